/** The earliest and the latest day of a date, as exports tell them, beside those of the crate, which is compared with the npm package `edtf`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';
import { daysOf } from '../../www/telling/days.js';

const ENDS = ['2004', '2004-02', '1900-02', '2004-02-29', '2011-12-20', '2009?', '2009~', '2009-06%', '0044', '-0044', '-0044-03-15', '0000', '-0004-02'];
const SINGLE = [...ENDS, '200X', '19XX', '-004X', '2004-XX', '2004-02-XX', '2004-XX-XX', 'Y12000', 'Y-12000', 'Y170002'];

/** Every kind of date, and every one of the record. */
function dates() {
  const intervals = ENDS.flatMap((from) => [`${from}/`, `${from}/..`, `/${from}`, `../${from}`, ...ENDS.map((to) => `${from}/${to}`)]);
  const record = readFileSync(join(root, 'data/tajikistan/statements.csv'), 'utf8').match(/(?<=,)[\dX/.~?%-]{4,21}(?=,(?:stated|inferred|as-of),)/g) ?? [];
  return [...new Set([...SINGLE, ...intervals, ...record])];
}

test('days of dates are those of the crate', () => {
  const all = dates();
  const { stdout, status } = spawnSync('cargo', ['run', '--quiet', '--locked', '--package', 'vague-dates', '--example', 'oracle-edtf'], { cwd: root, input: `${all.join('\n')}\n`, encoding: 'utf8' });
  assert.equal(status, 0);
  const answers = stdout.trim().split('\n');
  const known = all.map((text, at) => [text, answers[at]?.split('\t') ?? []]).filter(([text, [word]]) => word === 'ok' && !/-2[1-4]\b/.test(String(text)));
  assert.ok(known.length > 150, `${known.length} dates`);
  for (const [text, [, earliest, latest]] of /** @type {[string, string[]][]} */ (known)) assert.deepEqual(daysOf(text).map((day) => day || '-'), [earliest, latest], text);
});

test('a season names no months, and has the days of its year', () => {
  assert.deepEqual(daysOf('2010-21'), ['2010-01-01', '2010-12-31']);
});

test('what is no date has no days', () => {
  for (const text of ['', '/', '../..', 'soon', '<b>']) assert.deepEqual(daysOf(text), ['', ''], text);
});
