/**
 * `import { load } from 'relations-map'`: the query object in a browser or in Node, without touching the page.
 * @module
 */

import { later, start } from './engine.js';
import { Relations } from './relations.js';

export { RelationsMapError } from './engine.js';
export { Relations } from './relations.js';

/** @param {URL} address */
async function read(address) {
  if (address.protocol !== 'file:' || typeof process !== 'object') return address;
  const { readFile } = await import(/* webpackIgnore: true */ 'node:fs/promises');
  return readFile(address);
}

/**
 * Opens a record.
 * @param {Record<string, Uint8Array>} [files] a data package, from file name to content; none gives the embedded record
 * @returns {Promise<Relations>}
 * @throws {Error} with a `code`: `wasm-fetch`, `wasm-corrupt`, `no-wasm`, `csp-wasm` or `data-invalid`
 */
export async function load(files) {
  await start(() => read(new URL('relations_map_bg.wasm', import.meta.url)));
  await later(() => read(new URL('relations_map_later.wasm', import.meta.url)));
  return new Relations(files ?? null);
}
