/**
 * Statements as a table for a spreadsheet: RFC 4180, UTF-8, a row each. Codes and ids are those of the data
 * package, so that rows can be joined with it; names and dates in words stand beside them. There is no byte order mark,
 * which would be a part of the first column's name to whoever reads the text; a file for a spreadsheet begins with one.
 * @module
 */

import { titledWords } from './citations.js';
import { whenWords } from './dates.js';

/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../../build/core/relations_map.js').ActorRef} ActorRef */
/** @typedef {import('../../build/core/relations_map.js').SourceSummary} Source */

/** @param {ActorRef[]} actors */
const names = (actors) => actors.map(({ name }) => name).join('; ');
/** @param {ActorRef[]} actors */
const ids = (actors) => actors.map(({ id }) => id).join(';');

/** A sheet has titles alone, and they are read again as they stand. @param {Source | undefined} source @param {Words} words */
const titleOf = (source, words) => (!source ? '' : !source.hasRows || source.author || source.publisher ? titledWords(words, source) : source.title === source.url ? '' : source.title);

/** @type {[string, (row: StatementRow, source: Source | undefined, words: Words) => string | number | null | undefined][]} */
const COLUMNS = [
  ['id', (row) => row.id],
  ['text', (row) => row.text],
  ['actors', (row) => names(row.actors)],
  ['actor_ids', (row) => ids(row.actors)],
  ['doers', (row) => row.doers.join(';')],
  ['about', (row) => names(row.about)],
  ['about_ids', (row) => ids(row.about)],
  ['theme', (row) => row.theme],
  ['tone', (row) => row.tone],
  ['status', (row) => row.status],
  ['said_by', (row) => row.saidBy],
  ['date', (row) => row.date],
  ['earliest', (row) => row.earliest],
  ['latest', (row) => row.latest],
  ['date_text', (row, source, words) => whenWords(words, row)],
  ['date_basis', (row) => row.dateBasis],
  ['place', (row) => row.place?.[1]],
  ['least', (row) => row.quantity?.min],
  ['most', (row) => row.quantity?.max],
  ['unit', (row) => row.quantity?.unit],
  ['per', (row) => row.quantity?.per],
  ['source_id', (row) => (row.hasSource ? row.source : '')],
  ['source', (row, source, words) => (row.hasSource ? titleOf(source, words) : '')],
  ['source_url', (row, source) => (row.hasSource ? source?.url : '')],
  ['passage', (row) => row.passage],
  ['event', (row) => row.event],
  // As the package of the record says what is less than a sourced sentence.
  ['lacking', (row) => [...(row.hasSentence ? [] : ['sentence']), ...(row.hasSource ? [] : ['source'])].join(';')],
];

/** @param {Words} words @param {readonly StatementRow[]} rows @param {readonly Source[]} list of all sources */
export function statementsAsCsv(words, rows, list) {
  const sources = new Map(list.map((source) => [source.id, source]));
  const further = [...new Set(rows.flatMap((row) => row.further.map(([column]) => column)))];
  const own = (/** @type {StatementRow} */ row) => further.map((name) => cell(row.further.find(([column]) => column === name)?.[1]));
  const lines = [
    [...COLUMNS.map(([name]) => name), ...further.map(cell)],
    ...rows.map((row) => [...COLUMNS.map(([, value]) => cell(value(row, sources.get(row.source), words))), ...own(row)]),
  ];
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** What a spreadsheet would run as a formula is kept from it by an apostrophe. @param {string | number | null | undefined} value */
function cell(value) {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
