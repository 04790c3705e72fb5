/**
 * A worker that reads, where the page may have one.
 * @module
 */

import { RelationsMapError } from './error.js';

/** @typedef {import('../build/reader/relations_reader.js').Message | { kind: 'ready' }} Message */
/** @typedef {import('./reader.js').ReadRecord} ReadRecord */

/** A worker that has not begun by then will not. */
const BEGIN_MS = 5000;

/**
 * Starts a worker; null where there can be none, so that the page itself must read.
 *
 * @returns {Promise<Worker | null>}
 */
export async function begin() {
  const worker = made();
  if (!worker) return null;
  const isReady = await new Promise((resolve) => {
    worker.onmessage = () => resolve(true);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
    setTimeout(resolve, BEGIN_MS, false);
  });
  if (isReady) return worker;
  worker.terminate();
  return null;
}

/** A script of another host may not be a worker, but may be imported by one. @returns {Worker | null} */
function made() {
  if (typeof Worker !== 'function') return null;
  try {
    return new Worker(new URL('./relations-reader-worker.js', import.meta.url), { type: 'module' });
  } catch (cause) {
    if (!(cause instanceof DOMException && cause.name === 'SecurityError')) return null;
  }
  try {
    const text = `import ${JSON.stringify(new URL('./relations-reader-worker.js', import.meta.url).href)};`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    return new Worker(address, { type: 'module' });
  } catch {
    return null;
  }
}

/**
 * Has a worker read, and ends it.
 *
 * @param {Worker} worker
 * @param {{ module: WebAssembly.Module, files: import('./reader.js').Files }} work
 * @param {AbortSignal | null} signal
 * @param {((progress: import('./reader.js').Progress) => void) | null} onProgress
 * @returns {Promise<ReadRecord>}
 */
export async function inWorker(worker, work, signal, onProgress) {
  const listening = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason), { signal: listening.signal });
      worker.onmessage = ({ data }) => hear(data, { resolve, reject, onProgress });
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new RelationsMapError('core-trap', `the reader of data stopped at a fault: ${event.message}`));
      };
      worker.postMessage(work);
    });
  } finally {
    listening.abort();
    worker.terminate();
  }
}

/**
 * @param {Message} message
 * @param {{ resolve: (record: ReadRecord) => void, reject: (error: Error) => void, onProgress: ((progress: import('./reader.js').Progress) => void) | null }} to
 */
function hear(message, { resolve, reject, onProgress }) {
  if (message.kind === 'progress') onProgress?.(message.progress);
  if (message.kind === 'record') resolve(message.record);
  if (message.kind === 'error') reject(new RelationsMapError(message.code, message.message, { problems: message.problems }));
}
