/**
 * Registers `<relations-map>`: the module that a page loads.
 * @module
 */

import { languages } from '../build/languages/fetched.js';
import { RelationsMapElement } from './relations-map.js';

RelationsMapElement.core = () => new URL('relations_map_bg.wasm', import.meta.url);
RelationsMapElement.later = () => new URL('relations_map_later.wasm', import.meta.url);
RelationsMapElement.card = () => import('./card.js');
RelationsMapElement.workbench = () => import('./workbench.js');
RelationsMapElement.words = () => import('./telling.js');
RelationsMapElement.languages = languages;
RelationsMapElement.reader = () => import('./reader.js');
RelationsMapElement.sheets = () => import('./sheet/reading.js');
RelationsMapElement.blank = () => new URL('relations-map-blank.html', import.meta.url);
RelationsMapElement.saving = () => import('./saving.js');
if (globalThis.customElements && !customElements.get('relations-map')) customElements.define('relations-map', RelationsMapElement);

export { RelationsMapElement };
