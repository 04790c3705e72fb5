/**
 * Compiles the core to WebAssembly, twice: in two files for pages that fetch, where the second comes after the first picture,
 * and in one for the one file, which fetches nothing. The variable RELATIONS_MAP_SPLIT=no builds the first in one file too.
 *
 * wasm-pack cannot take the step between the compiler and wasm-bindgen that cuts the file, nor ask wasm-bindgen for a way to
 * begin again after a trap; so both are called here as wasm-pack would call them, with the settings of Cargo.toml.
 */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenChanged, namelessFolders } from './built.js';
import { Failure, capture, root, run } from './tools.js';

/** The core in two files, with its glue and types: what www/ imports. */
export const core = join(root, 'build/core');
/** The core in one file, with a glue of its own. */
export const wholeCore = join(root, 'build/core-whole');
/** The core in one file and without a record, for pages that hold one of their own; its glue is that of the other. */
export const bareCore = join(root, 'build/core-bare');

/** Whether pages fetch the core in two files. */
export const isSplit = process.env.RELATIONS_MAP_SPLIT !== 'no';

const target = 'wasm32-unknown-unknown';

/** All that the WebAssembly and the summary are made of. */
export const inputs = [
  'src', 'crates/globe', 'crates/record', 'crates/reader/src', 'crates/vague-dates', 'data', 'build.rs', 'scripts/check-data.rs', 'scripts/check-data',
  'scripts/build-core.js', 'Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'wasm-pack.toml', '.cargo/config.toml',
];

/**
 * What wasm-pack gives wasm-opt, from Cargo.toml.
 *
 * @returns {string[]}
 */
function optimizerFlags() {
  const written = /^wasm-opt = (\[.*\])$/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'))?.[1];
  if (!written) throw new Failure('Cargo.toml: no line `wasm-opt = […]` found, expected the flags of wasm-opt');
  return JSON.parse(written);
}

/**
 * @param {boolean} isSplit
 * @param {string[]} features
 * @returns {string} the compiled file
 */
function compile(isSplit, features) {
  const options = ['--release', '--locked', '--no-default-features', '--lib', '--target', target, '--crate-type', 'cdylib', '--config', namelessFolders()];
  const wanted = ['wasm', ...features, ...(isSplit ? ['split'] : [])];
  const split = isSplit ? ['--', '-Clink-arg=--emit-relocs', '-Cstrip=none'] : [];
  run('cargo', ['fetch', '--locked', '--quiet', '--target', target]);
  run('cargo', ['rustc', '--quiet', ...options, ...wanted.flatMap((feature) => ['--features', feature]), ...split]);
  return join(root, 'target', target, 'release/relations_map.wasm');
}

/**
 * Cuts a compiled file where src/wasm/later.rs says so.
 *
 * @param {string} compiled
 * @param {string} folder
 * @returns {string} the first part; the second is there already, under its name
 */
function cut(compiled, folder) {
  const parts = join(folder, 'parts');
  run('wasm-split-cli', [compiled, parts]);
  const later = readdirSync(parts).filter((name) => name.endsWith('.wasm') && name !== 'main.wasm');
  if (later.join() !== 'split_later.wasm') throw new Failure(`the core was cut into \`${later}\`, expected one part, \`split_later.wasm\``);
  renameSync(join(parts, 'split_later.wasm'), join(folder, 'relations_map_later.wasm'));
  return join(parts, 'main.wasm');
}

/**
 * @param {string} folder
 * @param {boolean} isSplit
 * @param {string[]} [features]
 */
export function build(folder, isSplit, features = []) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const compiled = compile(isSplit, features);
  const first = isSplit ? cut(compiled, folder) : compiled;
  const shape = ['--target', 'web', '--omit-default-module-path', '--remove-producers-section', '--experimental-reset-state-function'];
  run('wasm-bindgen', [first, '--out-dir', folder, '--out-name', 'relations_map', ...shape, ...(isSplit ? ['--keep-lld-exports'] : [])]);
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.wasm'))) {
    run('wasm-opt', [join(folder, name), '-o', join(folder, name), ...optimizerFlags()]);
  }
  rmSync(join(folder, 'parts'), { recursive: true, force: true });
  writeFileSync(join(folder, '__wasm_split.cjs'), seam);
}

/**
 * What the first part of the core imports; www/later-part.js says what it does. CommonJS, since the bundler makes an object
 * of a module by going through names, those that a page has put on prototypes among them.
 */
const seam = `/** @type {{ load: (callback: number, data: number) => void, __wasm_split_load_later: (callback: number, data: number) => void }} */
const seam = { load() {}, __wasm_split_load_later: (callback, data) => seam.load(callback, data) };
module.exports = seam;
`;

/** The partners with their numbers, for the table that stands where the map cannot. */
function buildSummary() {
  const args = ['run', '--locked', '--quiet', '--example', 'check-data', '--', 'data/tajikistan', '--summary'];
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(join(root, 'build/summary.json'), capture('cargo', args));
}

/** The core in two files, and the summary of the record, unless nothing has changed. */
export function buildCore() {
  buildWhenChanged(`${core}.built`, inputs, () => {
    buildSummary();
    build(core, isSplit);
  });
}

/** The core in one file, unless nothing has changed. */
export function buildWholeCore() {
  buildWhenChanged(`${wholeCore}.built`, inputs, () => build(wholeCore, false));
}

/** The core without a record, unless nothing has changed. */
export function buildBareCore() {
  buildWhenChanged(`${bareCore}.built`, inputs, () => build(bareCore, false, ['bare']));
}
