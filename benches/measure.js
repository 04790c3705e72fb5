/**
 * One visit to one page, and what it cost.
 * @module
 */
import { OURS } from './contenders.js';
import { install, installOurs } from './probe.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} Session */
/** @typedef {import('./probe.js').Probe} Probe */

/**
 * @typedef {object} Visit times in milliseconds, sizes in bytes
 * @property {number} interactive navigation to interactive
 * @property {number} heap
 * @property {number} wasm
 * @property {number} click first click to panel painted
 * @property {number} warmClick the same of a later click, on another partner
 * @property {number} move script of a move of the pointer over the map
 * @property {number} listed how many statements the panel lists then
 * @property {number} mainThread busy time of the main thread per frame of the turn, whatever it did
 * @property {import('./probe.js').Turn} turn
 * @property {string[]} paths what the page asked for until it was interactive
 */

/** The window of each map, the same for all. */
export const VIEWPORT = { width: 1280, height: 800 };

/** Who is clicked, and who is put at the centre. */
export const PARTNER = 'AFG';
const NEXT_PARTNER = 'UZB';
export const NEXT_FOCUS = 'USA';

/** A turn takes 700 ms; the frame in which it lands belongs to it. */
const TURN_WINDOW_MS = 720;
const TIMEOUT_MS = 60_000;

/** What a page that was closed still does must not fall on the next visit. */
const SETTLE_MS = 300;

const MOVES = 20;

/** What the probe put into the page. */
const inPage = {
  interactive: () => /** @type {Probe} */ (Reflect.get(globalThis, 'probe')).interactive,
  /** What was only asked for when the page was interactive already. */
  later: () => {
    const { interactiveAt } = /** @type {Probe} */ (Reflect.get(globalThis, 'probe'));
    return performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= interactiveAt).map(({ name }) => new URL(name).pathname);
  },
  wasmBytes: () => /** @type {Probe} */ (Reflect.get(globalThis, 'probe')).wasmBytes(),
  listen: () => { Object.assign(globalThis, { clicked: /** @type {Probe} */ (Reflect.get(globalThis, 'probe')).click() }); },
  clicked: () => /** @type {Promise<number>} */ (Reflect.get(globalThis, 'clicked')),
  listed: () => globalThis.bench.listed(),
  point: (/** @type {string} */ id) => globalThis.bench.point(id),
  turn: (/** @type {[string, number]} */ [id, ms]) => /** @type {Probe} */ (Reflect.get(globalThis, 'probe')).turn(id, ms),
};

/**
 * Opens a page in a context of its own: no cache, no former page.
 * @param {import('playwright-core').Browser} browser
 * @param {string} id
 */
export async function open(browser, id) {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'no-preference', colorScheme: 'light', locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT_MS);
  await page.addInitScript(install);
  if (id === OURS) await page.addInitScript(installOurs);
  return { page, close: () => context.close() };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('../scripts/serve.js').Server} server
 * @param {string} id
 * @returns {Promise<Visit>}
 */
export async function visit(browser, server, id) {
  const { page, close } = await open(browser, id);
  try {
    return await Promise.race([measure(page, server, id), failureOf(page)]);
  } finally {
    await close();
    await new Promise((resolve) => { setTimeout(resolve, SETTLE_MS); });
  }
}

/** Rejects when the page throws or takes too long. @param {Page} page @returns {Promise<never>} */
function failureOf(page) {
  return new Promise((_, reject) => {
    const late = setTimeout(() => reject(new Error(`took longer than ${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS);
    page.once('pageerror', reject);
    page.once('close', () => clearTimeout(late));
  });
}

/** @param {Page} page @param {import('../scripts/serve.js').Server} server @param {string} id @returns {Promise<Visit>} */
async function measure(page, server, id) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const before = server.requests.length;
  const interactive = await arrive(page, new URL(`${id}/`, server.url).href);
  const asked = server.requests.slice(before).filter((path) => path.startsWith(`/${id}/`));
  const heap = await heapOf(session);
  const wasm = await page.evaluate(inPage.wasmBytes);
  const click = await clickOn(page, PARTNER);
  const listed = await page.evaluate(inPage.listed);
  await page.waitForTimeout(SETTLE_MS);
  const warmClick = await clickOn(page, NEXT_PARTNER);
  const move = await moveOver(page, session);
  // A browser lists what was asked for when it has come.
  const later = await page.evaluate(inPage.later);
  const paths = asked.filter((path) => !later.includes(path)).map((path) => (path.endsWith('/') ? `${path}index.html` : path));
  return { interactive, heap, wasm, click, warmClick, move, listed, paths, ...await turnOf(page, session) };
}

/** @param {Page} page @param {string} address */
async function arrive(page, address) {
  await page.goto(address);
  return page.evaluate(inPage.interactive);
}

/** @param {Session} session @param {'JSHeapUsedSize' | 'TaskDuration' | 'ScriptDuration'} name */
async function metric(session, name) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((entry) => entry.name === name)?.value ?? NaN;
}

/** What lives on the heap of JavaScript. @param {Session} session */
async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return metric(session, 'JSHeapUsedSize');
}

/** @param {Page} page @param {string} id */
async function clickOn(page, id) {
  const [x, y] = await page.evaluate(inPage.point, id);
  await page.mouse.move(x, y);
  await page.waitForTimeout(150);
  await page.evaluate(inPage.listen);
  await page.mouse.click(x, y);
  return page.evaluate(inPage.clicked);
}

/** What all scripts of the page do for a move, from one partner to another and back, in steps. @param {Page} page @param {Session} session */
async function moveOver(page, session) {
  const [from, to] = [await page.evaluate(inPage.point, PARTNER), await page.evaluate(inPage.point, NEXT_PARTNER)];
  await page.mouse.move(...from);
  const before = await metric(session, 'ScriptDuration');
  for (const end of [to, from]) await page.mouse.move(...end, { steps: MOVES / 2 });
  return 1000 * (await metric(session, 'ScriptDuration') - before) / MOVES;
}

/** @param {Page} page @param {Session} session */
async function turnOf(page, session) {
  await page.mouse.move(2, 2);
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(150);
  const before = await metric(session, 'TaskDuration');
  const turn = await page.evaluate(inPage.turn, /** @type {[string, number]} */ ([NEXT_FOCUS, TURN_WINDOW_MS]));
  const busy = 1000 * (await metric(session, 'TaskDuration') - before);
  return { turn, mainThread: busy / turn.scripts.length };
}
