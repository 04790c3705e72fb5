/** Whatever a page asks of the element: it is mended or passed over with one warning, and never thrown at the page. */
import assert from 'node:assert/strict';
import { ask, document as html, ready, settled, test } from './browser.js';

const passedOver = /^console warning: relations-map: .* is passed over, expected /;

/** What no state has. @type {unknown[]} */
const states = [
  null, undefined, 0, 'map', [], true, Number.NaN,
  { view: 'x' }, { view: 7 }, { view: {} }, { view: ['map'] }, { focus: {} }, { focus: 'NOBODY' }, { focus: 'dushanbe' }, { selected: 12 }, { selected: {} }, { selected: ['RUS'] },
  { camera: 'far' }, { camera: { lonDeg: Number.NaN } }, { camera: { lonDeg: 1, latDeg: 2, scalePxPerRad: -3, xPx: 4, yPx: 5 } }, { measure: {} }, { measure: 'gold 1200' }, { compared: 'x' }, { compared: 3 }, { compared: 'TJK', selected: 'TJK', view: 'compare' }, { changes: 'yes' }, { changes: 1, selected: 'RUS' }, { projection: 'mercator' },
  { filter: 'all' }, { filter: [] }, { filter: { from: 3 } }, { filter: { from: '2012', to: '2001' } }, { filter: { asOf: 'today' } }, { filter: { themes: 'aid' } },
  { filter: { themes: [null] } }, { filter: { themes: { length: 1 } } }, { filter: { tones: [['neutral']] } }, { filter: { statuses: ['x'] } }, { filter: { kinds: 4 } },
  { filter: { sources: ['x'] } }, { filter: { places: [7] } }, { filter: { text: 'x'.repeat(100_000) } }, { filter: { text: {} } }, { filter: { unknown: 1 } }, { wild: true },
];

test('wild states and attributes: never an exception, never a blank box', async ({ open }) => {
  const { page } = await open({ served: '/own.html', expected: [passedOver], overrides: { '/own.html': html('<relations-map></relations-map>') } });
  await ready(page);
  const found = [];
  for (const wanted of [...states, ...['view', 'focus', 'selected', 'as-of', 'from', 'to', 'themes', 'tones', 'projection', 'controls', 'appearance', 'url-state'].flatMap((name) => ['x', '<b>', '-1', '%', '9'.repeat(5000)].map((value) => [name, value]))]) {
    const thrown = await ask(page, (element, value) => {
      try {
        if (Array.isArray(value) && value.length === 2) element.setAttribute(value[0], value[1]);
        else element.state = /** @type {any} */ (value);
        return '';
      } catch (error) {
        return String(error);
      }
    }, wanted);
    await settled(page);
    const seen = await ask(page, ({ state, shadowRoot: root }) => ({ ...state, heading: root?.querySelector('h2')?.textContent ?? '', parts: root?.querySelector('.stage')?.childElementCount ?? 0 }));
    if (thrown || seen.parts < 1 || seen.heading.length < 5 || /could not/.test(seen.heading)) found.push(`${JSON.stringify(wanted)?.slice(0, 80)}: ${thrown} ${seen.heading}`);
    await ask(page, (element) => {
      for (const name of element.getAttributeNames()) element.removeAttribute(name);
      element.state = {};
    });
  }
  assert.deepEqual(found, []);
});

test('a state that is no plain data is passed over', async ({ open }) => {
  const { page } = await open({ served: '/own.html', expected: [passedOver], overrides: { '/own.html': html('<relations-map selected="RUS"></relations-map>') } });
  await ready(page);
  const thrown = await ask(page, (element) => [{ compared: () => {} }, { filter: { text: Symbol('x') } }, { view: { toString: 1 } }, { get focus() { throw new Error('no'); } }].flatMap((state) => {
    try {
      element.state = /** @type {any} */ (state);
      return [];
    } catch (error) {
      return [String(error)];
    }
  }));
  assert.deepEqual(thrown, []);
});

test('one warning for each value, however often it is seen', async ({ open }) => {
  const { page, troubles } = await open({ served: '/own.html', overrides: { '/own.html': html('<relations-map view="x" projection="mercator"></relations-map>') } });
  await ready(page);
  for (const view of ['table', 'x', 'map', 'x']) {
    await ask(page, (element, name) => { element.setAttribute('view', name); }, view);
    await settled(page);
  }
  const told = troubles.splice(0);
  assert.equal(told.length, 2, told.join('\n'));
  assert.match(told.join('\n'), /view="x" is passed over, expected map, network, timeline, table, compare, contradictions/);
  assert.match(told.join('\n'), /projection="mercator" is passed over/);
});

test('two elements with one key in the address show the same, and go on', async ({ open }) => {
  const { page } = await open({ served: '/own.html#relations.selected=RUS', overrides: { '/own.html': html('<relations-map url-state></relations-map><relations-map url-state></relations-map>') }, expected: [/url-state="relations" is kept by another element/] });
  await ready(page);
  await page.locator('relations-map').nth(1).evaluate((element) => Reflect.get(element, 'ready'));
  await settled(page);
  const selected = () => page.locator('relations-map').evaluateAll((all) => all.map((element) => Reflect.get(element, 'state').selected));
  assert.deepEqual(await selected(), ['RUS', 'RUS']);
  await ask(page, (element) => element.select('CHN'));
  await page.waitForFunction(() => location.hash.includes('selected=CHN'));
  await page.waitForTimeout(1000);
  assert.equal((await selected())[0], 'CHN');
  assert.match(await page.evaluate(() => location.hash), /selected=CHN/, 'the two do not fight');
});
