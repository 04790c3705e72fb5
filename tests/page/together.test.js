/** Maps and the page around them: who caused a change, two maps in step, a text that chooses what a map shows. */
import assert from 'node:assert/strict';
import { actor, ask, elementFiles, heard, listen, openOwn, panel, ready, settled, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

const docsFiles = ['/docs/docs.css', '/docs/docs.js', ...elementFiles];

/** The causes of all changes, in order. @param {Page} page */
const causes = async (page) => (await heard(page)).filter(({ name }) => name === 'change').map(({ detail }) => detail.cause);

/** Waits until that many changes were told of. @param {Page} page @param {number} number */
const told = (page, number) => page.waitForFunction((wanted) => Reflect.get(globalThis, 'heard').filter((/** @type {{ name: string }} */ { name }) => name === 'change').length >= wanted, number);

test('a change is told of whoever caused it: the page, the reader, a link', async ({ open }) => {
  const { page } = await openOwn(open, '<relations-map url-state></relations-map>');
  await ready(page);
  await ask(page, (element) => { element.asOf = '2012-01-01'; });
  await told(page, 1);
  await ask(page, (element) => { element.asOf = ''; });
  await told(page, 2);
  await actor(page, 'Russia').click();
  await told(page, 3);
  await page.evaluate(() => { location.hash = '#relations.focus=UZB&relations.themes=aid'; });
  await told(page, 4);
  assert.deepEqual(await causes(page), ['page', 'page', 'reader', 'link']);
  const [, , , last] = (await heard(page)).filter(({ name }) => name === 'change');
  assert.deepEqual([last?.detail.state.focus, last?.detail.state.filter], ['UZB', { themes: ['aid'] }]);
});

test('where a reader moves the map is told once it rests, is in the state, and can be set again', async ({ open }) => {
  const { page } = await openOwn(open, '<relations-map></relations-map>');
  await ready(page);
  const camera = () => ask(page, ({ state }) => state.camera);
  assert.equal(await camera(), null);
  await page.getByRole('button', { name: 'Zoom in' }).evaluate((/** @type {HTMLElement} */ button) => { button.click(); button.click(); });
  await told(page, 1);
  const near = await camera();
  assert.ok(near && near.scalePxPerRad > 100, JSON.stringify(near));
  await settled(page);
  assert.deepEqual(await causes(page), ['reader'], 'two presses are one change');
  const symbol = () => actor(page, 'Afghanistan').boundingBox();
  const there = await symbol();
  await test.step('the frame of the record again, and back', async () => {
    await ask(page, (element) => { element.state = { ...element.state, camera: null }; });
    await told(page, 2);
    assert.notDeepEqual(await symbol(), there);
    await ask(page, (element, state) => { element.state = { ...element.state, camera: state }; }, near);
    await told(page, 3);
    assert.deepEqual(await symbol(), there);
  });
  await test.step('a choice leaves it, another centre does not keep it', async () => {
    await ask(page, (element) => element.select('RUS'));
    await tells(page, 'Russia');
    assert.deepEqual(await camera(), near);
    await ask(page, (element) => element.focusOn('UZB'));
    await told(page, 5);
    assert.equal(await camera(), null);
    assert.equal(await page.getByRole('button', { name: 'Look west' }).isVisible(), false, 'the map stands as the record frames it');
  });
  await test.step('the way back by the button of the map', async () => {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await told(page, 6);
    assert.ok(await camera());
    await page.locator('relations-map .toolbar').getByRole('button').nth(2).click();
    await told(page, 7);
    assert.equal(await camera(), null);
  });
});

test('two maps in step, as the documentation has them', async ({ open }) => {
  const { page } = await open({ served: '/docs/how-to/control.html', allowed: docsFiles, prepare: listen, viewport: { width: 1440, height: 900 } });
  const [left, right] = [0, 1].map((at) => page.locator('.pair relations-map').nth(at));
  assert.ok(left && right);
  for (const map of [left, right]) await map.evaluate(async (/** @type {any} */ element) => { await customElements.whenDefined('relations-map'); await element.ready; });
  const state = (/** @type {import('@playwright/test').Locator} */ map) => map.evaluate((/** @type {any} */ element) => element.state);
  await right.locator('[data-id="UZB"]').click();
  await told(page, 2);
  assert.deepEqual([await state(left).then(({ selected }) => selected), await state(right).then(({ selected }) => selected)], ['UZB', 'UZB']);
  const box = await right.locator('.picture').boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 30, box.y + box.height - 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + box.height - 60, { steps: 3 });
  await page.mouse.up();
  await told(page, 4);
  const [one, other] = [await state(left), await state(right)];
  assert.ok(one.camera);
  assert.deepEqual(one.camera, other.camera);
  assert.deepEqual([one.filter.asOf, other.filter.asOf], ['1999-01-01', '2012-01-01'], 'each keeps its day');
  await settled(page);
  await page.waitForTimeout(500);
  assert.deepEqual(await causes(page), ['reader', 'page', 'reader', 'page'], 'they do not answer each other for ever');
});

for (const [name, width] of /** @type {const} */ ([['wide', 1280], ['narrow', 390]])) {
  test(`a story that is scrolled, as the documentation has it: ${name}`, async ({ open }) => {
    const { page } = await open({ served: '/docs/how-to/story.html', allowed: docsFiles, viewport: { width, height: 800 } });
    const map = page.locator('.story relations-map');
    await map.evaluate(async (/** @type {any} */ element) => { await customElements.whenDefined('relations-map'); await element.ready; });
    const wanted = { Russia: ['TJK', 'RUS', {}], Uzbekistan: ['TJK', 'UZB', {}], Aid: ['TJK', null, { themes: ['aid'] }], 'The other side': ['UZB', null, {}] };
    for (const heading of /** @type {(keyof typeof wanted)[]} */ (['Russia', 'Uzbekistan', 'Aid', 'The other side', 'Aid', 'Russia'])) {
      await page.locator('.chapters').getByRole('heading', { name: heading }).evaluate((element) => element.closest('section')?.scrollIntoView({ block: 'center' }));
      await page.waitForFunction(([focus, selected]) => {
        const { state } = /** @type {any} */ (document.querySelector('.story relations-map'));
        return state.focus === focus && state.selected === selected;
      }, wanted[heading]);
      const { filter } = await map.evaluate((/** @type {any} */ element) => element.state);
      assert.deepEqual(filter, wanted[heading][2], heading);
      const box = await map.boundingBox();
      assert.ok(box && box.y >= -1 && box.y + box.height <= 801, `${heading}: the map stays in sight, ${JSON.stringify(box)}`);
    }
  });
}

test('the story is whole where no scripts run', async ({ open }) => {
  const { page } = await open({ served: '/docs/how-to/story.html', allowed: docsFiles, javaScriptEnabled: false });
  for (const words of ['Troops and a base', 'mined border', 'of one theme alone', 'Uzbekistan’s map']) await page.getByText(words).first().waitFor();
  assert.equal(await panel(page).count(), 0);
});
