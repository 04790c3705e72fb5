/**
 * A button that takes a citation along.
 * @module
 */

import { html } from '../dom.js';
import { button } from '../panel.js';
import * as strings from './strings.js';

/** @typedef {import('../relations-map.js').Reader} Reader */

/** How long a button tells what it did. */
const TOLD_MS = 2000;

/**
 * @param {string} label
 * @param {() => string[]} ids of the statements
 * @param {import('../relations.js').Relations} relations
 * @param {Reader} reader
 */
export function cite(label, ids, relations, reader) {
  const element = button(label, async () => {
    const text = reader.guard(() => relations.cite(ids(), 'footnote'));
    if (!text) return;
    if (!await copied(text)) return void offer(text, element, reader);
    reader.tell(strings.citationCopied);
    element.textContent = strings.citationIsCopied;
    setTimeout(() => { element.textContent = label; }, TOLD_MS);
  });
  return element;
}

/** Whether the page may write to the clipboard, and did. @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The text to copy by hand. @param {string} text @param {HTMLElement} after @param {Reader} reader */
function offer(text, after, reader) {
  const line = after.closest('p, .actions');
  if (line?.nextElementSibling?.matches('.citation')) line.nextElementSibling.remove();
  const field = html('textarea', { class: 'citation', readonly: true, 'aria-label': strings.citation, spellcheck: 'false' });
  field.value = text;
  line?.after(field);
  field.focus();
  field.select();
  reader.tell(strings.citationByHand);
}
