/**
 * The reader of data packages: a program of its own, fetched where a page brings data and nowhere else.
 * @module
 */

import init, { fetchPackage, readFiles } from '../build/reader/relations_reader.js';
import { READER, compile, refusal } from './compile.js';
import { RelationsMapError } from './error.js';
import { begin, inWorker } from './reader-thread.js';

export { default as init, readInWorker } from '../build/reader/relations_reader.js';

/** @typedef {import('../build/reader/relations_reader.js').Files} Files */
/** @typedef {import('../build/reader/relations_reader.js').Options} Options */
/** @typedef {import('../build/reader/relations_reader.js').Progress} Progress */
/** @typedef {import('../build/reader/relations_reader.js').ReadRecord} ReadRecord */
/** What a page brings: the address of a `datapackage.json`, or files. @typedef {{ src: string } | { files: Files }} Data */
/**
 * @typedef {object} Wishes
 * @property {string} [base] what an address is relative to; without it an address must be whole
 * @property {AbortSignal | null} [signal] ends the work
 * @property {((progress: Progress) => void) | null} [onProgress] is told how far it has come
 * @property {Options} [options]
 * @property {() => import('./compile.js').Source | Promise<import('./compile.js').Source>} [wasm] where the WebAssembly comes from; beside this module unless told
 */

/** What is smaller is read before a worker has started. */
const WORKER_BYTES = 2 ** 20;

/** @type {Promise<WebAssembly.Module> | undefined} */
let started;

/**
 * Reads what a page brings; the binary form of the record, and what the package says of itself.
 *
 * @param {Data} data
 * @param {Wishes} [wishes]
 * @returns {Promise<ReadRecord>}
 * @throws {Error} with a `code`, and with `problems` where the data are wrong
 */
export async function read(data, { base = 'about:blank', signal = null, onProgress = null, options, wasm } = {}) {
  const module = await start(wasm ?? (() => new URL('relations_reader_bg.wasm', import.meta.url)));
  signal?.throwIfAborted();
  return orFault(async () => {
    const files = 'src' in data ? await fetchPackage(data.src, base, options, signal, onProgress) : data.files;
    const worker = sizeOf(files) < WORKER_BYTES ? null : await begin();
    if (worker) return inWorker(worker, { module, files }, signal, onProgress);
    return readFiles(files, options, signal, onProgress);
  });
}

/** @param {NonNullable<Wishes['wasm']>} wasm */
function start(wasm) {
  started ??= compile(wasm, READER).then(async (module) => {
    await init({ module_or_path: module }).catch((cause) => { throw refused(cause); });
    return module;
  });
  started.catch(() => { started = undefined; });
  return started;
}

/** Why a compiled module cannot be started. @param {unknown} cause */
function refused(cause) {
  if (cause instanceof RangeError) return new RelationsMapError('core-trap', 'there is no memory left for the reader of data', { cause });
  return refusal(cause, READER);
}

/** The number of bytes, as far as it is known in advance. @param {Files} files */
function sizeOf(files) {
  const all = files instanceof Blob ? [files] : Object.values(Object(files));
  return all.reduce((sum, file) => sum + Number(file?.byteLength ?? file?.size ?? file?.length ?? 0), 0);
}

/**
 * A fault of the WebAssembly leaves its promise pending for ever; this listens for the error event of the page instead.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function orFault(work) {
  if (typeof document !== 'object') return work();
  const listening = new AbortController();
  const fault = new Promise((_, reject) => {
    addEventListener('error', ({ error }) => {
      if (!(error instanceof WebAssembly.RuntimeError)) return;
      reject(new RelationsMapError('core-trap', 'the reader of data stopped at a fault: load the page again', { cause: error }));
    }, { signal: listening.signal });
  });
  try {
    return /** @type {T} */ (await Promise.race([work(), fault]));
  } finally {
    listening.abort();
  }
}
