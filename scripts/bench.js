/**
 * Measures what was built beside other libraries: `node scripts/bench.js` measures all, `node scripts/bench.js map` the page,
 * `node scripts/bench.js questions` the questions, `node scripts/bench.js core` what a picture and a choice cost the core alone,
 * `node scripts/bench.js interface` what a reader does, and `node scripts/bench.js sheet` a large record that is given to the page.
 *
 * With `--write` the tables go into benches/README.md too; `--rounds=N` visits pages more or less often; `--sizes=450,10000`
 * asks records of other sizes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, machine, machineLine } from '../benches/machine.js';
import { fillBetween } from '../benches/markdown.js';
import { installPeers } from '../benches/peers.js';
import { SIZES, runQuestions } from '../benches/questions.js';
import { Failure, root, script } from './tools.js';

/** @typedef {import('../benches/map-table.js').Bound} Bound */
/** @typedef {{ name: string, machine: import('../benches/machine.js').Machine, report: object, bounds: Bound[], text: string }} Part */

const DEFAULT_ROUNDS = 5;
const PARTS = ['map', 'core', 'questions', 'interface', 'sheet'];
const PATTERN = /^(?:map|core|questions|interface|sheet|--write|--rounds=[1-9]\d?|--sizes=[1-9]\d*(?:,[1-9]\d*)*)$/;

/** @returns {{ parts: string[], rounds: number, sizes: number[], write: boolean }} */
function options() {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => !PATTERN.test(arg));
  if (unknown) throw new Failure(`\`${unknown}\` is no option, expected map, core, questions, interface, sheet, --write, --rounds=1 to 99 or --sizes=450,10000`);
  const value = (/** @type {string} */ name) => args.find((arg) => arg.startsWith(name))?.slice(name.length);
  const chosen = PARTS.filter((part) => args.includes(part));
  return {
    parts: chosen.length > 0 ? chosen : PARTS,
    rounds: Number(value('--rounds=') ?? DEFAULT_ROUNDS),
    sizes: value('--sizes=')?.split(',').map(Number).sort((a, b) => a - b) ?? SIZES,
    write: args.includes('--write'),
  };
}

/** @param {(text: string) => void} tell @param {number} rounds @returns {Promise<Part>} */
async function mapPart(tell, rounds) {
  const before = load();
  // What needs packages is imported when they are there.
  const { runMap } = await import('../benches/map.js');
  const { boundsOf, boundsTable, mapsTable, measuresTable } = await import('../benches/map-table.js');
  const report = await runMap({ rounds, tell });
  const where = machine(report.chromium, before);
  const text = [machineLine(where), measuresTable(report), boundsTable(report), mapsTable(report)].join('\n\n');
  return { name: 'results', machine: where, report, bounds: boundsOf(report), text };
}

/** @returns {Promise<Part>} */
async function corePart() {
  const before = load();
  const { runCore } = await import('../benches/core-answer.js');
  const { coreBounds, coreBoundsTable, coreTable } = await import('../benches/core-table.js');
  const report = await runCore();
  const where = machine(report.chromium, before);
  return { name: 'core', machine: where, report, bounds: coreBounds(report), text: [machineLine(where), coreTable(report), coreBoundsTable(report)].join('\n\n') };
}

/** @param {(text: string) => void} tell @param {number[]} sizes @returns {Promise<Part>} */
async function questionsPart(tell, sizes) {
  const before = load();
  const { boundsOf, growthTable, partnersTable, peersTable, questionsBoundsTable } = await import('../benches/questions-table.js');
  const report = runQuestions({ sizes, tell });
  const where = machine(undefined, before);
  const text = [machineLine(where), peersTable(report), questionsBoundsTable(report), growthTable(report), partnersTable(report)].join('\n\n');
  return { name: 'questions', machine: where, report, bounds: boundsOf(report), text };
}

/** @param {(text: string) => void} tell @param {number} rounds @returns {Promise<Part>} */
async function interfacePart(tell, rounds) {
  const before = load();
  const { boundsOf, interfaceBoundsTable, interfaceTable, runInterface } = await import('../benches/interface.js');
  const report = await runInterface({ rounds, tell });
  const where = machine(report.chromium, before);
  return { name: 'interface', machine: where, report, bounds: boundsOf(report), text: [machineLine(where), interfaceTable(report), interfaceBoundsTable(report)].join('\n\n') };
}

/** @param {(text: string) => void} tell @param {number} rounds @returns {Promise<Part>} */
async function sheetPart(tell, rounds) {
  const before = load();
  const { boundsOf, runSheet, sheetBoundsTable, sheetTable } = await import('../benches/sheet.js');
  const report = await runSheet({ rounds, tell });
  const where = machine(report.chromium, before);
  return { name: 'sheet', machine: where, report, bounds: boundsOf(report), text: [machineLine(where), sheetTable(report), sheetBoundsTable(report)].join('\n\n') };
}

/** @param {Part[]} parts */
function writeReadme(parts) {
  const file = join(root, 'benches/README.md');
  writeFileSync(file, parts.reduce((text, part) => fillBetween(text, part.name, part.text), readFileSync(file, 'utf8')));
}

/** @param {Part[]} parts */
function writeJson(parts) {
  mkdirSync(join(root, 'build'), { recursive: true });
  const results = parts.map(({ name, machine: where, report, bounds }) =>
    [name, { machine: where, report, bounds: bounds.map(({ what, measured, bound }) => ({ what, measured, bound, met: measured <= bound })) }]);
  writeFileSync(join(root, 'build/bench.json'), `${JSON.stringify(Object.fromEntries(results), null, 2)}\n`);
}

script('bench', async () => {
  const { parts: wanted, rounds, sizes, write } = options();
  if (wanted.some((part) => !['core', 'interface'].includes(part))) installPeers();
  const tell = (/** @type {string} */ text) => console.log(`bench: ${text}`);
  /** @type {Part[]} */
  const parts = [];
  if (wanted.includes('map')) parts.push(await mapPart(tell, rounds));
  if (wanted.includes('core')) parts.push(await corePart());
  if (wanted.includes('questions')) parts.push(await questionsPart(tell, sizes));
  if (wanted.includes('interface')) parts.push(await interfacePart(tell, rounds));
  if (wanted.includes('sheet')) parts.push(await sheetPart(tell, rounds));
  console.log(`\n${parts.map(({ text }) => text).join('\n\n')}`);
  writeJson(parts);
  if (write) writeReadme(parts);
});
