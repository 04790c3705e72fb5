/**
 * `npm run test:scale`: the pipelines on both engines, and the page with what they make. It needs Java for Spark, and what
 * `npm run build` leaves. The last line tells how many tests passed and failed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root, run, runHeard } from './tools.js';

let counts = '0 passed, 1 failed, 0 skipped';

try {
  run(process.execPath, ['scripts/setup.js', 'scale']);
  if (!['load.js', 'command.js', 'relations-map.js'].every((name) => existsSync(join(root, 'dist', name)))) run(process.execPath, ['scripts/build.js']);
  await runHeard('.venv-scale/bin/python', ['pipelines/tests'], {}, (line) => {
    counts = /^counts: (.*)$/.exec(line)?.[1] ?? counts;
  });
} catch (error) {
  console.error(`test:scale: ${error instanceof Error && !(error instanceof Failure) ? error.stack : error}`);
  process.exitCode = 1;
}
console.log(counts);
