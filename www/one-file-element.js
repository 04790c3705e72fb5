/**
 * What the one file unpacks and runs: the element with all its parts. The core stands in the page too, and nothing is
 * ever requested.
 * @module
 */

import { Card } from './card.js';
import { RelationsMapError } from './engine.js';
import { heldLanguages } from './held.js';
import { RelationsMapElement } from './relations-map.js';
import { unpacked } from './packed.js';
import { savedMap } from './saving.js';
import beside, { telling } from './telling.js';
import { Workbench, png } from './workbench.js';

const core = Promise.resolve(Reflect.get(globalThis, 'relationsMapCore'));
Reflect.deleteProperty(globalThis, 'relationsMapCore');
const DAMAGED = 'this page is damaged: it may have been saved again by a browser, which changes it; open the original file';

RelationsMapElement.core = async () => {
  try {
    const bytes = await core;
    if (WebAssembly.validate(bytes)) return bytes;
  } catch (cause) {
    throw new RelationsMapError('wasm-corrupt', DAMAGED, { cause });
  }
  throw new RelationsMapError('wasm-corrupt', DAMAGED);
};

RelationsMapElement.languages = heldLanguages();
RelationsMapElement.words = async () => ({ default: beside, telling });
RelationsMapElement.card = async () => ({ Card });
RelationsMapElement.saving = async () => ({ savedMap });
RelationsMapElement.workbench = async () => ({ Workbench, png });

/** Attributes that the address may set, as in `relations-map.html?focus=UZB`; the record is not among them. */
const ASKED = ['view', 'focus', 'selected', 'as-of', 'from', 'to', 'themes', 'tones', 'projection', 'lang', 'appearance', 'controls'];
const asked = new URLSearchParams(location.search);
// A page in a frame reports its height to the page around it, which cannot measure it.
if (parent !== window) new ResizeObserver(() => parent.postMessage({ type: 'relations-map-size', height: document.documentElement.scrollHeight }, '*')).observe(document.body);
for (const name of ASKED.filter((candidate) => asked.has(candidate))) document.querySelector('relations-map')?.setAttribute(name, asked.get(name) ?? '');

/** A page that was made of a sheet has a record of its own. */
async function record() {
  try {
    return new Uint8Array(await unpacked('relations-map-record').arrayBuffer());
  } catch (cause) {
    throw new RelationsMapError('page-damaged', 'this page is damaged: the record in it cannot be read', { cause });
  }
}

if (document.getElementById('relations-map-record')) Object.assign(document.querySelector('relations-map') ?? {}, { record: record() });
if (!customElements.get('relations-map')) customElements.define('relations-map', RelationsMapElement);
