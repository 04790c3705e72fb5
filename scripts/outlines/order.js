/**
 * Puts polygons, rings and arcs in the order in which they are cheapest to write, and turns arcs so that each is first
 * met forwards.
 * @module
 */

/** @typedef {[number, number]} Position */
/** @typedef {import('./grid.js').Cell} Cell */
/** @typedef {import('./source.js').SourceShape} SourceShape */
/** @typedef {{points: Position[], cells: Cell[], closed: boolean}} Arc */

/**
 * @param {SourceShape[]} shapes sorted; polygons and rings are reordered in place
 * @param {Arc[]} arcs turned round in place where needed
 * @param {(shape: SourceShape) => number} mainPolygon which polygon of a shape comes first
 */
export function orderForPacking(shapes, arcs, mainPolygon) {
  const written = new Set();
  for (const shape of shapes) {
    chainPolygons(shape, arcs, mainPolygon(shape));
    for (const { rings } of shape.polygons) for (const ring of rings) {
      ring.arcs = beginWithKnown(ring.arcs, written);
      ring.arcs.forEach((ref) => written.add(ref < 0 ? ~ref : ref));
    }
  }
  turnForwards(shapes, arcs);
}

/** @param {number[]} refs @param {Set<number>} written @returns {number[]} rotated to begin with a written arc, after a new one if possible */
function beginWithKnown(refs, written) {
  const known = refs.map((ref) => written.has(ref < 0 ? ~ref : ref));
  const at = known.findIndex((is, i) => is && !known[(i + known.length - 1) % known.length]);
  const start = at >= 0 ? at : Math.max(0, known.indexOf(true));
  return [...refs.slice(start), ...refs.slice(0, start)];
}

/** @param {SourceShape[]} shapes @param {Arc[]} arcs */
function turnForwards(shapes, arcs) {
  const seen = new Set();
  const turned = new Set();
  for (const { polygons } of shapes) for (const { rings } of polygons) for (const ring of rings) {
    ring.arcs = ring.arcs.map((ref) => {
      const number = ref < 0 ? ~ref : ref;
      if (!seen.has(number) && ref < 0) turned.add(number);
      seen.add(number);
      return turned.has(number) ? ~ref : ref;
    });
  }
  for (const number of turned) {
    arcs[number].cells.reverse();
    arcs[number].points.reverse();
  }
}

/** @param {SourceShape} shape @param {Arc[]} arcs @param {number} main */
function chainPolygons(shape, arcs, main) {
  const left = shape.polygons.slice();
  const chain = left.splice(main, 1);
  while (left.length) {
    const [x, y] = startOf(chain[chain.length - 1], arcs);
    const distance = (/** @type {any} */ polygon) => {
      const [px, py] = startOf(polygon, arcs);
      return Math.hypot(((px - x + 540) % 360) - 180, py - y);
    };
    const nearest = left.reduce((best, polygon) => (distance(polygon) < distance(best) ? polygon : best), left[0]);
    chain.push(...left.splice(left.indexOf(nearest), 1));
  }
  shape.polygons = chain;
}

/** @param {{rings: {arcs: number[]}[]}} polygon @param {Arc[]} arcs @returns {Position} */
function startOf({ rings }, arcs) {
  const ref = rings[0].arcs[0];
  const { points } = arcs[ref < 0 ? ~ref : ref];
  return ref < 0 ? points[points.length - 1] : points[0];
}
