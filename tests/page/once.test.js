/** What an act of the reader asks of the core: each question once, and nothing that was answered before. */
import assert from 'node:assert/strict';
import { actor, ask, map, plainPage, ready, settled, tab, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** A question with its arguments as text, and whether outlines crossed with its answer. @typedef {{ name: string, given: string, hasOutlines: boolean }} Asked */

/** Writes down what is asked from now on. @param {Page} page */
function watch(page) {
  return ask(page, ({ relations }) => {
    /** @type {Asked[]} */
    const asked = [];
    Reflect.set(globalThis, 'asked', asked);
    const questions = Object.getPrototypeOf(relations);
    for (const name of Object.getOwnPropertyNames(questions)) {
      const question = Object.getOwnPropertyDescriptor(questions, name)?.value;
      if (name === 'constructor' || typeof question !== 'function') continue;
      questions[name] = function answered(/** @type {unknown[]} */ ...given) {
        const answer = question.apply(this, given);
        // A filter that asks for nothing is none.
        while (given.length > 0 && [undefined, '{}'].includes(JSON.stringify(given.at(-1)))) given.pop();
        asked.push({ name, given: JSON.stringify(given), hasOutlines: answer?.outlines !== undefined });
        return answer;
      };
    }
  });
}

/** What an act has the page ask, which is nothing twice. @param {Page} page @param {() => Promise<unknown>} act */
async function askedBy(page, act) {
  await page.evaluate(() => { Reflect.get(globalThis, 'asked').length = 0; });
  await act();
  await settled(page);
  /** @type {Asked[]} */
  const asked = await page.evaluate(() => Reflect.get(globalThis, 'asked'));
  const all = asked.map(({ name, given }) => `${name} ${given}`);
  assert.deepEqual(all.filter((one, index) => all.indexOf(one) !== index), [], 'asked twice');
  return asked;
}

/** @param {Asked[]} asked */
const names = (asked) => asked.map(({ name }) => name).sort();

test('a click asks what is new of the partner, and no outlines cross', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  await settled(page);
  await watch(page);
  const first = await askedBy(page, async () => { await actor(page, 'Russia').click(); await tells(page, 'Russia'); });
  assert.deepEqual(names(first), ['lanes', 'portrait', 'scene', 'subject', 'subject']);
  const second = await askedBy(page, async () => { await actor(page, 'Kazakhstan').click(); await tells(page, 'Kazakhstan'); });
  assert.deepEqual(names(second), ['portrait', 'scene', 'subject']);
  const again = await askedBy(page, async () => { await actor(page, 'Russia').click(); await tells(page, 'Russia'); });
  assert.deepEqual(names(again), ['portrait', 'scene']);
  assert.ok([...first, ...second, ...again].every(({ hasOutlines }) => !hasOutlines));
  await test.step('outlines do cross where the map stands elsewhere', async () => {
    const zoomed = await askedBy(page, () => page.getByRole('button', { name: 'Zoom in', exact: true }).click());
    assert.deepEqual(zoomed.map(({ name, hasOutlines }) => [name, hasOutlines]), [['scene', true]]);
  });
});

test('where things move, a click asks no more, and what has moved is drawn as it stands', async ({ open }) => {
  const { page } = await open({ served: plainPage, reducedMotion: 'no-preference' });
  await ready(page);
  await settled(page);
  await watch(page);
  const grown = async () => {
    await actor(page, 'Russia').click();
    await tells(page, 'Russia');
    await page.waitForTimeout(600);
  };
  assert.deepEqual(names(await askedBy(page, grown)), ['lanes', 'portrait', 'scene', 'subject', 'subject']);
  const drawn = () => ask(page, ({ shadowRoot }) => shadowRoot?.querySelector('.map-lines')?.innerHTML);
  const moved = await drawn();
  await ask(page, (element) => { element.appearance = 'dark'; });
  await ask(page, (element) => { element.appearance = 'light'; });
  await settled(page);
  assert.equal(moved, await drawn());
});

test('a day, the years and the map ask for the years of the record once', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  await settled(page);
  await watch(page);
  await askedBy(page, async () => { await ask(page, (element) => { element.state = { filter: { asOf: '2011-12-31' } }; }); await tells(page, '31 December 2011'); });
  const years = await askedBy(page, () => tab(page, 'Timeline').click());
  const day = await askedBy(page, () => ask(page, (element) => { element.state = { ...element.state, view: 'map' }; }));
  const again = await askedBy(page, () => tab(page, 'Timeline').click());
  const timelines = [...years, ...day, ...again].filter(({ name }) => name === 'timeline');
  assert.ok(timelines.length <= 1, JSON.stringify(timelines));
});

test('the pointer asks nothing on its way, and what it shows is written once', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  await settled(page);
  await watch(page);
  const box = await map(page).boundingBox();
  assert.ok(box);
  const way = await askedBy(page, async () => {
    for (let step = 0; step <= 60; step += 1) await page.mouse.move(box.x + box.width * step / 60, box.y + box.height * (0.2 + 0.6 * (step % 7) / 7));
  });
  assert.deepEqual(way, []);
  const at = await actor(page, 'Uzbekistan').boundingBox();
  assert.ok(at);
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  await page.mouse.move(x, y);
  await page.locator('.tip:not(.hidden)').waitFor();
  await ask(page, ({ shadowRoot }) => {
    const changes = { count: 0 };
    Reflect.set(globalThis, 'changes', changes);
    new MutationObserver((records) => { changes.count += records.length; }).observe(/** @type {ShadowRoot} */ (shadowRoot), { subtree: true, childList: true, characterData: true, attributes: true });
  });
  for (let step = 0; step < 8; step += 1) await page.mouse.move(x + step / 4, y - step / 4);
  await settled(page);
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'changes').count), 0);
});

test('a key in the search box asks for what it finds, and counts what does not change once', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  await settled(page);
  await watch(page);
  const found = page.getByRole('listbox', { name: 'What was found' });
  await page.getByRole('combobox', { name: 'Search', exact: true }).focus();
  const typed = async (/** @type {string} */ key) => names(await askedBy(page, async () => { await page.keyboard.press(key); await found.getByRole('option').first().waitFor(); }));
  // One letter may find nothing.
  await page.keyboard.press('h');
  assert.deepEqual(await typed('e'), ['actors', 'facets', 'search', 'statements', 'statements']);
  assert.deepEqual(await typed('r'), ['search', 'statements']);
});

test('every view asks for what it shows once, also for what stands beside it', async ({ open }) => {
  const { page } = await open({ served: plainPage });
  await ready(page);
  await settled(page);
  await watch(page);
  const network = await askedBy(page, async () => { await tab(page, 'Network').click(); await page.getByRole('heading', { name: /^Among/ }).waitFor(); });
  // Until now nobody asked for anything but the record as it shows itself.
  assert.deepEqual(names(network), ['network', 'subject']);
  const others = [];
  for (const name of ['Timeline', 'Table', 'Compare', 'Map']) others.push([name, names(await askedBy(page, () => tab(page, name).click()))]);
  assert.deepEqual(others.at(-1), ['Map', ['scene']]);
});
