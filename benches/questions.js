/**
 * The second part of the bench: the questions at any size, beside crossfilter2 and MiniSearch on the same data.
 * @module
 */
import { join } from 'node:path';
import { capture, root } from '../scripts/tools.js';
import { buildBenchParts } from './questions/core.js';

/** @typedef {import('./questions/measure.js').Sample} Sample */
/** @typedef {import('./questions/partners.js').PartnersSample} PartnersSample */
/** @typedef {{ samples: Sample[], partners: PartnersSample[] }} QuestionsReport by size, smallest first */

/** The sizes of the design, in statements. */
export const SIZES = [450, 10_000, 100_000, 1_000_000];

/** The last is as many as the limits of a package allow beside the centre. */
const PARTNERS = [100, 1000, 5000, 19_999];

/** @param {{ sizes: number[], tell: (text: string) => void }} options @returns {QuestionsReport} */
export function runQuestions({ sizes, tell }) {
  buildBenchParts();
  const samples = sizes.map((size) => {
    tell(`questions of ${size.toLocaleString('en')} statements`);
    return inProcess('measure.js', size);
  });
  const partners = PARTNERS.map((count) => {
    tell(`the picture of ${count.toLocaleString('en')} partners`);
    return inProcess('partners.js', count);
  });
  return { samples, partners };
}

/** One process for each size, so that none inherits the memory of another. @param {string} name of the program @param {number} size */
function inProcess(name, size) {
  const HEAP_MB = 14_000;
  const text = capture(process.execPath, ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, join(root, 'benches/questions', name), String(size)]);
  return JSON.parse(text);
}
