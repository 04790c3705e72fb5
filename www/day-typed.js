/**
 * A day as people type it: a year or a month stands for its last day.
 * @module
 */

/** A day of the calendar, and whether the text named less than a day. @typedef {{ day: string, isWhole: boolean }} Typed */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** @param {string} word */
const monthOf = (word) => (word.length < 3 ? 0 : MONTHS.findIndex((name) => word.toLowerCase().startsWith(name)) + 1);

/** Each way of writing, with what its parts are; a point parts day, month and year, a stroke is read so too. @type {[RegExp, (parts: string[]) => (number | null)[]][]} */
const WAYS = [
  [/^(\d{4})$/, ([year]) => [Number(year), null, null]],
  [/^(\d{4})-(\d{1,2})$/, ([year, month]) => [Number(year), Number(month), null]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([year, month, day]) => [Number(year), Number(month), Number(day)]],
  [/^(\d{1,2})[./](\d{4})$/, ([month, year]) => [Number(year), Number(month), null]],
  [/^(\d{1,2})[./] ?(\d{1,2})[./] ?(\d{4})$/, ([day, month, year]) => [Number(year), Number(month), Number(day)]],
  [/^(\p{L}+)\.?,? (\d{4})$/u, ([month = '', year]) => [Number(year), monthOf(month), null]],
  [/^(\d{1,2})\.?(?:st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})$/u, ([day, month = '', year]) => [Number(year), monthOf(month), Number(day)]],
  [/^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u, ([month = '', day, year]) => [Number(year), monthOf(month), Number(day)]],
];

/** @param {string} text @returns {Typed | null} null where it is no day */
export function dayTyped(text) {
  const typed = text.trim().replaceAll(/\s+/g, ' ');
  for (const [pattern, read] of WAYS) {
    const found = pattern.exec(typed);
    if (found) return calendarDay(read(found.slice(1)));
  }
  return null;
}

/** @param {(number | null)[]} parts year, month and day @returns {Typed | null} */
function calendarDay([year, month, day]) {
  if (!year || month === 0 || day === 0) return null;
  const [wantedMonth, isWhole] = [month ?? 12, typeof day === 'number'];
  const last = new Date(Date.UTC(2000, wantedMonth, 0));
  last.setUTCFullYear(year, wantedMonth, 0);
  const number = day ?? last.getUTCDate();
  if (wantedMonth > 12 || number > last.getUTCDate()) return null;
  const digits = (/** @type {number} */ value, /** @type {number} */ width) => String(value).padStart(width, '0');
  return { day: `${digits(year, 4)}-${digits(wantedMonth, 2)}-${digits(number, 2)}`, isWhole };
}
