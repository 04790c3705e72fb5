/** Builds the reader: a WebAssembly of its own, which a page fetches only where it brings data. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenChanged, namelessFolders } from './built.js';
import { root, run, runWasmPack } from './tools.js';

const folder = join(root, 'build/reader');

/** All that the reader is made of. */
const inputs = [
  'crates/reader/src', 'crates/reader-wasm', 'crates/record', 'crates/vague-dates', 'scripts/build-reader.js', 'Cargo.toml', 'Cargo.lock',
  'rust-toolchain.toml', 'wasm-pack.toml', '.cargo/config.toml',
];

/**
 * For speed, unlike the core: only who brings data waits for it, and with 100,000 rows waits half as long as with `z`, for
 * 14 kB more.
 */
const optimization = { CARGO_PROFILE_RELEASE_OPT_LEVEL: '3' };

/** Compiles the reader, unless nothing has changed. @param {string} [output] a folder @param {string[]} [features] */
export function buildReader(output = folder, features = []) {
  buildWhenChanged(join(output, '.built'), inputs, () => {
    run('cargo', ['fetch', '--locked', '--quiet', '--target', 'wasm32-unknown-unknown']);
    const cargoOptions = ['--locked', '--config', namelessFolders(), ...features.flatMap((feature) => ['--features', feature])];
    runWasmPack('build', ['--target', 'web', '--release', '--out-dir', output, '--out-name', 'relations_reader', '--no-pack', 'crates/reader-wasm', ...cargoOptions], optimization);
  });
}

/**
 * Puts the reader's WebAssembly beside its module.
 *
 * @param {string} dist
 */
export function shipReader(dist) {
  copyFileSync(join(folder, 'relations_reader_bg.wasm'), join(dist, 'relations_reader_bg.wasm'));
}
