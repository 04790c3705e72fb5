/** A fault in the midst of the core ends in a fresh instance of it, and what was drawn stays. */
import assert from 'node:assert/strict';
import { actor, ask, heard, packageFiles, panel, ready, settled, tells, test } from './browser.js';
import { assertReadable, openFailing } from './failing.js';
import { reachIntoCore } from './faulty-core.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
const prepare = (page) => page.addInitScript(reachIntoCore).then(() => {});

/** @param {Page} page @param {number} count */
const letFail = (page, count) => page.evaluate((left) => { Reflect.get(globalThis, 'faults').left = left; }, count);

/** @param {Page} page @returns {Promise<number>} */
const instances = (page) => page.evaluate(() => Reflect.get(globalThis, 'faults').instances);

/** @param {Page} page */
const errors = async (page) => (await heard(page)).filter(({ name }) => name === 'error').map(({ detail }) => detail.code);

/** @type {[string, (page: Page) => Promise<unknown>][]} */
const occasions = [
  ['the reader chooses another actor', (page) => actor(page, 'China').click()],
  ['the page does', (page) => ask(page, (element) => element.select('IND'))],
  ['the page recentres', (page) => ask(page, (element) => element.focusOn('CHN'))],
  ['the reader zooms', (page) => page.getByRole('button', { name: 'Zoom in' }).click()],
  ['another view is shown', (page) => page.getByRole('tab', { name: 'Network' }).click()],
  ['the map is shown again', (page) => page.getByRole('tab', { name: 'Map' }).click()],
  ['the window changes', (page) => page.setViewportSize({ width: 900, height: 700 })],
];

test('a fault of the core: core-trap, a fresh instance, and everything goes on', async ({ open }) => {
  const { page } = await openFailing(open, { prepare });
  await ready(page);
  for (const [index, [name, act]] of occasions.entries()) {
    await test.step(`when ${name}`, async () => {
      await ask(page, (element) => { element.state = { view: element.state.view, focus: element.state.focus, selected: 'RUS' }; });
      await tells(page, 'Russia');
      await page.mouse.move(2, 2);
      await settled(page);
      await letFail(page, 1);
      await act(page);
      await page.waitForFunction((count) => Reflect.get(globalThis, 'faults').instances === count, index + 2);
      await settled(page);
      assert.deepEqual(await errors(page), Array.from({ length: index + 1 }, () => 'core-trap'));
      assert.ok(await panel(page).getByRole('heading', { level: 3 }).first().isVisible(), 'the panel stays');
      assert.ok(await page.locator('.map-lines path, .map-lines line').count() > 0, 'the picture stays');
      await ask(page, (element) => element.select('IRN'));
      await tells(page, 'Iran');
      assert.equal(await ask(page, ({ relations }) => relations?.tie('TJK', 'IRN').a.name), 'Tajikistan', 'the query object answers');
      const clicks = Number(await page.locator('#own').textContent());
      await page.locator('#own').evaluate((button) => button instanceof HTMLElement && button.click());
      assert.equal(await page.locator('#own').textContent(), String(clicks + 1));
    });
  }
  await test.step('one that comes again at once keeps what was drawn, and is told once', async () => {
    const before = (await errors(page)).length;
    await letFail(page, 2);
    await ask(page, (element) => element.select('CHN'));
    await settled(page);
    assert.equal((await errors(page)).length, before + 1);
    await letFail(page, 0);
    await ask(page, (element) => element.select('RUS'));
    await tells(page, 'Russia');
  });
  await test.step('a question of the page that ends in a fault throws core-trap, and the next one is answered', async () => {
    await settled(page);
    await letFail(page, 1);
    const [code, count] = await ask(page, ({ relations }) => {
      const ask = () => relations?.tie('TJK', 'RUS').tie.statements;
      try {
        return ['answered', ask()];
      } catch (error) {
        return [/** @type {any} */ (error).code, ask()];
      }
    });
    assert.equal(code, 'core-trap');
    assert.ok(Number(count) > 50);
  });
});

test('a fault at the very start is told, and passes', async ({ open }) => {
  const { page } = await openFailing(open, { prepare: async (page) => { await prepare(page); await page.addInitScript(() => { Reflect.get(globalThis, 'faults').left = 1; }); } });
  await ready(page);
  assert.deepEqual((await heard(page)).map(({ name }) => name).filter((name) => name !== 'change'), ['error', 'ready']);
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
});

test('a fault at the very start that comes again and again leaves the table, and is told once', async ({ open }) => {
  const { page } = await openFailing(open, { prepare: async (page) => { await prepare(page); await page.addInitScript(() => { Reflect.get(globalThis, 'faults').left = 1000; }); } });
  await assertReadable(page, 'core-trap');
});

test('memory that ends in the middle of a package: core-trap, and the last picture stays', async ({ open }) => {
  const { page } = await openFailing(open, {
    allowed: [...packageFiles, '/own.js', ...['datapackage.json', 'statements.csv', 'sources.csv', 'actors.csv'].map((name) => `/big/${name}`)],
    overrides: {
      '/big/datapackage.json': { type: 'application/json', body: JSON.stringify({ resources: ['sources', 'actors', 'statements'].map((name) => ({ name, path: `${name}.csv` })) }) },
      '/big/sources.csv': { body: 'id,type,title,passages\na,webpage,A,1\n' }, '/big/actors.csv': { body: 'id,kind,name,lon,lat\nAAA,state,First,1,1\nBBB,state,Second,9,9\n' },
      '/big/statements.csv': { body: `id,text,actors,theme,tone,status,date,date_basis,source,passage\n${Array.from({ length: 60_000 }, (_, row) => `s${row},They met in the town of number ${row}.,AAA;BBB,diplomacy,neutral,occurred,2001,stated,a,1\n`).join('')}` },
    },
    prepare,
  });
  await ready(page);
  await actor(page, 'Russia').click();
  await tells(page, 'Russia');
  await page.evaluate(() => {
    const memory = /** @type {WebAssembly.Memory} */ (Reflect.get(globalThis, 'cores')[0].memory);
    for (let pages = 65536; pages >= 1; pages = Math.floor(pages / 2)) {
      try {
        for (;;) memory.grow(pages);
      } catch { /* So much is not left. */ }
    }
  });
  await ask(page, (element) => { element.src = '/big/datapackage.json'; });
  await page.waitForFunction(() => Reflect.get(globalThis, 'heard').some((/** @type {any} */ event) => event.name === 'error'));
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'error').map(({ detail }) => detail.code), ['core-trap']);
  await tells(page, 'Russia');
  await ask(page, (element) => { element.src = ''; });
  await ready(page);
  await actor(page, 'China').click();
  await tells(page, 'China');
});
