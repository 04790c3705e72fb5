/** The shipped pages: an article with three maps, a page for developers, and one file that takes parameters. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { violations } from './axe.js';
import { actor, ask, centred, dist, document as html, elementFiles, headline, line, listsAll, plainPage, ready, settled, strictPolicy, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

/** The dark theme of www/palette.json, as a browser tells it. */
const darkPaper = `rgb(${[1, 3, 5].map((at) => Number.parseInt(JSON.parse(readFileSync(join(dist, '../www/palette.json'), 'utf8')).paper[1].slice(at, at + 2), 16)).join(', ')})`;

/** Three elements have three panels of one name, in three regions of different ones. */
const several = ['landmark-unique'];

/** @param {Page} page */
async function allReady(page) {
  await page.locator('relations-map').evaluateAll((all) => Promise.all(all.map((element) => Reflect.get(element, 'ready'))));
  await settled(page);
}

for (const [width, colorScheme] of /** @type {const} */ ([[1280, 'light'], [800, 'dark'], [320, 'light']])) {
  test(`the article under the strictest policy, ${width} px, ${colorScheme}`, async ({ open }) => {
    const { page } = await open({ served: '/', csp: strictPolicy, viewport: { width, height: 900 }, colorScheme });
    await allReady(page);
    const [first, small, dark] = [0, 1, 2].map((index) => page.locator('relations-map').nth(index));
    assert.ok(first && small && dark);
    await first.getByRole('heading', { name: headline }).waitFor();
    await centred(dark, 'Uzbekistan');
    assert.equal(await dark.evaluate((element) => getComputedStyle(element).backgroundColor), darkPaper);
    const column = await small.boundingBox();
    assert.ok(column && column.width <= 400 && column.width > 280, `${column?.width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scroll');
    await line(first, 'China').click();
    await tells(first, 'China');
    assert.deepEqual(await page.locator('relations-map').evaluateAll((all) => all.map((element) => Reflect.get(element, 'state').selected)), ['CHN', null, null]);
    if (width !== 800) assert.deepEqual(await violations(page, several), []);
  });
}

/** Adds up how much the page jumps from when the element takes its room, and what jumps. @param {Page} page */
async function watchShifts(page) {
  await page.addInitScript(() => {
    /** @type {{ value: number, what: string }[]} */
    const shifts = [];
    Reflect.set(globalThis, 'shifts', shifts);
    const watch = () => new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const what = Reflect.get(entry, 'sources').map((/** @type {any} */ { node }) => `${node?.localName}.${node?.className?.baseVal ?? node?.className}`).join(' ');
        // What a hand did may take the place of something else, as browsers count it.
        if (!Reflect.get(entry, 'hadRecentInput')) shifts.push({ value: Reflect.get(entry, 'value'), what });
      }
    }).observe({ type: 'layout-shift' });
    void customElements.whenDefined('relations-map').then(() => requestAnimationFrame(() => requestAnimationFrame(watch)));
  });
}

/** @param {Page} page @param {string} when */
async function assertStill(page, when) {
  await page.waitForTimeout(350);
  const shifts = await page.evaluate(() => Reflect.get(globalThis, 'shifts').splice(0));
  assert.deepEqual(shifts.filter((/** @type {{ value: number }} */ { value }) => value > 0.001), [], when);
}

for (const [what, served, width] of /** @type {const} */ ([['the article', '/', 1280], ...[300, 390, 640, 820, 1280].map((each) => /** @type {const} */ (['the map', plainPage, each]))])) {
  test(`nothing of ${what} jumps while it comes or while it is used, ${width} px`, async ({ open }) => {
    const { page } = await open({ served, viewport: { width, height: 900 }, prepare: watchShifts });
    await allReady(page);
    await page.locator('relations-map').last().locator('[part=search]').waitFor();
    await assertStill(page, 'while it comes');
    if (served === '/') return;
    const places = () => ask(page, ({ shadowRoot: root }) => ['[part=header]', '[part=tools]', '[part=map]', '[part=legend]', '[part=time-strip]'].map((part) => [part, (root?.querySelector(part)?.getBoundingClientRect().top ?? 0) + scrollY]));
    // On a phone what is chosen is a screen of its own; everywhere else it takes the place of the list, and nothing moves but the foot.
    if (width < 704) {
      const [before] = [await page.evaluate(() => scrollY), await places()];
      const start = await places();
      await actor(page, 'Russia').click();
      await tells(page, 'Russia');
      assert.ok(await page.locator('relations-map').evaluate((element) => element.getBoundingClientRect().top) > -1, 'what is chosen begins at its top');
      await page.getByRole('button', { name: /^(?:← )?All/ }).first().click();
      await listsAll(page);
      assert.deepEqual([await page.evaluate(() => scrollY), await places()], [before, start], 'the way back leads to where one was');
      return;
    }
    const start = await places();
    for (const [name, state] of /** @type {[string, object][]} */ ([['chosen', { selected: 'RUS' }], ['another', { selected: 'UZB' }], ['none', {}], ['filtered', { filter: { themes: ['aid'] } }], ['all', {}]])) {
      await ask(page, (element, wanted) => { element.state = wanted; }, state);
      await settled(page);
      assert.deepEqual(await places(), start, name);
    }
    await page.evaluate(() => Reflect.get(globalThis, 'shifts').splice(0));
    for (const name of ['Russia', 'Uzbekistan']) {
      await actor(page, name).click();
      await tells(page, name);
      await assertStill(page, name);
    }
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
  test(`heading, words and table: ${name}`, async ({ open }) => {
    const { page } = await open(options);
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    const table = page.getByRole('table', { name: /^Tajikistan and its foreign relations\. Partners/ });
    const { partners } = JSON.parse(readFileSync(join(dist, '../build/summary.json'), 'utf8'));
    assert.equal(await table.getByRole('row').count(), partners.length + 1);
    await table.getByRole('row', { name: new RegExp(`^Russia ${partners.find((/** @type {unknown[]} */ [partner]) => partner === 'Russia').slice(1).join(' ')}$`) }).waitFor();
    assert.ok(await table.isVisible());
  });
}

test('the page for developers: tables of the manifest, examples with answers, under the strictest policy', async ({ open }) => {
  const { page } = await open({ served: '/developers.html', csp: strictPolicy });
  await allReady(page);
  const element = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8')).modules[0].declarations[0];
  for (const [name, field] of /** @type {const} */ ([['Attributes', 'attributes'], ['Events', 'events'], ['Parts', 'cssParts'], ['Custom properties', 'cssProperties']])) {
    assert.equal(await page.getByRole('table', { name, exact: true }).getByRole('row').count(), element[field].length + 1, name);
  }
  const example = page.getByText("relations.search('Kulyab')").locator('xpath=following-sibling::pre[1]');
  assert.match(await example.innerText(), /"id": "kulob"/);
  assert.equal(await page.locator('#examples h3').count(), await page.locator('#examples .answer').count());
  assert.deepEqual(await violations(page), []);
});

test('get the code: the tag and the frame show what was chosen', async ({ open }) => {
  const { page } = await open({ served: '/developers.html' });
  await allReady(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('combobox', { name: 'At the centre' }).selectOption('Uzbekistan');
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('Dark');
  await centred(page, 'Uzbekistan');
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

test('the copied tag and frame work on another page', async ({ open }) => {
  const { page } = await open({
    served: '/own.html',
    allowed: ['/relations-map.html', ...elementFiles],
    overrides: { '/own.html': html('<iframe src="relations-map.html?focus=UZB&amp;appearance=dark&amp;selected=RUS&amp;src=/x.json" title="Foreign relations on a map" width="100%" height="900"></iframe>', '') },
  });
  const frame = page.frameLocator('iframe');
  await centred(frame, 'Uzbekistan');
  await tells(frame, 'Russia');
  const element = frame.locator('relations-map');
  assert.equal(await element.getAttribute('src'), null);
  assert.equal(await element.evaluate((one) => getComputedStyle(one).backgroundColor), darkPaper);
});

test('the one file keeps its state in its address', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  await actor(page, 'India').click();
  await page.waitForFunction(() => location.hash.includes('relations.selected=IND'));
  assert.ok(page.url().startsWith(pathToFileURL(file).href));
  await page.reload();
  await ready(page);
  await tells(page, 'India');
});
