/**
 * The base class of parts with text: the words are set before the fields of the subclass are made.
 * @module
 */

export class Worded {
  /** @param {{ words: import('./words.js').Words }} reader */
  constructor({ words }) {
    this.words = words;
  }
}
