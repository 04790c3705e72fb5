/**
 * Measures one record in one process: `node --expose-gc measure.js SIZE` prints the numbers as JSON.
 * @module
 */
import { ask, freshCore, freshReader } from './core.js';
import { LISTS, makeCrossfilter, makeMiniSearch } from './peers.js';
import { makeRecord } from './record.js';
import { median } from '../statistics.js';
import { relations } from '../record-file.js';

/** @typedef {import('./core.js').Core} Core */
/** @typedef {import('./record.js').Made} Made */
/** @typedef {import('./peers.js').Step} Step */
/** @typedef {{ ours: number, peer: number }} Pair medians in milliseconds */

/**
 * @typedef {object} Sample of one size; times in milliseconds
 * @property {number} statements
 * @property {number} fileBytes of the package
 * @property {number} wasmBytes memory with the record open
 * @property {number} searchableBytes memory when it has also been searched
 * @property {number} filterBytes heap and buffers of crossfilter, its rows not counted
 * @property {number} indexBytes heap of MiniSearch
 * @property {Pair} open from the files to the first counts: reading, checking and indexing; of the peer parsing JSON and building
 * @property {Pair} build from rows in memory to the first counts
 * @property {Pair} filter a step of the reader, with all counts
 * @property {Pair} brush the same, where only one end of the period moves by a year
 * @property {Pair} index the first search of a record, less a later one
 * @property {Pair} search a question with a typing error
 * @property {Record<string, number>} questions other questions, ours alone
 */

const YEAR = (/** @type {number} */ year) => Date.UTC(year, 0, 1) / 86_400_000;

/** @type {Step[]} */
const STEPS = [
  { chosen: { tone: ['conflictual'] } },
  { chosen: { theme: ['security', 'border', 'basing'] } },
  { days: [YEAR(1990), YEAR(2011) - 1] },
  { chosen: { tone: [] } },
  { chosen: { status: ['occurred', 'standing'] } },
  { chosen: { theme: [] } },
  { days: [YEAR(2001), YEAR(2002) - 1] },
  { chosen: { source: ['source-1'] } },
  { days: null },
  { chosen: { status: [], source: [] } },
];

/** @type {Step[]} */
const BRUSHES = [{ days: [YEAR(1990), YEAR(2011) - 1] }, { days: [YEAR(1990), YEAR(2012) - 1] }, { days: [YEAR(1991), YEAR(2012) - 1] }];

/** @param {() => void} run @returns {number} */
function timed(run) {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** In turn, so that other load on the machine affects both alike. @param {number} rounds @param {() => number} ours @param {() => number} peer @returns {Pair} */
function pairs(rounds, ours, peer) {
  const both = Array.from({ length: rounds }, () => [ours(), peer()]);
  return { ours: median(both.map(([value]) => value ?? NaN)), peer: median(both.map(([, value]) => value ?? NaN)) };
}

/** So often that it takes about a second, three times at least. @param {() => void} run */
function often(run) {
  const first = timed(run);
  return median(Array.from({ length: Math.max(3, Math.min(200, Math.ceil(1000 / (first + 0.001)))) }, () => timed(run)));
}

const SPACES = /** @type {const} */ (['heapUsed', 'arrayBuffers']);

/** What something keeps in memory. @template T @param {() => T} make @returns {{ made: T, bytes: number }} */
function weighed(make) {
  const used = () => {
    globalThis.gc?.();
    const usage = process.memoryUsage();
    return SPACES.reduce((sum, space) => sum + usage[space], 0);
  };
  const before = used();
  const made = make();
  return { made, bytes: used() - before };
}

/** The same step for the core, which is given the whole filter each time. */
function oursTaking(/** @type {Core} */ core, /** @type {number} */ record) {
  /** @type {Record<'theme' | 'tone' | 'status' | 'source', string[]>} */
  let chosen = { theme: [], tone: [], status: [], source: [] };
  /** @type {[number, number] | null} */
  let days = null;
  const day = (/** @type {number} */ number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  return (/** @type {Step} */ step) => {
    chosen = { ...chosen, ...step.chosen };
    if (step.days !== undefined) days = step.days;
    const filter = {
      themes: chosen.theme, tones: chosen.tone, statuses: chosen.status, sources: chosen.source,
      from: days && day(days[0]), to: days && day(days[1]),
    };
    return ask(core, record, 'facets', /** @type {import('../../build/core/relations_map.js').Filter} */ (filter));
  };
}

/** Both must have counted the same. @param {import('../../build/core/relations_map.js').Facets} ours @param {ReturnType<ReturnType<typeof makeCrossfilter>['take']>} peer */
function compareCounts(ours, { total, counts }) {
  const same = (/** @type {string} */ list, /** @type {(key: string) => number} */ of) =>
    (counts[LISTS.indexOf(/** @type {typeof LISTS[number]} */ (list))] ?? []).every(({ key, value }) => key === '' || of(key) === value);
  const code = (/** @type {{ code: string, count: number }[]} */ list) => (/** @type {string} */ key) => list.find((it) => it.code === key)?.count ?? -1;
  const id = (/** @type {{ id: string, count: number }[]} */ list) => (/** @type {string} */ key) => list.find((it) => it.id === key)?.count ?? -1;
  const agree = total === ours.total && same('theme', code(ours.themes)) && same('tone', code(ours.tones))
    && same('status', code(ours.statuses)) && same('source', id(ours.sources)) && same('place', id(ours.places));
  if (!agree) throw new Error(`the counts differ: ours ${ours.total}, crossfilter ${total}`);
}

/** @param {Core} core @param {number} record @param {Made} made @param {string[]} [asked] @returns {Record<string, () => unknown>} */
const questionsOf = (core, record, { focus, partner, strangers: [one, other] }, asked = [focus, partner]) => ({
  actors: () => core.actors(record, {}),
  // Two by turns, for the last answer is kept.
  ties: () => core.ties(record, asked.reverse()[0] ?? focus, {}),
  'tie, the largest': () => ask(core, record, 'tie', focus, partner, {}, undefined),
  'tie, the first 20 of the largest': () => ask(core, record, 'tie', focus, partner, {}, { limit: 20 }),
  'tie, a small one': () => ask(core, record, 'tie', one, partner, {}, undefined),
  'statements, 100 newest': () => ask(core, record, 'statements', {}, 'date-descending', { limit: 100 }),
  timeline: () => core.timeline(record, {}),
  'facets with words': () => ask(core, record, 'facets', { text: 'border' }),
  path: () => ask(core, record, 'path', one, other, {}, undefined),
  figures: () => ask(core, record, 'figures', { themes: ['health'], tones: ['neutral'] }),
  'asOf, the first 20 of each list': () => ask(core, record, 'asOf', '2000-06-01', {}, { limit: 20 }),
});

/** @param {number} statements @returns {Promise<Sample>} */
async function measure(statements) {
  const words = (await relations()).statements({}, 'date', { limit: null }).rows
    .flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []);
  const made = makeRecord(statements, words);
  const fileBytes = Object.values(made.files).reduce((sum, { length }) => sum + length, 0);
  const rounds = statements > 300_000 ? 2 : 5;
  const open = await opens(made, rounds);
  const { core, memory } = await freshCore();
  const record = core.openRecord((await (await freshReader()).readFiles(made.files, undefined, null, null)).bytes);
  const wasmBytes = memory.buffer.byteLength;
  const crossfiltered = weighed(() => makeCrossfilter(made.rows));
  const build = pairs(rounds, () => timed(() => {
    core.indexAgain(record);
    ask(core, record, 'facets', {});
  }), () => timed(() => makeCrossfilter(made.rows).take({})));
  const [take, peer] = [oursTaking(core, record), crossfiltered.made];
  for (const step of STEPS) compareCounts(take(step), peer.take(step));
  const stepped = (/** @type {Step[]} */ steps) => pairs(rounds * steps.length, cycled(steps, (step) => { take(step); }), cycled(steps, (step) => { peer.take(step); }));
  const [filter, brush] = [stepped(STEPS), stepped(BRUSHES)];
  const text = searches(core, record, made);
  return {
    statements, fileBytes, wasmBytes, open, build, filter, brush, ...text, searchableBytes: memory.buffer.byteLength, filterBytes: crossfiltered.bytes,
    questions: Object.fromEntries(Object.entries(questionsOf(core, record, made)).map(([name, ask]) => [name, often(ask)])),
  };
}

/** One after the other and then from the first again. @template T @param {T[]} list @param {(item: T) => void} run */
function cycled(list, run) {
  let at = 0;
  return () => timed(() => run(/** @type {T} */ (list[at++ % list.length])));
}

/** @param {Made} made @param {number} rounds @returns {Promise<Pair>} */
async function opens(made, rounds) {
  const parts = inParts(made.rows);
  const both = [];
  for (let round = 0; round < rounds; round++) {
    const [reader, { core }] = [await freshReader(), await freshCore()];
    const started = performance.now();
    const { bytes } = await reader.readFiles(made.files, undefined, null, null);
    ask(core, core.openRecord(bytes), 'facets', {});
    const ours = performance.now() - started;
    both.push({ ours, peer: timed(() => makeCrossfilter(parts.flatMap((part) => JSON.parse(part))).take({})) });
  }
  return { ours: median(both.map(({ ours }) => ours)), peer: median(both.map(({ peer }) => peer)) };
}

/** Rows as JSON, in parts: a text of a million is longer than a string may be. @param {import('./record.js').Row[]} rows */
function inParts(rows) {
  const LENGTH = 100_000;
  return Array.from({ length: Math.ceil(rows.length / LENGTH) }, (_, part) => JSON.stringify(rows.slice(part * LENGTH, (part + 1) * LENGTH)));
}

/** @param {Core} core @param {number} record @param {Made} made */
function searches(core, record, { rows, questions }) {
  const first = timed(() => ask(core, record, 'search', 'border', 20));
  const peer = weighed(() => {
    /** @type {ReturnType<typeof makeMiniSearch> | undefined} */
    let index;
    return { took: timed(() => { index = makeMiniSearch(rows); }), index: /** @type {ReturnType<typeof makeMiniSearch>} */ (/** @type {unknown} */ (index)) };
  });
  const { took, index } = peer.made;
  const later = timed(() => ask(core, record, 'search', 'border', 20));
  const search = pairs(questions.length, cycled(questions, (text) => { ask(core, record, 'search', text, 20); }), cycled(questions, (text) => { index.search(text).slice(0, 20); }));
  return { index: { ours: first - later, peer: took }, search, indexBytes: peer.bytes };
}

console.log(JSON.stringify(await measure(Number(process.argv[2]))));
