/** One concern a file: none is so long that it has several, but for tables. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';

const MOST = 400;

/** Longer for a reason: each is one entry after the other, and nothing else. */
const TABLES = {
  'crates/sheet/src/when/words.rs': 'the words of ten languages beside dates',
  'www/relations.js': 'the questions, each with its documentation and an example',
};

/** The files of code in a folder, but for what is installed or built. @param {string} folder @returns {string[]} */
function codeIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'target', 'build', 'dist'].includes(entry.name) || entry.name.startsWith('.') ? [] : codeIn(path);
    return /\.(?:rs|js|css|py)$/.test(entry.name) ? [path] : [];
  });
}

const files = codeIn('');

/** @param {string} file */
const linesOf = (file) => readFileSync(join(root, file), 'utf8').split('\n').length - 1;

test(`no file of code has more than ${MOST} lines but tables`, () => {
  assert.ok(files.length > 300);
  const long = files.filter((file) => linesOf(file) > MOST && !Object.hasOwn(TABLES, file));
  assert.deepEqual(long, []);
});

test('what is excepted as a table is there and is long', () => {
  assert.deepEqual(Object.keys(TABLES).filter((file) => linesOf(file) <= MOST), []);
});
