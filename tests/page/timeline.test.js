/** The timeline: one row an event, its mark as vague as its date on one axis, the sentence beside it; what has no date is counted and never on the axis. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { curly } from '../../www/strings.js';
import { violations } from './axe.js';
import { ask, dist, focused, line, panel, ready, settled, tab, tabTo, tells, test } from './browser.js';
import { codesIn, rawCodes, rawDate, slip } from './telling.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');

/** @param {import('./browser.js').Open} open @param {Options} [options] */
async function openTimeline(open, options = {}) {
  const { page } = await open({ file, ...options });
  await ready(page);
  await ask(page, (element) => { element.view = 'timeline'; });
  await rows(page).first().waitFor();
  return page;
}

/** @param {Page} page */
const rows = (page) => page.locator('.chronicle tbody tr');
/** What the core tells of the events. @param {Page} page */
const events = (page) => ask(page, ({ relations, state }) => relations?.chronicle(state.focus, state.filter, { limit: 5000 }) ?? { events: [], total: 0, undated: { statements: 0, partners: [] } });

test('one a year at first, all on request, oldest first, and nothing undated among them', async ({ open }) => {
  const page = await openTimeline(open);
  const { events: all, total, undated } = await events(page);
  const leads = all.filter(({ leads }) => leads);
  assert.ok(total === all.length && leads.length > 10 && leads.length < total);
  await page.getByText(`Showing ${leads.length} of ${total} dated events: for each year the one that most statements tell of`).waitFor();
  const texts = () => rows(page).locator('summary').allInnerTexts();
  assert.deepEqual(await texts(), leads.map(({ statement }) => curly(statement.text)));
  await page.getByRole('button', { name: `All ${total}`, exact: true }).click();
  await settled(page);
  assert.deepEqual(await texts(), all.map(({ statement }) => curly(statement.text)));
  assert.deepEqual(all.filter(({ statement }) => statement.date === '').length, 0);
  const codes = await rawCodes(page);
  for (const words of await rows(page).evaluateAll((all) => all.map((row) => [...row.children].filter((cell) => !cell.matches('.what-cell')).map(({ textContent }) => textContent).join(' ')))) {
    assert.doesNotMatch(words, slip);
    assert.doesNotMatch(words, rawDate);
    assert.deepEqual(codesIn(words, codes), []);
  }
  await page.getByText(new RegExp(`${undated.statements} statements of events of which no date is told, never placed on the line`)).waitFor();
});

test('a mark stands at its date: a day at its day, a span as long as it, vague is not solid, open ends fade', async ({ open }) => {
  const page = await openTimeline(open);
  const { events: all, total } = await events(page);
  await page.getByRole('button', { name: `All ${total}`, exact: true }).click();
  await settled(page);
  const shown = await rows(page).evaluateAll((all) => all.map((row) => {
    const cell = row.querySelector('.when-cell')?.getBoundingClientRect();
    const mark = row.querySelector('.when-cell [data-kind]');
    const box = mark?.getBoundingClientRect();
    const style = mark ? getComputedStyle(mark) : null;
    return { kind: mark?.getAttribute('data-kind') ?? '', x: (box?.x ?? 0) - (cell?.x ?? 0), width: box?.width ?? 0, cell: cell?.width ?? 1, image: style?.backgroundImage ?? '', mask: style?.maskImage ?? '' };
  }));
  assert.equal(shown.length, all.length);
  const years = await page.locator('.chronicle .years span').evaluateAll((all) => all.map((one) => ({ year: Number.parseInt(one.textContent ?? '', 10), x: one.getBoundingClientRect().x + one.getBoundingClientRect().width / 2 })));
  assert.ok(years.length >= 3 && years.every(({ year }, index) => index === 0 || year > (years[index - 1]?.year ?? 0)), JSON.stringify(years));
  assert.ok(shown.every(({ x, width, cell }) => x >= -8 && x + width <= cell + 8), 'inside the axis');
  for (const [index, { kind, width }] of shown.entries()) {
    const { statement, time } = all[index] ?? {};
    if (!statement || !time) continue;
    const iso = /^\d{4}-\d{2}-\d{2}$/.test(statement.date);
    if (iso) assert.equal(kind, 'day', statement.date);
    if (/^\d{4}-\d{2}-\d{2}\/\.\.$|^\d{4}\/\.\.$/.test(statement.date)) assert.match(kind, /open/, `${statement.date} is ${kind}`);
    if (/[~?]|X/.test(statement.date)) assert.notEqual(kind, 'day', `${statement.date} is ${kind}`);
    if (kind === 'day') assert.ok(width <= 14, `a day is ${width} px wide`);
  }
  const vague = shown.filter(({ kind }) => kind === 'vague');
  assert.ok(vague.length > 0 && vague.every(({ image, mask }) => /repeating|gradient/.test(image + mask)), 'vague is hatched or soft');
  const days = shown.map(({ kind, x }, index) => ({ kind, x, date: all[index]?.statement.date ?? '' })).filter(({ kind }) => kind === 'day').toSorted((a, b) => a.date.localeCompare(b.date));
  assert.ok(days.every(({ x }, index) => index === 0 || x >= (days[index - 1]?.x ?? 0) - 1), 'later days stand farther on');
});

test('one partner alone, a year unfolded, a sentence opened, what contradicts led to', async ({ open }) => {
  const page = await openTimeline(open);
  await test.step('a year', async () => {
    const more = page.locator('.chronicle .more-cell button').first();
    const words = await more.innerText();
    const before = await rows(page).count();
    await more.click();
    const count = Number(/^(\d+) more in/.exec(words)?.[1]);
    assert.equal(await rows(page).count(), before + count, words);
    await page.getByRole('button', { name: 'Only one', exact: true }).first().click();
    assert.equal(await rows(page).count(), before);
  });
  await test.step('a sentence', async () => {
    await rows(page).locator('summary').first().click();
    assert.match(await rows(page).locator('.facts').first().innerText(), /passage \d+/);
  });
  await test.step('one partner', async () => {
    await page.getByRole('combobox', { name: 'Only one partner' }).selectOption({ label: 'Iran' });
    await settled(page);
    assert.equal(await ask(page, ({ state }) => state.selected), 'IRN');
    const all = await ask(page, ({ relations }) => relations?.chronicle('TJK', { actors: ['IRN'] }, { limit: 5000 }).events.filter(({ leads }) => leads).map(({ statement }) => statement.text) ?? []);
    assert.deepEqual(await rows(page).locator('summary').allInnerTexts(), all.map(curly));
    await page.getByRole('combobox', { name: 'Only one partner' }).selectOption({ label: 'All partners' });
  });
  await test.step('the filter', async () => {
    await ask(page, (element) => { element.state = { view: 'timeline', filter: { themes: ['basing'] } }; });
    await settled(page);
    const { events: all } = await events(page);
    assert.equal(await rows(page).count(), all.filter(({ leads }) => leads).length);
    await ask(page, (element) => { element.state = { view: 'timeline', filter: { text: 'nothing says this' } }; });
    await page.getByText('No dated event passes the filter.').waitFor();
  });
});

test('A2, A3: the rows are one stop of the keyboard; it opens, goes on and comes back', async ({ open }) => {
  const page = await openTimeline(open);
  await tab(page, 'Timeline').focus();
  await tabTo(page, /^summary /, 8);
  const first = await focused(page);
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await focused(page), first);
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(page), first);
  await page.keyboard.press('Enter');
  assert.ok(await rows(page).locator('details').first().evaluate((details) => details instanceof HTMLDetailsElement && details.open));
  assert.equal(await focused(page), first, 'the place is kept');
  assert.equal(await page.locator('.chronicle tbody [tabindex="0"]').count(), 1);
});

test('A19: nothing is cut at any width; A35: axe finds nothing', async ({ open }) => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await openTimeline(open, { colorScheme });
    for (const width of [280, 390, 820, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await settled(page);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}: nothing scrolls sideways`);
      const out = await rows(page).locator('summary').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width > 0 && (one.getBoundingClientRect().right > innerWidth + 1 || one.getBoundingClientRect().left < -1)).length);
      assert.equal(out, 0, `${width}`);
      if (width === (colorScheme === 'light' ? 1280 : 390)) assert.deepEqual(await violations(page), []);
    }
  }
});

test('what is chosen is told beside the timeline, and one comes back', async ({ open }) => {
  const page = await openTimeline(open);
  await rows(page).locator('.with-cell button').first().click();
  await panel(page).getByRole('button', { name: /^← / }).waitFor();
  await panel(page).getByRole('button', { name: /^← / }).click();
  await settled(page);
  assert.deepEqual(await ask(page, ({ state: { view, selected } }) => [view, selected]), ['timeline', null]);
  await tab(page, 'Map').click();
  await line(page, 'Iran').click();
  await tells(page, 'Iran');
});
