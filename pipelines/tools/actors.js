/**
 * Writes relations_map_pipelines/data/actors.csv: `node pipelines/tools/actors.js`.
 *
 * Points and most names come from the source of the map's outlines; names that it shortens, codes in which CAMEO differs
 * from ISO 3166-1 and other spellings stand in actors-by-hand.csv. The same sources give the same bytes.
 * @module
 */
import fs from 'node:fs';
import { isInside, poleOfInaccessibility } from '../../scripts/outlines/anchor.js';
import { decodeArcs, readShapes, readSource } from '../../scripts/outlines/source.js';
import { MAIN_PLACES } from '../../scripts/outlines/states.js';

/** @typedef {[number, number]} Position */
/** @typedef {{ id: string, kind: string, name: string, lon: string, lat: string, cameo: string, aliases: string }} Row */

const output = new URL('../relations_map_pipelines/data/actors.csv', import.meta.url);
const byHand = new URL('actors-by-hand.csv', import.meta.url);
const columns = /** @type {const} */ (['id', 'kind', 'name', 'lon', 'lat', 'cameo', 'aliases']);
/** Nobody's, or no party to anything. */
const uninhabited = new Set(['ATA', 'ATC', 'ATF', 'HMD', 'IOA', 'IOT', 'KAS', 'SGS']);

/**
 * @param {import('../../scripts/outlines/source.js').SourceShape} shape
 * @param {Position[][]} arcs
 * @returns {Position}
 */
function anchor({ code, polygons }, arcs) {
  const rings = polygons.map((polygon) => polygon.rings.map((ring) => ring.arcs.flatMap((ref, i) => {
    const positions = ref < 0 ? [...arcs[~ref]].reverse() : arcs[ref];
    return i ? positions.slice(1) : positions;
  })));
  const place = MAIN_PLACES[code];
  const main = place ? rings.find((polygon) => isInside(place, polygon)) : undefined;
  return poleOfInaccessibility(main ?? rings.reduce((a, b) => (area(b[0]) > area(a[0]) ? b : a)));
}

/** @param {Position[]} ring @returns {number} as on the globe, roughly */
function area(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const dlon = ((ring[i][0] - ring[i - 1][0] + 540) % 360) - 180;
    sum += dlon * Math.sin(((ring[i][1] + ring[i - 1][1]) * Math.PI) / 360);
  }
  return Math.abs(sum);
}

/** @returns {Map<string, Row>} */
function fromOutlines() {
  const { topology } = readSource();
  const arcs = decodeArcs(topology);
  const shapes = readShapes(topology).filter(({ code }) => !uninhabited.has(code));
  return new Map(shapes.map((shape) => {
    const [lon, lat] = anchor(shape, arcs).map((degrees) => degrees.toFixed(2));
    const { code: id, name } = shape;
    return [id, { id, kind: 'state', name, lon, lat, cameo: id, aliases: '' }];
  }));
}

/** The rows by hand: no quoted fields in that file. @returns {Row[]} */
function rowsByHand() {
  const [, ...lines] = fs.readFileSync(byHand, 'utf8').trimEnd().split('\n');
  return lines.map((line) => /** @type {Row} */ (Object.fromEntries(line.split(',').map((field, i) => [columns[i], field]))));
}

const rows = fromOutlines();
for (const row of rowsByHand()) {
  const known = rows.get(row.id);
  const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value));
  rows.set(row.id, { ...(known ?? row), ...filled });
}
const sorted = [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
const lines = [columns, ...sorted.map((row) => columns.map((column) => row[column]))].map((fields) => fields.join(','));
fs.writeFileSync(output, `${lines.join('\n')}\n`);
