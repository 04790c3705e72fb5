/** Builds the reader: a WebAssembly of its own, which a page fetches only where it brings data. */
import { join } from 'node:path';
import { buildProgram, shipProgram } from './build-program.js';
import { root } from './tools.js';

/** @type {import('./build-program.js').Program} */
const reader = {
  crate: 'crates/reader-wasm',
  name: 'relations_reader',
  folder: join(root, 'build/reader'),
  inputs: ['crates/reader/src', 'crates/record', 'crates/vague-dates', 'scripts/build-reader.js'],
  // For speed, unlike the core: only who brings data waits for it, and with 100,000 rows waits half as long as with `z`, for
  // 14 kB more.
  optimization: { CARGO_PROFILE_RELEASE_OPT_LEVEL: '3' },
};

/** Compiles the reader, unless nothing has changed. @param {string} [output] a folder @param {string[]} [features] */
export function buildReader(output, features) {
  buildProgram(reader, output, features);
}

/** Puts the reader's WebAssembly beside its module. @param {string} dist */
export function shipReader(dist) {
  shipProgram(reader, dist);
}
