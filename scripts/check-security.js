/**
 * How hostile input is tested, in figures: `npm run check:security` takes what runs without a browser, and prints the table that
 * stands in SECURITY.md. `--engines` takes the three engines as well, `--sequences=10000` as many sequences of views, `--fuzz=600` the
 * targets of cargo-fuzz for so many seconds each.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../tests/hostile/strings.js';
import { shippedCrates } from './licences.js';
import { Failure, capture, root, run, runHeard, script } from './tools.js';

/** @typedef {[what: string, figure: string]} Row */

/** Runs tests of Rust, and takes a figure from what they print. @param {string[]} args @param {RegExp} wanted @param {NodeJS.ProcessEnv} [extra] */
async function printed(args, wanted, extra = {}) {
  let figure = '';
  await runHeard('cargo', ['test', '--locked', '--quiet', ...args, '--', '--nocapture'], extra, (line) => { figure = wanted.exec(line)?.[0] ?? figure; });
  if (!figure) throw new Failure(`cargo test ${args.join(' ')}: no line like ${wanted}, expected one`);
  return figure;
}

/** @param {string} sequences @returns {Promise<Row[]>} */
async function native(sequences) {
  return [
    ['packages changed at random, opened', await printed(['--package', 'relations-reader', '--test', 'suite', 'mutants'], /\d+ mutants of a package, \d+ read, \d+ told of/)],
    ['views in any order, each a picture or an error with a code', await printed(['--test', 'core', 'sequences'], /\d+ sequences of \d+ views, \d+ pictures/, { SEQUENCES: sequences })],
  ];
}

/** @returns {Row[]} */
function suppliers() {
  run(process.execPath, ['--test', '--test-reporter=dot', 'tests/structure/supply.test.js']);
  const crates = shippedCrates();
  return [['crates in what is shipped, all with allowed licences and a checksum', `${crates.filter(({ source }) => source !== null).length}, and ${crates.filter(({ source }) => source === null).length} of our own`]];
}

/** @returns {Row[]} */
function engines() {
  const names = readdirSync(join(root, 'tests/engines')).filter((name) => /^(?:hostile|hindered|failures)\.test\.js$/.test(name)).map((name) => `tests/engines/${name}`);
  return ['chromium', 'firefox', 'webkit'].map((engine) => {
    process.env.ENGINE = engine;
    const text = capture(process.execPath, ['--test', '--test-reporter=tap', ...names]);
    return [`hostile and failing pages in ${engine}`, `${/^# pass (\d+)/m.exec(text)?.[1] ?? 0} tests passed`];
  });
}

/** Each target with what it begins with. @type {readonly (readonly [target: string, seeds: string[]])[]} */
const TARGETS = [['package', ['fuzz/seeds/package']], ['workbook', ['fuzz/seeds/workbook']], ['sheet', ['crates/sheet/tests/forms']], ['search', []], ['edtf', []], ['filter', []], ['outlines', []], ['paths', []]];

/** @param {string} seconds @returns {Promise<Row[]>} */
async function fuzzed(seconds) {
  /** @type {Row[]} */
  const rows = [];
  for (const [target, seeds] of TARGETS) {
    const corpus = join('fuzz/corpus', target);
    mkdirSync(join(root, corpus), { recursive: true });
    let output = '';
    // The code has no `unsafe`, so what a sanitizer would watch for cannot be; and with the shipped build's linking no target links.
    await runHeard('sh', ['-c', 'exec cargo "$@" 2>&1', 'cargo', '+nightly', 'fuzz', 'run', '--sanitizer', 'none', target, corpus, ...seeds, '--', `-max_total_time=${seconds}`, '-max_len=20000', '-timeout=20'], { CARGO_PROFILE_RELEASE_LTO: 'off' }, (line) => { output = /^Done \d+ runs in \d+ second/.exec(line)?.[0] ?? output; });
    const [, runs = '0', took = '0'] = /(\d+) runs in (\d+)/.exec(output) ?? [];
    rows.push([`cargo-fuzz, ${target}`, `${runs} runs in ${took} seconds, no fault`]);
  }
  return rows;
}

script('check-security', async () => {
  const args = process.argv.slice(2);
  const unknown = args.find((arg) => !/^--(?:engines|(?:sequences|fuzz)=[1-9]\d{0,5})$/.test(arg));
  if (unknown) throw new Failure(`\`${unknown}\` is no option, expected --engines, --sequences=10000 or --fuzz=600`);
  const seconds = args.find((arg) => arg.startsWith('--fuzz='))?.slice(7);
  const sequences = args.find((arg) => arg.startsWith('--sequences='))?.slice(12) ?? '300';
  /** @type {Row[]} */
  const rows = [['kinds of hostile strings, each in every field, attribute, address and search', String(KINDS)], ...await native(sequences), ...suppliers(), ...(args.includes('--engines') ? engines() : []), ...(seconds ? await fuzzed(seconds) : [])];
  console.log(`\n| what | figure |\n|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}`);
});
