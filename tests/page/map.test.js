/** The map under the hand: zoom, pan, pinch, wheel and keys; the turn to another country; what stands where, and nothing over another. */
import assert from 'node:assert/strict';
import { ask, centred, centreLand, document as html, map, panel, plainPage, ready, settled, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

/** Where an actor's button stands, its middle in pixels of the page. @param {Page} page @param {string} id */
async function middle(page, id) {
  const box = await map(page).locator(`[data-id="${id}"]`).boundingBox();
  assert.ok(box, `${id} has a button`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** @param {Page} page */
const tool = (page, /** @type {string} */ name) => page.getByRole('toolbar', { name: 'Move the map' }).getByRole('button', { name, exact: true });

/** How often a frame was drawn while something happened. @param {Page} page @param {() => Promise<unknown>} act */
async function framesDuring(page, act) {
  await page.evaluate(() => {
    const draw = CanvasRenderingContext2D.prototype.clearRect;
    document.documentElement.dataset.frames = '0';
    CanvasRenderingContext2D.prototype.clearRect = function clear(...box) {
      document.documentElement.dataset.frames = String(Number(document.documentElement.dataset.frames) + 1);
      draw.apply(this, box);
    };
  });
  await act();
  await page.waitForTimeout(1100);
  return page.evaluate(() => Number(document.documentElement.dataset.frames));
}

/** Waits until no frame has been drawn for a while; {@link framesDuring} counts them. @param {Page} page */
const rested = (page) => page.evaluate(async () => {
  const drawn = () => document.documentElement.dataset.frames;
  for (let last = ''; last !== drawn();) {
    last = drawn() ?? '';
    await new Promise((resolve) => { setTimeout(resolve, 400); });
  }
});

test('buttons zoom and move the map, and the last one shows the whole again; zoom has limits', async ({ open }) => {
  const { page } = await open({ served: plainPage, viewport: { width: 1280, height: 1000 } });
  await ready(page);
  const before = await centreLand(page);
  assert.equal(await tool(page, 'Look west').count(), 0, 'the whole needs no moving');
  await tool(page, 'Zoom in').click();
  assert.ok(Math.abs((await centreLand(page)).width / before.width - 1.5) < 0.03, JSON.stringify([before, await centreLand(page)]));
  for (const [name, dx, dy] of /** @type {const} */ ([['Look west', 1, 0], ['Look north', 0, 1], ['Look east', -1, 0], ['Look south', 0, -1]])) {
    const from = await centreLand(page);
    await tool(page, name).click();
    const to = await centreLand(page);
    assert.deepEqual([Math.sign(to.x - from.x), Math.sign(to.y - from.y)], [dx, dy], name);
  }
  await tool(page, 'Zoom out').click();
  await tool(page, 'Back to the whole map').click();
  assert.deepEqual(await centreLand(page), before);
  assert.equal(await page.getByRole('toolbar', { name: 'Move the map' }).locator('[tabindex="0"]:not([hidden])').count(), 1, 'one stop stays');
  for (const [name, presses] of /** @type {const} */ ([['Zoom in', 14], ['Zoom out', 26]])) {
    for (let press = 0; press < presses; press += 1) await tool(page, name).click();
    const box = await page.locator('.picture').boundingBox();
    const stops = await map(page).getByRole('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    assert.ok(box && stops.length > 0, `somebody stays in the picture after ${name}`);
    assert.ok(stops.some(({ x, y, width, height }) => x + width > box.x && x < box.x + box.width && y + height > box.y && y < box.y + box.height));
  }
});

test('the mouse drags the map, and a drag chooses nothing; an act comes on release, and sliding off cancels it', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  const [before, from] = [await centreLand(page), await middle(page, 'PAK')];
  await page.mouse.move(from.x - 60, from.y - 40);
  await page.mouse.down();
  await page.mouse.move(from.x - 100, from.y - 10, { steps: 4 });
  await page.mouse.up();
  const after = await centreLand(page);
  assert.deepEqual({ x: after.x - before.x, y: after.y - before.y, width: after.width, height: after.height }, { x: -40, y: 30, width: before.width, height: before.height });
  assert.equal(await ask(page, ({ state }) => state.selected), null);
  await tool(page, 'Back to the whole map').click();
  const { x, y } = await middle(page, 'RUS');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await settled(page);
  assert.equal(await ask(page, ({ state }) => state.selected), null, 'nothing yet');
  await page.mouse.move(x, y + 200, { steps: 5 });
  await page.mouse.up();
  await settled(page);
  assert.equal(await ask(page, ({ state }) => state.selected), null, 'sliding off cancels');
});

test('A16: the wheel scrolls the page; with Ctrl, or when the map itself has the keyboard, it zooms about the pointer', async ({ open }) => {
  const { page } = await open({ served: '/own.html', viewport: { width: 900, height: 700 }, overrides: { '/own.html': html(`<relations-map></relations-map>${'<p>More to read</p>'.repeat(60)}`) } });
  await ready(page);
  const scrolled = () => page.evaluate(() => scrollY);
  const over = async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await settled(page);
    const at = await middle(page, 'AFG');
    await page.mouse.move(at.x, at.y);
    return at;
  };
  await test.step('nothing has the keyboard', async () => {
    await over();
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(() => scrollY > 0);
  });
  await test.step('the search box has it', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole('combobox', { name: 'Search' }).click();
    const before = await middle(page, 'IND');
    await over();
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(() => scrollY > 0);
    await page.evaluate(() => scrollTo(0, 0));
    assert.deepEqual(await middle(page, 'IND'), before, 'the map does not shrink');
  });
  await test.step('with Ctrl', async () => {
    const at = await over();
    const before = await middle(page, 'IND');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await settled(page);
    const zoomed = await middle(page, 'AFG');
    assert.ok(Math.hypot(zoomed.x - at.x, zoomed.y - at.y) < 3, `the point under the pointer stays: ${JSON.stringify([at, zoomed])}`);
    assert.notDeepEqual(await middle(page, 'IND'), before);
    assert.equal(await scrolled(), 0);
  });
  await test.step('the map has it', async () => {
    await map(page).locator('[tabindex="0"]').evaluate((button) => button instanceof HTMLElement && button.focus({ preventScroll: true }));
    await over();
    const before = await middle(page, 'IND');
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(100);
    assert.notDeepEqual(await middle(page, 'IND'), before);
    assert.equal(await scrolled(), 0);
  });
});

test('two fingers zoom about their middle, one finger scrolls the page', async ({ open }) => {
  const { page } = await open({ served: plainPage, viewport: { width: 390, height: 844 }, hasTouch: true });
  await ready(page);
  const client = await page.context().newCDPSession(page);
  /** @param {string} type @param {{ x: number, y: number, id: number }[]} touchPoints */
  const touch = (type, ...touchPoints) => client.send('Input.dispatchTouchEvent', /** @type {any} */ ({ type, touchPoints }));
  const box = await page.locator('.picture').boundingBox();
  assert.ok(box);
  const before = await centreLand(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await touch('touchStart', { x: x - 30, y, id: 1 }, { x: x + 30, y, id: 2 });
  for (const spread of [34, 38, 42]) await touch('touchMove', { x: x - spread, y, id: 1 }, { x: x + spread, y, id: 2 });
  await touch('touchEnd');
  await settled(page);
  const now = await centreLand(page);
  assert.ok(Math.abs(now.width / before.width - 1.4) < 0.05, JSON.stringify([before, now]));
  assert.equal(await page.evaluate(() => scrollY), 0);
  const within = () => page.locator('.picture').evaluate((picture) => {
    const stop = picture.querySelector('.stop')?.getBoundingClientRect();
    return (stop?.y ?? 0) - picture.getBoundingClientRect().y;
  });
  const still = await within();
  await touch('touchStart', { x, y, id: 1 });
  await touch('touchMove', { x, y: y - 30, id: 1 });
  await touch('touchMove', { x, y: y - 60, id: 1 });
  await touch('touchEnd');
  await page.waitForFunction(() => scrollY > 0);
  assert.equal(await within(), still, 'only the page has moved');
});

test('keys zoom, pan and show the whole; letters find, and Escape is left alone where nothing is open', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  const before = await centreLand(page);
  await map(page).locator('[tabindex="0"]').focus();
  await page.keyboard.press('+');
  assert.ok((await centreLand(page)).width > 1.4 * before.width);
  await page.keyboard.press('0');
  assert.deepEqual(await centreLand(page), before);
  await page.keyboard.press('Shift+ArrowRight');
  assert.deepEqual(await centreLand(page), { ...before, x: before.x - 48 });
  await page.keyboard.type('kyr');
  assert.ok(await map(page).locator('[data-id="KGZ"]').evaluate((button) => button.matches(':focus')));
});

test('a new focus turns the globe to it, also in the middle of a turn; lanes grow; less motion jumps', async ({ open }) => {
  const moving = await open({ served: plainPage, reducedMotion: 'no-preference' });
  await ready(moving.page);
  assert.ok(await framesDuring(moving.page, () => ask(moving.page, (element) => element.focusOn('UZB'))) > 4);
  const still = await open({ served: plainPage, reducedMotion: 'reduce' });
  await ready(still.page);
  assert.ok(await framesDuring(still.page, () => ask(still.page, (element) => element.focusOn('UZB'))) <= 2);
  assert.deepEqual(await middle(moving.page, 'TJK'), await middle(still.page, 'TJK'), 'both come to the same');
  await moving.page.bringToFront();
  await ask(moving.page, async (element) => {
    const wait = (/** @type {number} */ ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
    Reflect.set(element, 'focus', 'USA');
    await wait(200);
    Reflect.set(element, 'focus', 'UZB');
    await wait(150);
    Reflect.set(element, 'focus', 'RUS');
  });
  await rested(moving.page);
  await centred(moving.page, 'Russia');
  const at = await middle(moving.page, 'TJK');
  await moving.page.waitForTimeout(200);
  assert.deepEqual(await middle(moving.page, 'TJK'), at, 'it has come to rest');
  await test.step('a choice grows its lanes, and nothing else moves', async () => {
    const stops = () => map(moving.page).getByRole('button').evaluateAll((all) => all.map((one) => `${one.getAttribute('data-id')} ${Math.round(one.getBoundingClientRect().x)} ${Math.round(one.getBoundingClientRect().y)}`));
    await ask(moving.page, (element) => { element.state = {}; });
    await rested(moving.page);
    const before = await stops();
    await ask(moving.page, (element) => element.select('UZB'));
    await rested(moving.page);
    const after = await stops();
    assert.ok(after.filter((one) => before.includes(one)).length > 0.8 * before.length, `${after.filter((one) => !before.includes(one))}`);
  });
});

test('projections, and names in the language of the element', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  const at = await middle(page, 'CHN');
  await ask(page, (element) => { element.projection = 'equal-earth'; });
  await settled(page);
  assert.notDeepEqual(await middle(page, 'CHN'), at);
  await ask(page, (element) => { element.projection = 'equal-area'; element.setAttribute('lang', 'ru'); });
  await page.locator('.map-lines text', { hasText: 'Россия' }).first().waitFor();
  assert.equal(await page.locator('.map-lines').getAttribute('lang'), 'ru');
});

/** Boxes on the screen that lie over one another. @param {{ what: string, left: number, right: number, top: number, bottom: number }[]} boxes @param {number} slack */
const overlaps = (boxes, slack) => boxes.flatMap((a, index) => boxes.slice(index + 1)
  .filter((b) => a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom)
  .map((b) => `${a.what} and ${b.what}`));

for (const [width, height] of /** @type {const} */ ([[1440, 900], [1280, 800], [820, 1100], [390, 844], [320, 700], [280, 700]])) {
  test(`on the screen no name, symbol or tab lies over another, ${width} wide`, async ({ open }) => {
    const { page } = await open({ served: plainPage, viewport: { width, height } });
    await ready(page);
    for (const state of [{}, { selected: 'RUS' }, { selected: 'UZB' }, { focus: 'RUS' }, { focus: 'JPN' }]) {
      await ask(page, (element, wanted) => { element.state = wanted; }, state);
      await settled(page);
      const { names, symbols, tabs, box } = await ask(page, ({ shadowRoot: root }) => {
        const of = (/** @type {string} */ selector) => [...root?.querySelectorAll(selector) ?? []].map((one) => ({ what: one.textContent || one.getAttribute('data-id') || one.getAttribute('class') || '', ...one.getBoundingClientRect().toJSON() }));
        return { names: of('.map-lines text.name'), symbols: of('.map-lines .disc'), tabs: of('.stops .stop:not(.round)'), box: root?.querySelector('.picture')?.getBoundingClientRect().toJSON() };
      });
      const where = `${JSON.stringify(state)} at ${width}`;
      // The same text stands twice: the halo below the letters.
      const unique = [...new Map(names.map((one) => [`${one.what} ${Math.round(one.left)} ${Math.round(one.top)}`, one])).values()];
      assert.ok(unique.length >= 3, where);
      assert.deepEqual(overlaps(unique, 2), [], where);
      assert.deepEqual(overlaps(symbols, 1), [], where);
      assert.deepEqual(overlaps(tabs, 2), [], where);
      assert.deepEqual([...unique, ...symbols, ...tabs].filter((one) => one.left < box.left - 1 || one.right > box.right + 1 || one.top < box.top - 1 || one.bottom > box.bottom + 1).map(({ what }) => what), [], `all within the frame, ${where}`);
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scroll');
  });
}

test('the places of the chosen tie are drawn as symbols and named; only then', async ({ open }) => {
  const { page } = await open({ served: plainPage, viewport: { width: 1440, height: 1000 } });
  await ready(page);
  assert.equal(await page.locator('.map-lines .place').count(), 0);
  await map(page).locator('[data-id="RUS"]').click();
  await tells(page, 'Russia');
  await page.locator('.map-lines .place').first().waitFor();
  const box = await page.locator('.map-lines .place').first().boundingBox();
  assert.ok(box && box.width >= 4 && box.height >= 4, JSON.stringify(box));
  await panel(page).getByRole('button', { name: /^← All/ }).click();
  await settled(page);
  assert.equal(await page.locator('.map-lines .place').count(), 0);
});

test('hover and the keyboard show what a button says; the pointer may enter it, it stays, and Escape closes it', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  const tip = page.locator('.tip:not(.hidden)');
  for (const id of ['RUS', 'CHN', 'IRN']) {
    const button = map(page).locator(`[data-id="${id}"]`);
    await button.hover();
    const hovered = await tip.innerText();
    assert.equal(hovered, await button.getAttribute('aria-label'));
    await page.mouse.move(2, 2);
    await tip.waitFor({ state: 'hidden' });
    await button.focus();
    assert.equal(await tip.innerText(), hovered, 'A5: focus shows what hover shows');
    await page.keyboard.press('Escape');
    assert.equal(await tip.count(), 0);
    await button.blur();
  }
  await map(page).locator('[data-id="IND"]').hover();
  const box = await tip.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
  await page.waitForTimeout(600);
  assert.match(await tip.innerText(), /^India/, 'A18: it can be entered, and stays');
  await page.keyboard.press('Escape');
  assert.equal(await tip.count(), 0);
});
