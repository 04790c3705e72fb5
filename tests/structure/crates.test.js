/** What a user of the crates downloads: all that they compile and their licences, and nothing of the pages and tests around them. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { capture, root } from '../../scripts/tools.js';

const crates = { 'relations-map': '.', globe: 'crates/globe', 'relations-reader': 'crates/reader', 'relations-record': 'crates/record', 'vague-dates': 'crates/vague-dates' };
const made = ['.cargo_vcs_info.json', 'Cargo.lock', 'Cargo.toml.orig'];
const expected = /^(?:Cargo\.toml|README\.md|LICENSE-(?:MIT|APACHE)|build\.rs|src\/.*\.rs|(?:tests|examples)\/.*\.rs|data\/.*|www\/palette\.json)$/;

/** @param {string} name */
const packaged = (name) => capture('cargo', ['package', '--quiet', '--offline', '--allow-dirty', '--list', '--package', name]).trim().split('\n');

for (const [name, folder] of Object.entries(crates)) {
  test(`${name}: what is packaged`, () => {
    const files = packaged(name).filter((file) => !made.includes(file));
    assert.deepEqual(files.filter((file) => !expected.test(file)), [], 'nothing else');
    assert.deepEqual(files.filter((file) => !existsSync(join(root, folder, file))), [], 'files of the project');
    for (const needed of ['LICENSE-APACHE', 'LICENSE-MIT', 'src/lib.rs']) assert.ok(files.includes(needed), needed);
  });
}

test('the record, the colours and the outlines are in the packages that embed them', () => {
  const files = packaged('relations-map');
  for (const needed of ['build.rs', 'data/tajikistan/statements.csv', 'www/palette.json', 'examples/ties.rs']) assert.ok(files.includes(needed), needed);
  assert.ok(!files.some((file) => file.startsWith('tests/')), 'its tests need the project');
  assert.ok(packaged('globe').includes('data/outlines.bin'));
});

test('who compiles the crate for WebAssembly gets no functions of ours exported, and no allocator', () => {
  const needs = (/** @type {string[]} */ features) => capture('cargo', ['tree', '--locked', '--offline', '--target', 'wasm32-unknown-unknown', '--package', 'relations-map', '--edges', 'normal', '--prefix', 'none', '--depth', '1', '--no-default-features', ...features]);
  assert.doesNotMatch(needs([]), /^(?:rlsf|js-sys|serde-wasm-bindgen|wasm_split_helpers) /m);
  assert.match(needs(['--features', 'wasm']), /^rlsf /m);
});
