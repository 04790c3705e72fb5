/**
 * Which language an element speaks: that of its own `lang`, or of whatever is around it; English where there are no words of it.
 * @module
 */

import { RelationsMapError } from './error.js';
import { Relations } from './relations.js';
import { tagOf } from './state.js';
import { add, wordsOf } from './words.js';

/** @typedef {import('./words.js').Words} Words */
/** @typedef {import('./words.js').Catalogue} Catalogue */
/** The words of a language, and what gives names in it. @typedef {{ default: Catalogue, namedIn: typeof import('./naming.js').namedIn, mirrored: typeof import('./mirror.js').mirrored }} Language */

export class Speaking {
  #host;
  #due;
  #warnings;
  /** The words that have come, English from the beginning. @type {Map<string, Words>} */
  #known = new Map();
  /** Catalogues that are loading, by language. @type {Map<string, Promise<void>>} */
  #coming = new Map();

  /** @param {HTMLElement} host @param {() => void} due is called when words have come that are asked for @param {import('./messages.js').Warnings} warnings */
  constructor(host, due, warnings) {
    this.#host = host;
    this.#known.set('en', this.english);
    this.#due = due;
    this.#warnings = warnings;
  }

  /** What tells how far the reading of data has come. @type {typeof import('./waiting.js').waiting | undefined} */
  waiting;
  /** What is said until it is known what is asked for. */
  english = wordsOf();
  /** Where languages other than English come from. @returns {Record<string, () => Promise<Language>>} */
  get #languages() {
    return /** @type {typeof import('./relations-map.js').RelationsMapElement} */ (this.#host.constructor).languages;
  }

  /** The language that is asked for, if there are words of it. */
  get #tag() {
    const tag = tagOf(this.#host);
    return [tag, tag.split('-')[0] ?? ''].find((one) => one in this.#languages) ?? 'en';
  }

  /** The words of the language that is asked for, or null while they have not come. */
  get words() {
    const tag = this.#tag;
    void this.bring(tag);
    return this.#known.get(tag) ?? null;
  }

  /** Fetches the words of a language. @param {string} [tag] the one that is asked for */
  async bring(tag = this.#tag) {
    const load = this.#languages[tag];
    if (this.#known.has(tag) || !load) return;
    if (!this.#coming.has(tag)) this.#coming.set(tag, this.#load(tag, load));
    await this.#coming.get(tag);
  }

  /** @param {string} tag @param {() => Promise<Language>} load */
  async #load(tag, load) {
    try {
      const { default: catalogue, namedIn, mirrored } = await load();
      const words = wordsOf(tag, catalogue);
      words.$named = (relations) => namedIn(relations, tag);
      if (words.$dir === 'rtl') words.$mirrored = mirrored;
      this.#known.set(tag, words);
    } catch (cause) {
      this.#known.set(tag, this.english);
      this.#warnings.passedOver('lang', cause, 'the files beside relations-map.js');
    }
    this.#due();
  }

  /** Waits for the words of what comes after the first picture; languages other than English have theirs at once. */
  async complete() {
    const { words } = /** @type {typeof import('./relations-map.js').RelationsMapElement} */ (this.#host.constructor);
    try {
      const { default: beside, telling, waiting } = await words();
      Relations.telling = telling;
      this.waiting = waiting;
      add(this.english, beside);
      await this.bring();
      return this.words ?? this.english;
    } catch (cause) {
      throw new RelationsMapError('words-fetch', 'the words around the map could not be loaded, expected the files beside relations-map.js', { cause });
    }
  }

  /** Hears of every `lang` that changes around the element. @param {AbortSignal} signal */
  watch(signal) {
    const observer = new MutationObserver(this.#due);
    observer.observe(this.#host.ownerDocument, { attributes: true, attributeFilter: ['lang'], subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
}

/**
 * Adds the English words of what comes after the first picture; other languages have theirs at once.
 *
 * @template {{ words: Words }} T
 * @param {T} reader @param {Catalogue} english
 */
export function withLater(reader, english) {
  if (reader.words.$language === 'en') add(reader.words, english);
  return reader;
}
