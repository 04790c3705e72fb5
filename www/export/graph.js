/**
 * Actors and ties as a graph, for the formats that have one: an edge a tie, with what was counted. Nothing is added up to a score, and
 * how vague the first and last year are stands beside them.
 * @module
 */

/** @typedef {import('../relations.js').Relations} Relations */
/** @typedef {import('../../build/core/relations_map.js').Filter} Filter */
/** @typedef {import('../../build/core/relations_map.js').ActorSummary} Actor */
/** @typedef {import('../../build/core/relations_map.js').Tie} Tie */
/** @typedef {{ from: string, to: string, tie: Tie }} Edge */
/** @typedef {{ nodes: Actor[], edges: Edge[] }} Graph */
/** What of a record is exported. @typedef {{ filter?: Filter, focus?: string | null }} Wish `focus`: the ties of one actor; of all where it is null; by default of the main actor of the record */

/** The most actors for a graph of all ties, since the work grows with the square of their number. */
export const MOST_ACTORS = 1000;

/** @param {Relations} relations @param {Wish} [wish] @returns {Graph} @throws {RangeError} where ties of more actors are asked for than can be */
export function graphOf(relations, { filter = {}, focus = relations.mainActor() } = {}) {
  const actors = relations.actors(filter);
  if (focus === null && actors.length > MOST_ACTORS) throw Object.assign(new RangeError(`ties of ${actors.length} actors, expected ${MOST_ACTORS} at most or a focus`), { code: 'bad-argument' });
  const centres = focus === null ? actors.map(({ id }) => id) : [focus];
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  for (const from of centres) {
    for (const tie of relations.ties(from, filter)) {
      const key = [from, tie.partner.id].sort().join(' ');
      if (!edges.has(key)) edges.set(key, { from, to: tie.partner.id, tie });
    }
  }
  const named = new Set([...centres, ...[...edges.values()].flatMap(({ from, to }) => [from, to])]);
  return { nodes: actors.filter(({ id }) => named.has(id)), edges: [...edges.values()] };
}

/** The fields of an actor, by name. @param {Actor} actor @returns {Record<string, string | number>} */
export const ofActor = ({ name, kind, partOf, coordinates, statements }) => ({
  name, kind, statements, ...(partOf ? { part_of: partOf } : {}), ...(coordinates ? { longitude: coordinates[0], latitude: coordinates[1] } : {}),
});

/** The fields of a tie, by name: counts are of statements unless they say otherwise. @param {Edge} edge @returns {Record<string, string | number>} */
export const ofTie = ({ tie: { statements, events, manyParty, undated, tones, themes, statuses, firstYear, lastYear, first, last, directions, questions } }) => ({
  statements, events, many_party: manyParty, undated, ...tones,
  from_source: directions.toPartner.statements, from_target: directions.fromPartner.statements,
  contradictions: questions.contradictions, changes: questions.changes,
  themes: counted(themes), statuses: counted(statuses),
  ...(firstYear === null ? {} : { first_year: firstYear }), ...(lastYear === null ? {} : { last_year: lastYear }),
  ...(first ? { first_told: vague(first) } : {}), ...(last ? { last_told: vague(last) } : {}),
});

/** @param {import('../../build/core/relations_map.js').CodeCount[]} counts */
const counted = (counts) => counts.map(({ code, count }) => `${code} ${count}`).join('; ');

/** As EDTF has it. @param {import('../../build/core/relations_map.js').VagueYear} when */
function vague({ year, unit, about }) {
  const digits = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  const missing = { year: 0, decade: 1, century: 2 }[unit];
  return `${digits.slice(0, digits.length - missing)}${'X'.repeat(missing)}${about ? '~' : ''}`;
}

/** What XML cannot hold is left out. @param {unknown} text */
export const xml = (text) => String(text).replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The names of all fields that occur, with the type of each. @param {Record<string, string | number>[]} items @returns {[name: string, isNumber: boolean, isWhole: boolean][]} */
export function columnsOf(items) {
  const names = [...new Set(items.flatMap((one) => Object.keys(one)))];
  return names.map((name) => {
    const values = items.map((one) => one[name]).filter((value) => value !== undefined);
    return [name, values.every((value) => typeof value === 'number'), values.every(Number.isInteger)];
  });
}
