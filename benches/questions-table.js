/**
 * The results of the questions as tables for people.
 * @module
 */
import { markdownTable } from './markdown.js';
import { boundRows, bytes, ms, times } from './map-table.js';

/** @typedef {import('./questions/measure.js').Sample} Sample */
/** @typedef {import('./questions/measure.js').Pair} Pair */
/** @typedef {import('./questions.js').QuestionsReport} QuestionsReport */
/** @typedef {{ what: string, of: (sample: Sample) => Pair, as: (value: number) => string }} Row */

/** @type {Row[]} */
const rows = [
  { what: 'open: files to first counts, ms (crossfilter2: JSON)', of: ({ open }) => open, as: ms },
  { what: 'index: rows in memory to first counts, ms (crossfilter2)', of: ({ build }) => build, as: ms },
  { what: 'a new filter with all counts, ms (crossfilter2)', of: ({ filter }) => filter, as: ms },
  { what: 'the period moved by a year, with all counts, ms (crossfilter2)', of: ({ brush }) => brush, as: ms },
  { what: 'index of words, ms (MiniSearch)', of: ({ index }) => index, as: ms },
  { what: 'search with a typing error, ms (MiniSearch)', of: ({ search }) => search, as: ms },
  { what: 'memory, bytes a statement (crossfilter2 and MiniSearch)', of: memoryOf, as: bytes },
];

/** Ours holds the texts, the peers hold their rows besides. @param {Sample} sample @returns {Pair} */
function memoryOf({ statements, searchableBytes, filterBytes, indexBytes }) {
  return { ours: searchableBytes / statements, peer: (filterBytes + indexBytes) / statements };
}

/** @param {Pair} pair */
const ratio = ({ ours, peer }) => ours / peer;

const sizeOf = (/** @type {Sample} */ { statements }) => statements.toLocaleString('en');

/** Ours, peer and ratio at each size. @param {QuestionsReport} report */
export function peersTable({ samples }) {
  const head = ['statements', ...samples.map(sizeOf)];
  return markdownTable(head, rows.map(({ what, of, as }) =>
    [what, ...samples.map(of).map((pair) => `${as(pair.ours)} / ${as(pair.peer)} = ${times(ratio(pair))}`)]));
}

/** Ours alone, with how much faster than the record each answer grew from the second size to the last: 1 is linear. @param {QuestionsReport} report */
export function growthTable({ samples }) {
  const head = ['statements', ...samples.map(sizeOf), 'growth'];
  const line = (/** @type {string} */ what, /** @type {(value: number) => string} */ as, /** @type {(sample: Sample) => number} */ of) =>
    [what, ...samples.map((sample) => as(of(sample))), times(growth(samples, of))];
  const names = Object.keys(samples[0]?.questions ?? {});
  return markdownTable(head, [
    line('files, bytes', bytes, ({ fileBytes }) => fileBytes),
    line('memory with the record open, bytes', bytes, ({ wasmBytes }) => wasmBytes),
    ...rows.slice(0, -1).map(({ what, of, as }) => line(what.replace(/ \(.*\)$/, ''), as, (sample) => of(sample).ours)),
    ...names.map((name) => line(`${name}, ms`, ms, ({ questions }) => questions[name] ?? NaN)),
  ]);
}

/** What the core does for the picture by the number of partners. @param {QuestionsReport} report */
export function partnersTable({ partners }) {
  const head = ['partners', ...partners.map(({ partners: count }) => count.toLocaleString('en'))];
  return markdownTable(head, Object.keys(partners[0]?.costs ?? {}).map((name) => [`${name}, ms`, ...partners.map(({ costs }) => ms(costs[name] ?? NaN))]));
}

/**
 * Growth of a value for each growth of the record, between the second size and the last: at the smallest the clock and the
 * call weigh more than the answer.
 * @param {Sample[]} samples @param {(sample: Sample) => number} of
 */
function growth(samples, of) {
  const [from, to] = [samples.length > 2 ? samples[1] : samples[0], samples.at(-1)];
  return from && to ? (of(to) / of(from)) / (to.statements / from.statements) : NaN;
}

/** @param {QuestionsReport} report @returns {import('./map-table.js').Bound[]} */
export function boundsOf({ samples }) {
  const largest = /** @type {Sample} */ (samples.at(-1));
  const texts = samples.find(({ statements }) => statements === 100_000) ?? largest;
  const worst = Math.max(...rows.slice(0, -1).map(({ of }) => growth(samples, (sample) => of(sample).ours)),
    ...Object.keys(largest.questions).map((name) => growth(samples, ({ questions }) => questions[name] ?? NaN)));
  return [
    { what: `filter + facets, ${sizeOf(largest)} statements, of crossfilter2`, measured: ratio(largest.filter), bound: 0.1, as: times },
    { what: 'the same, the period moved by a year', measured: ratio(largest.brush), bound: 0.5, as: times },
    { what: 'the same, index built from rows in memory', measured: ratio(largest.build), bound: 0.3, as: times },
    { what: `typo search, ${sizeOf(texts)} texts, of MiniSearch`, measured: ratio(texts.search), bound: 0.1, as: times },
    { what: 'the same, index', measured: ratio(texts.index), bound: 0.2, as: times },
    { what: 'growth of time, the worst of all rows, per growth of the record', measured: worst, bound: 1, as: times },
    { what: 'growth of memory', measured: growth(samples, ({ wasmBytes }) => wasmBytes), bound: 1, as: times },
  ];
}

/** @param {QuestionsReport} report */
export const questionsBoundsTable = (report) => boundRows(boundsOf(report));
