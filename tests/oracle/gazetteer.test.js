// Compares the gazetteer's codes with the npm package `i18n-iso-countries` (ISO 3166) and its points with `d3-geo`, which
// finds the outline that a point lies in; and its data with the sources it is written from.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { geoContains } from 'd3-geo';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Kosovo's codes are not of ISO 3166; its alpha-3 is written `XKX` by most and `XKK` by this package. */
const NOT_ISO = 'XK';

/** @param {string} program @param {string[]} args @param {string} [input] */
function run(program, args, input) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: ROOT, input, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** @param {string[][]} questions what and text @returns {string[]} an answer a question */
function ask(questions) {
  const args = ['run', '--locked', '--quiet', '--package', 'gazetteer', '--example', 'oracle-gazetteer'];
  return run('cargo', args, questions.map((question) => question.join('\t')).join('\n')).trim().split('\n');
}

test('every code of ISO 3166 means what it does to others', () => {
  const alpha3 = Object.entries(countries.getAlpha3Codes()).filter(([, two]) => two !== NOT_ISO);
  const numbers = Object.entries(countries.getNumericCodes()).filter(([, two]) => two !== NOT_ISO);
  assert.equal(alpha3.length, 249);
  const questions = [
    ...alpha3.map(([three]) => ['IsoAlpha3', three, three]),
    ...alpha3.map(([three, two]) => ['IsoAlpha2', two, three]),
    ...numbers.map(([number, two]) => ['UnM49', number, countries.alpha2ToAlpha3(two) ?? '']),
  ];
  const answers = ask(questions.map(([system, code]) => [system, code]));
  assert.deepEqual(answers, questions.map(([system, , three]) => `one\t${three}\tCode(${system})`));
});

test('the data is what its sources give', () => {
  assert.match(run(process.execPath, ['scripts/gazetteer.js', '--check']), /^\d+ entries/);
});

test('the point of a member of the United Nations lies in its outline', async () => {
  const { MEMBER_STATES } = await import('../../scripts/outlines/states.js');
  const { readSource } = await import('../../scripts/outlines/source.js');
  const { topology } = readSource();
  const { features } = /** @type {any} */ (feature(topology, topology.objects.countries));
  const rows = readFileSync(new URL('../../crates/gazetteer/data/gazetteer.tsv', import.meta.url), 'utf8').trim().split('\n').map((line) => line.split('\t'));
  const points = new Map(rows.map(([code = '', , , point = '']) => [code, point.split(' ').map(Number)]));
  const outside = MEMBER_STATES.filter((code) => {
    const shape = features.find((/** @type {any} */ { properties }) => properties.a3 === code);
    return !geoContains(shape, /** @type {[number, number]} */ (points.get(code) ?? [0, 0]));
  });
  assert.deepEqual(outside, []);
});
