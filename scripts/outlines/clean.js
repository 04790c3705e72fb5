/**
 * Removes what the source has by accident: rings without area and arcs that no shape uses.
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
