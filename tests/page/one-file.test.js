/** The one file: how bytes stand in it, where it starts, and what stands there when it cannot. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { denseText, squeezed } from '../../scripts/pack.js';
import { root } from '../../scripts/tools.js';
import { UNWRITTEN, bytesOf } from '../../www/dense-text.js';
import { actor, dist, heard, listen, open, panel, ready } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */

const whole = readFileSync(join(dist, 'relations-map.html'));
const text = whole.toString('utf8');

/** The same bytes in each run, by a linear congruence. @param {number} length @param {number} seed */
function randomBytes(length, seed) {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

/** @param {Uint8Array} bytes */
function assertKept(bytes) {
  const dense = denseText(bytes);
  for (const code of UNWRITTEN) assert.ok(!dense.includes(String.fromCharCode(code)), `character ${code} is not written`);
  assert.match(dense, /^[\u0000-\u007F\u0100-\u07FF]*$/);
  const read = new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(dense));
  assert.deepEqual(bytesOf(read, bytes.length), bytes);
}

test('bytes as dense text come back', () => {
  const every = Uint8Array.from({ length: 256 }, (_, value) => value);
  assertKept(every);
  for (const value of every) for (const length of [1, 2, 7, 8, 15, 50]) assertKept(new Uint8Array(length).fill(value));
  for (let length = 0; length < 300; length += 1) assertKept(randomBytes(length, length + 1));
});

test('dense text of random bytes has more than seven bits in a byte of UTF-8', () => {
  const bytes = randomBytes(500_000, 7);
  const bits = (bytes.length * 8) / Buffer.byteLength(denseText(bytes));
  assert.ok(bits > 7.04 && bits < 7.06, `${bits}`);
});

test('what is squeezed is gzip, the same each time and smaller than at level 9', async () => {
  const bytes = readFileSync(join(dist, 'relations-map.js'));
  const [first, second] = [await squeezed(bytes), await squeezed(bytes)];
  assert.deepEqual(first, second);
  assert.deepEqual(gunzipSync(first), bytes);
  assert.ok(first.length < gzipSync(bytes, { level: 9 }).length);
});

test('the one file holds the very core that is shipped beside it', () => {
  const [, bytes, dense] = /id="relations-map-core" data-bytes="(\d+)">([^<]*)</.exec(text) ?? [];
  const core = gunzipSync(bytesOf(dense ?? '', Number(bytes)));
  assert.deepEqual(core, readFileSync(join(dist, 'relations_map_bg.wasm')));
});

test('who opens the source of the one file reads first what it is', () => {
  const [top] = text.split('<html');
  const { title, licenses } = JSON.parse(readFileSync(join(root, 'data/tajikistan/datapackage.json'), 'utf8'));
  for (const told of [title, licenses[0].name, 'MIT or Apache-2.0', 'Natural Earth', 'source']) assert.ok(top?.includes(told), told);
  assert.ok(Buffer.byteLength(top ?? '') < 1000);
});

test('the one file is valid UTF-8, and keeps all its bytes as text', () => {
  assert.deepEqual(Buffer.from(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole)), whole);
});

/** @param {string | Buffer} body @param {string} [type] */
const page = (body, type = 'text/html') => ({ '/own.html': { type, body } });

/** @param {Page} page */
async function assertWorks(page) {
  await ready(page);
  await actor(page, 'Russia').click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
}

for (const type of ['text/html', 'text/html; charset=utf-8', 'text/html; charset=iso-8859-1', 'text/html; charset=windows-1251', 'text/html; charset=shift_jis']) {
  test(`the one file works when a server calls it ${type}`, async (t) => {
    const { page: opened } = await open(t, { served: '/own.html', overrides: page(whole, type) });
    await assertWorks(opened);
  });
}

test('the one file works with the line ends of DOS', async (t) => {
  const { page: opened } = await open(t, { served: '/own.html', overrides: page(text.replaceAll('\n', '\r\n')) });
  await assertWorks(opened);
});

/** Nothing but what stands in the page itself. */
const inline = "default-src 'none'; style-src 'unsafe-inline'; script-src 'wasm-unsafe-eval'";

/** @type {[string, string, (text: string) => string][]} */
const policies = [
  ['what is inline', `${inline} 'unsafe-inline'`, (same) => same],
  ['what is inline, and trusted types', `${inline} 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types relations-map`, (same) => same],
  ['scripts with a nonce', `${inline} 'nonce-once'`, (same) => same.replace('<script>', '<script nonce="once">')],
];

for (const [name, csp, change] of policies) {
  test(`the one file works under a policy that allows ${name}`, async (t) => {
    const { page: opened } = await open(t, { served: '/own.html', csp, overrides: page(change(text)) });
    await assertWorks(opened);
  });
}

/**
 * The words and the table of the page itself, the alert first, and one event.
 *
 * @param {Page} page
 * @param {string} code
 */
async function assertToldByPage(page, code) {
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.innerText(), /^The map could not be shown: \w+ \w+/);
  assert.match(await page.getByRole('row', { name: /^Russia/ }).innerText(), /^Russia\s+\d+/);
  assert.deepEqual((await heard(page)).map(({ name, detail, isFrozen }) => [name, detail.code, isFrozen]), [['error', code, true]]);
}

test('the one file in a browser that cannot unpack: old-browser', async (t) => {
  const { page: opened } = await open(t, {
    file: join(dist, 'relations-map.html'),
    prepare: async (prepared) => {
      await listen(prepared);
      await prepared.addInitScript(() => { Reflect.deleteProperty(globalThis, 'DecompressionStream'); });
    },
  });
  await assertToldByPage(opened, 'old-browser');
});

/** @type {[string, (script: string) => string][]} */
const damages = [
  ['a letter is another', (script) => `${script.slice(0, 5000)}${script[5000] === '?' ? '!' : '?'}${script.slice(5001)}`],
  ['a part is missing', (script) => script.slice(0, 20_000)],
  ['a line is broken', (script) => `${script.slice(0, 5000)}\n${script.slice(5000)}`],
  ['nothing is there', () => ''],
];

for (const [name, damage] of damages) {
  test(`the one file with a damaged script, ${name}: page-damaged`, async (t) => {
    const damaged = text.replace(/(id="relations-map-script"[^>]*>)([^<]*)/, (_, tag, script) => tag + damage(script));
    const { page: opened } = await open(t, { served: '/own.html', overrides: page(damaged), prepare: listen });
    await assertToldByPage(opened, 'page-damaged');
  });
}

/** @type {[string, () => string, RegExp][]} */
const refusals = [
  ['its first script alone', () => {
    const first = /<script>(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    return `${inline} 'sha256-${createHash('sha256').update(first).digest('base64')}'`;
  }, /^policy: script-src-elem inline/],
  ['no trusted types', () => `${inline} 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'`, /^policy: trusted-types trusted-types-policy/],
];

for (const [name, csp, report] of refusals) {
  test(`the one file under a policy that allows ${name}: csp-script`, async (t) => {
    const { page: opened } = await open(t, {
      served: '/own.html', csp: csp(), overrides: page(text), prepare: listen, expected: [/^console error: .*(?:Content Security Policy|TrustedType)/, report],
    });
    await assertToldByPage(opened, 'csp-script');
  });
}
