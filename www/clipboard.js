/**
 * Buttons that copy a text.
 * @module
 */

import { copied } from './copied.js';
import { html } from './dom.js';

/** @typedef {import('./relations-map.js').Reader} Reader */

/** How long a button shows that it has copied. */
const TOLD_MS = 2000;

/**
 * A button that copies a text; where the browser refuses, the text stands below it to be copied by hand.
 * @param {import('./words.js').Words} words
 * @param {string} label @param {() => string} write @param {string} what was copied, as screen readers announce it @param {Reader} reader
 */
export function copying(words, label, write, what, reader) {
  const button = html('button', { type: 'button', class: 'word' }, label);
  button.addEventListener('click', async () => {
    const text = reader.guard(write);
    if (!text) return;
    if (!await copied(text)) return offer(words, text, button, what, reader);
    reader.tell(words.$copied(what));
    button.textContent = words.$isCopied;
    setTimeout(() => { button.textContent = label; }, TOLD_MS);
  });
  return button;
}

/** @param {import('./words.js').Words} words @param {string} text @param {HTMLElement} after @param {string} what @param {Reader} reader */
function offer(words, text, after, what, reader) {
  const line = after.closest('p, .actions') ?? after;
  if (line.nextElementSibling?.matches('.citation')) line.nextElementSibling.remove();
  const field = html('textarea', { class: 'citation', readonly: true, 'aria-label': what, spellcheck: 'false' });
  field.value = text;
  line.after(field);
  field.focus();
  field.select();
  reader.tell(words.$copyByHand);
}
