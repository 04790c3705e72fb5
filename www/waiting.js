/**
 * How far the reading of data has come, with a way to stop it: a line above what is shown, until the work is over.
 * @module
 */

import { html, say } from './dom.js';
import { RelationsMapError } from './error.js';

/** How many steps are announced: screen readers should not read out every percent. */
const STEPS = 10;
const MEGABYTE = 1_000_000;

/** What says how far a work has come. @type {WeakMap<AbortController, HTMLElement>} */
const lines = new WeakMap();

/**
 * @param {HTMLElement} root of the page
 * @param {import('./words.js').Words} words
 * @param {import('./opening.js').Progress} progress
 * @param {AbortController} work
 */
export function waiting(root, words, { done, total }, work) {
  if (work.signal.aborted) return;
  const before = lines.get(work);
  // Another language makes another page.
  const text = before && root.contains(before) ? before : begin(root, words, work);
  lines.set(work, text);
  say(text, total ? words.$reading(Math.floor((done / total) * STEPS) * (100 / STEPS)) : words.$arriving(Math.floor(done / MEGABYTE)));
}

/** @param {HTMLElement} root @param {import('./words.js').Words} words @param {AbortController} work */
function begin(root, words, work) {
  const text = html('span', { role: 'status' });
  const button = html('button', { type: 'button', class: 'word' }, words.$stop);
  const line = html('p', { class: 'notice' }, text, ' ', button);
  button.addEventListener('click', () => work.abort(new RelationsMapError('stopped', 'the reading of the data was stopped')));
  work.signal.addEventListener('abort', () => line.remove(), { once: true });
  root.querySelector('.region')?.prepend(line);
  return text;
}
