/**
 * Compiles WebAssembly from any source, and reports why where it cannot.
 * @module
 */

import { RelationsMapError } from './error.js';

/** @typedef {import('./load.js').Source} Source */

/**
 * A program of ours.
 *
 * @typedef {object} Program
 * @property {string} file as it is shipped
 * @property {string} what it is to a reader of messages
 */

/** After this time a download counts as failed. */
const PATIENCE_MS = 120_000;

/** @type {Program} */
export const MAP = { file: 'relations_map_bg.wasm', what: 'the map' };
/** @type {Program} */
export const BEYOND = { file: 'relations_map_later.wasm', what: 'what comes after the first picture' };
/** @type {Program} */
export const READER = { file: 'relations_reader_bg.wasm', what: 'the reader of data' };
/** @type {Program} */
export const SHEET = { file: 'relations_sheet_bg.wasm', what: 'the reader of sheets' };

/**
 * @param {() => Source | Promise<Source>} source
 * @param {Program} program
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source, program) {
  if (typeof WebAssembly !== 'object') {
    throw new RelationsMapError('no-wasm', 'this browser has no WebAssembly, which the map needs');
  }
  const found = await source();
  if (found instanceof URL || typeof found === 'string') return request(found, program);
  try {
    const bytes = found instanceof Response ? await found.arrayBuffer() : found;
    return await WebAssembly.compile(/** @type {BufferSource} */ (bytes));
  } catch (cause) {
    throw refusal(cause, program);
  }
}

/** Browsers share a word in the message, but no class of error, for a refusal by the content security policy. @param {unknown} cause @param {Program} program */
export function refusal(cause, { file }) {
  if (cause instanceof Error && /content.?security|unsafe-eval|disallowed by embedder|blocked by csp/i.test(cause.message)) {
    return new RelationsMapError('csp-wasm', "the page's content security policy refuses WebAssembly: script-src needs 'wasm-unsafe-eval'", { cause });
  }
  return new RelationsMapError('wasm-corrupt', `the file ${file} is not the WebAssembly that was expected`, { cause });
}

/**
 * Compiles while the bytes arrive; a wrong content type is tolerated.
 * @param {URL | string} address
 * @param {Program} program
 * @returns {Promise<WebAssembly.Module>}
 */
async function request(address, program) {
  const waiting = new AbortController();
  const patience = setTimeout(() => waiting.abort(), PATIENCE_MS);
  try {
    return await compiled(await answered(address, waiting.signal, program), waiting.signal, program);
  } catch (cause) {
    if (waiting.signal.aborted) throw new RelationsMapError('wasm-fetch', `${address} did not arrive within ${PATIENCE_MS / 60_000} minutes, expected the WebAssembly of ${program.what}`, { cause });
    if (cause instanceof RelationsMapError) throw cause;
    throw cause instanceof WebAssembly.CompileError ? refusal(cause, program) : unreachable(address, cause, program);
  } finally {
    clearTimeout(patience);
  }
}

/** @param {URL | string} address @param {AbortSignal} signal @param {Program} program */
async function answered(address, signal, { what }) {
  const response = await fetch(address, { signal });
  const { ok, status, url, headers } = response;
  const type = headers.get('content-type') ?? '';
  // Many servers answer with an HTML page, and not with an error, for a missing file.
  if (ok && !type.startsWith('text/html')) return response;
  await response.body?.cancel();
  throw new RelationsMapError('wasm-fetch', `${url} answered ${status}${ok ? ` with ${type}` : ''}, expected the WebAssembly of ${what}`);
}

/** @param {Response} response @param {AbortSignal} signal @param {Program} program */
async function compiled(response, signal, program) {
  if (response.headers.get('content-type') !== 'application/wasm') return WebAssembly.compile(await response.arrayBuffer());
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (cause) {
    if (cause instanceof WebAssembly.CompileError || refusal(cause, program).code === 'csp-wasm') throw refusal(cause, program);
    // Firefox reports a truncated stream as a network error: fetching the whole body tells the two apart.
    const whole = await fetch(response.url, { signal });
    return WebAssembly.compile(await whole.arrayBuffer());
  }
}

/** @param {URL | string} address @param {unknown} cause @param {Program} program */
function unreachable(address, cause, { what }) {
  if (String(address).startsWith('file:')) {
    return new RelationsMapError('file-module', `a page opened as a file may not read the WebAssembly of ${what}: open relations-map.html, which holds everything, or use a server`, { cause });
  }
  return new RelationsMapError('wasm-fetch', `${address} could not be fetched, expected the WebAssembly of ${what}`, { cause });
}
