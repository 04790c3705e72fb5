/**
 * The second file of the core, which answers what the first picture does not ask, and how it is joined to the first: it
 * works in the memory of the first and puts its functions into the table of it.
 * @module
 */

import seam from '../build/core/__wasm_split.cjs';

/** @typedef {{ __indirect_function_table: WebAssembly.Table } & WebAssembly.Exports} First what the first file exports */

/** @type {First | null} */
let first = null;
/** @type {WebAssembly.Module | null} */
let part = null;
let isJoined = false;

/** Whether a first file is one of two. @param {WebAssembly.Module} module */
export function isOneOfTwo(module) {
  return WebAssembly.Module.imports(module).some((wanted) => wanted.name === '__wasm_split_load_later');
}

/** Takes a fresh instance of the first file; the second is joined to it again, if it is here. @param {First} exports @returns {boolean} whether it is */
export function attach(exports) {
  first = exports;
  isJoined = part !== null && Boolean(new WebAssembly.Instance(part, { __wasm_split: exports }));
  return isJoined;
}

/** Takes the second file. @param {WebAssembly.Module} module */
export async function hand(module) {
  const joined = first;
  await WebAssembly.instantiate(module, { __wasm_split: joined ?? {} });
  part = module;
  if (joined === first) isJoined = true;
  else if (first) attach(first);
}

/** The core calls this before it uses the second file, and gets its answer synchronously. */
seam.load = (callback, data) => first?.__indirect_function_table.get(callback)(data, isJoined);
