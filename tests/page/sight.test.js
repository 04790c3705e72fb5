/** What people with low vision, other eyes for colour, or larger text must be able to see. The rows are those of the accessibility list. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { violations } from './axe.js';
import { ask, dist, document as html, line, map, openMore, panel, ready, settled, tab, tells, test } from './browser.js';
import { codesIn, rawCodes } from './telling.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');
const narrow = { width: 320, height: 700 };

/** @param {import('./browser.js').Open} open @param {Options} [options] */
async function opened(open, options = {}) {
  const { page } = await open({ file, ...options });
  await ready(page);
  await settled(page);
  return page;
}

/** @param {object} state @returns {(page: Page) => Promise<void>} */
const state = (state) => (page) => ask(page, (element, wanted) => { element.state = wanted; }, state);

/** What a reader may have before the eyes. @type {[string, (page: Page) => Promise<unknown>][]} */
const sights = [
  ['idle', async () => {}],
  ['a tie', state({ selected: 'RUS' })],
  ['a tie mostly undated', state({ selected: 'UZB' })],
  ['an organisation', state({ selected: 'CSTO' })],
  ['a body', state({ selected: 'TJK_BORDER' })],
  ['a place', state({ selected: 'dushanbe' })],
  ['a source', state({ selected: 'davlatov-2002' })],
  ['an event', state({ selected: 'csto-foreign-bases-2011' })],
  ['another focus', state({ focus: 'UZB', selected: 'TJK' })],
  ['nothing passes', state({ filter: { text: 'xylophone' } })],
  ['filtered', state({ filter: { themes: ['basing'], tones: ['neutral'], from: '2001-01-01', to: '2012-12-31', sources: ['davlatov-2002'] }, selected: 'RUS' })],
  ['one day', state({ filter: { asOf: '2012-01-31' } })],
  ['what changed', state({ filter: { from: '2001-01-01', asOf: '2012-12-31' } })],
  ['table', state({ view: 'table', selected: 'RUS', filter: { themes: ['transport'] } })],
  ['comparison', state({ view: 'compare', selected: 'RUS', compared: 'USA' })],
  ['network', state({ view: 'network', selected: 'USA' })],
  ['timeline', state({ view: 'timeline', selected: 'RUS', filter: { from: '2001-01-01' } })],
  ['contradictions', state({ view: 'contradictions' })],
  ['a body at the centre', state({ focus: 'TJK_BORDER', selected: 'USA' })],
  ['filters open', (page) => openMore(page, 'Filters')],
  ['sharing open', (page) => openMore(page, 'Share')],
  ['help open', (page) => openMore(page, 'Help')],
  ['search open', (page) => page.getByRole('combobox', { name: 'Search' }).fill('border')],
];

/** Shows one of the sights, from the beginning. @param {Page} page @param {(page: Page) => Promise<unknown>} show */
async function look(page, show) {
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Search' }).fill('');
  await state({})(page);
  await settled(page);
  await show(page);
  await settled(page);
}

test('A9: marks of the key differ for every eye', async ({ open }) => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await opened(open, { colorScheme, deviceScaleFactor: 2 });
    await line(page, 'Russia').click();
    await tells(page, 'Russia');
    const samples = await ask(page, ({ shadowRoot }) => [...shadowRoot?.querySelectorAll('.side .tone-key > *, .side .pattern-key > *') ?? []].map((one) => {
      const { x, y, height } = one.getBoundingClientRect();
      return { x, y, height };
    }));
    await page.keyboard.press('Escape');
    const tones = await panel(page).locator('.tone-key .key-entry, .tone-key > span').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()).filter(({ width }) => width > 0));
    const boxes = tones.length >= 3 ? tones : samples;
    assert.ok(boxes.length >= 3, `${boxes.length} samples`);
    const pictures = [];
    for (const box of boxes.slice(0, 3)) pictures.push((await page.screenshot({ clip: { x: box.x, y: box.y + 2, width: 17, height: 14 } })).toString('base64'));
    const alike = await page.evaluate(async (pictures) => {
      const pixels = await Promise.all(pictures.map(async (picture) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))]));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        canvas?.drawImage(bitmap, 0, 0);
        return canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      }));
      /** How eyes see, in linear light: Viénot, Brettel and Mollon 1999; without colour as WCAG weighs it. @type {Record<string, number[][]>} */
      const eyes = {
        'without colour': [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]],
        'without red': [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
        'without green': [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
        'without blue': [[1, 0.14461, -0.14461], [0, 0.85924, 0.14076], [0, 0.85924, 0.14076]],
      };
      const linear = (/** @type {number} */ part) => (part / 255) ** 2.2;
      const seen = (/** @type {Uint8ClampedArray} */ data, /** @type {number} */ at, /** @type {number[][]} */ eye) => eye.map((weights) =>
        255 * Math.max(0, weights.reduce((sum, weight, channel) => sum + weight * linear(data[at + channel] ?? 0), 0)) ** (1 / 2.2));
      const found = [];
      for (const [name, eye] of Object.entries(eyes)) {
        for (const [first, a] of pixels.entries()) {
          for (const [second, b] of pixels.entries()) {
            let different = 0;
            for (let at = 0; at < a.length && second > first; at += 4) {
              const other = seen(b, at, eye);
              if (seen(a, at, eye).some((part, channel) => Math.abs(part - (other[channel] ?? 0)) > 25)) different += 1;
            }
            if (second > first && different < a.length / 4 / 50) found.push(`${name}: ${first} and ${second} differ in ${different} pixels`);
          }
        }
      }
      return found;
    }, pictures);
    assert.deepEqual(alike, [], colorScheme);
  }
});

test('A11: the ring of the focus is whole around every button of the map', async ({ open }) => {
  for (const viewport of [{ width: 1280, height: 800 }, narrow]) {
    const page = await opened(open, { viewport });
    const ids = await map(page).getByRole('button').evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? ''));
    for (const id of ids) {
      await map(page).locator(`[data-id="${id}"]`).evaluate((one) => one instanceof HTMLElement && one.focus({ preventScroll: true }));
      await page.keyboard.press('Shift');
      const cut = await ask(page, ({ shadowRoot: root }) => {
        const one = root?.activeElement;
        const style = one && getComputedStyle(one);
        if (!root || !one || !style || style.outlineStyle === 'none' || style.boxShadow === 'none') return 'no ring of two colours';
        const { left, top, right, bottom } = one.getBoundingClientRect();
        const box = root.querySelector('.picture')?.getBoundingClientRect() ?? new DOMRect();
        const ring = Number.parseFloat(style.outlineOffset) + Number.parseFloat(style.outlineWidth);
        if (left - ring < box.left - 1 || top - ring < box.top - 1 || right + ring > box.right + 1 || bottom + ring > box.bottom + 1) return 'cut by the edge of the map';
        const over = [...root.querySelectorAll('.tip:not(.hidden), .toolbar button')].map((cover) => ({ cover, rect: cover.getBoundingClientRect() }))
          .find(({ rect }) => rect.width > 2 && rect.left < right + ring && rect.right > left - ring && rect.top < bottom + ring && rect.bottom > top - ring);
        return over ? `under ${over.cover.className || over.cover.textContent}` : '';
      });
      assert.equal(cut, '', `${id} at ${viewport.width}`);
    }
  }
});

/** What is wrong with the text before the reader's eyes. @param {Page} page @returns {Promise<string[]>} */
function faults(page) {
  return ask(page, (element) => {
    const found = new Set();
    const inSight = (/** @type {Element} */ part) => part.getClientRects().length > 0 && part.clientWidth !== 1 && !part.closest('.hidden, canvas');
    for (const part of element.shadowRoot?.querySelectorAll('.region *') ?? []) {
      const own = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!inSight(part) || (!own && !part.matches('input, select'))) continue;
      const style = getComputedStyle(part);
      if (Number.parseFloat(style.fontSize) < 12) found.add(`${style.fontSize}: ${part.textContent}`);
      const isCut = part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 3;
      if (isCut && style.overflow !== 'visible' && style.display !== 'inline' && !part.matches('textarea')) found.add(`cut: ${part.localName}.${part.getAttribute('class')} ${part.textContent}`);
      const { left, right } = part.getBoundingClientRect();
      if ((left < -1 || right > innerWidth + 1) && !part.closest('svg, .picture')) found.add(`beside the page: ${part.localName}.${part.getAttribute('class')} ${part.textContent?.slice(0, 60)}`);
    }
    if (document.documentElement.scrollWidth > innerWidth) found.add(`the page scrolls sideways to ${document.documentElement.scrollWidth}`);
    return [...found].map(String);
  });
}

/** Text of twice the size, as a browser's own setting makes it. @param {Page} page */
const twice = (page) => page.evaluate(() => { document.documentElement.style.fontSize = '32px'; });

/** What a reader's own style sheet may set, wherever text is. @param {Page} page */
const spaced = (page) => ask(page, ({ shadowRoot: root }) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
  if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
});

for (const [row, what, change] of /** @type {const} */ ([
  ['A12', 'no text is smaller than 12 pixels or cut', async () => {}],
  ['A19', 'text of twice the size loses nothing', twice],
  ['A20', 'text with more room between letters and lines loses nothing', spaced],
])) {
  test(`${row}: ${what}`, async ({ open }) => {
    for (const viewport of [{ width: 1280, height: 800 }, narrow]) {
      const page = await opened(open, { viewport });
      await change(page);
      const found = [];
      for (const [name, show] of sights) {
        await look(page, show);
        found.push(...(await faults(page)).map((fault) => `${viewport.width}, ${name}: ${fault}`));
      }
      assert.deepEqual(found, []);
    }
  });
}

test('A22: in forced colours what is chosen differs from what is not', async ({ open }) => {
  const page = await opened(open, { forcedColors: 'active' });
  const look = (/** @type {import('@playwright/test').Locator} */ one) => one.evaluate((element) => {
    const { outline, backgroundColor, color, borderColor, borderBottom, boxShadow, textDecoration, fontWeight } = getComputedStyle(element);
    return [outline, backgroundColor, color, borderColor, borderBottom, boxShadow, textDecoration, fontWeight].join();
  });
  const symbol = map(page).locator('[data-id="AFG"]');
  const before = await look(symbol);
  await symbol.click();
  await settled(page);
  await page.mouse.click(2, 2);
  assert.notEqual(await look(symbol), before);
  const [mapTab, table] = ['Map', 'Table'].map((name) => tab(page, name));
  assert.ok(mapTab && table);
  assert.notEqual(await look(mapTab), await look(table));
});

test('A23: scheme, contrast and the variables of the page are followed', async ({ open }) => {
  const { page } = await open({ served: '/own.html', overrides: { '/own.html': html('<relations-map></relations-map>') } });
  await ready(page);
  const colours = async () => {
    await settled(page);
    return ask(page, (element) => {
      const of = (/** @type {string} */ selector) => getComputedStyle(element.shadowRoot?.querySelector(selector) ?? element);
      const canvas = element.shadowRoot?.querySelector('canvas');
      const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      if (canvas) pen?.drawImage(canvas, -canvas.width / 2, 8 - canvas.height);
      const pixel = [...pen?.getImageData(0, 0, 1, 1).data ?? []].slice(0, 3).join();
      return { ground: getComputedStyle(element).backgroundColor, quiet: of('#summary').color, ink: of('h2').color, land: pixel };
    });
  };
  const light = await colours();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours();
  assert.ok(Object.keys(light).every((name) => Reflect.get(light, name) !== Reflect.get(dark, name)), JSON.stringify([light, dark]));
  await ask(page, (element) => { element.appearance = 'light'; });
  assert.deepEqual(await colours(), light);
  await page.emulateMedia({ contrast: 'more' });
  const more = await colours();
  assert.equal(more.quiet, more.ink);
  await ask(page, (element) => { element.style.setProperty('--relations-map-paper', 'rgb(1, 2, 3)'); element.style.setProperty('--relations-map-partner-land', 'rgb(4, 5, 6)'); element.focusOn('RUS'); });
  const own = await colours();
  assert.equal(own.ground, 'rgb(1, 2, 3)');
});

test('A32: plain words in every sight: no codes, no notation, short sentences', async ({ open }) => {
  const page = await opened(open);
  const codes = await rawCodes(page);
  const notes = await ask(page, ({ relations }) => [...relations?.sources().map(({ note }) => note) ?? [], ...relations?.disagreements().flatMap(({ note, question }) => [note, question]) ?? [], ...relations?.places().map(({ note }) => note) ?? []].filter(Boolean));
  const own = await ask(page, ({ relations }) => [relations?.descriptor().headline, relations?.descriptor().deck, relations?.descriptor().title].filter(Boolean));
  const found = [];
  for (const [name, show] of sights) {
    await look(page, show);
    const lines = await ask(page, (element) => [...element.shadowRoot?.querySelectorAll('.region p, .region h2, .region h3, .region h4, .region button, .region summary, .region label, .region th, .region li, .region option, .region caption') ?? []]
      .filter((part) => part.getClientRects().length > 0 && !part.matches('.text, .foot, .note, .question-text') && !part.closest('.hits, .text, .note, .question, [role=row] td') && part.querySelector('p, li, button, .text, summary') === null)
      .map((part) => (part.textContent ?? '').trim()));
    assert.ok(lines.length > 5, name);
    // Headline, deck and notes are the record's own words.
    for (const words of new Set(lines.filter((text) => ![...notes, ...own].some((note) => note && (text.includes(note) || note.replaceAll("'", '’').includes(text)))))) {
      if (/undefined|\bnull\b|NaN|\[object|\{\d|\d{4}-\d{2}|\d{4}[~/%]|\bEDTF\b|\bISO\b/.test(words)) found.push(`${name}: notation in “${words}”`);
      for (const code of codesIn(words, codes)) found.push(`${name}: ${code} in “${words}”`);
      for (const sentence of words.split(/[.:;?!](?:\s|$)| · /)) if (sentence.split(/\s+/).length > 24) found.push(`${name}: long “${sentence}”`);
    }
  }
  assert.deepEqual([...new Set(found)], []);
});

for (const [name, options] of /** @type {[string, Options][]} */ ([['light', {}], ['dark, narrow', { colorScheme: 'dark', viewport: narrow }]])) {
  test(`A35: axe finds nothing in any of the sights: ${name}`, async ({ open }) => {
    const page = await opened(open, options);
    const found = [];
    for (const [sight, show] of sights) {
      await look(page, show);
      found.push(...(await violations(page)).map((line) => `${sight}: ${line}`));
    }
    assert.deepEqual(found, []);
  });
}

test('right to left: columns change sides, pictures stay, and nothing lies over another', async ({ open }) => {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    const page = await opened(open, { viewport });
    await state({ selected: 'RUS', filter: { themes: ['basing'] } })(page);
    await tells(page, 'Russia');
    const names = () => page.locator('.map-lines text.name, .beads text').evaluateAll((all) => all.map((text) => (text instanceof SVGTextElement ? Math.round(text.getBBox().x) : NaN)));
    const before = await names();
    await ask(page, ({ shadowRoot: root }) => root?.querySelector('.region')?.setAttribute('dir', 'rtl'));
    await settled(page);
    const { boxes, isMirrored, isWide } = await ask(page, ({ shadowRoot: root }) => {
      const rect = (/** @type {string} */ selector) => root?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const boxes = ['.masthead', '.views-row', '.picture', '.side', '.foot'].map((selector) => ({ selector, ...rect(selector).toJSON() })).filter(({ width }) => width > 0);
      return { boxes, isMirrored: rect('.side').right <= rect('.stage').left + 1, isWide: innerWidth > 1080 };
    });
    assert.deepEqual(await names(), before, 'names stay at their symbols');
    assert.equal(isMirrored, isWide, 'the panel is on the other side');
    for (const [index, a] of boxes.entries()) {
      assert.ok(a.left >= -1 && a.right <= viewport.width + 1, `${a.selector} at ${viewport.width}: ${a.left} to ${a.right}`);
      const over = boxes.slice(index + 1).find((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1);
      assert.equal(over, undefined, `${a.selector} and ${over?.selector} at ${viewport.width}`);
    }
  }
});
