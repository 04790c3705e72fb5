/**
 * The third part of the bench: what a reader does, from the event to the painted frame, at the size of the embedded record
 * and at one of 100,000 statements.
 * @module
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../scripts/serve.js';
import { root } from '../scripts/tools.js';
import { launch } from './browser.js';
import { buildOurs, pages } from './build.js';
import { OURS } from './contenders.js';
import { boundRows, ms } from './map-table.js';
import { markdownTable } from './markdown.js';
import { VIEWPORT } from './measure.js';
import { median, quantile } from './statistics.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./map-table.js').Bound} Bound */
/** @typedef {{ name: string, made: { painted: number, all: number }[] }} Deed what was done so often, in milliseconds */
/** @typedef {{ statements: number, deeds: Deed[] }} Sample */
/** @typedef {{ samples: Sample[], chromium: string }} InterfaceReport */

const LARGE = 100_000;
/** What each number of statements may take until it is painted. */
const FRAME_MS = 16.7;
const LARGE_MS = 50;
const FOLDER = '/made/';

const FILTERS = '[role=menuitem][value=filters]';
const BOXES = ['[name=themes][value=security]', '[name=tones][value=neutral]', '[name=themes][value=security]', '[name=tones][value=neutral]'];

/**
 * What is done, in turn: the roles and names that a reader finds. The first of each only warms up.
 * @type {[name: string, before: string[], steps: string[]][]}
 */
const DEEDS = [
  ['choose a partner', [], ['.stops [data-id=RUS]', '.stops [data-id=AFG]', '.stops [data-id=UZB]', '.stops [data-id=CHN]']],
  ['filter by theme or tone', ['.side .back', FILTERS], BOXES],
  ['filter, a partner chosen', ['.stops [data-id=RUS]', FILTERS], BOXES],
  ['show another day', ['.when-head button:last-of-type'], ['.day-field']],
  ['go to another view', [], ['table', 'map', 'compare', 'map', 'timeline', 'map', 'network', 'map'].map((view) => `[role=tab][value=${view}]`)],
];

/** The embedded record so often over that it has as many statements. @param {number} count */
export function manifold(count) {
  const folder = join(root, 'data/tajikistan');
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const [head = '', ...rows] = (files['statements.csv'] ?? '').trimEnd().split('\n');
  const copies = Array.from({ length: count - rows.length }, (_, index) => {
    const [row = '', copy] = [rows[index % rows.length], Math.floor(index / rows.length)];
    return row.replace(/^[^,]+/, (id) => `${id}-${copy}`).replace(/,([^,]+)$/, (_, event) => `,${event}-${copy}`);
  });
  return { ...files, 'statements.csv': [head, ...rows, ...copies, ''].join('\n') };
}

/** Runs in the page: one deed, and what the main thread did until it was painted. The wait for the screen does not count. @param {string} what */
async function act(what) {
  const target = /** @type {HTMLElement | null | undefined} */ (document.querySelector('relations-map')?.shadowRoot?.querySelector(what));
  if (!target) throw new Error(`no ${what}`);
  await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
  return new Promise((resolve) => {
    let frame = 0;
    requestAnimationFrame(() => {
      frame = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(script + performance.now() - frame);
      port2.postMessage(null);
    });
    const started = performance.now();
    let script = 0;
    if (target instanceof HTMLInputElement && target.type === 'text') {
      target.value = target.value === '2001-06-01' ? '2008-06-01' : '2001-06-01';
      target.dispatchEvent(new Event('change', { bubbles: true }));
    } else target.click();
    queueMicrotask(() => queueMicrotask(() => { script = performance.now() - started; }));
  });
}

/** @param {Page} page @param {number} rounds @returns {Promise<Deed[]>} */
async function doAll(page, rounds) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => 1000 * ((await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  const settled = () => page.waitForTimeout(150);
  /** @type {Deed[]} */
  const deeds = [];
  for (const [name, before, steps] of DEEDS) {
    for (const what of before) {
      await page.evaluate(act, what);
      await settled();
    }
    await settled();
    const made = [];
    for (let index = 0; index <= rounds; index++) {
      const from = await busy();
      const painted = await page.evaluate(act, steps[index % steps.length] ?? '');
      await settled();
      made.push({ painted: /** @type {number} */ (painted), all: await busy() - from });
    }
    deeds.push({ name, made: made.slice(1) });
  }
  return deeds;
}

/** @param {{ rounds: number, tell: (text: string) => void }} options @returns {Promise<InterfaceReport>} */
export async function runInterface({ rounds, tell }) {
  buildOurs();
  const html = readFileSync(join(pages, OURS, 'index.html'), 'utf8').replace('<relations-map>', `<relations-map src="${FOLDER}datapackage.json">`);
  const overrides = Object.fromEntries(Object.entries(manifold(LARGE)).map(([name, body]) => [FOLDER + name, { body }]));
  const server = await serve(join(pages, OURS), { overrides: { ...overrides, '/large.html': { type: 'text/html', body: html } } });
  const browser = await launch();
  const samples = [];
  for (const path of ['', 'large.html']) {
    const page = await browser.newPage({ viewport: VIEWPORT, reducedMotion: 'reduce' });
    page.on('pageerror', (error) => tell(`the page failed: ${error.message}`));
    await page.goto(server.url + path);
    await page.locator('relations-map').evaluate((element) => /** @type {import('../www/relations-map.js').RelationsMapElement} */ (element).ready);
    await page.locator('.menu-table').waitFor({ state: 'attached' });
    const statements = await page.locator('relations-map').evaluate((element) => /** @type {import('../www/relations-map.js').RelationsMapElement} */ (element).relations?.statements({}, 'date', { limit: 0 }).total ?? 0);
    tell(`interface at ${statements.toLocaleString('en')} statements`);
    samples.push({ statements, deeds: await doAll(page, rounds * 8) });
    await page.close();
  }
  await browser.close();
  await server.close();
  return { samples, chromium: browser.version() };
}

/** @param {Deed} deed @param {'painted' | 'all'} what @param {number} share */
const of = ({ made }, what, share) => quantile(made.map((one) => one[what]), share);

/** @param {InterfaceReport} report */
export function interfaceTable({ samples }) {
  const head = samples.flatMap(({ statements }) => [`${statements.toLocaleString('en')}: painted, median, ms`, 'p95', 'all work, median']);
  return markdownTable(['', ...head], (samples[0]?.deeds ?? []).map(({ name }, at) => [name, ...samples.flatMap(({ deeds }) => {
    const deed = /** @type {Deed} */ (deeds[at]);
    return [ms(of(deed, 'painted', 0.5)), ms(of(deed, 'painted', 0.95)), ms(median(deed.made.map(({ all }) => all)))];
  })]));
}

/** The slowest deed counts. @param {InterfaceReport} report @returns {Bound[]} */
export function boundsOf({ samples }) {
  return samples.map(({ statements, deeds }) => ({
    what: `what a reader does, until it is painted, ${statements.toLocaleString('en')} statements, ms`,
    measured: Math.max(...deeds.map((deed) => of(deed, 'painted', 0.5))), bound: statements < LARGE ? FRAME_MS : LARGE_MS, as: ms,
  }));
}

/** @param {InterfaceReport} report */
export const interfaceBoundsTable = (report) => boundRows(boundsOf(report));
