/**
 * Statements a year as a drawing, the period and the day marked on it. It is for the eye; the controls beside it say the same.
 * @module
 */

import { set, svg } from '../dom.js';
import * as strings from './strings.js';

/** @typedef {import('../../build/core/relations_map.js').Timeline} Timeline */
/** @typedef {import('../../build/core/relations_map.js').ToneCounts} ToneCounts */
/** The first and the last year of the axis. @typedef {{ first: number, last: number }} Years */

/** From the top: where the day is held, bars upon vague dates, the years in figures. CSS pixels. */
const LANE = 22;
const BARS = 58;
const HEIGHT = LANE + BARS + 18;
/** Room beside the axis, where the mark of the day rests while none is chosen. */
const SIDE = 16;
/** No longer than this is the axis, so that one date of antiquity does not take the place of all others. */
const MOST_YEARS = 1000;
const TONES = /** @type {const} */ (['cooperative', 'neutral', 'conflictual']);
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200];

/** @param {ToneCounts} tones */
export const sum = ({ cooperative, neutral, conflictual }) => cooperative + neutral + conflictual;

/** The years that dates name; null where there is no date. @param {Timeline} timeline @returns {Years | null} */
export function yearsOf({ years, spans }) {
  const told = [...years.map(({ year }) => year), ...spans.flatMap(({ firstYear, lastYear }) => [firstYear, lastYear])].filter((year) => year !== null);
  if (told.length === 0) return null;
  const last = told.reduce((a, b) => Math.max(a, b));
  return { first: told.reduce((a, b) => Math.min(a, b), last), last };
}

/**
 * How many statements of vague date may lie in each year of the axis.
 * @param {Timeline} timeline @param {Years} axis
 */
export function vagueOf({ spans }, { first, last }) {
  const steps = new Array(last - first + 2).fill(0);
  for (const { firstYear, lastYear, tones } of spans) {
    const [from, to] = [Math.max(firstYear ?? first, first), Math.min(lastYear ?? last, last)];
    if (from > to) continue;
    steps[from - first] += sum(tones);
    steps[to - first + 1] -= sum(tones);
  }
  let count = 0;
  return steps.slice(0, -1).map((step) => (count += step));
}

/** A line so thick that it is a bar. @param {string} name @param {string} d @param {number} width */
function thick(name, d, width) {
  const path = svg('path', { class: name, d });
  path.style.setProperty('stroke-width', `${width.toFixed(1)}px`);
  return path;
}

export class TimeBars {
  #bars = svg('g');
  #outside = [svg('rect', { class: 'outside' }), svg('rect', { class: 'outside' })];
  #edges = /** @type {const} */ (['from', 'to']).map((where) => svg('g', { class: 'edge', 'data-where': where },
    svg('rect', { x: -12, y: LANE, width: 24, height: BARS }), svg('path', { d: `M0 ${LANE}V${LANE + BARS}` }), svg('path', { class: 'grip', d: `M-2.5 ${LANE + 20}v16M2.5 ${LANE + 20}v16` })));
  #dayText = svg('text', { y: 12 });
  #day = svg('g', { class: 'day' }, svg('path', { class: 'line', d: `M0 14V${LANE + BARS}` }), svg('path', { class: 'knob', d: 'M-6 3H6V11L0 18L-6 11Z' }), this.#dayText);
  #lane = svg('rect', { class: 'lane', 'data-where': 'asOf', width: '100%', height: LANE });
  #plot = svg('rect', { class: 'plot', 'data-where': 'plot', y: LANE, width: '100%', height: HEIGHT - LANE });
  element = svg('svg', { class: 'time-bars', 'aria-hidden': 'true', height: HEIGHT }, this.#plot, this.#bars, ...this.#outside, this.#day, this.#lane, ...this.#edges);
  /** @type {Years} */
  #axis = { first: 0, last: 0 };
  #width = 0;
  /** What was drawn last. @type {unknown[]} */
  #drawn = [];

  /** The axis that can be shown of the years. @param {Years} years @returns {Years} */
  static axis({ first, last }) {
    return { first: Math.max(first, last - MOST_YEARS + 1), last };
  }

  get #step() {
    return (this.#width - 2 * SIDE) / (this.#axis.last - this.#axis.first + 1);
  }

  /** Where a year begins, in pixels. @param {number} year */
  #x(year) {
    const { first, last } = this.#axis;
    return SIDE + (Math.max(first, Math.min(last + 1, year)) - first) * this.#step;
  }

  /** The year at a place of the page. @param {number} clientX */
  yearAt(clientX) {
    const { first, last } = this.#axis;
    const year = first + Math.floor((clientX - this.element.getBoundingClientRect().left - SIDE) / this.#step);
    return Math.max(first, Math.min(last, year));
  }

  /** The year whose end is nearest to a place of the page; null where the mark rests. @param {number} clientX */
  dayAt(clientX) {
    const { right } = this.element.getBoundingClientRect();
    return clientX > right - SIDE / 2 ? null : this.yearAt(clientX - this.#step / 2);
  }

  /** Draws anew what differs from the last drawing. @param {Timeline} timeline @param {Years} axis @param {number} width */
  draw(timeline, axis, width) {
    const wanted = [timeline, axis.first, axis.last, width];
    if (width <= 2 * SIDE || wanted.every((value, index) => value === this.#drawn[index])) return;
    this.#drawn = wanted;
    this.#axis = axis;
    this.#width = width;
    const vague = vagueOf(timeline, axis);
    const years = timeline.years.filter(({ year }) => year >= axis.first);
    const most = years.reduce((best, { tones }) => Math.max(best, sum(tones)), 0);
    const scale = (BARS - 4) / Math.max(1, most + vague.reduce((best, count) => Math.max(best, count), 0));
    const base = Math.round(LANE + 4 + most * scale);
    this.#bars.replaceChildren(...this.#vague(vague, base, scale), ...this.#stacks(years, base, scale),
      svg('path', { class: 'base', d: `M${SIDE} ${base}H${width - SIDE}` }), ...this.#labels());
  }

  /** Below the line, hatched across all years in which they may lie. @param {number[]} counts @param {number} base @param {number} scale */
  #vague(counts, base, scale) {
    /** @type {SVGPathElement[]} */
    const runs = [];
    for (let start = 0, end = 1; start < counts.length; start = end, end += 1) {
      const count = counts[start] ?? 0;
      while (counts[end] === count) end += 1;
      const height = Math.max(3, count * scale);
      const { first } = this.#axis;
      if (count > 0) runs.push(thick('vague', `M${this.#x(first + start)} ${base + 1 + height / 2}H${this.#x(first + end)}`, height));
    }
    return runs;
  }

  /** One path a tone, cooperative at the foot; however few, they are seen. @param {Timeline['years']} years @param {number} base @param {number} scale */
  #stacks(years, base, scale) {
    const tops = new Map(years.map(({ year }) => [year, base]));
    return TONES.map((tone) => {
      const d = years.filter(({ tones }) => tones[tone] > 0).map(({ year, tones }) => {
        const from = tops.get(year) ?? base;
        const height = Math.max(1.5, tones[tone] * scale);
        tops.set(year, from - height);
        return `M${this.#x(year + 0.5).toFixed(1)} ${from.toFixed(1)}v${(-height).toFixed(1)}`;
      }).join('');
      const path = thick('stack', d, Math.max(1, Math.min(this.#step * 0.8, 22)));
      set(path, { 'data-tone': tone });
      return path;
    });
  }

  /** As many years as have room. */
  #labels() {
    const { first, last } = this.#axis;
    const every = STEPS.find((step) => step * this.#step >= 46) ?? 500;
    const labels = [];
    for (let year = Math.ceil(first / every) * every; year <= last; year += every) {
      labels.push(svg('text', { x: this.#x(year + 0.5).toFixed(1), y: HEIGHT - 4, 'text-anchor': 'middle' }, String(year)));
    }
    return labels;
  }

  /**
   * Marks the period and the day; null where there is none.
   * @param {number | null} from @param {number | null} to @param {number | null} day
   */
  mark(from, to, day) {
    const [start, end] = [this.#x(from ?? -Infinity), this.#x(to === null ? Infinity : to + 1)];
    const [before, after] = this.#outside;
    if (before && after) {
      set(before, { y: LANE, width: start, height: BARS });
      set(after, { x: end, y: LANE, width: Math.max(0, this.#width - end), height: BARS });
    }
    for (const [index, x] of [start, end].entries()) {
      const edge = this.#edges[index];
      if (edge) set(edge, { transform: `translate(${x.toFixed(1)})`, class: (index === 0 ? from : to) === null ? 'edge unset' : 'edge' });
    }
    const x = day === null ? this.#width - SIDE / 2 : this.#x(day + 1);
    const isRight = day === null || x > this.#width / 2;
    set(this.#day, { transform: `translate(${x.toFixed(1)})`, class: day === null ? 'day unset' : 'day' });
    set(this.#dayText, { x: isRight ? -11 : 11, 'text-anchor': isRight ? 'end' : 'start' });
    this.#dayText.textContent = strings.asOfMark(day);
  }
}
