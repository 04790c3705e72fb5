/**
 * A worker that reads, where the page may have one.
 * @module
 */

import { RelationsMapError } from './error.js';
import { begun, ofModule } from './thread.js';

/** @typedef {import('../build/reader/relations_reader.js').Message | { kind: 'ready' }} Message */
/** @typedef {import('./reader.js').ReadRecord} ReadRecord */

/** Starts a worker; null where there can be none, so that the page itself must read. */
export async function begin() {
  return begun(ofModule(new URL('./relations-reader-worker.js', import.meta.url)));
}

/**
 * Reads in a worker, and terminates it.
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
