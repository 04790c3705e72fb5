/**
 * The core and the reader for the bench: built as they are shipped, but the core in one file, and that files of any size are read.
 * Each instance has a memory of its own.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, inputs } from '../../scripts/build-core.js';
import { buildReader } from '../../scripts/build-reader.js';
import { buildWhenChanged } from '../../scripts/built.js';
import { root } from '../../scripts/tools.js';

/** @typedef {import('../../build/core/relations_map.js').Questions} Questions */
/** @typedef {typeof import('../../build/core/relations_map.js') & { indexAgain: (record: number) => void }} Core */
/** @typedef {typeof import('../../build/reader/relations_reader.js')} Reader */

const coreFolder = join(root, 'build/bench/core');
const readerFolder = join(root, 'build/bench/reader');

/** Unless nothing has changed. */
export function buildBenchParts() {
  buildWhenChanged(`${coreFolder}.built`, inputs, () => build(coreFolder, false, ['bench']));
  buildReader(readerFolder, ['relations-reader/bench']);
}

let instances = 0;

/** Another address is another module, with a state of its own. @param {string} folder @param {string} name */
function freshModule(folder, name) {
  return import(`${pathToFileURL(join(folder, `${name}.js`)).href}?${instances++}`);
}

/** @returns {Promise<{ core: Core, memory: WebAssembly.Memory }>} */
export async function freshCore() {
  /** @type {Core} */
  const core = await freshModule(coreFolder, 'relations_map');
  const { memory } = core.initSync({ module: readFileSync(join(coreFolder, 'relations_map_bg.wasm')) });
  return { core, memory };
}

/** @returns {Promise<Reader>} */
export async function freshReader() {
  /** @type {Reader} */
  const reader = await freshModule(readerFolder, 'relations_reader');
  reader.initSync({ module: readFileSync(join(readerFolder, 'relations_reader_bg.wasm')) });
  return reader;
}

/** A question as the page asks it. @template {keyof Questions} Q @param {Core} core @param {number} record @param {Q} question @param {Parameters<Questions[Q]>} given @returns {ReturnType<Questions[Q]>} */
export function ask(core, record, question, ...given) {
  return core.ask(record, question, given);
}
