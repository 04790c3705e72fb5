/** The server that the page tests and `npm start` rely on. */
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../scripts/serve.js';

/**
 * A folder with a page, beside a file that must not be found.
 *
 * @param {import('node:test').TestContext} t
 * @returns {string}
 */
function folderWithNeighbour(t) {
  const outside = mkdtempSync(join(tmpdir(), 'relations-map-'));
  t.after(() => rmSync(outside, { recursive: true }));
  const folder = join(outside, 'dist');
  mkdirSync(folder);
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  symlinkSync('../secret.txt', join(folder, 'link.txt'));
  writeFileSync(join(folder, 'index.html'), 'page');
  writeFileSync(join(folder, 'core.wasm'), 'core');
  return folder;
}

/**
 * Asks for a path as it is written; `fetch` would tidy it first.
 *
 * @param {string} url
 * @param {string} path
 * @returns {Promise<{ status: number | undefined, type: string | undefined, body: string }>}
 */
function ask(url, path) {
  return new Promise((resolve, reject) => {
    request(url, { path }, (response) => {
      const { statusCode: status, headers: { 'content-type': type } } = response;
      response.toArray().then((parts) => resolve({ status, type, body: parts.join('') }), reject);
    }).on('error', reject).end();
  });
}

test('files are found, and nothing outside the folder is', async (t) => {
  const { url, close } = await serve(folderWithNeighbour(t));
  t.after(close);
  assert.deepEqual(await ask(url, '/?q=1'), { status: 200, type: 'text/html; charset=utf-8', body: 'page' });
  assert.equal((await ask(url, '/core.wasm')).type, 'application/wasm');
  const absent = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt', '/missing', '//etc/passwd'];
  for (const path of absent) {
    assert.equal((await ask(url, path)).status, 404, path);
  }
  assert.equal((await ask(url, '/%zz')).status, 400);
  assert.equal((await ask(url, '/%00')).status, 400);
});

test('failures are injected', async (t) => {
  const overrides = {
    '/index.html': { status: 500, body: 'broken' },
    '/core.wasm': { type: 'text/html', length: 2 },
    '/': { breakAt: 2 },
  };
  const { url, requests, close } = await serve(folderWithNeighbour(t), { overrides });
  t.after(close);
  assert.deepEqual(await ask(url, '/index.html'), { status: 500, type: 'text/html; charset=utf-8', body: 'broken' });
  assert.deepEqual(await ask(url, '/core.wasm'), { status: 200, type: 'text/html', body: 'co' });
  await assert.rejects(ask(url, '/'), { code: 'ECONNRESET' });
  assert.deepEqual(requests, ['/index.html', '/core.wasm', '/']);
});

test('a taken port gives the next one', async (t) => {
  const folder = folderWithNeighbour(t);
  const first = await serve(folder, { port: 20_080 });
  t.after(first.close);
  const second = await serve(folder, { port: 20_080 });
  t.after(second.close);
  assert.ok(Number(new URL(second.url).port) > Number(new URL(first.url).port));
});
