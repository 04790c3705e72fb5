/**
 * The opening of a record: of several on their way only the last is shown, and the page is told what came of it.
 * @module
 */

import { RelationsMapError, later as completed, start } from './engine.js';
import { deferred } from './messages.js';
import { OpenRecord } from './open-record.js';
import { read } from './read.js';
import { Relations } from './relations.js';
import { styleSheet } from './styles.js';

/** @typedef {() => import('./engine.js').Source | Promise<import('./engine.js').Source>} Wasm */
/** An address, what a page gave, or null for the record that is in the core. @typedef {string | import('./reader.js').Files | Made | null} Source */
/** Where the parts of the program are, and who is told how far the reading has come. @typedef {{ core: Wasm, later: Wasm, words: () => Promise<import('./words.js').Words>, reader: () => Promise<import('./read.js').Reader>, sheets: () => Promise<Pick<typeof import('./sheet/reading.js'), 'readSheet'>>, onProgress: (progress: Progress, work: AbortController) => void }} Program */

/** How many bytes or rows are done, and of how many, where that is known. @typedef {{ done: number, total?: number | null }} Progress */
/** What was opened, what is told of it above the map, and the sheet that it was made of. @typedef {{ bytes: Uint8Array | null, notice: string, sheet: import('./sheet/brought.js').File | null }} Opened */

/** A record that a page has in its binary form, or that is on its way; two are compared by identity and not by content. */
export class Made {
  /** @param {Uint8Array | Promise<Uint8Array>} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }
}

export class Opening {
  #ready = deferred();
  #isSettled = false;
  /** @type {AbortController | null} */
  #onItsWay = null;
  /** The source that is shown or on its way; undefined before the first. @type {Source | undefined} */
  source;
  /** The notice above the map about the sheet that was read. */
  notice = '';
  /** The sheet that the record was made from. @type {Opened['sheet']} */
  sheet = null;

  get promise() {
    return this.#ready.promise;
  }

  /** The record of a source, or null where another was asked for meanwhile. @param {Source} source @param {Program} program @returns {Promise<Relations | null>} */
  async open(source, program) {
    this.source = source;
    this.#onItsWay?.abort();
    const work = this.#onItsWay = new AbortController();
    const { signal } = work;
    if (this.#isSettled) this.#ready = deferred();
    this.#isSettled = false;
    try {
      const { bytes, notice, sheet } = await load(source, program, work);
      const record = bytes && await OpenRecord.inSteps(bytes, signal);
      if (!signal.aborted) {
        const relations = new Relations(record);
        [this.notice, this.sheet] = [notice, sheet];
        return relations;
      }
      record?.close();
    } catch (error) {
      if (!signal.aborted) {
        work.abort();
        throw error;
      }
    }
    isOver(signal);
    return null;
  }

  /** Aborted when something else is asked for than what was opened last. */
  get signal() {
    return this.#onItsWay?.signal ?? AbortSignal.abort();
  }

  /**
   * Waits for the part of the core, and for the words, that the first picture does without.
   * @param {Program} program
   * @param {AbortSignal} signal of what was opened
   * @returns {Promise<boolean>} whether that is still what is asked for
   */
  async complete({ later, words }, signal) {
    try {
      await Promise.all([completed(later), words()]);
    } catch (error) {
      // Where another source was asked for meanwhile, only that one reports.
      if (!signal.aborted) throw error;
    }
    return !signal.aborted;
  }

  /** @param {Relations} relations */
  resolve(relations) {
    this.#isSettled = true;
    this.#onItsWay?.abort();
    this.#ready.resolve(relations);
  }

  /** @param {unknown} error */
  reject(error) {
    this.#isSettled = true;
    this.#ready.promise.catch(() => {});
    this.#ready.reject(error);
  }
}

/** Whether something else is asked for; where the reader stopped the work, that is thrown. @param {AbortSignal} signal */
export function isOver({ aborted, reason }) {
  if (reason instanceof RelationsMapError) throw reason;
  return aborted;
}

/** The binary form of a record; null for the one in the core. @param {Source} source @param {Program} program @param {AbortController} work @returns {Promise<Opened>} */
async function load(source, { core, reader, sheets, words, onProgress }, work) {
  if (!styleSheet()) throw new RelationsMapError('old-browser', 'this browser is too old for the map: it has no constructed style sheets');
  if (source instanceof Made) {
    const bytes = Promise.resolve(source.bytes);
    // A failure while the core still loads is reported by the await below.
    bytes.catch(() => {});
    await start(core);
    return { bytes: await bytes, notice: '', sheet: null };
  }
  const tell = (/** @type {Progress} */ progress) => onProgress(progress, work);
  const record = source === null ? null : brought(source, { reader, sheets, words }, { base: document.baseURI, signal: work.signal, onProgress: tell });
  // A package that fails while the core still loads is reported by the await below.
  record?.catch(() => {});
  await start(core);
  return record ?? { bytes: null, notice: '', sheet: null };
}

/** Reads a sheet or a data package, each with its own WebAssembly. @param {Exclude<Source, Made | null>} source @param {Pick<Program, 'reader' | 'sheets' | 'words'>} program @param {{ base: string, signal: AbortSignal, onProgress: (progress: Progress) => void }} wishes @returns {Promise<Opened>} */
async function brought(source, { reader, sheets, words }, wishes) {
  const { sheetOf, unlisted } = await import('./sheet/brought.js').catch(withoutSheets);
  const sheet = await sheetOf(source, wishes);
  if (sheet) return (await sheets().catch(withoutSheets)).readSheet(sheet, { ...wishes, words: await words() });
  const data = typeof source === 'string' ? { src: source } : { files: /** @type {import('./reader.js').Files} */ (unlisted(source)) };
  const { bytes } = await read(data, reader, wishes);
  return { bytes, notice: '', sheet: null };
}

/** @param {unknown} cause @returns {never} */
function withoutSheets(cause) {
  if (cause instanceof RelationsMapError) throw cause;
  throw new RelationsMapError('wasm-fetch', 'what reads sheets could not be loaded, expected its files beside relations-map.js', { cause });
}
