/**
 * The first and the last day that a date may mean, for whoever computes with days: EDTF stays beside them, since it alone tells how
 * vague a date is.
 * @module
 */

/** @param {number} number @param {number} width */
const padded = (number, width) => String(Math.abs(number)).padStart(width, '0');

/** @param {number} year @param {number} month @param {number} day */
const written = (year, month, day) => `${year < 0 ? '-' : year > 9999 ? '+' : ''}${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

/** @param {number} year @param {number} month */
const lastDay = (year, month) => new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate();

/** The years of a text in which digits may be missing. @param {string} text @returns {[least: number, most: number]} */
function years(text) {
  const ends = /** @type {[number, number]} */ (['0', '9'].map((digit) => Number(text.replace('Y', '').replaceAll('X', digit))));
  return text.includes('-') ? [ends[1], ends[0]] : ends;
}

/** @param {string} text one date, no interval @returns {[first: string, last: string]} */
function ofPeriod(text) {
  const [, year = '', month = 'XX', day = 'XX'] = /^(Y?-?[\dX]+)(?:-([\dX]{2}))?(?:-([\dX]{2}))?[?~%]?$/.exec(text) ?? [];
  if (year === '') return ['', ''];
  const [first, last] = years(year);
  // A season names no months.
  const isMonth = /^(?:0[1-9]|1[0-2])$/.test(month);
  const [from, to] = isMonth ? [Number(month), Number(month)] : [1, 12];
  const isDay = isMonth && /^\d\d$/.test(day);
  return [written(first, from, isDay ? Number(day) : 1), written(last, to, isDay ? Number(day) : lastDay(last, to))];
}

/** The earliest and the latest day; empty where an end is open, is not told, or there is no date. @param {string} edtf @returns {[earliest: string, latest: string]} */
export function daysOf(edtf) {
  const [from = '', to = from] = edtf.split('/');
  return [ofPeriod(from)[0], ofPeriod(to)[1]];
}
