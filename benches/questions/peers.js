/**
 * The peers as their documentation advises: a crossfilter with a dimension and a group for each list of counts, and a MiniSearch
 * of the sentences.
 * @module
 */
/// <reference path="./packages.d.ts" />
import crossfilter from 'crossfilter2';
import MiniSearch from 'minisearch';

/** @typedef {import('./record.js').Row} Row */
/** @typedef {import('crossfilter2').Dimension<string>} Dimension */

/** What is counted. */
export const LISTS = /** @type {const} */ (['theme', 'tone', 'status', 'kinds', 'source', 'place']);

/**
 * @typedef {object} Step what a reader chooses next; the rest stays as it was
 * @property {Partial<Record<'theme' | 'tone' | 'status' | 'source', string[]>>} [chosen] none for all
 * @property {[from: number, to: number] | null} [days] null for all
 */

/** @param {Row[]} rows */
export function makeCrossfilter(rows) {
  const all = crossfilter(rows);
  const dimensions = LISTS.map((list) => all.dimension((row) => row[list]));
  const groups = dimensions.map((dimension) => dimension.group());
  const days = all.dimension((row) => row.day);
  const of = (/** @type {typeof LISTS[number]} */ list) => /** @type {Dimension} */ (dimensions[LISTS.indexOf(list)]);
  /** The counts after a step. @param {Step} step */
  const take = ({ chosen = {}, days: range }) => {
    for (const list of LISTS) {
      const wanted = list in chosen ? chosen[/** @type {keyof typeof chosen} */ (list)] : undefined;
      if (wanted?.length === 0) of(list).filterAll();
      else if (wanted?.length === 1) of(list).filterExact(/** @type {string} */ (wanted[0]));
      else if (wanted) of(list).filterFunction((value) => wanted.includes(value));
    }
    if (range === null) days.filterAll();
    else if (range) days.filterRange([range[0], range[1] + 1]);
    return { total: all.groupAll().value(), counts: groups.map((group) => group.all()) };
  };
  return { take };
}

/** @param {Row[]} rows */
export function makeMiniSearch(rows) {
  const index = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
  index.addAll(rows);
  return index;
}
