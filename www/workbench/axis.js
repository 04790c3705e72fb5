/**
 * The axis of years, and the mark of a date on it: as long as the date is vague, with soft ends where nobody tells them.
 * @module
 */

import { html, set } from '../dom.js';
import { year as yearWords } from '../strings.js';
import { yearsOf } from './years.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../../build/core/relations_map.js').Chronicle} Chronicle */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {Chronicle['events'][number]['time']} Time fractional years */
/** The time that is drawn: from the first year to where the last one ends. @typedef {{ first: number, last: number }} Scale */
/** How a date is drawn. @typedef {'day' | 'month' | 'span' | 'vague' | 'open-end' | 'open-start'} Kind */

/** In years. */
const DAY = 0.02;
const MONTH = 0.1;
/** How far a soft end reaches, as a share of the axis. */
const SOFT = 0.12;
/** Beyond this share of the axis the words stand before the mark, where there is as much room. */
const TURN = 0.55;
const ROOM = 0.35;
/** The most years that are named. */
const NAMED = 8;
/** Steps between named years. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 5000];

/** The years of the whole record, so that the axis stays while the filter changes; null where nothing is dated. @param {Answers} answers @returns {Scale | null} */
export function scaleOf(answers) {
  const years = yearsOf(answers.lasting.timeline);
  return years && { first: years.first, last: years.last + 1 };
}

/** @param {Scale} scale @param {number} year */
const share = ({ first, last }, year) => Math.min(1, Math.max(0, (year - first) / (last - first)));

/** Years that are named, and where. @param {import('../words.js').Words} words @param {Scale} scale */
export function ticks(words, scale) {
  const span = scale.last - scale.first;
  const step = STEPS.find((size) => span / size <= NAMED) ?? span;
  const from = Math.ceil(scale.first / step) * step;
  const count = Math.floor((scale.last - from) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => from + index * step)
    .filter((year) => year < scale.last || step === 1)
    .map((year) => ({ label: yearWords(words, year), share: share(scale, year) }));
}


/** @param {Time} time @returns {Kind} */
function kindOf({ earliest, latest, vague }) {
  if (latest === null) return 'open-end';
  if (earliest === null) return 'open-start';
  const length = latest - earliest;
  if (length <= DAY) return 'day';
  if (length <= MONTH) return 'month';
  return vague ? 'vague' : 'span';
}

/** From where to where a mark reaches, as shares of the axis. @param {Time} time @param {Scale} scale @returns {[number, number]} */
function reach({ earliest, latest, certainFrom, certainTo }, scale) {
  const sure = /** @type {const} */ ([certainFrom ?? certainTo ?? earliest ?? latest ?? scale.first, certainTo ?? certainFrom ?? latest ?? earliest ?? scale.last]);
  const from = earliest === null ? Math.max(0, share(scale, sure[0]) - SOFT) : share(scale, earliest);
  const to = latest === null ? Math.min(1, share(scale, sure[1]) + SOFT) : share(scale, latest);
  return [from, to];
}

/** Puts the mark of a date into a cell, which knows then from where to where it reaches. @param {HTMLElement} cell @param {Time} time @param {StatementRow} statement @param {Scale} scale */
export function mark(cell, time, { tone, status }, scale) {
  const [from, to] = reach(time, scale);
  const span = html('span', { class: 'span', 'data-kind': kindOf(time), 'data-tone': tone, 'data-status': status });
  cell.prepend(html('span', { class: 'track', 'aria-hidden': 'true' }, span));
  cell.style.setProperty('--from', from.toFixed(5));
  cell.style.setProperty('--to', to.toFixed(5));
  set(cell, { 'data-side': to > TURN && from > ROOM ? 'before' : 'after' });
}
