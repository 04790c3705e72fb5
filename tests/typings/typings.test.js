/** The types that are shipped, used as pages and frameworks use them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';

test('fixtures of a page, React, Vue and Svelte compile, and what is wrong in them does not', () => {
  const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--project', join(root, 'tests/typings/tsconfig.json')], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

test('the types that are shipped are those that an entry leads to, and none of the parts of the page', () => {
  const names = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
  assert.deepEqual(names.map((name) => name.replace('.d.ts', '')).sort(), [
    'attributes', 'core', 'define', 'element', 'error', 'export', 'export/geojson', 'export/gexf', 'export/graph', 'export/graphml', 'export/json-ld', 'inline', 'load', 'load-inline', 'provided', 'react', 'reader-core', 'relations', 'relations-map', 'state', 'svelte', 'telling/english', 'vue',
  ]);
  for (const name of names) {
    const text = readFileSync(join(root, 'dist', name), 'utf8');
    for (const [, path = ''] of text.matchAll(/["'](\.{1,2}\/[^"']+)\.js["']/g)) assert.ok(existsSync(join(root, 'dist', dirname(name), `${path}.d.ts`)), `${name}: ${path}`);
    assert.doesNotMatch(text, /build\/|@internal|wbindgen|InitInput|OpenRecord/, name);
  }
});

test('the types name each attribute and event of the manifest', () => {
  const { attributes, events } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')).modules[0].declarations[0];
  const types = readFileSync(join(root, 'dist/element.d.ts'), 'utf8');
  const inBlock = (/** @type {string} */ name) => [...(new RegExp(`interface ${name} \\{([^]*?)\\n\\}`).exec(types)?.[1] ?? '').matchAll(/^ {2}'?([\w:-]+)'?\??: /gm)].map(([, key]) => key).sort();
  const names = (/** @type {{ name: string }[]} */ list) => list.map(({ name }) => name).sort();
  assert.deepEqual(inBlock('RelationsMapAttributes'), names(attributes));
  assert.deepEqual(inBlock('RelationsMapEvents'), names(events));
});
