/**
 * The core for the bench: built as it is shipped, but that it reads files of any size. Each instance has a memory of its own.
 * @module
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runWasmPack } from '../../scripts/tools.js';

/** @typedef {typeof import('../../build/core/relations_map.js') & { indexAgain: (record: number) => void }} Core */

const FOLDER = 'build/bench/core';
const stamp = join(root, FOLDER, '.built');

/** After the shipped core, and only when that one has changed: `npm run bench` builds it first. */
export function buildCore() {
  const shipped = statSync(join(root, 'build/core/.built')).mtimeMs;
  if (existsSync(stamp) && statSync(stamp).mtimeMs > shipped) return;
  const output = ['--out-dir', FOLDER, '--out-name', 'relations_map', '--no-pack'];
  runWasmPack('build', ['--target', 'web', '--release', ...output, '.', '--locked', '--features', 'bench']);
  writeFileSync(stamp, '');
}

let instances = 0;

/** A fresh instance: another address is another module, with a state of its own. @returns {Promise<{ core: Core, memory: WebAssembly.Memory }>} */
export async function freshCore() {
  /** @type {Core} */
  const core = await import(`${pathToFileURL(join(root, FOLDER, 'relations_map.js')).href}?${instances++}`);
  const { memory } = core.initSync({ module: readFileSync(join(root, FOLDER, 'relations_map_bg.wasm')) });
  return { core, memory };
}
