/**
 * Two partners as mirrors.
 * @module
 */

import { html } from '../dom.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

export class Compare {
  element = html('div', { class: 'compare' });
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
