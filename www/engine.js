/**
 * The core: one WebAssembly module and one instance a page, however many elements and records. It may come in two files; the
 * second, which the first picture does not need, is fetched by {@link later}.
 *
 * Every call into it goes through {@link call}. After a trap the instance is thrown away; a fresh one is made
 * from the module that is already compiled, and the records are opened again.
 * @module
 */

import * as core from '../build/core/relations_map.js';
import { attach, hand, isOneOfTwo } from './later-part.js';

/** @typedef {ArrayBuffer | Uint8Array | Response | URL | string} Source where the WebAssembly comes from */

/** A failure that a page can act on. */
export class RelationsMapError extends Error {
  /**
   * @param {string} code a short stable name, as `wasm-fetch`
   * @param {string} message what happened and what was expected
   * @param {{ cause?: unknown, problems?: import('../build/core/relations_map.js').Problem[] }} [more]
   */
  constructor(code, message, more = {}) {
    super(message, { cause: more.cause });
    this.name = 'RelationsMapError';
    this.code = code;
    this.problems = more.problems ?? [];
  }
}

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
  starting ??= compile(source, 'relations_map_bg.wasm').then(instantiate);
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
  const module = await compile(source, 'relations_map_later.wasm');
  try {
    await hand(module);
  } catch (cause) {
    throw new RelationsMapError('wasm-corrupt', 'relations_map_later.wasm does not fit relations_map_bg.wasm: both must be of one build', { cause });
  }
}

/** @param {WebAssembly.Module} module */
async function instantiate(module) {
  try {
    attach(/** @type {any} */ (await core.default({ module_or_path: module })));
  } catch (cause) {
    throw refusal(cause, 'relations_map_bg.wasm');
  }
  return module;
}

/** @param {Find} source @param {string} file what messages call it */
async function compile(source, file) {
  if (typeof WebAssembly !== 'object') {
    throw new RelationsMapError('no-wasm', 'this browser has no WebAssembly, which the map needs');
  }
  const found = await source();
  if (found instanceof URL || typeof found === 'string') return request(found, file);
  try {
    const bytes = found instanceof Response ? await found.arrayBuffer() : found;
    return await WebAssembly.compile(/** @type {BufferSource} */ (bytes));
  } catch (cause) {
    throw refusal(cause, file);
  }
}

/** Browsers have a word, but no common class of error, for a policy that refuses. @param {unknown} cause @param {string} file */
function refusal(cause, file) {
  if (cause instanceof Error && /content.?security|unsafe-eval|disallowed by embedder|blocked by csp/i.test(cause.message)) {
    return new RelationsMapError('csp-wasm', "the page's content security policy refuses WebAssembly: script-src needs 'wasm-unsafe-eval'", { cause });
  }
  return new RelationsMapError('wasm-corrupt', `the file ${file} is not the WebAssembly that was expected`, { cause });
}

/**
 * Compiles while the bytes arrive; a server that gives them a type of its own is forgiven.
 * @param {URL | string} address @param {string} file
 * @returns {Promise<WebAssembly.Module>}
 */
async function request(address, file) {
  /** @type {Response} */
  let response;
  try {
    response = await fetch(address);
    const isStream = response.headers.get('content-type') === 'application/wasm';
    if (response.ok) return await (isStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (cause) {
    throw cause instanceof WebAssembly.CompileError ? refusal(cause, file) : unreachable(address, cause);
  }
  throw new RelationsMapError('wasm-fetch', `${response.url} answered ${response.status}, expected the WebAssembly of the map`);
}

/** @param {URL | string} address @param {unknown} cause */
function unreachable(address, cause) {
  if (String(address).startsWith('file:')) {
    return new RelationsMapError('file-module', 'a page opened as a file may not read the WebAssembly of the map: open relations-map.html, which holds everything, or use a server', { cause });
  }
  return new RelationsMapError('wasm-fetch', `${address} could not be fetched, expected the WebAssembly of the map`, { cause });
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
    core.__wbg_reset_state();
    attach(/** @type {any} */ (core.initSync(/** @type {any} */ (undefined))));
    return true;
  } catch {
    return false;
  }
}

/** The number of the present instance; a record opened under another number must be opened again. */
export function currentGeneration() {
  return generation;
}
