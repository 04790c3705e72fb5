/**
 * `relations-map/inline`: the element and `load` with their WebAssembly in modules, for bundlers that move files and for servers
 * that send no WebAssembly. Nothing of it is fetched before it is needed.
 * @module
 */

import { RelationsMapElement } from './define.js';
import { held, program } from './load-inline.js';

export { RelationsMapElement } from './define.js';
export { Relations, RelationsMapError, load } from './load-inline.js';

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
