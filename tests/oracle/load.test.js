/** The module in Node: the embedded record, and the same record read from files, from this machine and from a server. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../scripts/serve.js';
import { root } from '../../scripts/tools.js';
import { load } from './built.js';

const folder = join(root, 'data/tajikistan');
const names = readdirSync(folder).filter((name) => /\.(?:csv|json)$/.test(name));
const texts = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const expected = (await load()).fingerprint();

test('files as texts, as bytes and as blobs', async () => {
  const ways = [(/** @type {string} */ text) => text, (/** @type {string} */ text) => Buffer.from(text), (/** @type {string} */ text) => new Blob([text])];
  for (const make of ways) {
    const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, make(text)]));
    assert.equal((await load({ files })).fingerprint(), expected);
  }
});

test('a package on this machine', async () => {
  const relations = await load({ src: pathToFileURL(join(folder, 'datapackage.json')) });
  assert.equal(relations.fingerprint(), expected);
  assert.equal(relations.ties('TJK').length, (await load()).ties('TJK').length);
});

test('a package on a server, with progress', async (t) => {
  const { url, close } = await serve(folder);
  t.after(close);
  /** @type {string[]} */
  const phases = [];
  const relations = await load({ src: `${url}datapackage.json`, onProgress: ({ phase }) => phases.push(phase) });
  assert.equal(relations.fingerprint(), expected);
  assert.deepEqual([...new Set(phases)], ['fetch', 'read']);
});

test('what is wrong is told by code, with problems', async (t) => {
  const { url, close } = await serve(folder);
  t.after(close);
  const own = mkdtempSync(join(tmpdir(), 'relations-map-'));
  t.after(() => rmSync(own, { recursive: true }));
  const descriptor = join(own, 'datapackage.json');
  writeFileSync(descriptor, JSON.stringify({ resources: [{ name: 'actors', path: 'who.csv' }] }));
  const outcome = (/** @type {import('../../www/load.js').Wanted} */ wanted) => load(wanted).then(() => null, ({ code, problems }) => [code, problems?.map((/** @type {any} */ { file }) => file)]);
  assert.deepEqual(await outcome({ src: `${url}missing/datapackage.json` }), ['data-invalid', ['datapackage.json']]);
  assert.deepEqual(await outcome({ src: pathToFileURL(descriptor) }), ['data-invalid', ['datapackage.json']]);
  assert.deepEqual(await outcome({ files: { ...texts, 'actors.csv': 'id,kind\n' } }).then((found) => found?.[0]), 'data-invalid');
  assert.deepEqual(await outcome({ files: /** @type {any} */ (5) }), ['bad-argument', undefined]);
  assert.deepEqual(await load({ files: texts, signal: AbortSignal.abort(new Error('enough')) }).then(() => 'read', (error) => error.message), 'enough');
});
