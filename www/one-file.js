/**
 * The entry of the one-file build: the core stands in the page, compressed, and nothing is ever requested.
 * @module
 */

import { RelationsMapElement } from './relations-map.js';
import { RelationsMapError } from './engine.js';
import { Workbench, png } from './workbench.js';

RelationsMapElement.core = async () => {
  if (typeof DecompressionStream !== 'function') {
    throw new RelationsMapError('old-browser', 'this browser is too old for the map: it cannot unpack gzip');
  }
  const text = document.getElementById('relations-map-core')?.textContent ?? '';
  return new Response(new Blob([bytes(text)]).stream().pipeThrough(new DecompressionStream('gzip')));
};

RelationsMapElement.workbench = async () => ({ Workbench, png });

/** What a frame around the page may ask for, as in `relations-map.html?focus=UZB`; another record is not among it. */
const ASKED = ['view', 'focus', 'selected', 'as-of', 'from', 'to', 'themes', 'tones', 'projection', 'lang', 'appearance'];
const asked = new URLSearchParams(location.search);
for (const name of ASKED.filter((candidate) => asked.has(candidate))) document.querySelector('relations-map')?.setAttribute(name, asked.get(name) ?? '');

/** @param {string} text in base64 */
function bytes(text) {
  try {
    return Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  } catch (cause) {
    throw new RelationsMapError('wasm-corrupt', 'this page is damaged: the WebAssembly in it cannot be read', { cause });
  }
}

if (!customElements.get('relations-map')) customElements.define('relations-map', RelationsMapElement);
