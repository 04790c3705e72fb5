/** The main job: open the page, choose a partner, read what the sources say. By mouse, keyboard and finger. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { actor, ask, dist, heard, listen, open, elementFiles, panel, plainPage, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

const file = join(dist, 'relations-map.html');

/** The two ways in which the page is opened. @type {[string, import('./browser.js').Options][]} */
const doors = [['served', { served: plainPage }], ['from file://', { file }]];

/** Dates as people do not say them: `2009~`, `2010/..`, `201X`, `2011-12-20`. */
const rawDate = /\d{4}(?:-\d{2})*[~?%]|\d\/\.\.|\.\.\/\d|\d{3}X|\d{2}XX|\d{4}-\d{2}(?:-\d{2})?\b|\d{4}-\d{2}-XX/;

/** What a programmer forgot. */
const slip = /undefined|\bnull\b|\bNaN\b|\[object|\$\{/;

/**
 * Codes of the record that no reader should meet: of themes, statuses and tones, and ids of actors and sources.
 *
 * @param {Page} page
 */
function rawCodes(page) {
  return ask(page, (element) => {
    const { relations } = element;
    if (!relations) return [];
    const ids = relations.actors().map(({ id }) => id).filter((id) => id.includes('_'));
    const { rows } = relations.statements();
    const codes = rows.flatMap(({ theme, status, event, id }) => [theme, status, event ?? id, id]).filter((code) => /[-_]/.test(code));
    return [...new Set([...ids, ...codes, ...relations.sources().map(({ id }) => id), 'TJK', 'RUS', 'UZB', 'KGZ'])];
  });
}

/**
 * The statements in the panel, as a reader finds them.
 *
 * @param {Page} page
 */
function statements(page) {
  return panel(page).getByRole('listitem').evaluateAll((items) => items.map((item) => {
    const text = (/** @type {string} */ selector) => item.querySelector(selector)?.textContent?.trim() ?? '';
    return { text: text('.text'), date: text('.date'), status: text('.status'), source: text('.source'), all: item.textContent ?? '' };
  }));
}

/**
 * What the panel must hold of a tie, by the query object.
 *
 * @param {Page} page
 * @param {string} id
 */
function expectedOf(page, id) {
  return ask(page, ({ relations, state }, partner) => {
    if (!relations) throw new Error('the element has no record');
    const { tie, groups, about } = relations.tie(state.focus, partner, state.filter);
    const rows = [...groups.flatMap((group) => group.statements), ...about];
    return { statements: tie.statements, about: about.length, texts: rows.map((row) => row.text), sources: rows.map((row) => row.sourceText) };
  }, id);
}

/**
 * The panel tells all that the record holds of Tajikistan and Russia, each statement in full.
 *
 * @param {Page} page
 */
async function assertRussia(page) {
  await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
  const [items, expected, codes] = [await statements(page), await expectedOf(page, 'RUS'), await rawCodes(page)];
  assert.ok(expected.statements > 50, 'the record has much to say of the two');
  assert.equal(items.length, expected.statements + expected.about);
  assert.deepEqual(items.map((item) => item.text), expected.texts);
  for (const [index, { date, status, source, all }] of items.entries()) {
    assert.match(date, /\S{2}/, `date of: ${all}`);
    assert.match(status, /^(?:Happened|State of affairs|Planned|Offered|Refused|Judgement or claim)$/, `status of: ${all}`);
    assert.ok(source.startsWith(expected.sources[index] ?? '-'), `source of: ${all}`);
    assert.match(source, /, passage \d+$/, `passage of: ${all}`);
    assert.doesNotMatch(`${date} ${status}`, rawDate);
    assert.doesNotMatch(all, slip);
    assert.deepEqual(codes.filter((code) => new RegExp(`\\b${code}\\b`).test(all)), [], `codes in: ${all}`);
  }
  assert.equal(await actor(page, 'Russia').getAttribute('aria-pressed'), 'true');
}

/** @param {Locator} locator */
async function middleOf(locator) {
  const box = await locator.boundingBox();
  assert.ok(box, 'it is seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Presses Tab until the keyboard stands on an actor of the map.
 *
 * @param {Page} page
 */
async function tabIntoMap(page) {
  for (let press = 0; press < 10; press += 1) {
    await page.keyboard.press('Tab');
    if (await actor(page, 'Tajikistan').evaluate((button) => button.matches(':focus'))) return;
  }
  assert.fail('10 times Tab do not reach the map');
}

for (const [name, door] of doors) {
  test(`${name}: the map is centred on Tajikistan, its ties drawn`, async (t) => {
    const { page, requests } = await open(t, door);
    await ready(page);
    await page.getByRole('heading', { name: 'Tajikistan and its foreign relations' }).waitFor();
    await actor(page, 'Tajikistan, at the centre').waitFor();
    const lines = await page.locator('svg line[data-tone]').evaluateAll((all) => all.filter((line) => line.getBoundingClientRect().height + line.getBoundingClientRect().width > 20).length);
    assert.ok(lines > 20, `${lines} lines are seen`);
    const paths = requests.map((address) => new URL(address).pathname);
    if (door.file) assert.equal(paths.length, 1, 'the file asks for nothing but itself');
    else assert.deepEqual(new Set(paths), new Set([plainPage, ...elementFiles]));
  });

  test(`${name}: a click on Russia's symbol lists its statements`, async (t) => {
    const { page } = await open(t, { ...door, prepare: listen });
    await ready(page);
    const { x, y } = await middleOf(actor(page, 'Russia'));
    await page.mouse.click(x, y);
    await assertRussia(page);
    assert.deepEqual((await heard(page)).filter((event) => event.name === 'select').map((event) => event.detail), [{ id: 'RUS' }]);
  });

  test(`${name}: a click on Russia's land does the same`, async (t) => {
    const { page } = await open(t, door);
    await ready(page);
    const { x, y } = await middleOf(actor(page, 'Russia'));
    await page.mouse.click(x + 60, y + 60);
    await assertRussia(page);
  });

  test(`${name}: so does the keyboard, by typing and by arrows`, async (t) => {
    const { page } = await open(t, door);
    await ready(page);
    await tabIntoMap(page);
    await page.keyboard.type('rus');
    await page.keyboard.press('Enter');
    await assertRussia(page);
    await page.keyboard.press('Escape');
    await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Home');
    for (let press = 0; press < 100 && !await actor(page, 'Russia').evaluate((button) => button.matches(':focus')); press += 1) {
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press(' ');
    await assertRussia(page);
  });
}

test('Escape closes the panel, from the map and from the panel, and the keyboard stays at the actor', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  const heading = panel(page).getByRole('heading', { name: 'Tajikistan and Russia' });
  for (const where of [actor(page, 'Russia'), panel(page), panel(page).getByRole('button', { name: 'Close' })]) {
    await actor(page, 'Russia').click();
    await heading.waitFor();
    await where.focus();
    await page.keyboard.press('Escape');
    await heading.waitFor({ state: 'detached' });
    assert.ok(await actor(page, 'Russia').evaluate((button) => button.matches(':focus')));
  }
  await actor(page, 'Russia').press('Enter');
  await panel(page).getByRole('button', { name: 'Close' }).press('Enter');
  await heading.waitFor({ state: 'detached' });
  assert.ok(await actor(page, 'Russia').evaluate((button) => button.matches(':focus')));
});

test('the parties of an event are shown and hidden, and the keyboard stays at their button', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  await actor(page, 'Russia').click();
  const buttons = panel(page).locator('button.parties');
  const name = await buttons.last().innerText();
  for (let press = 0; press < 2; press += 1) {
    await buttons.last().press('Enter');
    await settled(page);
    assert.ok(await buttons.last().evaluate((button) => button.matches(':focus')));
    assert.equal(await buttons.last().innerText() === name, press === 1);
  }
});

test('what is between two comes before what names four or more', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  await actor(page, 'Russia').click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
  const headings = await panel(page).getByRole('heading', { level: 4 }).allTextContents();
  assert.deepEqual(headings.slice(0, 2), ['Between the two', 'With others: four or more parties']);
  const parties = await ask(page, ({ relations }) => relations?.tie('TJK', 'RUS').groups.map((group) => [group.manyParty, ...group.statements.map((row) => row.actors.length)]));
  assert.ok(parties && parties.some(([isMany]) => isMany));
  const shown = await panel(page).evaluate((element) => [...element.querySelectorAll('h4, ul')].map((part) => (part.localName === 'h4' ? part.textContent : part.children.length)));
  const split = shown.indexOf('With others: four or more parties');
  assert.deepEqual(shown.slice(shown.indexOf('Between the two') + 1, split), parties.filter(([isMany]) => !isMany).map((group) => group.length - 1));
  assert.deepEqual(shown.slice(split + 1).slice(0, parties.filter(([isMany]) => isMany).length), parties.filter(([isMany]) => isMany).map((group) => group.length - 1));
});

/**
 * Presses every actor there is, one after the other, in the middle of its symbol, and looks at what that opens.
 *
 * @param {Page} page
 * @param {(x: number, y: number) => Promise<void>} press
 */
async function visitAll(page, press) {
  const all = await ask(page, ({ relations }) => relations?.actors().map(({ id, name }) => ({ id, name })) ?? []);
  assert.ok(all.length > 50);
  const codes = await rawCodes(page);
  const missed = [];
  for (const { id, name } of all.filter((one) => one.id !== 'TJK')) {
    const button = actor(page, name);
    if (await button.count() !== 1) {
      missed.push(`${name}: ${await button.count()} buttons`);
      continue;
    }
    await button.scrollIntoViewIfNeeded();
    const { x, y } = await middleOf(button);
    await press(x, y);
    await settled(page);
    const heading = await panel(page).getByRole('heading', { level: 3 }).allTextContents();
    if (heading[0] !== `Tajikistan and ${name}` && heading[0] !== `Tajikistan and the ${name}`) {
      missed.push(`${name}: the panel shows ${heading[0]}`);
      continue;
    }
    const expected = await expectedOf(page, id);
    const text = await panel(page).evaluate((element) => {
      const copy = /** @type {Element} */ (element.cloneNode(true));
      // What a statement says is in words already, and "counter-terrorism" is one of them.
      copy.querySelectorAll('.text').forEach((paragraph) => paragraph.remove());
      return copy.textContent ?? '';
    });
    assert.equal((await statements(page)).length, expected.statements + expected.about, name);
    assert.doesNotMatch(text, slip, name);
    const dates = (await panel(page).locator('.date').allTextContents()).join('; ');
    assert.doesNotMatch(dates, rawDate, name);
    assert.deepEqual(codes.filter((code) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(text)), [], `codes under ${name}`);
  }
  assert.deepEqual(missed, []);
}

test('every actor of the record is a button that opens what is said of it, organisations included', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  await page.getByRole('button', { name: /^\d+ more$/ }).click();
  await settled(page);
  const names = await page.locator('.nodes').getByRole('button').evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
  assert.equal(new Set(names).size, names.length, 'no two have the same name');
  await visitAll(page, (x, y) => page.mouse.click(x, y));
});

test('a phone: every actor is reached by tap', async (t) => {
  const { page } = await open(t, { file, viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 });
  await ready(page);
  await actor(page, 'Russia').tap();
  await assertRussia(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, 'nothing stands out to the right');
  await page.getByRole('button', { name: /^\d+ more$/ }).tap();
  await settled(page);
  await visitAll(page, (x, y) => page.touchscreen.tap(x, y));
});
