/** The shipped pages, the one file from a disk, sheets and packages that a page brings, and what is taken away from it. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/tools.js';
import { serve } from '../../scripts/serve.js';
import { webkitConsole } from './launch.js';
import { dist, engine, test } from './page.js';

const record = join(root, 'data/tajikistan');
const mapButton = '[aria-label^="Partners on the map"] button';
const SHEET = `From;To;What;When;Source;Tone;Theme;Region
Germany;Poland;Germany sells Poland machines.;2006;Report 2007;;Trade;East
Germany;France;Germany sells France cars.;2006;Report 2007;;Trade;West
Poland;Germany;Poland protests.;2008;;conflictual;Politics;East
`;

test('the page that is shipped, and the one for developers', async (open) => {
  const page = await open({ path: '/index.html', size: { width: 1280, height: 900 } });
  await page.ready();
  await page.shoot('index');
  await page.click(mapButton, 'China');
  await page.tells('China');
  await page.until('the address that says so', () => location.hash.includes('selected=CHN'));
  const other = await open({ path: '/developers.html', size: { width: 1280, height: 900 } });
  await other.shoot('developers');
  assert.ok(await other.run(() => document.querySelectorAll('h1').length === 1));
});

test('the one file from a disk', async (open) => {
  const page = await open({ file: pathToFileURL(join(dist, 'relations-map.html')).href });
  await page.ready();
  await page.shoot('one file');
  await page.click(mapButton, 'Russia');
  await page.tells('Russia');
  await page.view('Table');
  await page.where({ css: 'td, [role=cell]' });
  assert.deepEqual(await page.run(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith('blob:'))), [], 'nothing is asked for');
});

test('data of the page’s own: a sheet and a package by address, files of a script, mistakes with their places, back', async (open) => {
  const names = readdirSync(record).filter((name) => /\.(?:csv|json)$/.test(name));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(record, name), 'utf8')]));
  const page = await open({
    body: '<relations-map src="/sheet.csv"></relations-map>',
    overrides: { '/sheet.csv': { type: 'text/csv', body: SHEET }, ...Object.fromEntries(Object.entries(files).map(([name, body]) => [`/p/${name}`, { type: name.endsWith('.json') ? 'application/json' : 'text/csv', body }])) },
  });
  await page.ready();
  assert.match(await page.words('h2'), /sheet|Germany/);
  await page.shoot('sheet');
  await page.ask(async (element) => { element.src = '/p/datapackage.json'; await Promise.resolve(); await element.ready; });
  const edition = await page.ask(({ relations }) => relations?.fingerprint());
  await page.ask(async (element, given) => { element.files = given; await Promise.resolve(); await element.ready; }, files);
  assert.equal(await page.ask(({ relations }) => relations?.fingerprint()), edition, 'the same bytes, whichever way they came');
  await page.ask((element) => { element.files = { 'sources.csv': 'id\n' }; });
  await page.where({ css: '[role=alert]' });
  await page.shoot('mistakes');
  await page.ask(async (element) => { element.files = null; element.src = ''; await Promise.resolve(); await element.ready; });
  assert.equal(await page.ask(({ relations }) => relations?.fingerprint()), edition);
});

test('all that can be saved: each file is well-formed and holds what is shown', async (open) => {
  const first = 'window.saved = []; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { if (!/script|wasm/.test(blob.type)) saved.push(blob); return make.call(URL, blob); };';
  const page = await open({ first, size: { width: 1280, height: 900 } });
  await page.ready();
  await page.openMore('Share');
  const buttons = await page.ask(({ shadowRoot }) => [...shadowRoot?.querySelectorAll('.side button') ?? []].map((button) => button.textContent ?? '').filter((name) => name.startsWith('Save')));
  assert.ok(buttons.length >= 3, buttons.join('; '));
  for (const [index, name] of buttons.entries()) {
    await page.click('.side button', name);
    await page.until(`${name} saves`, (count) => Reflect.get(globalThis, 'saved').length > count, index);
  }
  const saved = await page.run(async () => {
    const all = /** @type {Blob[]} */ (Reflect.get(globalThis, 'saved'));
    return Promise.all(all.map(async (blob) => ({ type: blob.type, size: blob.size, text: (await blob.text()).slice(0, 200), broken: blob.type.includes('svg') && new DOMParser().parseFromString(await blob.text(), 'image/svg+xml').querySelector('parsererror') !== null })));
  });
  assert.deepEqual(saved.filter(({ size, broken }) => size < 400 || broken), []);
  for (const kind of ['image/svg+xml', 'image/png', 'text/csv']) assert.ok(saved.some(({ type }) => type.startsWith(kind)), `${kind} among ${saved.map(({ type }) => type).join(', ')}`);
  await page.shoot('saved');
});

if (engine === 'webkit') {
  test('the console of a window that nobody drives stays silent too', async () => {
    const told = { type: 'text/html; charset=utf-8', body: '<!doctype html><html lang="en"><title>Test</title><script>addEventListener("relations-map-ready", () => setTimeout(() => console.log("all is drawn"), 1500));</script><script type="module" src="/relations-map.js"></script><relations-map></relations-map></html>' };
    const { url, close } = await serve(dist, { overrides: { '/told.html': told } });
    try {
      assert.deepEqual(await webkitConsole(new URL('/told.html', url).href, /CONSOLE LOG all is drawn/), []);
    } finally {
      await close();
    }
  });
}
