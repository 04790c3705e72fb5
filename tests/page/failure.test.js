/** What goes wrong ends in something readable, one event and an unharmed page. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actor, ask, dist, document as html, failedRequest, headline, heard, listen, packageFiles, pageFiles, panel, plainPage, ready, settled, strictPolicy, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');
const wasm = '/relations_map_bg.wasm';

/** What a reader must have by then. */
const READABLE_MS = 2000;

/** A page with content and a script of its own, which must stay as they are. */
const own = html(`
  <button id="own">0</button><script src="/own.js"></script>
  <relations-map><p>The page's own words.</p></relations-map>`);
const ownScript = { type: 'text/javascript', body: 'const own = document.getElementById("own"); own.addEventListener("click", () => { own.textContent = Number(own.textContent) + 1; });' };

/**
 * Opens a page whose element is going to fail.
 *
 * @param {import('./browser.js').Open} open
 * @param {Options} options
 */
function openFailing(open, { overrides, prepare, ...options }) {
  return open({
    served: '/own.html',
    allowed: [...pageFiles, '/own.js'],
    overrides: { '/own.html': own, '/own.js': ownScript, ...overrides },
    prepare: async (page) => {
      await listen(page);
      await prepare?.(page);
    },
    ...options,
  });
}

/**
 * A heading, the message as an alert, the partners as a table; one event; the page goes on.
 *
 * @param {Page} page
 * @param {string} code
 */
async function assertReadable(page, code) {
  const timeout = READABLE_MS;
  await page.getByRole('heading', { name: 'The map could not be shown' }).waitFor({ timeout });
  const alert = page.getByRole('alert');
  await alert.waitFor({ timeout });
  assert.match(await alert.innerText(), /\w+ \w+ \w+/);
  await page.getByRole('table', { name: /Tajikistan/ }).waitFor({ timeout });
  assert.match(await page.getByRole('row', { name: /^Russia/ }).first().innerText(), /^Russia\s+\d+/);
  const events = await heard(page);
  assert.deepEqual(events.map(({ name, detail }) => [name, detail.code]), [['error', code]]);
  assert.ok(events.every(({ isFrozen, bubbles, composed }) => isFrozen && bubbles && composed));
  assert.equal(events[0]?.detail.message, await alert.innerText());
  assert.equal(await ask(page, (element) => element.ready.catch((/** @type {any} */ error) => error.code)), code, '`ready` rejects with the same');
  assert.equal(await ask(page, (element) => element.relations), null);
  if (await page.locator('#own').count() === 0) return;
  await page.getByText("The page's own words.").waitFor({ timeout });
  const before = Number(await page.locator('#own').textContent());
  await page.locator('#own').click();
  assert.equal(await page.locator('#own').textContent(), String(before + 1), 'the page works');
}

const later = '/relations_map_later.wasm';
/** A module that is well-formed and asks for what nobody gives it. */
const other = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 7, 1, 1, 97, 1, 98, 0, 0]);

/** @type {[string, string, import('../../scripts/serve.js').Answer, RegExp[]][]} */
const answers = [
  ['is missing', 'wasm-fetch', { status: 404, body: 'not found' }, [failedRequest]],
  ['gives an error of the server', 'wasm-fetch', { status: 500, body: 'broken' }, [failedRequest]],
  ['breaks off', 'wasm-fetch', { breakAt: 50_000 }, [failedRequest]],
  ['is a page', 'wasm-fetch', { type: 'text/html', body: '<!doctype html><title>Not found</title>' }, []],
  ['is too short', 'wasm-corrupt', { length: 60_000 }, []],
  ['is empty', 'wasm-corrupt', { body: '' }, []],
  ['is of another kind', 'wasm-corrupt', { body: other }, []],
];

/**
 * The picture stays and can be pointed at; the message is an alert; one event.
 *
 * @param {Page} page
 * @param {string} code
 */
async function assertPictureStays(page, code) {
  const alert = page.getByRole('alert');
  await alert.waitFor({ timeout: READABLE_MS });
  await page.getByRole('heading', { name: headline, level: 2 }).waitFor();
  assert.ok(await actor(page, 'Russia').isVisible(), 'the picture stays');
  const events = await heard(page);
  assert.deepEqual(events.map(({ name, detail }) => [name, detail.code]), [['error', code]]);
  assert.ok((await alert.innerText()).startsWith(events[0]?.detail.message));
  assert.equal(await ask(page, (element) => element.ready.catch((/** @type {any} */ error) => error.code)), code, '`ready` rejects with the same');
}

test('the second part of the core is asked for again by a word of the message, and then all is told', async ({ open }) => {
  let isBroken = true;
  const { page } = await openFailing(open, {
    expected: [failedRequest],
    prepare: async (page) => { await page.route(`**${later}`, (route) => (isBroken ? route.abort() : route.continue())); },
  });
  await assertPictureStays(page, 'wasm-fetch');
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await ready(page);
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
});

test('what is clicked before the second part of the core has come is answered when it has', async ({ open }) => {
  /** @type {() => void} */
  let send = () => {};
  const held = new Promise((resolve) => { send = () => resolve(undefined); });
  const { page } = await openFailing(open, { prepare: async (page) => { await page.route(`**${later}`, async (route) => { await held; await route.continue(); }); } });
  await actor(page, 'Russia').click();
  assert.equal(await ask(page, (element) => element.relations), null, 'not all has come');
  send();
  await ready(page);
  await tells(page, 'Russia');
});

test('another record while the second part of the core is on its way: the picture and what was clicked on it are gone', async ({ open }) => {
  /** @type {() => void} */
  let send = () => {};
  const held = new Promise((resolve) => { send = () => resolve(undefined); });
  const { page } = await openFailing(open, { prepare: async (page) => { await page.route(`**${later}`, async (route) => { await held; await route.continue(); }); } });
  await actor(page, 'Russia').click();
  await ask(page, (element) => { element.record = new Uint8Array([1, 2, 3]); });
  await page.getByRole('heading', { name: 'The map could not be shown' }).waitFor();
  assert.equal(await actor(page, 'Russia').count(), 0);
  await ask(page, (element) => { element.record = null; });
  await page.getByRole('heading', { name: headline, level: 2 }).waitFor();
  send();
  await ready(page);
  assert.equal(await ask(page, (element) => element.state.selected), null);
  assert.deepEqual((await heard(page)).map(({ name, detail }) => [name, detail.code]), [['error', 'record-corrupt'], ['ready', undefined]]);
});

/** @type {[string, (page: Page, code: string) => Promise<void>][]} */
const parts = [[wasm, assertReadable], [later, assertPictureStays]];
for (const [path, assertTold] of parts) {
  test(`what a server answers for ${path} is told by its cause`, async ({ open }) => {
    for (const [name, code, answer, expected] of answers) {
      await test.step(`it ${name}: ${code}`, async () => {
        const { page } = await openFailing(open, { overrides: { [path]: answer }, expected });
        await assertTold(page, code);
        assert.match(await page.getByRole('alert').innerText(), new RegExp(path.slice(1).replace('.wasm', '')), 'the file is named');
        await page.close();
      });
    }
  });
}

test('a wrong media type is no failure', async ({ open }) => {
  const { page } = await open({ served: plainPage, overrides: { [wasm]: { type: 'text/plain' } } });
  await ready(page);
});

test('another element may succeed after one has failed', async ({ open }) => {
  let isBroken = true;
  const { page } = await openFailing(open, {
    expected: [failedRequest],
    prepare: async (page) => { await page.route(`**${wasm}`, (route) => (isBroken ? route.abort() : route.continue())); },
  });
  await assertReadable(page, 'wasm-fetch');
  isBroken = false;
  await page.evaluate(async () => {
    const second = /** @type {import('./browser.js').RelationsMapElement} */ (document.createElement('relations-map'));
    document.body.append(second);
    await second.ready;
  });
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
});

test('the policy refuses WebAssembly: csp-wasm', async ({ open }) => {
  const { page } = await openFailing(open, {
    csp: strictPolicy.replace(" 'wasm-unsafe-eval'", ''),
    expected: [/^console error: .*(?:WebAssembly|wasm-eval|unsafe-eval)/, /^policy: script-src wasm-eval/],
  });
  await assertReadable(page, 'csp-wasm');
});

/** @type {[string, string, () => void][]} */
const lacks = [
  ['WebAssembly', 'no-wasm', () => { Reflect.deleteProperty(globalThis, 'WebAssembly'); }],
  ['constructed style sheets', 'old-browser', () => {
    Object.defineProperty(globalThis, 'CSSStyleSheet', { value: class { constructor() { throw new TypeError('Illegal constructor'); } } });
  }],
  ['adopted style sheets', 'old-browser', () => {
    Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
  }],
];

for (const [name, code, remove] of lacks) {
  test(`a browser without ${name}: ${code}`, async ({ open }) => {
    const { page } = await openFailing(open, { prepare: async (page) => { await page.addInitScript(remove); } });
    await assertReadable(page, code);
  });

  test(`the one file in a browser without ${name}: ${code}`, async ({ open }) => {
    const { page } = await open({ file, prepare: async (page) => { await listen(page); await page.addInitScript(remove); } });
    await assertReadable(page, code);
  });
}

/** A file in the folder of the test. @param {string} text */
function fileWith(text) {
  const path = test.info().outputPath('page.html');
  writeFileSync(path, text);
  return path;
}

/** @type {[string, (core: string) => string][]} */
const damages = [
  ['a letter is another', (core) => `${core.slice(0, 5000)}${core[5000] === '?' ? '!' : '?'}${core.slice(5001)}`],
  ['a part is missing', (core) => core.slice(0, 100_000)],
  ['a part is another', (core) => core.slice(0, 100_000) + 'AAAAAAAA'.repeat(100) + core.slice(100_800)],
  ['nothing is there', () => ''],
];

test('a damaged one file: wasm-corrupt', async ({ open }) => {
  for (const [name, damage] of damages) {
    await test.step(name, async () => {
      const damaged = readFileSync(file, 'utf8').replace(/(id="relations-map-core"[^>]*>)([^<]*)/, (_, tag, core) => tag + damage(core));
      const { page } = await open({ file: fileWith(damaged), prepare: listen });
      await assertReadable(page, 'wasm-corrupt');
    });
  }
});

test('the module bundled into a page that is opened as a file: file-module', async ({ open }) => {
  const { build } = await import('esbuild');
  const { outputFiles: [bundle] } = await build({ entryPoints: [join(dist, 'relations-map.js')], bundle: true, format: 'esm', write: false, external: ['node:*'] });
  const code = (bundle?.text ?? '').replaceAll('</script', '<\\/script');
  const { page } = await open({
    file: fileWith(`<!doctype html><html lang="en"><title>Test</title><relations-map></relations-map><script type="module">${code}</script></html>`),
    expected: [/^console error: (?:Access to fetch|Fetch API cannot load|Failed to load)/, /^request: file:.*relations_map_bg\.wasm$/],
    prepare: listen,
  });
  await assertReadable(page, 'file-module');
  assert.match(await page.getByRole('alert').innerText(), /relations-map\.html/);
});

test('the demo page opened as a file tells what to open instead', async ({ open }) => {
  const { page } = await open({
    file: join(dist, 'index.html'),
    expected: [/^console error: (?:Access to (?:script|link element)|Failed to load)/, /^request: file:/],
  });
  const link = page.getByRole('link', { name: 'relations-map.html' });
  await link.waitFor({ timeout: READABLE_MS });
  await Promise.all([page.waitForURL('**/relations-map.html'), link.click()]);
});

for (const [name, options] of /** @type {[string, Options][]} */ ([['served', { served: '/' }], ['one file', { file }]])) {
  test(`without scripts the page's own words stand (${name})`, async ({ open }) => {
    const { page } = await open({ ...options, javaScriptEnabled: false, allowed: pageFiles });
    const text = await page.locator('body').innerText();
    assert.match(text, /needs a browser that runs scripts/);
  });
}

test('content that the page did not mean as such does not count', async ({ open }) => {
  const { page } = await openFailing(open, {
    overrides: { '/own.html': html('<relations-map>\n  <!-- nothing -->\n</relations-map>'), [wasm]: { status: 404, body: '' } },
    expected: [failedRequest],
  });
  await assertReadable(page, 'wasm-fetch');
});

test("a page with a package of its own does not get another record's table", async ({ open }) => {
  const { page } = await openFailing(open, {
    overrides: { '/own.html': html('<relations-map src="/p/datapackage.json"></relations-map>'), [wasm]: { status: 404, body: '' } },
    allowed: [...packageFiles, '/p/datapackage.json'],
    expected: [failedRequest],
  });
  await page.getByRole('alert').waitFor();
  assert.equal(await page.getByText('Tajikistan').count(), 0);
  assert.equal((await heard(page)).length, 1);
});

/**
 * Keeps hold of each instance of the core, and lets the test make its calls run into a real `unreachable`.
 *
 * @param {Page} page
 */
async function reachIntoCore(page) {
  await page.addInitScript(() => {
    const fault = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]));
    const trap = /** @type {() => never} */ (new WebAssembly.Instance(fault).exports.f);
    const faults = { left: 0, instances: 0, calls: /** @type {string[]} */ ([]) };
    Reflect.set(globalThis, 'faults', faults);
    const { Instance, instantiate } = WebAssembly;
    /** @type {WebAssembly.Exports[]} */
    const cores = [];
    Reflect.set(globalThis, 'cores', cores);
    /** What the second file of the core is joined to is the first itself. @type {WeakMap<object, WebAssembly.Exports>} */
    const known = new WeakMap();
    const joined = (/** @type {any} */ imports) => (known.has(imports?.__wasm_split) ? { ...imports, __wasm_split: known.get(imports.__wasm_split) } : imports);
    const isCore = (/** @type {WebAssembly.Instance} */ { exports }) => 'scene' in exports && 'memory' in exports;
    /** @param {WebAssembly.Instance} instance */
    const watched = (instance) => {
      if (!isCore(instance)) return instance;
      faults.instances += 1;
      cores.push(instance.exports);
      let isPoisoned = false;
      /** @type {(name: string, call: Function) => Function} */
      const wrap = (name, call) => (/** @type {unknown[]} */ ...args) => {
        if (/^(?:scene|tie|ties|hit|actor|actors|ask)$/.test(name)) faults.calls.push(name);
        if (/^(?:scene|tie|ties|hit|actor|actors|ask)$/.test(name) && faults.left > 0) {
          faults.left -= 1;
          isPoisoned = true;
        }
        // After a fault nothing of the instance may be used.
        if (isPoisoned) trap();
        return call(...args);
      };
      const wrapped = Object.fromEntries(Object.entries(instance.exports).map(([name, value]) => [name, typeof value === 'function' ? wrap(name, value) : value]));
      known.set(wrapped, instance.exports);
      return Object.create(WebAssembly.Instance.prototype, { exports: { value: wrapped } });
    };
    WebAssembly.Instance = /** @type {any} */ (function (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) {
      return watched(new Instance(module, joined(imports)));
    });
    // What is an instance is told by this.
    Object.assign(WebAssembly.Instance, { prototype: Instance.prototype });
    WebAssembly.instantiate = /** @type {any} */ (async (/** @type {any} */ source, /** @type {any} */ imports) => {
      const made = /** @type {any} */ (await instantiate.call(WebAssembly, source, joined(imports)));
      return made instanceof Instance ? watched(made) : { ...made, instance: watched(made.instance) };
    });
  });
}

/** @param {Page} page @param {number} count */
const letFail = (page, count) => page.evaluate((left) => { Reflect.get(globalThis, 'faults').left = left; }, count);

/** @param {Page} page @returns {Promise<number>} */
const instances = (page) => page.evaluate(() => Reflect.get(globalThis, 'faults').instances);

/** @param {Page} page */
const errors = async (page) => (await heard(page)).filter(({ name }) => name === 'error').map(({ detail }) => detail.code);

/** @type {[string, (page: Page) => Promise<unknown>][]} */
const occasions = [
  ['the reader chooses another actor', (page) => actor(page, 'China').click()],
  ['the page does', (page) => ask(page, (element) => element.select('IND'))],
  ['the page recentres', (page) => ask(page, (element) => element.focusOn('CHN'))],
  ['the reader zooms', (page) => page.getByRole('button', { name: 'Zoom in' }).click()],
  ['another view is shown', (page) => page.getByRole('tab', { name: 'Network' }).click()],
  ['the map is shown again', (page) => page.getByRole('tab', { name: 'Map' }).click()],
  ['the window changes', (page) => page.setViewportSize({ width: 900, height: 700 })],
];

test('a fault of the core: core-trap, a fresh instance, and everything goes on', async ({ open }) => {
  const { page } = await openFailing(open, { prepare: reachIntoCore });
  await ready(page);
  for (const [index, [name, act]] of occasions.entries()) {
    await test.step(`when ${name}`, async () => {
      await ask(page, (element) => { element.state = { view: element.state.view, focus: element.state.focus, selected: 'RUS' }; });
      await tells(page, 'Russia');
      await page.mouse.move(2, 2);
      await settled(page);
      await letFail(page, 1);
      await act(page);
      await page.waitForFunction((count) => Reflect.get(globalThis, 'faults').instances === count, index + 2);
      await settled(page);
      assert.deepEqual(await errors(page), Array.from({ length: index + 1 }, () => 'core-trap'));
      assert.ok(await panel(page).getByRole('heading', { level: 3 }).first().isVisible(), 'the panel stays');
      assert.ok(await page.locator('.map-lines path, .map-lines line').count() > 0, 'the picture stays');
      await ask(page, (element) => element.select('IRN'));
      await tells(page, 'Iran');
      assert.equal(await ask(page, ({ relations }) => relations?.tie('TJK', 'IRN').a.name), 'Tajikistan', 'the query object answers');
      const clicks = Number(await page.locator('#own').textContent());
      await page.locator('#own').evaluate((button) => button instanceof HTMLElement && button.click());
      assert.equal(await page.locator('#own').textContent(), String(clicks + 1));
    });
  }
  await test.step('one that comes again at once keeps what was drawn, and is told once', async () => {
    const before = (await errors(page)).length;
    await letFail(page, 2);
    await ask(page, (element) => element.select('CHN'));
    await settled(page);
    assert.equal((await errors(page)).length, before + 1);
    await letFail(page, 0);
    await ask(page, (element) => element.select('RUS'));
    await tells(page, 'Russia');
  });
  await test.step('a question of the page that ends in a fault throws core-trap, and the next one is answered', async () => {
    await settled(page);
    await letFail(page, 1);
    const [code, count] = await ask(page, ({ relations }) => {
      const ask = () => relations?.tie('TJK', 'RUS').tie.statements;
      try {
        return ['answered', ask()];
      } catch (error) {
        return [/** @type {any} */ (error).code, ask()];
      }
    });
    assert.equal(code, 'core-trap');
    assert.ok(Number(count) > 50);
  });
});

test('a fault at the very start is told, and passes', async ({ open }) => {
  const { page } = await openFailing(open, { prepare: async (page) => { await reachIntoCore(page); await page.addInitScript(() => { Reflect.get(globalThis, 'faults').left = 1; }); } });
  await ready(page);
  assert.deepEqual((await heard(page)).map(({ name }) => name).filter((name) => name !== 'change'), ['error', 'ready']);
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
});

test('a fault at the very start that comes again and again leaves the table, and is told once', async ({ open }) => {
  const { page } = await openFailing(open, { prepare: async (page) => { await reachIntoCore(page); await page.addInitScript(() => { Reflect.get(globalThis, 'faults').left = 1000; }); } });
  await assertReadable(page, 'core-trap');
});

test('memory that ends in the middle of a package: core-trap, and the last picture stays', async ({ open }) => {
  const { page } = await openFailing(open, {
    allowed: [...packageFiles, '/own.js', ...['datapackage.json', 'statements.csv', 'sources.csv', 'actors.csv'].map((name) => `/big/${name}`)],
    overrides: {
      '/big/datapackage.json': { type: 'application/json', body: JSON.stringify({ resources: ['sources', 'actors', 'statements'].map((name) => ({ name, path: `${name}.csv` })) }) },
      '/big/sources.csv': { body: 'id,type,title,passages\na,webpage,A,1\n' }, '/big/actors.csv': { body: 'id,kind,name,lon,lat\nAAA,state,First,1,1\nBBB,state,Second,9,9\n' },
      '/big/statements.csv': { body: `id,text,actors,theme,tone,status,date,date_basis,source,passage\n${Array.from({ length: 60_000 }, (_, row) => `s${row},They met in the town of number ${row}.,AAA;BBB,diplomacy,neutral,occurred,2001,stated,a,1\n`).join('')}` },
    },
    prepare: reachIntoCore,
  });
  await ready(page);
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
  await page.evaluate(() => {
    const memory = /** @type {WebAssembly.Memory} */ (Reflect.get(globalThis, 'cores')[0].memory);
    for (let pages = 65536; pages >= 1; pages = Math.floor(pages / 2)) {
      try {
        for (;;) memory.grow(pages);
      } catch { /* So much is not left. */ }
    }
  });
  await ask(page, (element) => { element.src = '/big/datapackage.json'; });
  await page.waitForFunction(() => Reflect.get(globalThis, 'heard').some((/** @type {any} */ event) => event.name === 'error'));
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'error').map(({ detail }) => detail.code), ['core-trap']);
  await tells(page, 'Russia');
  await ask(page, (element) => { element.src = ''; });
  await ready(page);
  await actor(page, 'China').click();
  await tells(page, 'China');
});
