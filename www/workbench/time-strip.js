/**
 * Statements a year, the period and the day.
 * @module
 */

import { html } from '../dom.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

export class TimeStrip {
  element = html('div', { class: 'time-strip' });
  #reader;

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {}

  /** @param {Answers} answers */
  update(answers) {}
}
