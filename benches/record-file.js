/**
 * The record as the peers' pages take it: JSON of the statements that such a page shows, and nothing else.
 * @module
 */
import { root } from '../scripts/tools.js';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { english as words } from '../www/command/words.js';
import { whenWords } from '../www/telling/dates.js';

/** @typedef {import('../www/relations.js').Relations} Relations */

/** The query object, as it was built. @returns {Promise<Relations>} */
export async function relations() {
  const { load } = await import(pathToFileURL(join(root, 'dist/load.js')).href);
  return load();
}

/** A ministry counts for its state, so that every page has the same ties as ours. @param {Relations} record @param {string} id */
function wholeOf(record, id) {
  let actor = record.actor(id);
  while (actor.partOf !== null) actor = record.actor(actor.partOf);
  return actor;
}

/**
 * @param {Relations} record
 * @returns {import('./pages/record.js').RecordFile}
 */
export function recordFile(record) {
  /** @type {string[]} */
  const sources = [];
  const titles = new Map(record.sources().map(({ id, author, publisher, title }) => [id, [author || publisher, `“${title}”`].filter(Boolean).join(', ')]));
  /** @type {import('./pages/record.js').RecordFile['actors']} */
  const actors = {};
  const statements = record.statements({}, 'date', { limit: null }).rows.flatMap((row) => {
    const wholes = new Map(row.actors.map(({ id }) => wholeOf(record, id)).map((actor) => [actor.id, actor]));
    if (wholes.size < 2) return [];
    for (const { id, name, coordinates } of wholes.values()) actors[id] = coordinates ? [name, ...coordinates] : [name];
    const source = indexIn(sources, titles.get(row.source) ?? '');
    return [/** @type {import('./pages/record.js').Statement} */ ([row.text, [...wholes.keys()], row.tone, row.status, whenWords(words, row), source, row.passage])];
  });
  return { sources, actors, statements };
}

/** @param {string[]} list @param {string} value */
function indexIn(list, value) {
  const at = list.indexOf(value);
  return at < 0 ? list.push(value) - 1 : at;
}
