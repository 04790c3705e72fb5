/** The map under the hand: zoom, pan, pinch, wheel and keys; the turn to another country; projections and names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, plainPage, ready } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */

/** Where an actor's button stands, its middle in pixels of the page. @param {Page} page @param {string} id */
async function middle(page, id) {
  const box = await page.locator(`.nodes [data-id="${id}"]`).boundingBox();
  assert.ok(box, `${id} has a button`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** @param {Page} page */
const scrolled = (page) => page.evaluate(() => scrollY);

/** Two frames later, what was done shows. @param {Page} page */
const painted = (page) => page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));

/** How often a frame was drawn while something happened. @param {Page} page @param {() => Promise<void>} act */
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

test('buttons zoom about the middle and the last one shows the whole diagram again', async (t) => {
  // Room enough that no symbol moves aside for another.
  const { page } = await open(t, { served: plainPage, viewport: { width: 1280, height: 1000 } });
  await ready(page);
  const apart = async () => {
    const [a, b] = [await middle(page, 'KGZ'), await middle(page, 'AFG')];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const before = await apart();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  assert.ok(Math.abs(await apart() / before - 1.5) < 0.01);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('button', { name: 'Whole diagram' }).click();
  assert.equal(await apart(), before);
});

test('zoom has limits, and everybody stays in the picture at them', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await ready(page);
  for (const [name, presses] of /** @type {const} */ ([['Zoom in', 14], ['Zoom out', 26]])) {
    for (let press = 0; press < presses; press++) await page.getByRole('button', { name }).click();
    const box = await page.locator('.picture').boundingBox();
    assert.ok(box);
    for (const id of ['TJK', 'RUS', 'USA', 'UZB']) {
      const { x, y } = await middle(page, id);
      assert.ok(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height, `${id} after ${name}`);
    }
  }
});

test('the mouse drags the map, and a drag chooses nothing', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await ready(page);
  const before = await middle(page, 'CHN');
  await page.mouse.move(before.x + 60, before.y + 60);
  await page.mouse.down();
  await page.mouse.move(before.x + 20, before.y + 90, { steps: 4 });
  await page.mouse.up();
  const after = await middle(page, 'CHN');
  assert.ok(Math.abs(after.x - before.x + 40) < 1 && Math.abs(after.y - before.y - 30) < 1, JSON.stringify({ before, after }));
  assert.equal(await page.locator('relations-map').getAttribute('selected'), null);
});

test('the wheel scrolls the page; with Ctrl, or when the map has the keyboard, it zooms about the pointer', async (t) => {
  const { page } = await open(t, { served: plainPage, viewport: { width: 900, height: 700 } });
  await ready(page);
  const china = await middle(page, 'CHN');
  await page.mouse.move(china.x, china.y);
  await page.mouse.wheel(0, 120);
  await page.waitForFunction(() => scrollY > 0);
  await page.evaluate(() => scrollTo(0, 0));
  const before = await middle(page, 'IND');
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  const zoomed = await middle(page, 'CHN');
  assert.ok(Math.hypot(zoomed.x - china.x, zoomed.y - china.y) < 1, 'the point under the pointer stays');
  assert.notDeepEqual(await middle(page, 'IND'), before);
  assert.equal(await scrolled(page), 0);
  await page.locator('.nodes [data-id="TJK"]').evaluate((button) => button.focus({ preventScroll: true }));
  const further = await middle(page, 'IND');
  await page.mouse.wheel(0, 120);
  await page.waitForTimeout(100);
  assert.notDeepEqual(await middle(page, 'IND'), further);
  assert.equal(await scrolled(page), 0);
});

test('two fingers zoom about their middle, one finger leaves the map alone', async (t) => {
  const { page } = await open(t, { served: plainPage, viewport: { width: 390, height: 844 }, hasTouch: true });
  await ready(page);
  const china = await middle(page, 'CHN');
  const [x, y] = [Math.round(china.x), Math.round(china.y)];
  const client = await page.context().newCDPSession(page);
  const touch = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {number[]} */ ...spread) => client.send('Input.dispatchTouchEvent', {
    type, touchPoints: spread.flatMap((half) => [{ x: x - half, y, id: 1 }, { x: x + half, y, id: 2 }]),
  });
  const before = await middle(page, 'IND');
  await touch('touchStart', 20);
  for (const half of [24, 30, 40]) await touch('touchMove', half);
  await touch('touchEnd');
  await painted(page);
  const after = await middle(page, 'CHN');
  const slip = Math.hypot(after.x - x - 2 * (china.x - x), after.y - y - 2 * (china.y - y));
  assert.ok(slip <= 1, `what is under the middle slipped by ${slip} px`);
  const india = await middle(page, 'IND');
  const growth = Math.hypot(india.x - x, india.y - y) / Math.hypot(before.x - x, before.y - y);
  assert.ok(Math.abs(growth - 2) < 0.05, `grew by ${growth}, expected 2`);
  // Within the map, since the page may still be scrolling while it is read.
  const within = () => page.locator('relations-map').evaluate((map) => {
    const [button, box] = ['.nodes [data-id="IND"]', '.picture'].map((part) => map.shadowRoot?.querySelector(part)?.getBoundingClientRect());
    return [(button?.x ?? 0) - (box?.x ?? 0), (button?.y ?? 0) - (box?.y ?? 0)].map((pixels) => Math.round(pixels * 100) / 100);
  });
  const still = await within();
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: y + 40, id: 1 }] });
  await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - 60, id: 1 }] });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForFunction(() => scrollY > 0);
  assert.deepEqual(await within(), still, 'only the page has moved');
});

test('keys zoom, pan and show the whole', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await ready(page);
  const before = await middle(page, 'IND');
  await page.locator('.nodes [data-id="TJK"]').focus();
  await page.keyboard.press('+');
  assert.notDeepEqual(await middle(page, 'IND'), before);
  await page.keyboard.press('0');
  assert.deepEqual(await middle(page, 'IND'), before);
  await page.keyboard.press('Shift+ArrowRight');
  const moved = await middle(page, 'IND');
  assert.ok(Math.abs(moved.x - before.x + 48) < 1 && Math.abs(moved.y - before.y) < 1);
});

test('a new focus turns the globe to it; less motion jumps', async (t) => {
  const turn = (/** @type {Page} */ page) => page.locator('relations-map').evaluate((element) => Reflect.get(element, 'focusOn').call(element, 'UZB'));
  const moving = await open(t, { served: plainPage, reducedMotion: 'no-preference' });
  await ready(moving.page);
  assert.ok(await framesDuring(moving.page, () => turn(moving.page)) > 4);
  const still = await open(t, { served: plainPage, reducedMotion: 'reduce' });
  await ready(still.page);
  assert.ok(await framesDuring(still.page, () => turn(still.page)) <= 2);
  assert.deepEqual(await middle(moving.page, 'UZB'), await middle(still.page, 'UZB'));
  assert.deepEqual(await middle(moving.page, 'TJK'), await middle(still.page, 'TJK'));
});

test('a turn can be interrupted by another', async (t) => {
  const { page } = await open(t, { served: plainPage, reducedMotion: 'no-preference' });
  await ready(page);
  await page.locator('relations-map').evaluate(async (element) => {
    Reflect.set(element, 'focus', 'USA');
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    Reflect.set(element, 'focus', 'UZB');
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    Reflect.set(element, 'focus', 'TJK');
  });
  await page.waitForTimeout(1100);
  const name = await page.locator('.nodes [data-id="TJK"]').getAttribute('aria-label');
  assert.match(name ?? '', /^Tajikistan, at the centre/);
});

test('the reader picks a projection; names come in the language of the element', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await ready(page);
  await page.getByLabel('Projection').selectOption('equidistant');
  await page.locator('svg .km').first().waitFor();
  assert.ok(await page.locator('svg .name', { hasText: /\d km$/ }).count() > 5);
  assert.equal(await page.locator('relations-map').getAttribute('projection'), 'equidistant');
  await page.getByLabel('Projection').selectOption('equal-earth');
  assert.equal(await page.locator('svg .km').count(), 0);
  await page.locator('relations-map').evaluate((element) => { element.setAttribute('lang', 'ru'); });
  await page.locator('svg .name', { hasText: 'Россия' }).waitFor();
});

test('names on the screen do not overlap, whatever the font', async (t) => {
  for (const [width, height] of [[390, 844], [1280, 800]]) {
    const { page } = await open(t, { served: plainPage, viewport: { width: width ?? 0, height: height ?? 0 } });
    await ready(page);
    const overlaps = await page.locator('relations-map').evaluate((element) => {
      const names = [...(element.shadowRoot?.querySelectorAll('svg.lines .name') ?? [])];
      const boxes = names.map((name) => ({ text: name.textContent, ...name.getBoundingClientRect().toJSON() }));
      return boxes.flatMap((a, index) => boxes.slice(index + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2)
        .map((b) => `${a.text} and ${b.text}`));
    });
    assert.deepEqual(overlaps, [], `at ${width}`);
  }
});

test('the picture as a document', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await ready(page);
  const text = await page.locator('relations-map').evaluate((element) => /** @type {string} */ (Reflect.get(element, 'exportSVG').call(element)));
  assert.match(text, /^<svg xmlns[^>]+role="img"[^]*<title>Tajikistan and its foreign relations<\/title>/);
  const errors = await page.evaluate((source) => new DOMParser().parseFromString(source, 'image/svg+xml').querySelectorAll('parsererror').length, text);
  assert.equal(errors, 0);
});
