/** What a release is made of, on small examples; that two builds are the same is for scripts/release.js itself. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { changes, compare, tagsOf, versionOf } from '../../scripts/release.js';
import { root } from '../../scripts/tools.js';

test('two builds are the same only if each file is in both, with the same bytes', () => {
  const one = new Map([['a.js', '1'], ['b.js', '2']]);
  compare(one, new Map([...one].reverse()));
  assert.throws(() => compare(one, new Map([['a.js', '1']])), /differ in b\.js,/);
  assert.throws(() => compare(one, new Map([...one, ['c.js', '3']])), /differ in c\.js,/);
  assert.throws(() => compare(one, new Map([['a.js', '0'], ['b.js', '2']])), /differ in a\.js,/);
});

test('the changelog has a part for the version, and none for a longer one', () => {
  const text = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.10.0 - 2026-01-01\n\n- Ten.\n\n## [0.1.0] - 2025-01-01\n\n- One.\n';
  assert.equal(changes(text, '0.1.0'), '## [0.1.0] - 2025-01-01\n\n- One.\n');
  assert.equal(changes(text, '0.10.0'), '## 0.10.0 - 2026-01-01\n\n- Ten.\n');
  assert.equal(changes(text, 'Unreleased'), '## Unreleased\n\n- New.\n');
  assert.throws(() => changes(text, '0.2.0'), /no part for `0\.2\.0`/);
});

test('package and crate have one version', () => {
  const crate = '[package]\nname = "x"\nversion = "1.2.3"\n\n[dependencies.y]\nversion = "9"\n';
  assert.equal(versionOf('{ "version": "1.2.3" }', crate), '1.2.3');
  assert.throws(() => versionOf('{ "version": "1.2.4" }', crate), /1\.2\.4 and Cargo\.toml 1\.2\.3/);
  const [ofPackage = '', ofCrate = ''] = ['package.json', 'Cargo.toml'].map((name) => readFileSync(join(root, name), 'utf8'));
  assert.match(versionOf(ofPackage, ofCrate), /^\d+\.\d+\.\d+/);
});

test('code is tagged each time, and data where they are new; no tag is set twice', () => {
  assert.deepEqual(tagsOf('1.1.0', '2.0.0', []), ['v1.1.0', 'data-v2.0.0']);
  assert.deepEqual(tagsOf('1.1.0', '2.0.0', ['v1.0.0', 'data-v2.0.0']), ['v1.1.0']);
  assert.throws(() => tagsOf('1.0.0', '2.0.0', ['v1.0.0']), /v1\.0\.0 is set/);
});
