/**
 * How the page looks, beside pictures that a person has reviewed: twelve states, three widths, light and dark.
 *
 * `LOOKS=write node --test tests/page/looks.test.js` writes the pictures anew, and `LOOKS=see` takes them at full size
 * into build/looks/; either way a person looks at each. Where a picture differs, the new one is put into build/looks/.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/tools.js';
import { ask, document as html, open, packageFiles, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Pictures are compared by the mean colours of squares: a square of 8 pixels is 16 of the page, about a line of text
 * high, so that the shapes of letters are averaged away, and where how much ink of which colour stands is not. `levels`
 * is how far the mean of red, green or blue may be off, of 255; `share` is how many squares may be off farther.
 *
 * The same Chromium is off in no square, whatever hints its letters follow. With letters at fractions of a pixel, at most
 * 0.3 % are off, or 1.2 % where a line breaks elsewhere. Of what a reader would notice, the legend gone puts off 0.9 %
 * of a wide page, 3 % of a narrow one; blue and red exchanged 2 to 4 %; 20 pixels down 27 %; the other theme all. What
 * is as small as the buttons of the map gets through: the tests of what they do are for that.
 */
const tolerance = { square: 8, levels: 16, share: 0.005 };

const folder = join(root, 'tests/page/looks');
const seen = join(root, 'build/looks');
const mode = process.env.LOOKS;
const height = 900;
const widths = [1280, 800, 390];
const schemes = /** @type {const} */ (['light', 'dark']);

const bad = '/bad/datapackage.json';
const plain = '/looks.html';
/** The typefaces that scripts/setup.js brings, whatever else a machine has. */
const head = `<style>
  body { margin: 0; }
  relations-map { --relations-map-font: "Liberation Sans"; --relations-map-serif: "Liberation Serif"; min-block-size: 100vh; }
</style><script type="module" src="/relations-map.js"></script>`;

/** @type {(state: object) => (page: Page) => Promise<void>} */
const shows = (state) => (page) => ask(page, (element, wanted) => { element.state = wanted; }, state);

/** @param {Page} page */
async function search(page) {
  await page.getByRole('combobox', { name: 'Search' }).pressSequentially('bord');
  await page.getByRole('listbox').waitFor();
}

/** @param {Page} page */
async function breakIt(page) {
  await ask(page, (element, address) => { element.src = address; }, bad);
  await page.getByRole('alert').waitFor();
}

const years = { from: '2001-01-01', to: '2012-12-31' };
/**
 * The states, and what is scrolled to where the page is narrow.
 *
 * @type {Record<string, { act: (page: Page) => Promise<unknown>, sight?: string }>}
 */
const states = {
  idle: { act: async () => {} },
  tie: { act: shows({ selected: 'RUS' }), sight: '.panel' },
  organisation: { act: shows({ selected: 'CSTO' }), sight: '.body' },
  filtered: { act: shows({ filter: { from: '1997-01-01', themes: ['aid', 'border'], tones: ['cooperative', 'conflictual'], statuses: ['occurred'] } }) },
  search: { act: search },
  filters: { act: (page) => page.getByRole('button', { name: 'Filters' }).click(), sight: '.tools-row' },
  changes: { act: shows({ changes: true, filter: { ...years, asOf: years.to } }), sight: '.panel' },
  list: { act: shows({ view: 'list', selected: 'CHN' }), sight: '.tools-row' },
  compare: { act: shows({ view: 'compare', selected: 'RUS', compared: 'CHN' }), sight: '.tools-row' },
  network: { act: shows({ view: 'network', selected: 'RUS' }), sight: '.tools-row' },
  timeline: { act: shows({ view: 'timeline', selected: 'RUS' }), sight: '.tools-row' },
  error: { act: breakIt },
};

/** @param {import('node:test').TestContext} t */
async function opened(t) {
  const { page } = await open(t, {
    served: plain, overrides: { [plain]: html('<relations-map></relations-map>', head), [bad]: { type: 'application/json', body: '[]' } },
    allowed: [...packageFiles, bad], viewport: { width: 1280, height }, deviceScaleFactor: mode === 'see' ? 1 : 0.5,
    prepare: (made) => made.clock.setFixedTime('2026-01-01T12:00:00Z'),
  });
  await ready(page);
  await page.getByRole('toolbar', { name: 'Views and tools' }).waitFor();
  return page;
}

/** @param {Page} page @param {number} width @param {'light' | 'dark'} colorScheme @param {string} [sight] */
async function picture(page, width, colorScheme, sight) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  await settled(page);
  await ask(page, ({ shadowRoot }, selector) => {
    const part = selector && innerWidth < 704 ? shadowRoot?.querySelector(selector) : null;
    scrollTo(0, part ? part.getBoundingClientRect().top + scrollY - 8 : 0);
  }, sight);
  await settled(page);
  return page.screenshot({ animations: 'disabled', type: 'jpeg', quality: 75 });
}

/** The share of the squares whose colours differ. @param {Page} page @param {Buffer} one @param {Buffer} other */
function difference(page, one, other) {
  const pictures = [one, other].map((bytes) => bytes.toString('base64'));
  return page.evaluate(async ({ pictures, square, levels }) => {
    const means = async (/** @type {string} */ text) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]));
      const [columns, rows] = [Math.ceil(image.width / square), Math.ceil(image.height / square)];
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      const sums = new Float64Array(4 * columns * rows);
      for (let at = 0, pixel = 0; at < data.length; at += 4, pixel += 1) {
        const index = Math.floor(pixel / image.width / square) * columns + Math.floor(pixel % image.width / square);
        for (let channel = 0; channel < 4; channel += 1) sums[4 * index + channel] += data[at + channel];
      }
      // Opacity is whole, so that its sum tells how many pixels a square has.
      return Array.from({ length: columns * rows }, (_, index) => [0, 1, 2].map((channel) => 255 * sums[4 * index + channel] / sums[4 * index + 3]));
    };
    const [a = [], b = []] = await Promise.all(pictures.map(means));
    if (a.length !== b.length) return 1;
    const isOff = (/** @type {number[]} */ mean, /** @type {number} */ at) => mean.some((value, channel) => Math.abs(value - (b[at]?.[channel] ?? 0)) > levels);
    return a.filter(isOff).length / a.length;
  }, { pictures, ...tolerance });
}

/** @param {string} name */
const reference = (name) => readFileSync(join(folder, `${name}.jpg`));

/** @param {string} into @param {string} name @param {Buffer} bytes */
function keep(into, name, bytes) {
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, `${name}.jpg`), bytes);
}

/** @param {Page} page @param {string} name @param {Buffer} bytes */
async function check(page, name, bytes) {
  if (mode === 'write' || mode === 'see') return keep(mode === 'write' ? folder : seen, name, bytes);
  const share = await difference(page, reference(name), bytes);
  if (share > tolerance.share) keep(seen, name, bytes);
  assert.ok(share <= tolerance.share, `${name}: ${(100 * share).toFixed(1)} % of the squares differ, see build/looks/${name}.jpg`);
}

for (const [state, { act, sight }] of Object.entries(states)) {
  test(`it looks as it did: ${state}`, async (t) => {
    const page = await opened(t);
    await act(page);
    for (const width of widths) {
      for (const scheme of schemes) await check(page, `${state}-${width}-${scheme}`, await picture(page, width, scheme, sight));
    }
  });
}

/** @param {Page} page @param {string} css @param {(name: string, share: number) => void} judge hears how much differs at each width */
async function altered(page, css, judge) {
  const style = await page.addStyleTag({ content: css });
  for (const width of [1280, 390]) {
    const name = `idle-${width}-light`;
    judge(name, await difference(page, reference(name), await picture(page, width, 'light')));
  }
  await style.evaluate((element) => element.parentElement?.removeChild(element));
}

const damages = [
  'relations-map::part(panel) { visibility: hidden }',
  'relations-map::part(legend) { visibility: hidden }',
  'relations-map::part(tools) { visibility: hidden }',
  'relations-map { padding-block-start: 20px }',
  'relations-map { margin-inline: 20px -20px }',
  'relations-map { color-scheme: dark }',
  'relations-map { --relations-map-cooperative: #b8390e; --relations-map-conflictual: #0f4266 }',
  'relations-map { --relations-map-ink: #888 }',
  'html { font-size: 17px }',
];

test('what a reader would notice is not let through', async (t) => {
  const page = await opened(t);
  for (const css of damages) await altered(page, css, (name, share) => assert.ok(share > tolerance.share, `${name}: ${share} with ${css}`));
});

test('the shapes of letters are let through', async (t) => {
  const page = await opened(t);
  await altered(page, 'relations-map { text-rendering: geometricPrecision }', (name, share) => assert.ok(share <= tolerance.share, `${name}: ${share}`));
});
