/** Packs bytes into a page, where www/packed.js finds them. */
import zopfli from '@gfx/zopfli';
import { LETTERS, UNWRITTEN } from '../www/dense-text.js';

/**
 * What `bytesOf` reads. The bits that fill the last character are of no account.
 *
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function denseText(bytes) {
  const codes = [];
  const end = bytes.length * 8;
  /** @param {number} from @param {number} count */
  const bitsAt = (from, count) => {
    const first = from >> 3;
    const three = ((bytes[first] ?? 0) << 16) | ((bytes[first + 1] ?? 0) << 8) | (bytes[first + 2] ?? 0);
    return (three >> (24 - (from & 7) - count)) & ((1 << count) - 1);
  };
  for (let at = 0; at < end;) {
    const seven = bitsAt(at, 7);
    const unwritten = UNWRITTEN.indexOf(seven);
    codes.push(unwritten < 0 ? seven : LETTERS * (unwritten + 1) + bitsAt(at + 7, 8));
    at += unwritten < 0 ? 7 : 15;
  }
  return codes.map((code) => String.fromCharCode(code)).join('');
}

/**
 * As gzip, and smaller by a twentieth than at its level 9; the same bytes always give the same.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>}
 */
export async function squeezed(bytes) {
  return zopfli.gzipAsync(bytes, { numiterations: 5 });
}
