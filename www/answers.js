/**
 * What the parts of one picture ask of the record: each question is put once, and what a new picture has in
 * common with the one before is not asked again.
 * @module
 */

import { lastingOf } from './lasting.js';
import { measuredBy } from './measured.js';
import { columnName, columnValue } from './own-themes.js';
import * as strings from './strings.js';
import { textOf } from './state.js';

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {import('./state.js').State} State */
/** @typedef {import('../build/core/relations_map.js').Filter} Filter */
/** @typedef {import('../build/core/relations_map.js').Tie} Tie */
/** @typedef {import('../build/core/relations_map.js').Deck} Deck */
/** What is shown: the state, what no link keeps, the event whose parties are joined, and the language of names. @typedef {State & import('./provided.js').Marks & { hub: string | null, language: string }} Shown */
/** States by statements; then all else, and what of it the focus belongs to. @typedef {{ states: Tie[], others: Tie[], belongs: Set<string> }} Partners */
/** Statements by year, of what is chosen: they add up to `total`. @typedef {{ total: number, years: [year: number, count: number][], longer: number, undated: number, months: [year: number, month: number, count: number][] }} Times */

/** More groups of a tie are shown on request. */
const TIE_GROUPS = 100;
/** @type {Map<string, string>} */
const NO_FIGURES = new Map();

export class Answers {
  /** @type {Map<string, { asked: string, answer: unknown }>} */
  #known;

  /** @param {Relations} relations @param {import('./words.js').Words} words @param {Shown} shown @param {Answers | null} [before] @param {boolean} [isWhole] whether every question can be put: the first picture comes before the second part of the core */
  constructor(relations, words, shown, before, isWhole = true) {
    this.isWhole = isWhole;
    this.relations = words.$named?.(relations) ?? relations;
    this.words = words;
    this.lasting = lastingOf(this.relations);
    this.shown = shown;
    this.#known = before?.relations === this.relations && before.words === words ? before.#known : new Map();
  }

  /**
   * The answer to a question under the present filter; it is kept while its arguments stay.
   * @template T
   * @param {string} name
   * @param {unknown[]} on what it depends beside the filter
   * @param {() => T} ask
   * @returns {T}
   */
  once(name, on, ask) {
    return this.always(name, [this.shown.filter, ...on], ask);
  }

  /**
   * The answer to a question that no filter touches.
   * @template T
   * @param {string} name
   * @param {unknown[]} on what it depends
   * @param {() => T} ask
   * @returns {T}
   */
  always(name, on, ask) {
    const asked = textOf(on);
    const known = this.#known.get(name);
    if (known?.asked === asked) return /** @type {T} */ (known.answer);
    const answer = ask();
    this.#known.set(name, { asked, answer });
    return answer;
  }

  /** The actor at the centre. */
  get focus() {
    const { focus } = this.shown;
    return this.lasting.actor(focus);
  }

  /** One tie for each partner of the focus. */
  get ties() {
    const { focus, filter } = this.shown;
    return this.once('ties', [focus], () => this.relations.ties(focus, filter));
  }

  /** Partners that are no part of others, most statements first. @returns {Partners} */
  get partners() {
    const { focus, filter } = this.shown;
    return this.once('partners', [focus, this.isWhole], () => {
      const wholes = this.ties.filter(({ partOf }) => partOf === null).sort((a, b) => b.statements - a.statements || a.partner.name.localeCompare(b.partner.name, this.words.$locale));
      const takesPart = this.isWhole ? this.relations.organisations(focus, filter).takesPart : [];
      return {
        states: wholes.filter(({ partner }) => partner.kind === 'state'),
        others: wholes.filter(({ partner }) => partner.kind !== 'state'),
        belongs: new Set(takesPart.map(({ organisation }) => organisation.id)),
      };
    });
  }

  /** The portrait of the tie between the focus and the chosen actor. */
  get portrait() {
    const { focus, selected, filter } = this.shown;
    return this.once('portrait', [focus, selected], () => this.relations.portrait(focus, selected ?? focus, filter));
  }

  /** The tie of the focus and the chosen actor; of a very long one the first groups. */
  get tie() {
    const { focus, selected } = this.shown;
    return this.once('tie', [focus, selected], () => this.tiePage(0));
  }

  /** More of that tie. @param {number} offset @param {number | null} [limit] all for null */
  tiePage(offset, limit = TIE_GROUPS) {
    const { focus, selected, filter } = this.shown;
    return this.relations.tie(focus, selected ?? focus, filter, { offset, limit });
  }

  /** The actors that statements name, most first. */
  get actors() {
    return this.once('actors', [], () => this.relations.actors(this.shown.filter));
  }

  /** How many statements name the actor at the centre. */
  get focusCount() {
    return this.actors.find(({ id }) => id === this.shown.focus)?.statements ?? 0;
  }

  /** What the widths of lines tell; null where they count statements, as on one day. */
  get measuredBy() {
    const { measure, filter } = this.shown;
    return filter.asOf ? null : measuredBy(measure);
  }

  /** The figures that the widths of lines tell, in words, by partner. @returns {Map<string, string>} */
  get figures() {
    const { focus, filter, measure } = this.shown;
    const by = this.measuredBy;
    if (!by || !this.isWhole) return NO_FIGURES;
    return this.once('figures', [focus, measure], () => new Map(this.relations.measure(focus, by.unit, by.year, filter).ties
      .map(({ partner, statement, range }) => [partner.id, strings.measured(this.words, statement?.quantity ?? null, range, by)])));
  }

  get facets() {
    return this.once('facets', [], () => this.relations.facets(this.shown.filter));
  }

  get timeline() {
    return this.once('timeline', [], () => this.relations.timeline(this.shown.filter));
  }

  /** Questions that statements on the focus answer, and whose answers cannot all be right. */
  get contradictions() {
    const { focus, filter } = this.shown;
    if (!this.isWhole) return [];
    return this.once('contradictions', [focus], () => this.relations.disagreements({ ...filter, subject: focus }).filter(({ kind }) => kind === 'contradiction'));
  }

  /** The tie that the time row shows where a partner is chosen; a part of a partner has no lane of its own. */
  get timed() {
    const { focus, selected } = this.shown;
    return this.subject === 'actor' && selected !== focus ? this.ties.find(({ partner, partOf }) => partner.id === selected && partOf === null) : undefined;
  }

  /** Statements by year: of the chosen partner, or of the actor at the centre. @returns {Times} */
  get times() {
    const { focus, filter } = this.shown;
    const partner = this.timed?.partner.id ?? null;
    // The chosen day does not filter the years that are shown around it.
    const { asOf, ...rest } = filter;
    return this.once('times', [focus, partner], () => (partner === null
      ? timesOf(this.relations.timeline({ ...rest, subject: focus }))
      // Asked once for all partners, so that choosing another one needs no new question.
      : timesOfLane(this.once('lanes', [focus], () => this.relations.lanes(focus, rest)), partner)));
  }

  /** The sources by id. */
  get sources() {
    return this.always('sources', [], () => new Map(this.relations.sources().map((source) => [source.id, source])));
  }

  /** What the chosen id names. @returns {'none' | 'actor' | 'place' | 'source' | 'event' | 'statement'} */
  get subject() {
    const { selected } = this.shown;
    return selected === null ? 'none' : this.lasting.subject(selected)?.kind ?? 'none';
  }

  /** Whether anything in the record has a date. */
  get hasDates() {
    return this.always('hasDates', [], () => {
      const { years, spans } = this.lasting.timeline;
      return years.length + spans.length > 0;
    });
  }

  /** The tones that occur in the record, `unstated` among them. @returns {string[]} */
  get tones() {
    return this.always('tones', [], () => {
      const all = this.relations.actors().map(({ tones }) => tones);
      return /** @type {const} */ (['cooperative', 'neutral', 'conflictual', 'unstated']).filter((tone) => all.some((counts) => counts[tone] > 0));
    });
  }

  /** Whether all that the record tells is somebody's judgement, as what a program read from the news. */
  get isClaimed() {
    return this.isWhole && this.always('isClaimed', [], () => {
      const { total, statuses } = this.lasting.facets;
      return total > 0 && statuses.some(({ code, count }) => code === 'assessed' && count === total);
    });
  }

  /** Whose judgement the tones are. */
  get judgement() {
    return this.isClaimed ? this.words.$judgementOfEach : this.words.$judgement;
  }

  /** The language of what statements say, where it is one and not that of the page. @returns {string | null} */
  get language() {
    const { languages } = this.lasting.descriptor;
    const [language = 'en'] = languages;
    return languages.length > 1 ? null : strings.foreign(this.words, language);
  }

  /** Whether the record has places to make a map of. */
  hasMap = true;

  /** Whether something is read, and not all partners listed. */
  get isReading() {
    const { selected, changes, filter } = this.shown;
    return selected !== null || changes || Boolean(filter.asOf);
  }

  /** Whether less than all is shown; a day is a state of its own. */
  get isFiltered() {
    const { asOf, ...rest } = this.shown.filter;
    return Object.values(rest).some((value) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0));
  }

  /** Headline and deck: the record's own, or made from the counts. @returns {{ headline: string, deck: string, strong: string, counted: Deck | null, language: string | null }} */
  get finding() {
    const { focus, filter } = this.shown;
    if (!this.isWhole) return this.#firstFinding;
    return this.once('finding', [focus], () => {
      const { asOf, ...rest } = filter;
      // A page in another language than English uses the record's own words only if they are in that language.
      const isOwn = focus === this.lasting.main && (this.language === null || this.words.$named === null);
      const { headline, title, deck } = this.lasting.descriptor;
      const counted = this.relations.deck(focus, rest);
      return {
        headline: (isOwn ? headline || title : '') || this.words.$heading({ focus: this.focus.name, kind: this.focus.kind }),
        deck: this.isFiltered ? strings.filteredDeck(this.words, counted, this.lasting.statementsOf(focus), this.filterWords) : (isOwn && deck) || strings.deck(this.words, counted),
        strong: this.words.$statements(counted.statements),
        counted,
        language: isOwn ? this.language : null,
      };
    });
  }

  /** The same before every question can be put: the record's own words. @returns {{ headline: string, deck: string, strong: string, counted: Deck | null, language: string | null }} */
  get #firstFinding() {
    const { headline, title, deck } = this.lasting.descriptor;
    return { headline: headline || title, deck, strong: this.words.$statements(this.focusCount), counted: null, language: this.language };
  }

  /** What the filter leaves in, in words. @returns {string[]} */
  get filterWords() {
    const { themes = [], tones = [], statuses = [], kinds = [], sources = [], places = [], actors = [], further = {}, text, from, to } = this.shown.filter;
    const names = new Map(places.length > 0 ? this.relations.places().map(({ id, name }) => [id, name]) : []);
    return [
      ...themes.map((code) => this.words.$themes.get(code) ?? this.words.$themeFiltered(code)), ...tones.map(this.words.$toneWord), ...statuses.map(this.words.$statusWord), ...kinds.map(this.words.$kindWord),
      ...sources.map((id) => strings.sourceName(this.sources.get(id), id)), ...places.map((id) => names.get(id) ?? id),
      ...actors.map((id) => this.lasting.actor(id).name),
      ...Object.entries(further).flatMap(([column, values]) => values.map((value) => `${columnName(this.words, column)}: ${columnValue(this.words, column, value)}`)),
      ...(text ? [this.words.$quoted(text)] : []), ...(from || to ? [strings.period(this.words, from ?? null, to ?? null)] : []),
    ];
  }

  /** Partners that the deck names. @returns {string[]} */
  get prominent() {
    const { deck } = this.finding;
    return this.once('prominent', [this.shown.focus], () => this.partners.states.filter(({ partner }) => deck.includes(partner.name)).map(({ partner }) => partner.id));
  }

  /** What is said of what was chosen. */
  get announcement() {
    const { focus, selected } = this.shown;
    if (selected === null) return this.words.$nothingChosen;
    const subject = this.lasting.subject(selected);
    if (subject?.kind !== 'actor') return strings.opened(this.words, subject?.name ?? '');
    if (selected === focus) return this.words.$focusNode({ name: this.focus.name, count: this.focusCount });
    const tie = this.ties.find(({ partner }) => partner.id === selected);
    return strings.partner(this.words, { name: subject.name, shortName: subject.name }, tie?.statements ?? 0, tie?.tones.conflictual ?? 0);
  }
}

/** @param {import('../build/core/relations_map.js').Timeline} timeline @returns {Times} */
function timesOf({ total, years, spans, undated, months }) {
  return {
    total,
    years: years.map(({ year, tones }) => [year, strings.total(tones)]),
    longer: spans.reduce((all, { tones }) => all + strings.total(tones), 0),
    undated: strings.total(undated),
    months: months.map(({ year, month, tones }) => [year, month, strings.total(tones)]),
  };
}

/** The same for one tie: each statement is a mark in the lane of the partner. @param {import('../build/core/relations_map.js').Lanes} lanes @param {string} partner @returns {Times} */
function timesOfLane({ lanes }, partner) {
  const lane = lanes.find((one) => one.partner.id === partner);
  if (!lane) return { total: 0, years: [], longer: 0, undated: 0, months: [] };
  /** @type {Map<number, number>} */
  const months = new Map();
  /** @type {Map<number, number>} */
  const years = new Map();
  for (const { earliest, latest } of lane.marks) {
    if (earliest === null || latest === null) continue;
    const year = Math.floor(earliest);
    if (latest <= year + 1) years.set(year, (years.get(year) ?? 0) + 1);
    const month = monthOf(earliest, 0);
    // A mark ends where the next day begins.
    if (monthOf(latest, -1) === month) months.set(month, (months.get(month) ?? 0) + 1);
  }
  const dated = [...years.values()].reduce((all, count) => all + count, 0);
  return { total: lane.marks.length + lane.undated.length, years: [...years].sort(([a], [b]) => a - b), longer: lane.marks.length - dated, undated: lane.undated.length, months: [...months].map(([month, count]) => [Math.floor(month / 12), month % 12 + 1, count]) };
}

/** The month in which a day lies, counted from year 0. @param {number} time in years, where a day begins @param {number} days further on */
function monthOf(time, days) {
  const year = Math.floor(time);
  const day = new Date(0);
  // Days are shares of their own year, which has 365 or 366.
  day.setUTCFullYear(year, 0, 1);
  const length = Math.round((new Date(day).setUTCFullYear(year + 1) - day.getTime()) / DAY_MS);
  day.setUTCDate(1 + Math.round((time - year) * length) + days);
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}

const DAY_MS = 86_400_000;
