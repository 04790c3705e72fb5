/** Each code that the reading of sheets gives has words: those of its types by their declarations, all others by its source. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';
import { catalogue } from '../../scripts/languages.js';
import { QUESTIONS, REASONS } from '../../www/make/words.js';

const types = readFileSync(join(root, 'build/sheet/relations_sheet.d.ts'), 'utf8');
const folder = join(root, 'crates/sheet/src');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.rs')).map((name) => readFileSync(join(folder, name), 'utf8').split('#[cfg(test)]')[0]).join('\n');

const english = catalogue('en');
/** The codes for which a message has words. @param {string} id */
function said(id) {
  const [element] = english.get(id)?.pattern.elements ?? [];
  if (element?.type !== 'Placeable' || element.expression.type !== 'SelectExpression') return [];
  return element.expression.variants.map(({ key }) => ('name' in key ? key.name : key.value));
}

/** @param {string} type */
function codes(type) {
  const found = new RegExp(`export type ${type} = ([^;]+);`).exec(types)?.[1] ?? '';
  return [...found.matchAll(/"([^"]+)"/g)].map(([, code = '']) => code);
}

for (const [type, words] of Object.entries({ QuestionKind: Object.keys(QUESTIONS), Reason: Object.keys(REASONS), RefusalCode: said('refusal').filter((code) => said('refusal-way').includes(code)), Limit: said('limit'), Role: said('make-role'), RowState: said('make-row-state'), Encoding: said('encoding'), State: said('make-shown') })) {
  test(`words for each ${type}`, () => {
    assert.ok(codes(type).length > 2, 'the declaration is found');
    assert.deepEqual(codes(type).filter((code) => !words.includes(code)), []);
  });
}

/** @param {RegExp} pattern */
const literals = (pattern) => [...new Set([...source.matchAll(pattern)].map(([, code = '']) => code))];

test('words for each answer, each kind of file and each list of codes', () => {
  const answers = [...literals(/Choice::(?:plain|typed|showing|named)\(\s*"([a-z0-9-]+)"/g), 'leave-out', 'none', ...literals(/Self::(?:Tab|Semicolon|Comma|Pipe) => "(\w+)"/g)];
  assert.ok(answers.length > 20);
  assert.deepEqual(answers.filter((code) => !said('answer').includes(code)), []);
  const formats = literals(/\bcode: "([\w-]+)"/g);
  assert.ok(formats.length > 10);
  assert.deepEqual(formats.filter((code) => !said('format').includes(code)), []);
  assert.deepEqual(literals(/System::\w+ => "([\w-]+)"/g).filter((code) => !said('code-system').includes(code)), []);
});
