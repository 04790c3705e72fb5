/**
 * How to read the picture, and the keys.
 * @module
 */

import { html } from '../dom.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

export class Help {
  name = 'help';
  label = () => strings.help;
  element = html('div');
  
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
