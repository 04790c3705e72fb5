// The network in WebAssembly is the one that the crate draws natively, to the last digit.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { load } from './built.js';

const relations = await load();
const golden = new URL('../golden/network.csv', import.meta.url);

test('actors stand where they stand natively', () => {
  const rows = readFileSync(golden, 'utf8').trimEnd().split('\n').map((row) => row.split(','));
  const expected = rows.map(([id, x, y]) => [id, Number(x), Number(y)]);
  const { nodes } = relations.network({ focus: 'TJK', width: 760, height: 448 });
  assert.deepEqual(nodes.map(({ id, at }) => [id, ...at]), expected);
  assert.ok(expected.length > 30);
});

test('an open end of a lane is null, and so is what no day is sure of', () => {
  const marks = relations.lanes('TJK').lanes.flatMap((lane) => lane.marks);
  const of = (/** @type {string} */ text) => marks.find(({ date }) => date === text);
  assert.deepEqual([of('2005')?.earliest, of('2005')?.latest, of('2005')?.certainFrom], [2005, 2006, null]);
  assert.ok(marks.some(({ earliest, latest }) => earliest !== null && latest === null));
  assert.throws(() => relations.lanes('XYZ'), { name: 'RangeError', code: 'unknown-id' });
});

test('a box without a size is told by name', () => {
  const view = { focus: 'TJK', width: 0, height: 600 };
  assert.throws(() => relations.network(view), { name: 'RangeError', code: 'bad-argument', message: /^view.width: `0`/ });
});
