/**
 * The opening of a record: of several on their way only the last is shown, and the page is told what came of it.
 * @module
 */

import { RelationsMapError, later as completed, start } from './engine.js';
import { deferred } from './messages.js';
import { read } from './read.js';
import { Relations } from './relations.js';
import { styleSheet } from './styles.js';

/** @typedef {() => import('./engine.js').Source | Promise<import('./engine.js').Source>} Wasm */
/** An address, what a page gave, or null for the record that is in the core. @typedef {string | import('./reader.js').Files | Made | null} Source */
/** Where the parts of the program are, and who is told how far the reading has come. @typedef {{ core: Wasm, later: Wasm, reader: () => Promise<import('./read.js').Reader>, onProgress: (share: number) => void }} Program */

/** A record that a page has in its binary form, or that is on its way; two of them are two, whatever is in them. */
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
  /** Of what is shown or on its way; undefined before the first. @type {Source | undefined} */
  source;

  get promise() {
    return this.#ready.promise;
  }

  /** The record of a source, or null where another was asked for meanwhile. @param {Source} source @param {Program} program @returns {Promise<Relations | null>} */
  async open(source, program) {
    this.source = source;
    this.#onItsWay?.abort();
    this.#onItsWay = new AbortController();
    const { signal } = this.#onItsWay;
    if (this.#isSettled) this.#ready = deferred();
    this.#isSettled = false;
    try {
      const bytes = await load(source, program, signal);
      return signal.aborted ? null : new Relations(bytes);
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  /**
   * Waits for the part of the core that the first picture does without.
   * @param {Program} program
   * @returns {Promise<boolean>} whether what was opened is still what is asked for
   */
  async complete({ later }) {
    const signal = this.#onItsWay?.signal;
    await completed(later);
    return !signal?.aborted;
  }

  /** @param {Relations} relations */
  resolve(relations) {
    this.#isSettled = true;
    this.#ready.resolve(relations);
  }

  /** @param {unknown} error */
  reject(error) {
    this.#isSettled = true;
    this.#ready.promise.catch(() => {});
    this.#ready.reject(error);
  }
}

/** The binary form of a record; null for the one in the core. @param {Source} source @param {Program} program @param {AbortSignal} signal */
async function load(source, { core, reader, onProgress }, signal) {
  if (!styleSheet()) throw new RelationsMapError('old-browser', 'this browser is too old for the map: it has no constructed style sheets');
  if (source instanceof Made) {
    const bytes = Promise.resolve(source.bytes);
    // What fails while the core still loads is told by the await below.
    bytes.catch(() => {});
    await start(core);
    return bytes;
  }
  const data = source === null ? null : typeof source === 'string' ? { src: source } : { files: source };
  const tell = ({ done = 0, total = 0 }) => { if (!signal.aborted && total > 0) onProgress(done / total); };
  const record = data && read(data, reader, { base: document.baseURI, signal, onProgress: tell });
  // A package that fails while the core still loads is told by the await below.
  record?.catch(() => {});
  await start(core);
  return record ? (await record).bytes : null;
}
