/** What people with a keyboard, a screen reader or unsteady fingers must be able to do. The rows are those of the accessibility list. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { findings } from './axe.js';
import { actor, ask, dist, document as html, listen, open, packageFiles, panel, plainPage, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');

const narrow = { width: 390, height: 844 };

/** @param {Page} page */
async function chooseRussia(page) {
  await actor(page, 'Russia').click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
  await settled(page);
}

/** @param {Page} page */
async function openShelf(page) {
  await page.getByRole('button', { name: /^\d+ more$/ }).click();
  await settled(page);
}

/** @param {Page} page */
async function breakIt(page) {
  await ask(page, (element) => { element.src = '/bad/datapackage.json'; });
  await page.getByRole('table', { name: 'What is wrong with the data package' }).waitFor();
}

/** @type {Options} */
const served = { served: plainPage, allowed: [...packageFiles, '/bad/datapackage.json'], overrides: { '/bad/datapackage.json': { type: 'application/json', body: '[]' } } };

/** @type {[string, Options, (page: Page) => Promise<unknown>][]} */
const states = [
  ['idle', { file }, async () => {}],
  ['focused', { file }, (page) => actor(page, 'Russia').focus()],
  ['selected', { file }, chooseRussia],
  ['recentred', { file }, async (page) => { await actor(page, 'China').dblclick(); await actor(page, 'China, at the centre').waitFor(); }],
  ['error', served, breakIt],
  ['no core', { ...served, overrides: { '/relations_map_bg.wasm': { body: '' } } }, async (page) => { await page.getByRole('alert').waitFor(); }],
  ['dark', { file, colorScheme: 'dark' }, async () => {}],
  ['dark, selected', { file, colorScheme: 'dark' }, chooseRussia],
  ['dark, error', { ...served, colorScheme: 'dark' }, breakIt],
  ['narrow', { file, viewport: narrow, hasTouch: true }, async () => {}],
  ['narrow, selected', { file, viewport: narrow, hasTouch: true }, chooseRussia],
  ['shelf open', { file }, openShelf],
  ['shelf open, narrow', { file, viewport: narrow }, openShelf],
  ['filtered', { file }, (page) => ask(page, (element) => { element.tones = 'conflictual'; })],
];

for (const [name, options, act] of states) {
  test(`A35: axe finds nothing: ${name}`, async (t) => {
    const { page } = await open(t, options);
    await ready(page).catch(() => {});
    await act(page);
    await settled(page);
    assert.deepEqual(await findings(page), { violations: [], incomplete: [] });
  });
}

test('A1: a named region; heading and summary with counts before the drawing', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  const region = page.getByRole('region', { name: 'Tajikistan and its foreign relations' });
  await region.waitFor();
  const tree = await region.ariaSnapshot();
  const at = (/** @type {RegExp} */ pattern) => tree.search(pattern);
  const places = [/heading "Tajikistan and its foreign relations"/, /\d+ sourced statements on Tajikistan, with ties to \d+ partners/, /group "Partners on the map/].map(at);
  assert.ok(places.every((place) => place >= 0), tree.slice(0, 800));
  assert.deepEqual(places, places.toSorted((a, b) => a - b));
});

/**
 * What the keyboard stands on, in the shadow tree.
 *
 * @param {Page} page
 */
const focused = (page) => ask(page, (element) => {
  const active = element.shadowRoot?.activeElement;
  return active ? `${active.localName} ${active.getAttribute('aria-label') ?? active.textContent ?? ''}` : '';
});

test('A2: one tab stop for the map and at most eight in all, and back out again', async (t) => {
  const { page } = await open(t, {
    served: '/own.html',
    overrides: { '/own.html': html('<button id="before">Before</button><relations-map></relations-map><button id="after">After</button>') },
  });
  await ready(page);
  await page.locator('#before').focus();
  const stops = [];
  for (let press = 0; press < 20 && !await page.locator('#after').evaluate((button) => button.matches(':focus')); press += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  stops.pop();
  assert.ok(stops.length <= 8, stops.join('; '));
  assert.equal(stops.filter((stop) => /statements/.test(stop)).length, 1, stops.join('; '));
  for (let press = 0; press <= stops.length; press += 1) await page.keyboard.press('Shift+Tab');
  assert.ok(await page.locator('#before').evaluate((button) => button.matches(':focus')));
});

test('A2: arrows, Home and End move between actors in a stated order', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  const order = await page.locator('.nodes').getByRole('button').evaluateAll((all) => all.map((button) => `button ${button.getAttribute('aria-label')}`));
  await actor(page, 'Tajikistan').focus();
  const walked = [await focused(page)];
  for (let press = 1; press < order.length; press += 1) {
    await page.keyboard.press('ArrowRight');
    walked.push(await focused(page));
  }
  assert.deepEqual(walked, order);
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), order.at(-1));
  await page.keyboard.press('Home');
  assert.equal(await focused(page), order[0]);
  await page.keyboard.press('End');
  assert.equal(await focused(page), order.at(-1));
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(page), order.at(-2));
});

test('A3: a keyboard alone chooses, recentres, zooms, opens the shelf and closes', async (t) => {
  const { page } = await open(t, { file, prepare: listen });
  await ready(page);
  /** Tabs to what has this name. @param {RegExp} name */
  const tabTo = async (name) => {
    for (let press = 0; press < 40; press += 1) {
      if (name.test(await focused(page))) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not reach ${name}`);
  };
  await tabTo(/Tajikistan, at the centre/);
  await page.keyboard.type('chi');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('heading', { name: 'Tajikistan and China' }).waitFor();
  await tabTo(/Put China at the centre/);
  await page.keyboard.press('Enter');
  await actor(page, 'China, at the centre').waitFor();
  await panel(page).getByRole('heading', { name: 'China and Tajikistan' }).waitFor();
  assert.match(await focused(page), /What the sources say/, 'the keyboard is still in the panel');
  await page.keyboard.press('Escape');
  await panel(page).getByText('Choose a partner').waitFor();
  assert.match(await focused(page), /^button Tajikistan/);
  await tabTo(/more$/);
  await page.keyboard.press('Enter');
  await settled(page);
  assert.match(await focused(page), /Fewer$/);
  await tabTo(/Projection/);
  await page.keyboard.press('ArrowRight');
  assert.match(await focused(page), /Zoom in/);
  const size = () => actor(page, 'Tajikistan').evaluate((button) => button.getBoundingClientRect().x);
  const before = await size();
  await page.keyboard.press('Enter');
  assert.notEqual(await size(), before);
});

test('A5: focus shows what hover shows', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  const tip = page.locator('.tip');
  for (const name of ['Russia', 'China', 'Iran']) {
    await actor(page, name).hover();
    const hovered = await tip.innerText();
    await page.mouse.move(2, 2);
    await settled(page);
    await actor(page, name).focus();
    assert.equal(await tip.innerText(), hovered);
    assert.ok(hovered.startsWith(name));
    await actor(page, name).blur();
  }
});

/**
 * Writes down each text that a live region gets.
 *
 * @param {Page} page
 */
async function watchLive(page) {
  await ask(page, (element) => {
    /** @type {string[]} */
    const said = [];
    Reflect.set(globalThis, 'said', said);
    for (const live of element.shadowRoot?.querySelectorAll('[aria-live], [role=status], [role=alert]') ?? []) {
      new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, { childList: true, characterData: true, subtree: true });
    }
  });
}

/** @param {Page} page @returns {Promise<string[]>} */
const said = (page) => page.evaluate(() => Reflect.get(globalThis, 'said'));

test('A18: what hover shows can be entered, stays, and goes with Escape', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  const tip = page.locator('.tip:not(.hidden)');
  await actor(page, 'India').hover();
  const box = await tip.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  await page.waitForTimeout(600);
  assert.match(await tip.innerText(), /^India/);
  await page.keyboard.press('Escape');
  assert.equal(await tip.count(), 0);
  await actor(page, 'Russia').focus();
  assert.match(await tip.innerText(), /^Russia/);
  await page.keyboard.press('Escape');
  assert.equal(await tip.count(), 0);
});

test('A7: a selection is announced once, politely and in short; arrows do not flood', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  await watchLive(page);
  await actor(page, 'Tajikistan').focus();
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowRight');
  await settled(page);
  assert.deepEqual(await said(page), []);
  await page.keyboard.type('rus');
  await page.keyboard.press('Enter');
  await settled(page);
  const heard = await said(page);
  assert.equal(heard.length, 1);
  assert.match(heard[0] ?? '', /^Russia: \d+ statements, mostly \w+\.$/);
  assert.ok((heard[0] ?? '').length < 160);
  assert.equal(await ask(page, (element) => element.shadowRoot?.querySelectorAll('[aria-live=assertive]').length), 0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.deepEqual((await said(page)).filter((text) => text !== ''), [heard[0], heard[0]]);
});

for (const [name, viewport] of /** @type {const} */ ([['wide', { width: 1280, height: 800 }], ['narrow', narrow]])) {
  test(`A8, A25: every actor is a button with a name that tells the relation, ${name}`, async (t) => {
    const { page } = await open(t, { file, viewport });
    await ready(page);
    await openShelf(page);
    const expected = await ask(page, ({ relations }) => relations?.actors().map((one) => one.name) ?? []);
    const names = await page.locator('.nodes').getByRole('button').evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
    assert.equal(new Set(names).size, names.length, 'none double');
    for (const label of names) {
      assert.match(label, /, (?:at the centre, [\d,]+ statements?|[\d,]+ statements?, (?:mostly|all|mixed in tone).*|no statements with the country at the centre)$/);
    }
    assert.deepEqual(expected.filter((one) => !names.some((label) => label.startsWith(`${one}, `))), []);
  });
}

for (const [name, viewport, shelf] of /** @type {const} */ ([['wide', { width: 1280, height: 800 }, true], ['narrow', narrow, true]])) {
  test(`A13: targets are 24 pixels or spaced, ${name}`, async (t) => {
    const { page } = await open(t, { file, viewport });
    await ready(page);
    if (shelf) await openShelf(page);
    await chooseRussia(page);
    const boxes = await ask(page, (element) => [...element.shadowRoot?.querySelectorAll('button, a') ?? []].map((target) => {
      const { x, y, width, height } = target.getBoundingClientRect();
      return { name: target.getAttribute('aria-label') ?? target.textContent ?? '', isLink: target.localName === 'a', x, y, width, height };
    }).filter(({ width }) => width > 0));
    assert.deepEqual(boxes.filter(({ isLink, width, height }) => !isLink && (width < 23.9 || height < 23.9)).map((box) => `${box.name}: ${box.width} x ${box.height}`), []);
  });
}

test('A15: an act comes on release, and sliding off cancels it', async (t) => {
  const { page } = await open(t, { file, prepare: listen });
  await ready(page);
  const box = await actor(page, 'Russia').boundingBox();
  assert.ok(box);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await settled(page);
  assert.equal(await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).count(), 0, 'nothing yet');
  await page.mouse.move(x, y - 300, { steps: 5 });
  await page.mouse.up();
  await settled(page);
  assert.equal(await panel(page).getByRole('heading', { level: 3 }).count(), 0, 'sliding off cancels');
  await page.mouse.move(x, y);
  await actor(page, 'Russia').click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
});

test('A16: the wheel scrolls the page', async (t) => {
  const { page } = await open(t, {
    served: '/own.html',
    overrides: { '/own.html': html(`<relations-map></relations-map>${'<p>More to read</p>'.repeat(100)}`) },
  });
  await ready(page);
  await actor(page, 'China').hover();
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => scrollY > 200);
});

test('A17: letters typed elsewhere do nothing', async (t) => {
  const { page } = await open(t, {
    served: '/own.html',
    overrides: { '/own.html': html('<label>Text <input id="text"></label><relations-map></relations-map>') },
    viewport: { width: 1280, height: 1200 },
    prepare: listen,
  });
  await ready(page);
  await page.getByRole('toolbar', { name: 'Views and tools' }).waitFor();
  await settled(page);
  const seen = () => ask(page, ({ state, shadowRoot }) => {
    const all = [...(shadowRoot?.querySelectorAll('.nodes button, input') ?? [])];
    return [JSON.stringify(state), shadowRoot?.textContent, ...all.map((control) => [control.getAttribute('style'), Reflect.get(control, 'value')].join())];
  });
  const before = await seen();
  await page.locator('#text').click();
  await page.keyboard.type('rus+-0?ch ');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.locator('#text').inputValue(), 'rus+-0?ch ');
  await page.locator('#text').evaluate((input) => input.blur());
  await page.keyboard.type('rus');
  await page.keyboard.press('Enter');
  assert.equal(await panel(page).getByRole('heading', { level: 3 }).count(), 0);
  await settled(page);
  assert.deepEqual(await seen(), before, 'nothing has changed');
});

test('A21: whoever wants less motion gets none', async (t) => {
  const { page } = await open(t, { file, reducedMotion: 'reduce' });
  await ready(page);
  const frames = await ask(page, async (element) => {
    const canvas = element.shadowRoot?.querySelector('canvas');
    const pictures = new Set();
    element.focusOn('CHN');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (let frame = 0; frame < 30; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      pictures.add(canvas?.toDataURL());
    }
    return pictures.size;
  });
  assert.equal(frames, 1);
});

test('A26, A27: no application role; language and direction are given, of foreign titles too', async (t) => {
  const { page } = await open(t, {
    served: '/own.html',
    overrides: { '/own.html': { type: 'text/html; charset=utf-8', body: '<!doctype html><html lang="ar" dir="rtl"><title>Test</title><script type="module" src="/relations-map.js"></script><relations-map></relations-map></html>' } },
  });
  await ready(page);
  await actor(page, 'United States').click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and the United States' }).waitFor();
  const found = await ask(page, (element) => {
    const root = element.shadowRoot;
    const region = root?.querySelector('section');
    const foreign = [...root?.querySelectorAll('.panel *') ?? []].filter((part) => part.childElementCount === 0 && /[\u0400-\u04FF]{4}/.test(part.textContent ?? ''));
    return {
      applications: root?.querySelectorAll('[role=application]').length,
      lang: region?.lang,
      direction: region && getComputedStyle(region).direction,
      foreign: foreign.length,
      unmarked: foreign.filter((part) => !/^(?:ru|tg)/.test(part.closest('[lang]')?.getAttribute('lang') ?? '')).length,
    };
  });
  assert.deepEqual({ ...found, foreign: 0, unmarked: 0 }, { applications: 0, lang: 'en', direction: 'ltr', foreign: 0, unmarked: 0 });
  assert.ok(found.foreign > 0);
  assert.equal(found.unmarked, 0, `${found.unmarked} of ${found.foreign} foreign titles have no language`);
});

test('A28: loading is a status and an error an alert', async (t) => {
  const { page } = await open(t, { ...served, overrides: { '/relations_map_bg.wasm': { body: '' } }, prepare: async (page) => {
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
    await page.route('**/relations_map_bg.wasm', async (route) => { await new Promise((resolve) => setTimeout(resolve, 300)); await route.continue(); });
  } });
  await page.getByRole('alert').waitFor();
  const roles = await page.evaluate(() => Reflect.get(globalThis, 'roles'));
  assert.ok(roles.includes('status: The map is loading.'), JSON.stringify(roles));
  assert.match(roles.at(-1), /^alert: /);
});
