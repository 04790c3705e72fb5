/**
 * What the panel tells of anything but a tie: an actor, a place, a source, an event, or what changed.
 * @module
 */

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

/**
 * @param {Answers} answers @param {Reader} reader
 * @returns {Node | null} null where the panel shows a tie or the partners
 */
export function subject(answers, reader) {
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
