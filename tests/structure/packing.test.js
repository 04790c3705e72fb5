/** How bytes stand as text in the one file. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { denseText, squeezed } from '../../scripts/pack.js';
import { root } from '../../scripts/tools.js';
import { UNWRITTEN, bytesOf } from '../../www/dense-text.js';

const dist = join(root, 'dist');
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

test('the one file holds the very core that was built for it', () => {
  const [, bytes, dense] = /id="relations-map-core" data-bytes="(\d+)">([^<]*)</.exec(text) ?? [];
  const core = gunzipSync(bytesOf(dense ?? '', Number(bytes)));
  assert.deepEqual(core, readFileSync(join(root, 'build/core-whole/relations_map_bg.wasm')));
});

test('who opens the source of the one file reads first what it is', () => {
  const [top] = text.split('<html');
  const { title, licenses } = JSON.parse(readFileSync(join(root, 'data/tajikistan/datapackage.json'), 'utf8'));
  // What it is comes before the notices that licences ask for.
  const first = top?.slice(0, 1000);
  for (const told of [title, licenses[0].name, 'MIT or Apache-2.0', 'Natural Earth', 'source']) assert.ok(first?.includes(told), told);
  assert.ok(Buffer.byteLength(top ?? '') < 6000);
});

test('the one file is valid UTF-8, and keeps all its bytes as text', () => {
  assert.deepEqual(Buffer.from(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole)), whole);
});

