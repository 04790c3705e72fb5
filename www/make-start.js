/**
 * The script that make.html begins with: unpacks the element and what makes maps, and runs them.
 * @module
 */

import { unpacked } from './packed.js';
import { run } from './run-packed.js';

async function start() {
  const core = unpacked('relations-map-core').arrayBuffer();
  core.catch(() => {});
  Reflect.set(globalThis, 'relationsMapCore', core);
  const scripts = await Promise.all(['relations-map-script', 'make-script'].map((id) => unpacked(id).text()));
  scripts.forEach(run);
}

start().catch(() => {
  const words = document.querySelector('#make p');
  words?.setAttribute('role', 'alert');
  if (words) words.textContent = 'This page is damaged, or the browser is too old: it could not be started.';
});
