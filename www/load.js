/**
 * `import { load } from 'relations-map'`: the query object in a browser or in Node, without touching the page.
 * @module
 */

import { later as completed, start } from './engine.js';
import { read } from './read.js';
import { Relations } from './relations.js';
import { telling } from './telling.js';

export { RelationsMapError } from './error.js';
export { Relations } from './relations.js';
export { english } from './telling/english.js';

/**
 * What is opened; nothing of it gives the embedded record.
 *
 * @typedef {object} Wanted
 * @property {import('../build/reader/relations_reader.js').Files} [files] a data package: an object from file name to bytes or text, a `FileList`, or a `Blob`
 * @property {string | URL} [src] the address of a `datapackage.json`; in Node also one that begins with `file:`
 * @property {AbortSignal} [signal] ends the reading
 * @property {(progress: import('../build/reader/relations_reader.js').Progress) => void} [onProgress] is told how far the reading has come
 * @property {Partial<Program>} [program] where the WebAssembly comes from: beside this module unless told
 */

/** @typedef {ArrayBuffer | Uint8Array | Response | URL | string} Source where the WebAssembly comes from */
/** @typedef {() => Source | Promise<Source>} Find */
/** The WebAssembly: what the first picture needs, what comes after it, and what reads a page's own data. @typedef {{ core: Find, later: Find, reader: Find }} Program */

const isNode = typeof process === 'object' && typeof document !== 'object';

/** What Node reads files with; a bundler for browsers meets no import of it. @returns {typeof import('node:fs/promises')} */
const files = () => process.getBuiltinModule('node:fs/promises');

/** @param {URL} address */
async function local(address) {
  if (address.protocol !== 'file:' || !isNode) return address;
  const { readFile } = files();
  return readFile(address);
}

/**
 * The files of a package that lies on this machine, by their paths, as far as they are there; the reader judges them.
 *
 * @param {URL} address
 */
async function folder(address) {
  const { readFile } = files();
  const descriptor = await readFile(address);
  const beside = pathsIn(descriptor).map(async (path) => {
    const bytes = await readFile(new URL(path, address)).catch(() => null);
    return bytes ? [[path, bytes]] : [];
  });
  return Object.fromEntries([['datapackage.json', descriptor], ...(await Promise.all(beside)).flat()]);
}

/** The paths that a descriptor names and that lie beside or below it. @param {Uint8Array} descriptor @returns {string[]} */
function pathsIn(descriptor) {
  try {
    const { resources } = JSON.parse(new TextDecoder().decode(descriptor));
    const paths = resources.map((/** @type {any} */ resource) => String(resource?.path));
    return paths.filter((/** @type {string} */ path) => /^[\w.-]+(\/[\w.-]+)*$/.test(path) && !path.split('/').includes('..'));
  } catch {
    return [];
  }
}

/** @param {Wanted} wanted @returns {Promise<import('./reader.js').Data | null>} */
async function dataOf({ files, src }) {
  if (files !== undefined) return { files };
  if (src === undefined) return null;
  const address = String(src);
  return isNode && address.startsWith('file:') ? { files: await folder(new URL(address)) } : { src: address };
}

/** @type {Program} */
const beside = {
  core: () => local(new URL('relations_map_bg.wasm', import.meta.url)),
  later: () => local(new URL('relations_map_later.wasm', import.meta.url)),
  reader: () => local(new URL('relations_reader_bg.wasm', import.meta.url)),
};

/**
 * Opens a record.
 * @param {Wanted} [wanted]
 * @returns {Promise<Relations>}
 * @throws {Error} with a `code`: `wasm-fetch`, `wasm-corrupt`, `no-wasm`, `csp-wasm`, or `data-invalid` with the list of `problems`
 */
export async function load(wanted = {}) {
  const data = await dataOf(wanted);
  const { signal = null, onProgress = null } = wanted;
  const base = typeof document === 'object' ? document.baseURI : 'about:blank';
  const { core, later, reader: wasm } = { ...beside, ...wanted.program };
  const record = data && read(data, () => import('./reader.js'), { base, signal, onProgress, wasm });
  // A failure while the core still loads is reported by the await below.
  record?.catch(() => {});
  await start(core);
  await completed(later);
  Relations.telling = telling;
  return new Relations(record ? (await record).bytes : null);
}
