/**
 * The types of answers against the answers: every question is asked, and the compiler compares what came, field by field and
 * code by code, with what the types say. What callers give is compared with what the core takes.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';
import { load } from '../oracle/built.js';

/** @typedef {import('../../www/relations.js').Relations} Relations */
/** @typedef {Exclude<keyof Relations, 'close' | 'bytes' | 'words'>} Question */

const relations = await load();
const folder = join(root, 'build/typings');
const day = '2012-01-16';
const box = { focus: 'TJK', width: 760, height: 448 };
const partners = relations.ties('TJK').map(({ partner }) => partner.id);
const hub = relations.statements().rows.find(({ manyParty, event }) => manyParty && event)?.event ?? null;
const some = { from: '2001-01-01', to: '2013-01-01', themes: ['basing', 'aid'], statuses: ['standing', 'occurred'], undated: null };

/** What every question is asked with; the answers of these lists hold each field and most codes. @type {Record<Question, unknown[][]>} */
const asked = {
  descriptor: [[]],
  actors: [[], [some], [{ asOf: day }]],
  actor: relations.actors().map(({ id }) => [id]),
  ties: [['TJK'], ['TJK', { asOf: day }], ['UZB', some], ['CSTO']],
  tie: [...partners.map((id) => ['TJK', id]), ['TJK', 'RUS', { asOf: day }, { limit: 2 }], ['RUS', 'SUN']],
  portrait: partners.flatMap((id) => [['TJK', id], ['TJK', id, { asOf: day }]]),
  subject: [['TJK'], ['kulob'], [relations.sources()[0]?.id], ['so-03-g'], [hub], ['nothing']],
  statements: [[], [{ text: 'a' }, 'theme', { offset: 3, limit: 5 }], [{ asOf: day }]],
  event: [['so-03-g'], [hub]],
  sources: [[]],
  places: [[], [some]],
  facets: [[], [{ asOf: day }]],
  timeline: [[], [some], [{ asOf: day }]],
  lanes: [['TJK'], ['RUS', some]],
  search: ['russia', 'kulob', 'aid', 'border guards', 'who fights'].map((words) => [words, { statements: 5 }]),
  checkFilter: [[{}], [5], [{ asOf: '2012', colour: 1, tones: ['warm'], actors: ['nobody'], text: 5, from: '2012-01-01', to: '2011-01-01' }], [some]],
  leftOut: [[], [some, ['TJK']], [{ asOf: day, tones: ['neutral'] }, ['TJK', 'RUS']]],
  deck: [['TJK'], ['UZB', { tones: ['conflictual'] }]],
  organisations: [['TJK'], ['RUS', { asOf: day }]],
  measure: [['TJK', 'USD', 2018], ['TJK', 'USD/year', 2010], ['TJK', 'person', 2009]],
  measures: [['TJK'], ['RUS', some]],
  chronicle: [['TJK'], ['AFG', some, { limit: 5 }]],
  memberships: [['TJK'], ['UZB', day], ['CSTO', '2012-07-01']],
  shared: [['RUS', 'TJK'], ['UZB', 'RUS', day]],
  asOf: [[day], ['1992-12-31', {}, { limit: 20 }], ['2001-10-01', { actors: ['TJK'] }]],
  difference: [['1992-12-31', day], ['2001-01-01', '2011-12-31', {}, { limit: 9 }]],
  compare: [['RUS', 'USA', 'TJK'], ['CHN', 'IRN', 'TJK', some], ['UZB', 'CSTO', 'TJK']],
  path: [['JPN', 'UZB'], ['KOR', 'AFG', {}, 3]],
  describe: [[box], [{ selected: 'RUS', filter: some }]],
  describeFilter: [[some], []],
  citations: [[['so-03-g', 'apa-03-a']], [[]]],
  csv: [[some]],
  cite: [[['so-03-g'], 'footnote'], [['so-03-g'], 'csl-json']],
  disagreements: [[], [some]],
  figures: [[], [{}, { limit: 2 }]],
  fingerprint: [[]],
  mainActor: [[]],
  scene: [
    box, { ...box, selected: 'RUS' }, { ...box, selected: 'UZB', filter: { asOf: day }, undated: true }, { ...box, focus: 'NATO' },
    { ...box, width: 390, height: 430, projection: 'equal-earth' }, { ...box, projection: 'equidistant', place: 'kulob', hub }, { ...box, focus: 'USA' },
    { ...box, selected: 'CSTO', filter: { asOf: day } }, { ...box, selected: 'IRN', language: 'ru', words: { distance: '{n} км', note: '{n} из {all}' }, prominent: ['RUS'] },
    { ...box, measure: { unit: 'USD', year: 2018 } },
  ].map((view) => [view]),
  camera: [[box], [{ ...box, projection: 'equal-earth' }]],
  network: [[box], [{ ...box, selected: 'RUS', width: 390 }]],
  svg: [[box, { title: 'Ties' }, 'print']],
  turn: [[relations.camera(box), relations.camera({ ...box, focus: 'USA' }), 0.5]],
  hit: Array.from({ length: 200 }, (_, index) => [{ ...box, selected: 'RUS' }, 38 * (index % 20) + 9, 45 * Math.floor(index / 20) + 9]),
};

/** The outlines are typed arrays, which no literal stands for. @param {string} name @param {unknown} value */
const withoutOutlines = (name, value) => (name === 'outlines' ? undefined : value);

/** @param {Question} question @param {unknown[]} given */
function literal(question, given) {
  const ask = /** @type {(...given: unknown[]) => unknown} */ (relations[question]);
  return JSON.stringify(ask.apply(relations, given), withoutOutlines);
}

/**
 * @param {string} name of a file in build/
 * @param {string[]} lines of TypeScript
 * @returns {{ status: number | null, stdout: string }} what the compiler says of them
 */
function compiled(name, lines) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.ts`), lines.join('\n'));
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--types', '', '--ignoreConfig'];
  return spawnSync(join(root, 'node_modules/.bin/tsc'), [...options, join(folder, `${name}.ts`)], { encoding: 'utf8' });
}

const imports = ["import type { Relations } from '../../dist/load.js';", "import type * as core from '../../dist/load.js';", 'type Answer<Q extends keyof Relations> = Relations[Q] extends (...given: any) => infer Given ? Given : never;'];

test('every answer has the fields and codes of its type, and no others', () => {
  const questions = /** @type {Question[]} */ (Object.keys(asked));
  const answers = questions.flatMap((question) => [...new Set(asked[question].map((given) => literal(question, given)))]
    .map((answer, index) => `export const ${question}${index}: Answer<'${question}'> = ${answer};`));
  assert.ok(answers.length > 300, `${answers.length}`);
  const { status, stdout } = compiled('answers', [...imports, ...answers]);
  assert.equal(status, 0, stdout.slice(0, 3000));
});

test('an answer with a field too many, one too few, or another code is not of its type', () => {
  const [tie] = relations.ties('TJK');
  const wrong = [{ ...tie, colour: 1 }, { ...tie, events: undefined }, { ...tie, first: { year: 1990, unit: 'week', about: false } }, { ...tie, inForce: undefined }];
  for (const [index, answer] of wrong.entries()) {
    const { status, stdout } = compiled(`wrong${index}`, [...imports, `export const tie: core.Tie = ${JSON.stringify(answer)};`]);
    assert.notEqual(status, 0, JSON.stringify(answer));
    assert.match(stdout, /error TS(2353|2741|2322)/);
  }
});

test('the questions of the types are those of the object, and each is among those that get wrong arguments', () => {
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(relations)).filter((name) => !['constructor', 'close', 'bytes'].includes(name));
  assert.deepEqual(methods.sort(), Object.keys(asked).sort());
  const types = readFileSync(join(root, 'dist/core.d.ts'), 'utf8');
  const named = [...(/interface Questions \{([^]*?)\n\}/.exec(types)?.[1] ?? '').matchAll(/^ +(\w+)\(/gm)].map(([, name]) => name);
  const wild = readFileSync(join(root, 'tests/boundary/wild.rs'), 'utf8');
  const fuzzed = [...(/const QUESTIONS[^=]*= \[([^]*?)\];/.exec(wild)?.[1] ?? '').matchAll(/"(\w+)"/g)].map(([, name]) => name);
  const answered = [...readFileSync(join(root, 'src/wasm/later.rs'), 'utf8').matchAll(/^ +"(\w+)" => \w+\(record, given\)/gm)].map(([, name]) => name);
  assert.deepEqual(named.sort(), answered.sort());
  assert.deepEqual(fuzzed.sort(), answered);
});

/** The fields that the core says it knows where it is given one that it does not. @param {() => unknown} ask */
function knownFields(ask) {
  try {
    ask();
  } catch (error) {
    return /one of the fields (.*)$/.exec(/** @type {Error} */ (error).message)?.[1]?.split(', ') ?? [];
  }
  return [];
}

test('what is given has the fields in the types that the core takes', () => {
  const wrong = /** @type {any} */ ({ colour: 1 });
  const given = {
    'core.Filter': knownFields(() => relations.actors(wrong)),
    'core.View': knownFields(() => relations.scene({ ...box, ...wrong })),
    'core.Page': knownFields(() => relations.figures({}, wrong)),
    'core.SearchLimits': knownFields(() => relations.search('x', wrong)),
    'core.Camera': knownFields(() => relations.turn(wrong, wrong, 0)),
    'core.Caption': knownFields(() => relations.svg(box, wrong)),
    "NonNullable<core.Caption['lines']>": knownFields(() => relations.svg(box, { lines: wrong })),
    "NonNullable<core.Caption['words']>": knownFields(() => relations.svg(box, { words: wrong })),
  };
  const lines = Object.entries(given).map(([type, fields], index) => {
    assert.ok(fields.length > 1, type);
    return `export const given${index}: Record<keyof ${type}, true> = { ${fields.map((field) => `${field}: true`).join(', ')} };`;
  });
  const { status, stdout } = compiled('given', [...imports, ...lines]);
  assert.equal(status, 0, stdout);
});
