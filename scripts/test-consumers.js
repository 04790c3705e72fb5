/**
 * Projects of others that use the package as it is published: `node scripts/test-consumers.js`, or with names of folders in
 * tests/consumers to take those alone. Each is installed from its own lock file and from the packed package, built, and opened in
 * Chromium; the last line tells how many tests passed and failed.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, run, script } from './tools.js';

const file = join(root, 'build/consumer-tests.txt');
const counts = { passed: 0, failed: 0 };

await script('test-consumers', () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !existsSync(join(root, 'tests/consumers', name, 'package.json')));
  if (unknown) throw new Failure(`\`${unknown}\` is no folder with a package.json in tests/consumers`);
  run(process.execPath, ['scripts/setup.js', 'test']);
  run(process.execPath, ['scripts/build.js']);
  rmSync(file, { force: true });
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./scripts/counting-reporter.js', `--test-reporter-destination=${file}`];
  try {
    run(process.execPath, ['--test', ...reporters, 'tests/consumers/consumers.test.js'], { CONSUMERS: names.join() });
  } finally {
    const [passed = 0, failed = 1] = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').map(Number) : [];
    counts.passed += passed;
    counts.failed += failed;
  }
});
if (process.exitCode || counts.passed === 0) counts.failed = Math.max(counts.failed, 1);
if (counts.failed > 0) process.exitCode = 1;
console.log(`${counts.passed} passed, ${counts.failed} failed`);
