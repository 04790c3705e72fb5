/** A record that the core has open, also after the core was restarted. */

import { ask, closeRecord, openRecord } from '../build/core/relations_map.js';
import { call, currentGeneration } from './engine.js';

export class OpenRecord {
  /** @type {Uint8Array | null} */
  #bytes;
  #number = 0;
  #generation = -1;

  /**
   * @param {Uint8Array | null} bytes the binary form of a record, as the reader gives it, or null for the embedded record
   * @throws {Error} with `code` `record-version` or `record-corrupt`
   */
  constructor(bytes) {
    this.#bytes = bytes;
    this.#open();
  }

  /** The record in its binary form. @returns {Uint8Array} */
  get bytes() {
    return this.#bytes ?? this.ask((record) => ask(record, 'binary', []));
  }

  /** Opens the record again after the core was restarted. */
  #open() {
    if (this.#generation === currentGeneration()) return;
    const bytes = this.#bytes;
    if (bytes) this.#number = call(() => openRecord(bytes));
    this.#generation = currentGeneration();
  }

  /** @template T @param {(record: number) => T} question @returns {T} */
  ask(question) {
    this.#open();
    return call(() => question(this.#number));
  }

  /** Lets go of the record's memory. The embedded record stays. */
  close() {
    if (this.#bytes && this.#generation === currentGeneration()) call(() => closeRecord(this.#number));
    this.#generation = -1;
  }
}
