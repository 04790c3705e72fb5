/** Pages with a strict policy, and pages that do what no page should. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { actor, ask, dist, document as html, heard, listen, open, packageFiles, pageFiles, panel, plainPage, ready, settled, strictPolicy } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

const file = join(dist, 'relations-map.html');

/**
 * What a reader does in a visit: choose, read, recentre, zoom, move, open the shelf, close.
 *
 * @param {Page | Frame} page
 */
async function visit(page) {
  await ready(/** @type {Page} */ (page));
  await actor(page, 'Russia').click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
  assert.ok(await panel(page).getByRole('listitem').count() > 50);
  for (const name of ['Zoom in', 'Zoom out', 'Whole diagram']) await page.getByRole('button', { name }).click();
  const more = page.getByRole('button', { name: /^\d+ more$/ });
  if (await more.count() > 0) {
    await more.click();
    await page.getByRole('button', { name: 'Fewer' }).click();
  }
  await actor(page, 'China').hover();
  await actor(page, 'China').dblclick();
  await actor(page, 'China, at the centre').waitFor();
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await panel(page).getByText('Choose a partner').waitFor();
  await settled(page);
}

for (const appearance of ['light', 'dark']) {
  test(`a visit under the strictest policy, ${appearance}`, async (t) => {
    const { page } = await open(t, {
      served: plainPage, csp: strictPolicy, prepare: listen, colorScheme: /** @type {'light' | 'dark'} */ (appearance), allowed: [...packageFiles, '/p/datapackage.json'],
      overrides: { '/p/datapackage.json': { type: 'application/json', body: '[]' } },
    });
    await visit(page);
    await ask(page, (element) => { element.src = '/p/datapackage.json'; });
    await page.getByRole('table', { name: 'What is wrong with the data package' }).waitFor();
    await ask(page, (element) => { element.src = ''; });
    await ready(page);
    await actor(page, 'China, at the centre').waitFor();
  });
}

test('a visit with animated turns under the strictest policy', async (t) => {
  const { page } = await open(t, { served: plainPage, csp: strictPolicy, reducedMotion: 'no-preference' });
  await ready(page);
  await actor(page, 'China').dblclick();
  await actor(page, 'China, at the centre').waitFor();
  await actor(page, 'Russia').click();
  await panel(page).getByRole('heading', { name: 'China and Russia' }).waitFor();
});

/** What style sheets of pages have been seen to do, and worse. @type {[string, string][]} */
const styles = [
  ['all: unset', '* { all: unset !important }'],
  ['a reset', '*, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; box-sizing: content-box; list-style: none; line-height: 0 !important }'],
  ['huge and strange text', 'html { font-size: 32px; letter-spacing: 0.12em; word-spacing: 0.16em; text-transform: uppercase; direction: rtl; white-space: nowrap; text-indent: 5em }'],
  ['buttons without pointer events', 'button, svg, canvas, section, div { display: none !important; pointer-events: none !important; visibility: hidden !important; opacity: 0 !important }'],
  ['a flex row', 'body { display: flex; align-items: center } relations-map { flex: 1 }'],
];

for (const [name, style] of styles) {
  test(`a page with style of its own: ${name}`, async (t) => {
    const { page } = await open(t, {
      served: '/own.html',
      allowed: [...pageFiles, '/own.css'],
      overrides: {
        '/own.html': html('<relations-map></relations-map>', '<link rel="stylesheet" href="/own.css"><script type="module" src="/relations-map.js"></script>'),
        '/own.css': { type: 'text/css', body: style },
      },
    });
    await visit(page);
    await actor(page, 'Tajikistan').click();
    const first = panel(page).getByRole('listitem').first().locator('.text');
    // What is out of sight is laid out when it comes into sight.
    await first.scrollIntoViewIfNeeded();
    const box = await first.boundingBox();
    assert.ok(box && box.width > 100 && box.height > 10, 'a statement is seen');
  });
}

/** What scripts of pages have been seen to add. */
function pollute() {
  Object.assign(Object.prototype, { extend() {}, id: 'x', name: 'y', code: 7 });
  Object.assign(Array.prototype, { last() {}, each() {}, toJSON() { return 'no'; } });
  Object.assign(String.prototype, { toJSON() { return 'no'; }, blank() {} });
  Object.assign(Function.prototype, { wrap() {} });
  Object.assign(Element.prototype, { show() {}, hide() {} });
}

test('a page that adds to the prototypes', async (t) => {
  const { page } = await open(t, {
    served: '/own.html',
    allowed: [...pageFiles, '/own.js'],
    overrides: {
      '/own.html': html('<relations-map></relations-map>', '<script src="/own.js"></script><script type="module" src="/relations-map.js"></script>'),
      '/own.js': { type: 'text/javascript', body: `(${pollute})()` },
    },
  });
  await page.waitForFunction(() => Reflect.get(document.querySelector('relations-map') ?? {}, 'relations'));
  await page.locator('relations-map button[data-id="RUS"]').click();
  await page.locator('relations-map .panel h3').waitFor();
  assert.equal(await page.locator('relations-map .panel h3').textContent(), 'Tajikistan and Russia');
  assert.ok(await page.locator('relations-map li[part=statement]').count() > 50);
});

/** What breaks everything that is built on it. @type {[string, string][]} */
const breakages = [
  ['Array.prototype.map', 'Array.prototype.map = function () { throw new Error("the page broke this"); }'],
  ['Object.entries', 'Object.entries = function () { return []; }'],
  ['Intl', 'delete globalThis.Intl'],
  ['fetch', 'globalThis.fetch = function () { return Promise.reject(new Error("the page broke this")); }'],
  ['ResizeObserver', 'delete globalThis.ResizeObserver'],
];

for (const [name, code] of breakages) {
  test(`a page that breaks ${name}: readable, or unharmed`, async (t) => {
    const { page } = await open(t, {
      served: '/own.html',
      allowed: [...pageFiles, '/own.js'],
      overrides: {
        '/own.html': html('<relations-map><p>Own words.</p></relations-map><p id="page"></p>', '<script src="/own.js"></script><script type="module" src="/relations-map.js"></script>'),
        '/own.js': { type: 'text/javascript', body: `${code}; let clicks = 0; addEventListener("click", () => { clicks += 1; document.title = String(clicks); });` },
      },
      // A module that cannot even start tells the console, and the page's own words stand.
      expected: [/^page error: .*(?:Intl|the page broke this)/],
    });
    await page.waitForFunction(() => /Own words|Russia|could not/.test(document.querySelector('relations-map')?.shadowRoot?.textContent ?? '') || document.querySelector('relations-map')?.shadowRoot === null);
    const words = page.getByText('Own words.');
    const map = page.locator('relations-map canvas');
    await Promise.race([words.waitFor(), map.waitFor()]);
    await page.mouse.click(5, 5);
    assert.equal(await page.title(), '1', 'the page goes on');
  });
}

/**
 * A frame that may run scripts but has no origin: storage, history and the like throw there.
 *
 * @param {import('node:test').TestContext} t
 * @param {string} source
 * @param {Record<string, string>} [headers]
 */
async function openFrame(t, source, headers) {
  const { page } = await open(t, {
    served: '/own.html',
    allowed: [...pageFiles, '/one.html', '/inner.html'],
    headers,
    overrides: {
      '/own.html': html(`<iframe sandbox="allow-scripts" src="${source}" width="1200" height="760"></iframe>`, ''),
      '/one.html': { type: 'text/html; charset=utf-8', body: readFileSync(file) },
      '/inner.html': html('<relations-map></relations-map>'),
    },
  });
  const frame = page.frames().find((one) => one.url().endsWith(source));
  assert.ok(frame);
  assert.equal(await frame.evaluate(() => { try { return Boolean(localStorage); } catch (error) { return /** @type {Error} */ (error).name; } }), 'SecurityError');
  return frame;
}

test('the one file in a sandboxed frame without an origin', async (t) => {
  await visit(await openFrame(t, '/one.html'));
});

test('the module in a sandboxed frame without an origin, from a server that shares its files', async (t) => {
  await visit(await openFrame(t, '/inner.html', { 'access-control-allow-origin': '*' }));
});

test('a page with a base address elsewhere finds the core beside the module', async (t) => {
  const { page } = await open(t, {
    served: '/own.html',
    overrides: { '/own.html': html('<relations-map></relations-map>', '<base href="/elsewhere/"><script type="module" src="/relations-map.js"></script>') },
    prepare: listen,
  });
  await ready(page);
  assert.deepEqual((await heard(page)).map(({ name }) => name), ['ready']);
});

test('the back and forward cache gives back a page that works', async (t) => {
  const { page } = await open(t, { served: plainPage, allowed: [...pageFiles, '/other.html'], overrides: { '/other.html': html('<p>Another page</p>', '') } });
  await ready(page);
  await actor(page, 'Russia').click();
  await page.goto(new URL('/other.html', page.url()).href);
  await page.goBack();
  await ready(page);
  await actor(page, 'China').click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and China' }).waitFor();
});
