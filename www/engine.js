/**
 * The core: one WebAssembly module and one instance a page, however many elements and records.
 *
 * Every call into it goes through {@link call}. After a trap the instance is thrown away; a fresh one is made
 * from the module that is already compiled, and the records are opened again.
 * @module
 */

import * as core from '../build/core/relations_map.js';
import { MAP, compile, refusal } from './compile.js';
import { RelationsMapError } from './error.js';

export { RelationsMapError } from './error.js';

/** @typedef {import('./compile.js').Source} Source */

/** @type {Promise<WebAssembly.Module> | undefined} */
let compiling;
/** @type {WebAssembly.Module | undefined} */
let compiled;
/** How often the instance was replaced; a record that was opened before must be opened again. */
let generation = 0;

/**
 * Makes the core ready. The first caller's source counts; later calls wait for the same module.
 * @param {() => Source | Promise<Source>} source
 */
export async function start(source) {
  compiling ??= compile(source, MAP);
  try {
    const module = await compiling;
    if (!compiled) instantiate(module);
  } catch (error) {
    compiling = undefined;
    throw error;
  }
}

/** @param {WebAssembly.Module} module */
function instantiate(module) {
  try {
    core.initSync({ module });
  } catch (cause) {
    throw refusal(cause, MAP);
  }
  compiled = module;
}

/**
 * Calls the core. Its own errors pass through; a trap replaces the instance and is told as `core-trap`.
 * @template T
 * @param {() => T} ask
 * @returns {T}
 */
export function call(ask) {
  try {
    return ask();
  } catch (cause) {
    if (!isTrap(cause)) throw cause;
    const outcome = restart() ? 'and was started again' : 'and could not be started again';
    throw new RelationsMapError('core-trap', `the core of the map stopped at a fault ${outcome}`, { cause });
  }
}

/** A fault of the core, or a stack that ran over; the core's own errors all have a code. @param {unknown} cause */
function isTrap(cause) {
  return cause instanceof WebAssembly.RuntimeError || (cause instanceof RangeError && !Object.hasOwn(cause, 'code'));
}

/** Whether there is a fresh instance; a machine may have no memory left for one. */
function restart() {
  generation += 1;
  try {
    if (compiled) core.initSync({ module: compiled });
    return true;
  } catch {
    return false;
  }
}

/** The number of the present instance; a record opened under another number must be opened again. */
export function currentGeneration() {
  return generation;
}
