/**
 * Lists as a language has them.
 * @module
 */

/** @typedef {import('../words.js').Words} Words */

/** What only stands side by side. @param {Words} words @param {readonly string[]} parts */
export const comma = (words, parts) => parts.reduce((list, next) => words.$listComma({ list, next }));

/** Names, with "and" before the last. @param {Words} words @param {readonly string[]} names */
export const list = (words, names) => (names.length > 1 ? words.$listAnd({ list: comma(words, names.slice(0, -1)), last: names.at(-1) ?? '' }) : names[0] ?? '');
