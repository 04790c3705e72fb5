/**
 * The row of time: a sentence that adds up, the years of what is shown, and the way to one day.
 * @module
 */

import { Beads } from './beads.js';
import { dayTyped } from './day-typed.js';
import { html, say, set } from './dom.js';
import * as strings from './strings.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */

export class When {
  #reader;
  #beads = new Beads();
  #title = html('b', {}, strings.when);
  #said = html('span', { class: 'when-said' });
  #open = html('button', { type: 'button', class: 'word' });
  #field = html('input', { type: 'text', class: 'day-field', 'aria-label': strings.oneDay, 'aria-describedby': 'day-hint', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'go', hidden: true });
  #hint = html('span', { id: 'day-hint', class: 'day-hint', role: 'status' });
  element = html('section', { class: 'when', part: 'time-strip', 'aria-label': strings.when },
    html('div', { class: 'when-head' }, html('p', {}, this.#title, ' ', this.#field, this.#said, this.#hint), this.#open),
    this.#beads.element);
  /** @type {Answers | null} */
  #answers = null;
  #width = 0;
  #isShort = false;
  /** Whether a day is asked for, with or without an answer. */
  #isAsking = false;

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#open.addEventListener('click', () => this.#reader.guard(() => this.#toggle()), { signal });
    this.#field.addEventListener('change', () => this.#reader.guard(() => this.#read()), { signal });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    const observer = new ResizeObserver(() => this.#reader.guard(() => this.#measure()));
    observer.observe(this.element);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  /** @param {Answers} answers @param {import('./page.js').Width} width */
  update(answers, width) {
    const day = answers.shown.filter.asOf ?? null;
    const isOther = day !== (this.#answers?.shown.filter.asOf ?? null);
    this.#answers = answers;
    this.#isShort = width === 'phone';
    if (isOther) {
      this.#isAsking = day !== null;
      this.#field.value = day === null ? '' : strings.day(day);
    }
    this.#word(answers);
    this.#draw();
  }

  /** @param {Answers} answers */
  #word({ times, subject, shown: { selected, focus }, ties }) {
    const asks = this.#isAsking;
    const tie = subject === 'actor' && selected !== focus ? ties.find(({ partner }) => partner.id === selected) : undefined;
    const dated = times.years.reduce((all, [, count]) => all + count, 0);
    const words = this.#isShort && !tie ? strings.whenShort(times.total) : strings.whenSaid(times, tie?.partner.name ?? '', dated);
    say(this.#title, asks ? strings.oneDay : strings.when);
    say(this.#said, asks ? '' : words);
    say(this.#open, asks ? strings.allDays : this.#isShort ? strings.oneDayShort : strings.showOneDay);
    set(this.#field, { hidden: !asks });
    if (!asks) say(this.#hint, '');
    else if (this.#hint.textContent === '') say(this.#hint, strings.dayHint);
  }

  #toggle() {
    const answers = this.#answers;
    if (!answers) return;
    if (this.#isAsking && answers.shown.filter.asOf) return this.#go(null);
    this.#isAsking = !this.#isAsking;
    this.#word(answers);
    if (this.#isAsking) this.#field.focus();
  }

  /** What was typed stays, whether it is read or not. */
  #read() {
    const typed = this.#field.value;
    if (typed.trim() === '') return this.#go(null);
    const found = dayTyped(typed);
    set(this.#field, { 'aria-invalid': found ? null : 'true' });
    say(this.#hint, found ? (found.isWhole ? '' : strings.lastDayOf(found.day)) : strings.dayUnread(typed));
    if (found) this.#go(found.day);
    if (found) this.#field.value = typed;
  }

  /** @param {string | null} day */
  #go(day) {
    const { asOf, ...rest } = this.#answers?.shown.filter ?? {};
    this.#reader.go({ filter: day === null ? rest : { ...rest, asOf: day } });
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Enter') this.#reader.guard(() => this.#read());
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#toggle();
    this.#open.focus();
  }

  #measure() {
    const width = this.element.clientWidth;
    if (width === this.#width) return;
    this.#width = width;
    this.#draw();
  }

  #draw() {
    const answers = this.#answers;
    if (!answers || this.#width < 1) return;
    const { relations, times, shown: { focus, filter } } = answers;
    const whole = answers.always('years', [focus], () => yearsOf(relations.timeline({ actors: [focus] })));
    this.#beads.draw(times, whole.span, whole.largest, filter.asOf ?? null, this.#width);
  }
}

/** The frame in which all choices are seen: it stays while they change. @param {import('../build/core/relations_map.js').Timeline} timeline */
function yearsOf({ years, spans }) {
  const ends = [...years.map(({ year }) => year), ...spans.flatMap(({ firstYear, lastYear }) => [firstYear, lastYear])].filter((year) => year !== null);
  return {
    span: ends.length > 0 ? /** @type {[number, number]} */ ([Math.min(...ends), Math.max(...ends)]) : null,
    largest: Math.max(1, ...years.map(({ tones: { cooperative, neutral, conflictual } }) => cooperative + neutral + conflictual)),
  };
}
