/** The manifest of the element says what the element does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, open, plainPage, ready } from './browser.js';

/** @typedef {{ name: string, kind?: string, description?: string, fieldName?: string, type?: { text: string }, readonly?: boolean }} Entry */

/** @param {string} field @returns {Entry[]} */
function entries(field) {
  const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));
  return manifest.modules[0].declarations[0][field];
}

/** @param {string} field */
const names = (field) => entries(field).map(({ name }) => name);

/** @param {string} kind */
const members = (kind) => entries('members').filter((member) => member.kind === kind).map(({ name }) => name);

test('every attribute is observed, every method is there, every part is in the page', async (t) => {
  const { page } = await open(t, { served: plainPage });
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
  for (const part of ['heading', 'summary', 'map', 'panel', 'legend', 'credit']) assert.ok(shown.includes(part) && names('cssParts').includes(part), part);
  assert.deepEqual([...names('events')].sort(), ['relations-map:error', 'relations-map:filter', 'relations-map:ready', 'relations-map:select', 'relations-map:viewchange']);
});

test('nothing is listed without a word on it', () => {
  for (const field of ['attributes', 'members', 'events', 'cssParts', 'cssProperties']) {
    assert.deepEqual(entries(field).filter(({ description }) => !description).map(({ name }) => `${field}: ${name}`), []);
  }
});
