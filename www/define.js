/**
 * Registers `<relations-map>`: the module that a page loads.
 * @module
 */

import { RelationsMapElement } from './relations-map.js';

RelationsMapElement.core = () => new URL('relations_map_bg.wasm', import.meta.url);
RelationsMapElement.later = () => new URL('relations_map_later.wasm', import.meta.url);
RelationsMapElement.card = () => import('./card.js');
RelationsMapElement.workbench = () => import('./workbench.js');
RelationsMapElement.reader = () => import('./reader.js');
if (globalThis.customElements && !customElements.get('relations-map')) customElements.define('relations-map', RelationsMapElement);

export { RelationsMapElement };
