/**
 * A record in the formats of other programs.
 * @module
 */

import { geojson, gexf, graphml, jsonLd } from '../export.js';
import { statementsAsCsv } from '../telling/csv.js';
import { FileError } from './files.js';

/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('../relations.js').Relations} Relations */
/** @typedef {{ focus: string | null | undefined }} Wish */

/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 1)}\n`;

/** @type {Record<string, (relations: Relations, wish: Wish, words: Words) => string>} */
const FORMATS = {
  csv: (relations, _, words) => statementsAsCsv(words, relations.statements().rows, relations.sources()),
  geojson: (relations, wish) => json(geojson(relations, wish)),
  gexf,
  graphml,
  'json-ld': (relations) => json(jsonLd(relations)),
};

/** @param {Words} words @param {Relations} relations @param {string | undefined} format @param {string | null | undefined} focus */
export function exported(words, relations, format, focus) {
  const write = Object.hasOwn(FORMATS, format ?? '') ? FORMATS[format ?? ''] : undefined;
  if (!write) throw new FileError('format', words.$commandFormat({ given: format === undefined ? 'none' : 'other', value: format ?? '', list: Object.keys(FORMATS).join(', ') }));
  return write(relations, { focus }, words);
}
