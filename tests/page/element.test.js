/** The element as a page's author meets it: attributes, properties, methods, events, and a life in a living page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { bytesOf } from '../../www/dense-text.js';
import { actor, ask, dist, document as html, heard, listen, open, packageFiles, pageFiles, panel, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./browser.js').RelationsMapElement} RelationsMapElement */

const file = join(dist, 'relations-map.html');
const module = '<script type="module" src="/relations-map.js"></script>';

/**
 * Opens a page of the test's own, with the module's files beside it.
 *
 * @param {import('node:test').TestContext} t
 * @param {string} body
 * @param {import('./browser.js').Options & { head?: string }} [options]
 */
function openBody(t, body, { head, overrides, ...options } = {}) {
  return open(t, { served: '/own.html', prepare: listen, overrides: { '/own.html': html(body, head), ...overrides }, ...options });
}

/** @param {Page} page @param {string} name */
const centre = (page, name) => actor(page, `${name}, at the centre`).waitFor();

/** @param {Page} page @param {string} name */
const pair = (page, name) => panel(page).getByRole('heading', { name, exact: true }).waitFor();

test('attributes are properties', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  const seen = await ask(page, async (element) => {
    const values = /** @type {const} */ ({ selected: 'RUS', asOf: '2012-01-01', from: '2001-01-01', to: '2013', themes: 'security basing', tones: 'neutral', projection: 'equal-earth', appearance: 'dark' });
    Object.assign(element, values);
    const attributes = ['selected', 'as-of', 'from', 'to', 'themes', 'tones', 'projection', 'appearance'].map((name) => element.getAttribute(name));
    const properties = Object.keys(values).map((name) => Reflect.get(element, name));
    Object.assign(element, Object.fromEntries(Object.keys(values).map((name) => [name, null])));
    return { attributes, properties, left: element.getAttributeNames(), src: element.src };
  });
  const values = ['RUS', '2012-01-01', '2001-01-01', '2013', 'security basing', 'neutral', 'equal-earth', 'dark'];
  assert.deepEqual(seen.attributes, values);
  assert.deepEqual(seen.properties, values);
  assert.deepEqual(seen.left, ['url-state'], 'what the file itself says');
  assert.equal(seen.src, '');
  await settled(page);
});

test('the focus is set by attribute, property and method, and focus() stays a method', async (t) => {
  const { page } = await open(t, { file, prepare: listen });
  await ready(page);
  await ask(page, (element) => Reflect.set(element, 'focus', 'UZB'));
  await centre(page, 'Uzbekistan');
  await page.getByRole('heading', { name: 'Uzbekistan and its foreign relations' }).waitFor();
  await ask(page, (element) => element.setAttribute('focus', 'RUS'));
  await centre(page, 'Russia');
  await ask(page, (element) => element.focusOn('TJK'));
  await centre(page, 'Tajikistan');
  assert.equal(await ask(page, (element) => element.getAttribute('focus')), 'TJK');
  assert.equal(await ask(page, (element) => typeof element.focus), 'function');
  await ask(page, (element) => element.focus());
  assert.equal(await ask(page, (element) => element.state.focus), 'TJK', 'focus() moves the keyboard, not the map');
  await ask(page, (element) => element.removeAttribute('focus'));
  assert.deepEqual((await heard(page)).map(({ name }) => name), ['ready'], 'what the page sets fires nothing');
});

test('focus() puts the keyboard into the map', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  await ask(page, (element) => element.focus());
  assert.ok(await actor(page, 'Tajikistan, at the centre').evaluate((button) => button.matches(':focus')));
});

/** The state of an element that nobody asked for anything, but for its focus. */
const plain = { view: 'map', selected: null, compared: null, changes: false, filter: {}, projection: 'equal-area' };

test('select(), state and relations', async (t) => {
  const { page } = await open(t, { file, prepare: listen });
  await ready(page);
  await ask(page, (element) => element.select('CHN'));
  await pair(page, 'Tajikistan and China');
  assert.deepEqual(await ask(page, ({ state }) => state), { ...plain, focus: 'TJK', selected: 'CHN' });
  await ask(page, (element) => element.select(null));
  await panel(page).getByText('Choose a partner').waitFor();
  const state = {
    view: 'map', focus: 'RUS', selected: 'USA', compared: 'CHN', changes: false, projection: 'equidistant',
    filter: {
      from: '2001-01-01', to: '2013-01-01', asOf: '2012-01-01', themes: ['security', 'basing'], tones: ['neutral'], statuses: ['occurred'],
      kinds: ['state'], sources: ['sodiqov-2012'], places: ['ayni-airfield'], text: 'base',
    },
  };
  const again = await ask(page, (element, wanted) => {
    element.state = /** @type {any} */ (wanted);
    return element.state;
  }, state);
  assert.deepEqual(again, state);
  await pair(page, 'Russia and the United States');
  await ask(page, (element) => { element.state = /** @type {any} */ ({}); });
  await centre(page, 'Tajikistan');
  assert.deepEqual(await ask(page, (element) => [element.state, element.getAttributeNames()]), [{ ...plain, focus: 'TJK' }, ['url-state']]);
  assert.equal(await ask(page, async (element) => await element.ready === element.relations), true);
  assert.deepEqual((await heard(page)).map(({ name }) => name), ['ready'], 'what the page sets fires nothing');
});

test('the filter of the attributes reaches map and panel', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  const name = () => actor(page, 'Russia').getAttribute('aria-label');
  const before = await name();
  await ask(page, (element) => { element.tones = 'conflictual'; element.select('RUS'); });
  await pair(page, 'Tajikistan and Russia');
  const expected = await ask(page, ({ relations }) => relations?.tie('TJK', 'RUS', { tones: ['conflictual'] }).tie.statements);
  assert.match(await name() ?? '', new RegExp(`^Russia, ${expected} statements, all conflictual`));
  await ask(page, (element) => { element.tones = ''; });
  await settled(page);
  assert.equal(await name(), before);
});

test('events bubble out of shadow and tell frozen plain data, for what the reader does', async (t) => {
  const { page } = await open(t, { file, prepare: listen });
  await ready(page);
  await actor(page, 'Russia').click();
  await actor(page, 'Russia').click();
  await panel(page).getByRole('button', { name: 'Put Russia at the centre' }).click();
  await centre(page, 'Russia');
  await pair(page, 'Russia and Tajikistan');
  await panel(page).getByRole('button', { name: 'Close' }).click();
  const events = await heard(page);
  const fingerprint = await ask(page, ({ relations }) => relations?.fingerprint());
  assert.deepEqual(events.map(({ name, detail }) => [name, detail]), [
    ['ready', { fingerprint, focus: 'TJK' }],
    ['select', { id: 'RUS' }],
    ['viewchange', { focus: 'RUS' }],
    ['select', { id: null }],
  ]);
  assert.ok(events.every(({ isFrozen, bubbles, composed, target }) => isFrozen && bubbles && composed && target === 'relations-map#'));
});

test('a double click and the button of the panel recentre', async (t) => {
  const { page } = await open(t, { file, prepare: listen });
  await ready(page);
  await actor(page, 'China').dblclick();
  await centre(page, 'China');
  await pair(page, 'China and Tajikistan');
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'viewchange').map(({ detail }) => detail), [{ focus: 'CHN' }]);
  assert.equal(await ask(page, (element) => element.getAttribute('focus')), 'CHN');
});

test('bad attributes fall back, and warn once each', async (t) => {
  /** @type {string[]} */
  const warnings = [];
  const bad = { focus: 'NOWHERE', selected: 'nobody', 'as-of': '2011-13-01', from: 'yesterday', to: '2011-02-30', themes: 'gossip', tones: 'rude', projection: 'mercator', appearance: 'purple' };
  const attributes = Object.entries(bad).map(([name, value]) => `${name}="${value}"`).join(' ');
  const { page } = await openBody(t, `<relations-map ${attributes}></relations-map>`, {
    expected: [/^console warning: relations-map: /],
    prepare: async (page) => {
      await listen(page);
      page.on('console', (message) => warnings.push(message.text()));
    },
  });
  await ready(page);
  await centre(page, 'Tajikistan');
  for (const value of ['', ' ', 'TJK', '\u0000', '9'.repeat(5000), '<b>']) {
    await ask(page, (element, text) => { for (const name of ['themes', 'tones', 'from']) element.setAttribute(name, text); }, value);
    await settled(page);
  }
  await ask(page, (element, values) => { for (const [name, value] of Object.entries(values)) element.setAttribute(name, value); }, bad);
  await actor(page, 'Russia').click();
  await pair(page, 'Tajikistan and Russia');
  for (const [name, value] of Object.entries(bad)) {
    const about = warnings.filter((text) => text.includes(`${name}="${value}"`));
    assert.equal(about.length, 1, `${name}: ${about}`);
    assert.match(about[0] ?? '', /expected/);
  }
  assert.deepEqual((await heard(page)).map(({ name }) => name), ['ready', 'select'], 'a bad attribute is no failure');
});

test('a value of the wrong kind is no reason to throw', async (t) => {
  const { page } = await open(t, { file, expected: [/^console warning: relations-map: /] });
  await ready(page);
  await ask(page, (element) => {
    for (const name of ['src', 'selected', 'asOf', 'from', 'to', 'themes', 'tones', 'projection', 'appearance', 'lang', 'focus', 'state']) {
      for (const value of [undefined, null, '', 0, Number.NaN, {}, [], true]) {
        if (name !== 'src' || value === undefined || value === null || value === '') Reflect.set(element, name, value);
      }
      Reflect.set(element, name, null);
    }
    Reflect.apply(element.select, element, [undefined]);
    Reflect.apply(element.focusOn, element, [undefined]);
  });
  await centre(page, 'Tajikistan');
});

test('parsed before the script, after it, and made by script', async (t) => {
  const { page } = await openBody(t, `
    <relations-map id="before" focus="UZB"></relations-map>
    <relations-map id="early"></relations-map>
    <script src="/early.js"></script>${module}
    <relations-map id="after" focus="KGZ"></relations-map>`, {
    head: '',
    allowed: [...pageFiles, '/early.js', '/late.js'],
    overrides: { '/early.js': { type: 'text/javascript', body: 'Object.assign(document.getElementById("early"), { focus: "CHN", selected: "TJK", asOf: "2012-01-01", projection: "equal-earth" });' } },
  });
  for (const id of ['before', 'early', 'after']) await ready(page, `#${id}`);
  const focuses = await page.locator('relations-map').evaluateAll((all) => all.map((element) => /** @type {RelationsMapElement} */ (element).state));
  assert.deepEqual(focuses, [
    { ...plain, focus: 'UZB' },
    { ...plain, focus: 'CHN', selected: 'TJK', filter: { asOf: '2012-01-01' }, projection: 'equal-earth' },
    { ...plain, focus: 'KGZ' },
  ]);
  await page.evaluate(async () => {
    const made = /** @type {RelationsMapElement} */ (document.createElement('relations-map'));
    made.id = 'made';
    Reflect.set(made, 'focus', 'RUS');
    document.body.append(made);
    await made.ready;
  });
  await page.locator('#made').getByRole('heading', { name: 'Russia and its foreign relations' }).waitFor();
});

test('made but never attached, or attached and gone before the core came', async (t) => {
  const { page } = await openBody(t, '<p>A page</p>');
  await page.evaluate(async () => {
    await customElements.whenDefined('relations-map');
    for (let index = 0; index < 100; index += 1) document.createElement('relations-map').setAttribute('focus', 'UZB');
    const short = document.createElement('relations-map');
    document.body.append(short);
    await new Promise((resolve) => setTimeout(resolve));
    short.remove();
    const long = /** @type {RelationsMapElement} */ (document.createElement('relations-map'));
    document.body.append(long);
    await new Promise((resolve) => setTimeout(resolve));
    long.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.body.append(long);
    await long.ready;
  });
  await centre(page, 'Tajikistan');
});

test('moved while its package is on the way, it arrives all the same', async (t) => {
  const { page } = await openBody(t, '<div id="a"><relations-map src="/slow/datapackage.json"></relations-map></div><div id="b"></div>', {
    allowed: [...packageFiles, '/slow/datapackage.json'],
    expected: [/Failed to load resource/],
  });
  await page.evaluate(async () => {
    const element = document.querySelector('relations-map');
    await customElements.whenDefined('relations-map');
    await new Promise((resolve) => setTimeout(resolve));
    if (element) document.getElementById('b')?.append(element);
  });
  await page.getByRole('alert').waitFor();
  assert.deepEqual((await heard(page)).map(({ name, detail }) => [name, detail.code]), [['error', 'data-invalid']]);
});

test('cloned, removed and put back a hundred times, moved about', async (t) => {
  const { page } = await openBody(t, '<div id="a"><relations-map selected="RUS" lang="en"></relations-map></div><div id="b"></div>');
  await ready(page);
  await page.evaluate(async () => {
    const [a, b] = [document.getElementById('a'), document.getElementById('b')];
    const element = document.querySelector('relations-map');
    if (!a || !b || !element) throw new Error('the page is not as expected');
    for (let index = 0; index < 100; index += 1) {
      element.remove();
      a.append(element);
      if (index % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    for (let index = 0; index < 100; index += 1) (index % 2 ? a : b).append(element);
    b.append(element);
    const clone = /** @type {RelationsMapElement} */ (element.cloneNode(true));
    clone.id = 'clone';
    a.append(clone);
    await clone.ready;
  });
  for (const id of ['#a', '#b']) {
    const within = page.locator(id);
    await within.getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
    await within.getByRole('button', { name: /^China, / }).click();
    await within.getByRole('heading', { name: 'Tajikistan and China' }).waitFor();
  }
  assert.deepEqual((await heard(page)).map(({ name, detail }) => [name, detail.id]), [['ready', undefined], ['ready', undefined], ['select', 'CHN'], ['select', 'CHN']], 'a click is heard once, however often it was put back');
});

test('registered twice, from two addresses and by the classic script of the one file', async (t) => {
  const { page } = await openBody(t, '<relations-map></relations-map>', {
    head: '<script type="module" src="/relations-map.js"></script><script type="module" src="/relations-map.js?v=2"></script><script src="/classic.js"></script>',
    allowed: [...pageFiles, '/classic.js'],
    overrides: { '/classic.js': { type: 'text/javascript', body: classicScript() } },
  });
  await page.waitForFunction(() => customElements.get('relations-map'));
  await page.evaluate(async () => { await import(/** @type {any} */ ('/relations-map.js?v=3')); });
  await page.evaluate(() => document.body.append(document.createElement('relations-map')));
  // The classic script came first, and its core is not in this page: one readable failure, and no exception.
  assert.equal(await ask(page, (element) => element.ready.catch((/** @type {any} */ error) => error.code)), 'wasm-corrupt');
});

test('imported twice under two addresses it is one element that works', async (t) => {
  const { page } = await openBody(t, '<relations-map></relations-map>', {
    head: '<script type="module" src="/relations-map.js?v=2"></script><script type="module" src="/relations-map.js"></script>',
  });
  await ready(page);
  await page.evaluate(async () => { await import(/** @type {any} */ ('/relations-map.js?v=3')); });
  await actor(page, 'Russia').click();
  await pair(page, 'Tajikistan and Russia');
});

/** The script that is packed in the one file, as a page would load it by itself. */
function classicScript() {
  const [, bytes, text] = /id="relations-map-script" data-bytes="(\d+)">([^<]*)</.exec(readFileSync(file, 'utf8')) ?? [];
  return gunzipSync(bytesOf(text ?? '', Number(bytes)));
}

test('twenty elements with different centres take one core', async (t) => {
  const ids = ['TJK', 'RUS', 'USA', 'CHN', 'UZB', 'KGZ', 'KAZ', 'AFG', 'IRN', 'IND', 'PAK', 'TKM', 'FRA', 'JPN', 'NATO', 'CSTO', 'CIS', 'EU', 'UN', 'SCO'];
  const { page, requests } = await openBody(t, ids.map((id) => `<relations-map id="m-${id}" focus="${id}"></relations-map>`).join(''));
  for (const id of ids) await ready(page, `#m-${id}`);
  const centres = await page.locator('relations-map').evaluateAll((all) => all.map((element) => /** @type {RelationsMapElement} */ (element).state.focus));
  assert.deepEqual(centres, ids);
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  assert.equal(new Set(headings).size, ids.length);
  assert.equal(requests.filter((address) => address.endsWith('.wasm')).length, 1);
  assert.equal((await heard(page)).filter(({ name }) => name === 'ready').length, ids.length);
  const china = page.locator('#m-CHN');
  await china.getByRole('button', { name: /^Tajikistan, / }).click();
  await china.getByRole('heading', { name: 'China and Tajikistan' }).waitFor();
  assert.equal(await page.getByRole('heading', { level: 3 }).count(), 1, 'the others stay as they are');
});

for (const [name, hide, show] of /** @type {const} */ ([
  ['no size', 'inline-size:0;block-size:0;overflow:hidden', ''],
  ['a size of five pixels', 'inline-size:5px;block-size:5px;overflow:hidden', ''],
  ['no display', 'display:none', ''],
])) {
  test(`shown late: ${name}`, async (t) => {
    const { page } = await openBody(t, '<div id="box"><relations-map></relations-map></div>', {
      prepare: async (page) => {
        await listen(page);
        await page.addInitScript((style) => addEventListener('DOMContentLoaded', () => { document.getElementById('box')?.style.setProperty('cssText', ''); document.getElementById('box')?.setAttribute('style', style); }), hide);
      },
    });
    await ready(page);
    await settled(page);
    await page.evaluate((style) => document.getElementById('box')?.setAttribute('style', style), show);
    await actor(page, 'Russia').click();
    await pair(page, 'Tajikistan and Russia');
  });
}

test('the hidden attribute hides it, and its end shows it', async (t) => {
  const { page } = await openBody(t, '<relations-map hidden></relations-map>');
  await ready(page);
  assert.equal(await page.locator('relations-map').isVisible(), false);
  await ask(page, (element) => { element.hidden = false; });
  await actor(page, 'Russia').click();
  await pair(page, 'Tajikistan and Russia');
});

test('the query object answers in Node as on the page', async (t) => {
  const { load } = await import(join(dist, 'load.js'));
  const relations = await load();
  const { page } = await open(t, { file });
  await ready(page);
  assert.equal(relations.fingerprint(), await ask(page, (element) => element.relations?.fingerprint()));
  assert.deepEqual(relations.tie('TJK', 'RUS'), await ask(page, (element) => element.relations?.tie('TJK', 'RUS')));
  assert.throws(() => relations.tie('TJK', 'NOWHERE'), { name: 'RangeError', code: 'unknown-id' });
});
