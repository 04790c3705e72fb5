/**
 * The fourth part of the bench: a large record given to the page as files, as a data package and as anybody's sheet, until it is
 * drawn, beside PapaParse with an index in JavaScript that draws nothing.
 * @module
 */
import { build } from 'esbuild';
import { join } from 'node:path';
import { serve } from '../scripts/serve.js';
import { root } from '../scripts/tools.js';
import { launch } from './browser.js';
import { buildOurs, pages } from './build.js';
import { OURS } from './contenders.js';
import { manifold } from './interface.js';
import { boundRows, bytes, ms, times } from './map-table.js';
import { markdownTable } from './markdown.js';
import { VIEWPORT } from './measure.js';
import { median } from './statistics.js';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {{ took: number, block: number }} Reading milliseconds until it is done, and the longest that the page did not answer meanwhile */
/** Who reads, and what. @typedef {{ isOurs: boolean, files: Record<string, string> }} Given */
/** @typedef {{ rows: number, ours: Reading, peer: Reading, sheet: Reading, sheetPeer: Reading, largestRows: number, largest: Reading, largestPeer: Reading, chromium: string }} SheetReport */

const ROWS = 100_000;
/** The largest package that the limits allow. */
const PACKAGE_BYTES = 64 * 2 ** 20;
/** The longest that the page may not answer. */
const BLOCK_MS = 50;

/** A sheet as people write one: names, a sentence, a date, a source, a theme. @param {number} rows */
function plainSheet(rows) {
  const [from, to] = [['Kenya', 'Japan', 'Peru', 'Chad', 'Deutschland', 'Russia', 'USA', 'China'], ['Uganda', 'Iran', 'Chile', 'Tajikistan', 'United Kingdom']];
  const lines = Array.from({ length: rows }, (_, row) => `${from[row % 8]},${to[row % 5]},Sentence number ${row} of a long table says so.,${1950 + (row % 70)}-0${1 + (row % 9)}-1${row % 9},Report ${row % 200},Trade`);
  return { 'sheet.csv': `From,To,What,When,Source,Theme\n${lines.join('\n')}\n` };
}

/** A package just below the largest, with how many statements it has. */
function largestPackage() {
  const sample = manifold(ROWS);
  const bytes = (/** @type {Record<string, string>} */ files) => Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  for (let rows = Math.floor(ROWS * PACKAGE_BYTES / bytes(sample)); ; rows -= 500) {
    const files = manifold(rows);
    if (bytes(files) <= PACKAGE_BYTES) return { rows, files };
  }
}

/** Runs in the page. @param {{ files: Record<string, string>, isOurs: boolean }} given @returns {Promise<Reading>} */
async function readIn({ files, isOurs }) {
  const target = /** @type {import('../www/relations-map.js').RelationsMapElement} */ (document.querySelector('relations-map'));
  await target.ready;
  const { port1, port2 } = new MessageChannel();
  let [last, block, isDone] = [performance.now(), 0, false];
  port1.onmessage = () => {
    const now = performance.now();
    block = Math.max(block, now - last);
    last = now;
    if (!isDone) port2.postMessage(null);
  };
  const started = performance.now();
  last = started;
  port2.postMessage(null);
  if (isOurs) {
    const drawn = new Promise((resolve) => { target.addEventListener('relations-map-ready', resolve, { once: true }); });
    target.files = files;
    await drawn;
  } else Reflect.get(globalThis, 'readSheet')(files['statements.csv'] ?? files['sheet.csv']);
  await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
  isDone = true;
  return { took: performance.now() - started, block: Math.max(block, performance.now() - last) };
}

/** @param {Browser} browser @param {string} address @param {Given} given */
async function reading(browser, address, { isOurs, files }) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(120_000);
  await page.goto(address);
  if (!isOurs) await page.addScriptTag({ url: 'sheet.js', type: 'module' });
  const made = await page.evaluate(readIn, { files, isOurs });
  await page.close();
  return made;
}

/** @param {Reading[]} made @returns {Reading} */
const middle = (made) => ({ took: median(made.map(({ took }) => took)), block: median(made.map(({ block }) => block)) });

/** @param {{ rounds: number, tell: (text: string) => void, rows?: number }} options @returns {Promise<SheetReport>} */
export async function runSheet({ rounds, tell, rows = ROWS }) {
  buildOurs();
  await build({ bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'error', entryPoints: [join(root, 'benches/pages/sheet.js')], outfile: join(pages, OURS, 'sheet.js') });
  const [files, sheet, largest] = [manifold(rows), plainSheet(rows), largestPackage()];
  const readers = { ours: { isOurs: true, files }, peer: { isOurs: false, files }, sheet: { isOurs: true, files: sheet }, sheetPeer: { isOurs: false, files: sheet }, largest: { isOurs: true, files: largest.files }, largestPeer: { isOurs: false, files: largest.files } };
  const server = await serve(join(pages, OURS), {});
  const browser = await launch();
  const names = /** @type {(keyof typeof readers)[]} */ (Object.keys(readers));
  const made = /** @type {Record<keyof typeof readers, Reading[]>} */ (/** @type {unknown} */ (Object.fromEntries(names.map((name) => [name, /** @type {Reading[]} */ ([])]))));
  for (let round = 1; round <= rounds; round++) {
    tell(`a sheet of ${rows.toLocaleString('en')} rows, round ${round} of ${rounds}`);
    for (const name of names) made[name].push(await reading(browser, server.url, readers[name]));
  }
  const chromium = browser.version();
  await browser.close();
  await server.close();
  return { rows, ours: middle(made.ours), peer: middle(made.peer), sheet: middle(made.sheet), sheetPeer: middle(made.sheetPeer), largestRows: largest.rows, largest: middle(made.largest), largestPeer: middle(made.largestPeer), chromium };
}

/** @param {SheetReport} report */
export const sheetTable = ({ rows, ours, peer, sheet, sheetPeer, largestRows, largest, largestPeer }) => markdownTable([`${bytes(rows)} rows`, 'relations-map', 'PapaParse, crossfilter2', 'ours / peer'], [
  ['a package, given to first map, ms (peer: to first counts)', ms(ours.took), ms(peer.took), times(ours.took / peer.took)],
  ['longest block of the page, ms', ms(ours.block), ms(peer.block), times(ours.block / peer.block)],
  ['a sheet, given to first map, ms (peer: to first counts)', ms(sheet.took), ms(sheetPeer.took), times(sheet.took / sheetPeer.took)],
  ['longest block of the page, ms', ms(sheet.block), ms(sheetPeer.block), times(sheet.block / sheetPeer.block)],
  [`the largest package, 64 MiB of ${bytes(largestRows)} statements, given to first map, ms (peer: to first counts)`, ms(largest.took), ms(largestPeer.took), times(largest.took / largestPeer.took)],
  ['longest block of the page, ms', ms(largest.block), ms(largestPeer.block), times(largest.block / largestPeer.block)],
]);

/** @param {SheetReport} report @returns {import('./map-table.js').Bound[]} */
export const boundsOf = ({ ours, peer, sheet, sheetPeer, largest }) => [
  { what: 'a package given to first map, of PapaParse and crossfilter2', measured: ours.took / peer.took, bound: 0.5, as: times },
  { what: 'longest block of the page meanwhile, ms', measured: ours.block, bound: BLOCK_MS, as: ms },
  { what: 'a sheet given to first map, of PapaParse and crossfilter2', measured: sheet.took / sheetPeer.took, bound: 0.5, as: times },
  { what: 'longest block of the page meanwhile, ms', measured: sheet.block, bound: BLOCK_MS, as: ms },
  { what: 'the largest package: longest block of the page meanwhile, ms', measured: largest.block, bound: BLOCK_MS, as: ms },
];

/** @param {SheetReport} report */
export const sheetBoundsTable = (report) => boundRows(boundsOf(report));
