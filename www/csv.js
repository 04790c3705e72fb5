/**
 * Statements as a table for a spreadsheet.
 * @module
 */

/** @typedef {import('../build/core/relations_map.js').StatementRow} StatementRow */

/** @type {[string, (row: StatementRow) => string | number | null | undefined][]} */
const COLUMNS = [
  ['id', (row) => row.id],
  ['text', (row) => row.text],
  ['actors', (row) => row.actors.map(({ name }) => name).join('; ')],
  ['about', (row) => row.about.map(({ name }) => name).join('; ')],
  ['theme', (row) => row.theme],
  ['tone', (row) => row.tone],
  ['status', (row) => row.status],
  ['said_by', (row) => row.saidBy],
  ['date', (row) => row.date],
  ['date_basis', (row) => row.dateBasis],
  ['place', (row) => row.place?.[1]],
  ['least', (row) => row.quantity?.min],
  ['most', (row) => row.quantity?.max],
  ['unit', (row) => row.quantity?.unit],
  ['per', (row) => row.quantity?.per],
  ['source', (row) => row.sourceText],
  ['passage', (row) => row.passage],
  ['event', (row) => row.event],
];

/** RFC 4180, UTF-8. @param {readonly StatementRow[]} rows */
export function statementsAsCsv(rows) {
  const lines = [COLUMNS.map(([name]) => name), ...rows.map((row) => COLUMNS.map(([, value]) => cell(value(row))))];
  return `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** What a spreadsheet would run as a formula is kept from it by an apostrophe. @param {string | number | null | undefined} value */
function cell(value) {
  const text = String(value ?? '');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
