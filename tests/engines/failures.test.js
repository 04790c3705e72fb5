/** What goes wrong ends in each engine in something readable: a heading, words that name the cause, the partners as a table, one event. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/tools.js';
import { dist, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('./page.js').Options} Options */

const wasm = '/relations_map_bg.wasm';
const later = '/relations_map_later.wasm';
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const mapButton = '[aria-label^="Partners on the map"] button';

/** @param {Page} page @param {string} code @param {RegExp} [words] */
async function assertReadable(page, code, words = /\w+ \w+ \w+/) {
  await page.where({ css: 'h2', name: 'The map could not be shown' });
  const alert = await page.words('[role=alert]');
  assert.match(alert, words);
  assert.match(await page.words('table'), /Russia\s+\d+/);
  assert.deepEqual((await page.heard()).map(({ name, detail }) => [name, detail.code, detail.message]), [['error', code, alert]]);
}

/** What browsers say of a request that failed, of bytes that are no program, and of a policy. */
const expected = [/Failed to load resource|NetworkError|network|ERR_|wasm|WebAssembly|Content[- ]Security[- ]Policy|unsafe-eval|Cross-Origin Request Blocked|MIME/i];

/** @type {[string, string, import('../../scripts/serve.js').Answer, RegExp][]} */
const answers = [
  ['is missing', 'wasm-fetch', { status: 404, body: 'not found' }, /404/],
  ['gives an error of the server', 'wasm-fetch', { status: 500, body: 'broken' }, /500/],
  ['breaks off', 'wasm-fetch', { breakAt: 50_000 }, /could not be fetched/],
  ['is a page', 'wasm-fetch', { type: 'text/html', body: '<!doctype html><title>Not found</title>' }, /200.*text\/html/],
  ['is too short', 'wasm-corrupt', { length: 60_000 }, /is not the WebAssembly/],
  ['is empty', 'wasm-corrupt', { body: '' }, /is not the WebAssembly/],
  ['is text', 'wasm-corrupt', { body: 'not a program' }, /is not the WebAssembly/],
];

/** The picture stays, and a line tells what is wrong. @param {Page} page @param {string} code @param {RegExp} words */
async function assertPictureStays(page, code, words) {
  await page.where({ css: mapButton, name: 'Russia' });
  const alert = await page.words('[role=alert]');
  assert.match(alert, words);
  const events = await page.heard();
  assert.deepEqual(events.map(({ name, detail }) => [name, detail.code]), [['error', code]]);
  assert.ok(alert.startsWith(events[0]?.detail.message));
}

for (const [path, assertTold] of /** @type {const} */ ([[wasm, assertReadable], [later, assertPictureStays]])) {
  test(`what a server answers for ${path} is told by its cause`, async (open) => {
    for (const [name, code, answer, words] of answers) {
      const page = await open({ overrides: { [path]: answer }, expected });
      await assertTold(page, code, words).catch((error) => { throw new Error(`it ${name}: ${error.message}`); });
      assert.match(await page.words('[role=alert]'), new RegExp(path.slice(1).replace('.wasm', '')), 'the file is named');
    }
  });
}

test('a policy that refuses WebAssembly: csp-wasm', async (open) => {
  const page = await open({ csp: policy.replace(" 'wasm-unsafe-eval'", ''), expected: [...expected, /policy: script-src/] });
  await assertReadable(page, 'csp-wasm', /wasm-unsafe-eval/);
  await page.shoot('csp');
});

test('the strictest policy that is promised', async (open) => {
  const page = await open({ csp: policy });
  await page.ready();
  await page.click(mapButton, 'Russia');
  await page.tells('Russia');
  for (const name of ['Network', 'Table', 'Compare', 'Map']) await page.view(name);
  await page.shoot('strict');
});

/** @type {[string, string, string][]} */
const lacks = [
  ['WebAssembly', 'no-wasm', 'delete globalThis.WebAssembly;'],
  ['constructed style sheets', 'old-browser', 'Object.defineProperty(globalThis, "CSSStyleSheet", { value: class { constructor() { throw new TypeError("Illegal constructor"); } } });'],
  ['adopted style sheets', 'old-browser', 'delete ShadowRoot.prototype.adoptedStyleSheets; delete Document.prototype.adoptedStyleSheets;'],
];

for (const [name, code, first] of lacks) {
  test(`a browser without ${name}: ${code}`, async (open) => {
    await assertReadable(await open({ first }), code);
  });
}

/** The one file with a letter or a part of its program changed, on a disk. @param {string} name @param {(core: string) => string} damage */
function damaged(name, damage) {
  const text = readFileSync(join(dist, 'relations-map.html'), 'utf8').replace(/(id="relations-map-core"[^>]*>)([^<]*)/, (_, tag, core) => tag + damage(core));
  mkdirSync(join(root, 'build/engines'), { recursive: true });
  const path = join(root, 'build/engines', `${name}-${process.pid}.html`);
  writeFileSync(path, text.replace('<head>', '<head><script>addEventListener("relations-map-error", ({ detail }) => { window.failed = detail.code; });</script>'));
  return pathToFileURL(path).href;
}

test('the one file, damaged or cut: wasm-corrupt, and the table', async (open) => {
  for (const [name, damage] of /** @type {[string, (core: string) => string][]} */ ([['letter', (core) => `${core.slice(0, 5000)}${core[5000] === '?' ? '!' : '?'}${core.slice(5001)}`], ['cut', (core) => core.slice(0, 100_000)]])) {
    const page = await open({ file: damaged(name, damage) });
    await page.where({ css: '[role=alert]' });
    assert.equal(await page.run(() => Reflect.get(globalThis, 'failed')), 'wasm-corrupt', name);
    assert.match(await page.words('table'), /Russia\s+\d+/);
  }
});

test('a frame without an origin', async (open) => {
  const inner = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Inner</title><script>addEventListener("relations-map-ready", () => parent.postMessage("ready", "*")); addEventListener("relations-map-error", ({ detail }) => parent.postMessage(detail.code, "*"));</script>';
  const one = readFileSync(join(dist, 'relations-map.html'), 'utf8').replace('<head>', `<head>${inner.slice(inner.indexOf('<script>'))}`);
  const page = await open({
    body: '<iframe sandbox="allow-scripts" src="/one.html" title="Map" width="1200" height="760"></iframe>', head: '', first: 'addEventListener("message", ({ data }) => { if (typeof data === "string") window.told = data; });',
    overrides: { '/one.html': { type: 'text/html; charset=utf-8', body: one } },
  });
  assert.equal(await page.until('word of the frame', () => Reflect.get(globalThis, 'told')), 'ready');
  await page.shoot('sandbox');
});

test('a page that adds to the prototypes, which no driver can ask', async (open) => {
  const page = await open({
    isBroken: true, expected: [/Failed to load resource/],
    first: `Object.assign(Object.prototype, { extend() {}, id: 'x', name: 'y', code: 7, focus: 'UZB', filter: { themes: ['aid'] }, selected: 'CHN', asOf: '2001-01-01' });
      Object.assign(Array.prototype, { last() {}, each() {}, toJSON() { return 'no'; } }); Object.assign(String.prototype, { toJSON() { return 'no'; }, blank() {} });
      Object.assign(Function.prototype, { wrap() {} }); Object.assign(Element.prototype, { show() {}, hide() {} });
      const tell = (what) => fetch('/told/' + what);
      addEventListener('relations-map-error', ({ detail }) => tell('error ' + detail.code + ' ' + detail.message));
      addEventListener('error', ({ message }) => tell('error ' + message));
      const then = (look, act) => { const found = look(); if (found) act(found); else setTimeout(then, 50, look, act); };
      addEventListener('relations-map-ready', ({ target }) => {
        const { focus, selected, filter } = target.state;
        then(() => target.shadowRoot.querySelector('.line'), (line) => {
          line.click();
          then(() => [...target.shadowRoot.querySelectorAll('.side h3')].find((one) => one.textContent === 'United States'), (heading) => tell([focus, selected, Object.hasOwn(filter, 'asOf'), heading.textContent].join(' ')));
        });
      });`,
  });
  const end = performance.now() + 15_000;
  while (performance.now() < end && !page.requests.some((path) => path.startsWith('/told'))) await new Promise((resolve) => { setTimeout(resolve, 100); });
  await new Promise((resolve) => { setTimeout(resolve, 300); });
  assert.deepEqual(page.requests.filter((path) => path.startsWith('/told')), ['/told/TJK  false United States']);
});

test('a page that is XHTML', async (open) => {
  // WebKit runs no module that a script element of XML names, and all that a script imports.
  const body = '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Test</title><script src="/first.js"></script><script>import("/relations-map.js");</script></head><body><relations-map></relations-map></body></html>';
  const strict = await open({ path: '/own.xhtml', overrides: { '/own.xhtml': { type: 'application/xhtml+xml', body } } });
  await strict.ready();
  await strict.click(mapButton, 'Russia');
  await strict.tells('Russia');
  for (const name of ['Network', 'Timeline', 'Table', 'Compare', 'Map']) await strict.view(name);
  await strict.openMore('Filters');
  await strict.shoot('xhtml');
});
