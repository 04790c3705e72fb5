/**
 * Projects that use the package, each with the tools of its kind: `npm run test:consumers`, or `node scripts/test-consumers.js
 * bundlers` for one file of tests/consumers/. The package is installed from what `npm pack` packs, and each page is opened in
 * Chromium. It takes what `npm run build` leaves; the last line tells how many tests passed and failed.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, capture, root, run, script } from './tools.js';

const counts = { passed: 0, failed: 0 };
const written = 'build/consumer-tests.txt';

/** @param {string} folder @returns {string} */
function packed(folder) {
  const [{ filename }] = JSON.parse(capture('npm', ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', folder]));
  return join(folder, filename);
}

await script('test-consumers', () => {
  const names = process.argv.slice(2);
  const all = readdirSync(join(root, 'tests/consumers')).filter((name) => name.endsWith('.test.js')).sort();
  const files = all.filter((name) => names.length === 0 || names.some((part) => name.startsWith(part)));
  if (files.length === 0) throw new Failure(`\`${names.join(' ')}\` names no file of tests, expected some of ${all.join(', ')}`);
  run(process.execPath, ['scripts/setup.js', 'test']);
  // Types are the last that a whole build writes.
  if (!['load.d.ts', 'relations-map-inline.js'].every((name) => existsSync(join(root, 'dist', name)))) run(process.execPath, ['scripts/build.js']);
  const folder = mkdtempSync(join(tmpdir(), 'relations-map-packed-'));
  rmSync(join(root, written), { force: true });
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./scripts/counting-reporter.js', `--test-reporter-destination=${written}`];
  try {
    run(process.execPath, ['--test', '--test-concurrency=2', ...reporters, ...files.map((name) => `tests/consumers/${name}`)], { CONSUMER_TARBALL: packed(folder) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (existsSync(join(root, written))) [counts.passed = 0, counts.failed = 0] = readFileSync(join(root, written), 'utf8').trim().split(' ').map(Number);
  }
});
if (process.exitCode || counts.passed === 0) counts.failed = Math.max(counts.failed, 1);
if (counts.failed > 0) process.exitCode = 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
