/**
 * What runs in the worker: the same reader, with the module that the page has compiled.
 * @module
 */

import { init, readInWorker } from './reader.js';

addEventListener('message', async ({ data: { module, files } }) => {
  await init({ module_or_path: module });
  await readInWorker(files);
}, { once: true });
postMessage({ kind: 'ready' });
