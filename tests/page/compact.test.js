/** An element in the hands of a page: a height that it fills, parts that leave no gap, colours, fonts and one size that hold for files too. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ask, openOwn, ready, settled, test } from './browser.js';

/** @type {Record<string, [light: string, dark: string]>} */
const palette = JSON.parse(readFileSync(new URL('../../www/palette.json', import.meta.url), 'utf8'));

/** The heights and widths of what stands inside, by class. @param {import('@playwright/test').Page} page */
const sizes = (page) => ask(page, (element) => {
  const box = (/** @type {Element | null | undefined} */ part) => part?.getBoundingClientRect() ?? new DOMRect();
  const inside = (/** @type {string} */ selector) => box(element.shadowRoot?.querySelector(selector));
  return { host: box(element).height, region: inside('.region').height, picture: inside('.picture').height, width: inside('.picture').width, stage: inside('.stage').width, page: document.documentElement.scrollHeight };
});

for (const controls of ['none', 'map']) {
  for (const width of [360, 760, 1280]) {
    test(`controls="${controls}", ${width} wide: a fixed height is filled, and never left`, async ({ open }) => {
      const { page } = await openOwn(open, `<relations-map controls="${controls}"></relations-map>`, { css: 'body { margin: 0 }', viewport: { width, height: 500 } });
      await ready(page);
      const heights = [];
      for (const height of [360, 700, 1100]) {
        await ask(page, (element, px) => { element.style.setProperty('block-size', `${px}px`); }, height);
        await settled(page);
        const { host, region, picture } = await sizes(page);
        assert.deepEqual([host, region], [height, height]);
        assert.ok(picture > 160, `a map of ${picture} px in ${height}`);
        heights.push(picture);
      }
      const [low = 0, middle = 0, high = 0] = heights;
      assert.ok(low < middle && Math.abs(high - middle - 400) < 8, `what is added is the map's: ${heights}`);
      assert.ok((await sizes(page)).page <= 1102, 'nothing sticks out below');
      await ask(page, (element) => { element.style.removeProperty('block-size'); });
      await settled(page);
      const { host, picture } = await sizes(page);
      assert.ok(host < 900 && picture >= 280, `without a height it takes its own: ${host}`);
      const canvas = await ask(page, ({ shadowRoot }) => shadowRoot?.querySelector('canvas')?.getBoundingClientRect().height ?? 0);
      assert.ok(Math.abs(canvas - picture) < 2, `drawn for ${canvas} of ${picture}`);
    });
  }
}

test('parts that a page hides leave no gap: the map takes the place of what stood beside it', async ({ open }) => {
  for (const [controls, part] of /** @type {const} */ ([['all', 'panel'], ['map', 'panel']])) {
    const { page } = await openOwn(open, `<relations-map controls="${controls}" selected="RUS"></relations-map>`, { css: `relations-map.plain::part(${part}) { display: none }`, viewport: { width: 1280, height: 800 } });
    await ready(page);
    const before = await sizes(page);
    await ask(page, (element) => { element.className = 'plain'; });
    await settled(page);
    const { width, stage } = await sizes(page);
    assert.ok(width > before.width + 200 && Math.abs(width - stage) < 1, `${controls}: ${before.width} became ${width}`);
  }
  for (const part of ['header', 'tools', 'legend', 'time-strip', 'credit']) {
    const { page } = await openOwn(open, '<relations-map controls="all"></relations-map>', { css: `relations-map.plain::part(${part}) { display: none } relations-map::part(region) { min-block-size: 0 } relations-map::part(panel) { display: none }`, viewport: { width: 900, height: 800 } });
    await ready(page);
    const before = await sizes(page);
    const own = await ask(page, ({ shadowRoot }, name) => shadowRoot?.querySelector(`[part=${name}]`)?.getBoundingClientRect().height ?? 0, part);
    await ask(page, (element) => { element.className = 'plain'; });
    await settled(page);
    const { region } = await sizes(page);
    assert.ok(own > 15 && before.region - region >= own - 1, `${part}: ${own} high, but ${before.region} became ${region}`);
  }
});

test('every colour and both fonts are properties, of saved pictures too', async ({ open }) => {
  const names = Object.keys(palette);
  const own = names.map((_, at) => `#${(0x10 + at * 7).toString(16).padStart(2, '0')}a0${(0xf0 - at * 9).toString(16).padStart(2, '0')}`);
  const rules = names.map((name, at) => `--relations-map-${name}: ${own[at]};`).join(' ');
  const { page } = await openOwn(open, '<relations-map selected="RUS"></relations-map>', { css: `relations-map { ${rules} --relations-map-font: "Own Sans", monospace; --relations-map-serif: "Own Serif", cursive; }` });
  await ready(page);
  const svg = await ask(page, (element) => element.exportSVG());
  const used = [...new Set([...svg.matchAll(/"(#[0-9a-f]{6})"/g)].map(([, colour = '']) => colour))];
  assert.deepEqual(used.filter((colour) => !own.includes(colour)), [], 'no colour of ours is left in the file');
  assert.ok(used.length >= 10, `${used}`);
  const fonts = [...new Set([...svg.matchAll(/font-family="([^"]*)"/g)].map(([, family]) => family))].sort();
  assert.deepEqual(fonts, ["'Own Sans', monospace", "'Own Serif', cursive"]);
  const errors = await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('parsererror').length, svg);
  assert.equal(errors, 0);
  const inPage = await ask(page, ({ shadowRoot }) => ['.region', 'h2', '.map-lines'].map((selector) => getComputedStyle(/** @type {Element} */ (shadowRoot?.querySelector(selector))).fontFamily));
  assert.deepEqual(inPage, ['"Own Sans", monospace', '"Own Serif", cursive', '"Own Sans", monospace']);
  const plain = await openOwn(open, '<relations-map></relations-map>');
  await ready(plain.page);
  assert.match(await ask(plain.page, (element) => element.exportSVG()), /font-family="system-ui, /);
});

for (const width of [360, 1280]) {
  test(`one property sets the size of all text, ${width} wide`, async ({ open }) => {
    const { page } = await openOwn(open, '<relations-map selected="RUS"></relations-map>', { viewport: { width, height: 800 } });
    await ready(page);
    const text = () => ask(page, ({ shadowRoot }) => [...shadowRoot?.querySelectorAll('h2, .deck, .key, .statement, .foot, .map-lines text, .told-group p') ?? []].filter((part) => part.getClientRects().length > 0)
      .map((part) => part.localName === 'text' ? 13 * new DOMMatrix(getComputedStyle(/** @type {Element} */ (part.closest('.map-layers'))).transform).a : Number.parseFloat(getComputedStyle(part).fontSize)));
    const before = await text();
    await ask(page, (element) => { element.style.setProperty('--relations-map-size', '24px'); });
    await settled(page);
    const after = await text();
    const [smallest, largest] = [Math.min, Math.max].map((pick) => pick(...after) / pick(...before));
    assert.ok(before.length > 4 && Math.abs((smallest ?? 0) - 1.5) < 0.02 && Math.abs((largest ?? 0) - 1.5) < 0.02, `${before} became ${after}`);
  });
}
