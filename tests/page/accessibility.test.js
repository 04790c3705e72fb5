/** What people with a keyboard, a screen reader or unsteady fingers must be able to do. The rows are those of the accessibility list. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { findings } from './axe.js';
import { actor, ask, centred, dist, document as html, focused, headline, line, listen, listsAll, map, packageFiles, pageFiles, panel, plainPage, ready, settled, tab, tabTo, tells, test } from './browser.js';
import { unfold } from './telling.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');
const narrow = { width: 390, height: 844 };

/** @param {Page} page */
async function chooseRussia(page) {
  await ask(page, (element) => element.select('RUS'));
  await tells(page, 'Russia');
  await settled(page);
}

/** @param {Page} page */
async function breakIt(page) {
  await ask(page, (element) => { element.src = '/bad/datapackage.json'; });
  await page.getByRole('table', { name: 'What is wrong with the data package' }).waitFor();
}

/** @type {Options} */
const served = { served: plainPage, allowed: [...packageFiles, '/bad/datapackage.json'], overrides: { '/bad/datapackage.json': { type: 'application/json', body: '[]' } } };

/** @type {[string, (page: Page) => Promise<unknown>][]} */
const states = [
  ['idle', async () => {}],
  ['focused', (page) => actor(page, 'Russia').focus()],
  ['selected', chooseRussia],
  ['recentred', async (page) => { await ask(page, (element) => element.focusOn('CHN')); await centred(page, 'China'); }],
  ['filtered', (page) => ask(page, (element) => { element.state = { filter: { tones: ['conflictual'] } }; })],
  ['all unfolded', async (page) => { await ask(page, (element) => { element.state = {}; }); await listsAll(page); await unfold(page); }],
  ['error', breakIt],
];

for (const [name, options] of /** @type {[string, Options][]} */ ([['light', {}], ['dark', { colorScheme: 'dark' }], ['narrow', { viewport: narrow, hasTouch: true }]])) {
  test(`A35: axe finds nothing in any state, ${name}`, async ({ open }) => {
    const { page } = await open({ ...served, ...options });
    await ready(page);
    for (const [state, act] of states) {
      await test.step(state, async () => {
        await act(page);
        await settled(page);
        assert.deepEqual(await findings(page), { violations: [], incomplete: [] });
      });
    }
  });
}

test('A1: a named region; heading and summary with counts before the drawing', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  const region = page.getByRole('region', { name: headline });
  await region.waitFor();
  const tree = await region.ariaSnapshot();
  const at = (/** @type {string | RegExp} */ pattern) => (typeof pattern === 'string' ? tree.indexOf(pattern) : tree.search(pattern));
  const places = [`heading "${headline}"`, /\d+ statements/, 'toolbar "Partners on the map'].map(at);
  assert.ok(places.every((place) => place >= 0), tree.slice(0, 1200));
  assert.deepEqual(places, places.toSorted((a, b) => a - b));
});

test('A2: one tab stop for the map and at most eight in all, and back out again; in each view', async ({ open }) => {
  const { page } = await open({
    served: '/own.html',
    overrides: { '/own.html': html('<button id="before">Before</button><relations-map></relations-map><button id="after">After</button>') },
  });
  await ready(page);
  const isAfter = () => page.locator('#after').evaluate((button) => button.matches(':focus'));
  for (const view of /** @type {const} */ (['map', 'network', 'timeline', 'table', 'compare'])) {
    await test.step(view, async () => {
      await ask(page, (element, name) => { element.view = name; }, view);
      await settled(page);
      await page.locator('#before').focus();
      /** @type {string[]} */
      const stops = [];
      for (let press = 0; press < 30 && !await isAfter(); press += 1) {
        await page.keyboard.press('Tab');
        stops.push(await focused(page));
      }
      stops.pop();
      assert.ok(stops.length <= 8, stops.join('; '));
      if (view === 'map') {
        assert.equal(await map(page).locator('[tabindex="0"]').count(), 1);
        const order = ['Map', 'Search', 'More', 'statements', 'statements'].map((words) => stops.findIndex((stop, index) => stop.includes(words) && index >= 0));
        assert.deepEqual(order.slice(0, 4), order.slice(0, 4).toSorted((a, b) => a - b), `tabs, search, map, partners: ${stops.join('; ')}`);
      }
      for (let press = 0; press <= stops.length; press += 1) await page.keyboard.press('Shift+Tab');
      assert.ok(await page.locator('#before').evaluate((button) => button.matches(':focus')), `${view}: ${stops.join('; ')}`);
    });
  }
});

test('A2, A36: arrows, Home and End move through the map: tabs of the frame clockwise from the north, then symbols by count', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  const buttons = await map(page).getByRole('button').evaluateAll((all) => all.map((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return { label: `button ${button.getAttribute('aria-label')}`, isRound: button.matches('.round'), x: x + width / 2, y: y + height / 2, count: Number(/(\d+) statement/.exec(button.getAttribute('aria-label') ?? '')?.[1] ?? 0) };
  }));
  await map(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  const walked = [await focused(page)];
  for (let press = 1; press < buttons.length; press += 1) {
    await page.keyboard.press('ArrowRight');
    walked.push(await focused(page));
  }
  assert.deepEqual(walked, buttons.map(({ label }) => label));
  await page.keyboard.press('End');
  assert.equal(await focused(page), buttons.at(-1)?.label);
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(page), buttons.at(-2)?.label);
  const [ofTabs, ofSymbols] = [buttons.filter(({ isRound }) => !isRound), buttons.filter(({ isRound }) => isRound)];
  assert.deepEqual(buttons.map(({ isRound }) => isRound), [...ofTabs.map(() => false), ...ofSymbols.map(() => true)], 'tabs first');
  assert.deepEqual(ofSymbols.map(({ count }) => count), ofSymbols.map(({ count }) => count).toSorted((a, b) => b - a));
  const box = await page.locator('.picture').boundingBox();
  assert.ok(box);
  const turn = ofTabs.map(({ x, y }) => (Math.atan2(x - box.x - box.width / 2, box.y + box.height / 2 - y) * 180 / Math.PI + 360) % 360);
  // A stack is read from top to bottom: within a quarter of the round the order may turn.
  const falls = turn.filter((angle, index) => index > 0 && angle + 60 < (turn[index - 1] ?? 0)).length;
  assert.ok(falls <= 1, turn.map(Math.round).join(' '));
});

test('A3: a keyboard alone searches, chooses, recentres, filters, changes the day, opens a source, zooms, goes through views and closes', async ({ open }) => {
  const { page } = await open({ file, prepare: listen });
  await ready(page);
  await tabTo(page, /^input Search/);
  await page.keyboard.type('chi');
  await page.keyboard.press('Enter');
  await tells(page, 'China');
  await tabTo(page, /^button Put China at the centre/, 60);
  await page.keyboard.press('Enter');
  await centred(page, 'China');
  await tells(page, 'Tajikistan');
  assert.notEqual(await focused(page), '', 'the keyboard is not lost');
  await page.keyboard.press('Escape');
  await listsAll(page);
  await tabTo(page, /^button Show one day/, 60);
  await page.keyboard.press('Enter');
  await page.keyboard.type('2011');
  await page.keyboard.press('Enter');
  await tells(page, '31 December 2011');
  await page.keyboard.press('Escape');
  await listsAll(page);
  await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
  await tabTo(page, /^button Map/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  assert.equal(await ask(page, ({ state }) => state.view), 'network');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await tabTo(page, /^button More/);
  await page.keyboard.press('Enter');
  for (let press = 0; press < 12 && await focused(page) !== 'button Filters'; press += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, /^input /, 10);
  await page.keyboard.press('Space');
  await settled(page);
  assert.notDeepEqual(await ask(page, ({ state }) => state.filter), {});
  await page.keyboard.press('Escape');
  assert.match(await focused(page), /^button More/, 'Escape closes what More opened, and the keyboard is back');
  await tabTo(page, /^button Zoom in/, 30);
  const before = await map(page).getByRole('button').first().getAttribute('style');
  await page.keyboard.press('Enter');
  assert.notEqual(await map(page).getByRole('button').first().getAttribute('style'), before);
});

/** Writes down each text that a live region gets. @param {Page} page */
const watchLive = (page) => ask(page, (element) => {
  /** @type {string[]} */
  const said = [];
  Reflect.set(globalThis, 'said', said);
  for (const live of element.shadowRoot?.querySelectorAll('[aria-live], [role=status], [role=alert]') ?? []) {
    new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, { childList: true, characterData: true, subtree: true });
  }
});
/** @param {Page} page @returns {Promise<string[]>} */
const said = (page) => page.evaluate(() => Reflect.get(globalThis, 'said'));

test('A7: a selection is announced once, politely and in short; arrows do not flood', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  await watchLive(page);
  await map(page).locator('[tabindex="0"]').focus();
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowRight');
  await settled(page);
  assert.deepEqual(await said(page), []);
  await page.keyboard.type('rus');
  await page.keyboard.press('Enter');
  await settled(page);
  const heard = (await said(page)).filter((text) => text !== '');
  assert.equal(heard.length, 1, heard.join(' | '));
  assert.match(heard[0] ?? '', /^Russia, \d+ statements, \d+ of conflict/);
  assert.ok((heard[0] ?? '').length < 160);
  assert.equal(await ask(page, (element) => element.shadowRoot?.querySelectorAll('[aria-live=assertive]').length), 0);
  await page.keyboard.press('Escape');
  await settled(page);
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal((await said(page)).filter((text) => text === heard[0]).length, 2);
});

test('A8, A25, A36: every partner is a button with a name that tells the relation, none twice, also where a mark stands for several', async ({ open }) => {
  for (const viewport of [{ width: 1280, height: 800 }, narrow, { width: 280, height: 700 }]) {
    const { page } = await open({ file, viewport });
    await ready(page);
    const names = await map(page).getByRole('button').evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
    assert.equal(new Set(names).size, names.length, 'none double');
    for (const label of names) assert.match(label, /(?:, \d+ statements?(?:, \d+ of conflict)?|^\d+ partners: .+)$/);
    for (const several of await map(page).locator('[aria-haspopup]').all()) {
      await several.focus();
      await page.keyboard.press('Enter');
      const list = page.getByRole('dialog', { name: 'Which one?' });
      await list.waitFor();
      const count = Number(/^(\d+) partners/.exec(await several.getAttribute('aria-label') ?? '')?.[1]);
      assert.equal(await list.getByRole('button').count(), count);
      assert.match(await focused(page), /^button /);
      await page.keyboard.press('Escape');
      assert.ok(await list.isHidden());
      assert.ok(await several.evaluate((button) => button.matches(':focus')), 'the keyboard is back');
    }
  }
});

test('A13: targets are 24 pixels by mouse and 44 by touch, or spaced', async ({ open }) => {
  for (const [least, options] of /** @type {[number, Options][]} */ ([[23.9, {}], [43.5, { viewport: narrow, hasTouch: true }]])) {
    const { page } = await open({ file, ...options });
    await ready(page);
    for (const state of [{}, { selected: 'UZB' }]) {
      await ask(page, (element, wanted) => { element.state = wanted; }, state);
      await settled(page);
      const small = await ask(page, (element, size) => {
        const all = [...element.shadowRoot?.querySelectorAll('button, summary, select, input, a') ?? []].filter((target) => target.getClientRects().length > 0)
          // Words of a sentence are as high as its line.
          .filter((target) => !(target.matches('.word, .name-word, a') && getComputedStyle(target).display.startsWith('inline')) && !target.matches('.stop'));
        return all.map((target) => ({ name: (target.getAttribute('aria-label') ?? target.textContent ?? '').slice(0, 40), ...target.getBoundingClientRect().toJSON() }))
          .filter(({ width, height }) => width > 0 && (width < Math.min(size, 24) || height < size)).map(({ name, width, height }) => `${name}: ${Math.round(width)} x ${Math.round(height)}`);
      }, least);
      assert.deepEqual(small, [], JSON.stringify(state));
    }
  }
});

test('A17: letters typed elsewhere do nothing, and keys typed into our fields stay with us', async ({ open }) => {
  const { page } = await open({
    served: '/own.html',
    allowed: [...pageFiles, '/own.js'],
    overrides: {
      '/own.html': html('<label>Text <input id="text"></label><relations-map></relations-map><script src="/own.js"></script>'),
      '/own.js': { type: 'text/javascript', body: 'globalThis.keys = []; document.addEventListener("keydown", (event) => { if (!event.defaultPrevented) keys.push(event.key); });' },
    },
    viewport: { width: 1280, height: 1200 },
  });
  await ready(page);
  const seen = () => ask(page, ({ state, shadowRoot }) => [JSON.stringify(state), shadowRoot?.textContent]);
  const before = await seen();
  await page.locator('#text').click();
  await page.keyboard.type('rus+-0?ch ');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#text').inputValue(), 'rus+-0?ch ');
  await page.locator('#text').evaluate((input) => input instanceof HTMLElement && input.blur());
  await page.keyboard.type('rus');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.deepEqual(await seen(), before, 'nothing has changed');
  await page.evaluate(() => { Reflect.get(globalThis, 'keys').length = 0; });
  await page.getByRole('combobox', { name: 'Search' }).click();
  await page.keyboard.type('gk/?s');
  assert.deepEqual(await page.evaluate(() => Reflect.get(globalThis, 'keys')), [], 'a page with shortcuts of its own hears no letter of our search box');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await map(page).locator('[tabindex="0"]').focus();
  await page.keyboard.type('ira');
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await page.evaluate(() => Reflect.get(globalThis, 'keys').filter((/** @type {string} */ key) => key.length === 1 || key.startsWith('Arrow'))), [], 'nor a key that the map used');
});

test('A21: whoever wants less motion gets none', async ({ open }) => {
  const { page } = await open({ file, reducedMotion: 'reduce' });
  await ready(page);
  const frames = await ask(page, async (element) => {
    const root = element.shadowRoot;
    const pictures = new Set();
    element.focusOn('CHN');
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
    for (let frame = 0; frame < 30; frame += 1) {
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
      pictures.add((root?.querySelector('canvas')?.toDataURL() ?? '') + (root?.querySelector('.map-lines')?.innerHTML ?? ''));
    }
    return pictures.size;
  });
  assert.equal(frames, 1);
  const moving = await ask(page, ({ shadowRoot }) => shadowRoot?.getAnimations().length ?? 0);
  assert.equal(moving, 0);
});

test('A26, A27: no application role; language and direction are given, of foreign titles too', async ({ open }) => {
  const { page } = await open({
    served: '/own.html',
    overrides: { '/own.html': { type: 'text/html; charset=utf-8', body: '<!doctype html><html lang="ar" dir="rtl"><title>Test</title><script type="module" src="/relations-map.js"></script><relations-map></relations-map></html>' } },
  });
  await ready(page);
  await ask(page, (element) => { element.state = { selected: 'USA' }; });
  await tells(page, 'United States');
  await unfold(page);
  const found = await ask(page, (element) => {
    const root = element.shadowRoot;
    const region = root?.querySelector('section');
    const foreign = [...root?.querySelectorAll('.side *') ?? []].filter((part) => part.childElementCount === 0 && /[\u0400-\u04FF]{4}/.test(part.textContent ?? ''));
    return {
      applications: root?.querySelectorAll('[role=application]').length,
      lang: region?.lang, direction: region && getComputedStyle(region).direction, pictures: getComputedStyle(root?.querySelector('.map-lines') ?? element).direction,
      unmarked: foreign.filter((part) => !/^(?:ru|tg)/.test(part.closest('[lang]')?.getAttribute('lang') ?? '')).map(({ textContent }) => textContent),
    };
  });
  assert.deepEqual(found, { applications: 0, lang: 'en', direction: 'ltr', pictures: 'ltr', unmarked: [] });
});

test('A28: loading is a status and an error an alert', async ({ open }) => {
  const { page } = await open({ ...served, overrides: { '/relations_map_bg.wasm': { body: '' } }, prepare: async (page) => {
    await page.addInitScript(() => {
      /** @type {string[]} */
      const roles = [];
      Reflect.set(globalThis, 'roles', roles);
      addEventListener('DOMContentLoaded', () => setInterval(() => {
        const summary = document.querySelector('relations-map')?.shadowRoot?.getElementById('summary');
        const now = `${summary?.getAttribute('role')}: ${summary?.textContent}`;
        if (summary && roles.at(-1) !== now) roles.push(now);
      }, 1));
    });
    await page.route('**/relations_map_bg.wasm', async (route) => { await new Promise((resolve) => { setTimeout(resolve, 300); }); await route.continue(); });
  } });
  await page.getByRole('alert').waitFor();
  const roles = await page.evaluate(() => Reflect.get(globalThis, 'roles'));
  assert.ok(roles.includes('status: The map is loading.'), JSON.stringify(roles));
  assert.match(roles.at(-1), /^alert: /);
});

test('A37: folds are disclosures with counts that keep the place and the keyboard; A38: patterns have words', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  const fold = panel(page).locator('details.more-states > summary');
  const count = Number(/^(\d+) more states/.exec((await fold.innerText()).trim())?.[1]);
  await fold.focus();
  const before = await fold.boundingBox();
  await page.keyboard.press('Enter');
  await settled(page);
  assert.deepEqual(await fold.boundingBox(), before);
  assert.ok(await fold.evaluate((summary) => summary.matches(':focus')));
  assert.equal(await panel(page).locator('details.more-states .line').count(), count);
  const key = await page.getByText('one red tooth for each that tells of conflict').count() + await panel(page).getByText('tone: the editors’ judgement').count();
  assert.equal(key, 2, 'the key says what teeth are, and whose judgement it is');
  await line(page, 'Uzbekistan').click();
  await tells(page, 'Uzbekistan');
  const words = await panel(page).innerText();
  for (const word of ['happened', 'planned, offered or refused', 'judged']) assert.ok(words.includes(word), word);
  const conflict = await ask(page, ({ relations }) => relations?.tie('TJK', 'UZB').tie.tones.conflictual);
  await page.getByText(`15 of conflict`).or(page.getByText(`${conflict} of conflict`)).first().waitFor({ state: 'attached' });
  await tab(page, 'Map').click();
});
