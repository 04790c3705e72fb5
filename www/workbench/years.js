/**
 * The years that dates name.
 * @module
 */

/** @typedef {import('../../build/core/relations_map.js').Timeline} Timeline */
/** The first and the last year of an axis. @typedef {{ first: number, last: number }} Years */

/** Null where there is no date. @param {Timeline} timeline @returns {Years | null} */
export function yearsOf({ years, spans }) {
  const all = [...years.map(({ year }) => year), ...spans.flatMap(({ firstYear, lastYear }) => [firstYear, lastYear])].filter((year) => year !== null);
  if (all.length === 0) return null;
  const last = all.reduce((a, b) => Math.max(a, b));
  return { first: all.reduce((a, b) => Math.min(a, b), last), last };
}
