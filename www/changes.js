/**
 * The events that tell the page of changes, by the reader and by any other cause.
 * @module
 */

import { fire } from './messages.js';
import { textOf } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./element.d.ts').Cause} Cause */

const VIEW = /** @type {const} */ (['view', 'focus', 'projection', 'measure', 'compared', 'changes']);

/** @param {State} before @param {State} after @param {keyof State} name */
export const isOther = (before, after, name) => textOf(after[name]) !== textOf(before[name]);

export class Changes {
  #element;
  /** Who asked for what is drawn next. @type {Cause} */
  cause = 'page';
  /** What was shown last. */
  #shown = '';

  /** @param {HTMLElement} element */
  constructor(element) {
    this.#element = element;
  }

  /** Something was drawn, which may be what was shown before. @param {State} state @param {boolean} isAgain whether it is not the first picture of its record */
  drawn(state, isAgain) {
    const { cause } = this;
    this.cause = 'page';
    const shown = textOf(state);
    const isChange = isAgain && shown !== this.#shown;
    this.#shown = shown;
    if (isChange) fire(this.#element, 'relations-map-change', { state: structuredClone(state), cause });
  }

  /** The reader asked for something. @param {State} before @param {State} after @param {boolean} isChoice whether they chose somebody, or nobody */
  asked(before, after, isChoice) {
    const names = VIEW.filter((name) => isOther(before, after, name));
    if (isChoice && isOther(before, after, 'selected')) fire(this.#element, 'relations-map-select', { id: after.selected });
    if (isOther(before, after, 'filter')) fire(this.#element, 'relations-map-filter', { filter: structuredClone(after.filter) });
    if (names.length > 0) fire(this.#element, 'relations-map-viewchange', Object.fromEntries(names.map((name) => [name, after[name]])));
  }
}
