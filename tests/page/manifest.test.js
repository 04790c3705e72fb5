/** The manifest of the element says what the element does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, open, ready } from './browser.js';

/** @param {string} field */
function names(field) {
  const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));
  return manifest.modules[0].declarations[0][field].map((/** @type {{ name: string }} */ { name }) => name);
}

test('every attribute is observed, every method is there, every part is in the page', async (t) => {
  const { page } = await open(t, { served: '/' });
  await ready(page);
  const element = page.locator('relations-map');
  const observed = await element.evaluate((map) => Reflect.get(map.constructor, 'observedAttributes'));
  assert.deepEqual([...names('attributes')].sort(), [...observed].sort());
  const methods = await element.evaluate((map, wanted) => wanted.filter((/** @type {string} */ name) => typeof Reflect.get(map, name) === 'function'), names('members'));
  assert.deepEqual(methods, names('members'));
  assert.ok(methods.includes('select') && methods.includes('focusOn') && methods.includes('exportSVG'));
  const shown = await element.evaluate((map) => [...(map.shadowRoot?.querySelectorAll('[part]') ?? [])].map((part) => part.getAttribute('part')));
  for (const part of ['heading', 'summary', 'map', 'panel', 'legend', 'credit']) assert.ok(shown.includes(part) && names('cssParts').includes(part), part);
  assert.deepEqual([...names('events')].sort(), ['relations-map:error', 'relations-map:filter', 'relations-map:ready', 'relations-map:select', 'relations-map:viewchange']);
});
