/**
 * Where the marks of one lane stand, so that none hides another.
 * @module
 */

/** @typedef {import('../../build/core/relations_map.js').LaneMark} LaneMark */
/** The time from the first year to where the last one ends, and the pixels that it has; what has no date follows. @typedef {{ first: number, last: number, timePx: number, undatedPx: number }} Scale */
/**
 * The box of a mark in pixels. What of it is sure is told in parts of its width.
 *
 * @typedef {object} Spot
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {'point' | 'span' | 'vague'} form
 * @property {[number, number]} sure
 */

/** The room that a point takes each way, and the height of what lasts. */
const STEP_PX = 10;
const SPAN_PX = 9;
/** A date no longer than this is a point, unless it surely lasted and is long enough to be seen. */
const POINT_YEARS = 1.01;
/** What stands before the first year and after the last one. */
const EDGE_PX = 8;

/** @param {Scale} scale @param {number} year */
export const across = ({ first, last, timePx }, year) => EDGE_PX + (year - first) / (last - first) * (timePx - 2 * EDGE_PX);

/**
 * What lasts comes above what does not, as far as there is room.
 * @param {readonly LaneMark[]} marks @param {readonly LaneMark[]} undated @param {Scale} scale
 * @returns {{ spots: Spot[], heightPx: number }} those of the marks, then those of the undated
 */
export function pack(marks, undated, scale) {
  /** @type {Spot[]} */
  const taken = [];
  const spots = marks.map((mark) => shape(mark, scale));
  const place = (/** @type {boolean} */ isPoint) => {
    for (const [index, spot] of spots.entries()) {
      if ((spot.form === 'point') === isPoint) taken.push(Object.assign(spot, free(taken, spot, roomOf(spot, marks[index], scale))));
    }
  };
  place(false);
  place(true);
  const columns = Math.max(1, Math.floor((scale.undatedPx - 1.5 * STEP_PX) / STEP_PX));
  spots.push(...undated.map((_, index) => ({ ...POINT, x: scale.timePx + STEP_PX + index % columns * STEP_PX, y: Math.floor(index / columns) * STEP_PX })));
  return { spots, heightPx: Math.max(0, ...spots.map(({ y, height }) => y + height)) };
}

/** @type {Spot} */
const POINT = { x: 0, y: 0, width: STEP_PX, height: STEP_PX, form: 'point', sure: [0, 1] };

/** @param {LaneMark} mark @param {Scale} scale @returns {Spot} */
function shape({ earliest, latest, certainFrom, certainTo, vague }, scale) {
  const [from, to] = [across(scale, earliest ?? scale.first), across(scale, latest ?? scale.last)];
  const isSure = certainFrom !== null || certainTo !== null;
  const isKnown = earliest !== null && latest !== null;
  const isShort = isKnown && latest - earliest <= POINT_YEARS;
  if (isShort && !vague && (!isSure || to - from < 2 * STEP_PX)) return { ...POINT, x: (from + to - STEP_PX) / 2 };
  const width = Math.max(to - from, 1.5 * STEP_PX);
  const part = (/** @type {number} */ year) => (across(scale, year) - from) / width;
  const box = { x: Math.min(from, scale.timePx - width), y: 0, width, height: SPAN_PX };
  if (isSure) return { ...box, form: 'span', sure: [certainFrom === null ? 0 : part(certainFrom), certainTo === null ? 1 : part(certainTo)] };
  const end = latest === null ? 0 : 1;
  return { ...box, form: isKnown ? 'vague' : 'span', sure: [end, end] };
}

/** How far a point may stand beside its middle: as far as its date reaches. @param {Spot} spot @param {LaneMark | undefined} mark @param {Scale} scale */
function roomOf({ form }, mark, scale) {
  return form === 'point' && mark ? (across(scale, mark.latest ?? 0) - across(scale, mark.earliest ?? 0) - STEP_PX) / 2 : 0;
}

/** The highest free place. @param {readonly Spot[]} taken @param {Spot} spot @param {number} room */
function free(taken, { x, width, height }, room) {
  let best = { x, y: highest(taken, x, width, height) };
  for (let away = STEP_PX; away <= room && best.y > 0; away += STEP_PX) {
    for (const beside of [x - away, x + away]) {
      const y = highest(taken, beside, width, height);
      if (y < best.y) best = { x: beside, y };
    }
  }
  return best;
}

/** @param {readonly Spot[]} taken @param {number} x @param {number} width @param {number} height */
function highest(taken, x, width, height) {
  const over = taken.filter((spot) => spot.x < x + width - 0.5 && spot.x + spot.width > x + 0.5).sort((a, b) => a.y - b.y);
  return over.reduce((y, spot) => (spot.y >= y + height ? y : Math.max(y, spot.y + spot.height)), 0);
}

/** The spot nearest to a point, if it is near. @param {readonly Spot[]} spots @param {number} x @param {number} y @returns {number} -1 for none */
export function nearest(spots, x, y) {
  let [best, least] = [-1, 12];
  for (const [index, spot] of spots.entries()) {
    const away = Math.hypot(Math.max(spot.x - x, 0, x - spot.x - spot.width), Math.max(spot.y - y, 0, y - spot.y - spot.height));
    if (away < least) [best, least] = [index, away];
  }
  return best;
}

/** Years between the lines of the axis, so that their numbers do not touch. @param {Scale} scale @returns {number[]} */
export function ticks(scale) {
  const wanted = 44 / ((scale.timePx - 2 * EDGE_PX) / (scale.last - scale.first));
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => years >= wanted) ?? 5000;
  const from = Math.ceil(scale.first / step) * step;
  return Array.from({ length: Math.floor((scale.last - from) / step) + 1 }, (_, index) => from + index * step);
}

/** A day as a fractional year. @param {string} day */
export function dayYear(day) {
  const time = new Date(day);
  const year = time.getUTCFullYear();
  const start = new Date(0).setUTCFullYear(year, 0, 1);
  return year + (time.getTime() - start) / (new Date(0).setUTCFullYear(year + 1, 0, 1) - start);
}
