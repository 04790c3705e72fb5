/**
 * The questions that can be asked of a record, as a plain object with methods.
 * @module
 */

import { call, currentGeneration } from './engine.js';

/** @typedef {import('../build/core/relations_map.js').Filter} Filter */
/** @typedef {import('../build/core/relations_map.js').View} View */
/** @typedef {import('../build/core/relations_map.js').Camera} Camera */
/** @typedef {import('../build/core/relations_map.js').Order} Order */
/** @typedef {import('../build/core/relations_map.js').Page} Page */

/**
 * A record that can be asked. Every answer is plain data that the caller owns; nothing needs to be freed.
 * Wrong arguments throw a `RangeError` with a `code`: `unknown-id` or `bad-argument`.
 */
export class Relations {
  /** @type {Record<string, Uint8Array> | null} */
  #files;
  #number = 0;
  #generation = -1;

  /**
   * @param {Record<string, Uint8Array> | null} files the files of a data package, or null for the embedded record
   * @throws {Error} with `code` `data-invalid` and the list of `problems`
   */
  constructor(files) {
    this.#files = files;
    this.#open();
  }

  /** Opens the record again after the core was restarted. */
  #open() {
    if (this.#generation === currentGeneration()) return;
    const files = this.#files;
    if (files) this.#number = call((core) => core.openRecord(files));
    this.#generation = currentGeneration();
  }

  /**
   * @template T
   * @param {(core: typeof import('../build/core/relations_map.js'), record: number) => T} question
   * @returns {T}
   */
  #ask(question) {
    this.#open();
    return call((core) => question(core, this.#number));
  }

  /** The actors that statements of the filter name, with their counts. @param {Filter} [filter] */
  actors(filter) {
    return this.#ask((core, record) => core.actors(record, filter));
  }

  /** One actor with its names and parts. @param {string} id */
  actor(id) {
    return this.#ask((core, record) => core.actor(record, id));
  }

  /** One tie for each partner of the focus. @param {string} focus @param {Filter} [filter] */
  ties(focus, filter) {
    return this.#ask((core, record) => core.ties(record, focus, filter));
  }

  /** The statements between two actors. @param {string} a @param {string} b @param {Filter} [filter] */
  tie(a, b, filter) {
    return this.#ask((core, record) => core.tie(record, a, b, filter));
  }

  /** The statements that pass the filter. @param {Filter} [filter] @param {Order} [order] @param {Page} [page] */
  statements(filter, order, page) {
    return this.#ask((core, record) => core.statements(record, filter, order, page));
  }

  /** The sources, each with the number of statements that rest on it. */
  sources() {
    return this.#ask((core, record) => core.sources(record));
  }

  /** The places, each with the number of statements at it. @param {Filter} [filter] */
  places(filter) {
    return this.#ask((core, record) => core.places(record, filter));
  }

  /** A short stable hash of the record. */
  fingerprint() {
    return this.#ask((core, record) => core.fingerprint(record));
  }

  /** The id of the actor that most statements name. */
  mainActor() {
    return this.#ask((core, record) => core.mainActor(record));
  }

  /** Everything to draw of a view. @param {View} view */
  scene(view) {
    return this.#ask((core, record) => core.scene(record, view));
  }

  /**
   * Where the map stands at a share of a turn from one camera to another, along the great circle between their centres.
   * @param {Camera} from @param {Camera} to @param {number} share 0 to 1
   */
  turn(from, to, share) {
    return this.#ask((core) => core.turn(from, to, share));
  }

  /** The actor, place or tie at a point of a view, in CSS pixels. @param {View} view @param {number} x @param {number} y */
  hit(view, x, y) {
    return this.#ask((core, record) => core.hit(record, view, x, y));
  }

  /** Lets go of the record's memory. The embedded record stays. */
  close() {
    if (this.#files && this.#generation === currentGeneration()) call((core) => core.closeRecord(this.#number));
    this.#generation = -1;
  }
}
