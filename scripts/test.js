/**
 * All that must hold, in steps: `node scripts/test.js` sets up and takes all of them; `check` takes those that need no test;
 * `fast` takes what is native, the types and what Node tests, without a browser and without Python. The name of a step takes
 * that step alone, such as `pages`. The first step that fails ends the run; the last line tells how many tests passed and failed.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Failure, findChromedriver, findChromium, root, run, runHeard } from './tools.js';

/** Of all tests only these are compiled to WebAssembly. */
const boundary = ['--no-default-features', '--features', 'wasm', '--test', 'boundary'];

/** How many tests passed and failed so far, over all runners. */
const counts = { passed: 0, failed: 0, skipped: 0 };

/** @param {number} passed @param {number} failed */
function count(passed, failed) {
  counts.passed += passed;
  counts.failed += failed;
}

/** @param {string[]} targets */
function clippy(targets) {
  run('cargo', ['clippy', '--locked', ...targets, '--', '-D', 'warnings']);
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} [extra] */
function cargoTest(args, extra) {
  return runHeard('cargo', ['test', '--locked', ...args], extra, (line) => {
    const [, passed, failed] = /^test result: \w+\. (\d+) passed; (\d+) failed/.exec(line) ?? [];
    if (passed !== undefined) count(Number(passed), Number(failed));
  });
}

/** The capabilities of webdriver.json for the Chromium that is here, where the test runner is told to look for them. */
function webdriverCapabilities() {
  const capabilities = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'));
  capabilities['goog:chromeOptions'].binary = findChromium();
  const file = join(root, 'build/webdriver.json');
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(file, JSON.stringify(capabilities));
  return { WASM_BINDGEN_TEST_WEBDRIVER_JSON: file, WASM_BINDGEN_TEST_TIMEOUT: '120' };
}

/** The boundary, in a browser; wasm-bindgen's runner starts it (wasm-pack.toml). */
function testBoundary() {
  const driver = findChromedriver();
  if (!driver) throw new Failure('no `chromedriver` on PATH, expected one: run node scripts/setup.js test');
  const browser = { ...webdriverCapabilities(), CHROMEDRIVER: driver, WASM_BINDGEN_USE_BROWSER: '1' };
  return cargoTest(['--target', 'wasm32-unknown-unknown', ...boundary], browser);
}

/** The record is a data package in the eyes of others too. */
function validateRecord() {
  run('.venv/bin/python', ['-m', 'frictionless', 'validate', 'data/tajikistan/datapackage.json']);
}

/** What is exported, as others read it. */
function testExports() {
  return runHeard('.venv/bin/python', ['tests/outside/graphs.py'], {}, (line) => {
    const [, passed, failed] = /^counts: (\d+) passed, (\d+) failed/.exec(line) ?? [];
    if (passed !== undefined) count(Number(passed), Number(failed));
  });
}

/**
 * @param {string} folder in tests/
 * @returns {string[]} the files of tests in it
 */
function testFiles(folder) {
  const path = join(root, 'tests', folder);
  const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.test.js')).sort() : [];
  if (names.length === 0) throw new Failure(`tests/${folder}: no file of tests, expected some`);
  return names.map((name) => `tests/${folder}/${name}`);
}

/**
 * Runs what writes down how many tests passed and failed; the numbers count also where it fails.
 *
 * @param {string} file in build/
 * @param {() => void} act
 * @param {(text: string) => [passed: number, failed: number]} read
 */
function counted(file, act, read) {
  const path = join(root, 'build', file);
  rmSync(path, { force: true });
  try {
    act();
  } finally {
    if (existsSync(path)) count(...read(readFileSync(path, 'utf8')));
  }
}

/** Outside checks, structure and types, by Node's own runner. */
function testInNode() {
  const reporters = [process.stdout.isTTY ? 'spec' : 'tap', './scripts/counting-reporter.js'].map((name) => `--test-reporter=${name}`);
  const destinations = ['stdout', 'build/node-tests.txt'].map((name) => `--test-reporter-destination=${name}`);
  mkdirSync(join(root, 'build'), { recursive: true });
  // Node itself leaves one core free, which of two is half.
  const options = ['--test', `--test-concurrency=${availableParallelism()}`, ...reporters, ...destinations];
  const files = ['structure', 'oracle', 'typings', 'cli', 'docs'].flatMap(testFiles);
  counted('node-tests.txt', () => run(process.execPath, [...options, ...files]), (text) => {
    const [passed = 0, failed = 0] = text.trim().split(' ').map(Number);
    return [passed, failed];
  });
}

/** The pages, by Playwright. What failed is run once more, so that what led to it is kept. */
function testPages() {
  try {
    counted('page-tests.json', () => run('playwright', ['test']), (text) => {
      const { stats: { expected, unexpected, flaky, skipped } } = JSON.parse(text);
      counts.skipped += skipped;
      return [expected + flaky, unexpected];
    });
  } catch (failure) {
    console.log('What failed is recorded: npx playwright show-trace shows what is in build/page-tests');
    try {
      run('playwright', ['test', '--last-failed', '--trace', 'retain-on-failure', '--reporter', 'null']);
    } catch { /* It is known that they fail. */ }
    throw failure;
  }
}

/** When a step is taken: in every run, in all but the shortest, or only where there are a browser and Python. @typedef {'check' | 'fast' | 'all'} Lane */
/** @typedef {{ name: string, lanes: readonly Lane[], act: () => unknown }} Step */

const always = /** @type {const} */ (['check', 'fast', 'all']);
const checked = /** @type {const} */ (['check', 'all']);

/** @type {Step[]} */
const steps = [
  { name: 'formatting', lanes: always, act: () => run('cargo', ['fmt', '--all', '--check']) },
  { name: 'lints', lanes: checked, act: () => clippy(['--workspace', '--all-targets']) },
  { name: 'lints for WebAssembly', lanes: checked, act: () => clippy(['--target', 'wasm32-unknown-unknown', '--lib', ...boundary]) },
  { name: 'record', lanes: checked, act: () => run('npm', ['run', '--silent', 'check:data']) },
  { name: 'WebAssembly', lanes: checked, act: () => run(process.execPath, ['scripts/build.js', 'core']) },
  { name: 'build', lanes: ['fast', 'all'], act: () => run(process.execPath, ['scripts/build.js']) },
  { name: 'languages', lanes: always, act: async () => (await import('./check-languages.js')).checkLanguages() },
  { name: 'types', lanes: always, act: () => run('tsc', ['--project', 'tsconfig.json']) },
  { name: 'Rust tests', lanes: ['fast'], act: () => cargoTest(['--workspace', '--lib', '--bins', '--tests']) },
  { name: 'Rust tests with examples', lanes: ['all'], act: () => cargoTest(['--workspace']) },
  { name: 'Rust documentation', lanes: ['all'], act: () => run('cargo', ['doc', '--workspace', '--locked', '--no-deps'], { RUSTDOCFLAGS: '-D warnings' }) },
  { name: 'record, by frictionless', lanes: ['all'], act: validateRecord },
  { name: 'exports, by networkx', lanes: ['all'], act: testExports },
  { name: 'structure, outside checks, typings, command line, documentation', lanes: ['fast', 'all'], act: testInNode },
  { name: 'boundary', lanes: ['all'], act: testBoundary },
  { name: 'pages', lanes: ['all'], act: testPages },
];

/**
 * How long the run has taken so far, as minutes and seconds.
 *
 * @returns {string}
 */
function elapsed() {
  const seconds = Math.floor(performance.now() / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** @param {Step} step */
async function perform({ name, act }) {
  console.log(`== ${elapsed()} ${name}`);
  const before = counts.failed;
  try {
    await act();
  } catch (error) {
    // A run in which a step failed never ends with none that failed.
    if (counts.failed === before) count(0, 1);
    throw error instanceof Failure ? new Failure(`step \`${name}\` failed: ${error.message}`) : error;
  }
}

/** @param {string} wanted a lane, or the name of a step */
function stepsOf(wanted) {
  const found = steps.filter(({ name, lanes }) => name === wanted || lanes.some((lane) => lane === wanted));
  if (found.length > 0) return found;
  throw new Failure(`\`${wanted}\` is no lane and no step, expected check, fast, all, or one of: ${steps.map(({ name }) => name).join('; ')}`);
}

try {
  const wanted = process.argv[2] ?? 'all';
  const taken = stepsOf(wanted);
  run(process.execPath, ['scripts/setup.js', ['check', 'fast'].includes(wanted) ? 'build' : 'test']);
  for (const step of taken) await perform(step);
  console.log(`== ${elapsed()} done`);
} catch (error) {
  console.error(`test: ${error instanceof Error && !(error instanceof Failure) ? error.stack : error}`);
  process.exitCode = 1;
  if (counts.failed === 0) count(0, 1);
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
