/**
 * Which polygon of a shape a reader thinks of first: where its symbol goes.
 * @module
 */
import { isInside } from './anchor.js';
import { MAIN_PLACES } from './states.js';

/** @typedef {[number, number]} Position */

/**
 * @param {string} code of the shape
 * @param {Position[][][]} polygons of rings
 * @returns {number} the index of the largest polygon, or of the one with a place that is told
 */
export function mainPolygon(code, polygons) {
  const place = MAIN_PLACES[code];
  if (place) return polygons.findIndex((rings) => isInside(place, rings));
  const areas = polygons.map(([outer]) => planeArea(outer));
  return areas.indexOf(Math.max(...areas));
}

/** @param {Position[]} ring @returns {number} square degrees, roughly as on the globe */
function planeArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const dlon = ((ring[i][0] - ring[i - 1][0] + 540) % 360) - 180;
    sum += dlon * Math.sin(((ring[i][1] + ring[i - 1][1]) * Math.PI) / 360);
  }
  return Math.abs(sum);
}
