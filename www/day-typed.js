/**
 * A day as people type it: a year or a month stands for its last day.
 * @module
 */

/** A day of the calendar, and whether the text named less than a day. @typedef {{ day: string, isWhole: boolean }} Typed */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** @typedef {import('./words.js').Words} Words */
/** Gives the number of a month, or 0. @typedef {(word: string) => number} MonthOf */

/** @type {MonthOf} */
const englishMonth = (word) => (word.length < 3 ? 0 : MONTHS.findIndex((name) => word.toLowerCase().startsWith(name)) + 1);

/** The same by the names that a language has, or by how one of them begins. @param {Words} words @returns {MonthOf} */
const monthIn = (words) => (word) => {
  const typed = word.toLowerCase();
  const names = MONTHS.map((_, index) => [words.$monthInDate(index + 1), words.$monthShort(index + 1)].map((name) => name.toLowerCase()));
  const whole = names.findIndex((all) => all.includes(typed));
  const begun = names.flatMap((all, index) => (typed.length >= 3 && all.some((name) => name.startsWith(typed.slice(0, 3))) ? [index] : []));
  return (whole >= 0 ? whole : begun.length === 1 ? begun[0] ?? -1 : -1) + 1 || englishMonth(word);
};

/** Digits of other scripts, and the word that a language puts after a year, are turned into plain digits. @param {string} text */
const plain = (text) => text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (figure) => String((figure.codePointAt(0) ?? 0) & 15)).replace(/(\d{4}) ?[\p{Script=Cyrillic}\p{Script=Arabic}]{1,4}\.?$/u, '$1');

/** Each accepted notation with the meaning of its parts; with points or slashes the order is day, month, year. @type {[RegExp, (parts: string[], monthOf: MonthOf) => (number | null)[]][]} */
const WAYS = [
  [/^(\d{4})$/, ([year]) => [Number(year), null, null]],
  [/^(\d{4})-(\d{1,2})$/, ([year, month]) => [Number(year), Number(month), null]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([year, month, day]) => [Number(year), Number(month), Number(day)]],
  [/^(\d{1,2})[./](\d{4})$/, ([month, year]) => [Number(year), Number(month), null]],
  [/^(\d{1,2})[./] ?(\d{1,2})[./] ?(\d{4})$/, ([day, month, year]) => [Number(year), Number(month), Number(day)]],
  [/^(\p{L}+)\.?,? (\d{4})$/u, ([month = '', year], monthOf) => [Number(year), monthOf(month), null]],
  [/^(\d{1,2})\.?(?:st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})$/u, ([day, month = '', year], monthOf) => [Number(year), monthOf(month), Number(day)]],
  [/^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u, ([month = '', day, year], monthOf) => [Number(year), monthOf(month), Number(day)]],
];

/** @param {string} text @param {Words} [words] of the language in which it may be typed; English is always read @returns {Typed | null} null where it is no day */
export function dayTyped(text, words) {
  const typed = plain(text.trim().replaceAll(/\s+/g, ' '));
  const monthOf = words ? monthIn(words) : englishMonth;
  for (const [pattern, read] of WAYS) {
    const found = pattern.exec(typed);
    if (found) return calendarDay(read(found.slice(1), monthOf));
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
