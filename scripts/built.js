/** What was built from what, and whether it must be built again. */
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cargoHome, root } from './tools.js';

/**
 * When a file, or anything in a folder, was last changed; a folder changes when a file in it is removed.
 *
 * @param {string} path
 * @returns {number} milliseconds
 */
export function changedAt(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/**
 * Builds what is out of date. A stamp is written last, so that a build that broke off counts for nothing.
 *
 * @param {string} stamp
 * @param {string[]} inputs files and folders of the project
 * @param {() => void} build
 */
export function buildWhenChanged(stamp, inputs, build) {
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (inputs.every((path) => changedAt(join(root, path)) < built)) return;
  const started = new Date();
  rmSync(stamp, { force: true });
  build();
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}

/**
 * Keeps this machine's folders out of the messages of panics: the same WebAssembly wherever it is built.
 *
 * A setting and not RUSTFLAGS, which would hide those of wasm-pack.toml.
 *
 * @returns {string} a setting of cargo
 */
export function namelessFolders() {
  const sources = join(cargoHome(), 'registry/src');
  const registries = existsSync(sources) ? readdirSync(sources) : [];
  const flags = registries.map((name) => `--remap-path-prefix=${join(sources, name)}=crates`);
  return `target.wasm32-unknown-unknown.rustflags=${JSON.stringify(flags)}`;
}
