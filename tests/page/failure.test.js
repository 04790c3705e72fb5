/** What goes wrong ends in something readable, one event and an unharmed page. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actor, ask, dist, document as html, failedRequest, headline, heard, listen, packageFiles, pageFiles, plainPage, ready, strictPolicy, tells, test } from './browser.js';
import { READABLE_MS, assertReadable, openFailing, own } from './failing.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');
const wasm = '/relations_map_bg.wasm';

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
