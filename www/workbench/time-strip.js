/**
 * Statements a year, the period and the day: a drawing to take hold of, and one row of controls that say the same.
 * @module
 */

import { html, say, set } from '../dom.js';
import { filtered } from '../strings.js';
import { brush } from './brush.js';
import { Play } from './play.js';
import * as strings from './strings.js';
import { TimeBars, sum, vagueOf, yearsOf } from './time-bars.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Filter} Filter */
/** @typedef {import('../../build/core/relations_map.js').Timeline} Timeline */
/** @typedef {import('./time-bars.js').Years} Years */
/** @typedef {'from' | 'to' | 'asOf'} End */
/** Years, or null for none; what is left out stays. @typedef {{ [end in End]?: number | null }} Times */

const ENDS = /** @type {const} */ (['from', 'to', 'asOf']);
/** So many steps take the player through the longest record. */
const MOST_STEPS = 60;

/** The first or last day of a year. @param {End} end @param {number} year */
export const dayOf = (end, year) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${end === 'from' ? '01-01' : '12-31'}`;

/** @param {Filter} filter @param {End} end */
export function yearOf(filter, end) {
  const year = Number.parseInt(filter[end] ?? '', 10);
  return Number.isNaN(year) ? null : year;
}

export class TimeStrip {
  #reader;
  #bars = new TimeBars();
  #play = html('button', { type: 'button' }, strings.play);
  #fields = ENDS.map((end) => html('input', {
    type: 'text', role: 'spinbutton', inputmode: 'numeric', autocomplete: 'off', name: end, placeholder: strings.anyYear, 'aria-label': strings.yearField[end],
  }));
  #between = html('span', { class: 'years' });
  #changes = html('button', { type: 'button', class: 'what-changed' }, strings.whatChanged, this.#between, '?');
  #all = html('button', { type: 'button' }, strings.allYears);
  #said = html('p', { class: 'time-said', id: 'time-said' });
  #stops = [this.#play, ...this.#fields, this.#changes, this.#all];
  #tools = html('div', { class: 'time-tools', role: 'toolbar', 'aria-label': strings.timeLabel, 'aria-describedby': 'time-said' },
    this.#play,
    html('div', { class: 'ends' }, ...this.#fields.map((field) => html('label', {}, html('span', {}, strings.yearLabel[/** @type {End} */ (field.name)]), field))),
    this.#changes, this.#all);
  element = html('div', { class: 'time-strip', part: 'time-strip' }, this.#tools, this.#bars.element, this.#said);
  #player = new Play(() => this.#step(), (isOn) => this.#played(isOn));
  /** @type {Answers | null} */
  #answers = null;
  /** Of the whole record. @type {{ record: unknown, years: Years | null }} */
  #record = { record: null, years: null };
  /** Of what passes the filter at any time. @type {{ asked: string, timeline: Timeline } | null} */
  #shown = null;
  #width = 0;
  /** The year of which the counts are told, instead of all. @type {number | null} */
  #pointed = null;
  /** What was shown before the present drag. @type {Filter | null} */
  #before = null;

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
    this.#makeStop(this.#play);
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    const listen = (/** @type {string} */ type, /** @type {(event: any) => void} */ act) =>
      this.#tools.addEventListener(type, (event) => this.#reader.guard(() => act(event)), { signal });
    listen('click', ({ target }) => this.#press(target.closest('button')));
    listen('keydown', (event) => this.#onKey(event));
    listen('input', ({ target }) => /^-?\d{4}$/.test(target.value.trim()) && this.#typed(target, false));
    listen('change', ({ target }) => this.#typed(target, true));
    listen('focusin', ({ target }) => this.#enter(target));
    listen('focusout', () => this.#point(null));
    brush(this.#bars.element, {
      drag: (...drag) => this.#reader.guard(() => this.#drag(...drag)),
      click: (held, x) => this.#reader.guard(() => this.#click(held, x)),
      cancel: () => this.#reader.guard(() => this.#cancel()),
      hover: (x) => this.#point(x === null ? null : this.#bars.yearAt(x)),
    }, signal);
    this.#player.connect(signal);
    const observer = new ResizeObserver(() => this.#measure());
    observer.observe(this.element);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  /** @param {Answers} answers */
  update(answers) {
    const { relations, shown: { filter, changes, selected } } = answers;
    this.#answers = answers;
    if (this.#record.record !== relations) {
      const years = yearsOf(relations.timeline());
      this.#record = { record: relations, years: years && TimeBars.axis(years) };
      this.#shown = null;
    }
    const { from, to, asOf, ...rest } = filter;
    const asked = JSON.stringify(rest);
    if (this.#shown?.asked !== asked) this.#shown = { asked, timeline: relations.timeline(rest) };
    this.#fill(filter);
    this.#between.textContent = strings.betweenYears(yearOf(filter, 'from'), yearOf(filter, 'to'));
    set(this.#changes, { 'aria-pressed': String(changes && selected === null) });
    set(this.#play, { 'aria-disabled': !this.#record.years && 'true' });
    set(this.#all, { 'aria-disabled': ENDS.every((end) => !filter[end]) && 'true' });
    this.#draw();
  }

  /** What stands in the fields; what the reader is typing stays. @param {Filter} filter */
  #fill(filter) {
    const years = this.#record.years;
    for (const field of this.#fields) {
      const year = yearOf(filter, /** @type {End} */ (field.name));
      const isTyping = field.matches(':focus') && /^-?\d{1,3}$/.test(field.value);
      if (!isTyping) field.value = year === null ? '' : String(year);
      set(field, { 'aria-valuenow': year, 'aria-valuetext': year ?? strings.anyYear, 'aria-valuemin': years?.first, 'aria-valuemax': years?.last, readonly: !years });
    }
  }

  #measure() {
    this.#width = this.element.clientWidth;
    this.#draw();
  }

  #draw() {
    const [years, timeline, filter] = [this.#record.years, this.#shown?.timeline, this.#answers?.shown.filter];
    if (!timeline || !filter) return;
    if (years && this.#width > 0) {
      this.#bars.draw(timeline, years, this.#width);
      this.#bars.mark(yearOf(filter, 'from'), yearOf(filter, 'to'), yearOf(filter, 'asOf'));
    }
    this.#tell();
  }

  /** All in one sentence, or the year that the reader points at. */
  #tell() {
    const [years, timeline, year] = [this.#record.years, this.#shown?.timeline, this.#pointed];
    if (!timeline) return;
    const text = year !== null && years
      ? strings.yearSaid(year, timeline.years.find((one) => one.year === year)?.tones, vagueOf(timeline, years)[year - years.first] ?? 0)
      : strings.timeSaid(timeline.total, sum(timeline.undated), timeline.spans.reduce((all, { tones }) => all + sum(tones), 0), years,
        timeline.years.reduce((best, { year, tones }) => (sum(tones) > best.count ? { year, count: sum(tones) } : best), { year: 0, count: 0 }));
    say(this.#said, text);
  }

  /** @param {number | null} year */
  #point(year) {
    if (this.#pointed === year) return;
    this.#pointed = year;
    this.#tell();
  }

  /** @param {HTMLElement} stop */
  #makeStop(stop) {
    for (const one of this.#stops) set(one, { tabindex: one === stop ? 0 : -1 });
  }

  /** @param {HTMLElement} target */
  #enter(target) {
    this.#makeStop(target);
    if (!(target instanceof HTMLInputElement)) return;
    target.select();
    const year = Number.parseInt(target.value, 10);
    this.#point(Number.isNaN(year) ? null : year);
  }

  /** @param {HTMLButtonElement | null} button */
  #press(button) {
    if (button === this.#play) this.#player[this.#player.isOn ? 'stop' : 'start']();
    if (button === this.#all) this.#set({ from: null, to: null, asOf: null });
    if (button === this.#changes) this.#toggleChanges();
  }

  /** The keyboard goes along to what was asked for, and the eye where the panel is far above. */
  #toggleChanges() {
    if (this.#changes.getAttribute('aria-pressed') === 'true') return this.#reader.close();
    this.#reader.go({ changes: true, selected: null });
    const root = this.element.getRootNode();
    const panel = root instanceof ShadowRoot ? root.querySelector('.panel') : null;
    if (!(panel instanceof HTMLElement)) return;
    panel.focus({ preventScroll: true });
    queueMicrotask(() => panel.querySelector('h3')?.scrollIntoView({ block: 'nearest' }));
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const { target, key } = event;
    const at = this.#stops.findIndex((stop) => stop === target);
    const field = target instanceof HTMLInputElement ? target : null;
    if (event.ctrlKey || event.metaKey || event.altKey || at < 0) return;
    const last = this.#stops.length - 1;
    /** @type {Record<string, number>} */
    const moves = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, ...(field ? {} : { Home: 0, End: last }) };
    const goal = this.#stops[moves[key] ?? -1];
    if (goal) goal.focus();
    else if (key === 'Escape') this.#escape(field);
    else if (!field || !this.#spin(field, key)) return;
    event.preventDefault();
  }

  /** Whether the key changes the year of a field. @param {HTMLInputElement} field @param {string} key */
  #spin(field, key) {
    const years = this.#record.years;
    if (!years) return false;
    const year = Number.parseInt(field.value, 10);
    /** @type {Record<string, number>} */
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };
    const step = steps[key];
    const start = (step ?? 0) > 0 ? years.first : years.last;
    /** @type {Record<string, number | null>} */
    const goals = { Home: years.first, End: years.last, Delete: null };
    const goal = step ? (Number.isNaN(year) ? start : year + step) : goals[key];
    if (goal === undefined) return false;
    this.#choose(field, goal);
    return true;
  }

  /** What was typed becomes the year; what is none is passed over. @param {HTMLInputElement} field @param {boolean} isOver */
  #typed(field, isOver) {
    const text = field.value.trim();
    if (text === '' || /^-?\d+$/.test(text)) this.#choose(field, text === '' ? null : Number(text), isOver);
    else if (this.#answers) this.#fill(this.#answers.shown.filter);
  }

  /** @param {HTMLInputElement} field @param {number | null} wanted @param {boolean} [isOver] */
  #choose(field, wanted, isOver = false) {
    const years = this.#record.years;
    if (!years) return;
    const year = wanted === null ? null : Math.max(years.first, Math.min(years.last, wanted));
    field.value = year === null ? '' : String(year);
    this.#set({ [field.name]: year });
    // Selecting what the keyboard is just leaving would call it back.
    if (isOver) return;
    field.select();
    this.#point(year);
  }

  /** The way out of typing, of playing, and of a period, in this order. @param {HTMLInputElement | null} field */
  #escape(field) {
    const filter = this.#answers?.shown.filter ?? {};
    const shown = field && (yearOf(filter, /** @type {End} */ (field.name)) ?? '');
    if (field && field.value !== String(shown)) field.value = String(shown);
    else if (this.#player.isOn) this.#player.stop();
    else this.#set({ from: null, to: null, asOf: null });
  }

  /** An end that would make the period run backwards takes the other one along. @param {Times} times */
  #set(times) {
    const now = this.#answers?.shown.filter;
    if (!now) return;
    const { from = yearOf(now, 'from'), to = yearOf(now, 'to') } = times;
    const isReversed = from !== null && to !== null && from > to;
    const wanted = isReversed ? { ...times, from: times.to ?? from, to: times.from ?? to } : times;
    /** @type {Filter} */
    const filter = { ...now };
    for (const end of ENDS) {
      const year = wanted[end];
      if (year === undefined || year === yearOf(now, end)) continue;
      if (year === null) delete filter[end];
      else filter[end] = dayOf(end, year);
    }
    this.#reader.go({ filter });
  }

  /** @param {import('./brush.js').Held} held @param {number} start @param {number} x @param {boolean} isEnd */
  #drag(held, start, x, isEnd) {
    const filter = this.#answers?.shown.filter;
    if (!filter) return;
    this.#before ??= filter;
    const at = this.#bars.yearAt(x);
    const other = held === 'plot' ? this.#bars.yearAt(start) : yearOf(this.#before, held === 'from' ? 'to' : 'from');
    if (held === 'asOf') this.#set({ asOf: this.#bars.dayAt(x) });
    else if (other === null) this.#set({ [held]: at });
    else this.#set({ from: Math.min(at, other), to: Math.max(at, other) });
    this.#point(at);
    if (isEnd) this.#before = null;
  }

  /** One year is chosen, and once more none. @param {import('./brush.js').Held} held @param {number} x */
  #click(held, x) {
    if (held === 'asOf') return this.#set({ asOf: this.#bars.dayAt(x) });
    const filter = this.#answers?.shown.filter ?? {};
    const year = this.#bars.yearAt(x);
    const isOn = yearOf(filter, 'from') === year && yearOf(filter, 'to') === year;
    this.#set({ from: isOn ? null : year, to: isOn ? null : year });
  }

  #cancel() {
    if (this.#before) this.#reader.go({ filter: this.#before });
    this.#before = null;
  }

  /** Goes on by a year, or by more in a long record; whether there is another after it. */
  #step() {
    return this.#reader.guard(() => {
      const [years, filter] = [this.#record.years, this.#answers?.shown.filter];
      if (!years || !filter) return false;
      const [first, last] = [yearOf(filter, 'from') ?? years.first, yearOf(filter, 'to') ?? years.last];
      const now = yearOf(filter, 'asOf');
      const next = now === null || now >= last || now < first ? first : Math.min(last, now + Math.ceil((last - first + 1) / MOST_STEPS));
      this.#set({ asOf: next });
      // What goes by is seen and not said; the end is.
      this.#reader.tell('');
      return next < last;
    }) ?? false;
  }

  /** @param {boolean} isOn */
  #played(isOn) {
    this.#play.textContent = isOn ? strings.pause : strings.play;
    if (!isOn) queueMicrotask(() => this.#reader.guard(() => this.#tellEnd()));
  }

  /** What the day leaves, when nobody plays any more. */
  #tellEnd() {
    if (!this.#answers) return;
    const { relations, shown: { filter } } = this.#answers;
    this.#reader.tell(`${strings.asOfMark(yearOf(filter, 'asOf'))}: ${filtered(relations.statements(filter, 'date', { limit: 0 }).total)}`);
  }
}
