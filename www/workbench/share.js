/**
 * Ways to keep and pass on what is shown.
 * @module
 */

import { html } from '../dom.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

export class Share {
  name = 'share';
  label = () => strings.share;
  element = html('div');
  
  #reader;

  /** @param {Reader} reader @param {import("../relations-map.js").RelationsMapElement} host */
  constructor(reader, host) {
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {}

  /** @param {Answers} answers */
  update(answers) {}
}
