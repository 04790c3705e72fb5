/** What stalls, is damaged or faulty ends in each engine in words that name the cause, and goes on where it can. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools.js';
import { reachIntoCore } from '../page/faulty-core.js';
import { dist, test } from './page.js';

/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('../../scripts/serve.js').Answer} Answer */

const mapButton = '[aria-label^="Partners on the map"] button';
const wasm = '/relations_map_bg.wasm';
const later = '/relations_map_later.wasm';
const record = join(root, 'data/tajikistan');

/** What browsers say of scripts and requests that failed. */
const expected = [/Failed to load|NetworkError|network|ERR_|SyntaxError|Loading|MIME|module|relations-map: |error: .*\.js|Unexpected|Importing|unterminated|missing|expected|Cross-Origin/i];

/** A page for which the times that we wait, and no others, pass quickly. */
const hurried = 'const wait = window.setTimeout; window.setTimeout = (act, ms, ...rest) => wait(act, ms === 120000 || ms === 20000 ? 400 : ms, ...rest);';

/** @param {Page} page @returns {Promise<string[]>} */
const errors = async (page) => (await page.heard()).filter(({ name }) => name === 'error').map(({ detail }) => detail.code);

/** @param {Page} page @param {string} [name] */
async function goesOn(page, name = 'Russia') {
  await page.ready();
  await page.click(mapButton, name);
  await page.tells(name);
}

/** @type {[string, string, Answer, string][]} */
const stalls = [['at once', wasm, { stallAt: 0 }, 'The map could not be shown'], ['in the middle', wasm, { stallAt: 60_000 }, 'The map could not be shown'], ['in the second file', later, { stallAt: 1000 }, '']];

for (const [name, path, answer, heading] of stalls) {
  test(`a server that stalls ${name}: told after a stated time, and tried again`, async (open) => {
    /** @type {Answer} */
    const given = { ...answer };
    const page = await open({ first: hurried, overrides: { [path]: given }, expected });
    await page.where({ css: '[role=alert]' });
    if (heading) await page.where({ css: 'h2', name: heading });
    assert.match(await page.words('[role=alert]'), new RegExp(`${path.slice(1)} did not arrive within 2 minutes, expected the WebAssembly of `));
    assert.deepEqual(await errors(page), ['wasm-fetch']);
    delete given.stallAt;
    await page.click('button', 'Try again');
    await goesOn(page);
  });
}

test('a package that is bad, stalls, is a page to log in: told with file, row and column; then one that is good', async (open) => {
  const files = Object.fromEntries(readdirSync(record).filter((name) => /\.(?:csv|json)$/.test(name)).map((name) => [name, readFileSync(join(record, name), 'utf8')]));
  const lines = (files['statements.csv'] ?? '').split(/\r?\n/);
  const wrong = lines.with(2, (lines[2] ?? '').replace(/,(?:cooperative|neutral|conflictual),/, ',rude,')).join('\n');
  /** @type {[string, string, Answer, RegExp][]} */
  const packages = [
    ['bad', 'actors.csv', { body: (files['actors.csv'] ?? '').replace(/\nTJK,state,/, '\nTJK,kingdom,') }, /actors\.csv, line \d+, column kind/],
    ['rude', 'statements.csv', { body: wrong }, /statements\.csv, line 3, column tone/],
    ['stalled', 'statements.csv', { stallAt: 200 }, /statements\.csv.*sent nothing for 20 seconds/s],
    ['login', 'statements.csv', { type: 'text/html', body: '<!doctype html><form>Log in</form>' }, /statements\.csv.*a page of HTML/s],
  ];
  const all = ['good', ...packages.map(([name]) => name)].flatMap((folder) => Object.entries(files).map(([name, body]) => {
    const [, , changed = {}] = packages.find(([other, file]) => other === folder && file === name) ?? [];
    return [`/${folder}/${name}`, { type: name.endsWith('.json') ? 'application/json' : 'text/csv', body, ...changed }];
  }));
  const page = await open({ first: hurried, body: '<relations-map src="/bad/datapackage.json"></relations-map>', overrides: Object.fromEntries(all), expected });
  for (const [index, [name, , , words]] of packages.entries()) {
    await page.ask((element, folder) => { element.src = `/${folder}/datapackage.json`; }, name);
    await page.until(`an error of ${name}`, (count) => Reflect.get(globalThis, 'heard').filter((/** @type {any} */ event) => event.name === 'error').length > count, index);
    await page.settle();
    assert.match(await page.words(), words, name);
  }
  assert.deepEqual(await errors(page), packages.map(() => 'data-invalid'));
  await page.ask(async (element) => { element.src = '/good/datapackage.json'; await Promise.resolve(); await element.ready; });
  await goesOn(page);
});

test('a sheet that stalls, leads elsewhere, is missing, has a broken address; then one that is there', async (open) => {
  const sheet = 'From,To,What,When\nKenya,Uganda,They met.,2019\n';
  const page = await open({
    first: hurried, expected, body: '<relations-map src="/stalls.csv"></relations-map>',
    overrides: { '/stalls.csv': { type: 'text/csv', body: sheet, stallAt: 20 }, '/leads.csv': { status: 302, headers: { location: '/elsewhere.csv' } }, '/elsewhere.csv': { type: 'text/csv', body: sheet }, '/there.csv': { type: 'text/csv', body: sheet } },
  });
  const told = [['stalls', /\/stalls\.csv sent nothing for 20 seconds: try again/], ['leads', /\/leads\.csv leads to another address, expected the sheet itself/], ['missing', /\/missing\.csv answered 404, expected a sheet/], ['100%', /100%\.csv is no address, expected %25 in place of a % that stands for itself/]];
  for (const [index, [name, words]] of told.entries()) {
    await page.ask((element, one) => { element.src = `/${one}.csv`; }, name);
    await page.until(`an error of ${name}`, (count) => Reflect.get(globalThis, 'heard').filter((/** @type {any} */ event) => event.name === 'error').length > count, index);
    await page.settle();
    assert.match(await page.words('[role=alert]'), /** @type {RegExp} */ (words));
  }
  assert.ok(!page.requests.includes('/elsewhere.csv'), 'nobody follows');
  assert.deepEqual(await errors(page), ['data-fetch', 'data-fetch', 'data-fetch', 'data-address']);
  await page.ask(async (element) => { element.src = '/there.csv'; await Promise.resolve(); await element.ready; });
  await page.ready();
  assert.match(await page.words('h2'), /Kenya|there/);
});

test('a fault of the core: core-trap, what was drawn stays, a fresh instance answers', async (open) => {
  const page = await open({ first: `(${reachIntoCore})();` });
  await page.ready();
  const letFail = (/** @type {number} */ count) => page.run((left) => { Reflect.get(globalThis, 'faults').left = left; }, count);
  const instances = () => page.run(() => Reflect.get(globalThis, 'faults').instances);
  assert.equal(await instances(), 1);
  await letFail(1);
  await page.ask((element) => element.select('CHN'));
  await page.until('a fresh instance', () => Reflect.get(globalThis, 'faults').instances === 2);
  await page.settle();
  assert.deepEqual(await errors(page), ['core-trap']);
  await goesOn(page, 'Iran');
  await letFail(1);
  const [code, count] = await page.ask(({ relations }) => {
    const ask = () => relations?.tie('TJK', 'RUS').tie.statements;
    try {
      return ['answered', ask()];
    } catch (error) {
      return [/** @type {any} */ (error).code, ask()];
    }
  });
  assert.deepEqual([code, Number(count) > 50], ['core-trap', true]);
});

test('a fault that comes again and again at the start leaves the table, and is told once', async (open) => {
  const page = await open({ first: `(${reachIntoCore})(); window.faults.left = 1000;` });
  await page.where({ css: 'h2', name: 'The map could not be shown' });
  assert.match(await page.words('table'), /Russia\s+\d+/);
  assert.deepEqual(await errors(page), ['core-trap']);
});

/** The parts that come later, by what they are for. @param {string} part */
const fileOf = (part) => `/${readdirSync(dist).find((name) => name.startsWith(`relations-map-${part}-`))}`;
const entry = readFileSync(join(dist, 'relations-map.js'));

/** @type {[string, Answer][]} */
const damages = [['missing', { status: 404, body: 'not found' }], ['cut', { length: Math.floor(entry.length / 2) }], ['a page', { type: 'text/html', body: '<!doctype html><title>Not found</title>' }], ['empty', { body: '' }]];

test('a script that is damaged: the page’s own words stay, and nothing of the page is harmed', async (open) => {
  for (const [name, answer] of damages) {
    const page = await open({ body: '<relations-map><p>The page’s own words.</p></relations-map>', overrides: { '/relations-map.js': answer }, expected });
    await page.run(() => new Promise((resolve) => { setTimeout(resolve, 200); }));
    assert.match(await page.run(() => document.body.innerText), /The page’s own words\./, name);
    assert.deepEqual(await page.heard(), [], name);
  }
});

test('a later part that is damaged: the map works, and says what is missing', async (open) => {
  for (const [name, answer] of damages) {
    const { length = undefined, ...rest } = answer;
    const page = await open({ overrides: { [fileOf('workbench')]: length === undefined ? answer : { ...rest, length: 40_000 } }, expected });
    await page.until('the map', () => Reflect.get(document.querySelector('relations-map') ?? {}, 'relations'));
    await page.until('words of it', () => /did not arrive\. Reload the page/.test(document.querySelector('relations-map')?.shadowRoot?.textContent ?? ''));
    await page.click(mapButton, 'Russia');
    assert.equal(await page.ask(({ state }) => state.selected), 'RUS', name);
    assert.deepEqual(await errors(page), [], name);
  }
});

test('a reader of data that is damaged: wasm-fetch or wasm-corrupt, and the record of the page can still be shown', async (open) => {
  /** @type {[string, Answer, string][]} */
  const readers = [['/relations_reader_bg.wasm', { status: 404, body: 'not found' }, 'wasm-fetch'], ['/relations_reader_bg.wasm', { length: 50_000 }, 'wasm-corrupt'], [fileOf('reading'), { length: 3000 }, 'wasm-fetch']];
  for (const [path, answer, code] of readers) {
    const page = await open({ overrides: { [path]: answer }, expected });
    await page.ready();
    await page.ask((element, isSheet) => {
      element.files = isSheet ? { 'sheet.csv': 'From,To,What,When\nKenya,Uganda,They met.,2019\n' } : { 'datapackage.json': '{}', 'sources.csv': 'id,type,title,passages\n' };
    }, path === fileOf('reading'));
    await page.where({ css: '[role=alert]' });
    assert.deepEqual(await errors(page), [code], path);
    await page.ask((element) => { element.files = null; });
    await goesOn(page);
  }
});
