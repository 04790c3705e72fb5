/**
 * Dates as the reading of sheets writes them (EDTF), in words.
 * @module
 */

/** @typedef {import('../words.js').Words} Words */

/** @param {Words} words @param {string} date as `2011-04-03`, `2011-12`, `199X`, `2001/2005`, `2009~` */
export function dateWords(words, date) {
  const [start = '', end] = date.split('/');
  if (end === undefined) return oneDate(words, start);
  if (start === '' || start === '..') return words.$dateUntil(oneDate(words, end));
  if (end === '' || end === '..') return words.$dateSince(oneDate(words, start));
  return words.$dateSpan({ from: oneDate(words, start), to: oneDate(words, end) });
}

/** @param {Words} words @param {string} text without an interval */
function oneDate(words, text) {
  const [, sign, digits = '', month, day, doubt = ''] = /^(-?)(\d{2,4}X{0,2})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$/.exec(text) ?? [];
  if (!digits) return text;
  const year = yearWords(words, digits, sign === '-');
  const date = month && day ? words.$dateDay({ day: Number(day), month: Number(month), year }) : month ? words.$dateMonth({ month: Number(month), year }) : year;
  if (doubt === '%') return words.$dateAboutPerhaps(date);
  return doubt === '~' ? words.$dateAbout(date) : doubt === '?' ? words.$datePerhaps(date) : date;
}

/** @param {Words} words @param {string} year @param {boolean} isBefore before our era */
function yearWords(words, year, isBefore) {
  if (year.endsWith('XX')) return words.$dateCentury(Number(`${year.slice(0, 2)}00`));
  if (year.endsWith('X')) return words.$dateDecade(Number(`${year.slice(0, 3)}0`));
  return isBefore ? words.$yearBc(Number(year) + 1) : words.$year(Number(year));
}
