/** Builds the reader: a WebAssembly of its own, which a page fetches only where it brings data. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenChanged, namelessFolders } from './built.js';
import { root, run, runWasmPack } from './tools.js';

const folder = join(root, 'build/reader');

/** All that the reader is made of. */
const inputs = [
  'crates/reader', 'crates/reader-wasm', 'crates/record', 'crates/vague-dates', 'Cargo.toml', 'Cargo.lock',
  'rust-toolchain.toml', 'wasm-pack.toml', '.cargo/config.toml',
];

/** Compiles the reader, unless nothing has changed. */
export function buildReader() {
  buildWhenChanged(join(folder, '.built'), inputs, () => {
    run('cargo', ['fetch', '--locked', '--quiet', '--target', 'wasm32-unknown-unknown']);
    const output = ['--out-dir', folder, '--out-name', 'relations_reader', '--no-pack'];
    const cargoOptions = ['--locked', '--config', namelessFolders()];
    runWasmPack('build', ['--target', 'web', '--release', ...output, 'crates/reader-wasm', ...cargoOptions]);
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
