/**
 * The points of the outlines' shapes, where the map puts a symbol.
 * @module
 */
import { poleOfInaccessibility } from '../outlines/anchor.js';
import { mainPolygon } from '../outlines/main-polygon.js';
import { decodeArcs, readShapes, readSource } from '../outlines/source.js';

/** @returns {Map<string, [number, number]>} longitude and latitude in degrees by the shape's code */
export function anchors() {
  const { topology } = readSource();
  const arcs = decodeArcs(topology);
  return new Map(readShapes(topology).filter(({ code }) => code !== 'ATA').map((shape) => {
    const polygons = shape.polygons.map(({ rings }) => rings.map((ring) => positions(ring.arcs, arcs)));
    return [shape.code, poleOfInaccessibility(polygons[mainPolygon(shape.code, polygons)])];
  }));
}

/** @param {number[]} refs @param {[number, number][][]} arcs @returns {[number, number][]} */
function positions(refs, arcs) {
  return refs.flatMap((ref, i) => {
    const arc = ref < 0 ? [...arcs[~ref]].reverse() : arcs[ref];
    return i ? arc.slice(1) : arc;
  });
}
