/**
 * What the panel tells of anything but a tie: an actor, a place, a source, an event, or what changed.
 * @module
 */

import { changes } from './changes.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

/**
 * @param {Answers} answers @param {Reader} reader
 * @returns {Node | null} null where the panel shows a tie or the partners
 */
export function subject(answers, reader) {
  if (answers.shown.changes && answers.shown.selected === null) return changes(answers, reader);
  return null;
}

/**
 * What can be done with a tie beside reading it.
 * @param {Answers} answers @param {Reader} reader
 * @returns {Node[]}
 */
export function beside(answers, reader) {
  return [];
}
