/**
 * `load` with its WebAssembly in modules: what Node imports, also where a bundler for servers has moved the files.
 * @module
 */

import { expanded } from './gzip.js';
import { load as open } from './load.js';

export { Relations, RelationsMapError } from './load.js';

/** @param {Promise<{ default: Uint8Array }>} module */
export const held = async (module) => expanded((await module).default);

export const program = {
  core: () => held(import('../build/core/relations_map_bg.wasm.gz')),
  later: () => held(import('../build/core/relations_map_later.wasm.gz')),
  reader: () => held(import('../build/reader/relations_reader_bg.wasm.gz')),
};

/** @type {typeof open} */
export const load = (wanted = {}) => open({ ...wanted, program: { ...program, ...wanted.program } });
