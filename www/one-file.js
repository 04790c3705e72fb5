/**
 * The script that the one file begins with: unpacks the element and runs it. Where that cannot be, the page's own
 * words and table stay, and the first of the words tell why.
 * @module
 */

import { unpacked } from './packed.js';
import { run } from './run-packed.js';

/** Tells it where the element would have told it. @param {string} code a short stable name @param {string} message */
function tell(code, message) {
  const map = document.querySelector('relations-map');
  const words = map?.querySelector('p');
  words?.setAttribute('role', 'alert');
  if (words) words.textContent = `The map could not be shown: ${message}.`;
  const detail = Object.freeze({ code, message, problems: Object.freeze([]) });
  map?.dispatchEvent(new CustomEvent('relations-map-error', { bubbles: true, composed: true, detail }));
}

/** @returns {Promise<[code: string, message: string] | null>} why the element could not be started */
async function start() {
  if (typeof DecompressionStream !== 'function') return ['old-browser', 'this browser is too old, it cannot unpack gzip'];
  const code = unpacked('relations-map-script').text();
  const core = unpacked('relations-map-core').arrayBuffer();
  // Faults of the core are reported by the element.
  core.catch(() => {});
  Reflect.set(globalThis, 'relationsMapCore', core);
  const read = await code.catch(() => null);
  if (read === null) return ['page-damaged', 'this page is damaged, the script in it cannot be read'];
  run(read);
  return customElements.get('relations-map') ? null : ['csp-script', 'its script did not run, the content security policy of the page may refuse it'];
}

start().then((trouble) => trouble && tell(...trouble));
