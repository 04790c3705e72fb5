/**
 * A list of answers as somebody saved it.
 * @module
 */

/** @typedef {import('./work.js').Answer} Answer */

/** @param {any} one @returns {one is Answer} */
const isAnswer = (one) => typeof one?.id === 'string' && typeof one?.choice === 'string';

/** The answers in a text of JSON: a list, or an object whose `answers` are one; null where it is neither. @param {string} text @returns {Answer[] | null} */
export function answersIn(text) {
  try {
    const read = JSON.parse(text);
    const answers = Array.isArray(read) ? read : read.answers;
    return Array.isArray(answers) && answers.every(isAnswer) ? answers : null;
  } catch {
    return null;
  }
}
