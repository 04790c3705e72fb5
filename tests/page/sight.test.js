/** What people with low vision, other eyes for colour, or larger text must be able to see. The rows are those of the accessibility list. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations } from './axe.js';
import { actor, ask, dist, document as html, open, panel, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');
const narrow = { width: 320, height: 700 };

/** @param {import('node:test').TestContext} t @param {Options} [options] */
async function opened(t, options = {}) {
  const { page } = await open(t, { file, ...options });
  await ready(page);
  await page.getByRole('toolbar', { name: 'Views and tools' }).waitFor();
  await settled(page);
  return page;
}

/** @param {string} name of what opens below the row */
const drawer = (name) => (/** @type {Page} */ page) => page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
/** @param {object} state @returns {(page: Page) => Promise<void>} */
const state = (state) => (page) => ask(page, (element, wanted) => { element.state = wanted; }, state);

/** What a reader may have before the eyes. @type {[string, (page: Page) => Promise<unknown>][]} */
const sights = [
  ['idle', async () => {}],
  ['a tie', state({ selected: 'RUS' })],
  ['an organisation', state({ selected: 'CSTO' })],
  ['a body', state({ selected: 'TJK_BORDER' })],
  ['a place', state({ selected: 'dushanbe' })],
  ['a source', state({ selected: 'davlatov-2002' })],
  ['an event', state({ selected: 'csto-foreign-bases-2011' })],
  ['another focus', state({ focus: 'UZB', selected: 'TJK' })],
  ['nothing passes', state({ filter: { text: 'xylophone' } })],
  ['filtered', state({ filter: { themes: ['basing'], tones: ['neutral'], from: '2001-01-01', to: '2012-12-31', sources: ['davlatov-2002'] }, selected: 'RUS' })],
  ['what changed', state({ filter: { from: '2001-01-01', to: '2012-12-31' }, changes: true })],
  ['table', state({ view: 'list', selected: 'RUS', filter: { themes: ['transport'] } })],
  ['comparison', state({ view: 'compare', selected: 'RUS', compared: 'USA' })],
  ['network', state({ view: 'network', selected: 'USA' })],
  ['network of a body', state({ view: 'network', focus: 'TJK_BORDER' })],
  ['timeline', state({ view: 'timeline', selected: 'RUS', filter: { from: '2001-01-01', asOf: '2005-06-01' } })],
  ['a body at the centre', state({ focus: 'TJK_BORDER', selected: 'USA' })],
  ['filters open', drawer('Filters')],
  ['sharing open', drawer('Share')],
  ['help open', drawer('Help')],
  ['search open', (page) => page.getByRole('combobox', { name: 'Search' }).fill('border')],
];

test('A9: marks of the legend differ for every eye', async (t) => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await opened(t, { colorScheme, deviceScaleFactor: 2 });
    const marks = await page.getByRole('list', { name: 'How to read the lines' }).getByRole('listitem').all();
    assert.equal(marks.length, 6);
    const pictures = [];
    for (const mark of marks) {
      const box = await mark.boundingBox();
      assert.ok(box);
      pictures.push((await page.screenshot({ clip: { x: box.x, y: box.y + 2, width: 19, height: 14 } })).toString('base64'));
    }
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
              if (seen(a, at, eye).some((part, channel) => Math.abs(part - (other[channel] ?? 0)) > 40)) different += 1;
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

test('A11: the ring of the focus is whole around the smallest symbols', async (t) => {
  for (const viewport of [{ width: 1280, height: 800 }, narrow]) {
    const page = await opened(t, { viewport });
    const symbols = await page.locator('.node:not([data-where="shelf"])').evaluateAll((all) => all.map((one) => /** @type {const} */ ([one.getAttribute('data-id'), Number.parseFloat(getComputedStyle(one).width)])));
    for (const [id] of symbols.toSorted((a, b) => a[1] - b[1]).slice(0, 20)) {
      await page.locator(`.node[data-id="${id}"]`).evaluate((one) => /** @type {HTMLElement} */ (one).focus({ preventScroll: true }));
      await page.keyboard.press('Shift');
      const cut = await ask(page, ({ shadowRoot: root }) => {
        const one = root?.activeElement;
        const style = one && getComputedStyle(one);
        if (!root || !one || !style || style.outlineStyle === 'none' || !style.boxShadow.includes('5px')) return 'no ring of two colours';
        const { left, top, right, bottom } = one.getBoundingClientRect();
        const box = root.querySelector('.picture')?.getBoundingClientRect() ?? new DOMRect();
        // The line and what lies between it and the symbol; the halo around it may be cut.
        const ring = 3;
        if (left - ring < box.left || top - ring < box.top || right + ring > box.right || bottom + ring > box.bottom) return 'cut by the edge of the map';
        const over = ['.tip', '.toolbar > *', '.zoom button'].flatMap((selector) => [...root.querySelectorAll(selector)]).map((cover) => ({ cover, rect: cover.getBoundingClientRect() }))
          .find(({ cover, rect }) => !cover.matches('.zoom') && rect.width > 2 && rect.left < right + ring && rect.right > left - ring && rect.top < bottom + ring && rect.bottom > top - ring);
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
    const inSight = (/** @type {Element} */ part) => part.getClientRects().length > 0 && part.clientWidth !== 1 && !part.closest('.hidden, .years, .land');
    for (const part of element.shadowRoot?.querySelectorAll('.region *') ?? []) {
      const own = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!inSight(part) || (!own && !part.matches('input, select'))) continue;
      const style = getComputedStyle(part);
      if (Number.parseFloat(style.fontSize) < 12) found.add(`${style.fontSize}: ${part.textContent}`);
      const isCut = part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 3;
      // Names on the map are in full beside it, in the list of partners.
      if (isCut && style.overflow !== 'visible' && style.display !== 'inline' && !part.matches('.chip, textarea')) found.add(`cut: ${part.localName}.${part.className} ${part.textContent}`);
      const { left, right } = part.getBoundingClientRect();
      const isBeside = left < -1 || right > innerWidth + 1;
      if (isBeside && !part.closest('svg, .picture')) found.add(`beside the page: ${part.localName} ${part.textContent}`);
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
  for (const viewport of [{ width: 1280, height: 800 }, narrow]) {
    test(`${row}: ${what}, ${viewport.width} wide`, async (t) => {
      const page = await opened(t, { viewport });
      await change(page);
      const found = [];
      for (const [name, show] of sights) {
        await state({})(page);
        await show(page);
        await settled(page);
        found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`));
      }
      assert.deepEqual(found, []);
    });
  }
}

test('A14: buttons alone zoom and move the map, and go when the whole is shown', async (t) => {
  const page = await opened(t);
  const tool = (/** @type {string} */ name) => page.getByRole('toolbar', { name: 'Map view' }).getByRole('button', { name, exact: true });
  const at = async () => await actor(page, 'Tajikistan').boundingBox() ?? assert.fail('not drawn');
  const whole = await at();
  assert.equal(await tool('Move left').count(), 0, 'the whole needs no moving');
  await tool('Zoom in').click();
  for (const [name, dx, dy] of /** @type {const} */ ([['Move left', 1, 0], ['Move up', 0, 1], ['Move right', -1, 0], ['Move down', 0, -1]])) {
    const before = await at();
    await tool(name).click();
    const after = await at();
    assert.deepEqual([Math.sign(Math.round(after.x - before.x)), Math.sign(Math.round(after.y - before.y))], [dx, dy], name);
  }
  await tool('Move left').focus();
  await tool('Whole diagram').click();
  assert.deepEqual(await at(), whole);
  assert.equal(await page.getByRole('toolbar', { name: 'Map view' }).locator('[tabindex="0"]:not([hidden])').count(), 1, 'one stop stays');
});

test('A22: in forced colours what is chosen differs from what is not', async (t) => {
  const page = await opened(t, { forcedColors: 'active' });
  const look = (/** @type {import('playwright-core').Locator} */ one) => one.evaluate((element) => {
    const { outline, backgroundColor, color, borderColor } = getComputedStyle(element);
    return [outline, backgroundColor, color, borderColor].join();
  });
  const [russia, csto] = [actor(page, 'Russia'), actor(page, 'Collective Security Treaty Organization')];
  const before = [await look(russia), await look(csto)];
  for (const [index, one] of [russia, csto].entries()) {
    await one.click();
    await settled(page);
    await page.mouse.click(2, 2);
    assert.notEqual(await look(one), before[index]);
  }
  const [map, table] = ['Map', 'Table'].map((name) => page.getByRole('radio', { name }));
  assert.ok(map && table);
  assert.notEqual(await look(map), await look(table));
});

test('A23: scheme, contrast and the variables of the page are followed', async (t) => {
  const { page } = await open(t, { served: '/own.html', overrides: { '/own.html': html('<relations-map></relations-map>') } });
  await ready(page);
  const colours = () => ask(page, (element) => {
    const of = (/** @type {string} */ selector) => getComputedStyle(element.shadowRoot?.querySelector(selector) ?? element);
    return { ground: getComputedStyle(element).backgroundColor, quiet: of('#summary').color, ink: of('h2').color, land: of('canvas').color };
  });
  const light = await colours();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await colours();
  assert.ok(Object.keys(light).every((name) => Reflect.get(light, name) !== Reflect.get(dark, name)), JSON.stringify([light, dark]));
  await ask(page, (element) => { element.appearance = 'light'; });
  assert.deepEqual(await colours(), light);
  await page.emulateMedia({ contrast: 'more' });
  const more = await colours();
  assert.equal(more.quiet, more.ink);
  await ask(page, (element) => { element.style.setProperty('--relations-map-paper', 'rgb(1, 2, 3)'); element.style.setProperty('--relations-map-land', 'rgb(4, 5, 6)'); });
  const own = await colours();
  assert.deepEqual([own.ground, own.land], ['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
});

test('A32: plain words in every state: no codes, no notation, short sentences', async (t) => {
  const page = await opened(t);
  const codes = await ask(page, ({ relations }) => {
    const rows = relations?.statements({}, 'date').rows ?? [];
    return [...new Set([...rows.flatMap(({ id, event, theme, status, source }) => [id, event ?? id, theme, status, source]), ...relations?.actors().map(({ id }) => id) ?? [], ...relations?.places().map(({ id }) => id) ?? []])]
      .filter((code) => /[-_]/.test(code) || /^[A-Z]{3}$/.test(code));
  });
  // Some short names are what people say: CIS, USA.
  const names = await ask(page, ({ relations }) => JSON.stringify(relations?.actors().map(({ id }) => relations.actor(id))));
  const said = new Set([...names.matchAll(/"(?:shortName|name)":"([^"]+)"|"aliases":\[([^\]]*)\]/g)].flatMap(([, name, aliases = '']) => [name, ...[...aliases.matchAll(/"([^"]+)"/g)].map(([, alias]) => alias)]));
  const notes = await ask(page, ({ relations }) => relations?.sources().map(({ note }) => note).filter(Boolean) ?? []);
  const found = [];
  for (const [name, show] of sights) {
    await state({})(page);
    await show(page);
    await settled(page);
    const lines = await ask(page, (element) => [...element.shadowRoot?.querySelectorAll('.region p, .region h2, .region h3, .region h4, .region button, .region summary, .region label, .region th, .region li, .region option, .region caption') ?? []]
      .filter((part) => part.getClientRects().length > 0 && !part.matches('.text, .foot') && !part.closest('.hits, .statements .text, [role=row] .text') && part.querySelector('p, li, button, .text') === null)
      .map((part) => (part.textContent ?? '').trim()));
    assert.ok(lines.length > 20);
    // Notes are the record's own words.
    for (const line of new Set(lines.filter((text) => !notes.some((note) => text.includes(note))))) {
      if (/undefined|\bnull\b|NaN|\[object|\{\d|\d{4}-\d{2}|\d{4}[~/%]|\bEDTF\b|\bISO\b/.test(line)) found.push(`${name}: notation in “${line}”`);
      const code = codes.find((one) => !said.has(one) && new RegExp(`(?<![\\w-])${one}(?![\\w-])`).test(line));
      if (code) found.push(`${name}: ${code} in “${line}”`);
      for (const sentence of line.split(/[.:;?!](?:\s|$)| · /)) if (sentence.split(/\s+/).length > 20) found.push(`${name}: long “${sentence}”`);
    }
  }
  assert.deepEqual(found, []);
});

for (const [look, options] of /** @type {[string, Options][]} */ ([['light', {}], ['dark, narrow', { colorScheme: 'dark', viewport: narrow }]])) {
  test(`A35: axe finds nothing in any of the sights: ${look}`, async (t) => {
    const page = await opened(t, options);
    const found = [];
    for (const [name, show] of sights) {
      await state({})(page);
      await show(page);
      await settled(page);
      found.push(...(await violations(page)).map((line) => `${name}: ${line}`));
    }
    assert.deepEqual(found, []);
  });
}

test('right to left: the parts change sides, and nothing lies over another', async (t) => {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    const page = await opened(t, { viewport });
    await state({ selected: 'RUS', filter: { themes: ['basing'] } })(page);
    const names = () => page.locator('.lines text, .time-bars text').evaluateAll((all) => all.map((text) => Math.round(/** @type {SVGTextElement} */ (text).getBBox().x)));
    const before = await names();
    await ask(page, ({ shadowRoot: root }) => root?.querySelector('.region')?.setAttribute('dir', 'rtl'));
    await settled(page);
    await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
    const { boxes, isMirrored, isWide } = await ask(page, ({ shadowRoot: root }) => {
      const rect = (/** @type {string} */ selector) => root?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const boxes = ['.title', '.finder', '.views', '.openers', '.chips-row', '.stage', '.panel', '.time-tools', '.time-bars'].map((selector) => ({ selector, ...rect(selector).toJSON() }));
      return { boxes, isMirrored: rect('.panel').right <= rect('.stage').left + 1, isWide: innerWidth > 800 };
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
