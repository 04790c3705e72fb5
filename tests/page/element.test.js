/** The element as a page's author meets it: attributes, properties, methods, events, and a life in a living page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bytesOf } from '../../www/dense-text.js';
import { actor, ask, centred, dist, document as html, elementFiles, headline, heard, listen, listsAll, packageFiles, pageFiles, panel, ready, settled, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Open} Open */
/** @typedef {import('./browser.js').RelationsMapElement} RelationsMapElement */

const file = join(dist, 'relations-map.html');
const module = '<script type="module" src="/relations-map.js"></script>';

/**
 * Opens a page of the test's own, with the module's files beside it.
 *
 * @param {Open} open
 * @param {string} body
 * @param {import('./browser.js').Options & { head?: string }} [options]
 */
function openBody(open, body, { head, overrides, ...options } = {}) {
  return open({ served: '/own.html', prepare: listen, overrides: { '/own.html': html(body, head), ...overrides }, ...options });
}

/** The state of an element that nobody asked for anything, but for its focus. */
const plain = { view: 'map', selected: null, compared: null, changes: false, filter: {}, projection: 'equal-area', measure: '', camera: null };

test('attributes, properties, methods and state', async ({ open }) => {
  const { page } = await open({ file, prepare: listen });
  await ready(page);
  await test.step('attributes are properties', async () => {
    const values = /** @type {const} */ ({ selected: 'RUS', asOf: '2012-01-01', from: '2001-01-01', to: '2013', themes: 'security basing', tones: 'neutral', view: 'network', projection: 'equal-earth', appearance: 'dark' });
    const seen = await ask(page, async (element, values) => {
      Object.assign(element, values);
      const attributes = ['selected', 'as-of', 'from', 'to', 'themes', 'tones', 'view', 'projection', 'appearance'].map((name) => element.getAttribute(name));
      const properties = Object.keys(values).map((name) => Reflect.get(element, name));
      Object.assign(element, Object.fromEntries(Object.keys(values).map((name) => [name, null])));
      return { attributes, properties, left: element.getAttributeNames(), src: element.src, controls: element.controls, urlState: element.urlState };
    }, values);
    assert.deepEqual(seen, { attributes: Object.values(values), properties: Object.values(values), left: ['url-state'], src: '', controls: 'all', urlState: '' });
    await settled(page);
  });
  await test.step('the focus is set by attribute, property and method, and focus() stays a method', async () => {
    await ask(page, (element) => Reflect.set(element, 'focus', 'UZB'));
    await centred(page, 'Uzbekistan');
    await ask(page, (element) => element.setAttribute('focus', 'RUS'));
    await centred(page, 'Russia');
    await ask(page, (element) => element.focusOn('TJK'));
    await page.getByRole('heading', { name: headline }).waitFor();
    assert.equal(await ask(page, (element) => element.getAttribute('focus')), 'TJK');
    assert.equal(await ask(page, (element) => typeof element.focus), 'function');
    await ask(page, (element) => element.focus());
    assert.equal(await ask(page, (element) => element.state.focus), 'TJK', 'focus() moves the keyboard, not the map');
    assert.ok(await page.getByRole('toolbar', { name: /^Partners on the map/ }).locator('[tabindex="0"]').evaluate((button) => button.matches(':focus')), 'into the map');
    await ask(page, (element) => element.removeAttribute('focus'));
  });
  await test.step('select(), state and relations', async () => {
    await ask(page, (element) => element.select('CHN'));
    await tells(page, 'China');
    assert.deepEqual(await ask(page, ({ state }) => state), { ...plain, focus: 'TJK', selected: 'CHN' });
    await ask(page, (element) => element.select(null));
    await listsAll(page);
    const state = {
      view: 'map', focus: 'RUS', selected: 'USA', compared: 'CHN', changes: false, projection: 'equidistant', measure: '', camera: { lonDeg: 60, latDeg: 40, scalePxPerRad: 900, xPx: 300, yPx: 200 },
      filter: {
        from: '2001-01-01', to: '2013-01-01', themes: ['security', 'basing'], tones: ['neutral'], statuses: ['occurred'],
        kinds: ['state'], sources: ['sodiqov-2012'], places: ['ayni-airfield'], actors: ['USA'], text: 'base',
      },
    };
    const again = await ask(page, (element, wanted) => {
      element.state = /** @type {any} */ (wanted);
      return element.state;
    }, state);
    assert.deepEqual(again, state);
    await centred(page, 'Russia');
    await ask(page, (element) => { element.state = /** @type {any} */ ({}); });
    await page.getByRole('heading', { name: headline }).waitFor();
    assert.deepEqual(await ask(page, (element) => [element.state, element.getAttributeNames()]), [{ ...plain, focus: 'TJK' }, ['url-state']]);
    assert.equal(await ask(page, async (element) => await element.ready === element.relations), true);
  });
  await test.step('the filter of the attributes reaches map, list and panel', async () => {
    const label = () => actor(page, 'Russia').getAttribute('aria-label');
    const before = await label();
    await ask(page, (element) => { element.tones = 'conflictual'; element.select('RUS'); });
    await tells(page, 'Russia');
    const expected = await ask(page, ({ relations }) => relations?.tie('TJK', 'RUS', { tones: ['conflictual'] }).tie.statements);
    assert.equal(await label(), `Russia, ${expected} statements, ${expected} of conflict`);
    await ask(page, (element) => { element.tones = ''; element.select(null); });
    await settled(page);
    assert.equal(await label(), before);
  });
  await test.step('the query object answers as in Node', async () => {
    const { load } = await import(join(dist, 'load.js'));
    const relations = await load();
    assert.equal(relations.fingerprint(), await ask(page, (element) => element.relations?.fingerprint()));
    assert.deepEqual(relations.tie('TJK', 'RUS'), await ask(page, (element) => element.relations?.tie('TJK', 'RUS')));
    assert.throws(() => relations.tie('TJK', 'NOWHERE'), { name: 'RangeError', code: 'unknown-id' });
  });
  const events = await heard(page);
  assert.deepEqual(events.filter(({ name }) => name !== 'change').map(({ name }) => name), ['ready'], 'what the page sets is told as a change alone');
  assert.ok(events.every(({ name, detail }) => name !== 'change' || detail.cause === 'page'));
});

test('events bubble out of the shadow and tell frozen plain data', async ({ open }) => {
  const { page } = await open({ file, prepare: listen });
  await ready(page);
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
  await actor(page, 'Russia').click();
  await panel(page).getByRole('button', { name: 'Put Russia at the centre' }).click();
  await centred(page, 'Russia');
  await panel(page).getByRole('button', { name: /^← / }).click();
  await listsAll(page);
  await page.waitForFunction(() => location.hash.includes('focus=RUS'));
  await ask(page, (element) => element.select('CHN'));
  await tells(page, 'China');
  const events = await heard(page);
  const fingerprint = await ask(page, ({ relations }) => relations?.fingerprint());
  assert.deepEqual(events.filter(({ name }) => name !== 'change').map(({ name, detail }) => [name, detail]), [
    ['ready', { fingerprint, focus: 'TJK' }], ['select', { id: 'RUS' }], ['viewchange', { focus: 'RUS' }], ['select', { id: null }],
  ]);
  const changes = events.filter(({ name }) => name === 'change');
  assert.deepEqual(changes.map(({ detail: { cause, state } }) => [cause, state.focus, state.selected]), [
    ['reader', 'TJK', 'RUS'], ['reader', 'RUS', 'TJK'], ['reader', 'RUS', null], ['page', 'RUS', 'CHN'],
  ]);
  assert.deepEqual(Object.keys(changes[0]?.detail.state), Object.keys({ view: '', focus: '', selected: '', compared: '', changes: '', filter: '', projection: '', measure: '', camera: '' }));
  assert.ok(events.every(({ isFrozen, bubbles, composed, target }) => isFrozen && bubbles && composed && target === 'relations-map#'));
  await test.step('a double click recentres, and is told once', async () => {
    await ask(page, (element) => { element.state = {}; });
    await page.getByRole('heading', { name: headline }).waitFor();
    await actor(page, 'China').dblclick();
    await centred(page, 'China');
    assert.deepEqual((await heard(page)).filter(({ name }) => name === 'viewchange').map(({ detail }) => detail).slice(1), [{ focus: 'CHN' }]);
    assert.equal(await ask(page, (element) => element.getAttribute('focus')), 'CHN');
  });
});

test('bad attributes fall back, and warn once each', async ({ open }) => {
  /** @type {string[]} */
  const warnings = [];
  const bad = { focus: 'NOWHERE', selected: 'nobody', 'as-of': '2011-13-01', from: 'yesterday', to: '2011-02-30', themes: 'gossip', tones: 'rude', projection: 'mercator', view: 'globe', controls: 'some', appearance: 'purple' };
  const attributes = Object.entries(bad).map(([name, value]) => `${name}="${value}"`).join(' ');
  const { page } = await openBody(open, `<relations-map ${attributes}></relations-map>`, {
    expected: [/^console warning: relations-map: /],
    prepare: async (page) => {
      await listen(page);
      page.on('console', (message) => warnings.push(message.text()));
    },
  });
  await ready(page);
  await page.getByRole('heading', { name: headline }).waitFor();
  for (const value of ['', ' ', 'TJK', '\u0000', '9'.repeat(5000), '<b>']) {
    await ask(page, (element, text) => { for (const name of ['themes', 'tones', 'from']) element.setAttribute(name, text); }, value);
    await settled(page);
  }
  await ask(page, (element, values) => { for (const [name, value] of Object.entries(values)) element.setAttribute(name, value); }, bad);
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
  for (const [name, value] of Object.entries(bad)) {
    const about = warnings.filter((text) => text.includes(`${name}="${value}"`));
    assert.equal(about.length, 1, `${name}: ${about}`);
    assert.match(about[0] ?? '', /expected/);
  }
  assert.deepEqual((await heard(page)).map(({ name }) => name).filter((name) => name !== 'change'), ['ready', 'select'], 'a bad attribute is no failure');
});

test('a value of the wrong kind is no reason to throw', async ({ open }) => {
  const { page } = await open({ file, expected: [/^console warning: relations-map: /] });
  await ready(page);
  await ask(page, (element) => {
    for (const name of ['src', 'selected', 'asOf', 'from', 'to', 'themes', 'tones', 'view', 'projection', 'appearance', 'controls', 'lang', 'focus', 'state']) {
      for (const value of [undefined, null, '', 0, Number.NaN, {}, [], true]) {
        if (name !== 'src' || value === undefined || value === null || value === '') Reflect.set(element, name, value);
      }
      Reflect.set(element, name, null);
    }
    Reflect.apply(element.select, element, [undefined]);
    Reflect.apply(element.focusOn, element, [undefined]);
  });
  await page.getByRole('heading', { name: headline }).waitFor();
});

test('parsed before the script, after it, and made by script', async ({ open }) => {
  const { page } = await openBody(open, `
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

test('made but never attached, or attached and gone before the core came', async ({ open }) => {
  const { page } = await openBody(open, '<p>A page</p>');
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
  await page.getByRole('heading', { name: headline }).waitFor();
});

test('moved while its package is on the way, it arrives all the same', async ({ open }) => {
  const { page } = await openBody(open, '<div id="a"><relations-map src="/slow/datapackage.json"></relations-map></div><div id="b"></div>', {
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

test('cloned, removed and put back a hundred times, moved about', async ({ open }) => {
  const { page } = await openBody(open, '<div id="a"><relations-map selected="RUS" lang="en"></relations-map></div><div id="b"></div>');
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
    await tells(within, 'Russia');
    await actor(within, 'China').click();
    await tells(within, 'China');
  }
  assert.deepEqual((await heard(page)).filter(({ name }) => name !== 'change').map(({ name, detail }) => [name, detail.id]), [['ready', undefined], ['ready', undefined], ['select', 'CHN'], ['select', 'CHN']], 'a click is heard once, however often it was put back');
});

test('registered twice, from two addresses and by the classic script of the one file', async ({ open }) => {
  const { page } = await openBody(open, '<relations-map></relations-map>', {
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

test('imported twice under two addresses it is one element that works', async ({ open }) => {
  const { page } = await openBody(open, '<relations-map></relations-map>', {
    head: '<script type="module" src="/relations-map.js?v=2"></script><script type="module" src="/relations-map.js"></script>',
  });
  await ready(page);
  await page.evaluate(async () => { await import(/** @type {any} */ ('/relations-map.js?v=3')); });
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
});

/** The script that is packed in the one file, as a page would load it by itself. */
function classicScript() {
  const [, bytes, text] = /id="relations-map-script" data-bytes="(\d+)">([^<]*)</.exec(readFileSync(file, 'utf8')) ?? [];
  return gunzipSync(bytesOf(text ?? '', Number(bytes)));
}

test('twenty elements with different centres take one core', async ({ open }) => {
  const ids = ['TJK', 'RUS', 'USA', 'CHN', 'UZB', 'KGZ', 'KAZ', 'AFG', 'IRN', 'IND', 'PAK', 'TKM', 'FRA', 'JPN', 'NATO', 'CSTO', 'CIS', 'EU', 'UN', 'SCO'];
  const { page, requests } = await openBody(open, ids.map((id) => `<relations-map id="m-${id}" focus="${id}"></relations-map>`).join(''));
  for (const id of ids) await ready(page, `#m-${id}`);
  const centres = await page.locator('relations-map').evaluateAll((all) => all.map((element) => /** @type {RelationsMapElement} */ (element).state.focus));
  assert.deepEqual(centres, ids);
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  assert.equal(new Set(headings).size, ids.length);
  assert.equal(requests.filter((address) => address.endsWith('.wasm')).length, elementFiles.filter((path) => path.endsWith('.wasm')).length, 'each file of the core once');
  assert.equal((await heard(page)).filter(({ name }) => name === 'ready').length, ids.length);
  const china = page.locator('#m-CHN');
  await actor(china, 'Tajikistan').click();
  await tells(china, 'Tajikistan');
  assert.equal(await page.getByRole('button', { name: /^← All/ }).count(), 1, 'the others stay as they are');
});

test('shown late: without a size, with one of five pixels, without display, with the hidden attribute', async ({ open }) => {
  const hidden = { none: 'inline-size:0;block-size:0;overflow:hidden', small: 'inline-size:5px;block-size:5px;overflow:hidden', gone: 'display:none' };
  const boxes = Object.keys(hidden).map((id) => `<div id="${id}" class="${id}"><relations-map></relations-map></div>`).join('');
  const style = `<link rel="stylesheet" href="/own.css">${module}`;
  const { page } = await openBody(open, `${boxes}<div id="attribute"><relations-map hidden></relations-map></div>`, {
    head: style, allowed: [...pageFiles, '/own.css'],
    overrides: { '/own.css': { type: 'text/css', body: Object.entries(hidden).map(([name, rules]) => `.${name} { ${rules} }`).join('\n') } },
  });
  for (const id of [...Object.keys(hidden), 'attribute']) {
    await ready(page, `#${id} relations-map`);
    await settled(page);
    if (id === 'attribute') assert.equal(await page.locator(`#${id} relations-map`).isVisible(), false);
    await page.locator(`#${id}`).evaluate((box) => {
      box.removeAttribute('class');
      box.firstElementChild?.removeAttribute('hidden');
    });
    const within = page.locator(`#${id}`);
    await actor(within, 'Russia').click();
    await tells(within, 'Russia');
  }
});
