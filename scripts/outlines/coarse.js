/**
 * Leaves out points that the first picture does without.
 *
 * What a line would move by without a point is worked out as `crates/globe/src/outlines/importance.rs` does it. A point is kept
 * with all those that it was judged under, so that the points that are left are judged nearly as before; where none is left out, a
 * map is the same to the bit.
 * @module
 */
import { cellPosition } from './grid.js';
import { cross, dot, subtract, toVector } from './sphere.js';

/** @typedef {import('./sphere.js').Vector} Vector */
/** @typedef {{ points: Vector[], importance: number[], above: number[] }} Ranked radians; the index of the point that each was judged under, -1 for none */

const DEGREE = Math.PI / 180;
const ALWAYS = Infinity;

/** Where the first picture of the embedded record is: around Dushanbe, as far as its corners on a wide page. There no point is left out. */
const FINE = { middle: toVector([70.3, 38.85]), radius: 22, tolerance: 0 };
/** Elsewhere, degrees of great circle. */
const TOLERANCE = 0.25;

/**
 * @param {import('./encode.js').PackedArc[]} arcs
 * @returns {import('./encode.js').PackedArc[]}
 */
export function coarseArcs(arcs) {
  return arcs.map((arc) => {
    const isKept = kept(ranked(arc.cells.map((cell) => toVector(cellPosition(cell))), arc.closed));
    return { ...arc, cells: arc.cells.filter((_, index) => isKept[index]) };
  });
}

/** @param {Ranked} arc */
function kept({ points, importance, above }) {
  const isKept = points.map(() => false);
  points.forEach((point, index) => {
    const isNear = dot(point, FINE.middle) > Math.cos(FINE.radius * DEGREE);
    if ((importance[index] ?? 0) < (isNear ? FINE.tolerance : TOLERANCE) * DEGREE) return;
    for (let at = index; at >= 0 && !isKept[at]; at = above[at] ?? -1) isKept[at] = true;
  });
  return isKept;
}

/** @param {Vector[]} points @param {boolean} isRing @returns {Ranked} */
function ranked(points, isRing) {
  const last = points.length - 1;
  const importance = points.map((_, index) => (index === 0 || index === last ? ALWAYS : 0));
  const above = points.map(() => -1);
  /** @type {[from: number, to: number, bound: number, above: number][]} */
  const stack = [[0, last, Math.PI, -1]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [from, to, bound, under] = next;
    const found = farthest(points, from, to);
    if (!found) continue;
    const [middle, distance] = found;
    const own = Math.min(distance, bound);
    [importance[middle], above[middle]] = [own, under];
    stack.push([from, middle, own, middle], [middle, to, own, middle]);
  }
  // A ring stays a ring.
  if (isRing) for (const index of mostImportant(importance, 2)) importance[index] = ALWAYS;
  return { points, importance, above };
}

/** @param {number[]} importance @param {number} count of those that may be left out */
function mostImportant(importance, count) {
  const others = importance.map((_, index) => index).filter((index) => importance[index] !== ALWAYS);
  return others.sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0)).slice(0, count);
}

/**
 * The point between two others that is farthest from the great circle between them, and how far.
 *
 * @param {Vector[]} points @param {number} from @param {number} to
 * @returns {[index: number, radians: number] | null}
 */
function farthest(points, from, to) {
  const distance = distanceFrom(points[from], points[to]);
  let [best, most] = [from, -1];
  for (let index = from + 1; index < to; index++) {
    const own = distance(points[index]);
    if (own > most) [best, most] = [index, own];
  }
  return best > from ? [best, Math.sqrt(most)] : null;
}

/** The square of how far a point is from a piece of a great circle. @param {Vector} start @param {Vector} end @returns {(point: Vector) => number} */
function distanceFrom(start, end) {
  const along = subtract(end, start);
  const upright = cross(start, end);
  const length = Math.hypot(...upright);
  const normal = /** @type {Vector} */ (upright.map((value) => value / length));
  const [least, most] = length > 0 ? [dot(start, along), dot(end, along)] : [Infinity, Infinity];
  const squared = (/** @type {Vector} */ vector) => dot(vector, vector);
  return (point) => {
    const reached = dot(point, along);
    if (reached < least) return squared(subtract(point, start));
    if (reached > most) return squared(subtract(point, end));
    return dot(point, normal) ** 2;
  };
}
