/**
 * The tables that people write, in crates/gazetteer/sources: plain CSV without quotes, lists with semicolons.
 * @module
 */
import fs from 'node:fs';

/** In the order of the data file's columns. */
export const LANGUAGES = ['en', 'fr', 'es', 'pt', 'de', 'ru', 'ar', 'zh', 'fa', 'tg'];

/** @param {string} name @returns {Record<string, string>[]} the rows of sources/<name>.csv by column */
export function table(name) {
  const text = fs.readFileSync(new URL(`../../crates/gazetteer/sources/${name}.csv`, import.meta.url), 'utf8');
  const [header, ...rows] = text.trim().split('\n').map((line) => line.split(','));
  return rows.map((cells, i) => {
    if (cells.length !== header.length) throw new Error(`${name}.csv:${i + 2}: ${cells.length} cells, expected ${header.length}`);
    return Object.fromEntries(header.map((column, k) => [column, cells[k]]));
  });
}

/** @param {string} cell @returns {string[]} */
export const list = (cell) => cell.split(';').filter(Boolean);

/** @param {string} name @returns {Map<string, Record<string, string>>} rows by their id */
export const byId = (name) => new Map(table(name).map((row) => [row.id, row]));
