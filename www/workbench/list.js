/**
 * All statements under the filter as a table.
 * @module
 */

import { html } from '../dom.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

export class List {
  element = html('div', { class: 'list' });
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
