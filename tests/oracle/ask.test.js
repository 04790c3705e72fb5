// Asks again what README.md and the comments of www/relations.js show, and compares the answers.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { english, load } from './built.js';

const relations = await load();

/** @param {string} path in the project */
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/**
 * @param {string} question an expression about `relations`
 * @param {string} answer an expression
 */
function compare(question, answer) {
  const ask = new Function('relations', 'english', `return (${question});`);
  const expected = new Function(`return (${answer});`);
  assert.deepEqual(ask(relations, english), expected(), question);
}

test('the questions of the README have the answers that it shows', () => {
  const section = read('README.md').split('## Ask it')[1]?.split('\n## ')[0] ?? '';
  const shown = [...section.matchAll(/^([^/\n].*);\n\/\/ → (.*)$/gm)];
  assert.equal(shown.length, 10);
  for (const [, question = '', answer = ''] of shown) compare(question, answer);
});

test('every question has an example, and it is true', () => {
  const source = read('www/relations.js');
  const shown = [...source.matchAll(/@example (.*) \/\/ (.*)$/gm)];
  for (const [, question = '', answer = ''] of shown) compare(question, answer);
  const asked = new Set(shown.map(([, question = '']) => /relations\.(\w+)/.exec(question)?.[1]));
  const pictures = ['constructor', 'scene', 'camera', 'svg', 'turn', 'hit', 'close', 'bytes'];
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(relations)).filter((name) => !pictures.includes(name));
  assert.deepEqual(methods.filter((name) => !asked.has(name)), []);
});

test('wrong arguments are told by name', () => {
  /** @type {[() => unknown, RegExp][]} */
  const wrong = [
    [() => relations.memberships('TJK', '2011-13-01'), /^asOf: `2011-13-01` is not valid, expected a day such as/],
    [() => relations.asOf('2011'), /^day: `2011` is not valid, expected a day/],
    [() => relations.difference('2011-01-02', '2011-01-01'), /^to: `2011-01-01` is not valid, expected a day on or after/],
    [() => relations.search('Rogun', -1), /^limits: `-1` is not valid, expected a whole number/],
    [() => relations.path('TJK', 'USA', undefined, 0.5), /^limit: `0.5` is not valid/],
    [() => relations.compare('TJK', 'USA', 'TJK'), /^a: `TJK` is not valid, expected an actor that is no part or whole of TJK/],
    [() => relations.facets({ from: '2012-01-01', to: '2011-01-01' }), /^filter.from: `2012-01-01` is not valid/],
  ];
  for (const [ask, message] of wrong) assert.throws(ask, { name: 'RangeError', code: 'bad-argument', message });
  assert.throws(() => relations.shared('TJK', 'XYZ'), { name: 'RangeError', code: 'unknown-id' });
});
