/** The manifest of the element says what the element does. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools.js';
import { ask, dist, document as html, plainPage, ready, test } from './browser.js';

/** @typedef {{ name: string, kind?: string, description?: string, fieldName?: string, type?: { text: string }, readonly?: boolean, default?: string, return?: { type: { text: string } }, parameters?: { name: string, type?: { text: string } }[], syntax?: string }} Entry */

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

test('everything has a type, and what it is without the attribute is so', async ({ open }) => {
  const { page } = await open({ served: '/own.html', overrides: { '/own.html': html('<relations-map></relations-map>') } });
  await ready(page);
  for (const { name, type } of [...entries('attributes'), ...entries('events'), ...entries('members').filter(({ kind }) => kind === 'field')]) assert.ok(type?.text, name);
  for (const { name, return: answer, parameters = [] } of entries('members').filter(({ kind }) => kind === 'method')) {
    assert.ok(answer?.type.text, `${name} answers nothing`);
    for (const parameter of parameters) assert.ok(parameter.type?.text, `${name}(${parameter.name})`);
  }
  const usual = entries('attributes').filter((attribute) => attribute.default);
  assert.deepEqual(usual.map(({ name }) => name), ['view', 'projection', 'appearance', 'controls']);
  const given = await ask(page, (element, fields) => fields.map((name) => Reflect.get(element, name)), usual.map(({ fieldName = '' }) => fieldName));
  assert.deepEqual(given, usual.map((attribute) => attribute.default));
  const readonly = entries('members').filter((member) => member.readonly).map(({ name }) => name);
  const settable = await ask(page, (element, fields) => fields.filter((name) => {
    for (let proto = Object.getPrototypeOf(element); proto; proto = Object.getPrototypeOf(proto)) {
      const found = Object.getOwnPropertyDescriptor(proto, name);
      if (found) return found.set !== undefined;
    }
    return true;
  }), members('field'));
  assert.deepEqual(settable, members('field').filter((name) => !readonly.includes(name)));
});

test('the words of an attribute are those that its setter takes, and each of them is known', async ({ open }) => {
  const { page } = await open({ served: '/own.html', overrides: { '/own.html': html('<relations-map></relations-map>') } });
  await ready(page);
  const chosen = entries('attributes').filter(({ type }) => type?.text.startsWith("'"));
  assert.equal(chosen.length, 4);
  for (const { name, type } of chosen) {
    const words = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word);
    assert.ok(words.length >= 3, name);
    // An unknown word warns, and a warning fails the test.
    for (const word of words) await ask(page, async (element, [attribute = '', value = '']) => {
      element.setAttribute(attribute, value);
      await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
    }, [name, word]);
    await ask(page, (element, attribute) => element.removeAttribute(attribute), name);
  }
});

test('paths and exports lead somewhere from the folder of the package', async () => {
  const { modules: [module] } = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));
  assert.ok(existsSync(join(root, module.path)), module.path);
  const exported = await import(join(root, module.path));
  for (const { kind, name, declaration } of module.exports) {
    assert.equal(declaration.module, module.path);
    if (kind === 'js') assert.equal(typeof exported[name], 'function', name);
  }
});

test('what editors read tells the same', () => {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(dist, `${name}.json`), 'utf8'));
  const { contributions: { html: { elements: [element] } } } = read('web-types');
  const [tag] = read('vscode.html-custom-data').tags;
  const css = read('vscode.css-custom-data');
  const plain = (/** @type {Entry[]} */ list) => list.map(({ name }) => name);
  assert.deepEqual([element.name, tag.name], ['relations-map', 'relations-map']);
  for (const list of [element.attributes, tag.attributes]) assert.deepEqual(plain(list), names('attributes'));
  assert.deepEqual(plain(element.js.events), names('events'));
  assert.deepEqual(plain(element.css.properties), names('cssProperties'));
  assert.deepEqual(plain(css.properties), names('cssProperties'));
  assert.deepEqual(plain(css.pseudoElements), names('cssParts').map((name) => `::part(${name})`));
  for (const field of ['web-types', 'customElements']) assert.ok(existsSync(join(root, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))[field])), field);
});
