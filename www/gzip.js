/**
 * Bytes as gzip, written as text that may stand in a page or in the storage of a browser.
 * @module
 */

import { bytesOf, denseText } from './dense-text.js';

/** gzip as text, and how many bytes it has. @typedef {{ text: string, bytes: number }} Packed */

/** @param {Uint8Array} bytes @returns {Promise<Packed>} */
export async function packed(bytes) {
  const gzip = await through(bytes, new CompressionStream('gzip'));
  return { text: denseText(gzip), bytes: gzip.length };
}

/** @param {Packed} packed @returns {Promise<Uint8Array<ArrayBuffer>>} */
export function unpacked({ text, bytes }) {
  return expanded(bytesOf(text, bytes));
}

/** @param {Uint8Array} gzip */
export function expanded(gzip) {
  return through(gzip, new DecompressionStream('gzip'));
}

/** @param {Uint8Array} bytes @param {CompressionStream | DecompressionStream} stream */
async function through(bytes, stream) {
  const body = new Response(/** @type {BodyInit} */ (bytes)).body;
  return new Uint8Array(await new Response(body?.pipeThrough(stream)).arrayBuffer());
}
