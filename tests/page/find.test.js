/** Finding an actor, a place, a source or a statement by words. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations } from './axe.js';
import { ask, dist, heard, listen, open, panel, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');
const narrow = { width: 390, height: 844 };
/** The box, once the parts around the map are there. @param {import('node:test').TestContext} t @param {Partial<Options>} [options] */
async function start(t, options) {
  const { page } = await open(t, { file, ...options });
  await ready(page);
  const box = page.getByRole('combobox', { name: 'Search', exact: true });
  await box.waitFor();
  return { page, box, list: page.getByRole('listbox', { name: 'What was found' }) };
}

/** @param {Page} page */
const state = (page) => ask(page, (element) => element.state);

/** What a screen reader says of an element. @param {import('playwright-core').Locator} locator */
async function spoken(locator) {
  return /"(.*)"/.exec(await locator.ariaSnapshot())?.[1] ?? '';
}

test('the box is closed at first, and one stop of the keyboard also while the list is open', async (t) => {
  const { page, box, list } = await start(t);
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  assert.equal(await list.count(), 0);
  await box.fill('china');
  assert.equal(await list.count(), 1);
  await box.press('Tab');
  assert.equal(await list.count(), 0, 'leaving closes the list');
  assert.ok(await page.getByRole('radio', { name: 'Map' }).evaluate((button) => button.matches(':focus')));
});

test('words find actors, places, sources and statements in groups, with the words marked', async (t) => {
  const { page, box, list } = await start(t);
  await box.fill('border');
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  const groups = await list.getByRole('group').evaluateAll((all) => all.map((group) => group.querySelector('[id]')?.textContent));
  assert.deepEqual(groups.map((name) => name?.replace('statements', '')).sort(), ['Actors', 'Places', 'Sources', 'Statements']);
  const best = await ask(page, (element) => element.relations?.search('border')[0]?.text.map(({ text }) => text).join(''));
  const first = list.getByRole('option').first();
  assert.ok((await first.innerText()).startsWith(best ?? '-'), 'the best comes first');
  const marks = await list.locator('mark').allInnerTexts();
  assert.ok(marks.length >= 4);
  assert.deepEqual(marks.filter((mark) => !/^border/i.test(mark)), []);
});

test('another name tells why an actor was found, and no id is shown', async (t) => {
  const { page, box, list } = await start(t);
  await box.fill('kulyab');
  await list.getByRole('option', { name: /^Kulob \(Kulyab\)/ }).waitFor();
  const ids = await ask(page, ({ relations }) => relations?.actors().map(({ id }) => id).filter((id) => id.includes('_')) ?? []);
  for (const words of ['us', 'russia', 'rus', 'tajik', 'emb']) {
    await box.fill(words);
    const shown = (await list.innerText()).split(/[\s()]+/);
    assert.deepEqual(ids.filter((id) => shown.includes(id)), [], words);
  }
});

test('Enter takes the best, the arrows another, and the page hears of it once', async (t) => {
  const { page, box, list } = await start(t, { prepare: listen });
  await box.pressSequentially('russ');
  await box.press('Enter');
  await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
  assert.equal(await box.inputValue(), '');
  assert.ok(await box.evaluate((input) => input.matches(':focus')));
  assert.equal(await list.count(), 0);
  await box.pressSequentially('us');
  await box.press('ArrowDown');
  await box.press('ArrowDown');
  const active = list.getByRole('option', { selected: true });
  assert.equal(await active.count(), 1);
  assert.equal(await active.getAttribute('id'), await box.getAttribute('aria-activedescendant'));
  assert.match(await active.innerText(), /^US /);
  await box.press('ArrowUp');
  await box.press('ArrowUp');
  assert.match(await active.innerText(), /^Only statements with “us”/, 'the list goes round');
  await box.press('ArrowDown');
  await box.press('Enter');
  await panel(page).getByRole('heading', { name: 'Tajikistan and the United States' }).waitFor();
  await box.pressSequentially('us');
  const second = await ask(page, ({ relations }) => relations?.search('us')[1]?.id);
  await box.press('ArrowDown');
  await box.press('ArrowDown');
  await box.press('Enter');
  const events = (await heard(page)).filter(({ name }) => name !== 'ready');
  assert.deepEqual(events.map(({ name, detail }) => [name, detail.id]), [['select', 'RUS'], ['select', 'USA'], ['select', second]]);
});

test('Escape closes the list, then empties the box, then is left alone', async (t) => {
  const { box, list } = await start(t);
  await box.fill('china');
  await box.press('Escape');
  assert.equal(await list.count(), 0);
  assert.equal(await box.inputValue(), 'china');
  await box.press('ArrowDown');
  assert.equal(await list.getByRole('option', { selected: true }).count(), 1, 'an arrow opens it again');
  await box.press('Escape');
  await box.press('Escape');
  assert.equal(await box.inputValue(), '');
});

test('a place, a source and a statement are opened in every view', async (t) => {
  const { page, box, list } = await start(t);
  await ask(page, (element) => { element.view = 'timeline'; });
  for (const [words, group, selected] of /** @type {const} */ ([['ayni', 'Places', 'ayni-airfield'], ['tilt', 'Sources', 'davlatov-2002']])) {
    await box.fill(words);
    await list.getByRole('group', { name: group }).getByRole('option').first().click();
    assert.equal((await state(page)).selected, selected);
  }
  await box.fill('heroin');
  const hit = await ask(page, ({ relations }) => relations?.search('heroin').find(({ kind }) => kind === 'statement')?.id ?? '');
  const expected = await ask(page, ({ relations }, id) => relations?.event(id)[0]?.event ?? id, hit);
  await list.getByRole('group', { name: 'Statements' }).getByRole('option').first().click();
  const { selected, view } = await state(page);
  assert.deepEqual({ selected, view }, { selected: expected, view: 'timeline' });
});

test('only the statements with the words are left, as many as was told', async (t) => {
  const { page, box, list } = await start(t);
  await box.fill('heroin');
  const option = list.getByRole('option').last();
  const told = /^Only statements with “heroin” (\d+) statements$/.exec(await spoken(option))?.[1];
  await option.click();
  assert.deepEqual((await state(page)).filter, { text: 'heroin' });
  assert.equal(await ask(page, ({ relations }) => relations?.statements({ text: 'heroin' }).total), Number(told));
});

test('what is not found is said, and any text is a question', async (t) => {
  const { page, box, list } = await start(t);
  await box.fill('zzzzqq');
  await page.getByText('Nothing found for “zzzzqq”.').first().waitFor();
  await box.press('Enter');
  assert.equal(await list.count(), 0);
  for (const words of ['---', '<img src=x onerror=1>', '"', '\u{1F642}', ' ', 'x'.repeat(5000), '( [ \\', '\ud800']) {
    await box.fill(words);
    await box.press('ArrowDown');
    await box.press('Enter');
    await box.fill('');
  }
  assert.ok(await page.getByRole('button', { name: /at the centre/ }).count() > 0, 'the map is still there');
});

test('how much was found is said once, after the typing', async (t) => {
  const { page, box, list } = await start(t);
  await ask(page, (element) => {
    /** @type {string[]} */
    const said = [];
    Reflect.set(globalThis, 'said', said);
    const live = element.shadowRoot?.querySelector('[aria-live]');
    if (live) new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, { childList: true });
  });
  await box.pressSequentially('border', { delay: 20 });
  const count = await list.getByRole('option').count();
  await page.waitForFunction(() => Reflect.get(globalThis, 'said').length > 0);
  await page.waitForTimeout(200);
  const said = await page.evaluate(() => Reflect.get(globalThis, 'said'));
  assert.deepEqual(said.map((/** @type {string} */ text) => parseInt(text, 10)), [count]);
});

test('A4: any actor in at most nine presses, half of them in at most five', async (t) => {
  const { page, box } = await start(t);
  const words = await ask(page, ({ relations }) => (relations?.actors() ?? []).map(({ id, name, shortName }) => {
    /** @param {string} text */
    const isFirst = (text) => relations?.search(text, 1)[0]?.id === id;
    const names = [name, shortName, ...(relations?.actor(id).aliases ?? [])];
    const single = names.flatMap((one) => one.split(/[^\p{L}\p{N}]+/u));
    const starts = [...names, ...single].flatMap((one) => [...one].map((_, index) => one.slice(0, index + 1)));
    const pairs = single.flatMap((a) => single.filter((b) => b !== a).flatMap((b) => [1, 2, 3, 4].map((length) => `${a.slice(0, 3)} ${b.slice(0, length)}`)));
    const text = [...starts, ...pairs].filter((one) => one.trim() === one && one !== '').sort((a, b) => a.length - b.length).find(isFirst) ?? '?'.repeat(20);
    return { id, text };
  }));
  assert.equal(words.length, await ask(page, ({ relations }) => relations?.actors().length));
  for (const { id, text } of words) {
    await box.fill(text);
    await box.press('Enter');
    assert.equal((await state(page)).selected, id, text);
  }
  const presses = words.map(({ text }) => text.length + 1).sort((a, b) => a - b);
  assert.ok((presses[presses.length >> 1] ?? 99) <= 5, `median ${presses[presses.length >> 1]}`);
  assert.ok((presses.at(-1) ?? 99) <= 9, `most ${presses.at(-1)}`);
});

test('a finger on a narrow screen: the list is whole, scrolls, and goes when something else is touched', async (t) => {
  const { page, box, list } = await start(t, { viewport: narrow, hasTouch: true });
  await box.tap();
  await box.fill('tajik');
  const [frame, around] = [await list.boundingBox(), await box.boundingBox()];
  assert.ok(frame && around);
  assert.ok(frame.x >= 0 && frame.x + frame.width <= narrow.width && frame.y >= around.y + around.height, JSON.stringify(frame));
  assert.ok(frame.y + frame.height <= narrow.height, 'within the screen');
  assert.ok(await list.evaluate((element) => element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === 'auto'));
  const small = await list.getByRole('option').evaluateAll((all) => all.filter((option) => option.getBoundingClientRect().height < 24).length);
  assert.equal(small, 0);
  await page.getByRole('heading', { level: 2 }).tap();
  assert.equal(await list.count(), 0);
  await box.tap();
  await list.getByRole('option', { name: /^Tajik armed forces/ }).tap();
  assert.equal((await state(page)).selected, 'TJK_MIL');
});

test('sliding off an option chooses nothing', async (t) => {
  const { page, box, list } = await start(t);
  await box.fill('china');
  await list.getByRole('option').first().hover();
  await page.mouse.down();
  await page.mouse.move(200, 500, { steps: 4 });
  await page.mouse.up();
  assert.equal((await state(page)).selected, null);
});

test('search() of the page fills the box, shows the list and leaves the keyboard alone', async (t) => {
  const { page, box, list } = await start(t);
  const hits = await ask(page, (element) => element.search('uzbek').length);
  assert.ok(hits > 0);
  assert.equal(await box.inputValue(), 'uzbek');
  await list.getByRole('option', { name: /^Uzbekistan \d+ statements$/ }).waitFor();
  assert.ok(!await box.evaluate((input) => input.matches(':focus')));
  await ask(page, (element) => element.search(''));
  assert.equal(await list.count(), 0);
});

test('the open list counts anew when the filter changes', async (t) => {
  const { page, box, list } = await start(t);
  await box.fill('russia');
  await ask(page, (element) => { element.themes = 'migration'; });
  const count = await ask(page, ({ relations }) => relations?.actors({ themes: ['migration'] }).find(({ id }) => id === 'RUS')?.statements);
  await list.getByRole('option', { name: `Russia ${count} statements` }).waitFor();
});

test('the box works after the element was moved', async (t) => {
  const { page, box, list } = await start(t);
  await page.evaluate(() => {
    const element = document.querySelector('relations-map');
    if (element) document.body.append(element);
  });
  await box.fill('iran');
  await box.press('ArrowDown');
  assert.match(await list.getByRole('option', { selected: true }).innerText(), /^Iran/, 'one step, not two');
});

for (const [name, options, words] of /** @type {[string, Partial<Options>, string][]} */ ([
  ['wide', {}, 'russia'], ['dark, narrow', { viewport: narrow, colorScheme: 'dark' }, 'kulyab'], ['nothing found', {}, 'zzzzqq'], ['foreign titles', {}, 'рахмон'],
])) {
  test(`A35: axe finds nothing in the open list: ${name}`, async (t) => {
    const { page, box } = await start(t, options);
    await box.fill(words);
    await box.press('ArrowDown');
    await settled(page);
    assert.deepEqual(await violations(page), []);
  });
}
