/** A reader whose system gives all pages its own few colours: land, ties and what is chosen are still told apart. */
import assert from 'node:assert/strict';
import { engine, test, wish } from './page.js';

wish({ isForced: true });

const mapButton = '[aria-label^="Partners on the map"] button';

/** How many colours the land has. @param {import('./page.js').Page} page */
const land = (page) => page.ask(({ shadowRoot }) => {
  const canvas = /** @type {HTMLCanvasElement} */ (shadowRoot?.querySelector('canvas'));
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  const seen = new Set();
  for (let at = 0; at < data.length; at += 404) seen.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
  return seen.size;
});

/** The colours of some parts. @param {import('./page.js').Page} page */
const colours = (page) => page.ask(({ shadowRoot: root }) => {
  const of = (/** @type {string} */ css, /** @type {string} */ property) => getComputedStyle(root?.querySelector(css) ?? document.body).getPropertyValue(property);
  const probe = (/** @type {string} */ name) => { document.body.style.setProperty('color', name); return getComputedStyle(document.body).color; };
  const system = { canvas: probe('Canvas'), text: probe('CanvasText'), highlight: probe('Highlight') };
  document.body.style.removeProperty('color');
  return { system, ties: of('.map-lines path', 'stroke') || of('.map-lines path', 'fill'), heading: of('h2', 'color'), chosen: of('.stop[aria-pressed=true]', 'outline-style'), tab: of('.tab[aria-selected=true]', 'color') };
});

test('the system’s colours: words, land, ties and the partner that is chosen', async (open) => {
  const page = await open({ size: { width: 1280, height: 900 } });
  await page.ready();
  const isForced = await page.run(() => matchMedia('(forced-colors: active)').matches);
  assert.equal(isForced, engine !== 'webkit', 'what the engine can be asked for');
  const rest = await colours(page);
  await page.shoot('forced');
  await page.click(mapButton, 'Afghanistan');
  await page.tells('Afghanistan');
  const after = await colours(page);
  await page.shoot('forced chosen');
  assert.ok(await land(page) >= 2, 'coasts are seen');
  assert.equal(after.chosen, isForced ? 'solid' : 'none');
  if (!isForced) return;
  const { system } = rest;
  assert.deepEqual([rest.heading, rest.tab], [system.text, system.text]);
  assert.notEqual(rest.ties, system.canvas);
  for (const view of ['Network', 'Timeline', 'Table', 'Compare']) {
    await page.view(view);
    await page.shoot(`forced ${view}`);
  }
});
