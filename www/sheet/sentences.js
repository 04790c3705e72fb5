/**
 * What became of a sheet, in a few sentences, where there is no page to ask questions on.
 * @module
 */

import { LIMITS, QUESTIONS, counted, grouped, refusalWords } from '../make/words.js';

/** @typedef {import('./sheets.js').Report} Report */
/** @typedef {import('./sheets.js').Refusal} Refusal */

/** Why nothing can be read, and what would help. @param {Refusal} refusal */
export function sentenceOf(refusal) {
  const { what, way } = refusalWords(refusal);
  return `${what} ${way}`;
}

/** How many rows are shown, what waits, and what such a file cannot say. @param {Report} report @returns {string[]} */
export function summary({ rows, used, waiting, leftOut, open, questions, cannot }) {
  const [first] = questions.filter(({ state }) => state === 'open');
  return [
    ...(used === rows ? [] : [`${grouped(used)} of ${counted(rows, 'row')} ${used === 1 ? 'is' : 'are'} shown${waiting > 0 ? `, ${grouped(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for an answer` : ''}${leftOut > 0 ? `, ${grouped(leftOut)} ${leftOut === 1 ? 'is' : 'are'} left out` : ''}.`]),
    ...(first ? [`${counted(open, 'question')} open: ${QUESTIONS[first.kind](first)}`] : []),
    ...cannot.map((code) => LIMITS[code]),
  ];
}
