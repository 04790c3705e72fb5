/**
 * `npm run test:scale`: the pipelines on both engines. It needs Java for Spark, and what `npm run build` leaves, for packages
 * are asked as the page asks them.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, script } from './tools.js';

script('test:scale', () => {
  run(process.execPath, ['scripts/setup.js', 'scale']);
  if (!existsSync(join(root, 'dist/load.js'))) run(process.execPath, ['scripts/build.js']);
  const discover = ['-m', 'unittest', 'discover', '--start-directory', 'pipelines/tests', '--top-level-directory', 'pipelines/tests'];
  run('.venv-scale/bin/python', ['-W', 'ignore::ResourceWarning', ...discover]);
});
