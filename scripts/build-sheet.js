/** Builds the reading of sheets: a WebAssembly of its own, for the page that makes a map of one and for the command line. */
import { join } from 'node:path';
import { buildProgram, shipProgram } from './build-program.js';
import { root } from './tools.js';

/** @type {import('./build-program.js').Program} */
export const sheet = {
  crate: 'crates/sheet-wasm',
  name: 'relations_sheet',
  folder: join(root, 'build/sheet'),
  inputs: ['crates/sheet/src', 'crates/sheet/Cargo.toml', 'crates/gazetteer', 'crates/reader/src', 'crates/record', 'crates/vague-dates', 'scripts/build-sheet.js'],
  optimization: {},
};

/** Compiles the reading of sheets, unless nothing has changed. */
export function buildSheet() {
  buildProgram(sheet);
}

/** Puts its WebAssembly beside its module. @param {string} dist */
export function shipSheet(dist) {
  shipProgram(sheet, dist);
}
