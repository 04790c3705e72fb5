/**
 * The opening of a record: of several on their way only the last is shown, and the page is told what came of it.
 * @module
 */

import { RelationsMapError, start } from './engine.js';
import { deferred } from './messages.js';
import { fetchPackage } from './package.js';
import { Relations } from './relations.js';
import { styleSheet } from './styles.js';

/** @typedef {() => import('./engine.js').Source | Promise<import('./engine.js').Source>} Core */

export class Opening {
  #ready = deferred();
  #isSettled = false;
  /** @type {AbortController | null} */
  #onItsWay = null;
  /** The address whose record is shown or on its way; undefined before the first. @type {string | null | undefined} */
  source;

  get promise() {
    return this.#ready.promise;
  }

  /** The record that an address names, or null where another was asked for meanwhile. @param {string | null} source @param {Core} core @returns {Promise<Relations | null>} */
  async open(source, core) {
    this.source = source;
    this.#onItsWay?.abort();
    this.#onItsWay = new AbortController();
    const { signal } = this.#onItsWay;
    if (this.#isSettled) this.#ready = deferred();
    this.#isSettled = false;
    try {
      const files = await load(source, core, signal);
      return signal.aborted ? null : new Relations(files);
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
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

/** @param {string | null} source @param {Core} core @param {AbortSignal} signal */
async function load(source, core, signal) {
  if (!styleSheet()) throw new RelationsMapError('old-browser', 'this browser is too old for the map: it has no constructed style sheets');
  const files = source === null ? null : fetchPackage(source, signal);
  // A package that fails while the core still loads is told by the await below.
  files?.catch(() => {});
  await start(core);
  return files;
}
