/**
 * The entry of the one-file build: the core stands in the page, compressed, and nothing is ever requested.
 * @module
 */

import { RelationsMapElement } from './relations-map.js';
import { RelationsMapError } from './engine.js';

RelationsMapElement.core = async () => {
  if (typeof DecompressionStream !== 'function') {
    throw new RelationsMapError('old-browser', 'this browser is too old for the map: it cannot unpack gzip');
  }
  const text = document.getElementById('relations-map-core')?.textContent ?? '';
  const packed = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')));
};
if (!customElements.get('relations-map')) customElements.define('relations-map', RelationsMapElement);
