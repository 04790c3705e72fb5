/**
 * Finds, for one source arc, the cheapest polyline on the grid whose Fréchet distance from it is within a tolerance
 * (Imai and Iri's shortest path over vertices, Guibas and others' ordered stabbing as the test of an edge).
 * @module
 */
import { ROWS_PER_DEGREE, cellDelta, cellPosition, columnWidth, wrapColumn, UNITS_PER_ROW } from './grid.js';
import { gnomonic, toVector } from './sphere.js';

/** @typedef {[number, number]} Position */
/** @typedef {import('./grid.js').Cell} Cell */
/** @typedef {{cell: Cell, vector: [number, number, number]}} Candidate */
/** @typedef {{candidate: Candidate, cost: number, delta: [number, number], from: Node | null}} Node */

/** No edge passes more source points than this. */
const LONGEST_RUN = 96;
/** No edge is longer than this, degrees: the gnomonic frame's lengths would be off. */
const LONGEST_EDGE = 8;

/**
 * @param {Position[]} points source arc
 * @param {(position: Position) => number} toleranceAt degrees of great circle
 * @param {import('./costs.js').BitsOf} costOf bits
 * @param {(position: Position) => number} stepAt step of the lattice that a point may lie on, see `grid.js`
 * @param {Cell | null} start fixed first cell
 * @param {Cell | null} end fixed last cell
 * @returns {Cell[] | null} null when nothing on the grid is near enough
 */
export function simplifyArc(points, toleranceAt, costOf, stepAt, start, end) {
  const tolerances = points.map(toleranceAt);
  const steps = points.map(stepAt);
  const vectors = points.map(toVector);
  const last = points.length - 1;
  const nodes = points.map((point, i) => candidatesNear(point, tolerances[i], steps[i], i === 0 ? start : i === last ? end : null)
    .map((candidate) => /** @type {Node} */ ({ candidate, cost: i === 0 ? 0 : Infinity, delta: [0, 0], from: null })));
  for (let i = 0; i < last; i++) extendFrom(i, points, vectors, tolerances, nodes, costOf);
  const best = nodes[last].reduce((a, b) => (b.cost < a.cost ? b : a), nodes[last][0]);
  return best && best.cost < Infinity ? walkBack(best) : null;
}

/** @param {Node | null} node @returns {Cell[]} */
function walkBack(node) {
  const cells = [];
  for (; node; node = node.from) cells.unshift(node.candidate.cell);
  return cells;
}

/**
 * @param {Position} point
 * @param {number} tolerance
 * @param {number} step
 * @param {Cell | null} fixed
 * @returns {Candidate[]} grid cells within the tolerance of a source point
 */
export function candidatesNear(point, tolerance, step, fixed) {
  if (fixed) return [{ cell: fixed, vector: toVector(cellPosition(fixed)) }];
  const frame = gnomonic(point);
  const reach = Math.ceil((tolerance * ROWS_PER_DEGREE) / step) + 1;
  const middle = Math.round((point[1] * ROWS_PER_DEGREE) / step);
  /** @type {Candidate[]} */
  const found = [];
  for (let row = middle - reach; row <= middle + reach; row++) {
    if (Math.abs(row * step) > 90 * ROWS_PER_DEGREE) continue;
    const width = columnWidth(row * step) * step;
    const centre = Math.round((point[0] * ROWS_PER_DEGREE * UNITS_PER_ROW) / width);
    for (let column = centre - reach; column <= centre + reach; column++) {
      /** @type {Cell} */
      const cell = [wrapColumn(column, row * step, step) * step, row * step, step];
      const vector = toVector(cellPosition(cell));
      const [x, y] = frame(vector);
      if (x * x + y * y <= tolerance * tolerance) found.push({ cell, vector });
    }
  }
  return found;
}

/**
 * Relaxes every edge that leaves the candidates of source point i.
 * @param {number} i
 * @param {Position[]} points
 * @param {[number, number, number][]} vectors
 * @param {number[]} tolerances
 * @param {Node[][]} nodes
 * @param {import('./costs.js').BitsOf} costOf
 */
function extendFrom(i, points, vectors, tolerances, nodes, costOf) {
  const frame = gnomonic(points[i]);
  /** @type {Position[]} */
  const flat = [];
  const starts = nodes[i].filter((node) => node.cost < Infinity).map((node) => ({ node, at: frame(node.candidate.vector) }));
  const limit = Math.min(points.length - 1, i + LONGEST_RUN);
  let misses = 0;
  for (let j = i + 1; j <= limit && starts.length && misses < 6; j++) {
    const here = frame(vectors[j]);
    if (Math.hypot(here[0], here[1]) > LONGEST_EDGE && j > i + 1) break;
    let reached = false;
    for (const target of nodes[j]) {
      const to = frame(target.candidate.vector);
      for (const { node, at } of starts) {
        if (!stabs(at, to, flat, tolerances, i + 1)) continue;
        reached = true;
        const delta = cellDelta(node.candidate.cell, target.candidate.cell);
        if (delta[0] === 0 && delta[1] === 0 && j < points.length - 1) continue;
        const cost = node.cost + costOf(delta, target.candidate.cell[2], node.delta);
        if (cost < target.cost) {
          target.cost = cost;
          const step = target.candidate.cell[2];
          target.delta = [delta[0] * step, delta[1] * step];
          target.from = node;
        }
      }
    }
    misses = reached ? 0 : misses + 1;
    flat.push(here);
  }
}

/**
 * @param {Position} a
 * @param {Position} b
 * @param {Position[]} between source points the edge passes
 * @param {number[]} tolerances
 * @param {number} first index of the first of them
 * @returns {boolean} whether the edge a-b passes all of them in order, each within its tolerance
 */
function stabs([ax, ay], [bx, by], between, tolerances, first) {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  let reached = 0;
  for (let k = 0; k < between.length; k++) {
    const px = between[k][0] - ax;
    const py = between[k][1] - ay;
    const tolerance2 = tolerances[first + k] ** 2;
    if (length2 === 0) {
      if (px * px + py * py > tolerance2) return false;
      continue;
    }
    const cross = px * dy - py * dx;
    const rest = tolerance2 - (cross * cross) / length2;
    if (rest < 0) return false;
    const middle = (px * dx + py * dy) / length2;
    const half = Math.sqrt(rest / length2);
    reached = Math.max(reached, middle - half);
    if (reached > 1 || reached > middle + half) return false;
  }
  return true;
}
