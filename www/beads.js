/**
 * Statements by year as beads on a line, their area by number, and those without a date in a ring apart. It is for the eye: the
 * sentence above it says the same.
 * @module
 */

import { draw, shape, svg } from './dom.js';
import * as strings from './strings.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Times} Times */
/** @typedef {import('./dom.js').Shape} Shape */

const MIDDLE = 26;
const HEIGHT = 60;
const LARGEST = 12.5;
const SMALLEST = 1.6;
/** Room at the left for half a year's figures, and at the right for the ring. */
const START = 8;
const RING_ROOM = 130;
const RING_ROOM_SHORT = 88;
/** Half the width of the label of a year, so that no label leaves the picture. */
const HALF_FIGURES = 6;
/** The room that the label of a year needs. */
const FIGURES = 62;
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
/** The longest axis: one date of antiquity must not squeeze all others together. */
const MOST_YEARS = 1000;
const NAMED = 3;

/** The years of the axis, and a place for each. @typedef {{ first: number, last: number, at: (year: number) => number, end: number, step: number }} Axis */

export class Beads extends Worded {
  element = svg('svg', { class: 'beads', height: HEIGHT, 'aria-hidden': 'true' });

  /** @param {Times} times @param {[number, number] | null} span the first and the last year of the record @param {number} largest the most statements that a year of the record has @param {string | null} day @param {number} width */
  draw(times, span, largest, day, width) {
    this.element.setAttribute('viewBox', `0 0 ${width} ${HEIGHT}`);
    const isShort = width < 480;
    const room = isShort ? RING_ROOM_SHORT : RING_ROOM;
    const axis = span ? axisOf(span, width - room) : null;
    const isMonthly = span !== null && span[0] === span[1] && times.months.length > 0;
    const shapes = [
      ...(axis ? [shape('g', {}, isMonthly ? lineOfMonths(this.words, axis, isShort) : line(this.words, axis)), shape('g', {}, isMonthly ? beadsOfMonths(this.words, times, axis, day !== null) : beadsOf(this.words, times, axis, largest, day !== null)), shape('g', {}, marker(day, axis))] : []),
      shape('g', {}, undatedRing(this.words, times.undated, width - (isShort ? 40 : room - 48))),
    ];
    draw(this.element, this.words.$mirrored?.(shapes, width) ?? shapes);
  }
}

/** @param {[number, number]} span @param {number} end @returns {Axis} */
function axisOf([from, to], end) {
  const years = to - Math.max(from, to - MOST_YEARS) + 1;
  const most = Math.max(1, Math.floor((end - START) / FIGURES));
  const step = STEPS.find((one) => years / one <= most) ?? 2000;
  const [first, last] = [Math.floor((to - years + 1) / step) * step, to + 1];
  return { first, last, step, end, at: (year) => START + (end - START) * (year - first) / (last - first) };
}

/** @param {import('./words.js').Words} words @param {Axis} axis @returns {Shape[]} */
function line(words, { first, last, step, at, end }) {
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
  return [
    shape('line', { class: 'axis', x1: START, x2: end, y1: MIDDLE, y2: MIDDLE }),
    ...ticks.filter((year) => at(year) < end - 8).map((year) => shape('text', { class: 'axis-year', x: round(Math.max(at(year + 0.5), START + HALF_FIGURES)), y: MIDDLE + 29, 'text-anchor': 'middle' }, strings.year(words, year))),
  ];
}

/** @param {import('./words.js').Words} words @param {Times} times @param {Axis} axis @param {number} largest @param {boolean} isFaint @returns {Shape[]} */
function beadsOf(words, { years }, { at, first }, largest, isFaint) {
  const shown = years.filter(([year]) => year >= first);
  const named = new Set([...shown].sort(([, a], [, b]) => b - a).slice(0, NAMED).filter(([, count]) => count > 2).map(([year]) => year));
  const radius = (/** @type {number} */ count) => Math.max(SMALLEST, LARGEST * Math.sqrt(count / largest));
  const bead = ([year, count] = [0, 0]) => shape('circle', { class: isFaint ? 'bead faint' : 'bead', cx: round(at(year + 0.5)), cy: MIDDLE, r: round(radius(count)) }, [shape('title', {}, words.$yearOf({ of: strings.year(words, year), count }))]);
  /** @type {number[]} */
  const ends = [];
  // There is no room for numbers beside the mark of the chosen day.
  const figures = shown.filter(([year]) => !isFaint && named.has(year)).sort(([, a], [, b]) => b - a).flatMap(([year, count]) => {
    const x = at(year + 0.5);
    if (ends.some((other) => Math.abs(other - x) < 22)) return [];
    ends.push(x);
    return [shape('text', { class: 'bead-count', x: round(x), y: round(MIDDLE - radius(count) - 5), 'text-anchor': 'middle' }, words.$number(count))];
  });
  const before = years.reduce((all, [year, count]) => (year < first ? all + count : all), 0);
  const earlier = before > 0 ? [shape('text', { class: 'bead-count', x: START, y: 12, 'text-anchor': 'start' }, words.$earlier({ count: before, first: strings.year(words, first) }))] : [];
  return [...shown.map(bead), ...figures, ...earlier];
}

/** The months of one year. @param {import('./words.js').Words} words @param {Axis} axis @param {boolean} isShort @returns {Shape[]} */
function lineOfMonths(words, { first, at, end }, isShort) {
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => !isShort || month % 3 === 1);
  return [
    shape('line', { class: 'axis', x1: START, x2: end, y1: MIDDLE, y2: MIDDLE }),
    ...months.map((month) => shape('text', { class: 'axis-year', x: round(at(first + (month - 0.5) / 12)), y: MIDDLE + 29, 'text-anchor': 'middle' }, month === 1 ? `${words.$monthShort(month)} ${strings.year(words, first)}` : words.$monthShort(month))),
  ];
}

/** @param {import('./words.js').Words} words @param {Times} times @param {Axis} axis @param {boolean} isFaint @returns {Shape[]} */
function beadsOfMonths(words, { months }, { first, at }, isFaint) {
  const largest = Math.max(1, ...months.map(([, , count]) => count));
  return months.filter(([year]) => year === first).flatMap(([year, month, count]) => {
    const [x, radius] = [round(at(year + (month - 0.5) / 12)), Math.max(SMALLEST, LARGEST * Math.sqrt(count / largest) / 1.6)];
    const said = words.$monthOf({ month: words.$monthShort(month), of: strings.year(words, year), count });
    return [
      shape('circle', { class: isFaint ? 'bead faint' : 'bead', cx: x, cy: MIDDLE, r: round(radius) }, [shape('title', {}, said)]),
      ...(count > 1 && !isFaint ? [shape('text', { class: 'bead-count', x, y: round(MIDDLE - radius - 5), 'text-anchor': 'middle' }, words.$number(count))] : []),
    ];
  });
}

/** The day that is shown. @param {string | null} day @param {Axis} axis @returns {Shape[]} */
function marker(day, { at, first, last }) {
  const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  if (year === undefined) return [];
  const part = (Number(month) - 1) / 12 + (Number(date) - 1) / 366;
  const x = round(at(Math.max(first, Math.min(last, Number(year) + part))));
  return [shape('line', { class: 'day-line', x1: x, x2: x, y1: 4, y2: MIDDLE + 13 }), shape('rect', { class: 'day-head', x: x - 5, y: 0, width: 10, height: 10 })];
}

/** @param {import('./words.js').Words} words @param {number} count @param {number} x @returns {Shape[]} */
function undatedRing(words, count, x) {
  if (count === 0) return [];
  const radius = count > 999 ? 22 : count > 99 ? 17 : 12;
  return [
    shape('circle', { class: 'undated-ring', cx: round(x), cy: MIDDLE, r: radius }),
    shape('text', { class: 'undated-count', x: round(x), y: MIDDLE + 4.5, 'text-anchor': 'middle' }, words.$number(count)),
    shape('text', { class: 'axis-year', x: round(x), y: MIDDLE + 29, 'text-anchor': 'middle' }, words.$noDateMark),
  ];
}

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;
