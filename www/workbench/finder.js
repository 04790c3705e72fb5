/**
 * The search box.
 * @module
 */

import { html } from '../dom.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

export class Finder {
  element = html('div', { class: 'finder' });
  #reader;

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {}

  /** @param {Answers} answers */
  update(answers) {}

  /** Puts words into the box and opens it. @param {string} words */
  open(words) {}
}
