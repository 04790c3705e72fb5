/**
 * Pages in Debian's Chromium, with the network cut.
 *
 * A page made by `open` fails its test on any console message, page error, report of the policy, or request that
 * nobody allowed.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base } from '@playwright/test';
import { serve } from '../../scripts/serve.js';
import { root } from '../../scripts/tools.js';
import { KeptContexts } from './kept.js';

export { expect };

/** What `npm run build` leaves. */
export const dist = join(root, 'dist');

/** The modules of dist/ that one of them needs, as paths. @param {string} name @param {Set<string>} [known] @returns {Set<string>} */
function modulesOf(name, known = new Set()) {
  if (known.has(`/${name}`)) return known;
  known.add(`/${name}`);
  for (const [, part] of readFileSync(join(dist, name), 'utf8').matchAll(/["'`]\.{1,2}\/((?:parts\/)?[\w-]+\.js)["'`]/g)) {
    const path = part?.startsWith('parts/') || !name.startsWith('parts/') ? part ?? '' : `parts/${part}`;
    if (!path.startsWith('relations-reader') && existsSync(join(dist, path))) modulesOf(path, known);
  }
  return known;
}

/** All that the element asks for. */
export const elementFiles = [...modulesOf('relations-map.js'), ...['/relations_map_bg.wasm', '/relations_map_later.wasm'].filter((path) => existsSync(join(dist, path)))];

/** All that is asked for besides where a page brings data of its own: the reader, which is another program. */
export const readerFiles = [...new Set([...modulesOf('relations-reader.js'), ...modulesOf('relations-reader-worker.js'), '/relations_reader_bg.wasm'])];

/** All that the shipped pages ask for: themselves, their styles and scripts, and what the element asks for. */
export const pageFiles = ['/', '/index.html', '/index.css', '/developers.html', '/developers.css', '/developers.js', '/copied.js', '/height-listener.js', ...elementFiles];

/** All that a page with data of its own asks for, but for the data. */
export const packageFiles = [...pageFiles, ...readerFiles];

/** All that is asked for besides where a page brings a sheet, or saves its map. */
export const sheetFiles = [...modulesOf('relations-sheet-worker.js'), '/relations_sheet_bg.wasm', '/relations-map-blank.html'];

/** A page with one element and nothing else; every served folder has it. */
export const plainPage = '/plain.html';

/** The strictest policy that the element promises to work under. */
export const strictPolicy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "connect-src 'self'",
  "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ');

/**
 * @typedef {object} Options
 * @property {string} [served] a path of the served folder, such as `/index.html`
 * @property {string} [file] a file that is opened by `file://`
 * @property {string} [directory] what is served; dist/ unless told
 * @property {string} [csp] the policy that is sent with each answer
 * @property {Record<string, string>} [headers] sent with each answer
 * @property {Record<string, import('../../scripts/serve.js').Answer>} [overrides] failures to inject, by path
 * @property {string[]} [allowed] the paths that the page may ask for; those of the shipped page unless told
 * @property {RegExp[]} [expected] console messages and page errors that this test is about
 * @property {{ width: number, height: number }} [viewport]
 * @property {'light' | 'dark'} [colorScheme]
 * @property {'reduce' | 'no-preference'} [reducedMotion]
 * @property {'active' | 'none'} [forcedColors]
 * @property {boolean} [javaScriptEnabled]
 * @property {boolean} [hasTouch]
 * @property {number} [deviceScaleFactor]
 * @property {string} [locale]
 * @property {(page: import('@playwright/test').Page) => Promise<void>} [prepare] runs before the page is loaded
 */

/** Opens a page that is closed when the test ends, and fails the test if the page did what it must not. @typedef {(options: Options) => Promise<Opened>} Open */
/**
 * @typedef {object} Opened
 * @property {import('@playwright/test').Page} page
 * @property {string[]} troubles what will fail the test when it ends
 * @property {string[]} requests the addresses that the page asked for
 */

/**
 * Where the page is, and what closes what was started for it.
 *
 * @param {Options} options
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
async function locate({ served, file, directory = dist, csp, headers = {}, overrides }) {
  if (file !== undefined) return { address: pathToFileURL(file).href, close: async () => {} };
  const policy = csp === undefined ? headers : { 'content-security-policy': csp, ...headers };
  const plain = document('<main><relations-map></relations-map><h1>Test</h1></main>');
  const { url, close } = await serve(directory, { headers: policy, overrides: { [plainPage]: plain, ...overrides } });
  return { address: new URL(served ?? '/', url).href, close };
}

/**
 * Whether the page may ask for an address: a served page for its files, a page of a file for itself alone.
 *
 * @param {string} address of the page
 * @param {string[]} allowed
 * @param {string} asked
 * @returns {boolean}
 */
function isAllowed(address, allowed, asked) {
  const page = new URL(address);
  const { protocol, host, pathname } = new URL(asked);
  if (page.protocol === 'file:') return protocol === 'file:' && pathname === page.pathname;
  return protocol === page.protocol && host === page.host && (pathname === page.pathname || allowed.includes(pathname));
}

/**
 * Writes down all that a page must not do.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 * @param {Options} options
 * @returns {Promise<{ troubles: string[], requests: string[] }>}
 */
async function watch(page, address, { allowed = pageFiles, expected = [] }) {
  /** @type {string[]} */
  const troubles = [];
  /** @type {string[]} */
  const requests = [];
  /** @param {string} text */
  const tell = (text) => {
    if (!expected.some((pattern) => pattern.test(text))) troubles.push(text);
  };
  page.on('console', (message) => tell(`console ${message.type()}: ${message.text()} (${message.location().url})`));
  page.on('pageerror', (error) => tell(`page error: ${error.message}`));
  page.on('websocket', (socket) => tell(`request: ${socket.url()}`));
  page.on('crash', () => tell('the page crashed'));
  page.on('request', (request) => {
    requests.push(request.url());
    if (!isAllowed(address, allowed, request.url())) tell(`request: ${request.url()}`);
  });
  await watchPolicy(page, tell);
  return { troubles, requests };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {(text: string) => void} tell
 */
async function watchPolicy(page, tell) {
  await page.exposeFunction('reportViolation', (/** @type {string} */ text) => tell(`policy: ${text}`));
  await page.addInitScript(() => {
    /** @type {(text: string) => void} */
    const report = Reflect.get(globalThis, 'reportViolation');
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      report(`${effectiveDirective} ${blockedURI}`);
    }, true);
  });
}

/**
 * What a new context of the browser takes.
 *
 * @param {Options} options
 * @returns {import('@playwright/test').BrowserContextOptions}
 */
function contextOptions(options) {
  const { forcedColors, javaScriptEnabled, hasTouch, deviceScaleFactor, locale = 'en-GB' } = options;
  const { viewport = { width: 1280, height: 800 }, colorScheme = 'light', reducedMotion = 'reduce' } = options;
  return { viewport, colorScheme, reducedMotion, forcedColors, javaScriptEnabled, hasTouch, deviceScaleFactor, locale };
}

/**
 * Opens a page, and tells how it ends: with nothing done that it must not.
 *
 * @param {KeptContexts} contexts
 * @param {Options} options
 * @returns {Promise<Opened & { end: () => Promise<void> }>}
 */
export async function opened(contexts, options) {
  const { address, close } = await locate(options);
  const page = await contexts.open(address, contextOptions(options));
  const watched = await watch(page, address, options);
  const end = async () => {
    await close();
    assert.deepEqual(watched.troubles, [], `what ${address} must not do`);
  };
  await options.prepare?.(page);
  await page.goto(address);
  return { page, ...watched, end };
}

/** @typedef {import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions & { open: Open }} OfTest */
/** @typedef {import('@playwright/test').PlaywrightWorkerArgs & import('@playwright/test').PlaywrightWorkerOptions & { contexts: KeptContexts }} OfWorker */

/** A test that may open pages. @type {import('@playwright/test').TestType<OfTest, OfWorker>} */
export const test = base.extend({
  contexts: [async (/** @type {{ browser: import('@playwright/test').Browser }} */ { browser }, /** @type {(contexts: KeptContexts) => Promise<void>} */ use) => {
    await use(new KeptContexts(browser));
  }, { scope: 'worker' }],
  /** @param {{ contexts: KeptContexts }} fixtures @param {(open: Open) => Promise<void>} use */
  open: async ({ contexts }, use) => {
    /** @type {(() => Promise<void>)[]} */
    const ends = [];
    await use(async (options) => {
      const { end, ...rest } = await opened(contexts, options);
      ends.push(end);
      return rest;
    });
    await contexts.clear();
    const ended = await Promise.allSettled(ends.map((end) => end()));
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  },
});

export const { step } = test;

/**
 * Waits until an element of the page is ready with all that stands around the picture, or has told why it cannot be.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} [selector]
 */
export async function ready(page, selector = 'relations-map') {
  await page.locator(selector).first().evaluate(async (element) => {
    await Reflect.get(element, 'ready');
    // What stands around the picture comes after it, unless it cannot be had.
    const [root, until] = [element.shadowRoot, performance.now() + 5000];
    while (root?.querySelector('.tools') && !root.querySelector('[part=search]') && performance.now() < until) {
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
  });
}

/** @typedef {import('../../www/relations-map.js').RelationsMapElement} RelationsMapElement */

/**
 * Asks the element something, as a page's own script would.
 *
 * @template T
 * @template [A=undefined]
 * @param {import('@playwright/test').Page | import('@playwright/test').Frame} page
 * @param {(element: RelationsMapElement, argument: A) => T | Promise<T>} question
 * @param {A} [argument]
 * @param {string} [selector]
 * @returns {Promise<T>}
 */
export function ask(page, question, argument, selector = 'relations-map') {
  const run = /** @type {(element: Element, argument: any) => any} */ (/** @type {unknown} */ (question));
  return page.locator(selector).first().evaluate(run, argument);
}

/**
 * What the page hears of the element: the events in order, with what a listener at the window sees of them.
 *
 * @typedef {object} Heard
 * @property {string} name without `relations-map-`
 * @property {any} detail a copy
 * @property {boolean} isFrozen all of the detail, however deep
 * @property {boolean} bubbles
 * @property {boolean} composed
 * @property {string} target its tag and id
 */

/**
 * Writes down the events of all elements from the start.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function listen(page) {
  await page.addInitScript(() => {
    /** @type {Heard[]} */
    const heard = [];
    Reflect.set(globalThis, 'heard', heard);
    /** @type {(value: unknown) => boolean} */
    const isFrozen = (value) => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    for (const name of ['ready', 'select', 'filter', 'viewchange', 'change', 'error']) {
      addEventListener(`relations-map-${name}`, (event) => {
        const { detail, bubbles, composed, target } = /** @type {CustomEvent} */ (event);
        const { localName, id } = /** @type {Element} */ (target);
        heard.push({ name, detail: JSON.parse(JSON.stringify(detail)), isFrozen: isFrozen(detail), bubbles, composed, target: `${localName}#${id}` });
      });
    }
  });
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<Heard[]>} what {@link listen} has written down
 */
export function heard(page) {
  return page.evaluate(() => Reflect.get(globalThis, 'heard'));
}

/**
 * Waits until the element has drawn what it was asked for.
 *
 * @param {import('@playwright/test').Page | import('@playwright/test').Frame} page
 */
export async function settled(page) {
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))); }));
}

/** What begins a name of which more follows. @param {string} name */
const starts = (name) => new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}, `);

/** Where a part of the element is looked for. @typedef {import('@playwright/test').Page | import('@playwright/test').Frame | import('@playwright/test').FrameLocator | import('@playwright/test').Locator} Within */

/** The buttons over the map. @param {Within} page */
export const map = (page) => page.getByRole('toolbar', { name: /^Partners on the map/ });

/** The symbol of a partner on the map, or its tab on the frame. @param {Within} page @param {string} name */
export const actor = (page, name) => map(page).getByRole('button', { name: starts(name) });

/** What stands beside the map: all partners, or what the sources say. @param {Within} page */
export const panel = (page) => page.getByRole('region', { name: 'What the sources say' });

/** The line of a partner in the list of all. @param {Within} page @param {string} name */
export const line = (page, name) => panel(page).getByRole('button', { name: starts(name) });

/** Waits until something is told of. @param {Within} page @param {string | RegExp} name */
export const tells = (page, name) => panel(page).getByRole('heading', { name, level: 3, exact: true }).waitFor();

/** Waits until all partners are listed. @param {Within} page */
export const listsAll = (page) => panel(page).getByText('statements that name both').waitFor();

/** Waits until an actor that is not the record's own is at the centre. @param {Within} page @param {string} name */
export const centred = (page, name) => page.getByRole('heading', { name: new RegExp(`^(?:The )?${name} (?:and its|in) foreign relations$`), level: 2 }).waitFor();

/** The headline that the record brings. */
export const { headline, title } = JSON.parse(readFileSync(join(root, 'data/tajikistan/datapackage.json'), 'utf8'));

/** A view by its tab. @param {Within} page @param {string} name */
export const tab = (page, name) => page.getByRole('tab', { name, exact: true });

/** Opens what stands behind More. @param {Within} page @param {string} name */
export async function openMore(page, name) {
  // On a phone the way back is in the place of the row of views.
  const back = page.getByRole('button', { name: '← Back', exact: true });
  if (await back.isVisible()) await back.click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** What the keyboard stands on, in the shadow tree: its kind and its name. @param {import('@playwright/test').Page} page */
export const focused = (page) => ask(page, ({ shadowRoot }) => {
  const active = shadowRoot?.activeElement;
  return active ? `${active.localName} ${active.getAttribute('aria-label') ?? active.textContent ?? ''}` : '';
});

/** Presses Tab until the keyboard stands on what has this name. @param {import('@playwright/test').Page} page @param {RegExp} name @param {number} [most] presses */
export async function tabTo(page, name, most = 40) {
  for (let press = 0; press < most; press += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${name}, but ${await focused(page)}`);
}

/**
 * A page of the test's own, as an answer of the server.
 *
 * @param {string} body
 * @param {string} [head]
 * @returns {import('../../scripts/serve.js').Answer}
 */
export function document(body, head = '<script type="module" src="/relations-map.js"></script>') {
  const start = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Test</title>';
  return { type: 'text/html; charset=utf-8', body: `${start}${head}<body>${body}</body></html>` };
}

/** What Chromium itself tells the console of a request that failed. */
export const failedRequest = /^console error: Failed to load resource/;

/**
 * A page of the test's own, whose style and script are files of it.
 *
 * @param {Open} open
 * @param {string} body
 * @param {Options & { css?: string, script?: string }} [options]
 */
export function openOwn(open, body, { css = '', script = '', overrides, allowed = [], prepare, ...options } = {}) {
  const head = `<link rel="stylesheet" href="/own.css"><script type="module" src="/relations-map.js"></script>${script ? '<script src="/own.js" defer></script>' : ''}`;
  return open({
    served: '/own.html', allowed: [...packageFiles, '/own.css', '/own.js', ...allowed],
    overrides: { '/own.html': document(body, head), '/own.css': { type: 'text/css', body: css }, '/own.js': { type: 'text/javascript', body: script }, ...overrides },
    prepare: async (page) => { await listen(page); await prepare?.(page); }, ...options,
  });
}

export { centreLand, wordsOf } from './seen.js';
