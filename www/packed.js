/**
 * What stands in the page packed: gzip as text, see `dense-text.js`.
 * @module
 */

import { bytesOf } from './dense-text.js';

/**
 * @param {string} id of the element that holds it
 * @returns {Response} fails where it is read, if the page is damaged
 */
export function unpacked(id) {
  const element = document.getElementById(id);
  const bytes = bytesOf(element?.textContent ?? '', Number(element?.dataset.bytes));
  return new Response(new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip')));
}
