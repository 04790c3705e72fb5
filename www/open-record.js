/** A record that the core has open, also after the core was restarted. */

import { abandonRecord, ask, beginRecord, closeRecord, continueRecord, openRecord } from '../build/core/relations_map.js';
import { call, currentGeneration } from './engine.js';
import { breathe } from './messages.js';

export class OpenRecord {
  /** @type {Uint8Array | null} */
  #bytes;
  #number = 0;
  #generation = -1;

  /**
   * @param {Uint8Array | null} bytes the binary form of a record, as the reader gives it, or null for the embedded record
   * @param {number} [number] of the record, where the core has it open
   * @throws {Error} with `code` `record-version` or `record-corrupt`
   */
  constructor(bytes, number) {
    this.#bytes = bytes;
    if (number === undefined) this.#open();
    else [this.#number, this.#generation] = [number, currentGeneration()];
  }

  /**
   * Opens a record in steps, with time for the page in between; null where it is not wanted any more.
   * @param {Uint8Array} bytes @param {AbortSignal} signal
   * @throws {Error} as the constructor
   */
  static async inSteps(bytes, signal) {
    const generation = currentGeneration();
    const breath = breathe();
    const opening = call(() => beginRecord(bytes));
    await breath();
    while (!signal.aborted) {
      // A restarted core has not opened this record.
      if (generation !== currentGeneration()) return new OpenRecord(bytes);
      const number = call(() => continueRecord(opening));
      if (number !== undefined) return new OpenRecord(bytes, number);
      await breath();
    }
    if (generation === currentGeneration()) call(() => abandonRecord(opening));
    return null;
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
