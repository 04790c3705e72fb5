/** The search box: words find actors, places, themes, sources and statements; one stop of the keyboard that says what it finds. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { violations } from './axe.js';
import { ask, dist, focused, heard, listen, panel, ready, settled, tab, tells, test } from './browser.js';
import { codesIn, rawCodes } from './telling.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');
const narrow = { width: 390, height: 844 };

/** @param {import('./browser.js').Open} open @param {Partial<Options>} [options] */
async function start(open, options) {
  const { page } = await open({ file, ...options });
  await ready(page);
  return { page, box: page.getByRole('combobox', { name: 'Search', exact: true }), list: page.getByRole('listbox', { name: 'What was found' }) };
}

/** @param {Page} page */
const state = (page) => ask(page, (element) => element.state);

/** What a screen reader says of an element. @param {import('@playwright/test').Locator} locator */
async function spoken(locator) {
  return /"(.*)"/.exec(await locator.ariaSnapshot())?.[1] ?? '';
}

test('words find, in groups with the words marked; no id is shown, and another name tells why', async ({ open }) => {
  const { page, box, list } = await start(open);
  await test.step('closed at first', async () => {
    assert.equal(await box.getAttribute('aria-expanded'), 'false');
    assert.equal(await list.count(), 0);
  });
  await test.step('in groups, the best first', async () => {
    await box.fill('border');
    assert.equal(await box.getAttribute('aria-expanded'), 'true');
    const groups = await list.getByRole('group').evaluateAll((all) => all.map((group) => group.querySelector('[id]')?.textContent));
    const told = groups.map((name) => name?.replace(/statements$/, ''));
    for (const name of ['Countries, organisations, groups', 'Sources', 'Statements', 'Themes']) assert.ok(told.includes(name), `${name} of ${told}`);
    const best = await ask(page, (element) => element.relations?.search('border')[0]?.hits[0]?.text.map(({ text }) => text).join(''));
    assert.ok((await list.getByRole('option').first().innerText()).toLowerCase().startsWith(best?.toLowerCase() ?? '-'));
    const marks = await list.locator('mark').allInnerTexts();
    assert.ok(marks.length >= 4);
    assert.deepEqual(marks.filter((mark) => !/^b?order/i.test(mark)), []);
  });
  await test.step('every spelling of Kulob, and apostrophes of any kind', async () => {
    for (const words of ['Kulyab', 'Куляб', 'Kouliab', 'kulob']) {
      await box.fill(words);
      await list.getByRole('option', { name: /^Kulob/ }).first().waitFor();
    }
    for (const words of ["O'zbekiston", 'O’zbekiston', 'Oʻzbekiston', 'O`zbekiston', 'Ozbekiston']) {
      await box.fill(words);
      await list.getByRole('option', { name: /^Uzbekistan/ }).first().waitFor({ timeout: 3000 }).catch(() => assert.fail(`${words} is not found`));
    }
  });
  await test.step('no code among what is shown', async () => {
    const codes = await rawCodes(page);
    for (const words of ['us', 'russia', 'rus', 'tajik', 'emb']) {
      await box.fill(words);
      assert.deepEqual(codesIn(await list.innerText(), codes), [], words);
    }
  });
  await test.step('leaving closes the list', async () => {
    await box.press('Tab');
    assert.equal(await list.count(), 0);
    assert.match(await focused(page), /^button More/);
  });
});

test('Enter takes the best, the arrows another, and the page hears of it once; Escape closes, empties, and is left alone', async ({ open }) => {
  const { page, box, list } = await start(open, { prepare: listen });
  await box.pressSequentially('russ');
  await box.press('Enter');
  await tells(page, 'Russia');
  assert.equal(await box.inputValue(), '');
  assert.ok(await box.evaluate((input) => input.matches(':focus')));
  await box.pressSequentially('us');
  await box.press('ArrowDown');
  await box.press('ArrowDown');
  const active = list.getByRole('option', { selected: true });
  assert.equal(await active.count(), 1);
  assert.equal(await active.getAttribute('id'), await box.getAttribute('aria-activedescendant'));
  await box.press('ArrowUp');
  await box.press('ArrowUp');
  assert.match(await active.innerText(), /^Only statements with “us”/, 'the list goes round');
  await box.press('ArrowDown');
  await box.press('Enter');
  await tells(page, 'United States');
  const events = (await heard(page)).filter(({ name }) => name === 'select');
  assert.deepEqual(events.map(({ detail }) => detail.id), ['RUS', 'USA']);
  await box.fill('china');
  await box.press('Escape');
  assert.equal(await list.count(), 0);
  assert.equal(await box.inputValue(), 'china');
  await box.press('ArrowDown');
  assert.equal(await list.getByRole('option', { selected: true }).count(), 1, 'an arrow opens it again');
  await box.press('Escape');
  await box.press('Escape');
  assert.equal(await box.inputValue(), '');
  await tells(page, 'United States');
  await test.step('sliding off an option chooses nothing', async () => {
    await box.fill('china');
    await list.getByRole('option').first().hover();
    await page.mouse.down();
    await page.mouse.move(200, 500, { steps: 4 });
    await page.mouse.up();
    assert.equal((await state(page)).selected, 'USA');
  });
});

test('what is found is opened: a place, a source and a statement in every view, a theme as a filter, only the words', async ({ open }) => {
  const { page, box, list } = await start(open);
  await tab(page, 'Timeline').click();
  for (const [words, group, selected] of /** @type {const} */ ([['ayni', 'Places', 'ayni-airfield'], ['tilt', 'Sources', 'davlatov-2002']])) {
    await box.fill(words);
    await list.getByRole('group', { name: group }).getByRole('option').first().click();
    assert.equal((await state(page)).selected, selected);
    await panel(page).getByRole('heading', { level: 3 }).first().waitFor();
  }
  await box.fill('heroin');
  const hit = await ask(page, ({ relations }) => relations?.search('heroin').find(({ kind }) => kind === 'statement')?.hits[0]?.id ?? '');
  const expected = await ask(page, ({ relations }, id) => relations?.event(id)[0]?.event ?? id, hit);
  await list.getByRole('group', { name: 'Statements' }).getByRole('option').first().click();
  const { selected, view } = await state(page);
  assert.deepEqual({ selected, view }, { selected: expected, view: 'timeline' });
  await test.step('a theme', async () => {
    await box.fill('drugs');
    await list.getByRole('group', { name: 'Themes' }).getByRole('option').first().click();
    assert.deepEqual((await state(page)).filter, { themes: ['counter-narcotics'] });
    await ask(page, (element) => { element.state = {}; });
  });
  await test.step('only the statements with the words, as many as was told', async () => {
    await box.fill('heroin');
    const option = list.getByRole('option').last();
    const told = /^Only statements with “heroin” (\d+) statements$/.exec(await spoken(option))?.[1];
    await option.click();
    assert.deepEqual((await state(page)).filter, { text: 'heroin' });
    assert.equal(await ask(page, ({ relations }) => relations?.statements({ text: 'heroin' }).total), Number(told));
  });
});

test('what is not found is said, any text is a question, and how much was found is said once after the typing', async ({ open }) => {
  const { page, box, list } = await start(open);
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
  await page.getByRole('toolbar', { name: /^Partners on the map/ }).waitFor();
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

test('A4: any actor in at most nine presses, half of them in at most five', async ({ open }) => {
  const { page, box } = await start(open);
  const words = await ask(page, ({ relations }) => (relations?.actors() ?? []).map(({ id, name, shortName }) => {
    /** @param {string} text */
    const isFirst = (text) => relations?.search(text, { actors: 1, places: 1, themes: 1, sources: 1, statements: 1 })[0]?.hits[0]?.id === id;
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

test('a finger on a narrow screen: the list is whole, scrolls, and goes when something else is touched', async ({ open }) => {
  const { page, box, list } = await start(open, { viewport: narrow, hasTouch: true });
  await box.tap();
  await box.fill('tajik');
  const [frame, around] = [await list.boundingBox(), await box.boundingBox()];
  assert.ok(frame && around);
  assert.ok(frame.x >= 0 && frame.x + frame.width <= narrow.width && frame.y >= around.y + around.height - 1, JSON.stringify(frame));
  assert.ok(frame.y + frame.height <= narrow.height, 'within the screen');
  assert.ok(await list.evaluate((element) => element.scrollHeight > element.clientHeight && getComputedStyle(element).overflowY === 'auto'));
  assert.equal(await list.getByRole('option').evaluateAll((all) => all.filter((option) => option.getBoundingClientRect().height < 24).length), 0);
  await page.getByRole('heading', { level: 2 }).tap();
  assert.equal(await list.count(), 0);
  await box.tap();
  await list.getByRole('option', { name: /^Tajik armed forces/ }).tap();
  assert.equal((await state(page)).selected, 'TJK_MIL');
});

test('search() of the page fills the box and leaves the keyboard alone; the list counts anew when the filter changes; the box bears a move', async ({ open }) => {
  const { page, box, list } = await start(open);
  const hits = await ask(page, (element) => element.search('uzbek').length);
  assert.ok(hits > 0);
  assert.equal(await box.inputValue(), 'uzbek');
  await list.getByRole('option', { name: /^Uzbekistan \d+ statements$/ }).waitFor();
  assert.ok(!await box.evaluate((input) => input.matches(':focus')));
  await ask(page, (element) => element.search(''));
  assert.equal(await list.count(), 0);
  await box.fill('russia');
  await ask(page, (element) => { element.themes = 'migration'; });
  const count = await ask(page, ({ relations }) => relations?.actors({ themes: ['migration'] }).find(({ id }) => id === 'RUS')?.statements);
  await list.getByRole('option', { name: `Russia ${count} statements` }).waitFor();
  await page.evaluate(() => {
    const element = document.querySelector('relations-map');
    if (element) document.body.append(element);
  });
  await box.fill('iran');
  await box.press('ArrowDown');
  assert.match(await list.getByRole('option', { selected: true }).innerText(), /^Iran/, 'one step, not two');
});

test('A35: axe finds nothing in the open list', async ({ open }) => {
  for (const [options, words] of /** @type {[Partial<Options>, string][]} */ ([[{}, 'russia'], [{ viewport: narrow, colorScheme: 'dark' }, 'kulyab']])) {
    const { page, box } = await start(open, options);
    for (const text of [words, 'zzzzqq', 'рахмон']) {
      await box.fill(text);
      await box.press('ArrowDown');
      await settled(page);
      assert.deepEqual(await violations(page), [], text);
    }
  }
});
