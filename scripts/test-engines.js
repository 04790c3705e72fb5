/**
 * The journeys of a reader in three browser engines: `node scripts/test-engines.js`, or `node scripts/test-engines.js webkit` for
 * one of chromium, firefox and webkit. Pictures of what was shown are put into build/engines/; the last line tells how many
 * tests passed and failed.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, run, script } from './tools.js';

const all = ['chromium', 'firefox', 'webkit'];
const counts = { passed: 0, failed: 0 };

/** @param {string} engine @param {string[]} files */
function test(engine, files) {
  const file = 'build/engine-tests.txt';
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./scripts/counting-reporter.js', `--test-reporter-destination=${file}`];
  console.log(`== ${Math.round(performance.now() / 1000)} s ${engine}`);
  rmSync(join(root, file), { force: true });
  try {
    // Each file starts a browser of its own, which takes more than a core while it starts.
    run(process.execPath, ['--test', '--test-concurrency=2', ...reporters, ...files], { ENGINE: engine });
  } catch (error) {
    console.error(`${engine}: ${error}`);
  }
  const [passed = 0, failed = 1] = readFileSync(join(root, file), 'utf8').trim().split(' ').map(Number);
  counts.passed += passed;
  counts.failed += failed;
}

await script('test-engines', () => {
  const [, , engine, ...names] = process.argv;
  if (engine && !all.includes(engine)) throw new Failure(`\`${engine}\` is no engine, expected ${all.join(', ')}`);
  run(process.execPath, ['scripts/setup.js', 'engines']);
  run(process.execPath, ['scripts/build.js']);
  rmSync(join(root, 'build/engines'), { recursive: true, force: true });
  mkdirSync(join(root, 'build/engines'), { recursive: true });
  const files = readdirSync(join(root, 'tests/engines')).filter((name) => name.endsWith('.test.js') && (names.length === 0 || names.some((part) => name.startsWith(part)))).sort();
  for (const one of engine ? [engine] : all) test(one, files.map((name) => `tests/engines/${name}`));
});
if (process.exitCode || counts.passed === 0) counts.failed = Math.max(counts.failed, 1);
if (counts.failed > 0) process.exitCode = 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
