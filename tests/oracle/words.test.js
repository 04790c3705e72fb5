// What pages say in English is what the crate says: `tests/golden/words.json` holds it, and the crate is tested by it too.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import beside from '../../build/languages/en-beside.js';
import picture from '../../build/languages/en-picture.js';
import { citationWords, notAddedWords } from '../../www/telling/citations.js';
import { dateWords, termWords, whenWords } from '../../www/telling/dates.js';
import { sentences } from '../../www/telling/sentences.js';
import { wordsOf } from '../../www/words.js';
import { load } from './built.js';

const golden = JSON.parse(readFileSync(new URL('../golden/words.json', import.meta.url), 'utf8'));
const words = wordsOf('en', picture, beside);
const relations = await load();

/** @param {string} name @param {number} least @param {(entry: any[]) => [said: unknown, expected: unknown]} say */
function alike(name, least, say) {
  test(`${name} are said as the crate says them`, () => {
    assert.ok(golden[name].length >= least, `${golden[name].length} ${name}`);
    for (const entry of golden[name]) {
      const [said, expected] = say(entry);
      assert.deepEqual(said, expected, JSON.stringify(entry.slice(0, -1)));
    }
  });
}

alike('dates', 250, ([date, expected]) => [dateWords(words, date), expected]);
alike('rows', 50, ([date, dateBasis, status, expected]) => [whenWords(words, { date, dateBasis, status }), expected]);
alike('terms', 5, ([from, to, expected]) => [termWords(words, { from, to }), expected]);
alike('issued', 5, ([date, dateBasis, expected]) => [whenWords(words, { date, dateBasis }), expected]);
alike('reasons', 5, ([reasons, expected]) => [notAddedWords(words, reasons), expected]);
alike('views', 100, ([view, expected]) => [sentences(words, relations.describe(view)), expected]);
alike('citations', 12, ([ids, style, expected]) => [relations.cite(ids, style).replaceAll(relations.fingerprint(), 'FINGERPRINT'), expected]);

test('what is only possible stands in the form of its sentence', async () => {
  const { default: russian } = await import('../../build/languages/ru.js');
  const inRussian = wordsOf('ru', russian);
  assert.equal(dateWords(inRussian, '2002-01?'), 'возможно, январь 2002');
  assert.equal(dateWords(inRussian, '2002-22?'), 'возможно, лето 2002');
  assert.equal(dateWords(inRussian, '2002-01?', 'after'), 'возможно, января 2002');
  assert.equal(dateWords(inRussian, '2002-01~'), 'около января 2002');
});

test('from right to left footnotes keep names apart, and programs for literature get no signs of direction', async () => {
  const { default: persian } = await import('../../build/languages/fa.js');
  const inPersian = wordsOf('fa', persian);
  const said = (/** @type {string} */ style) => citationWords(inPersian, relations.citations(['so-03-g', 'na-03-g']), 'FINGERPRINT', style).join(' ');
  assert.match(said('footnote'), /[\u2066-\u2069]/u);
  for (const style of ['bibtex', 'csl-json']) assert.doesNotMatch(said(style), /[\u2066-\u2069]/u);
});
