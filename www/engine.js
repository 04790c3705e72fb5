/**
 * The core: one WebAssembly module and one instance a page, however many elements and records. It may come in two files; the
 * second, which the first picture does not need, is fetched by {@link later}.
 *
 * Every call into it goes through {@link call}. After a trap the instance is thrown away; a fresh one is made
 * from the module that is already compiled, and the records are opened again.
 * @module
 */

import * as core from '../build/core/relations_map.js';
import { BEYOND, MAP, compile, refusal } from './compile.js';
import { RelationsMapError } from './error.js';
import { attach, hand, isOneOfTwo } from './later-part.js';

export { RelationsMapError } from './error.js';

/** @typedef {import('./compile.js').Source} Source */
/** @typedef {() => Source | Promise<Source>} Find */

/** @type {Promise<WebAssembly.Module> | undefined} */
let starting;
/** @type {Promise<void> | undefined} */
let completing;
/** How often the instance was replaced; a record that was opened before must be opened again. */
let generation = 0;

/**
 * Makes the core ready for the first picture. The first caller's source counts; later calls wait for the same module.
 * @param {Find} source
 */
export async function start(source) {
  starting ??= compile(source, MAP).then(instantiate);
  try {
    await starting;
  } catch (error) {
    starting = undefined;
    throw error;
  }
}

/**
 * Makes the core ready for every question, once it is started. It asks for nothing where the core is in one file.
 * @param {Find} source of the second file
 */
export async function later(source) {
  completing ??= complete(source);
  try {
    await completing;
  } catch (error) {
    completing = undefined;
    throw error;
  }
}

/** @param {Find} source */
async function complete(source) {
  const first = await starting;
  if (!first || !isOneOfTwo(first)) return;
  const module = await compile(source, BEYOND);
  try {
    await hand(module);
    core.complete();
  } catch (cause) {
    throw new RelationsMapError('wasm-corrupt', `${BEYOND.file} does not fit ${MAP.file}: both must be of one build`, { cause });
  }
}

/** @param {WebAssembly.Module} module */
async function instantiate(module) {
  try {
    attach(/** @type {any} */ (await core.default({ module_or_path: module })));
  } catch (cause) {
    throw refusal(cause, MAP);
  }
  return module;
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

/** A trap or a stack overflow; the errors that the core throws itself all have a code. @param {unknown} cause */
function isTrap(cause) {
  return cause instanceof WebAssembly.RuntimeError || (cause instanceof RangeError && !Object.hasOwn(cause, 'code'));
}

/** Makes a fresh instance; false where there is no memory left for one. */
function restart() {
  generation += 1;
  try {
    core.__wbg_reset_state();
    if (attach(/** @type {any} */ (core.initSync(/** @type {any} */ (undefined))))) core.complete();
    return true;
  } catch {
    return false;
  }
}

/** The number of the present instance; a record opened under another number must be opened again. */
export function currentGeneration() {
  return generation;
}
