/** What the panel tells of each kind of thing, and the ways from one to another. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations } from './axe.js';
import { actor, ask, dist, heard, listen, open, panel, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');
const narrow = { width: 390, height: 844 };

/** @param {import('node:test').TestContext} t @param {Options} [options] */
async function opened(t, options = {}) {
  const { page } = await open(t, { file, prepare: listen, ...options });
  await ready(page);
  await page.getByRole('toolbar', { name: 'Views and tools' }).waitFor();
  return page;
}

/** @param {Page} page @param {string} id @param {string | RegExp} heading */
async function show(page, id, heading) {
  await ask(page, (element, chosen) => element.select(chosen), id);
  await titled(page, heading);
}

/** @param {Page} page @param {string | RegExp} name */
const titled = (page, name) => panel(page).getByRole('heading', { level: 3, name }).waitFor();

/** @param {Page} page @param {string | RegExp} name */
const button = (page, name) => panel(page).getByRole('button', { name, exact: true });

/** @param {Page} page @param {string} text */
const statement = (page, text) => panel(page).getByRole('listitem').filter({ hasText: text });

/** @param {Page} page */
const texts = (page) => panel(page).locator('li .text').allTextContents();

test('the partners are one stop for the keyboard: arrows move, Enter chooses', async (t) => {
  const page = await opened(t);
  const table = panel(page).getByRole('table', { name: 'Partners and the number of statements' });
  assert.equal(await table.locator('button[tabindex="0"]').count(), 1);
  await table.getByRole('button', { name: 'United States', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  assert.ok(await table.getByRole('button', { name: 'Russia', exact: true }).evaluate((one) => one.matches(':focus')));
  assert.equal(await table.locator('button[tabindex="0"]').innerText(), 'Russia');
  await page.keyboard.press('Enter');
  await titled(page, 'Tajikistan and Russia');
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'select').map(({ detail }) => detail.id), ['RUS']);
  await page.keyboard.press('Escape');
  await table.waitFor();
  assert.ok(await actor(page, 'Russia').evaluate((one) => one.matches(':focus')));
});

test('from a statement to its place and back, by keyboard', async (t) => {
  const page = await opened(t);
  await show(page, 'IND', 'Tajikistan and India');
  const first = (await texts(page))[0] ?? '';
  await statement(page, first).getByRole('button', { name: 'Ayni airfield' }).press('Enter');
  await titled(page, 'Ayni airfield');
  const expected = await ask(page, ({ relations }) => relations?.statements({ places: ['ayni-airfield'] }).rows.map(({ text }) => text) ?? []);
  assert.deepEqual((await texts(page)).toSorted(), expected.toSorted());
  assert.match(await panel(page).innerText(), /Air base\. 5 statements tell of it\./);
  assert.ok(await statement(page, first).evaluate((item) => item.matches('.here')), 'the statement from which one comes is marked');
  await button(page, 'Back to Tajikistan and India').press('Enter');
  await titled(page, 'Tajikistan and India');
  assert.ok(await statement(page, first).evaluate((item) => item.matches('.here')));
  assert.equal(await panel(page).getByRole('button', { name: /^Back/ }).count(), 0);
});

test('a source tells what it is, and its statements in the order of its passages', async (t) => {
  const page = await opened(t);
  await show(page, 'RUS', 'Tajikistan and Russia');
  const item = panel(page).getByRole('listitem').filter({ hasText: 'Tajik Tilt' }).first();
  await item.getByRole('button', { name: /^passage \d+$/ }).click();
  await titled(page, 'Tajik Tilt Towards US Unnerves Moscow');
  await settled(page);
  const [outer, inner] = [await panel(page).boundingBox(), await panel(page).locator('.here').boundingBox()];
  assert.ok(outer && inner && inner.y > outer.y && inner.y < outer.y + outer.height / 2, 'the statement from which one comes is in sight');
  assert.match(await panel(page).innerText(), /Vladimir Davlatov, Institute for War and Peace Reporting \(IWPR\), January 2002 \(inferred\)\. 32 passages, 61 statements\./);
  const passages = (await panel(page).getByRole('heading', { level: 4 }).allInnerTexts()).map((text) => Number(text.replace('Passage ', '')));
  assert.deepEqual(passages, passages.toSorted((a, b) => a - b));
  assert.equal((await texts(page)).length, 61);
  assert.match(await panel(page).getByRole('link', { name: 'Read the original' }).getAttribute('href') ?? '', /^https:\/\/iwpr\.net\//);
});

test('an event shows what each source says, its parties, and joins them on the map', async (t) => {
  const page = await opened(t);
  await show(page, 'UZB', 'Tajikistan and Uzbekistan');
  await ask(page, (element) => element.select('RUS'));
  const more = panel(page).getByRole('button', { name: 'All 7 statements of this event' });
  await more.click();
  await titled(page, 'One event in 7 statements');
  assert.equal((await texts(page)).length, 7);
  assert.equal(await panel(page).getByRole('heading', { level: 4 }).count(), 3, 'three sources');
  await button(page, 'Russian armed forces').first().click();
  await titled(page, 'Tajikistan and Russian armed forces');
  await show(page, 'sco-dushanbe-2010', 'One event in 19 statements');
  await button(page, 'Show the parties on the map').press('Enter');
  await settled(page);
  assert.ok(await page.locator('.spoke').count() > 1);
  await button(page, 'Hide the parties').press('Enter');
  await settled(page);
  assert.equal(await page.locator('.spoke').count(), 0);
});

test('an organisation tells its members, as of the day, and who says so', async (t) => {
  const page = await opened(t);
  await show(page, 'CSTO', /Collective Security Treaty Organization$/);
  assert.match(await panel(page).innerText(), /Members: Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia, Tajikistan, Uzbekistan/);
  await ask(page, (element) => { element.asOf = '2005-01-01'; });
  await settled(page);
  const text = await panel(page).innerText();
  assert.match(text, /Members on 1 January 2005, perhaps, as the dates do not tell: Armenia/);
  await panel(page).getByText('Since when, and who says so').click();
  const table = panel(page).getByRole('table', { name: 'Members on 1 January 2005' });
  assert.match(await table.innerText(), /Member, January 2002, perhaps longer/);
  await table.getByRole('button', { name: /^Vladimir Davlatov, passage \d+$/ }).first().click();
  await titled(page, 'Tajik Tilt Towards US Unnerves Moscow');
});

test('the actor at the centre, and one that no statement joins to it', async (t) => {
  const page = await opened(t);
  await show(page, 'TJK', 'Tajikistan');
  assert.match(await panel(page).innerText(), /State\. Statements tie Tajikistan to \d+ others\./);
  assert.equal(await panel(page).locator('[lang=ru]', { hasText: 'Таджикистан' }).count(), 1);
  await panel(page).getByText('What is told of Tajikistan alone').click();
  assert.ok((await texts(page)).length > 20);
  await panel(page).getByText(/^Parts: \d+$/).click();
  await button(page, 'Tajik border guards').click();
  await titled(page, 'Tajikistan and Tajik border guards');
  await button(page, 'Tajikistan').click();
  await titled(page, /^Tajikistan$/);
  await show(page, 'AZE', 'Tajikistan and Azerbaijan');
  assert.match(await panel(page).innerText(), /No statement names both Tajikistan and Azerbaijan\./);
  await panel(page).getByText('What is told of Azerbaijan: 1 statement').click();
  assert.equal((await texts(page)).length, 1);
  await button(page, 'Japan').first().click();
  await titled(page, 'Azerbaijan and Japan');
});

test('figures stand beside their units and are not added', async (t) => {
  const page = await opened(t);
  await show(page, 'RUS', 'Tajikistan and Russia');
  await panel(page).getByText(/^Figures: 11 in 5 units$/).click();
  const persons = panel(page).locator('.figures').getByRole('table', { name: 'persons' });
  assert.deepEqual((await persons.getByRole('rowheader').allInnerTexts()).map((text) => text.split('\n')[0]), ['19,000', '7,000', 'at least 1 million', '7,000']);
  assert.match(await panel(page).innerText(), /Not added: /);
  const widths = await persons.locator('.sure').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  assert.ok(Math.max(...widths) === widths[2] && (widths[0] ?? 0) > (widths[1] ?? 0), widths.join(' '));
  assert.equal(await persons.locator('.open').count(), 1, 'only one has no end');
});

test('a path is traced in the panel, a comparison in its view', async (t) => {
  const page = await opened(t);
  await show(page, 'RUS', 'Tajikistan and Russia');
  await panel(page).getByText('Trace a path to…').press('Enter');
  await panel(page).getByRole('combobox', { name: 'Trace a path to…' }).selectOption('South Korea');
  await button(page, 'Trace').press('Enter');
  await panel(page).getByText('Russia → Tajikistan → South Korea').waitFor();
  assert.ok(await button(page, 'Trace').evaluate((one) => one.matches(':focus')));
  await panel(page).getByText(/^Tajikistan and South Korea: 6 statements$/).click();
  assert.ok(await panel(page).locator('.hop li').count() >= 6);
  await panel(page).getByText('Compare with…').press('Enter');
  await panel(page).getByRole('combobox', { name: 'Compare with…' }).selectOption('China');
  await button(page, 'Compare').press('Enter');
  await settled(page);
  assert.deepEqual(await ask(page, ({ state: { view, selected, compared } }) => [view, selected, compared]), ['compare', 'RUS', 'CHN']);
});

/** @param {Page} page @param {boolean} isAllowed */
const clipboard = (page, isAllowed) => page.evaluate((allowed) => {
  const writeText = async (/** @type {string} */ text) => {
    if (!allowed) throw new Error('refused');
    Reflect.set(globalThis, 'copied', text);
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}, isAllowed);

test('a citation is copied and said; where the page may not, it is selected', async (t) => {
  const page = await opened(t);
  await show(page, 'RUS', 'Tajikistan and Russia');
  await clipboard(page, true);
  const item = panel(page).getByRole('listitem').first();
  const id = await item.getAttribute('data-id') ?? '';
  const expected = await ask(page, ({ relations }, one) => relations?.cite([one], 'footnote'), id);
  await item.getByRole('button', { name: 'Cite' }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'Citation copied.' }).waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'copied')), expected);
  await button(page, 'Cite all').click();
  const all = await ask(page, ({ relations }) => relations?.tie('TJK', 'RUS').groups.flatMap(({ statements }) => statements.map((row) => row.id)) ?? []);
  await page.waitForFunction((ids) => ids.every((/** @type {string} */ one) => Reflect.get(globalThis, 'copied').includes(one)), all);
  await clipboard(page, false);
  await item.getByRole('button', { name: /^(?:Cite|Copied)$/ }).press('Enter');
  const field = panel(page).getByRole('textbox', { name: 'Citation' });
  assert.equal(await field.inputValue(), expected);
  assert.ok(await field.evaluate((element) => element instanceof HTMLTextAreaElement && element.matches(':focus') && element.selectionEnd === element.value.length));
});

test('a phone: what was chosen is told above the map, and leads to the panel', async (t) => {
  const page = await opened(t, { viewport: narrow, hasTouch: true });
  const follow = page.getByRole('button', { name: /statements$/ }).filter({ hasText: '↓' });
  assert.equal(await follow.count(), 0);
  await actor(page, 'Russia').tap();
  await follow.waitFor();
  assert.equal(await follow.innerText().then((text) => text.replace(/\s+/g, ' ').trim()), 'Tajikistan and Russia: 80 statements ↓');
  assert.ok(await actor(page, 'Russia').evaluate((one) => one.matches(':focus')), 'the keyboard stays');
  const box = await follow.boundingBox();
  const node = await actor(page, 'Russia').boundingBox();
  assert.ok(box && node && box.y >= 0 && box.y + box.height < node.y, 'in sight, and over nothing');
  await follow.tap();
  await page.waitForFunction(() => scrollY > 200);
  assert.ok(await panel(page).evaluate((element) => Math.abs(element.getBoundingClientRect().top) < 40));
  assert.ok(await panel(page).evaluate((element) => element.matches(':focus')));
});

test('the figures of a tie are told where the actor at the centre has no other', async (t) => {
  const { page } = await open(t, { file });
  await ready(page);
  await page.getByRole('toolbar', { name: 'Views and tools' }).waitFor();
  await ask(page, (element) => { element.state = { focus: 'USA_CENTCOM', selected: 'TJK' }; });
  await panel(page).locator('.figures').getByRole('table').first().waitFor();
});

test('what is open stays open when the view changes', async (t) => {
  const page = await opened(t);
  await show(page, 'RUS', 'Tajikistan and Russia');
  await panel(page).getByText(/^Figures: /).click();
  await page.getByRole('radio', { name: 'Table' }).click();
  await settled(page);
  assert.ok(await panel(page).locator('.figures').getByRole('table', { name: 'persons' }).isVisible());
});

test('a filter that leaves nothing says so', async (t) => {
  const page = await opened(t);
  await ask(page, (element) => { element.state = { selected: 'CHN', filter: { themes: ['health'] } }; });
  await titled(page, 'Tajikistan and China');
  assert.match(await panel(page).innerText(), /No statement that names both passes the filter\./);
});

/** @type {[string, string, Options][]} */
const states = [
  ['an actor', 'TJK', {}], ['an organisation', 'CSTO', {}], ['a place', 'dushanbe', {}], ['a source', 'sodiqov-2012', {}],
  ['an event', 'russian-border-guards-leave-2005', {}], ['an untied actor', 'AZE', {}], ['a tie, all open, dark', 'AFG', { colorScheme: 'dark' }],
  ['a tie, all open, narrow', 'AFG', { viewport: narrow }],
];

for (const [name, id, options] of states) {
  test(`axe finds nothing in the panel of ${name}; targets are 24 pixels, words are plain`, async (t) => {
    const page = await opened(t, options);
    await show(page, id, /\S/);
    for (let round = 0; round < 2; round += 1) {
      await panel(page).locator('details:not([open])').evaluateAll((all) => all.forEach((one) => { if (one instanceof HTMLDetailsElement) one.open = true; }));
      await settled(page);
    }
    assert.deepEqual(await violations(page), []);
    const small = await panel(page).locator('button, summary, select').evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect()])
      .flatMap(([text, box]) => (typeof box === 'object' && box && box.width > 0 && (box.width < 23.9 || box.height < 23.9) ? [`${text} ${box.width} x ${box.height}`] : [])));
    assert.deepEqual(small, []);
    const words = await panel(page).innerText();
    assert.doesNotMatch(words, /undefined|\bnull\b|NaN|\[object|many-party|\b(?:USD|EUR|km2|air-base|as-of)\b|\d{4}-\d{2}-\d{2}|\d{4}[~/]/);
  });
}
