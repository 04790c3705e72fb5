/** The package where there is no page: Node, Deno and Bun import every entry, and give the same answers. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Consumer } from './consumer.js';

test('Node, Deno and Bun: every entry can be imported without a page, and the questions answer alike', (t) => {
  const project = new Consumer('runtimes', t);
  // The package `bun` takes its program into its place when it is installed, which is not run here.
  const bun = join('node_modules/@oven', readdirSync(join(project.folder, 'node_modules/@oven'))[0] ?? '', 'bin/bun');
  const told = [
    ['node', 'ask.js'],
    ['deno', 'run', '--no-config', '--no-remote', '--node-modules-dir=manual', '--allow-read', 'ask.js'],
    [bun, 'run', 'ask.js'],
  ].map(([program = '', ...args]) => JSON.parse(project.run(program, ...args)));
  const [node] = told;
  assert.ok(node.ties > 20);
  assert.deepEqual({ ...node, ties: 0, own: '', fingerprints: [] }, { ties: 0, own: '', fingerprints: [], hit: 'kulob', svg: '<svg', element: 'function', hasPage: false });
  assert.deepEqual([...new Set([...node.fingerprints, node.own])].length, 1, 'the record in the package is that of the core');
  for (const other of told.slice(1)) assert.deepEqual(other, node);
});
