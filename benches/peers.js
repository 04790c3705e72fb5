/** Installs the peers, for the bench alone. @module */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../scripts/tools.js';

const folder = join(root, 'benches');

/** @param {string} file in benches/ @returns {Record<string, { version?: string, optional?: boolean }>} by folder */
function locked(file) {
  const path = join(folder, file);
  const { '': _own, ...packages } = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
  return packages;
}

/** What npm wrote when it last installed must agree with the lock file. */
function isCurrent() {
  const installed = locked('node_modules/.package-lock.json');
  return Object.entries(locked('package-lock.json')).every(([path, { version, optional }]) =>
    installed[path] ? installed[path].version === version : optional);
}

/** Installs what benches/package-lock.json names, unless it is there. */
export function installPeers() {
  if (isCurrent()) return;
  console.log('bench: npm packages from benches/package-lock.json');
  run('npm', ['ci', '--prefix', 'benches', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']);
}
