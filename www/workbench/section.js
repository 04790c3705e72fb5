/**
 * A part of a panel under a heading of its own, and lists of statements of which the rest is folded.
 * @module
 */

import { html } from '../dom.js';
import { fold } from '../fold.js';
import { statementsOf } from '../statement-list.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */

/** So many statements stand without being asked for. */
const SEEN = 12;

/** @param {string} title @param {string | Node} note @param {...Node} content */
export function section(title, note, ...content) {
  return html('section', { class: 'panel-section' }, html('h4', { class: 'section-title' }, html('b', {}, title), ' ', html('span', {}, note)), ...content);
}

/** The first statements, and the rest behind a fold. @param {import('../words.js').Words} words @param {StatementRow[]} rows @param {Answers} answers @param {Reader} reader @returns {Node[]} */
export function some(words, rows, answers, reader) {
  const rest = rows.slice(SEEN);
  return [statementsOf(words, rows.slice(0, SEEN), answers, reader), ...(rest.length > 0 ? [fold('more', words.$more(rest.length), false, () => [statementsOf(words, rest, answers, reader)])] : [])];
}
