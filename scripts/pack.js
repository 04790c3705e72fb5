/** Packs bytes into a page, where www/packed.js finds them. */
import zopfli from '@gfx/zopfli';
import { compress } from 'lzma1';
import { checksum } from '../www/lzma.js';

export { denseText } from '../www/dense-text.js';

/**
 * As gzip, and smaller by a twentieth than at its level 9; the same bytes always give the same.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<Uint8Array>}
 */
export async function squeezed(bytes) {
  return zopfli.gzipAsync(bytes, { numiterations: 5 });
}

/**
 * As LZMA with a checksum after it, which www/lzma.js unpacks: smaller than gzip by a sixth.
 *
 * @param {Uint8Array} bytes
 * @returns {Uint8Array}
 */
export function squeezedMore(bytes) {
  const packed = new Uint8Array(compress(bytes, 9));
  const all = new Uint8Array(packed.length + 4);
  all.set(packed);
  new DataView(all.buffer).setUint32(packed.length, checksum(bytes));
  return all;
}
