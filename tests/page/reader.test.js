/** The reader: fetched only where a page brings data, the same as natively, in slices or in a worker, and honest about what hinders it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root, run } from '../../scripts/tools.js';
import { ask, dist, document as html, failedRequest, heard, line, listen, packageFiles, ready, readerFiles, strictPolicy, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../scripts/serve.js').Answer} Answer */
/** @typedef {import('../../www/reader.js').Files} Files */

const record = join(root, 'data/tajikistan');
const names = readdirSync(record).filter((name) => /\.(?:csv|json)$/.test(name));

/** The record of the project. @type {Record<string, string>} */
const good = Object.fromEntries(names.map((name) => [name, readFileSync(join(record, name), 'utf8')]));

/** @type {string | undefined} */
let known;

/** What the native reader makes of it, in hexadecimal digits. */
function native() {
  if (known) return known;
  const target = test.info().outputPath('native.record');
  run('cargo', ['run', '--locked', '--quiet', '--package', 'relations-reader', '--example', 'encode', '--', record, target]);
  known = readFileSync(target, 'hex');
  return known;
}

/** What the server answers for the record, with some of its files otherwise. @param {Record<string, Answer>} [changes] */
function served(changes = {}) {
  /** @type {Record<string, Answer>} */
  const answers = Object.fromEntries(Object.entries(good).map(([name, body]) => [name, { body, type: name.endsWith('.json') ? 'application/json' : 'text/csv' }]));
  return Object.fromEntries(Object.entries({ ...answers, ...changes }).map(([name, answer]) => [`/p/${name}`, answer]));
}

/**
 * A page without an element, to which the reader's module can be brought.
 *
 * @param {import('./browser.js').Open} open
 * @param {Record<string, Answer>} [overrides]
 * @param {import('./browser.js').Options} [options]
 */
function openBare(open, overrides = {}, options = {}) {
  return open({
    served: '/bare.html', allowed: [...readerFiles, ...Object.keys(overrides)],
    overrides: { '/bare.html': html('<input type="file" multiple>', ''), ...overrides }, ...options,
  });
}

/**
 * Reads something in the page; what came of it.
 *
 * @param {Page} page
 * @param {{ src?: string, files?: Record<string, string>, options?: import('../../www/reader.js').Options }} argument
 */
function read(page, argument) {
  return page.evaluate(async ({ src, files, options }) => {
    /** @type {typeof import('../../www/reader.js')} */
    const { read: ask } = await import(/** @type {any} */ ('/relations-reader.js'));
    /** @type {import('../../www/reader.js').Progress[]} */
    const told = [];
    const data = src === undefined ? { files: files ?? {} } : { src };
    try {
      const { bytes, descriptor } = await ask(data, { base: document.baseURI, options, onProgress: (progress) => told.push(progress) });
      return { hex: [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''), descriptor, told };
    } catch (error) {
      const { code, message, problems } = /** @type {any} */ (error);
      return { code, message, problems, told };
    }
  }, argument);
}

/** A package of many statements of ordinary length. @param {number} rows @returns {Record<string, string>} */
function large(rows) {
  const text = 'The two governments agreed to meet again in the capital and to speak about the border. ';
  const statements = Array.from({ length: rows }, (_, index) => `s${index},${text}${index},A${index % 90};A${(index + 1 + (index % 7)) % 90},diplomacy,neutral,occurred,20${10 + (index % 10)}-05,stated,s,1`);
  return {
    'sources.csv': 'id,type,title,passages\ns,report,A report,1\n',
    'actors.csv': ['id,kind,name', ...Array.from({ length: 90 }, (_, index) => `A${index},group,Group ${index}`)].join('\n'),
    'statements.csv': ['id,text,actors,theme,tone,status,date,date_basis,source,passage', ...statements].join('\n'),
  };
}

test('the record as a package is the same bytes as natively', async ({ open }) => {
  const { page, requests } = await openBare(open, served());
  const { hex, descriptor, told } = await read(page, { src: 'p/datapackage.json' });
  assert.equal(hex, native());
  const { title, version, languages } = JSON.parse(good['datapackage.json'] ?? '');
  assert.deepEqual([descriptor?.title, descriptor?.version, descriptor?.languages], [title, version, languages ?? []]);
  assert.ok(told.some(({ phase }) => phase === 'fetch') && told.some(({ phase }) => phase === 'read'));
  assert.equal(requests.filter((address) => address.endsWith('worker.js')).length, 0, 'what is small is read without a worker');
});

test('files of every kind are the same bytes', async ({ open }) => {
  const { page } = await openBare(open);
  const texts = await read(page, { files: good });
  assert.equal(texts.hex, native());
  await page.locator('input').setInputFiles(names.map((name) => join(record, name)));
  const digests = await page.evaluate(async (files) => {
    /** @type {typeof import('../../www/reader.js')} */
    const { read: ask } = await import(/** @type {any} */ ('/relations-reader.js'));
    const list = document.querySelector('input')?.files;
    const encoder = new TextEncoder();
    const each = (/** @type {(text: string) => any} */ make) => Object.fromEntries(Object.entries(files).map(([name, text]) => [`folder/${name}`, make(text)]));
    const given = [list, [...(list ?? [])], each((text) => encoder.encode(text)), each((text) => encoder.encode(text).buffer), each((text) => new DataView(encoder.encode(text).buffer)), each((text) => new Blob([text]))];
    const read = given.map(async (one) => (await ask({ files: /** @type {Files} */ (one) })).bytes);
    const hashes = (await Promise.all(read)).map((bytes) => crypto.subtle.digest('SHA-256', bytes));
    return (await Promise.all(hashes)).map((hash) => [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  }, good);
  const expected = createHash('sha256').update(Buffer.from(native(), 'hex')).digest('hex');
  assert.deepEqual(digests, Array(6).fill(expected));
});

test('what is no files is refused by its kind, and nothing stops working', async ({ open }) => {
  const { page } = await openBare(open);
  const codes = await page.evaluate(async () => {
    /** @type {typeof import('../../www/reader.js')} */
    const { read: ask } = await import(/** @type {any} */ ('/relations-reader.js'));
    const throwing = { get 'actors.csv'() { throw new TypeError('of the page'); } };
    const odd = [null, undefined, 5, 'text', true, Symbol('s'), 5n, () => {}, [1], [null], { 'actors.csv': 5 }, { 'actors.csv': null }, new Uint8Array(3), new Map(), throwing, { 'actors.csv': '\ud800' }, {}, [], new Blob(['id'])];
    const outcomes = odd.map((files) => ask({ files: /** @type {any} */ (files) }).then(() => 'read', (error) => error.code ?? error.message));
    return Promise.all(outcomes);
  });
  assert.deepEqual([...new Set(codes)].sort(), ['bad-argument', 'data-invalid', 'of the page']);
  assert.equal((await read(page, { files: good })).hex, native());
});

/** @type {[string, Record<string, Answer>, RegExp, RegExp[]][]} */
const hindrances = [
  ['leads elsewhere on this host', { 'actors.csv': { status: 301, headers: { location: '/p/places.csv' } } }, /^actors\.csv: .* leads to another address/, []],
  ['is a page to log in', { 'statements.csv': { type: 'text/html', body: '<!doctype html><form>Log in</form>' } }, /^statements\.csv: http\S+ answered 200 \(text\/html\) with a page of HTML, perhaps one that asks to log in/, []],
  ['is a page said to be CSV', { 'statements.csv': { type: 'text/csv', body: '\n <html><form>Log in</form></html>' } }, /^statements\.csv: http\S+ answered 200 \(text\/csv\) with a page of HTML/, []],
  ['is forbidden', { 'places.csv': { status: 403, type: 'text/plain', body: 'no' } }, /^places\.csv: http\S+ answered 403 \(text\/plain\), expected a file of the data package$/, [failedRequest]],
  ['breaks off', { 'places.csv': { body: good['places.csv'], breakAt: 50 } }, /^places\.csv: http\S+ could not be fetched/, [failedRequest]],
  ['stalls in the middle', { 'places.csv': { body: good['places.csv'], stallAt: 50 } }, /^places\.csv: http\S+ sent nothing for 0\.4 seconds, .*try again$/, []],
  ['stalls before it begins', { 'datapackage.json': { body: '{}', stallAt: 0 } }, /^datapackage\.json: http\S+ sent nothing for 0\.4 seconds/, []],
];

test('what hinders a file is told by its cause', async ({ open }) => {
  for (const [name, changes, expected, messages] of hindrances) {
    await test.step(`a file that ${name}`, async () => {
      const { page } = await openBare(open, served(changes), { expected: messages });
      const { code, message, problems } = await read(page, { src: '/p/datapackage.json', options: name.startsWith('stalls') ? { stallMs: 400 } : undefined });
      assert.equal(code, 'data-invalid');
      assert.match(message, expected);
      assert.equal(problems.length, 1, JSON.stringify(problems));
    });
  }
});

test('a file that leads to another host: that host is not asked', async ({ open }) => {
  let connections = 0;
  const other = createServer((_, response) => response.end());
  other.on('connection', () => { connections += 1; });
  await new Promise((resolve) => { other.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
  const answer = { status: 302, headers: { location: `http://127.0.0.1:${port}/actors.csv` } };
  // Chromium announces the request that it then does not make.
  const { page } = await openBare(open, served({ 'actors.csv': answer }), { expected: [/^request: http:\/\/127/] });
  const { message } = await read(page, { src: '/p/datapackage.json' });
  assert.match(message, /^actors\.csv: http\S+\/p\/actors\.csv leads to another address, expected the file itself/);
  other.close();
  assert.equal(connections, 0);
});

test('all files that did not arrive are told', async ({ open }) => {
  const missing = { status: 404, type: 'text/plain', body: 'not found' };
  const { page } = await openBare(open, served({ 'actors.csv': missing, 'passages.csv': missing }), { expected: [failedRequest] });
  const { problems } = await read(page, { src: '/p/datapackage.json' });
  assert.deepEqual(problems.map((/** @type {any} */ { file, line }) => [file, line]), [['actors.csv', 0], ['passages.csv', 0]]);
});

/** @type {[string, string, Record<string, Answer>, RegExp[]][]} */
const missing = [
  ['the WebAssembly is missing', 'wasm-fetch', { '/relations_reader_bg.wasm': { status: 404, body: 'not found' } }, [failedRequest]],
  ['the WebAssembly is a page', 'wasm-fetch', { '/relations_reader_bg.wasm': { type: 'text/html', body: '<!doctype html>' } }, []],
  ['the module is missing', 'wasm-fetch', { '/relations-reader.js': { status: 404, body: 'not found' } }, [failedRequest]],
];

for (const [name, code, overrides, expected] of missing) {
  test(`${name}: ${code}, and the record of the page can still be shown`, async ({ open }) => {
    const { page } = await open({
      served: '/own.html', allowed: [...packageFiles, ...Object.keys(served())], expected, prepare: listen,
      overrides: { '/own.html': html('<relations-map src="/p/datapackage.json"></relations-map>'), ...served(), ...overrides },
    });
    await page.getByRole('alert').waitFor();
    assert.match(await page.getByRole('alert').innerText(), /reader/);
    assert.deepEqual((await heard(page)).map(({ name: event, detail }) => [event, detail.code]), [['error', code]]);
    await ask(page, (element) => { element.src = ''; });
    await ready(page);
  });
}

for (const way of ['in a worker', 'in slices']) {
  test(`20,000 rows ${way}: progress, and the page goes on meanwhile`, async ({ open }) => {
    const { page, requests } = await openBare(open);
    if (way === 'in slices') await page.evaluate(() => { Reflect.deleteProperty(globalThis, 'Worker'); });
    await page.evaluate(() => {
      const turns = { count: 0 };
      Reflect.set(globalThis, 'turns', turns);
      setInterval(() => { turns.count += 1; }, 1);
    });
    const { hex, told, message } = await read(page, { files: large(20_000), options: { sliceMs: 4 } });
    assert.ok(hex && hex.length > 1_000_000, message);
    assert.ok(told.length >= 3 && told.every(({ done, total }, index) => Number(total) >= done && done >= (told[index - 1]?.done ?? 0)), JSON.stringify(told.slice(0, 5)));
    assert.equal(told.at(-1)?.done, told.at(-1)?.total);
    assert.ok(await page.evaluate(() => Reflect.get(globalThis, 'turns').count) >= 3);
    assert.equal(requests.some((address) => address.endsWith('worker.js')), way === 'in a worker');
  });

  test(`stopped ${way}, it ends with the reason`, async ({ open }) => {
    const { page } = await openBare(open);
    if (way === 'in slices') await page.evaluate(() => { Reflect.deleteProperty(globalThis, 'Worker'); });
    const outcome = await page.evaluate(async (files) => {
      /** @type {typeof import('../../www/reader.js')} */
      const { read: ask } = await import(/** @type {any} */ ('/relations-reader.js'));
      const stopping = new AbortController();
      const onProgress = () => stopping.abort(new Error('enough'));
      return ask({ files }, { signal: stopping.signal, onProgress, options: { sliceMs: 2 } }).then(() => 'read', (error) => error.message);
    }, large(20_000));
    assert.equal(outcome, 'enough');
  });
}

test('a worker and slices give the same bytes', async ({ open }) => {
  const { page } = await openBare(open);
  const files = large(12_000);
  const { hex: inWorker } = await read(page, { files });
  await page.evaluate(() => { Reflect.deleteProperty(globalThis, 'Worker'); });
  const { hex: inSlices } = await read(page, { files });
  assert.ok(inWorker && inWorker === inSlices);
});

test('a policy that refuses workers: slices', async ({ open }) => {
  const { page } = await openBare(open, {}, { csp: "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'", expected: [/worker/i] });
  const { hex, message } = await read(page, { files: large(12_000) });
  assert.ok(hex, message);
});

test('stopped while files arrive', async ({ open }) => {
  const { page } = await openBare(open, served({ 'places.csv': { body: good['places.csv'], stallAt: 10 } }));
  const outcome = await page.evaluate(async () => {
    /** @type {typeof import('../../www/reader.js')} */
    const { read: ask } = await import(/** @type {any} */ ('/relations-reader.js'));
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(new Error('enough')), 300);
    return ask({ src: '/p/datapackage.json' }, { base: document.baseURI, signal: stopping.signal }).then(() => 'read', (error) => error.message);
  });
  assert.equal(outcome, 'enough');
});

test('a listener that throws stops nothing, and is told of once', async ({ open }) => {
  const { page, troubles } = await openBare(open, {}, { expected: [/what listens to progress failed/] });
  const outcome = await page.evaluate(async (files) => {
    /** @type {typeof import('../../www/reader.js')} */
    const { read: ask } = await import(/** @type {any} */ ('/relations-reader.js'));
    const { bytes } = await ask({ files }, { onProgress: () => { throw new Error('of the page'); } });
    return bytes.length;
  }, good);
  assert.ok(outcome > 1000);
  assert.deepEqual(troubles, []);
});

test('a good package under the strictest policy', async ({ open }) => {
  const { page } = await open({
    served: '/own.html', csp: strictPolicy, allowed: [...packageFiles, ...Object.keys(served())],
    overrides: { '/own.html': html('<relations-map src="/p/datapackage.json"></relations-map>'), ...served() },
  });
  await ready(page);
  await line(page, 'Russia').click();
});

test('files of the page: shown, replaced, wrong, taken back', async ({ open }) => {
  const { page } = await open({
    served: '/own.html', allowed: packageFiles, prepare: listen, overrides: { '/own.html': html('<relations-map></relations-map>') },
  });
  await ready(page);
  const own = await ask(page, ({ relations }) => relations?.fingerprint());
  await ask(page, async (element, files) => { element.files = files; await Promise.resolve(); return element.ready; }, good);
  await ready(page);
  assert.equal(await ask(page, ({ relations }) => relations?.fingerprint()), own);
  await ask(page, (element, files) => { element.files = files; }, large(300));
  await page.getByRole('button', { name: /^Group \d+, / }).first().waitFor();
  await ask(page, (element) => { element.files = { 'sources.csv': 'id\n' }; });
  await page.getByRole('alert').waitFor();
  await ask(page, (element) => { element.files = null; });
  await ready(page);
  await line(page, 'Russia').waitFor();
  assert.deepEqual((await heard(page)).map(({ name }) => name).filter((name) => name !== 'viewchange' && name !== 'change'), ['ready', 'ready', 'ready', 'error', 'ready']);
});

test('the one file has no reader, and says so', async ({ open }) => {
  const { page } = await open({ file: join(dist, 'relations-map.html'), prepare: listen });
  await ready(page);
  await ask(page, (element) => { element.files = { 'actors.csv': 'id\n' }; });
  await page.getByRole('alert').waitFor();
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'error').map(({ detail }) => detail.code), ['no-reader']);
});
