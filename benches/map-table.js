/**
 * The results of the map as tables for people.
 * @module
 */
import { DESIGN_PEER } from './contenders.js';
import { clickOf } from './core-answer.js';
import { markdownTable } from './markdown.js';

/** @typedef {import('./map.js').MapReport} MapReport */
/** @typedef {import('./map.js').Result} Result */
/** @typedef {{ what: string, of: (result: Result) => number, as: (value: number) => string, ratios?: boolean, ofTurn?: boolean }} Row */

export const ms = (/** @type {number} */ value) => (value < 10 ? value.toFixed(2) : value.toFixed(1));
export const bytes = (/** @type {number} */ value) => Math.round(value).toLocaleString('en');
const megabytes = (/** @type {number} */ value) => (value / 1e6).toFixed(2);
export const times = (/** @type {number} */ value) => `${value.toFixed(2)} x`;

/** @type {Row[]} */
const rows = [
  { what: 'bytes to the first picture, brotli 11', of: ({ picture }) => picture, as: bytes },
  { what: 'bytes until clicks are answered, brotli 11', of: ({ bytes: value }) => value, as: bytes },
  { what: 'on disk, bytes (ours: the one file)', of: ({ disk }) => disk, as: bytes },
  { what: 'navigation to interactive, ms', of: ({ interactive }) => interactive, as: ms },
  { what: 'first click to panel painted, ms', of: ({ click }) => click, as: ms },
  { what: 'a later click to panel painted, ms', of: ({ warmClick }) => warmClick, as: ms },
  { what: 'pointer moved over the map: script a move, ms', of: ({ move }) => move, as: ms },
  { what: 'statements in that panel', of: ({ listed }) => listed, as: String, ratios: false },
  { what: 'turn: script per frame, median, ms', of: ({ script }) => script, as: ms, ofTurn: true },
  { what: 'turn: script per frame, p95, ms', of: ({ scriptP95 }) => scriptP95, as: ms, ofTurn: true },
  { what: 'turn: frame interval, median, ms', of: ({ interval }) => interval, as: ms, ofTurn: true },
  { what: 'turn: frame interval, p95, ms', of: ({ intervalP95 }) => intervalP95, as: ms, ofTurn: true },
  { what: 'turn: main thread busy per frame, ms', of: ({ mainThread }) => mainThread, as: ms, ofTurn: true },
  { what: 'turn: task that starts it, ms', of: ({ turnStart }) => turnStart, as: ms, ofTurn: true },
  { what: 'JS heap after load, MB', of: ({ heap }) => heap, as: megabytes },
  { what: 'JS heap and WebAssembly memory, MB', of: ({ memory }) => memory, as: megabytes },
];

/** @param {MapReport} report */
const designPeer = ({ peers }) => /** @type {Result} */ (peers.find(({ id }) => id === DESIGN_PEER));

/** Pages in columns. @param {MapReport} report */
export function measuresTable(report) {
  const { ours, peers } = report;
  const head = ['', ...[ours, ...peers].map(({ name }) => name), `ours / ${designPeer(report).name}`, 'ours / best peer'];
  return markdownTable(head, rows.map((row) => [row.what, ...[ours, ...peers].map((result) => cell(row, result)), ...ratios(row, report)]));
}

/** @param {Row} row @param {Result} result */
const cell = ({ of, as }, result) => (result.failure === undefined ? as(of(result)) : 'did not run');

/** A peer that does not turn is no measure for a turn. @param {Row} row @param {MapReport} report */
function ratios({ of, ratios: wanted = true, ofTurn = false }, report) {
  if (!wanted) return ['', ''];
  const comparable = report.peers.filter(({ failure, turns }) => failure === undefined && (turns || !ofTurn));
  const best = comparable.reduce((a, b) => (of(b) < of(a) ? b : a));
  return [times(of(report.ours) / of(designPeer(report))), `${times(of(report.ours) / of(best))} (${best.name})`];
}

/** How each peer shows the map, and which could not run. @param {MapReport} report */
export function mapsTable({ ours, peers }) {
  return markdownTable(['page', 'its map', 'visits'], [ours, ...peers].map(({ name, map, visits, failure }) =>
    [name, failure === undefined ? map : `${map}. Did not run here: ${failure}`, String(visits)]));
}

/**
 * @typedef {object} Bound of the design, section 7
 * @property {string} what
 * @property {number} measured
 * @property {number} bound at most
 * @property {(value: number) => string} as
 */

/** What a pointer that moves over the map may cost a move. */
const MOVE_MS = 0.5;

/** The quickest peer to answer a click. @param {MapReport} report */
function bestClick({ peers }) {
  return peers.filter(({ failure }) => failure === undefined).reduce((a, b) => (b.click < a.click ? b : a));
}

/** @param {MapReport} report @returns {Bound[]} */
export function boundsOf(report) {
  const { ours, core } = report;
  const [peer, best] = [designPeer(report), bestClick(report)];
  return [
    { what: `bytes to the first picture, of ${peer.name}`, measured: ours.picture / peer.picture, bound: 0.75, as: times },
    { what: `bytes until clicks are answered, of ${peer.name}`, measured: ours.bytes / peer.bytes, bound: 0.75, as: times },
    { what: `navigation to interactive, of ${peer.name}`, measured: ours.interactive / peer.interactive, bound: 0.6, as: times },
    { what: `turn: script per frame, of ${peer.name}`, measured: ours.script / peer.script, bound: 0.1, as: times },
    { what: 'turn: frame interval, p95, ms', measured: Number(ours.intervalP95.toFixed(1)), bound: 16.7, as: ms },
    { what: `first click to panel painted, of ${best.name}`, measured: ours.click / best.click, bound: 1, as: times },
    { what: `a later click to panel painted, of ${best.name}`, measured: ours.warmClick / best.warmClick, bound: 1, as: times },
    { what: 'pointer moved over the map: script a move, ms', measured: ours.move, bound: MOVE_MS, as: ms },
    { what: 'answer of the core to a click, ms', measured: clickOf(core), bound: 2, as: ms },
    { what: `memory after load, of the JS heap of ${peer.name}`, measured: ours.memory / peer.heap, bound: 0.4, as: times },
    { what: 'one file on disk', measured: ours.disk, bound: 350_000, as: bytes },
  ];
}

/** @param {MapReport} report */
export const boundsTable = (report) => boundRows(boundsOf(report));

/** @param {Bound[]} bounds */
export function boundRows(bounds) {
  return markdownTable(['bound (design, section 7)', 'at most', 'measured', ''], bounds.map(({ what, measured, bound, as }) =>
    [what, as(bound), as(measured), verdict(measured, bound)]));
}

/** @param {number} measured @param {number} bound */
function verdict(measured, bound) {
  const over = `${((100 * (measured - bound)) / bound).toFixed(0)} %`;
  return measured <= bound ? 'met' : `missed by ${over}`;
}
