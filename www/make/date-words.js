/**
 * Dates as the reading of sheets writes them (EDTF), in words.
 * @module
 */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** @param {string} date as `2011-04-03`, `2011-12`, `199X`, `2001/2005`, `2009~` */
export function dateWords(date) {
  const [start = '', end] = date.split('/');
  if (end === undefined) return oneDate(start);
  if (start === '' || start === '..') return `until ${oneDate(end)}`;
  if (end === '' || end === '..') return `since ${oneDate(start)}`;
  return `${oneDate(start)} to ${oneDate(end)}`;
}

/** @param {string} date without an interval */
function oneDate(date) {
  const [, sign, year = '', month, day, doubt = ''] = /^(-?)(\d{2,4}X{0,2})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$/.exec(date) ?? [];
  const words = [day && String(Number(day)), month && MONTHS[Number(month) - 1], yearWords(year, sign === '-')].filter(Boolean).join(' ');
  if (!year) return date;
  return `${doubt === '~' || doubt === '%' ? 'about ' : ''}${words}${doubt === '?' || doubt === '%' ? ', perhaps' : ''}`;
}

/** @param {string} year @param {boolean} isBefore before our era */
function yearWords(year, isBefore) {
  if (year.endsWith('XX')) return `${year.slice(0, 2)}00s`;
  if (year.endsWith('X')) return `${year.slice(0, 3)}0s`;
  return isBefore ? `${Number(year) + 1} BC` : String(Number(year));
}
