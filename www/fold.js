/**
 * A part that the reader opens (`details`): its content is made when it is first opened, and its summary says how much is in it.
 * @module
 */

import { html } from './dom.js';

/** What is still to be made. @type {WeakMap<Element, () => Node[]>} */
const waiting = new WeakMap();

/**
 * @param {string} name its class
 * @param {string | Node} summary
 * @param {boolean} isOpen from the start
 * @param {() => Node[]} fill
 * @param {string} [count] how much is in it, at the end of the line
 */
export function fold(name, summary, isOpen, fill, count = '') {
  const label = html('summary', {}, html('span', { class: 'fold-label' }, summary), ...(count === '' ? [] : [' ', html('span', { class: 'fold-count' }, count)]));
  const details = html('details', { class: `fold ${name}` }, label);
  waiting.set(details, fill);
  // On the click, before it opens, and on `toggle`, since the browser also opens it to show a found word.
  label.addEventListener('click', () => make(details));
  details.addEventListener('toggle', () => make(details));
  if (isOpen) unfold(details);
  return details;
}

/** @param {HTMLDetailsElement} details */
export function unfold(details) {
  make(details);
  details.open = true;
}

/** Opens all folds, also nested ones, for printing. @param {ParentNode} root */
export function unfoldAll(root) {
  for (const details of root.querySelectorAll('details.fold:not([open])')) if (details instanceof HTMLDetailsElement) unfold(details);
  if (root.querySelector('details.fold:not([open])')) unfoldAll(root);
}

/** @param {Element} details */
function make(details) {
  const fill = waiting.get(details);
  waiting.delete(details);
  if (fill) details.append(...fill());
}
