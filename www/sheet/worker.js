/**
 * What runs in the worker that reads sheets: calls come as messages, with a number each, and may be stopped by it.
 * @module
 */

import { calls, start } from './work.js';

/** As the page hears of it at once, but not so short that rests outweigh the work. */
const SLICE_MS = 40;

/** @type {Map<number, AbortController>} */
const running = new Map();

/** @typedef {{ module: WebAssembly.Module } | { stop: number } | { id: number, call: keyof import('./work.js').Calls, args: any[] }} Request */
/** @typedef {{ id: number, progress: number } | { id: number, answer: unknown } | { id: number, error: PlainError }} Reply */
/** An error as it can be posted. @typedef {{ code: string, message: string, refusal?: import('../../build/sheet/relations_sheet.js').Refusal }} PlainError */

/** @type {Promise<void> | undefined} */
let started;

addEventListener('message', ({ data }) => hear(data));
postMessage('ready');

/** @param {Request} request */
async function hear(request) {
  if ('module' in request) started = start(request.module);
  else if ('stop' in request) running.get(request.stop)?.abort();
  else await answer(request);
}

/** @param {Extract<Request, { call: unknown }>} request */
async function answer({ id, call, args }) {
  const controller = new AbortController();
  running.set(id, controller);
  const onProgress = (/** @type {number} */ progress) => postMessage({ id, progress });
  try {
    await started;
    const act = /** @type {(...args: any[]) => Promise<any>} */ (calls[call]);
    const value = await act(...args, { sliceMs: SLICE_MS, signal: controller.signal, onProgress });
    postMessage({ id, answer: value }, { transfer: value?.record ? [value.record.buffer] : [] });
  } catch (cause) {
    // A fault of the WebAssembly ends the worker: nothing in it can be trusted any more.
    if (cause instanceof WebAssembly.RuntimeError) setTimeout(() => { throw cause; });
    else postMessage({ id, error: plainError(cause) });
  } finally {
    running.delete(id);
  }
}

/** @param {any} cause @returns {PlainError} */
function plainError(cause) {
  return { code: String(cause?.code ?? 'core-trap'), message: String(cause?.message ?? cause), refusal: cause?.refusal };
}
