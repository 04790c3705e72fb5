/** The main job: open the page, choose a partner, read what the sources say; served under the strictest policy, and by double click. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { actor, ask, dist, elementFiles, headline, heard, line, listen, listsAll, map, panel, plainPage, ready, readerFiles, settled, strictPolicy, tabTo, tells, test } from './browser.js';
import { languages } from '../../scripts/languages.js';
import { assertTie, codesIn, rawCodes, rawDate, slip } from './telling.js';

const file = join(dist, 'relations-map.html');

/** The modules of other languages than English. */
const spoken = new RegExp(`^/relations-map-(?:${languages().slice(1).join('|')})-`);

/** The ways in which the page is opened. @type {[string, import('./browser.js').Options][]} */
const doors = [['served under the strictest policy', { served: plainPage, csp: strictPolicy }], ['from file://', { file }]];

/** @param {import('@playwright/test').Locator} locator */
async function middleOf(locator) {
  const box = await locator.boundingBox();
  assert.ok(box, 'it is seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

for (const [name, door] of doors) {
  test(`${name}: the map, and all ways to what is said of Russia`, async ({ open }) => {
    const { page, requests } = await open({ ...door, prepare: listen });
    await ready(page);
    const chosen = async () => (await heard(page)).filter((event) => event.name === 'select').map(({ detail }) => detail.id);
    await test.step('headline, deck with its count, the ties drawn', async () => {
      await page.getByRole('heading', { name: headline, level: 2 }).waitFor();
      const total = await ask(page, ({ relations }) => relations?.statements({ actors: ['TJK'] }, 'date', { limit: 0 }).total);
      await page.getByText(`${total} statements`).first().waitFor();
      const lines = await page.locator('.map-lines path, .map-lines line').evaluateAll((all) => all.filter((one) => Math.hypot(one.getBoundingClientRect().width, one.getBoundingClientRect().height) > 36).length);
      assert.ok(lines >= 15, `${lines} lines are seen`);
    });
    await test.step('it asks for what it needs and for nothing else, not for the reader', async () => {
      const paths = new Set(requests.map((address) => new URL(address).pathname));
      if (door.file) assert.equal(requests.length, 1, 'the file asks for nothing but itself');
      else assert.deepEqual(elementFiles.filter((path) => !paths.has(path) && !readerFiles.includes(path) && !/card|brought|reading|saving|chunk/.test(path) && !spoken.test(path)), [], 'a small map alone asks for its card, data of a page for what reads them, and who saves for what saves');
      assert.deepEqual([...paths].filter((path) => spoken.test(path)), [], 'a reader of English asks for no other language');
      assert.deepEqual(readerFiles.filter((path) => paths.has(path) && !elementFiles.includes(path)), []);
    });
    await test.step('a click on the symbol', async () => {
      const { x, y } = await middleOf(actor(page, 'Russia'));
      await page.mouse.click(x, y);
      await tells(page, 'Russia');
      assert.equal(await actor(page, 'Russia').getAttribute('aria-pressed'), 'true');
      assert.deepEqual(await chosen(), ['RUS']);
      await assertTie(page, 'RUS');
      await panel(page).getByRole('button', { name: /^← All/ }).click();
      await listsAll(page);
    });
    await test.step('a click on the line of the list', async () => {
      await line(page, 'Russia').click();
      await tells(page, 'Russia');
      await page.keyboard.press('Escape');
      await listsAll(page);
    });
    await test.step("a click on a partner's land", async () => {
      const { x, y } = await middleOf(actor(page, 'Afghanistan'));
      await page.mouse.click(x - 60, y + 20);
      await tells(page, 'Afghanistan');
      await page.keyboard.press('Escape');
    });
    await test.step('the keyboard, by typing and by arrows', async () => {
      await page.evaluate(() => { const { activeElement } = document; if (activeElement instanceof HTMLElement) activeElement.blur(); });
      await map(page).locator('[tabindex="0"]').focus();
      await page.keyboard.type('rus');
      await page.keyboard.press('Enter');
      await tells(page, 'Russia');
      await page.keyboard.press('Escape');
      await listsAll(page);
      await page.keyboard.press('Home');
      for (let press = 0; press < 40 && !await actor(page, 'Russia').evaluate((button) => button.matches(':focus')); press += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.press(' ');
      await tells(page, 'Russia');
    });
  });
}

test('every actor of the record can be told of, in words', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  const codes = await rawCodes(page);
  const actors = await ask(page, ({ relations }) => relations?.actors().map(({ id, name }) => ({ id, name })) ?? []);
  assert.ok(actors.length > 50);
  for (const { id, name } of actors) {
    await ask(page, (element, chosen) => element.select(chosen), id);
    await tells(page, name);
    const { text, dates } = await panel(page).evaluate((element) => {
      const copy = /** @type {Element} */ (element.cloneNode(true));
      const dates = [...copy.querySelectorAll('.told-date')].map(({ textContent }) => textContent).join('; ');
      // What a statement says is in words already, and "counter-terrorism" is one of them.
      copy.querySelectorAll('.text, .note, .question-text').forEach((paragraph) => paragraph.remove());
      return { text: copy.textContent ?? '', dates };
    });
    assert.doesNotMatch(text, slip, name);
    assert.doesNotMatch(dates, rawDate, name);
    assert.deepEqual(codesIn(text, codes), [], `codes under ${name}`);
  }
});

test('every partner is on the map or in the list, once in each, by mouse and by tap on a phone', async ({ open }) => {
  for (const phone of [false, true]) {
    const { page } = await open({ file, ...(phone ? { viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 } : {}) });
    await ready(page);
    const press = (/** @type {import('@playwright/test').Locator} */ one) => (phone ? one.tap() : one.click());
    for (const more of await panel(page).locator('details:not([open]) > summary').all()) await press(more);
    for (const more of await panel(page).getByRole('button', { name: /^\d+ more$/ }).all()) await press(more);
    const partners = await ask(page, ({ relations, state }) => relations?.ties(state.focus).filter(({ partOf }) => partOf === null).map(({ partner }) => ({ id: partner.id, name: partner.name, kind: partner.kind })) ?? []);
    const ids = await panel(page).locator('button[data-id]').evaluateAll((all) => all.map((button) => button.getAttribute('data-id')));
    assert.deepEqual(ids.toSorted(), partners.map(({ id }) => id).toSorted(), 'the list has each once');
    const onMap = await map(page).getByRole('button').evaluateAll((all) => all.flatMap((button) => (button.getAttribute('data-id') ?? '').split(' ')));
    assert.equal(new Set(onMap).size, onMap.length, 'none twice on the map');
    assert.deepEqual(partners.filter(({ id, kind }) => kind === 'state' && !onMap.includes(id)).map(({ name }) => name), [], 'every state is on the map');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing stands out to the right');
    for (const { id, name } of partners.filter(({ kind }) => kind === 'state')) {
      const button = map(page).locator(`[data-id~="${id}"]`);
      await button.scrollIntoViewIfNeeded();
      await settled(page);
      const { x, y } = await middleOf(button);
      if (phone) await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
      const several = page.getByRole('dialog', { name: 'Which one?' });
      if (await several.isVisible()) await press(several.getByRole('button', { name: new RegExp(`^${name}`) }));
      await tells(page, name);
      await ask(page, (element) => element.select(null));
      await listsAll(page);
    }
  }
});

test('Escape and the way back lead to where one came from, and the keyboard with them', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  const back = panel(page).getByRole('button', { name: /^← All \d+ partners/ });
  const isAt = (/** @type {import('@playwright/test').Locator} */ one) => one.evaluate((button) => button.matches(':focus'));
  await test.step('from the map', async () => {
    await actor(page, 'Iran').press('Enter');
    await tells(page, 'Iran');
    assert.ok(await isAt(actor(page, 'Iran')), 'a choice on the map leaves the keyboard there');
    await page.keyboard.press('Escape');
    await listsAll(page);
    assert.ok(await isAt(actor(page, 'Iran')));
  });
  await test.step('from the list, by the button', async () => {
    await line(page, 'China').press('Enter');
    await tells(page, 'China');
    await tabTo(page, /^button ← All/, 3);
    await page.keyboard.press('Enter');
    await listsAll(page);
    assert.ok(await isAt(line(page, 'China')));
    await page.keyboard.press('Enter');
    await tells(page, 'China');
    await back.focus();
    await page.keyboard.press('Escape');
    await listsAll(page);
    assert.ok(await isAt(line(page, 'China')));
  });
});
