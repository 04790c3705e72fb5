/**
 * What a peer's page knows of the record: its statements, and the actors that they name.
 * @module
 */

/** @typedef {[text: string, actors: string[], tone: string, status: string, date: string, source: number, passage: number]} Statement */
/** @typedef {{ sources: string[], actors: Record<string, [name: string, lon?: number, lat?: number]>, statements: Statement[] }} RecordFile */
/** @typedef {{ id: string, name: string, count: number, lon: number, lat: number }} Partner */

/**
 * The partners of an actor that have a place on the earth, most statements first.
 * @param {RecordFile} record
 * @param {string} focus
 * @returns {Partner[]}
 */
export function partnersOf(record, focus) {
  return countsOf(record, focus).flatMap(([id, count]) => {
    const [name, lon, lat] = record.actors[id] ?? [id];
    return lon === undefined || lat === undefined ? [] : [{ id, name, count, lon, lat }];
  });
}

/**
 * The partners that have none: organisations, groups, companies.
 * @param {RecordFile} record
 * @param {string} focus
 * @returns {{ id: string, name: string, count: number }[]}
 */
export function othersOf(record, focus) {
  return countsOf(record, focus).flatMap(([id, count]) => {
    const [name, lon] = record.actors[id] ?? [id];
    return lon === undefined ? [{ id, name, count }] : [];
  });
}

/** @param {RecordFile} record @param {string} focus */
function countsOf(record, focus) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [, actors] of record.statements) {
    if (!actors.includes(focus)) continue;
    for (const id of actors) if (id !== focus) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The statements that name both. @param {RecordFile} record @param {string} a @param {string} b */
export function between(record, a, b) {
  return record.statements.filter(([, actors]) => actors.includes(a) && actors.includes(b));
}
