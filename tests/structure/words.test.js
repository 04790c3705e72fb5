/** Each code that the reading of sheets gives has words: those of its types by their declarations, all others by its source. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';
import { CHOICES, CODE_SYSTEMS, ENCODINGS, FORMATS, LIMITS, QUESTIONS, REASONS, REFUSALS, ROLES, ROW_STATES } from '../../www/make/words.js';
import { states } from '../../www/make/strings.js';

const types = readFileSync(join(root, 'build/sheet/relations_sheet.d.ts'), 'utf8');
const folder = join(root, 'crates/sheet/src');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.rs')).map((name) => readFileSync(join(folder, name), 'utf8').split('#[cfg(test)]')[0]).join('\n');

/** @param {string} type */
function codes(type) {
  const found = new RegExp(`export type ${type} = ([^;]+);`).exec(types)?.[1] ?? '';
  return [...found.matchAll(/"([^"]+)"/g)].map(([, code = '']) => code);
}

for (const [type, words] of Object.entries({ QuestionKind: QUESTIONS, Reason: REASONS, RefusalCode: REFUSALS, Limit: LIMITS, Role: ROLES, RowState: ROW_STATES, Encoding: ENCODINGS, State: states })) {
  test(`words for each ${type}`, () => {
    assert.ok(codes(type).length > 2, 'the declaration is found');
    assert.deepEqual(codes(type).filter((code) => !Object.hasOwn(words, code)), []);
  });
}

/** @param {RegExp} pattern */
const literals = (pattern) => [...new Set([...source.matchAll(pattern)].map(([, code = '']) => code))];

test('words for each answer, each kind of file and each list of codes', () => {
  const answers = [...literals(/Choice::(?:plain|typed|showing|named)\(\s*"([a-z0-9-]+)"/g), 'leave-out', 'none', ...literals(/Self::(?:Tab|Semicolon|Comma|Pipe) => "(\w+)"/g)];
  assert.ok(answers.length > 20);
  assert.deepEqual(answers.filter((code) => !Object.hasOwn(CHOICES, code)), []);
  const formats = literals(/\bcode: "([\w-]+)"/g);
  assert.ok(formats.length > 10);
  assert.deepEqual(formats.filter((code) => !Object.hasOwn(FORMATS, code)), []);
  assert.deepEqual(literals(/System::\w+ => "([\w-]+)"/g).filter((code) => !Object.hasOwn(CODE_SYSTEMS, code)), []);
});
