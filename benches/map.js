/**
 * The first part of the bench: a map with ties, drawn, clicked and turned by our page and by the peers' pages.
 * @module
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/tools.js';
import { launch, servePacked } from './browser.js';
import { buildOurs, buildPeers, pack } from './build.js';
import { OURS, peers } from './contenders.js';
import { coreAnswers } from './core-answer.js';
import { frameOf } from './frame.js';
import { visit } from './measure.js';
import { median, quantile } from './statistics.js';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('../scripts/serve.js').Server} Server */
/** @typedef {import('./measure.js').Visit} Visit */
/** @typedef {Map<string, import('./build.js').Packed>} Files */

/**
 * @typedef {object} Result medians of the visits; times in milliseconds, sizes in bytes
 * @property {string} id
 * @property {string} name with the version
 * @property {string} map
 * @property {boolean} turns
 * @property {number} visits
 * @property {number} picture bytes of all files that the first picture is made of, by brotli
 * @property {number} bytes of all files until the page is interactive, by brotli
 * @property {number} disk the same files as they lie on disk; ours as one file
 * @property {number} interactive
 * @property {number} click the first
 * @property {number} warmClick a later one, on another partner
 * @property {number} move script of a move of the pointer over the map
 * @property {number} listed
 * @property {number} script of all frames of all turns, the median
 * @property {number} scriptP95
 * @property {number} interval
 * @property {number} intervalP95
 * @property {number} mainThread
 * @property {number} turnStart
 * @property {number} heap
 * @property {number} wasm
 * @property {number} memory
 * @property {string} [failure] why there are no numbers
 */

/**
 * @typedef {object} MapReport
 * @property {Result} ours
 * @property {Result[]} peers
 * @property {import('./core-answer.js').CoreAnswers} core what the core alone takes
 * @property {Frame} frame
 * @property {string} chromium
 */

/** @param {{ rounds: number, tell: (text: string) => void }} options @returns {Promise<MapReport>} */
export async function runMap({ rounds, tell }) {
  const browser = await launch();
  try {
    const frame = await prepare(browser, tell);
    const files = await packAll();
    const server = await servePacked(files);
    const { visits, failures } = await visitAll(browser, server, rounds, tell);
    const core = await coreAnswers(browser, new URL(`${OURS}/`, server.url).href);
    await server.close();
    const [ours, ...others] = [{ id: OURS, name: OURS, map: 'azimuthal equal-area', turns: true, packages: [] }, ...peers]
      .map((contender) => summarise(contender, visits.get(contender.id) ?? [], files, failures.get(contender.id)));
    return { ours: /** @type {Result} */ (ours), peers: others, core, frame, chromium: browser.version() };
  } finally {
    await browser.close();
  }
}

/** Builds all pages. Where our map stands is asked of our page. @param {Browser} browser @param {(text: string) => void} tell */
async function prepare(browser, tell) {
  buildOurs();
  const server = await servePacked(await pack(OURS));
  const frame = await frameOf(browser, new URL(`${OURS}/`, server.url).href);
  await server.close();
  tell(`pages of ${peers.length} peers, the map ${frame.width} x ${frame.height} px`);
  await buildPeers(frame);
  return frame;
}

/** @returns {Promise<Files>} */
async function packAll() {
  const packed = await Promise.all([OURS, ...peers.map(({ id }) => id)].map(pack));
  return new Map(packed.flatMap((files) => [...files]));
}

/**
 * Ours, a peer, ours, the next peer: other load on the machine affects all alike.
 * @param {Browser} browser @param {Server} server @param {number} rounds @param {(text: string) => void} tell
 */
async function visitAll(browser, server, rounds, tell) {
  /** @type {Map<string, Visit[]>} */
  const visits = new Map();
  /** @type {Map<string, string>} */
  const failures = new Map();
  for (let round = 1; round <= rounds; round++) {
    tell(`round ${round} of ${rounds}`);
    for (const { id } of peers) {
      add(visits, OURS, await visit(browser, server, OURS));
      if (failures.has(id)) continue;
      try {
        add(visits, id, await visit(browser, server, id));
      } catch (error) {
        failures.set(id, firstLine(error));
        tell(`${id} could not be measured: ${firstLine(error)}`);
      }
    }
  }
  return { visits, failures };
}

/** @param {Map<string, Visit[]>} visits @param {string} id @param {Visit} made */
const add = (visits, id, made) => visits.set(id, [...(visits.get(id) ?? []), made]);

/** @param {unknown} error */
const firstLine = (error) => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/**
 * @param {Pick<import('./contenders.js').Contender, 'id' | 'name' | 'map' | 'turns' | 'packages'>} contender
 * @param {Visit[]} visits
 * @param {Files} files
 * @param {string | undefined} failure
 * @returns {Result}
 */
function summarise({ id, name, map, turns, packages }, visits, files, failure) {
  const of = (/** @type {(made: Visit) => number} */ pick) => median(visits.map(pick));
  const scripts = visits.flatMap(({ turn }) => turn.scripts);
  const intervals = visits.flatMap(({ turn }) => turn.intervals);
  return {
    id, map, turns, failure,
    name: packages[0] === undefined ? name : `${name} ${versionOf(packages[0])}`,
    visits: visits.length,
    picture: of(({ paths }) => sum(paths.filter((path) => !path.endsWith(AFTER_PICTURE)), (path) => files.get(path)?.body.length)),
    bytes: of(({ paths }) => sum(paths, (path) => files.get(path)?.body.length)),
    disk: id === OURS ? statSync(join(root, 'dist/relations-map.html')).size : of(({ paths }) => sum(paths, (path) => files.get(path)?.raw)),
    interactive: of(({ interactive }) => interactive),
    click: of(({ click }) => click),
    warmClick: of(({ warmClick }) => warmClick),
    move: of(({ move }) => move),
    listed: of(({ listed }) => listed),
    script: median(scripts), scriptP95: quantile(scripts, 0.95),
    interval: median(intervals), intervalP95: quantile(intervals, 0.95),
    mainThread: of(({ mainThread }) => mainThread),
    turnStart: of(({ turn }) => turn.start),
    heap: of(({ heap }) => heap),
    wasm: of(({ wasm }) => wasm),
    memory: of(({ heap, wasm }) => heap + wasm),
  };
}

/** What our page asks for before its first picture and draws it without; no peer has such a file. */
const AFTER_PICTURE = '/relations_map_later.wasm';

/** @param {string[]} paths @param {(path: string) => number | undefined} size */
const sum = (paths, size) => [...new Set(paths)].reduce((total, path) => total + (size(path) ?? 0), 0);

/** @param {string} name of a package */
function versionOf(name) {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(root, 'benches/node_modules', name, 'package.json'), 'utf8'));
  return version;
}
