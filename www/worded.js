/**
 * A part of the page that says something: it has its words before anything else of it is made.
 * @module
 */

export class Worded {
  /** @param {{ words: import('./words.js').Words }} reader */
  constructor({ words }) {
    this.words = words;
  }
}
