/**
 * `relations-map/inline`: the element and `load` with their WebAssembly in modules, for bundlers that move files and for servers
 * that send no WebAssembly. Nothing of it is fetched before it is needed.
 * @module
 */

import { RelationsMapElement } from './define.js';
import { expanded } from './gzip.js';
import { load as open } from './load.js';

export { RelationsMapElement } from './define.js';
export { Relations, RelationsMapError } from './load.js';

/** @param {Promise<{ default: Uint8Array }>} module */
const held = async (module) => expanded((await module).default);

const program = {
  core: () => held(import('../build/core/relations_map_bg.wasm.gz')),
  later: () => held(import('../build/core/relations_map_later.wasm.gz')),
  reader: () => held(import('../build/reader/relations_reader_bg.wasm.gz')),
};
const wasmOfSheets = () => held(import('../build/sheet/relations_sheet_bg.wasm.gz'));

const { reader, sheets } = RelationsMapElement;
RelationsMapElement.core = program.core;
RelationsMapElement.later = program.later;
RelationsMapElement.reader = async () => {
  const { read } = await reader();
  return { read: (data, wishes) => read(data, { wasm: program.reader, ...wishes }) };
};
RelationsMapElement.sheets = async () => {
  const { readSheet } = await sheets();
  return { readSheet: (sheet, wishes) => readSheet(sheet, { wasm: wasmOfSheets, ...wishes }) };
};

/** @type {typeof open} */
export const load = (wanted = {}) => open({ ...wanted, program: { ...program, ...wanted.program } });
