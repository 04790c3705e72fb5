/**
 * Turns source arcs into grid arcs: fixes the junctions, simplifies, and refines what came out wrong.
 * @module
 */
import { COARSE_STEP, cellPosition } from './grid.js';
import { crossingArcs } from './crossings.js';
import { candidatesNear, simplifyArc } from './simplify.js';

/** @typedef {[number, number]} Position */
/** @typedef {import('./grid.js').Cell} Cell */
/** @typedef {(delta: [number, number], step: number) => number} BitsOf */
/** @typedef {{points: Position[], closed: boolean, fine: boolean, scale: number, cells: Cell[]}} GridArc */

/** Degrees of great circle that an outline may be off; a little less than promised, for the roundings. */
const TOLERANCE = 0.01995;
const CENTRAL_TOLERANCE = 0.00995;
const CENTRAL_ASIA = { west: 45, east: 90, south: 25, north: 57 };
const MARGIN = 0.2;
/** @type {BitsOf} */
export const roughBits = ([x, y]) => 4 + Math.log2(1 + Math.abs(x)) + Math.log2(1 + Math.abs(y));

/** @param {Position} position @returns {boolean} */
function inCentralAsia([lon, lat]) {
  const { west, east, south, north } = CENTRAL_ASIA;
  return lon > west - MARGIN && lon < east + MARGIN && lat > south - MARGIN && lat < north + MARGIN;
}

/**
 * @param {Position[][]} sources
 * @param {BitsOf} bitsOf
 * @returns {GridArc[]}
 */
export function buildArcs(sources, bitsOf) {
  const arcs = sources.map((points) => ({
    points, closed: key(points[0]) === key(points[points.length - 1]),
    fine: false, scale: 1, cells: /** @type {Cell[]} */ ([]),
  }));
  const junctions = placeJunctions(arcs);
  for (const arc of arcs) layOut(arc, junctions, bitsOf);
  for (let round = 0; round < 8; round++) {
    const wrong = crossingArcs(arcs);
    if (wrong.size === 0) break;
    for (const arc of wrong) refine(arc, junctions, bitsOf);
  }
  return arcs;
}

/** @param {Position} position @returns {string} the same for the two names of the antimeridian */
function key([lon, lat]) {
  return `${lon === 180 ? -180 : lon} ${lat}`;
}

/**
 * A junction lies on the coarse lattice where a coarse cell is near enough, else on the fine one; no two share a cell.
 * @param {GridArc[]} arcs
 * @returns {Map<string, Cell>}
 */
function placeJunctions(arcs) {
  const cells = new Map();
  const taken = new Set();
  for (const { points } of arcs) for (const point of [points[0], points[points.length - 1]]) {
    if (cells.has(key(point))) continue;
    const cell = nearestCell(point, stepAt(point), taken) ?? nearestCell(point, 1, taken);
    if (!cell) throw new Error(`no cell is near enough to \`${point}\``);
    cells.set(key(point), cell);
    taken.add(`${cell[0]} ${cell[1]}`);
  }
  return cells;
}

/** @param {Position} point @returns {number} */
function stepAt(point) {
  return inCentralAsia(point) ? 1 : COARSE_STEP;
}

/** @param {Position} point @param {number} step @param {Set<string>} taken @returns {Cell | undefined} */
function nearestCell(point, step, taken) {
  const distance = (/** @type {Cell} */ cell) => {
    const [lon, lat] = cellPosition(cell);
    const east = (((lon - point[0] + 540) % 360) - 180) * Math.cos((lat * Math.PI) / 180);
    return Math.hypot(east, lat - point[1]);
  };
  const tolerance = inCentralAsia(point) ? CENTRAL_TOLERANCE : TOLERANCE;
  return candidatesNear(point, tolerance, step, null).map(({ cell }) => cell)
    .filter(([column, row]) => !taken.has(`${column} ${row}`))
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** @param {GridArc} arc @param {Map<string, Cell>} junctions @param {BitsOf} bitsOf */
function layOut(arc, junctions, bitsOf) {
  const start = junctions.get(key(arc.points[0])) ?? null;
  const end = junctions.get(key(arc.points[arc.points.length - 1])) ?? null;
  const tolerance = (/** @type {Position} */ point) => (inCentralAsia(point) ? CENTRAL_TOLERANCE : TOLERANCE) * arc.scale;
  for (;;) {
    const cells = simplifyArc(arc.points, tolerance, bitsOf, arc.fine ? () => 1 : stepAt, start, end);
    if (cells && (!arc.closed || cells.length >= 4)) return void (arc.cells = cells);
    if (!arc.fine) arc.fine = true;
    else if (arc.closed) return void (arc.cells = everyCell(arc, start));
    else if (arc.scale > 0.75) arc.scale *= 0.9;
    else throw new Error(`an arc of ${arc.points.length} points has no path on the grid`);
  }
}

/**
 * A ring so thin that its points would fall together: the nearest cell of each of them, or else a triangle of cells.
 * @param {GridArc} arc
 * @param {Cell | null} start
 * @returns {Cell[]}
 */
function everyCell(arc, start) {
  if (!start) throw new Error('an arc without a junction');
  const between = arc.points.slice(1, -1).map((point) => nearestCell(point, 1, new Set()) ?? start);
  const cells = [start, ...between, start].filter((cell, i, all) => i === 0 || cell[0] !== all[i - 1][0] || cell[1] !== all[i - 1][1]);
  const [column, row] = start;
  return cells.length >= 4 ? cells : [start, [column, row + 1, 1], [column + 1, row, 1], start];
}

/** @param {GridArc} arc @param {Map<string, Cell>} junctions @param {BitsOf} bitsOf */
function refine(arc, junctions, bitsOf) {
  if (arc.scale > 0.8 || arc.fine) arc.scale *= 0.8;
  else arc.fine = true;
  layOut(arc, junctions, bitsOf);
}
