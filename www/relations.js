/**
 * The questions that can be asked of a record, as a plain object with methods.
 * @module
 */

import * as core from '../build/core/relations_map.js';
import { RelationsMapError } from './error.js';
import { OpenRecord } from './open-record.js';

/** @import { Camera, Caption, CitationStyle, DescribedView, Filter, Order, Page, SearchLimits, View } from '../build/core/relations_map.js' */

/**
 * A record that can be asked. Every answer is plain data that the caller owns; nothing needs to be freed.
 * Wrong arguments throw a `RangeError` with a `code`: `unknown-id` or `bad-argument`.
 */
export class Relations {
  /** @internal What puts answers into words; it comes after the first picture. @type {import('./telling.js').Telling | null} */
  static telling = null;

  #record;
  /** @internal The words in which citations and tables are written; English for null. @type {import('./words.js').Words | null} */
  words = null;

  /**
   * @param {Uint8Array | OpenRecord | null} record the binary form of a record, as the reader gives it, or null for the embedded record
   * @throws {Error} with `code` `record-version` or `record-corrupt`
   */
  constructor(record) {
    this.#record = record instanceof OpenRecord ? record : new OpenRecord(record);
  }

  /** The record in its binary form. @returns {Uint8Array} */
  get bytes() {
    return this.#record.bytes;
  }

  /**
   * A question whose answer may come from the part that arrives after the first picture.
   * @template {keyof core.Questions} Q
   * @param {Q} question @param {Parameters<core.Questions[Q]>} given
   * @returns {ReturnType<core.Questions[Q]>}
   */
  #later(question, ...given) {
    return this.#record.ask((record) => core.ask(record, question, given));
  }

  /**
   * What the record says of itself: its heading, deck and credit.
   * @example relations.descriptor().licenses[0] // 'CC-BY-4.0'
   */
  descriptor() {
    return this.#record.ask((record) => core.descriptor(record));
  }

  /**
   * The actors that statements of the filter name, with their counts, most first.
   * @example relations.actors({ themes: ['migration'] }).map((actor) => actor.id) // ['RUS', 'TJK']
   * @param {Filter} [filter]
   */
  actors(filter) {
    return this.#record.ask((record) => core.actors(record, filter));
  }

  /**
   * One actor with its names and parts.
   * @example relations.actor('RUS').names[0] // ['ru', 'Россия']
   * @param {string} id
   */
  actor(id) {
    return this.#later('actor', id);
  }

  /**
   * One tie for each partner of the focus, most events first.
   * @example relations.ties('TJK')[0].partner.name // 'United States'
   * @param {string} focus @param {Filter} [filter]
   */
  ties(focus, filter) {
    return this.#record.ask((record) => core.ties(record, focus, filter));
  }

  /**
   * The statements between two actors, grouped by event, what is between the two alone first; of a page so many groups.
   * @example relations.tie('TJK', 'KOR').tie.partner.name // 'South Korea'
   * @example relations.tie('TJK', 'RUS', {}, { limit: 5 }).groups.length // 5
   * @param {string} a @param {string} b @param {Filter} [filter] @param {Page} [page]
   */
  tie(a, b, filter, page) {
    return this.#later('tie', a, b, filter, page);
  }

  /**
   * What a panel tells of two: what holds, what changed, where the sources contradict each other, what has no date, each with
   * the rule that chose it.
   * @example relations.portrait('TJK', 'RUS').contradicted[0].pair // ['sh-10-b', 'so-03-g']
   * @param {string} a @param {string} b @param {Filter} [filter]
   */
  portrait(a, b, filter) {
    return this.#later('portrait', a, b, filter);
  }

  /**
   * What an id names: an actor, a place, a source, an event or a statement; null where it names nothing.
   * @example relations.subject('kulob').kind // 'place'
   * @param {string} id
   */
  subject(id) {
    return this.#later('subject', id);
  }

  /**
   * The statements that pass the filter, ordered, one page of them.
   * @example relations.statements({ text: 'heroin' }, 'date', { limit: 1 }).rows[0].source // 'shustov-2010'
   * @param {Filter} [filter] @param {Order} [order] @param {Page} [page]
   */
  statements(filter, order, page) {
    return this.#later('statements', filter, order, page);
  }

  /**
   * The statements of one event, oldest first, or the one statement with that id.
   * @example relations.event('so-03-g').length // 1
   * @param {string} id
   */
  event(id) {
    return this.#later('event', id);
  }

  /**
   * The sources, each with the number of statements that rest on it.
   * @example relations.sources().length // 10
   */
  sources() {
    return this.#later('sources');
  }

  /**
   * The places, each with the number of statements at it.
   * @example relations.places()[0].name // 'Ayni airfield'
   * @param {Filter} [filter]
   */
  places(filter) {
    return this.#later('places', filter);
  }

  /**
   * How many statements pass the filter, and how many each theme, tone, status, kind, source, place and actor would leave: each
   * list is counted without its own part of the filter.
   * @example relations.facets({ tones: ['conflictual'] }).themes[0] // { code: 'diplomacy', count: 14 }
   * @param {Filter} [filter]
   */
  facets(filter) {
    return this.#later('facets', filter);
  }

  /**
   * The statements that pass the filter, per year by tone; vague and long dates apart with their first and last year,
   * undated ones by themselves. Nothing is dropped and nothing counts twice.
   * @example relations.timeline().years.at(-1) // { year: 2021, tones: { cooperative: 4, neutral: 0, conflictual: 0, unstated: 0 } }
   * @param {Filter} [filter]
   */
  timeline(filter) {
    return this.#record.ask((record) => core.timeline(record, filter));
  }

  /**
   * The statements of the focus in time, one lane a partner with parts in the lane of their whole. Of each date it tells
   * what may be, in fractional years, and what is sure.
   * @example relations.lanes('TJK').lanes[0].partner.name // 'United States'
   * @param {string} focus @param {Filter} [filter]
   */
  lanes(focus, filter) {
    return this.#later('lanes', focus, filter);
  }

  /**
   * Finds actors, places, themes, sources and statements by words: a group a kind, that of the best hit first. Case, accents,
   * script, the order of words, plurals, typing errors and the common spellings of the region's names do not matter. Any text
   * is a valid question. A theme is found by its name in the language of the page, too.
   * @example relations.search('Kulyab')[0].hits[0].id // 'kulob'
   * @example relations.search('heroin', { statements: 2 }).find((group) => group.kind === 'statement').hits.length // 2
   * @param {string} text
   * @param {SearchLimits | number | null} [limits] how many of each kind at most; 20 without it
   */
  search(text, limits) {
    const labels = this.words ? Relations.telling?.themeLabels(this.words) : [];
    return this.#later('search', text, limits, labels);
  }

  /**
   * What of a filter can be asked here, and what is wrong with the rest. Whatever is given, it does not throw.
   * @example relations.checkFilter({ tones: ['neutral', 'warm'], colour: 'red' }).filter // { tones: ['neutral'] }
   * @example relations.checkFilter({ asOf: '2012' }).problems[0].code // 'not-a-day'
   * @param {unknown} filter
   */
  checkFilter(filter) {
    return this.#later('checkFilter', filter);
  }

  /**
   * What a filter leaves out: of all statements, of those of an actor, or of those of the tie of two.
   * @example relations.leftOut({ themes: ['health'], tones: ['conflictual'] }, ['TJK']).parts[0].field // 'themes'
   * @param {Filter} [filter] @param {string[]} [actors] two at most
   */
  leftOut(filter, actors) {
    return this.#later('leftOut', filter, actors);
  }

  /**
   * The numbers of the lines below a headline: how much is told of a focus, with whom most of it, and of the conflict.
   * @example relations.deck('TJK').top.map(({ partner }) => partner.id) // ['USA', 'RUS']
   * @param {string} focus @param {Filter} [filter]
   */
  deck(focus, filter) {
    return this.#later('deck', focus, filter);
  }

  /**
   * The organisations in which a focus takes part, and its other partners that are neither states nor bodies of states.
   * @example relations.organisations('TJK').others[0].organisation.id // 'NATO'
   * @param {string} focus @param {Filter} [filter]
   */
  organisations(focus, filter) {
    return this.#later('organisations', focus, filter);
  }

  /**
   * The units and years in which a focus has figures with its partners, those of most ties first.
   * @example relations.measures('TJK')[0].unit // 'persons'
   * @param {string} focus @param {Filter} [filter]
   */
  measures(focus, filter) {
    return this.#later('measures', focus, filter);
  }

  /**
   * One figure a tie in one unit, as `USD`, or rate, as `USD/year`, and one year. Figures are never added: of unlike ones none
   * is chosen.
   * @example relations.measure('TJK', 'USD', 2018).ties[0].partner.id // 'KOR'
   * @param {string} focus @param {string} unit @param {number} year @param {Filter} [filter]
   */
  measure(focus, unit, year, filter) {
    return this.#later('measure', focus, unit, year, filter);
  }

  /**
   * The events around a focus, oldest first, one page of them; for each year the one of which most statements tell leads.
   * @example relations.chronicle('TJK', {}, { limit: 1 }).events[0].year.unit // 'decade'
   * @param {string} focus @param {Filter} [filter] @param {Page} [page]
   */
  chronicle(focus, filter, page) {
    return this.#later('chronicle', focus, filter, page);
  }

  /**
   * The organisations to which an actor or a part of it belongs; for an organisation its members follow. With a day each
   * is answered `yes`, `no` or `perhaps` (the dates do not tell), surest first.
   * @example relations.memberships('UZB', '2012-01-01')[0].organisation.id // 'CSTO'
   * @param {string} actor @param {string | null} [asOf] a day such as `2011-12-20`
   */
  memberships(actor, asOf) {
    return this.#later('memberships', actor, asOf);
  }

  /**
   * The organisations to which both of two actors belong, surest first.
   * @example relations.shared('RUS', 'TJK', '2012-01-01')[0].inForce // 'yes'
   * @param {string} a @param {string} b @param {string | null} [asOf] a day such as `2011-12-20`
   */
  shared(a, b, asOf) {
    return this.#later('shared', a, b, asOf);
  }

  /**
   * How things stood on a day: memberships, bases and troops, other standing statements, what else is dated to a time with
   * the day in it, and what was last told between each two. What is known only as of a source's day is not asserted for later ones: there it is `perhaps`. Of the filter the
   * dates are not asked. Each list is given by pages, with its length among the totals.
   * @example relations.asOf('2012-01-16').basing[0].inForce // 'perhaps'
   * @example relations.asOf('2012-01-16', { actors: ['TJK'] }, { limit: 3 }).tones.length // 3
   * @param {string} day such as `2011-12-20` @param {Filter} [filter] @param {Page} [page]
   */
  asOf(day, filter, page) {
    return this.#later('asOf', day, filter, page);
  }

  /**
   * What two days tell apart: questions with a later answer, what is newly told, what ended, what changed, and what the dates
   * do not tell; each list by pages. Of the filter the dates are not asked.
   * @example relations.difference('2010-11-24', '2010-11-25').newlyTold[0].actors[1].id // 'SCO'
   * @param {string} from a day @param {string} to a day on or after it @param {Filter} [filter] @param {Page} [page]
   */
  difference(from, to, filter, page) {
    return this.#later('difference', from, to, filter, page);
  }

  /**
   * Two partners of a focus as mirrors: ties, themes with a sentence for each side, shared and separate memberships.
   * @example relations.compare('RUS', 'USA', 'TJK').themes[0].code // 'diplomacy'
   * @param {string} a @param {string} b @param {string} focus @param {Filter} [filter]
   */
  compare(a, b, focus, filter) {
    return this.#later('compare', a, b, focus, filter);
  }

  /**
   * The shortest chains of actors between two with the statements of each hop; chains of pairs before those through
   * organisations, which follow only where they are shorter.
   * @example relations.path('JPN', 'UZB').chains[0].actors.map((actor) => actor.id) // ['JPN', 'TJK', 'UZB']
   * @param {string} a @param {string} b @param {Filter} [filter] @param {number | null} [limit] at most so many, 10 without it
   */
  path(a, b, filter, limit) {
    return this.#later('path', a, b, filter, limit);
  }

  /** What puts answers into words, with the words. */
  get #telling() {
    const { telling } = Relations;
    if (!telling) throw new RelationsMapError('core-part', 'what puts answers into words has not arrived, expected the page to fetch it first: wait for `ready`');
    return { ...telling, words: this.words ?? telling.english() };
  }

  /**
   * What there is to say of a view, in codes, counts and names; of its fields only `focus`, `selected` and `filter` are used.
   * @example relations.describe({ focus: 'TJK' })[0].count // 57
   * @param {DescribedView} view
   */
  describe(view) {
    return this.#later('describe', view);
  }

  /**
   * What a filter leaves in, told so.
   * @example relations.describeFilter({ themes: ['basing'] }) // [{ code: 'only-themes', themes: ['basing'] }]
   * @param {Filter} [filter]
   */
  describeFilter(filter) {
    return this.#later('describeFilter', filter);
  }

  /**
   * What statements rest on: one citation for each source, with its passages and the ids.
   * @example relations.citations(['so-03-g'])[0].passages // [3]
   * @param {string[]} ids of statements
   */
  citations(ids) {
    return this.#later('citations', ids);
  }

  /**
   * What statements rest on, with passages, the ids and the fingerprint of the record: plain footnotes, BibTeX, or CSL-JSON
   * as text.
   * @example relations.cite(['so-03-g'], 'footnote').includes('passage 3 (statement so-03-g)') // true
   * @param {string[]} ids of statements @param {CitationStyle} style
   */
  cite(ids, style) {
    const citations = this.citations(ids);
    const { words, citationWords } = this.#telling;
    return this.#later('cite', ids, style, citationWords(words, citations, this.fingerprint(), style));
  }

  /**
   * The statements that pass the filter as a table for spreadsheets (CSV), a row each.
   * @example relations.csv({ text: 'heroin' }).split(',')[0] // 'id'
   * @param {Filter} [filter]
   */
  csv(filter) {
    const { rows } = this.statements(filter);
    const { words, statementsAsCsv } = this.#telling;
    return statementsAsCsv(words, rows, this.sources());
  }

  /**
   * The questions that statements answer differently and of which at least one rival passes the filter, each with all its
   * rivals and how far their figures reach.
   * @example relations.disagreements({ themes: ['border'] })[0].ranges[0].most // 1300
   * @param {Filter} [filter]
   */
  disagreements(filter) {
    return this.#later('disagreements', filter);
  }

  /**
   * The quantities that statements tell, by unit and rate, those of each group by pages. They are never added; each group
   * says why.
   * @example relations.figures({ themes: ['basing'] })[0].range.most // 19000
   * @param {Filter} [filter] @param {Page} [page]
   */
  figures(filter, page) {
    return this.#later('figures', filter, page);
  }

  /**
   * A short stable hash of the record: twelve hexadecimal digits.
   * @example relations.fingerprint().length // 12
   */
  fingerprint() {
    return this.#record.ask((record) => core.fingerprint(record));
  }

  /**
   * The id of the actor that most statements name.
   * @example relations.mainActor() // 'TJK'
   */
  mainActor() {
    return this.#record.ask((record) => core.mainActor(record));
  }

  /** Everything to draw of a view. @param {View} view */
  scene(view) {
    return this.#record.ask((record) => core.scene(record, view));
  }

  /** Where the map of a view stands by the rule; nothing is drawn for it. @param {View} view */
  camera(view) {
    return this.#record.ask((record) => core.camera(record, view));
  }

  /**
   * Actors on rings around the focus, by how many ties they are away. Parts stand beside their wholes; a tie among others is
   * one line between wholes, where one of its statements has fewer than four parties. Of the view `focus`, `selected`,
   * `filter`, `width`, `height` and `language` count.
   * @example relations.network({ focus: 'JPN', width: 900, height: 600 }).centre.id // 'JPN'
   * @param {View} view
   */
  network(view) {
    return this.#later('network', view);
  }

  /**
   * The picture of a view as an SVG document, with the words that stand around it; those in it are of the page's language
   * unless others are given.
   * @param {View} view @param {Caption} [caption] @param {'light' | 'dark' | 'print'} [palette]
   */
  svg(view, caption, palette) {
    const { telling } = Relations;
    const words = this.words?.$language === 'en' ? null : this.words;
    const isOpen = words && telling && typeof (caption ?? {}) === 'object';
    return this.#later('svg', view, isOpen ? { words: telling.wordsOfPicture(words), ...caption } : caption, palette);
  }

  /**
   * Where the map stands at a share of a turn from one camera to another, along the great circle between their centres.
   * @param {Camera} from @param {Camera} to @param {number} share 0 to 1
   */
  turn(from, to, share) {
    return this.#later('turn', from, to, share);
  }

  /** The actor, place or tie at a point of a view, in CSS pixels. @param {View} view @param {number} x @param {number} y */
  hit(view, x, y) {
    return this.#later('hit', view, x, y);
  }

  /** Lets go of the record's memory. The embedded record stays. */
  close() {
    this.#record.close();
  }
}
