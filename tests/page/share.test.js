/** What a reader keeps and passes on: pictures, tables, citations, paper. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../scripts/languages.js';
import { longest } from '../structure/patterns.js';
import { violations } from './axe.js';
import { ask, dist, document as html, line, openMore, panel, ready, settled, strictPolicy, tab, tabTo, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

const file = join(dist, 'relations-map.html');
const passedOver = /^console warning: relations-map: .* is passed over, expected /;

/**
 * A page whose element keeps its state in the address.
 *
 * @param {import('./browser.js').Open} open
 * @param {string} hash
 * @param {import('./browser.js').Options & { body?: string }} [options]
 */
async function openLink(open, hash, { body = '<relations-map url-state></relations-map>', ...options } = {}) {
  const opened = await open({ served: `/own.html${hash}`, overrides: { '/own.html': html(body) }, ...options });
  await ready(opened.page);
  await settled(opened.page);
  return opened;
}

/** @param {Page} page */
const fingerprint = (page) => ask(page, ({ relations }) => relations?.fingerprint() ?? '');

/** @param {import('./browser.js').Within} within */
const share = (within) => openMore(within, 'Share');

/** Presses a button of what More has opened and takes the file. @param {Page} page @param {string} name */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** How often each colour is in a picture. @param {Page} page @param {Buffer} bytes */
function pixels(page, bytes) {
  return page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const data = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    /** @type {Record<string, number>} */
    const counts = {};
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
      counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return { width: bitmap.width, height: bitmap.height, counts };
  }, bytes.toString('base64'));
}

/** @type {Record<string, [light: string, dark: string]>} */
const palette = JSON.parse(readFileSync(new URL('../../www/palette.json', import.meta.url), 'utf8'));

/** A colour of the light theme, as pixels have it. @param {string} name */
const colour = (name) => [1, 3, 5].map((at) => Number.parseInt(palette[name]?.[0].slice(at, at + 2) ?? '', 16)).join();

for (const [name, options] of /** @type {[string, import('./browser.js').Options][]} */ ([['by double click', { file }], ['strict policy', { served: '/own.html', csp: strictPolicy, overrides: { '/own.html': html('<relations-map></relations-map>') } }]])) {
  test(`files of what is shown: ${name}`, async ({ open }) => {
    const { page } = await open(options);
    await ready(page);
    const { headline, edition, sources, total } = await ask(page, ({ relations, shadowRoot }) => ({
      headline: shadowRoot?.querySelector('h2')?.textContent ?? '', edition: relations?.fingerprint() ?? '', sources: relations?.sources().length ?? 0, total: relations?.statements().total ?? 0,
    }));
    await line(page, 'Russia').click();
    await share(page);
    await test.step('SVG, well-formed, with headline, key, source and edition', async () => {
      const svg = await saved(page, 'Save SVG');
      assert.equal(svg.name, 'tajikistan-russia.svg');
      const text = svg.bytes.toString();
      const reader = await page.context().newPage();
      const { errors, read } = await reader.evaluate((source) => {
        const document = new DOMParser().parseFromString(source, 'image/svg+xml');
        return { errors: document.querySelectorAll('parsererror').length, read: [...document.querySelectorAll('text, title, desc')].map(({ textContent }) => textContent).join(' ') };
      }, text);
      await reader.close();
      assert.equal(errors, 0);
      for (const words of [headline, 'Russia', edition, 'Source: ', 'Lines count statements, not friendship.', 'cooperation', 'judged']) assert.ok(read.replaceAll(/\s+/g, ' ').includes(words), `${words} in ${read.slice(0, 2000)}`);
      assert.ok(sources > 5);
      assert.doesNotMatch(text, /paint-order|undefined|NaN/, 'the halo is a text of its own');
    });
    await test.step('PNG, 1,200 wide or more', async () => {
      const png = await saved(page, 'Save PNG');
      assert.equal(png.name, 'tajikistan-russia.png');
      const { width, counts } = await pixels(page, png.bytes);
      assert.ok(width >= 1200, `${width}`);
      for (const part of ['paper', 'partner-land', 'chosen-land', 'centre', 'cooperation', 'neither', 'conflict']) assert.ok((counts[colour(part)] ?? 0) > 100, `${part}: ${counts[colour(part)]} pixels`);
    });
    await test.step('CSV', async () => {
      const csv = await saved(page, 'Save CSV');
      assert.equal(csv.name, 'statements.csv');
      assert.equal(csv.bytes.toString().split('\r\n').length, total + 2);
      await page.getByRole('status').getByText('Saved as statements.csv.').first().waitFor({ state: 'attached' });
    });
  });
}

test('the picture is dark where the element is, and larger where asked; where no map is shown there is none, and it says so', async ({ open }) => {
  const { page } = await open({ file, colorScheme: 'dark' });
  await ready(page);
  const sizes = [];
  for (const scale of [1, 3]) {
    const [base64, type] = await ask(page, async (element, wanted) => {
      const blob = await element.exportPNG(wanted);
      return [btoa(new Uint8Array(await blob.arrayBuffer()).reduce((text, byte) => text + String.fromCharCode(byte), '')), blob.type];
    }, scale);
    assert.equal(type, 'image/png');
    const { width, counts } = await pixels(page, Buffer.from(base64 ?? '', 'base64'));
    sizes.push(width);
    const [common = ''] = Object.entries(counts).toSorted((a, b) => b[1] - a[1])[0] ?? [];
    assert.ok(common.split(',').every((part) => Number(part) < 80), `mostly dark: ${common}`);
  }
  assert.equal(sizes[1], 3 * (sizes[0] ?? 0));
  await tab(page, 'Table').click();
  await share(page);
  await page.getByText('Pictures are of the map. Choose Map to save one.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Save PNG' }).isVisible(), false);
  const failure = await ask(page, (element) => element.exportPNG().then(() => '', (error) => String(error)));
  assert.match(failure, /There is no map on the page to make a picture of/);
});

test('a link is copied where the address keeps the state; else the code of the tag', async ({ open }) => {
  const { page } = await openLink(open, '#relations.selected=RUS', { body: '<relations-map id="kept" url-state></relations-map><relations-map id="plain" selected="IRN" themes="aid &quot;x"></relations-map>', expected: [passedOver] });
  await ready(page, '#plain');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const [kept, plain] = ['#kept', '#plain'].map((id) => page.locator(id));
  assert.ok(kept && plain);
  await share(kept);
  await kept.getByRole('button', { name: 'Copy link' }).click();
  await kept.getByRole('status').getByText('Link: copied.').waitFor({ state: 'attached' });
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(link, `${page.url().split('#')[0]}#relations.focus=TJK&relations.selected=RUS&relations.record=${await fingerprint(page)}`);
  await share(plain);
  await plain.getByRole('button', { name: 'Copy embed code' }).click();
  await plain.getByRole('status').getByText('Embed code: copied.').waitFor({ state: 'attached' });
  const code = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(code, '<script type="module" src="relations-map.js"></script>\n<relations-map focus="TJK" selected="IRN" themes="aid &quot;x"></relations-map>');
  await test.step('a frame that tells the page how high it is, and a listener that believes nothing else', async () => {
    await plain.getByRole('button', { name: 'Copy frame' }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith('<iframe'));
    const frame = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(frame, /^<iframe src="relations-map\.html\?focus=TJK&amp;selected=IRN[^"]*" title="[^"]+" width="100%" height="\d+"><\/iframe>\n<script>[^]+<\/script>$/);
    assert.match(frame, /source === frame\.contentWindow/);
  });
});

test('citations of what is chosen, by keyboard alone, where the clipboard refuses', async ({ open }) => {
  const { page } = await open({ file, prepare: async (page) => { await page.addInitScript(() => { Object.defineProperty(navigator, 'clipboard', { value: undefined }); }); } });
  await ready(page);
  await ask(page, (element) => element.select('IRN'));
  await tells(page, 'Iran');
  await page.keyboard.press('Tab');
  await tabTo(page, /^button More/);
  await page.keyboard.press('Enter');
  for (let press = 0; press < 12 && !/Share/.test(await ask(page, ({ shadowRoot }) => shadowRoot?.activeElement?.textContent ?? '')); press += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, /^button BibTeX/);
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: /Copy this text/ });
  await text.waitFor();
  const written = await text.inputValue();
  assert.match(written, /^@\w+\{[^]*note = \{passage/);
  assert.ok(await text.evaluate((area) => area instanceof HTMLTextAreaElement && area.selectionEnd - area.selectionStart === area.value.length && area.matches(':focus')), 'the text is selected');
  const tied = await ask(page, ({ relations }) => {
    const { groups, about } = relations?.tie('TJK', 'IRN', {}, { limit: null }) ?? { groups: [], about: [] };
    return [...groups.flatMap((group) => group.statements), ...about].map(({ id }) => id);
  });
  const cited = [...written.matchAll(/statement ([\w-]+)/g)].map(([, id]) => id);
  assert.ok(tied.length > 0 && cited.length > 0 && cited.every((id) => tied.includes(id ?? '')));
  await page.keyboard.press('Escape');
  await tells(page, 'Iran');
  assert.ok(await page.getByRole('button', { name: 'More', exact: true }).evaluate((button) => button.matches(':focus')), 'the keyboard is back at what opened it');
});

for (const [name, act, words] of /** @type {[string, (page: Page) => Promise<unknown>, RegExp][]} */ ([
  ['a tie, unfolded', (page) => line(page, 'Uzbekistan').click(), /Uzbekistan/],
  ['all partners', async () => {}, /Switzerland/],
])) {
  test(`on paper: ${name}, black on white and in full, without controls`, async ({ open }) => {
    const { page } = await open({ file, colorScheme: 'dark' });
    await ready(page);
    await ask(page, (element) => { element.appearance = 'dark'; });
    await act(page);
    const expected = name.startsWith('a tie') ? await ask(page, ({ relations }) => relations?.tie('TJK', 'UZB', {}, { limit: null }).groups.flatMap(({ statements }) => statements.map(({ id }) => id)) ?? []) : [];
    const states = await ask(page, ({ relations }) => relations?.ties('TJK').filter(({ partner, partOf }) => partner.kind === 'state' && partOf === null).map(({ partner, statements }) => ({ name: partner.name, statements })) ?? []);
    const pdf = await page.pdf();
    assert.ok(pdf.length > 20_000 && pdf.subarray(0, 5).toString() === '%PDF-');
    // What a browser does before it prints.
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await settled(page);
    const seen = await ask(page, (element) => {
      const root = element.shadowRoot;
      const of = (/** @type {string} */ selector) => getComputedStyle(root?.querySelector(selector) ?? element);
      const shown = [...root?.querySelectorAll('*') ?? []].filter((part) => part.getClientRects().length > 0 && getComputedStyle(part).visibility === 'visible');
      return {
        ground: getComputedStyle(element).backgroundColor, ink: of('.paper h2').color, controls: shown.filter((part) => part.matches('button, input, select, [role=tab]')).map(({ textContent }) => textContent),
        ids: [...new Set(shown.flatMap((part) => (part.matches('li[data-id]') ? [part.getAttribute('data-id') ?? ''] : [])))], folded: shown.filter((part) => part.matches('details:not([open])')).length,
        words: shown.filter((part) => part.matches('.paper')).map(({ textContent }) => textContent).join(' '), rows: [...root?.querySelectorAll('.paper tbody tr') ?? []].map((row) => [...row.children].slice(0, 2).map(({ textContent }) => textContent)),
        map: (root?.querySelector('.paper-map svg')?.getBoundingClientRect().width ?? 0) / (root?.querySelector('.paper')?.getBoundingClientRect().width ?? 1), teeth: root?.querySelectorAll('.paper-map svg line, .paper-map svg path').length ?? 0,
      };
    });
    assert.deepEqual({ ground: seen.ground, ink: seen.ink, controls: seen.controls }, { ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', controls: [] });
    assert.deepEqual(expected.filter((id) => !seen.ids.includes(id)), [], 'all of the chosen tie is on the paper');
    assert.equal(seen.folded, expected.length > 0 ? 0 : seen.folded);
    assert.deepEqual(states.filter((one) => !seen.rows.some(([partner, count]) => partner === one.name && Number(count) === one.statements)), [], 'the table of partners');
    assert.match(seen.words, words);
    assert.match(seen.words, /Record \w{12}/);
    for (const { url } of await ask(page, ({ relations }) => relations?.sources() ?? [])) if (url) assert.ok(seen.words.includes(url.replace(/^https?:\/\/(www\.)?/, '')), url);
    assert.ok(seen.map > 0.8 && seen.map <= 1.01 && seen.teeth > 30, 'the map is drawn for the paper');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await settled(page);
    assert.equal(await page.locator('.paper').count(), 0, 'it stands there only while there is printing');
  });
}

for (const [name, options] of /** @type {[string, import('./browser.js').Options][]} */ ([['wide', { file }], ['narrow, dark', { file, colorScheme: 'dark', viewport: { width: 320, height: 800 } }]])) {
  test(`what More opens, ${name}: axe finds nothing, targets and text are large enough`, async ({ open }) => {
    const { page } = await open(options);
    await ready(page);
    for (const opener of ['Share', 'Sources', 'Help']) {
      await test.step(opener, async () => {
        await openMore(page, opener);
        await panel(page).getByRole('heading', { name: opener, level: 3, exact: true }).first().waitFor();
        assert.deepEqual(await violations(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scroll');
        const small = await ask(page, (element) => [...element.shadowRoot?.querySelectorAll('.drawer :is(button, select, p, li, td, th, span, legend)') ?? []]
          .filter((part) => part.getClientRects().length > 0 && (Number.parseFloat(getComputedStyle(part).fontSize) < 12 || (part.matches('button, select') && part.getBoundingClientRect().height < 23.9))).map((part) => part.textContent));
        assert.deepEqual(small, []);
      });
    }
    await test.step('help: the map, tone, the keys as a table, what the record is; all sources apart', async () => {
      for (const name of ['How to read the map', 'Tone', 'Keys', 'What the record is']) await panel(page).getByRole('heading', { name, exact: true }).first().waitFor();
      await page.getByRole('table', { name: 'Keys' }).getByRole('row', { name: /^Escape / }).waitFor();
      await openMore(page, 'Sources');
      const sources = await ask(page, ({ relations }) => relations?.sources().length ?? 0);
      assert.equal(await panel(page).locator('.source-list > li, .drawer.sources li').count(), sources);
      await panel(page).getByRole('button', { name: '← Back' }).click();
      assert.equal(await page.getByRole('heading', { name: 'Keys' }).count(), 0);
    });
  });
}

test('plain words: no sentence of the page is longer than 20 words', async () => {
  // The help of the command is a table of its own.
  const texts = [...catalogue('en')].filter(([id]) => id !== 'command-help').map(([, { pattern }]) => longest(pattern));
  assert.ok(texts.length > 100);
  const long = texts.flatMap((text) => text.split(/[.:;] /)).filter((sentence) => sentence.split(/\s+/).length > 20);
  assert.deepEqual(long, []);
});
