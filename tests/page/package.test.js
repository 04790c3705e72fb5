/** A package of somebody's own: shown like the embedded record when it is good, told in a table when it is not. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools.js';
import { actor, ask, centred, document as html, failedRequest, heard, line, listen, map, packageFiles, panel, ready, tells, test } from './browser.js';
import { unfold } from './telling.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {Record<string, string | null>} Files null is a file that is not there */

const record = join(root, 'data/tajikistan');
const names = readdirSync(record).filter((name) => /\.(?:csv|json)$/.test(name));

/** The record of the project, read once. @type {Record<string, string>} */
const good = Object.fromEntries(names.map((name) => [name, readFileSync(join(record, name), 'utf8')]));

/**
 * The record with some of its files changed.
 *
 * @param {Files} changes
 * @returns {Files}
 */
const changed = (changes) => ({ ...good, ...changes });

/**
 * What the server answers for packages, by folder.
 *
 * @param {Record<string, Files>} packages
 */
function answers(packages) {
  return Object.fromEntries(Object.entries(packages).flatMap(([folder, files]) => Object.entries(files).map(([name, body]) => {
    const type = name.endsWith('.json') ? 'application/json' : 'text/csv; charset=utf-8';
    return [`/${folder}/${name}`, body === null ? { status: 404, body: 'not found' } : { type, body }];
  })));
}

/**
 * Opens a page with an element for a package.
 *
 * @param {import('./browser.js').Open} open
 * @param {Record<string, Files>} packages
 * @param {{ body?: string, expected?: RegExp[], more?: string[] }} [options]
 */
function openPackages(open, packages, { body = '<relations-map src="/p/datapackage.json"></relations-map>', expected = [], more = [] } = {}) {
  const served = answers(packages);
  return open({
    served: '/own.html',
    allowed: [...packageFiles, ...Object.keys(served), ...more],
    overrides: { '/own.html': html(body), ...served },
    expected,
    prepare: listen,
  });
}

/**
 * The rows of the table of problems, as a reader finds them, after everything else that must be there.
 *
 * @param {Page} page
 * @returns {Promise<string[][]>}
 */
async function problemsShown(page) {
  await page.getByRole('heading', { name: 'The map could not be shown' }).waitFor();
  await page.getByRole('alert').waitFor();
  const table = page.getByRole('table', { name: 'What is wrong with the data package' });
  assert.deepEqual(await table.getByRole('columnheader').allTextContents(), ['Where', 'What is wrong']);
  const rows = await table.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  const events = (await heard(page)).filter(({ name }) => name === 'error');
  const last = events.at(-1);
  assert.equal(last?.detail.code, 'data-invalid');
  const { problems, message } = last?.detail ?? {};
  const where = (/** @type {any} */ { file, line, column }) => [file, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ');
  assert.deepEqual(rows, problems.map((/** @type {any} */ one) => [where(one), one.message]));
  assert.ok(rows.flat().every((cell) => cell !== ''), 'no cell is empty');
  assert.ok(last?.isFrozen);
  assert.equal(await page.getByRole('alert').innerText(), message);
  assert.equal(await ask(page, (element) => element.ready.catch((/** @type {any} */ error) => error.code)), 'data-invalid');
  return problems.map((/** @type {any} */ { file, line, column, message }) => /** @type {string[]} */ ([file, line ? String(line) : '', column, message]));
}

/**
 * A row of a table of the record with one cell changed; cells with commas stay quoted.
 *
 * @param {string} file
 * @param {string} id of the row
 * @param {string} column
 * @param {(value: string) => string} change
 * @returns {{ line: number, text: string }}
 */
function withCell(file, id, column, change) {
  const lines = (good[file] ?? '').split(/\r?\n/);
  const at = lines.findIndex((line) => line.startsWith(`${id},`));
  const cells = (lines[at] ?? '').match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [];
  const index = (lines[0] ?? '').split(',').indexOf(column);
  assert.ok(at > 0 && index >= 0, `${file} has the row ${id} and the column ${column}`);
  cells[index] = change(cells[index] ?? '');
  lines[at] = cells.slice(0, (lines[0] ?? '').split(',').length).join(',');
  return { line: at + 1, text: lines.join('\n') };
}

/** The first statement that has something in a column, or a pattern of it. @param {string} column @param {RegExp} pattern */
function statementWith(column, pattern) {
  const [head = '', ...lines] = (good['statements.csv'] ?? '').split(/\r?\n/);
  const index = head.split(',').indexOf(column);
  const found = lines.find((line) => {
    const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [];
    return pattern.test(cells[index] ?? '');
  });
  assert.ok(found, `a statement has ${pattern} in ${column}`);
  return found.slice(0, found.indexOf(','));
}

/**
 * Shows other packages in the one element of a page, one after the other; each must be told once.
 *
 * @param {Page} page
 * @param {string} src
 */
async function openNext(page, src) {
  const before = (await heard(page)).filter(({ name }) => name === 'error').length;
  await ask(page, (element, address) => { element.src = address; }, src);
  await page.waitForFunction((count) => Reflect.get(globalThis, 'heard').filter((/** @type {any} */ event) => event.name === 'error').length > count, before);
  assert.equal((await heard(page)).filter(({ name }) => name === 'error').length, before + 1, 'told once');
}

test('the record as a package shows the same as the embedded one, by a reader of its own', async ({ open }) => {
  const body = '<relations-map src="p/datapackage.json" id="own"></relations-map><relations-map id="embedded"></relations-map>';
  const { page, requests } = await openPackages(open, { p: good }, { body });
  await ready(page, '#own');
  await ready(page, '#embedded');
  const [own, embedded] = await page.locator('relations-map').evaluateAll((all) => all.map((element) => {
    const { relations } = /** @type {import('./browser.js').RelationsMapElement} */ (element);
    return [relations?.fingerprint(), JSON.stringify(relations?.tie('TJK', 'RUS')), JSON.stringify(relations?.ties('TJK')), JSON.stringify(relations?.sources())];
  }));
  assert.deepEqual(own, embedded);
  const buttons = (/** @type {string} */ id) => map(page.locator(id)).getByRole('button').evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
  assert.deepEqual(await buttons('#own'), await buttons('#embedded'));
  const within = page.locator('#own');
  await actor(within, 'Russia').click();
  await tells(within, 'Russia');
  const paths = requests.map((address) => new URL(address).pathname);
  assert.equal(paths.filter((path) => path === '/relations_reader_bg.wasm').length, 1);
});

test('files that a page gives are shown as those of an address, in a worker or without one', async ({ open }) => {
  const { page } = await openPackages(open, {}, { body: '<relations-map></relations-map>' });
  await ready(page);
  const before = await ask(page, ({ relations }) => relations?.fingerprint());
  const renamed = (good['actors.csv'] ?? '').replace(/^(RUS,state,)Russia,/m, '$1Ruritania,');
  for (const [name, text] of /** @type {const} */ ([['small', ''], ['over a mebibyte', 'x'.repeat(2 ** 21)]])) {
    await test.step(name, async () => {
      await ask(page, async (element, files) => {
        element.files = files;
        await element.ready;
      }, { ...changed({ 'actors.csv': renamed }), 'notes.txt': text });
      await actor(page, 'Ruritania').click();
      await tells(page, 'Ruritania');
      await ask(page, (element) => { element.files = null; element.select(null); });
      await ready(page);
      assert.equal(await ask(page, ({ relations }) => relations?.fingerprint()), before);
    });
  }
});

const cited = 'shustov-2010';
const sourceless = (good['sources.csv'] ?? '').split(/\r?\n/).filter((line) => !line.startsWith(`${cited},`)).join('\n');

/** @type {[string, string, string, RegExp, (value: string) => string, RegExp][]} */
const mistakes = [
  ['an actor is misspelt', 'actors', 'actors', /^RUS;TJK$|^TJK;RUS$/, (value) => value.replace('RUS', 'RUSS'), /`RUSS`/],
  ['a month is the 13th', 'date', 'date', /^\d{4}-\d{2}-\d{2}$/, (value) => value.replace(/-\d{2}-/, '-13-'), /13.*month/],
  ['an amount of money has no currency', 'unit', 'unit', /^(?:USD|EUR)$/, () => '', /currency|ISO 4217|unit/i],
];

test('mistakes in rows: each names file, line and column', async ({ open }) => {
  const made = mistakes.map(([name, where, column, pattern, change, expected], index) => ({ name, column, expected, folder: `m${index}`, ...withCell('statements.csv', statementWith(where, pattern), column, change) }));
  const packages = Object.fromEntries(made.map(({ folder, text }) => [folder, changed({ 'statements.csv': text })]));
  const { page } = await openPackages(open, { p: changed({ 'sources.csv': sourceless }), ...packages });
  await test.step('a source that statements cite is deleted', async () => {
    assert.notEqual(sourceless, good['sources.csv']);
    const rows = await problemsShown(page);
    assert.equal(rows.length, 1, JSON.stringify(rows.slice(0, 5)));
    const [file, line, column, message] = rows[0] ?? [];
    assert.deepEqual([file, column], ['statements.csv', 'source']);
    assert.equal((good['statements.csv'] ?? '').split(/\r?\n/)[Number(line) - 1]?.includes(cited), true);
    assert.match(message ?? '', new RegExp(cited));
  });
  for (const { name, folder, line, column, expected } of made) {
    await test.step(name, async () => {
      await openNext(page, `/${folder}/datapackage.json`);
      const rows = await problemsShown(page);
      assert.equal(rows.length, 1, JSON.stringify(rows));
      assert.deepEqual(rows[0]?.slice(0, 3), ['statements.csv', String(line), column]);
      assert.match(rows[0]?.[3] ?? '', expected);
    });
  }
});

/** The descriptor with another path for the statements. @param {unknown} path */
function pathed(path) {
  const descriptor = JSON.parse(good['datapackage.json'] ?? '{}');
  for (const resource of descriptor.resources) if (resource.name === 'statements') resource.path = path;
  return JSON.stringify(descriptor);
}

/** @param {string} name */
function without(name) {
  const descriptor = JSON.parse(good['datapackage.json'] ?? '{}');
  return JSON.stringify({ ...descriptor, resources: descriptor.resources.filter((/** @type {any} */ resource) => resource.name !== name) });
}

/** @type {[string, Files, string, RegExp, RegExp[]?][]} */
const descriptors = [
  ['is missing', { 'datapackage.json': null }, 'datapackage.json', /404/, [failedRequest]],
  ['is no JSON', { 'datapackage.json': '{"resources": [' }, 'datapackage.json', /not JSON/],
  ['is no text', { 'datapackage.json': '\uFFFE' }, 'datapackage.json', /not JSON/],
  ['is a list', { 'datapackage.json': '[]' }, 'datapackage.json', /resources/],
  ['is null', { 'datapackage.json': 'null' }, 'datapackage.json', /resources/],
  ['has resources of a strange kind', { 'datapackage.json': '{"resources": [null, 1, "statements", [], {}]}' }, '', /missing/],
  ['leads out by dots', { 'datapackage.json': pathed('../statements.csv') }, 'datapackage.json', /statements.*beside the descriptor/],
  ['leads out by dots in the middle', { 'datapackage.json': pathed('a/../../statements.csv') }, 'datapackage.json', /statements.*beside/],
  ['leads out by coded dots', { 'datapackage.json': pathed('%2e%2e/statements.csv') }, 'datapackage.json', /statements.*beside/],
  ['leads to another host', { 'datapackage.json': pathed('https://example.org/statements.csv') }, 'datapackage.json', /statements.*beside/],
  ['leads to another host without a scheme', { 'datapackage.json': pathed('//example.org/statements.csv') }, 'datapackage.json', /statements.*beside/],
  ['leads to the root', { 'datapackage.json': pathed('/statements.csv') }, 'datapackage.json', /statements.*beside/],
  ['leads out by a backslash', { 'datapackage.json': pathed('..\\statements.csv') }, 'datapackage.json', /statements.*beside/],
  ['gives a list of paths', { 'datapackage.json': pathed(['a.csv', 'b.csv']) }, 'datapackage.json', /statements.*beside/],
  ['gives data', { 'datapackage.json': pathed('data:text/csv,id') }, 'datapackage.json', /statements.*beside/],
  ['lacks the statements', { 'datapackage.json': without('statements') }, 'statements.csv', /./],
  ['lacks the sources', { 'datapackage.json': without('sources') }, 'sources.csv', /./],
  ['names a file that is not there', { 'statements.csv': null }, 'statements.csv', /404/, [failedRequest]],
];

test('what is wrong with a descriptor is told with the file', async ({ open }) => {
  const packages = Object.fromEntries(descriptors.map(([, changes], index) => [`d${index}`, changed(changes)]));
  const { page } = await openPackages(open, packages, { body: '<relations-map></relations-map>', expected: [failedRequest] });
  await ready(page);
  for (const [index, [name, , file, expected]] of descriptors.entries()) {
    await test.step(`the descriptor ${name}`, async () => {
      await openNext(page, `/d${index}/datapackage.json`);
      const rows = await problemsShown(page);
      if (file) assert.equal(rows[0]?.[0], file, JSON.stringify(rows));
      assert.match(rows.map((row) => row[3]).join('; '), expected);
    });
  }
});

test('an address that is none is told, and nothing runs', async ({ open }) => {
  const { page } = await openPackages(open, {}, {
    body: '<relations-map></relations-map>',
    expected: [/^console error: (?:Fetch API cannot load|Access to fetch|Failed to load|Not allowed)/, /^request: (?:data|blob|javascript|http):/],
  });
  await ready(page);
  for (const src of ['http://[', 'javascript:alert(1)', 'data:application/json,{}', 'blob:nothing', '//']) {
    await test.step(src, async () => {
      await openNext(page, src);
      await problemsShown(page);
    });
  }
});

test('a server that breaks off, and one that sends too much', async ({ open }) => {
  const big = `id,text\n${'x'.repeat(65 * 2 ** 20)}`;
  const served = answers({ broken: good, big: changed({ 'statements.csv': big }) });
  const { page } = await open({
    served: '/own.html',
    allowed: [...packageFiles, ...Object.keys(served)],
    overrides: { '/own.html': html('<relations-map src="/broken/datapackage.json"></relations-map>'), ...served, '/broken/actors.csv': { body: good['actors.csv'], breakAt: 100 } },
    expected: [failedRequest],
    prepare: listen,
  });
  assert.match((await problemsShown(page)).join(), /actors\.csv.*could not be fetched/);
  await ask(page, async (element) => {
    element.src = '/big/datapackage.json';
    await new Promise((resolve) => { element.addEventListener('relations-map-error', resolve, { once: true }); });
  });
  assert.match(await page.getByRole('alert').innerText(), /statements\.csv.*bytes/);
});

test('what a package says stays text, and its addresses are looked at', async ({ open }) => {
  const hostile = '"<img src=x onerror=alert(1)>"';
  const sources = ['id,type,title,passages,url', `a,webpage,${hostile},1,javascript:alert(1)`, 'b,webpage,Good,1,https://example.org/', 'c,webpage,Data,1,"data:text/html,<script>alert(1)</script>"'].join('\n');
  const actors = ['id,kind,name,lon,lat', `AAA,state,${hostile},10,50`, 'BBB,state,Second,20,40'].join('\n');
  const rows = ['a', 'b', 'c'].map((source, index) => `s${index},${hostile},AAA;BBB,diplomacy,neutral,occurred,2001,stated,${source},1`);
  const statements = ['id,text,actors,theme,tone,status,date,date_basis,source,passage', ...rows].join('\n');
  const descriptor = JSON.stringify({ resources: ['sources', 'actors', 'statements'].map((name) => ({ name, path: `${name}.csv` })) });
  const { page } = await openPackages(open, { p: { 'datapackage.json': descriptor, 'sources.csv': sources, 'actors.csv': actors, 'statements.csv': statements } });
  await ready(page).catch(() => {});
  await line(page, 'Second').click();
  await tells(page, 'Second');
  await unfold(page);
  assert.equal(await page.locator('relations-map img, relations-map script').count(), 0);
  const links = await panel(page).getByRole('link').evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')]));
  assert.deepEqual([...new Set(links.map(String))], ['https://example.org/,noopener noreferrer']);
  assert.ok(await panel(page).getByText('<img src=x onerror=alert(1)>').count() >= 3);
});

test('from good to bad and back', async ({ open }) => {
  const { page } = await openPackages(open, { p: good, bad: changed({ 'datapackage.json': '[]' }) });
  await ready(page);
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
  await ask(page, (element) => { element.src = '/bad/datapackage.json'; });
  await problemsShown(page);
  assert.equal(await page.locator('canvas').count(), 0);
  assert.equal(await ask(page, ({ relations }) => relations), null);
  await ask(page, (element) => element.setAttribute('focus', 'RUS'));
  await page.getByRole('heading', { name: 'The map could not be shown' }).waitFor();
  await ask(page, (element) => { element.src = '/p/datapackage.json'; });
  await ready(page);
  await centred(page, 'Russia');
  assert.equal(await page.getByRole('alert').count(), 0);
  await ask(page, (element) => { element.src = ''; });
  await ready(page);
  await centred(page, 'Russia');
  assert.deepEqual((await heard(page)).map(({ name }) => name).filter((name) => name !== 'change'), ['ready', 'select', 'error', 'ready', 'ready']);
});

test('of addresses set in quick succession only the last is shown', async ({ open }) => {
  const { page } = await openPackages(open, { p: good, bad: changed({ 'datapackage.json': '[]' }) });
  await ask(page, async (element) => {
    for (let index = 0; index < 20; index += 1) {
      element.src = index % 2 ? '/bad/datapackage.json' : '/p/datapackage.json';
      if (index % 3 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    element.src = '';
    await element.ready;
  });
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
  assert.equal(await page.getByRole('alert').count(), 0);
});

test('two elements with different packages stay apart', async ({ open }) => {
  const renamed = (good['actors.csv'] ?? '').replace(/^(RUS,state,)Russia,/m, '$1Ruritania,');
  const { page } = await openPackages(open, { p: good, q: changed({ 'actors.csv': renamed }), bad: changed({ 'datapackage.json': '[]' }) }, {
    body: ['p', 'q', 'bad'].map((name) => `<relations-map id="${name}" src="/${name}/datapackage.json"></relations-map>`).join(''),
  });
  await ready(page, '#p');
  await ready(page, '#q');
  for (const [id, name] of [['#p', 'Russia'], ['#q', 'Ruritania']]) {
    await line(page.locator(id ?? ''), name ?? '').click();
    await tells(page.locator(id ?? ''), name ?? '');
  }
  await tells(page.locator('#p'), 'Russia');
  await page.locator('#bad').getByRole('alert').waitFor();
  const prints = await page.locator('relations-map').evaluateAll((all) => all.map((element) => /** @type {import('./browser.js').RelationsMapElement} */ (element).relations?.fingerprint()));
  assert.equal(new Set(prints).size, 3);
});
