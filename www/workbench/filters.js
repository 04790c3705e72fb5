/**
 * Which statements are shown, with how many each choice would leave; chips tell what is on.
 * @module
 */

import { html } from '../dom.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

export class Filters {
  name = 'filters';
  label = () => strings.filters;
  element = html('div');
  chips = html('div', { class: 'chips' });
  #reader;

  /** @param {Reader} reader  */
  constructor(reader) {
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {}

  /** @param {Answers} answers */
  update(answers) {}
}
