/**
 * All that must hold: `node scripts/test.js` sets up and tests everything, `node scripts/test.js check` only what needs
 * no browser and no Python and takes seconds. The first step that fails ends the run.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Failure, findChromedriver, findChromium, root, run, script } from './tools.js';

/** Of all tests only these are compiled to WebAssembly. */
const boundary = ['--test', 'boundary'];

/**
 * @param {string[]} targets
 */
function clippy(targets) {
  run('cargo', ['clippy', '--locked', ...targets, '--', '-D', 'warnings']);
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
  run('cargo', ['test', '--locked', '--target', 'wasm32-unknown-unknown', ...boundary], browser);
}

/** The record is a data package in the eyes of others too. */
function validateRecord() {
  run('.venv/bin/python', ['-m', 'frictionless', 'validate', 'data/tajikistan/datapackage.json']);
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

/** The outside checks and the pages; the reporter's last lines tell how many tests ran. */
function testInNode() {
  const reporter = `--test-reporter=${process.stdout.isTTY ? 'spec' : 'tap'}`;
  // Node itself leaves one core free, which of two is half.
  const concurrency = `--test-concurrency=${availableParallelism()}`;
  run(process.execPath, ['--test', concurrency, reporter, ...testFiles('oracle'), ...testFiles('typings'), ...testFiles('page')]);
}

/** @typedef {[name: string, action: () => void]} Step */

/** @type {Step[]} */
const checks = [
  ['formatting', () => run('cargo', ['fmt', '--all', '--check'])],
  ['lints', () => clippy(['--workspace', '--all-targets'])],
  ['lints for WebAssembly', () => clippy(['--target', 'wasm32-unknown-unknown', '--lib', ...boundary])],
  ['record', () => run('npm', ['run', '--silent', 'check:data'])],
  ['WebAssembly', () => run(process.execPath, ['scripts/build.js', 'core'])],
  ['types', () => run('tsc', ['--project', 'tsconfig.json'])],
];

/** @type {Step[]} */
const tests = [
  ['Rust tests', () => run('cargo', ['test', '--workspace', '--locked'])],
  ['Rust documentation', () => run('cargo', ['doc', '--workspace', '--locked', '--no-deps'], { RUSTDOCFLAGS: '-D warnings' })],
  ['record, by frictionless', validateRecord],
  ['build', () => run(process.execPath, ['scripts/build.js'])],
  ['boundary in Chromium', testBoundary],
  ['outside checks and pages', testInNode],
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
function perform([name, action]) {
  console.log(`== ${elapsed()} ${name}`);
  try {
    action();
  } catch (error) {
    throw error instanceof Failure ? new Failure(`step \`${name}\` failed: ${error.message}`) : error;
  }
}

script('test', () => {
  const onlyChecks = process.argv[2] === 'check';
  run(process.execPath, ['scripts/setup.js', onlyChecks ? 'build' : 'test']);
  for (const step of onlyChecks ? checks : [...checks, ...tests]) perform(step);
});
