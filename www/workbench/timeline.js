/**
 * One row an event: its mark on one axis, and the sentence beside it. Of each year the event that most statements tell of is
 * shown, the others on request. What has no date is counted below and never on the axis.
 * @module
 */

import { toneKey } from '../bars.js';
import { html, set } from '../dom.js';
import { makeStop, rove } from '../rove.js';
import * as phrases from '../panel-strings.js';
import * as strings from './strings.js';
import { unequalSign } from '../sign.js';
import { sentence, way } from '../statement-list.js';
import { mark, scaleOf, ticks } from './axis.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Chronicle} Chronicle */
/** @typedef {Chronicle['events'][number]} Happening */
/** @typedef {import('./axis.js').Scale} Scale */

/** So many events are asked for, and so many rows made, at a time. */
const MOST = 5000;
const ROWS = 400;
/** So many partners of undated statements are named. */
const NAMED = 6;
/** More partners than these are counted and not named. */
const FEW = 2;

export class Timeline extends Worded {
  #reader;
  /** @type {Answers | null} */
  #answers = null;
  /** What the rows are the answer to. @type {Chronicle | null} */
  #chronicle = null;
  /** The years that are unfolded; all of them where it is null. @type {Set<string> | null} */
  #open = new Set();
  #rows = ROWS;
  #shown = html('p');
  #all = html('button', { type: 'button', class: 'word', value: 'all' });
  #partner = html('select', { 'aria-label': this.words.$timelinePartner });
  #axis = html('div', { class: 'years', 'aria-hidden': 'true' });
  #body = html('tbody', { role: 'rowgroup' });
  #more = html('button', { type: 'button', class: 'word', value: 'rows' });
  #undated = html('div', { class: 'chronicle-undated' });
  #legend = html('div', { class: 'chronicle-key' });
  #table = html('table', { role: 'table', part: 'table' },
    html('caption', { class: 'hidden' }, this.words.$timelineLabel),
    html('thead', { role: 'rowgroup' }, html('tr', { role: 'row' },
      html('th', { role: 'columnheader', scope: 'col' }, html('span', { class: 'hidden' }, this.words.$timelineWhen), this.#axis),
      ...[this.words.$timelineWhat, this.words.$timelineWith, this.words.$timelineStatements].map((name) => html('th', { role: 'columnheader', scope: 'col' }, name)),
      html('td', { role: 'cell' }))), this.#body);
  element = html('div', { class: 'chronicle', part: 'timeline' },
    html('div', { class: 'chronicle-head' }, this.#shown, html('p', { class: 'chronicle-ways' }, this.#all, this.#partner)),
    this.#table, this.#more, this.#legend, this.#undated);

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    const { guard } = this.#reader;
    this.element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button[value]') : null;
      if (button instanceof HTMLButtonElement && button.value !== '') guard(() => this.#press(button.value));
    }, { signal });
    this.#partner.addEventListener('change', () => guard(() => this.#reader.go({ selected: this.#partner.value || null })), { signal });
    rove(this.#body, signal, { controls: 'button, summary', isColumn: true });
    rove(this.#undated, signal);
    addEventListener('beforeprint', () => guard(() => this.#fill(Infinity)), { signal });
  }

  /** @param {Answers} answers */
  update(answers) {
    this.#answers = answers;
    const { relations, subject, shown: { focus, selected, filter } } = answers;
    const only = subject === 'actor' && selected !== null && selected !== focus ? selected : null;
    const asked = only === null ? filter : { ...filter, subject: only };
    const chronicle = answers.once('chronicle', [focus, only], () => relations.chronicle(focus, asked, { limit: MOST }));
    if (chronicle === this.#chronicle) return;
    this.#legend.replaceChildren(...legend(this.words, answers));
    this.#chronicle = chronicle;
    this.#open = new Set();
    this.#rows = ROWS;
    this.#offer(answers, only);
    this.#fill(this.#rows);
  }

  /** @param {Answers} answers @param {string | null} only */
  #offer({ ties, lasting }, only) {
    const partners = ties.toSorted((a, b) => b.statements - a.statements).map(({ partner }) => partner);
    const chosen = only !== null && partners.every(({ id }) => id !== only) ? [lasting.actor(only)] : [];
    this.#partner.replaceChildren(html('option', { value: '' }, only === null ? this.words.$timelineOnly : this.words.$timelineEverybody),
      ...[...chosen, ...partners].map(({ id, name }) => html('option', { value: id }, name)));
    this.#partner.value = only ?? '';
  }

  /** @param {string} value */
  #press(value) {
    if (value === 'all') this.#open = this.#open === null ? new Set() : null;
    else if (value === 'rows') this.#rows = Infinity;
    else if (this.#open && !this.#open.delete(value)) this.#open.add(value);
    this.#fill(this.#rows);
  }

  /** Makes the rows again; the keyboard keeps its place. @param {number} most */
  #fill(most) {
    const [answers, chronicle] = [this.#answers, this.#chronicle];
    if (!answers || !chronicle) return;
    const place = this.#buttons.find((button) => button.matches(':focus'))?.value;
    const { events, total, undated } = chronicle;
    const scale = scaleOf(answers);
    const seen = events.filter((event) => this.#isSeen(event));
    const rows = seen.slice(0, most);
    this.#head(seen.length, total);
    this.#rule(scale);
    this.#body.replaceChildren(...rows.map((event) => this.#row(event, events, scale, answers)));
    this.#more.hidden = rows.length === seen.length;
    this.#more.textContent = this.words.$timelineMoreRows(seen.length - rows.length);
    this.#tellUndated(undated, answers);
    const stop = this.#buttons.find(({ value }) => value === place && value !== '');
    makeStop(this.#body.querySelectorAll('button, summary'), stop);
    stop?.focus({ preventScroll: true });
  }

  get #buttons() {
    return [...this.#body.querySelectorAll('button')];
  }

  /** @param {Happening} event */
  #isSeen(event) {
    return event.leads || this.#open === null || this.#open.has(yearKey(event));
  }

  /** @param {number} seen @param {number} total */
  #head(seen, total) {
    this.#shown.replaceChildren(...strings.timelineShown(this.words, seen, total, this.#open?.size === 0).map(({ text, isStrong }) => (isStrong ? html('b', {}, text) : text)));
    this.#all.textContent = this.#open === null ? this.words.$timelineLeads : this.words.$timelineAll(total);
    set(this.#all, { 'aria-pressed': String(this.#open === null) });
    this.#all.hidden = total < 2;
    this.#table.hidden = total === 0;
  }

  /** The years above the marks. @param {Scale | null} scale */
  #rule(scale) {
    const years = scale ? ticks(this.words, scale) : [];
    this.#axis.replaceChildren(...years.map(({ label, share }) => at(html('span', {}, label), share)));
    this.#table.style.setProperty('--ticks', years.map(({ share }) => (this.words.$dir === 'rtl' ? 1 - share : share)).map((share) => `linear-gradient(var(--line) 0 0) ${(share * 100).toFixed(3)}% 0 / 1px 100% no-repeat`).join(',') || 'none');
  }

  /** @param {Happening} event @param {readonly Happening[]} all @param {Scale | null} scale @param {Answers} answers */
  #row(event, all, scale, answers) {
    const { statement, statements, questions } = event;
    const key = yearKey(event);
    const others = event.leads ? all.filter((other) => yearKey(other) === key).length - 1 : 0;
    const differ = questions.contradictions > 0 ? [' ', this.#differing(questions.contradictions)] : [];
    const count = this.words.$number(statements);
    const whole = statements > 1 && event.event ? way(count, event.event, this.#reader) : count;
    const when = html('td', { role: 'cell', class: 'when-cell' }, html('span', { class: 'when-words' }, phrases.dated(this.words, statement)));
    if (scale) mark(when, event.time, statement, scale);
    return html('tr', { role: 'row' },
      when,
      html('td', { role: 'cell', class: 'what-cell' }, sentence(this.words, statement, answers, this.#reader), ...differ),
      html('td', { role: 'cell', class: 'with-cell' }, ...this.#parties(event)),
      html('td', { role: 'cell', class: 'count-cell' }, whole),
      html('td', { role: 'cell', class: 'more-cell' }, ...(others > 0 && this.#open ? [this.#opener(key, others, event)] : [])));
  }

  /** @param {Happening} event */
  #parties({ partners }) {
    if (partners.length > FEW) return [this.words.$timelineParties(partners.length)];
    const comma = this.words.$listComma({ list: '', next: '' }).trim();
    return partners.flatMap((partner, index) => [...(index > 0 ? [' '] : []),
      html('span', { class: 'listed' }, way(partner.shortName, partner.id, this.#reader), index < partners.length - 1 ? comma : '')]);
  }

  /** @param {string} key @param {number} others @param {Happening} event */
  #opener(key, others, event) {
    const isOpen = this.#open?.has(key) ?? true;
    return html('button', { type: 'button', class: 'word', value: key, tabindex: -1, 'aria-expanded': String(isOpen) },
      isOpen ? this.words.$timelineFewer : strings.timelineMore(this.words, others, event.year));
  }

  /** @param {number} count */
  #differing(count) {
    const button = html('button', { type: 'button', class: 'word differ' }, unequalSign(), ` ${this.words.$questions(count)}`);
    button.addEventListener('click', () => this.#reader.go({ view: 'contradictions' }));
    return button;
  }

  /** @param {Chronicle['undated']} undated @param {Answers} answers */
  #tellUndated({ statements, partners }, { shown }) {
    this.#undated.hidden = statements === 0;
    const many = partners.filter((one) => one.undated > 0).toSorted((a, b) => b.undated - a.undated);
    const named = many.slice(0, NAMED).flatMap((one, index) => [...(index > 0 ? [phrases.dot] : []), way(one.partner.shortName, one.partner.id, this.#reader), ` ${this.words.$number(one.undated)}`]);
    const rest = many.length > NAMED ? [phrases.dot, this.words.$timelineOthers(many.length - NAMED)] : [];
    this.#undated.replaceChildren(html('p', {}, html('b', {}, this.words.$timelineUndated), ' ', html('span', { class: 'quiet' }, strings.timelineUndatedCount(this.words, statements, shown.filter.asOf ?? null))),
      html('p', {}, ...named, ...rest));
    makeStop(this.#undated.querySelectorAll('button'));
  }
}

/** @param {HTMLElement} element @param {number} share */
function at(element, share) {
  element.style.setProperty('inset-inline-start', `${(share * 100).toFixed(3)}%`);
  return element;
}

/** Under which year or decade an event is listed. @param {Happening} event */
const yearKey = ({ year }) => JSON.stringify(year);

/** @param {import('../words.js').Words} words @param {Answers} answers */
function legend(words, answers) {
  const samples = strings.timelineLegend(words).map(([kind, tone, status, text]) => html('span', { class: 'key-entry' },
    html('span', { class: 'span', 'data-kind': kind, 'data-tone': tone, 'data-status': status, 'aria-hidden': 'true' }), text));
  return [toneKey(answers), html('p', { class: 'tone-key' }, ...samples)];
}
