/**
 * Finds arcs that cross themselves or each other.
 * @module
 */
import { cellPosition } from './grid.js';

/** @typedef {[number, number]} Position */
/** @typedef {{cells: import('./grid.js').Cell[]}} Arc */
/** @typedef {{arc: any, index: number, a: Position, b: Position}} Edge */

const BINS_PER_DEGREE = 2;

/**
 * @template {Arc} T
 * @param {T[]} arcs
 * @returns {{arcs: Set<T>, places: Position[]}} arcs with an edge that properly crosses another edge, and where
 */
export function findCrossings(arcs) {
  /** @type {Map<string, Edge[]>} */
  const bins = new Map();
  for (const arc of arcs) for (const edge of edgesOf(arc)) for (const bin of binsOf(edge)) {
    const list = bins.get(bin);
    if (list) list.push(edge);
    else bins.set(bin, [edge]);
  }
  /** @type {{arcs: Set<T>, places: Position[]}} */
  const found = { arcs: new Set(), places: [] };
  for (const edges of bins.values()) markCrossings(edges, found);
  return found;
}

/** @param {Edge[]} edges @param {{arcs: Set<any>, places: Position[]}} found */
function markCrossings(edges, found) {
  for (let i = 0; i < edges.length; i++) {
    for (let j = i + 1; j < edges.length; j++) {
      if (!cross(edges[i], edges[j])) continue;
      found.arcs.add(edges[i].arc).add(edges[j].arc);
      found.places.push(meeting(edges[i], edges[j]));
    }
  }
}

/** @param {Arc} arc @returns {Edge[]} */
function edgesOf(arc) {
  const points = arc.cells.map(cellPosition);
  const edges = [];
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    if (Math.abs(a[0] - b[0]) < 180) edges.push({ arc, index, a, b });
  }
  return edges;
}

/** @param {Edge} edge @returns {string[]} */
function binsOf({ a, b }) {
  const names = [];
  const low = (/** @type {number} */ k) => Math.floor(Math.min(a[k], b[k]) * BINS_PER_DEGREE);
  const high = (/** @type {number} */ k) => Math.floor(Math.max(a[k], b[k]) * BINS_PER_DEGREE);
  for (let x = low(0); x <= high(0); x++) for (let y = low(1); y <= high(1); y++) names.push(`${x} ${y}`);
  return names;
}

/** @param {Edge} p @param {Edge} q @returns {boolean} */
function cross(p, q) {
  return side(p, q.a) * side(p, q.b) < 0 && side(q, p.a) * side(q, p.b) < 0;
}

/** @param {Edge} edge @param {Position} point @returns {number} */
function side({ a, b }, point) {
  const value = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
  return Math.abs(value) < 1e-12 ? 0 : Math.sign(value);
}

/** @param {Edge} p @param {Edge} q @returns {Position} where they cross */
function meeting(p, q) {
  const d = (/** @type {Edge} */ { a, b }, /** @type {Position} */ [x, y]) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  const share = d(q, p.a) / (d(q, p.a) - d(q, p.b));
  return [p.a[0] + share * (p.b[0] - p.a[0]), p.a[1] + share * (p.b[1] - p.a[1])];
}
