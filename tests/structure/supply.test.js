/** What the project is built of: licences that may be shipped, one registry each, checksums; and the list of what is shipped. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cargoMetadata, shippedCrates } from '../../scripts/licences.js';
import { OF_MAPS, OF_SHEETS } from '../../scripts/notices.js';
import { root } from '../../scripts/tools.js';

/** Licences that ask for a notice at most. */
const allowed = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Zlib', 'Unicode-3.0', 'Unlicense', 'BSL-1.0', '0BSD', 'CC0-1.0']);
/** What only tests and the making of documentation and pictures run; of letters only their shapes in pictures are shipped. */
const ofTests = new Map([['argparse', 'Python-2.0'], ['axe-core', 'MPL-2.0'], ['minipass', 'BlueOak-1.0.0'], ['@resvg/resvg-wasm', 'MPL-2.0'], ['@expo-google-fonts/arimo', 'MIT AND OFL-1.1'], ['@expo-google-fonts/tinos', 'MIT AND OFL-1.1']]);
/** What would bring code of C, of a network or of another make of the same thing. */
const banned = /^(?:openssl|native-tls|reqwest|hyper|tokio|ring|rustls|wee_alloc|chrono|time|regex|lazy_static|once_cell|nodejs|left-pad)$/;

/** Whether one may choose allowed licences alone, of an expression as SPDX has it; a slash is the old word for OR. @param {string} expression */
function isAllowed(expression) {
  const parts = expression.replaceAll('/', ' OR ').match(/\(|\)|[\w.+-]+/g) ?? [];
  const one = () => {
    const part = parts.shift() ?? '';
    if (part !== '(') return allowed.has(part);
    const inner = any();
    parts.shift();
    return inner;
  };
  const all = () => {
    let holds = one();
    while (parts[0] === 'AND') holds = (parts.shift(), one()) && holds;
    return holds;
  };
  /** @type {() => boolean} */
  const any = () => {
    let holds = all();
    while (parts[0] === 'OR') holds = (parts.shift(), all()) || holds;
    return holds;
  };
  return any() && parts.length === 0;
}

test('an expression of licences is read as it is meant', () => {
  for (const [expression, expected] of /** @type {const} */ ([['MIT', true], ['GPL-3.0', false], ['MIT OR GPL-3.0', true], ['MIT AND GPL-3.0', false], ['(MIT OR Apache-2.0) AND Unicode-3.0', true], ['(GPL-2.0 OR LGPL-3.0) AND MIT', false], ['Unlicense/MIT', true], ['', false]])) {
    assert.equal(isAllowed(expression), expected, expression);
  }
});

test('crates: allowed licences, crates.io alone, checksums, none that is banned', () => {
  const { packages } = cargoMetadata();
  assert.ok(packages.length > 50);
  const others = packages.filter(({ source }) => source !== null);
  assert.deepEqual(packages.filter(({ license }) => !isAllowed(license ?? '')).map(({ name, license }) => `${name}: ${license}`), []);
  assert.deepEqual(others.filter(({ source }) => source !== 'registry+https://github.com/rust-lang/crates.io-index').map(({ name, source }) => `${name}: ${source}`), []);
  const lock = readFileSync(join(root, 'Cargo.lock'), 'utf8').split('[[package]]').slice(1);
  assert.deepEqual(lock.filter((entry) => /^source/m.test(entry) && !/^checksum = "[0-9a-f]{64}"$/m.test(entry)), []);
  assert.deepEqual(shippedCrates().map(({ name }) => name).filter((name) => banned.test(name)), []);
});

test('npm packages: allowed licences, one registry, integrity, and none that an embedder must install', () => {
  const { packages: { '': project, ...packages } } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  assert.deepEqual([project.dependencies, project.peerDependencies, project.optionalDependencies], [undefined, undefined, undefined]);
  const faults = Object.entries(packages).flatMap(([folder, { license = '', resolved, integrity = '' }]) => {
    const name = folder.replace(/^.*node_modules\//, '');
    return [
      ...(isAllowed(license) || ofTests.get(name) === license ? [] : [`${name}: ${license}`]),
      ...(resolved === undefined ? [] : [`${name} comes from ${resolved}`]),
      ...(/^sha512-/.test(integrity) ? [] : [`${name} has no checksum`]),
    ];
  });
  assert.deepEqual(faults, []);
});

test('the list in dist/ names every crate that is shipped, the outlines and the gazetteer, with notices', () => {
  const text = readFileSync(join(root, 'dist/LICENCES.txt'), 'utf8');
  const lacking = shippedCrates().filter(({ name, version, license }) => !text.includes(`\n${name} ${version}: ${license}\n`));
  assert.deepEqual(lacking.map(({ name }) => name), []);
  for (const words of ['Natural Earth', 'BSD-3-Clause', 'UNICODE LICENSE V3', 'Permission is hereby granted, free of charge', 'CC-BY-4.0']) assert.ok(text.includes(words), words);
  assert.doesNotMatch(text, /proptest|wasm-bindgen-test|\/registry\/src/);
});

for (const [page, programs, more] of /** @type {const} */ ([['relations-map.html', OF_MAPS, []], ['relations-map-ru.html', OF_MAPS, []], ['relations-map-blank.html', OF_MAPS, []], ['make.html', OF_SHEETS, ['UNICODE LICENSE V3']]])) {
  test(`${page} has in its first comment, which maps that it saves take over, the notices of what is in it`, () => {
    const [, told = ''] = /<!--([^]*?)-->/.exec(readFileSync(join(root, 'dist', page), 'utf8')) ?? [];
    const crates = shippedCrates(programs).filter(({ source }) => source !== null);
    const words = told.replaceAll(/\s+/g, ' ');
    assert.deepEqual(crates.filter(({ name, version }) => !words.includes(`${name} ${version}`)).map(({ name }) => name), []);
    for (const text of ['Permission is hereby granted, free of charge', 'Rich Felker', 'Redistribution and use in source and binary forms', ...more]) assert.ok(words.includes(text), text);
  });
}

test('no path of the machine that built it stands in what is shipped, so that another folder gives the same bytes', () => {
  const dist = join(root, 'dist');
  const paths = [root, homedir(), tmpdir(), process.env.CARGO_HOME ?? ''].filter((path) => path.length > 4);
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:js|html|wasm|json|ts|css)$/.test(name));
  assert.ok(names.length > 40);
  const wanted = paths.map((path) => Buffer.from(`${path}/`));
  assert.deepEqual(names.filter((name) => { const bytes = readFileSync(join(dist, name)); return wanted.some((path) => bytes.includes(path)); }), []);
});
