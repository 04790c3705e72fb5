/**
 * The script that the one file begins with: unpacks the element and runs it. Where that cannot be, the page's own
 * words and table stay, and the first of the words tell why.
 * @module
 */

import { unpacked } from './packed.js';

/** A policy may let this script run by its nonce, and then lets the one that it makes. */
const nonce = document.currentScript?.nonce ?? '';

/** Where a policy demands trusted types, a script may be made of them alone. @param {string} code @returns {string} */
function trusted(code) {
  const types = Reflect.get(globalThis, 'trustedTypes');
  return types ? types.createPolicy('relations-map', { createScript: (/** @type {string} */ text) => text }).createScript(code) : code;
}

/** Does nothing where a policy refuses it. @param {string} code */
function run(code) {
  const script = document.createElement('script');
  script.nonce = nonce;
  try {
    script.text = trusted(code);
    document.head.append(script);
  } catch { /* What is not there then, is told. */ }
}

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
  // What is wrong with the core, the element tells.
  core.catch(() => {});
  Reflect.set(globalThis, 'relationsMapCore', core);
  const read = await code.catch(() => null);
  if (read === null) return ['page-damaged', 'this page is damaged, the script in it cannot be read'];
  run(read);
  return customElements.get('relations-map') ? null : ['csp-script', 'its script did not run, the content security policy of the page may refuse it'];
}

start().then((trouble) => trouble && tell(...trouble));
