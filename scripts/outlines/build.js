/**
 * Turns source arcs into grid arcs: fixes the junctions, simplifies, and refines what came out wrong.
 * @module
 */
import { findCrossings } from './crossings.js';
import { COARSE_STEP, cellPosition } from './grid.js';
import { candidatesNear, simplifyArc } from './simplify.js';
import { angleDegrees, mixed, toPosition, toVector } from './sphere.js';

/** @typedef {[number, number]} Position */
/** @typedef {import('./grid.js').Cell} Cell */
/** @typedef {import('./costs.js').BitsOf} BitsOf */
/** @typedef {{points: Position[], closed: boolean, fine: boolean, cells: Cell[]}} GridArc */

/** Degrees of great circle that an outline may be off; a little less than promised, for the roundings. */
const TOLERANCE = 0.01995;
const CENTRAL_TOLERANCE = 0.00995;
const CENTRAL_ASIA = { west: 45, east: 90, south: 25, north: 57 };
/** The finer bound is kept this far around it, degrees. */
const MARGIN = 0.2;
/** Longer source edges are divided, so that a grid line may bend in the middle of them, degrees. */
const LONGEST_EDGE = 0.05;
const MOST_PARTS = 8;
/** Where lines crossed, the tolerance is lowered this far around, degrees, and by this factor, again and again. */
const TIGHT_RADIUS = 0.15;
const TIGHTER = 0.75;
const MOST_ROUNDS = 12;

class Builder {
  /** @type {Position[]} */
  tight = [];
  /** @type {Map<string, Cell>} */
  junctions = new Map();

  /** @param {Position[][]} sources @param {BitsOf} bitsOf */
  constructor(sources, bitsOf) {
    this.bitsOf = bitsOf;
    /** @type {GridArc[]} */
    this.arcs = sources.map((points) => ({
      points: divided(points), closed: key(points[0]) === key(points[points.length - 1]), fine: false, cells: [],
    }));
  }

  build() {
    this.#placeJunctions();
    for (const arc of this.arcs) this.#layOut(arc);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { arcs, places } = findCrossings(this.arcs);
      if (places.length === 0) return this.arcs;
      this.tight.push(...places);
      for (const arc of arcs) this.#layOut(arc);
    }
    throw new Error(`lines still cross after ${MOST_ROUNDS} rounds`);
  }

  /** @param {Position} point @returns {number} degrees of great circle */
  #toleranceAt(point) {
    const base = inCentralAsia(point) ? CENTRAL_TOLERANCE : TOLERANCE;
    return this.tight.reduce((tolerance, place) => (near(point, place) ? tolerance * TIGHTER : tolerance), base);
  }

  /** @param {Position} point @returns {number} */
  #stepAt(point) {
    return inCentralAsia(point) || this.tight.some((place) => near(point, place)) ? 1 : COARSE_STEP;
  }

  /** A junction lies on the coarse lattice where a coarse cell is near enough, else on the fine one; no two share a cell. */
  #placeJunctions() {
    const taken = new Set();
    for (const { points } of this.arcs) for (const point of [points[0], points[points.length - 1]]) {
      if (this.junctions.has(key(point))) continue;
      const cell = nearestCell(point, this.#stepAt(point), taken) ?? nearestCell(point, 1, taken);
      if (!cell) throw new Error(`no cell is near enough to \`${point}\``);
      this.junctions.set(key(point), cell);
      taken.add(`${cell[0]} ${cell[1]}`);
    }
  }

  /** @param {GridArc} arc */
  #layOut(arc) {
    const start = this.junctions.get(key(arc.points[0])) ?? null;
    const end = this.junctions.get(key(arc.points[arc.points.length - 1])) ?? null;
    const step = (/** @type {Position} */ point) => (arc.fine ? 1 : this.#stepAt(point));
    const cells = simplifyArc(arc.points, (point) => this.#toleranceAt(point), this.bitsOf, step, start, end);
    if (cells && (!arc.closed || cells.length >= 4)) arc.cells = cells;
    else this.#layOutFinely(arc);
  }

  /** @param {GridArc} arc */
  #layOutFinely(arc) {
    if (!arc.fine) {
      arc.fine = true;
      return this.#layOut(arc);
    }
    if (!arc.closed) throw new Error(`an arc of ${arc.points.length} points has no path on the grid`);
    arc.cells = everyCell(arc);
  }
}

/**
 * @param {Position[][]} sources
 * @param {BitsOf} bitsOf
 * @returns {GridArc[]}
 */
export function buildArcs(sources, bitsOf) {
  return new Builder(sources, bitsOf).build();
}

/** @param {Position} a @param {Position} b @returns {boolean} */
function near(a, b) {
  return Math.abs(a[1] - b[1]) < TIGHT_RADIUS && Math.abs(a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180) < TIGHT_RADIUS;
}

/** @param {Position[]} points @returns {Position[]} */
function divided(points) {
  return points.flatMap((b, i) => {
    const a = points[Math.max(0, i - 1)];
    const [from, to] = [toVector(a), toVector(b)];
    const parts = Math.max(1, Math.min(MOST_PARTS, Math.ceil(angleDegrees(from, to) / LONGEST_EDGE)));
    const between = Array.from({ length: parts - 1 }, (_, k) => toPosition(mixed(from, to, (k + 1) / parts)));
    return [...between, b];
  });
}

/** @param {Position} position @returns {boolean} */
function inCentralAsia([lon, lat]) {
  const { west, east, south, north } = CENTRAL_ASIA;
  return lon > west - MARGIN && lon < east + MARGIN && lat > south - MARGIN && lat < north + MARGIN;
}

/** @param {Position} position @returns {string} the same for the two names of the antimeridian */
function key([lon, lat]) {
  return `${lon === 180 ? -180 : lon} ${lat}`;
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

/**
 * A ring so thin that its points would fall together: the nearest cell of each of them, or else the smallest triangle.
 * @param {GridArc} arc
 * @returns {Cell[]}
 */
function everyCell({ points }) {
  const cells = points.map((point) => nearestCell(point, 1, new Set())).filter((cell) => cell !== undefined);
  const ring = [...cells.slice(0, -1), cells[0]];
  const kept = ring.filter((cell, i) => i === 0 || !isSameCell(cell, ring[i - 1]));
  return kept.length >= 4 ? kept : smallestTriangle(points[0]);
}

/** @param {Position} point @returns {Cell[]} the three cells nearest to it that are not in line */
function smallestTriangle(point) {
  const taken = new Set();
  const [a, b, c, d] = Array.from({ length: 4 }, () => {
    const cell = nearestCell(point, 1, taken);
    if (!cell) throw new Error(`no cell is near enough to \`${point}\``);
    taken.add(`${cell[0]} ${cell[1]}`);
    return cell;
  });
  const inLine = (a[1] === b[1] && b[1] === c[1]) || (a[1] !== b[1] && b[1] !== c[1] && a[1] !== c[1]);
  return inLine ? [a, b, d, a] : [a, b, c, a];
}

/** @param {Cell} a @param {Cell} b @returns {boolean} */
function isSameCell(a, b) {
  return a[0] === b[0] && a[1] === b[1];
}
