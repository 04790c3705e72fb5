/**
 * The core: one WebAssembly module and one instance a page, however many elements and records.
 *
 * Every call into it goes through {@link call}. After a trap the instance is thrown away; a fresh one is made
 * from the module that is already compiled, and the records are opened again.
 * @module
 */

import * as core from '../build/core/relations_map.js';

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
  compiling ??= compile(source);
  try {
    const module = await compiling;
    if (!compiled) {
      compiled = module;
      core.initSync({ module });
    }
  } catch (error) {
    compiling = undefined;
    throw error;
  }
}

/** @param {() => Source | Promise<Source>} source */
async function compile(source) {
  if (typeof WebAssembly !== 'object') {
    throw new RelationsMapError('no-wasm', 'this browser has no WebAssembly, which the map needs');
  }
  const bytes = await load(source);
  try {
    return await WebAssembly.compile(/** @type {BufferSource} */ (bytes));
  } catch (cause) {
    throw refusal(cause);
  }
}

/** @param {unknown} cause */
function refusal(cause) {
  if (cause instanceof WebAssembly.CompileError && /content.?security|unsafe-eval|disallowed by embedder/i.test(cause.message)) {
    return new RelationsMapError('csp-wasm', "the page's content security policy refuses WebAssembly: script-src needs 'wasm-unsafe-eval'", { cause });
  }
  return new RelationsMapError('wasm-corrupt', 'the file relations_map_bg.wasm is not the WebAssembly that was expected', { cause });
}

/**
 * @param {() => Source | Promise<Source>} source
 * @returns {Promise<ArrayBuffer | Uint8Array>}
 */
async function load(source) {
  const found = await source();
  if (found instanceof ArrayBuffer || found instanceof Uint8Array) return found;
  const response = found instanceof Response ? found : await request(found);
  if (!response.ok) {
    throw new RelationsMapError('wasm-fetch', `${response.url} answered ${response.status}, expected the WebAssembly of the map`);
  }
  return response.arrayBuffer();
}

/** @param {URL | string} address */
async function request(address) {
  try {
    return await fetch(address);
  } catch (cause) {
    throw new RelationsMapError('wasm-fetch', `${address} could not be fetched, expected the WebAssembly of the map`, { cause });
  }
}

/**
 * Calls the core. Its own errors pass through; a trap replaces the instance and is told as `core-trap`.
 * @template T
 * @param {(core: typeof import('../build/core/relations_map.js')) => T} ask
 * @returns {T}
 */
export function call(ask) {
  try {
    return ask(core);
  } catch (cause) {
    if (!(cause instanceof WebAssembly.RuntimeError)) throw cause;
    restart();
    throw new RelationsMapError('core-trap', 'the core of the map stopped at a fault and was started again', { cause });
  }
}

function restart() {
  generation += 1;
  if (compiled) core.initSync({ module: compiled });
}

/** The number of the present instance; a record opened under another number must be opened again. */
export function currentGeneration() {
  return generation;
}
