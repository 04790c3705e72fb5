/** Pages that hold all that they need: styles, scripts and WebAssembly stand in them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedAt } from './built.js';
import { smallStyle } from './bundle.js';
import { denseText, squeezed } from './pack.js';
import { Failure, root } from './tools.js';

const www = join(root, 'www');

/** A byte order mark at the start makes browsers read the file as UTF-8, whatever the server says. */
export const byteOrderMark = '\uFEFF';

/**
 * Puts something in the place of the one element that the pattern matches.
 *
 * @param {string} page
 * @param {RegExp} element
 * @param {string} replacement
 * @returns {string}
 */
export function replaceOnce(page, element, replacement) {
  const parts = page.split(element);
  if (parts.length === 2) return parts.join(replacement);
  throw new Failure(`page: ${parts.length - 1} elements match ${element}, expected one`);
}

/**
 * A script as it may stand between tags: nothing in it ends the element or hides its end.
 *
 * @param {string} code
 * @param {string} [attributes]
 * @returns {string}
 */
export function inlineScript(code, attributes = '') {
  const safe = code.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3C!--');
  return `<script${attributes}>${safe.trim()}</script>`;
}

/**
 * A WebAssembly as gzip, kept beside it: it is packed again only when it has changed.
 *
 * @param {string} wasm
 * @param {string} [ending] of the file that is kept
 * @param {(bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>} [pack] some other way of packing
 * @returns {Promise<Uint8Array>}
 */
export async function squeezedFile(wasm, ending = '.gz', pack = squeezed) {
  const packed = `${wasm}${ending}`;
  const made = existsSync(packed) ? changedAt(packed) : 0;
  if (made < Math.max(changedAt(wasm), changedAt(join(root, 'scripts/pack.js')))) writeFileSync(packed, await pack(readFileSync(wasm)));
  return readFileSync(packed);
}

/**
 * Each linked style sheet becomes an element: from `file://` the page must ask for nothing.
 *
 * @param {string} page
 * @returns {Promise<string>}
 */
export async function withStyles(page) {
  const links = [...page.matchAll(/<link rel="stylesheet"( id="[^"]+")? href="([^"]+)">/g)];
  const styles = await Promise.all(links.map(([, , href = '']) => smallStyle(join(www, href))));
  return links.reduce((text, [link, id = ''], index) => text.replace(link, () => `<style${id}>${styles[index]}</style>`), page);
}

/**
 * Puts what is packed as text between the tags of the element with this id, which tells how many bytes it has.
 *
 * @param {string} page
 * @param {string} id
 * @param {Uint8Array} packed
 * @returns {string}
 */
export function withPacked(page, id, packed) {
  return replaceOnce(page, new RegExp(`(?<= id="${id}")></script>`), ` data-bytes="${packed.length}">${denseText(packed)}</script>`);
}

