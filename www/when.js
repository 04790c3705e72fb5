/**
 * The row of time: a sentence that adds up, the years of what is shown, and the way to one day.
 * @module
 */

import { Beads } from './beads.js';
import { html, onResize, say, set } from './dom.js';
import * as strings from './strings.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */

/** How long each year is shown while time plays. */
const YEAR_MS = 1400;

export class When extends Worded {
  #reader;
  #beads = new Beads(this);
  #title = html('b', {}, this.words.$when);
  #said = html('span', { class: 'when-said' });
  #play = html('button', { type: 'button', class: 'word' }, this.words.$play);
  #open = html('button', { type: 'button', class: 'word' });
  #field = html('input', { type: 'text', class: 'day-field', 'aria-label': this.words.$oneDay, 'aria-describedby': 'day-hint', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'go', hidden: true });
  #hint = html('span', { id: 'day-hint', class: 'day-hint', role: 'status' });
  element = html('section', { class: 'when', part: 'time-strip', 'aria-label': this.words.$when },
    html('div', { class: 'when-head' }, html('p', { class: 'when-field' }, this.#title, ' ', this.#field, this.#said, this.#hint), html('span', { class: 'when-acts' }, this.#play, ' ', this.#open)),
    this.#beads.element);
  /** @type {Answers | null} */
  #answers = null;
  /** Reads a day, once it is known how. @type {typeof import('./day-typed.js').dayTyped | null} */
  reading = null;
  #width = 0;
  #isShort = false;
  /** Whether a day is asked for, with or without an answer. */
  #isAsking = false;
  /** Whether something was typed that is still to be read. */
  #isTyped = false;
  /** The next year of what plays. */
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** The day that it shows. @type {string | null} */
  #played = null;

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#open.addEventListener('click', () => this.#reader.guard(() => this.#toggle()), { signal });
    this.#play.addEventListener('click', () => this.#reader.guard(() => this.#onPlay()), { signal });
    this.#field.addEventListener('input', () => { this.#isTyped = true; }, { signal });
    // Moving a field in the document fires `change` as well; that is ignored.
    this.#field.addEventListener('change', () => this.#isTyped && this.#reader.guard(() => this.#read()), { signal });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    onResize(this.element, () => this.#reader.guard(() => this.#measure()), signal);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** @param {Answers} answers @param {import('./page.js').Width} width */
  update(answers, width) {
    const day = answers.shown.filter.asOf ?? null;
    const isOther = day !== (this.#answers?.shown.filter.asOf ?? null);
    this.#answers = answers;
    if (this.#played !== null && this.#played !== day) this.#stop();
    this.#isShort = width === 'phone';
    if (isOther) {
      this.#isAsking = day !== null;
      this.#field.value = day === null ? '' : strings.day(this.words, day);
    }
    this.#word(answers);
    this.#draw();
  }

  /** @param {Answers} answers */
  #word({ times, timed: tie, shown: { filter } }) {
    const shownDay = filter.asOf ?? '';
    const asks = this.#isAsking;
    const dated = times.years.reduce((all, [, count]) => all + count, 0);
    const words = this.#isShort && !tie ? this.words.$whenShort({ total: times.total, dated }) : strings.whenSaid(this.words, times, tie?.partner.name ?? '', dated, this.#isMonthly);
    say(this.#title, asks ? this.words.$oneDay : this.words.$when);
    say(this.#said, asks ? '' : words);
    say(this.#open, asks ? this.words.$allDays : this.#isShort ? this.words.$oneDayShort : this.words.$showOneDay);
    set(this.#field, { hidden: !asks });
    set(this.#play, { hidden: !asks || !shownDay });
    if (this.#played === null) say(this.#play, this.#isStepwise ? this.words.$nextYear : this.words.$play);
    if (!asks) say(this.#hint, '');
    else if (this.#hint.textContent === '') say(this.#hint, this.words.$dayHint);
  }

  /** Whether the record is of one year, and goes by months. */
  get #isMonthly() {
    const span = this.#years?.span;
    return span !== null && span !== undefined && span[0] === span[1];
  }

  #toggle() {
    const answers = this.#answers;
    if (!answers) return;
    if (this.#isAsking && answers.shown.filter.asOf) return this.#go(null);
    this.#isAsking = !this.#isAsking;
    this.#word(answers);
    if (this.#isAsking) this.#field.focus();
  }

  /** With reduced motion a press goes on by one year. */
  get #isStepwise() {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  #onPlay() {
    if (this.#played !== null) return this.#stop();
    this.#step();
    if (this.#isStepwise) this.#stop();
  }

  /** The end of the next year, from the first one again after the last. */
  #step() {
    const { span } = this.#years ?? { span: null };
    const day = this.#answers?.shown.filter.asOf;
    if (!span || !day) return this.#stop();
    const [first, last] = span;
    const year = Number.parseInt(day, 10);
    const isLast = year >= last;
    if (isLast && this.#played !== null) {
      this.#stop();
      return say(this.#hint, this.words.$playEnded(strings.day(this.words, day)));
    }
    const next = isLast || year < first ? first : year + 1;
    this.#played = `${String(next).padStart(4, '0')}-12-31`;
    say(this.#play, this.words.$stop);
    this.#go(this.#played);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#reader.guard(() => this.#step()), YEAR_MS);
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#played = null;
    say(this.#play, this.#isStepwise ? this.words.$nextYear : this.words.$play);
  }

  /** The years of all statements on the focus. */
  get #years() {
    const answers = this.#answers;
    const { focus } = answers?.shown ?? { focus: '' };
    return answers && yearsOf(answers.lasting.timelineOf(focus));
  }

  /** What was typed stays, whether it is read or not. */
  #read() {
    const typed = this.#field.value;
    this.#isTyped = false;
    if (typed.trim() === '') return this.#go(null);
    if (!this.reading) return;
    const found = this.reading(typed, this.words);
    set(this.#field, { 'aria-invalid': found ? null : 'true' });
    say(this.#hint, found ? (found.isWhole ? '' : this.words.$lastDayOf(strings.day(this.words, found.day))) : this.words.$dayUnread(typed));
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
    const { times, shown: { filter } } = answers;
    const { span, largest } = this.#years ?? { span: null, largest: 1 };
    this.#beads.draw(times, span, largest, filter.asOf ?? null, this.#width);
  }
}

/** The frame in which all choices are seen: it stays while they change. @param {import('../build/core/relations_map.js').Timeline} timeline */
function yearsOf({ years, spans }) {
  const ends = [...years.map(({ year }) => year), ...spans.flatMap(({ firstYear, lastYear }) => [firstYear, lastYear])].filter((year) => year !== null);
  return {
    span: ends.length > 0 ? /** @type {[number, number]} */ ([Math.min(...ends), Math.max(...ends)]) : null,
    largest: Math.max(1, ...years.map(({ tones }) => strings.total(tones))),
  };
}
