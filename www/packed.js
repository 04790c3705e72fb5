/**
 * What stands in the page packed: gzip or LZMA as text, see `dense-text.js`.
 * @module
 */

import { bytesOf } from './dense-text.js';

/**
 * @param {string} id of the element that holds it
 * @returns {Response} fails where it is read, if the page is damaged
 */
export function unpacked(id) {
  return new Response(new Response(packedBytes(id)).body?.pipeThrough(new DecompressionStream('gzip')));
}

/** What is packed, as bytes. @param {string} id of the element that holds it */
export function packedBytes(id) {
  const element = document.getElementById(id);
  return bytesOf(element?.textContent ?? '', Number(element?.dataset.bytes));
}
