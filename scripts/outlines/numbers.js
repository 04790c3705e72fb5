/**
 * Whole numbers as adaptive bits: how many binary digits, then the digits. Mirror of `Numbers` in
 * `src/geometry/range_decoder.rs`.
 * @module
 */
import { RangeEncoder } from './range-encoder.js';

/** @param {number} n whole number from 0 @returns {number} its binary digits, none for 0 */
export function bitLength(n) {
  return 32 - Math.clz32(n);
}

/** Digits after the first that have a context of their own. */
const MODELLED_DIGITS = 2;

export class NumberEncoder extends RangeEncoder {
  /**
   * @param {string} name of the context
   * @param {number} n from 0 to 65535
   */
  number(name, n) {
    const length = bitLength(n);
    this.tree(`${name}`, length, 4);
    this.#digits(name, n, length);
  }

  /**
   * @param {string} name
   * @param {number} value from 0 to 2^bits - 1
   * @param {number} bits
   */
  tree(name, value, bits) {
    for (let i = bits - 1, node = 1; i >= 0; i--) {
      const bit = (value >>> i) & 1;
      this.bit(`${name} ${node}`, bit);
      node = 2 * node + bit;
    }
  }

  /** @param {string} name @param {number} n @param {number} length */
  #digits(name, n, length) {
    const kind = name.split(' ')[0];
    for (let i = length - 2, node = 1; i >= 0; i--) {
      const bit = (n >>> i) & 1;
      if (length - 2 - i < MODELLED_DIGITS) this.bit(`${kind}digits ${length} ${node}`, bit);
      else this.plain(bit);
      node = 2 * node + bit;
    }
  }

  /**
   * @param {string} name of the magnitude's context
   * @param {string} sign name of the sign's context
   * @param {number} n
   */
  signed(name, sign, n) {
    this.number(name, Math.abs(n));
    if (n !== 0) this.bit(`${sign}`, n < 0 ? 1 : 0);
  }
}
