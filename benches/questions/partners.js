/**
 * What the core does for the picture, by the number of partners of the centre: `node partners.js COUNT` prints it as JSON.
 * @module
 */
import { freshCore, freshReader } from './core.js';
import { median } from '../statistics.js';

/** @typedef {import('../../build/core/relations_map.js').View} View */
/** @typedef {{ partners: number, costs: Record<string, number> }} PartnersSample medians, in milliseconds */

const RUNS = 20;

/** @param {string[][]} lines */
const csv = (lines) => `${lines.map((line) => line.join(',')).join('\n')}\n`;

/** A centre and so many partners all over the world, each with two statements. @param {number} count */
function filesOf(count) {
  const ids = Array.from({ length: count }, (_, row) => `PARTNER_${row}`);
  return {
    'sources.csv': csv([['id', 'type', 'title', 'passages'], ['source', 'book', 'A book', String(2 * count)]]),
    'places.csv': csv([['id', 'name', 'kind', 'lon', 'lat'], ['town', 'Town', 'town', '70', '38']]),
    'actors.csv': csv([['id', 'kind', 'name', 'lon', 'lat'], ['TJK', 'state', 'Tajikistan', '', ''],
      ...ids.map((id, row) => [id, 'organisation', `Partner ${row}`, String((row * 137.5) % 360 - 180), String((row * 73) % 150 - 75)])]),
    'statements.csv': csv([['id', 'text', 'actors', 'theme', 'tone', 'status', 'said_by', 'date', 'date_basis', 'place', 'value', 'unit', 'source', 'passage', 'event'],
      ...Array.from({ length: 2 * count }, (_, row) => [`s${row}`, `They met for the time of number ${row}.`, `TJK;${ids[row % count]}`, 'diplomacy', 'neutral', 'occurred', '', '2001', 'stated', '', '', '', 'source', String(row + 1), ''])]),
  };
}

/** @param {() => unknown} run */
function cost(run) {
  return median(Array.from({ length: RUNS }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  }));
}

/** @param {number} partners @returns {Promise<PartnersSample>} */
async function measure(partners) {
  const [reader, { core }] = [await freshReader(), await freshCore()];
  const record = core.openRecord((await reader.readFiles(filesOf(partners), undefined, null, null)).bytes);
  /** @type {View} */
  const view = { focus: 'TJK', width: 760, height: 448 };
  const [at, to] = [core.camera(record, view), core.camera(record, { ...view, focus: 'PARTNER_0' })];
  const other = ['PARTNER_0', 'PARTNER_1'];
  const costs = {
    ties: cost(() => core.ties(record, 'TJK', other.reverse()[0] === 'PARTNER_0' ? { tones: ['neutral'] } : {})),
    scene: cost(() => core.scene(record, view)),
    'scene, another partner chosen': cost(() => core.scene(record, { ...view, selected: other.reverse()[0] })),
    'a frame of a turn': cost(() => core.scene(record, { ...view, camera: core.ask(record, 'turn', [at, to, 0.5]) })),
    'what lies under the pointer': cost(() => core.ask(record, 'hit', [view, 300, 200])),
  };
  return { partners, costs };
}

console.log(JSON.stringify(await measure(Number(process.argv[2]))));
