/** Pages with a strict policy, and pages that do what no page should. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actor, ask, centred, dist, document as html, heard, line, listen, listsAll, openMore, packageFiles, pageFiles, panel, plainPage, ready, settled, strictPolicy, tab, tells, test } from './browser.js';
import { assertTie } from './telling.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Frame} Frame */

const file = join(dist, 'relations-map.html');

/**
 * What a reader does in a visit: choose, read, look at each view, zoom, search, open what is behind More, recentre, close.
 *
 * @param {Page | Frame} page
 */
async function visit(page) {
  await ready(/** @type {Page} */ (page));
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
  await assertTie(/** @type {Page} */ (page), 'RUS');
  for (const name of ['Zoom in', 'Zoom out', 'Back to the whole map']) await page.getByRole('button', { name }).click();
  // Where the text is large, the page has the order of a phone, with fewer tabs.
  for (const view of ['network', 'timeline', 'table', 'compare', 'contradictions', 'map']) await ask(page, (element, name) => { element.state = { view: /** @type {any} */ (name) }; }, view);
  await tab(page, 'Map').click();
  for (const name of ['Filters', 'Share', 'Sources', 'Help']) await openMore(page, name);
  await panel(page).getByRole('button', { name: '← Back' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('china');
  await page.getByRole('option').first().click();
  await tells(page, 'China');
  await panel(page).getByRole('button', { name: 'Put China at the centre' }).click();
  await centred(page, 'China');
  await panel(page).getByRole('button', { name: /^← / }).click();
  await listsAll(page);
  await settled(page);
}

for (const appearance of ['light', 'dark']) {
  test(`a visit under the strictest policy, ${appearance}`, async ({ open }) => {
    const { page } = await open({
      served: plainPage, csp: strictPolicy, prepare: listen, colorScheme: /** @type {'light' | 'dark'} */ (appearance), allowed: [...packageFiles, '/p/datapackage.json'],
      reducedMotion: appearance === 'dark' ? 'no-preference' : 'reduce', overrides: { '/p/datapackage.json': { type: 'application/json', body: '[]' } },
    });
    await visit(page);
    await ask(page, (element) => { element.src = '/p/datapackage.json'; });
    await page.getByRole('table', { name: 'What is wrong with the data package' }).waitFor();
    await ask(page, (element) => { element.src = ''; });
    await ready(page);
    await centred(page, 'China');
  });
}

/** What style sheets of pages have been seen to do, and worse. @type {[string, string][]} */
const styles = [
  ['all: unset', '* { all: unset !important }'],
  ['a reset', '*, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; box-sizing: content-box; list-style: none; line-height: 0 !important }'],
  ['huge and strange text', 'html { font-size: 32px; letter-spacing: 0.12em; word-spacing: 0.16em; text-transform: uppercase; direction: rtl; white-space: nowrap; text-indent: 5em }'],
  ['buttons without pointer events', 'button, svg, canvas, section, div { display: none !important; pointer-events: none !important; visibility: hidden !important; opacity: 0 !important }'],
  ['a flex row', 'body { display: flex; align-items: center } relations-map { flex: 1 }'],
];

for (const [name, style] of styles) {
  test(`a page with style of its own: ${name}`, async ({ open }) => {
    const { page } = await open({
      served: '/own.html',
      allowed: [...pageFiles, '/own.css'],
      overrides: {
        '/own.html': html('<relations-map></relations-map>', '<link rel="stylesheet" href="/own.css"><script type="module" src="/relations-map.js"></script>'),
        '/own.css': { type: 'text/css', body: style },
      },
    });
    await visit(page);
    await line(page, 'Tajikistan').click();
    const first = panel(page).getByRole('listitem').locator('summary').first();
    await first.scrollIntoViewIfNeeded();
    const box = await first.boundingBox();
    assert.ok(box && box.width > 100 && box.height > 10, 'a statement is seen');
    const { size, display, spacing } = await first.evaluate((element) => {
      const { fontSize, display, letterSpacing } = getComputedStyle(element);
      return { size: Number.parseFloat(fontSize), display, spacing: letterSpacing };
    });
    assert.ok(size >= 12 && size <= 40, `${size} px`);
    assert.notEqual(display, 'inline');
    assert.ok(spacing === 'normal' || spacing === '0px', spacing);
  });
}

/** What scripts of pages have been seen to add. */
function pollute() {
  Object.assign(Object.prototype, { extend() {}, id: 'x', name: 'y', code: 7, focus: 'UZB', filter: { themes: ['aid'] }, selected: 'CHN' });
  Object.assign(Array.prototype, { last() {}, each() {}, toJSON() { return 'no'; } });
  Object.assign(String.prototype, { toJSON() { return 'no'; }, blank() {} });
  Object.assign(Function.prototype, { wrap() {} });
  Object.assign(Element.prototype, { show() {}, hide() {} });
}

test('a page that adds to the prototypes', async ({ open }) => {
  const { page } = await open({
    served: '/own.html',
    allowed: [...pageFiles, '/own.js'],
    overrides: {
      '/own.html': html('<relations-map></relations-map>', '<script src="/own.js"></script><script type="module" src="/relations-map.js"></script>'),
      '/own.js': { type: 'text/javascript', body: `(${pollute})()` },
    },
  });
  // Playwright's own selectors break on such a page.
  await page.waitForFunction(() => Reflect.get(document.querySelector('relations-map') ?? {}, 'relations'));
  const state = await page.evaluate(() => Reflect.get(document.querySelector('relations-map') ?? {}, 'state'));
  assert.equal(state.focus, 'TJK', 'what stands on a prototype is not asked for');
  await page.evaluate(() => { document.querySelector('relations-map')?.shadowRoot?.querySelector('.rest [data-id=RUS]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); });
  await page.waitForFunction(() => document.querySelector('relations-map')?.shadowRoot?.querySelector('.panel h3')?.textContent === 'Russia');
  assert.ok(await page.evaluate(() => (document.querySelector('relations-map')?.shadowRoot?.querySelectorAll('.panel details').length ?? 0) > 5));
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
  test(`a page that breaks ${name}: readable, or unharmed`, async ({ open }) => {
    const { page } = await open({
      served: '/own.html',
      allowed: [...pageFiles, '/own.js'],
      overrides: {
        '/own.html': html('<relations-map><p>Own words.</p></relations-map><p id="page"></p>', '<script src="/own.js"></script><script type="module" src="/relations-map.js"></script>'),
        '/own.js': { type: 'text/javascript', body: `${code}; let clicks = 0; addEventListener("click", () => { clicks += 1; document.title = String(clicks); });` },
      },
      // A module that cannot even start tells the console, and the page's own words stand.
      expected: [/^page error: .*(?:Intl|the page broke this)/],
    });
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
 * @param {import('./browser.js').Open} open
 * @param {string} source
 * @param {Record<string, string>} [headers]
 */
async function openFrame(open, source, headers) {
  const { page } = await open({
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

test('the one file in a sandboxed frame without an origin', async ({ open }) => {
  await visit(await openFrame(open, '/one.html'));
});

test('the module in a sandboxed frame without an origin, from a server that shares its files', async ({ open }) => {
  await visit(await openFrame(open, '/inner.html', { 'access-control-allow-origin': '*' }));
});

test('a page with a base address elsewhere finds the core beside the module', async ({ open }) => {
  const { page } = await open({
    served: '/own.html',
    overrides: { '/own.html': html('<relations-map></relations-map>', '<base href="/elsewhere/"><script type="module" src="/relations-map.js"></script>') },
    prepare: listen,
  });
  await ready(page);
  assert.deepEqual((await heard(page)).map(({ name }) => name), ['ready']);
});

test('the back and forward cache gives back a page that works', async ({ open }) => {
  const { page } = await open({ served: plainPage, allowed: [...pageFiles, '/other.html'], overrides: { '/other.html': html('<p>Another page</p>', '') } });
  await ready(page);
  await actor(page, 'Russia').click();
  await page.goto(new URL('/other.html', page.url()).href);
  await page.goBack();
  await ready(page);
  await actor(page, 'China').click();
  await tells(page, 'China');
});
