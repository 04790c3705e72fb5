/**
 * The entry of the one-file build: the core stands in the page, compressed, and nothing is ever requested.
 * @module
 */

import { RelationsMapElement } from './relations-map.js';
import { RelationsMapError } from './engine.js';
import { Workbench } from './workbench.js';

RelationsMapElement.core = async () => {
  if (typeof DecompressionStream !== 'function') {
    throw new RelationsMapError('old-browser', 'this browser is too old for the map: it cannot unpack gzip');
  }
  const text = document.getElementById('relations-map-core')?.textContent ?? '';
  return new Response(new Blob([bytes(text)]).stream().pipeThrough(new DecompressionStream('gzip')));
};

RelationsMapElement.workbench = async () => ({ Workbench });

/** @param {string} text in base64 */
function bytes(text) {
  try {
    return Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  } catch (cause) {
    throw new RelationsMapError('wasm-corrupt', 'this page is damaged: the WebAssembly in it cannot be read', { cause });
  }
}

if (!customElements.get('relations-map')) customElements.define('relations-map', RelationsMapElement);
