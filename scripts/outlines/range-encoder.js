/**
 * A binary arithmetic coder with adaptive contexts. `src/geometry/range_decoder.rs` is its mirror image: every
 * number here is a whole number below 2^32 so that both sides agree to the bit.
 * @module
 */

/** Probabilities are of a one, in 1/65536; each context keeps a fast and a slow estimate. */
const HALF = 32768;
const FAST = 4;
const SLOW = 7;

export class RangeEncoder {
  #low = 0;
  #high = 0xffffffff;
  /** @type {number[]} */
  #bytes = [];
  /** @type {Map<string, [number, number]>} */
  #contexts = new Map();
  /** @type {Map<string, number>} bits spent, by the context's first word */
  spent = new Map();

  /**
   * @param {string} name of the context
   * @param {number} bit 0 or 1
   */
  bit(name, bit) {
    let context = this.#contexts.get(name);
    if (!context) this.#contexts.set(name, (context = [HALF, HALF]));
    const probability = Math.max(32, Math.min(65535 - 32, (context[0] + context[1]) >>> 1));
    this.#account(name, bit ? probability : 65536 - probability);
    this.#narrow(bit, probability);
    const target = bit ? 65535 : 0;
    context[0] += (target - context[0]) >> FAST;
    context[1] += (target - context[1]) >> SLOW;
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
