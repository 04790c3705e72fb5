/** What the core alone takes, as tables for people. @module */
import { clickOf } from './core-answer.js';
import { boundRows, ms } from './map-table.js';
import { markdownTable } from './markdown.js';

/** @typedef {import('./core-answer.js').CoreAnswers} CoreAnswers */

/** @param {CoreAnswers} answers */
export function coreTable({ scene, choice, turn, hit, portrait }) {
  return markdownTable(['the core alone, median, ms', ''], [
    ['a map laid out', ms(scene)], ['a choice on it', ms(choice)], ['a step of a turn', ms(turn)], ['what is at a point', ms(hit)], ['what a panel tells', ms(portrait)],
  ]);
}

/** @param {CoreAnswers} answers @returns {import('./map-table.js').Bound[]} */
export const coreBounds = (answers) => [{ what: 'answer of the core to a click, ms', measured: clickOf(answers), bound: 2, as: ms }];

/** @param {CoreAnswers} answers */
export const coreBoundsTable = (answers) => boundRows(coreBounds(answers));
