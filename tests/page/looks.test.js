/**
 * How the page looks, beside pictures that a person has reviewed.
 *
 * `LOOKS=write npx playwright test looks` writes the pictures again, and `LOOKS=see` takes them at full size into build/looks/;
 * either way a person looks at each. Where a picture differs, the new one is put into build/looks/.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools.js';
import { ask, document as html, packageFiles, ready, settled, test } from './browser.js';
import { speak } from './languages.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {'light' | 'dark'} Scheme */

/**
 * Pictures are compared by the mean colours of squares: a square of 8 pixels is 16 of the page, about a line of text
 * high, so that the shapes of letters are averaged away, and where how much ink of which colour stands is not. `levels`
 * is how far the mean of red, green or blue may be off, of 255; `share` is how many squares may be off farther.
 *
 * The same Chromium is off in no square, whatever hints its letters follow. With letters at fractions of a pixel, at most
 * 0.3 % are off, or 1.2 % where a line breaks elsewhere. What is as small as the buttons of the map gets through: the tests
 * of what they do are for that.
 */
const tolerance = { square: 8, levels: 16, share: 0.005 };

const folder = join(root, 'tests/page/looks');
const seen = join(root, 'build/looks');
const mode = process.env.LOOKS;
const height = 900;
const wide = [1440, 1280, 820, 640, 390, 320];
const some = [1280, 820, 390];

const bad = '/bad/datapackage.json';
const plain = '/looks.html';
const small = '/small.html';
/** The typefaces that scripts/setup.js brings, whatever else a machine has. */
const head = `<style>
  body { margin: 0; }
  relations-map { --relations-map-font: "Liberation Sans", "DejaVu Sans"; --relations-map-serif: "Liberation Serif", "DejaVu Sans"; }
  .whole { min-block-size: 100vh; }
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

/** @param {string} tag @param {object} [state] */
const says = (tag, state = {}) => async (/** @type {Page} */ page) => {
  await speak(page, tag);
  await shows(state)(page);
};

/**
 * The states, with the widths in light, and those in dark; where a page is longer than the window, how far down one looks.
 *
 * @type {Record<string, { act: (page: Page) => Promise<unknown>, light: number[], dark: number[], served?: string, down?: number }>}
 */
const states = {
  rest: { act: async () => {}, light: wide, dark: [1280, 390] },
  russia: { act: shows({ selected: 'RUS' }), light: wide, dark: [1280, 390] },
  'russia-below': { act: shows({ selected: 'RUS' }), light: [390], dark: [], down: 700 },
  uzbekistan: { act: shows({ selected: 'UZB' }), light: wide, dark: [1280, 390] },
  day: { act: shows({ filter: { asOf: '2012-01-16' } }), light: wide, dark: [1280, 390] },
  network: { act: shows({ view: 'network', selected: 'RUS' }), light: some, dark: [1280] },
  timeline: { act: shows({ view: 'timeline' }), light: some, dark: [1280] },
  table: { act: shows({ view: 'table' }), light: some, dark: [1280] },
  compare: { act: shows({ view: 'compare' }), light: some, dark: [1280] },
  contradictions: { act: shows({ view: 'contradictions' }), light: some, dark: [1280] },
  filtered: { act: shows({ filter: { themes: ['counter-narcotics'] } }), light: [1280], dark: [] },
  search: { act: search, light: [1280], dark: [] },
  error: { act: breakIt, light: [1280], dark: [] },
  russian: { act: says('ru', { selected: 'UZB' }), light: [1280, 390], dark: [] },
  tajik: { act: says('tg'), light: [1280, 390], dark: [] },
  persian: { act: says('fa', { selected: 'RUS' }), light: [1280, 390], dark: [1280] },
  'persian-network': { act: says('fa', { view: 'network' }), light: [1280], dark: [] },
  'persian-timeline': { act: says('fa', { view: 'timeline' }), light: [1280, 390], dark: [] },
  small: { act: async () => {}, light: [640, 320], dark: [], served: small },
};

/** @param {import('./browser.js').Open} open @param {string} [served] */
async function opened(open, served = plain) {
  const { page } = await open({
    served, overrides: {
      [plain]: html('<relations-map class="whole"></relations-map>', head), [small]: html('<relations-map controls="map"></relations-map>', head),
      [bad]: { type: 'application/json', body: '[]' },
    },
    allowed: [...packageFiles, bad], viewport: { width: 1280, height }, deviceScaleFactor: mode === 'see' ? 1 : 0.5,
    prepare: (made) => made.clock.setFixedTime('2026-01-01T12:00:00Z'),
  });
  await ready(page);
  return page;
}

/** @param {Page} page @param {number} width @param {Scheme} colorScheme @param {number} [down] */
async function picture(page, width, colorScheme, down = 0) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  await settled(page);
  await page.evaluate((top) => scrollTo(0, top), down);
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

/** What is wrong with a picture; nothing where it is as it was. @param {Page} page @param {string} name @param {Buffer} bytes */
async function fault(page, name, bytes) {
  if (mode === 'write' || mode === 'see') keep(mode === 'write' ? folder : seen, name, bytes);
  if (mode) return [];
  const share = await difference(page, reference(name), bytes);
  if (share <= tolerance.share) return [];
  keep(seen, name, bytes);
  return [`${name}: ${(100 * share).toFixed(1)} % of the squares differ, see build/looks/${name}.jpg`];
}

/** Each picture of a state. @param {string} state @returns {[name: string, width: number, scheme: Scheme][]} */
function picturesOf(state) {
  const { light = [], dark = [] } = states[state] ?? {};
  const schemes = /** @type {[Scheme, number[]][]} */ ([['light', light], ['dark', dark]]);
  return schemes.flatMap(([scheme, widths]) => widths.map((width) => /** @type {[string, number, Scheme]} */ ([`${state}-${width}-${scheme}`, width, scheme])));
}

for (const [state, { act, served, down }] of Object.entries(states)) {
  test(`it looks as it did: ${state}`, async ({ open }) => {
    const page = await opened(open, served);
    await act(page);
    const faults = [];
    for (const [name, width, scheme] of picturesOf(state)) faults.push(...await fault(page, name, await picture(page, width, scheme, down)));
    assert.deepEqual(faults, []);
  });
}

test('the pictures are those of the states, none else', () => {
  if (mode) return;
  assert.deepEqual(readdirSync(folder).toSorted(), Object.keys(states).flatMap((state) => picturesOf(state).map(([name]) => `${name}.jpg`)).toSorted());
});

/** @param {Page} page @param {string} css @param {(name: string, share: number) => void} judge hears how much differs at each width */
async function altered(page, css, judge) {
  const style = await page.addStyleTag({ content: css });
  for (const width of [1280, 390]) {
    const name = `rest-${width}-light`;
    judge(name, await difference(page, reference(name), await picture(page, width, 'light')));
  }
  await style.evaluate((element) => element.parentElement?.removeChild(element));
}

const damages = [
  'relations-map::part(panel) { visibility: hidden }',
  'relations-map::part(map) { visibility: hidden }',
  'relations-map::part(header) { visibility: hidden }',
  'relations-map { padding-block-start: 20px }',
  'relations-map { margin-inline: 20px -20px }',
  'relations-map { color-scheme: dark }',
  'relations-map { --relations-map-ink: #888 }',
  'relations-map { --relations-map-partner-land: #dfe6e6 }',
  'relations-map { --relations-map-size: 17px }',
];

test('what a reader would notice is not let through, the shapes of letters are', async ({ open }) => {
  if (mode) return;
  const page = await opened(open);
  for (const css of damages) await altered(page, css, (name, share) => assert.ok(share > tolerance.share, `${name}: ${share} with ${css}`));
  await altered(page, 'relations-map { text-rendering: geometricPrecision }', (name, share) => assert.ok(share <= tolerance.share, `${name}: ${share}`));
});
