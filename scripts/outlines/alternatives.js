/**
 * Other ways to write the same arcs, to compare sizes with: `node scripts/pack-outlines.js --measure`.
 * @module
 */
import zlib from 'node:zlib';
import { cellDelta } from './grid.js';

/** @typedef {{cells: import('./grid.js').Cell[]}} Arc */

/** @param {Uint8Array | string} bytes @returns {{raw: number, brotli: number, gzip: number}} */
export function sizes(bytes) {
  const raw = Buffer.from(bytes);
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: raw.length };
  return { raw: raw.length, brotli: zlib.brotliCompressSync(raw, { params }).length, gzip: zlib.gzipSync(raw, { level: 9 }).length };
}

/** @param {Arc[]} arcs @returns {Uint8Array} column and row deltas in turn, as variable-length numbers */
export function interleaved(arcs) {
  return Uint8Array.from(arcs.flatMap(({ cells }) => [...varint(cells.length), ...deltas(cells).flatMap(([x, y]) => [...zigzag(x), ...zigzag(y)])]));
}

/** @param {Arc[]} arcs @returns {Uint8Array} all counts, then all columns, then all rows */
export function separated(arcs) {
  const all = arcs.map(({ cells }) => deltas(cells));
  return Uint8Array.from([
    ...arcs.flatMap(({ cells }) => varint(cells.length)),
    ...all.flat().flatMap(([x]) => zigzag(x)),
    ...all.flat().flatMap(([, y]) => zigzag(y)),
  ]);
}

/** @param {import('./grid.js').Cell[]} cells @returns {[number, number][]} */
function deltas(cells) {
  return cells.map((cell, i) => cellDelta(i ? cells[i - 1] : [0, 0, 1], cell));
}

/** @param {number} n @returns {number[]} */
function zigzag(n) {
  return varint(n < 0 ? -2 * n - 1 : 2 * n);
}

/** @param {number} n @returns {number[]} */
function varint(n) {
  return n < 128 ? [n] : [(n & 127) | 128, ...varint(n >>> 7)];
}
