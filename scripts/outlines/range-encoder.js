/**
 * A binary arithmetic coder with adaptive contexts. `src/geometry/range_decoder.rs` is its mirror image: every
 * number here is a whole number below 2^32 so that both sides agree to the bit.
 * @module
 */

/** Probabilities are of a one, in 1/65536; the first bits that a context sees move its estimate the most. */
const HALF = 32768;
const SLOWEST = 6;
const LEAST = 32;

export class RangeEncoder {
  #low = 0;
  #high = 0xffffffff;
  /** @type {number[]} */
  #bytes = [];
  /** @type {Map<string, {estimate: number, seen: number}>} */
  #contexts = new Map();
  /** @type {Map<string, number>} bits spent, by the context's first word */
  spent = new Map();

  /**
   * @param {string} name of the context
   * @param {number} bit 0 or 1
   */
  bit(name, bit) {
    let context = this.#contexts.get(name);
    if (!context) this.#contexts.set(name, (context = { estimate: HALF, seen: 0 }));
    const probability = Math.max(LEAST, Math.min(65535 - LEAST, context.estimate));
    this.#account(name, bit ? probability : 65536 - probability);
    this.#narrow(bit, probability);
    context.estimate += ((bit ? 65535 : 0) - context.estimate) >> Math.min(SLOWEST, 1 + (context.seen >> 1));
    context.seen++;
  }

  /** @param {number} bit 0 or 1, as likely as not */
  plain(bit) {
    this.#account('plain', HALF);
    this.#narrow(bit, HALF);
  }

  /** @param {string} name @param {number} share of 65536 */
  #account(name, share) {
    const key = name.split(' ')[0];
    this.spent.set(key, (this.spent.get(key) ?? 0) - Math.log2(share / 65536));
  }

  /** @param {number} bit @param {number} probability */
  #narrow(bit, probability) {
    const range = this.#high - this.#low;
    const middle = this.#low + Math.floor(range / 65536) * probability + (((range % 65536) * probability) >>> 16);
    if (bit) this.#high = middle;
    else this.#low = middle + 1;
    while (((this.#low ^ this.#high) & 0xff000000) === 0) {
      this.#bytes.push(this.#high >>> 24);
      this.#low = (this.#low << 8) >>> 0;
      this.#high = ((this.#high << 8) | 255) >>> 0;
    }
  }

  /** @returns {Uint8Array} everything coded */
  finish() {
    this.#bytes.push(this.#high >>> 24, (this.#high >>> 16) & 255, (this.#high >>> 8) & 255, this.#high & 255);
    return Uint8Array.from(this.#bytes);
  }
}
