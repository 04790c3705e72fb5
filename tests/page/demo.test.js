/** The shipped pages: an article with three maps, a page for developers, and one file that takes parameters. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { violations } from './axe.js';
import { actor, ask, dist, document as html, open, panel, ready, settled, strictPolicy, plainPage } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */

/** Three elements have three panels of one name, in three regions of different ones. */
const several = ['landmark-unique'];

/** @param {Page} page */
async function allReady(page) {
  await page.locator('relations-map').evaluateAll((all) => Promise.all(all.map((element) => Reflect.get(element, 'ready'))));
  await settled(page);
}

for (const [width, colorScheme] of /** @type {const} */ ([[1280, 'light'], [800, 'dark'], [320, 'light']])) {
  test(`the article under the strictest policy, ${width} px, ${colorScheme}`, async (t) => {
    const { page } = await open(t, { served: '/', csp: strictPolicy, viewport: { width, height: 900 }, colorScheme });
    await allReady(page);
    const [first, small, dark] = [0, 1, 2].map((index) => page.locator('relations-map').nth(index));
    assert.ok(first && small && dark);
    await first.getByRole('heading', { name: 'Tajikistan and its foreign relations' }).waitFor();
    await dark.getByRole('heading', { name: 'Uzbekistan and its foreign relations' }).waitFor();
    assert.equal(await dark.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgb(21, 24, 28)');
    const column = await small.boundingBox();
    assert.ok(column && column.width <= 400 && column.width > 280, `${column?.width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scroll');
    await first.getByRole('button', { name: /^China, / }).click();
    await first.getByRole('heading', { name: 'Tajikistan and China' }).waitFor();
    assert.deepEqual(await page.locator('relations-map').evaluateAll((all) => all.map((element) => Reflect.get(element, 'state').selected)), ['CHN', null, null]);
    if (width !== 800) assert.deepEqual(await violations(page, several), []);
  });
}

/** Adds up how much the page jumps from when the element takes its room. @param {import('playwright-core').Page} page */
async function watchShifts(page) {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'shift', 0);
    const watch = () => new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.set(globalThis, 'shift', Reflect.get(globalThis, 'shift') + Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift' });
    void customElements.whenDefined('relations-map').then(() => requestAnimationFrame(() => requestAnimationFrame(watch)));
  });
}

for (const [what, served, width] of /** @type {const} */ ([['the article', '/', 1280], ...[300, 320, 390, 600, 800, 1280].map((each) => /** @type {const} */ (['the map', plainPage, each]))])) {
  test(`nothing of ${what} jumps while it comes, ${width} px`, async (t) => {
    const { page } = await open(t, { served, viewport: { width, height: 900 }, prepare: watchShifts });
    await allReady(page);
    await page.locator('.time-strip').last().waitFor();
    await ask(page, () => new Promise((resolve) => { setTimeout(resolve, 300); }));
    assert.ok(await page.evaluate(() => Reflect.get(globalThis, 'shift')) < 0.01, `${await page.evaluate(() => Reflect.get(globalThis, 'shift'))}`);
  });
}

test('the article says nothing that no statement says of its figures and days', () => {
  const article = /<article>[^]*<\/article>/.exec(readFileSync(join(dist, '../www/index.html'), 'utf8'))?.[0].replaceAll(/<[^>]*>/g, ' ') ?? '';
  const record = ['statements', 'sources'].map((name) => readFileSync(join(dist, `../data/tajikistan/${name}.csv`), 'utf8')).join('\n');
  const figures = [...article.matchAll(/\d[\d,]*/g)].map(([figure]) => figure.replace(/,$/, ''));
  assert.ok(figures.length > 15);
  assert.deepEqual(figures.filter((figure) => !record.includes(figure)), []);
  const length = article.split(/\s+/).filter(Boolean).length;
  assert.ok(length > 350 && length < 550, `${length} words`);
  assert.doesNotMatch(readFileSync(join(dist, 'index.html'), 'utf8'), /(?:href|src)="(?:https?:)?\/\//);
});

const file = join(dist, 'relations-map.html');

for (const [name, options] of /** @type {[string, import('./browser.js').Options][]} */ ([
  ['without scripts', { served: '/', javaScriptEnabled: false }],
  ['the one file without scripts', { file, javaScriptEnabled: false }],
  ['opened as a file', { file: join(dist, 'index.html'), expected: [/^console error: (?:Access to (?:script|link element)|Failed to load)/, /^request: file:/] }],
])) {
  test(`heading, words and table: ${name}`, async (t) => {
    const { page } = await open(t, options);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    const table = page.getByRole('table', { name: /^Tajikistan and its foreign relations\. Partners/ });
    const { partners } = JSON.parse(readFileSync(join(dist, '../build/summary.json'), 'utf8'));
    assert.equal(await table.getByRole('row').count(), partners.length + 1);
    await table.getByRole('row', { name: new RegExp(`^Russia ${partners.find((/** @type {unknown[]} */ [partner]) => partner === 'Russia').slice(1).join(' ')}$`) }).waitFor();
    assert.ok(await table.isVisible());
  });
}

test('the page for developers: tables of the manifest, examples with answers, under the strictest policy', async (t) => {
  const { page } = await open(t, { served: '/developers.html', csp: strictPolicy });
  await allReady(page);
  const element = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8')).modules[0].declarations[0];
  for (const [name, field] of /** @type {const} */ ([['Attributes', 'attributes'], ['Events', 'events'], ['Parts', 'cssParts'], ['Custom properties', 'cssProperties']])) {
    assert.equal(await page.getByRole('table', { name, exact: true }).getByRole('row').count(), element[field].length + 1, name);
  }
  const example = page.getByText("relations.search('Kulyab')[0]").locator('xpath=following-sibling::pre[1]');
  assert.match(await example.innerText(), /"id": "kulob"/);
  assert.equal(await page.locator('#examples h3').count(), await page.locator('#examples .answer').count());
  assert.deepEqual(await violations(page), []);
});

test('get the code: the tag and the frame show what was chosen', async (t) => {
  const { page } = await open(t, { served: '/developers.html' });
  await allReady(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('combobox', { name: 'At the centre' }).selectOption('Uzbekistan');
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('Dark');
  await page.getByRole('heading', { name: 'Uzbekistan and its foreign relations' }).waitFor();
  await page.getByRole('button', { name: 'Copy the tag' }).click();
  await page.getByText('Copied.', { exact: true }).waitFor();
  const origin = new URL(page.url()).origin;
  const tag = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(tag, `<script type="module" src="${origin}/relations-map.js"></script>\n<relations-map focus="UZB" appearance="dark"></relations-map>`);
  const frame = await page.locator('#frame').innerText();
  assert.equal(/src="([^"]+)"/.exec(frame)?.[1], `${origin}/relations-map.html?focus=UZB&amp;appearance=dark`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download relations-map.html' }).click()]);
  assert.equal(download.suggestedFilename(), 'relations-map.html');
});

test('the copied tag and frame work on another page', async (t) => {
  const { page } = await open(t, {
    served: '/own.html',
    allowed: ['/relations-map.html', '/relations-map.js', '/relations-map-workbench.js', '/relations_map_bg.wasm', '/relations_map_later.wasm'],
    overrides: { '/own.html': html('<iframe src="relations-map.html?focus=UZB&amp;appearance=dark&amp;selected=RUS&amp;src=/x.json" title="Foreign relations on a map" width="100%" height="900"></iframe>', '') },
  });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Uzbekistan and Russia' }).waitFor();
  const element = frame.locator('relations-map');
  assert.equal(await element.getAttribute('src'), null);
  assert.equal(await element.evaluate((one) => getComputedStyle(one).backgroundColor), 'rgb(21, 24, 28)');
});

test('the one file keeps its state in its address', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  await actor(page, 'India').click();
  await page.waitForFunction(() => location.hash.includes('relations.selected=IND'));
  assert.ok(page.url().startsWith(pathToFileURL(file).href));
  await page.reload();
  await ready(page);
  await panel(page).getByRole('heading', { name: 'Tajikistan and India' }).waitFor();
});
