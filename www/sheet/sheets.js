/**
 * Sheets by promises: anybody's file becomes a record, with questions and answers. The work is done in a worker where there
 * can be one, else here in slices; in Node it is done here.
 *
 *     const sheets = new Sheets({ wasm, worker });
 *     const sheet = await sheets.open([['aid.csv', bytes]]);
 *     const { record, report } = await sheet.build([{ id: 'name:Irann', choice: 'IRN' }]);
 * @module
 */

import { SHEET, compile } from '../compile.js';
import { RelationsMapError } from '../error.js';
import { begun } from '../thread.js';
import { calls, start } from './work.js';

/** @typedef {import('./work.js').Answer} Answer */
/** @typedef {import('./work.js').Built} Built */
/** @typedef {import('./work.js').Preview} Preview */
/** @typedef {import('./work.js').Files} Files */
/** @typedef {import('../../build/sheet/relations_sheet.js').Refusal} Refusal */
/** @typedef {import('../../build/sheet/relations_sheet.js').Report} Report */
/** @typedef {import('../../build/sheet/relations_sheet.js').Question} Question */
/** Who may stop a work, and who is told what share of it is done. @typedef {{ signal?: AbortSignal | null, onProgress?: (share: number) => void }} Wishes */
/**
 * @typedef {object} Program
 * @property {() => import('../compile.js').Source | Promise<import('../compile.js').Source>} wasm where `relations_sheet_bg.wasm` comes from
 * @property {() => Worker | null} [worker] makes the worker; without it the work is done here
 */
/** @typedef {(call: keyof import('./work.js').Calls, args: unknown[], wishes: Wishes) => Promise<any>} Ask */

/** What is done here must let the page have its turn. */
const SLICE_MS = 12;

/** A failure of a sheet; `refusal` tells why nothing of a file can be read. */
export class SheetError extends RelationsMapError {
  /** @param {string} code @param {string} message @param {{ cause?: unknown, refusal?: Refusal }} [more] */
  constructor(code, message, { cause, refusal } = {}) {
    super(code, message, { cause });
    this.name = 'SheetError';
    this.refusal = refusal ?? null;
  }
}

/** The program that reads sheets; it begins when the first is opened. */
export class Sheets {
  #program;
  /** @type {Promise<Ask> | null} */
  #ask = null;

  /** @param {Program} program */
  constructor(program) {
    this.#program = program;
  }

  /**
   * Opens one file, or several that belong together. Answers may say how a file is to be read.
   *
   * @param {Files} files
   * @param {Wishes & { name?: string, answers?: readonly Answer[] }} [wishes] without a name it is that of the first file
   * @throws {SheetError} with the code `sheet-refused` and a `refusal` where nothing of it can be read
   */
  async open(files, { name = files[0]?.[0] ?? '', answers = [], ...wishes } = {}) {
    const ask = await this.#start();
    return new Sheet(ask, await ask('open', [name, files, answers], wishes));
  }

  #start() {
    this.#ask ??= begin(this.#program, () => { this.#ask = null; });
    this.#ask.catch(() => { this.#ask = null; });
    return this.#ask;
  }
}

/** A sheet that is open. */
export class Sheet {
  #ask;
  #number;

  /** @param {Ask} ask @param {number} number */
  constructor(ask, number) {
    this.#ask = ask;
    this.#number = number;
  }

  /** The record that answers make of it; the same answers give the same record. @param {readonly Answer[]} answers @param {Wishes} [wishes] @returns {Promise<Built>} */
  build(answers, wishes = {}) {
    return this.#ask('build', [this.#number, answers], wishes);
  }

  /**
   * The record as it would be if each name in doubt meant whom it probably means, and who is guessed in it, for a map beside
   * the questions; null where nobody new is proposed. The answers are those of the last `build`.
   *
   * @param {readonly Answer[]} answers @param {Wishes} [wishes] @returns {Promise<import('../../build/sheet/relations_sheet.js').Foreseen | null>}
   */
  foresee(answers, wishes = {}) {
    return this.#ask('foresee', [this.#number, answers], wishes);
  }

  /** Some rows below the header, from the first on, counted from 0, with what became of them in the record built last; all, or only those of which that became. @param {number} first @param {number} count @param {import('../../build/sheet/relations_sheet.js').RowState | null} [only] @returns {Promise<Preview>} */
  preview(first, count, only = null) {
    return this.#ask('preview', [this.#number, first, count, only], {});
  }

  /** It in its own columns with its corrections, as CSV. @param {readonly Answer[]} answers @returns {Promise<string>} */
  corrected(answers) {
    return this.#ask('corrected', [this.#number, answers], {});
  }

  /** The record built last as a data package, as a zip. @returns {Promise<Uint8Array<ArrayBuffer>>} */
  package() {
    return this.#ask('package', [this.#number], {});
  }

  /** Frees its memory. */
  close() {
    this.#ask('close', [this.#number], {}).catch(() => {});
  }
}

/** @param {Program} program @param {() => void} onEnd called when everything that was open is lost @returns {Promise<Ask>} */
async function begin({ wasm, worker }, onEnd) {
  const [module, thread] = await Promise.all([compile(wasm, SHEET), begun(worker?.() ?? null)]);
  if (thread) return inWorker(thread, module, onEnd);
  await start(module);
  return here;
}

/** @type {Ask} */
async function here(call, args, { signal, onProgress = () => {} }) {
  const act = /** @type {(...args: any[]) => Promise<any>} */ (calls[call]);
  try {
    return await act(...args, { sliceMs: SLICE_MS, signal: signal ?? new AbortController().signal, onProgress });
  } catch (cause) {
    throw signal?.aborted ? cause : failure(cause);
  }
}

/** @param {any} cause */
function failure(cause) {
  const isFault = !(cause instanceof Error && Object.hasOwn(cause, 'code'));
  return isFault ? faulty(cause) : new SheetError(String(Reflect.get(cause, 'code')), cause.message, { cause, refusal: Reflect.get(cause, 'refusal') });
}

/** @param {unknown} cause */
function faulty(cause) {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new SheetError('core-trap', `the reader of sheets stopped at a fault: ${message}`, { cause });
}

/** @typedef {{ resolve: (value: any) => void, reject: (error: unknown) => void, onProgress: (share: number) => void }} Waiting */

/** @param {Worker} worker @param {WebAssembly.Module} module @param {() => void} onEnd @returns {Ask} */
function inWorker(worker, module, onEnd) {
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let last = 0;
  worker.postMessage({ module });
  worker.onmessage = ({ data }) => hear(data, waiting);
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    onEnd();
    for (const { reject } of waiting.values()) reject(faulty(event.message));
    waiting.clear();
  };
  return (call, args, { signal, onProgress = () => {} }) => new Promise((resolve, reject) => {
    const id = last += 1;
    waiting.set(id, { resolve, reject, onProgress });
    worker.postMessage({ id, call, args });
    signal?.addEventListener('abort', () => {
      worker.postMessage({ stop: id });
      waiting.delete(id);
      reject(signal.reason);
    }, { once: true });
  });
}

/** @param {import('./worker.js').Reply} reply @param {Map<number, Waiting>} waiting */
function hear(reply, waiting) {
  const one = waiting.get(reply.id);
  if (!one) return;
  if ('progress' in reply) return void one.onProgress(reply.progress);
  waiting.delete(reply.id);
  if ('answer' in reply) one.resolve(reply.answer);
  else one.reject(new SheetError(reply.error.code, reply.error.message, { refusal: reply.error.refusal }));
}
