/**
 * Removes what the source has by accident: rings without area, arcs that no shape uses, and the cut along the
 * antimeridian through an island of Fiji.
 * @module
 */

/** @typedef {[number, number]} Position */
/** @typedef {import('./source.js').SourceShape} SourceShape */

/**
 * @param {SourceShape[]} shapes
 * @param {Position[][]} arcs
 * @returns {{shapes: SourceShape[], sources: Position[][]}}
 */
export function cleanTopology(shapes, arcs) {
  const kept = shapes.map((shape) => ({ ...shape, polygons: shape.polygons.map(({ rings }) => ({
    rings: rings.filter((ring, i) => i === 0 || !isDegenerate(ring.arcs, arcs)) })) }));
  for (const shape of kept) joinHalves(shape, arcs);
  /** @type {Map<number, number>} */
  const numbers = new Map();
  /** @type {Position[][]} */
  const sources = [];
  for (const { polygons } of kept) for (const { rings } of polygons) for (const ring of rings) {
    ring.arcs = ring.arcs.map((ref) => {
      const old = ref < 0 ? ~ref : ref;
      if (!numbers.has(old)) numbers.set(old, sources.push(arcs[old]) - 1);
      const number = /** @type {number} */ (numbers.get(old));
      return ref < 0 ? ~number : number;
    });
  }
  return { shapes: kept, sources };
}

/** @param {number[]} refs @param {Position[][]} arcs @returns {boolean} whether the ring's places are fewer than three */
function isDegenerate(refs, arcs) {
  const places = refs.flatMap((ref) => arcs[ref < 0 ? ~ref : ref]).map(([x, y]) => (y < -89.9 ? 'pole' : `${x} ${y}`));
  return new Set(places).size < 3;
}

/** @param {SourceShape} shape changed in place @param {Position[][]} arcs changed in place */
function joinHalves(shape, arcs) {
  const seams = shape.polygons.map((polygon) => ({ polygon, ring: seamFirst(polygon, arcs) })).filter(({ ring }) => ring);
  for (const { polygon, ring } of seams) {
    const other = seams.find((seam) => seam.polygon !== polygon && ring && seam.ring && isSame(ring[0], seam.ring.at(-1)));
    if (!other?.ring || !ring || !shape.polygons.includes(polygon) || !shape.polygons.includes(other.polygon)) continue;
    arcs[polygon.rings[0].arcs[0]] = [...ring, ...other.ring.slice(1, -1), ring[0]];
    shape.polygons.splice(shape.polygons.indexOf(other.polygon), 1);
  }
}

/**
 * @param {import('./source.js').Polygon} polygon
 * @param {Position[][]} arcs
 * @returns {Position[] | null} the points of an island from the end of its edge along the antimeridian to its beginning
 */
function seamFirst({ rings }, arcs) {
  if (rings.length !== 1 || rings[0].arcs.length !== 1 || rings[0].arcs[0] < 0) return null;
  const points = arcs[rings[0].arcs[0]].slice(0, -1);
  const at = points.findIndex(([lon], i) => Math.abs(lon) === 180 && lon === points[(i + 1) % points.length][0]);
  return at < 0 ? null : [...points.slice(at + 1), ...points.slice(0, at + 1)];
}

/** @param {Position} a @param {Position | undefined} b @returns {boolean} whether they are one place, by either name of the antimeridian */
function isSame(a, b) {
  return b !== undefined && Math.abs(a[0]) === Math.abs(b[0]) && Math.abs(a[1] - b[1]) < 1e-9;
}
