/** Builds a WebAssembly of its own beside the core's, by wasm-pack. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenChanged, namelessFolders } from './built.js';
import { root, run, runWasmPack } from './tools.js';

/**
 * A program of its own.
 *
 * @typedef {object} Program
 * @property {string} crate its folder
 * @property {string} name of its module, as in `relations_reader.js`
 * @property {string} folder where it is built
 * @property {string[]} inputs all that it is made of, but for what every program is made of
 * @property {NodeJS.ProcessEnv} optimization
 */

/** What every program is made of. */
const common = ['scripts/build-program.js', 'Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'wasm-pack.toml', '.cargo/config.toml'];

/** Compiles a program, unless nothing has changed. @param {Program} program @param {string} [output] a folder @param {string[]} [features] */
export function buildProgram({ crate, name, folder, inputs, optimization }, output = folder, features = []) {
  buildWhenChanged(join(output, '.built'), [crate, ...inputs, ...common], () => {
    run('cargo', ['fetch', '--locked', '--quiet', '--target', 'wasm32-unknown-unknown']);
    const cargoOptions = ['--locked', '--config', namelessFolders(), ...features.flatMap((feature) => ['--features', feature])];
    runWasmPack('build', ['--target', 'web', '--release', '--out-dir', output, '--out-name', name, '--no-pack', crate, ...cargoOptions], optimization);
  });
}

/** Puts the WebAssembly of a program beside its module. @param {Program} program @param {string} dist */
export function shipProgram({ folder, name }, dist) {
  copyFileSync(join(folder, `${name}_bg.wasm`), join(dist, `${name}_bg.wasm`));
}
