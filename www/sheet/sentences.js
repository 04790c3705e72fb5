/**
 * What became of a sheet, in a few sentences, where there is no page to ask questions on.
 * @module
 */

import { questionWords, refusalWords } from '../make/words.js';

/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('./sheets.js').Report} Report */
/** @typedef {import('./sheets.js').Refusal} Refusal */

/** Why nothing can be read, and what would help. @param {Words} words @param {Refusal} refusal */
export function sentenceOf(words, refusal) {
  const { what, way } = refusalWords(words, refusal);
  return `${what} ${way}`;
}

/** How many rows are shown, what waits, and what such a file cannot say. @param {Words} words @param {Report} report @returns {string[]} */
export function summary(words, { rows, used, waiting, leftOut, open, questions, cannot }) {
  const [first] = questions.filter(({ state }) => state === 'open');
  return [
    ...(used === rows ? [] : [words.$rowsShown({ used, rows, waiting, leftOut })]),
    ...(first ? [words.$firstQuestion({ open, question: questionWords(words, first) })] : []),
    ...cannot.map((code) => words.$limit(code)),
  ];
}
