/**
 * Chooses, inside a shape's main polygon, the point farthest from its edge: where a symbol or a label goes.
 * @module
 */
import { wrapDegrees } from './sphere.js';

/** @typedef {[number, number]} Position */

const LATTICE = 48;

/**
 * @param {Position[][]} rings of one polygon
 * @returns {Position}
 */
export function poleOfInaccessibility(rings) {
  const origin = rings[0][0];
  const shrink = Math.max(0.05, Math.cos((meanLatitude(rings[0]) * Math.PI) / 180));
  const flat = rings.map((ring) => unroll(ring, origin).map(([x, y]) => /** @type {Position} */ ([x * shrink, y])));
  const [x, y] = refine(flat, boxOf(flat[0]), 3);
  return [wrapDegrees(origin[0] + x / shrink), origin[1] + y];
}

/** @param {Position[]} ring @returns {number} */
function meanLatitude(ring) {
  return (Math.min(...ring.map(([, y]) => y)) + Math.max(...ring.map(([, y]) => y))) / 2;
}

/** @param {Position[]} ring @param {Position} origin @returns {Position[]} longitudes followed round, from the origin */
function unroll(ring, origin) {
  let lon = 0;
  let before = origin[0];
  return ring.map(([x, y]) => {
    lon += wrapDegrees(x - before);
    before = x;
    return [lon, y - origin[1]];
  });
}

/** @param {Position[]} ring */
function boxOf(ring) {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

/**
 * @param {Position[][]} rings
 * @param {{x0: number, x1: number, y0: number, y1: number}} box
 * @param {number} rounds
 * @returns {Position}
 */
function refine(rings, box, rounds) {
  /** @type {{at: Position, distance: number}} */
  let best = { at: [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2], distance: -Infinity };
  const [w, h] = [(box.x1 - box.x0) / LATTICE, (box.y1 - box.y0) / LATTICE];
  for (let i = 0; i < LATTICE; i++) for (let j = 0; j < LATTICE; j++) {
    /** @type {Position} */
    const at = [box.x0 + (i + 0.5) * w, box.y0 + (j + 0.5) * h];
    if (!isInside(at, rings)) continue;
    const distance = edgeDistance(at, rings, best.distance);
    if (distance > best.distance) best = { at, distance };
  }
  const [x, y] = best.at;
  if (rounds <= 1 || best.distance < 0) return best.at;
  return refine(rings, { x0: x - w, x1: x + w, y0: y - h, y1: y + h }, rounds - 1);
}

/** @param {Position} point @param {Position[][]} rings @returns {boolean} */
export function isInside([x, y], rings) {
  let inside = false;
  for (const ring of rings) for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}

/** @param {Position} point @param {Position[][]} rings @param {number} wanted a shorter distance need not be exact @returns {number} */
function edgeDistance([x, y], rings, wanted) {
  let least = Infinity;
  const enough = wanted < 0 ? -Infinity : wanted ** 2 * (1 - 1e-9);
  for (const ring of rings) for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2);
    if (least < enough) break;
  }
  return Math.sqrt(least);
}
