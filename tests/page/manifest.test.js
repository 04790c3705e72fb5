/** The manifest of the element says what the element does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, plainPage, ready, test } from './browser.js';

/** @typedef {{ name: string, kind?: string, description?: string, fieldName?: string, type?: { text: string }, readonly?: boolean }} Entry */

/** @param {string} field @returns {Entry[]} */
function entries(field) {
  const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));
  return manifest.modules[0].declarations[0][field];
}

/** @type {Record<string, string[]>} */
const palette = JSON.parse(readFileSync(join(dist, '../www/palette.json'), 'utf8'));

/** @param {string} field */
const names = (field) => entries(field).map(({ name }) => name);

/** @param {string} kind */
const members = (kind) => entries('members').filter((member) => member.kind === kind).map(({ name }) => name);

test('every attribute is observed, every method is there, every part is in the page', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  const element = page.locator('relations-map');
  const observed = await element.evaluate((map) => Reflect.get(map.constructor, 'observedAttributes'));
  assert.deepEqual([...names('attributes')].sort(), [...observed].sort());
  const methods = await element.evaluate((map, wanted) => wanted.filter((/** @type {string} */ name) => typeof Reflect.get(map, name) === 'function'), members('method'));
  assert.deepEqual(methods, members('method'));
  for (const method of ['select', 'focusOn', 'search', 'exportSVG', 'exportPNG', 'exportCSV', 'cite']) assert.ok(methods.includes(method), method);
  const fields = await element.evaluate((map, wanted) => wanted.filter((name) => name in map), members('field'));
  assert.deepEqual(fields, members('field'));
  for (const { name, fieldName } of entries('attributes')) assert.ok(name === 'lang' || fields.includes(fieldName ?? ''), name);
  const shown = await element.evaluate((map) => [...(map.shadowRoot?.querySelectorAll('[part]') ?? [])].map((part) => part.getAttribute('part')));
  for (const part of ['heading', 'summary', 'map', 'panel', 'legend', 'credit', 'tools', 'search', 'time-strip']) assert.ok(shown.includes(part) && names('cssParts').includes(part), part);
  assert.deepEqual([...names('events')].sort(), ['change', 'error', 'filter', 'ready', 'select', 'viewchange'].map((name) => `relations-map-${name}`));
  const given = await element.evaluate((map, wanted) => wanted.map((name) => [name, getComputedStyle(map).getPropertyValue(name)]), names('cssProperties'));
  assert.deepEqual(given.filter(([, value]) => value !== ''), [], 'a page alone sets them');
});

test('each colour of the map is a property that a page may set', () => {
  const { length } = Object.keys(palette).filter((name) => names('cssProperties').includes(`--relations-map-${name}`));
  assert.equal(length, Object.keys(palette).length);
});

test('nothing is listed without a word on it', () => {
  for (const field of ['attributes', 'members', 'events', 'cssParts', 'cssProperties']) {
    assert.deepEqual(entries(field).filter(({ description }) => !description).map(({ name }) => `${field}: ${name}`), []);
  }
});
