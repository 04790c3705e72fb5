/** How large the shipped files may be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Failure } from './tools.js';

/**
 * @typedef {object} Size bytes
 * @property {number} raw
 * @property {number} gzip at level 9
 * @property {number} brotli at level 11
 */

/**
 * @typedef {object} Limit
 * @property {string} what
 * @property {string[]} files in dist/
 * @property {keyof Size} measure
 * @property {number} bytes at most
 */

/** Modules in dist/. @typedef {{ first: string[], later: string[], spoken: string[] }} Shipped */

/** @param {Shipped} shipped @returns {Limit[]} */
const limitsOf = ({ first, later, spoken }) => [
  // Brotli finds up to 1,700 bytes more or less in the core as its functions happen to lie, at the same size as it is.
  { what: 'to the diagram', files: [...first, 'relations_map_bg.wasm'], measure: 'brotli', bytes: 223_000 },
  // With the names of the record in other languages, which a first picture in English does without.
  { what: 'the core, second file', files: ['relations_map_later.wasm'], measure: 'brotli', bytes: 197_000 },
  // Of these some 1,300 are what finds out whether data that a page brings are a sheet, which only such a page fetches.
  { what: 'after the diagram', files: later, measure: 'brotli', bytes: 60_000 },
  ...spoken.map((file) => /** @type {Limit} */ ({ what: `a language, ${file}`, files: [file], measure: 'brotli', bytes: 20_000 })),
  // Of these 4,600 and 8,300 are the notices that the licences of what is in them ask for, 5,000 the Persian names, and the
  // sentences of what is wrong with a package; in make.html those of all languages and a sample in each.
  { what: 'one file', files: ['relations-map.html'], measure: 'raw', bytes: 546_000 },
  { what: 'make your own', files: ['make.html'], measure: 'raw', bytes: 1_030_000 },
];

/**
 * @param {Uint8Array} bytes
 * @returns {Size}
 */
function sizeOf(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

/**
 * @param {string} folder
 * @param {Limit[]} limits
 * @returns {Map<string, Size>} by file
 */
function sizesIn(folder, limits) {
  const files = limits.flatMap((limit) => limit.files);
  return new Map(files.map((file) => [file, sizeOf(readFileSync(join(folder, file)))]));
}

/** @param {(string | number)[]} cells */
function printRow([name, ...numbers]) {
  const columns = numbers.map((cell) => cell.toLocaleString('en').padStart(10));
  console.log(String(name).padEnd(24) + columns.join(''));
}

/**
 * @param {Limit} limit
 * @param {Map<string, Size>} sizes
 * @returns {number} bytes
 */
function spent({ files, measure }, sizes) {
  return files.reduce((sum, file) => sum + (sizes.get(file)?.[measure] ?? 0), 0);
}

/**
 * Prints the sizes of the shipped files, and fails when they are over the budget.
 *
 * @param {string} folder
 * @param {Shipped} shipped
 */
export function checkBudget(folder, shipped) {
  const limits = limitsOf(shipped);
  const sizes = sizesIn(folder, limits);
  printRow(['bytes', 'raw', 'gzip', 'brotli']);
  for (const [file, { raw, gzip, brotli }] of sizes) printRow([file, raw, gzip, brotli]);
  for (const limit of limits) {
    const sum = spent(limit, sizes).toLocaleString('en');
    const line = `${limit.what}: ${sum} of ${limit.bytes.toLocaleString('en')} bytes, ${limit.measure}`;
    if (spent(limit, sizes) > limit.bytes) throw new Failure(`over the budget, ${line}`);
    console.log(line);
  }
}
