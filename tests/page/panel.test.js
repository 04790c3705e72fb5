/** What the panel tells of each kind of thing, by which rules, and the ways from one to another. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { curly } from '../../www/strings.js';
import { findings, violations } from './axe.js';
import { actor, ask, dist, focused, heard, line, listen, listsAll, map, panel, ready, settled, tab, tells, test } from './browser.js';
import { assertTie, codesIn, rawCodes, slip, told, unfold } from './telling.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

const file = join(dist, 'relations-map.html');
const narrow = { width: 390, height: 844 };

/** @param {import('./browser.js').Open} open @param {Options} [options] */
async function opened(open, options = {}) {
  const { page } = await open({ file, prepare: listen, ...options });
  await ready(page);
  return page;
}

/** @param {Page} page @param {string} id @param {string | RegExp} heading */
async function show(page, id, heading) {
  await ask(page, (element, chosen) => element.select(chosen), id);
  await tells(page, heading);
}

/** @param {Page} page @param {string | RegExp} name */
const button = (page, name) => panel(page).getByRole('button', { name, exact: true });

/** The titles of the parts of the panel, in order. @param {Page} page */
const titles = (page) => panel(page).locator('.section-title b').allTextContents();

/** @param {Page} page @param {string} id */
const portrait = (page, id) => ask(page, ({ relations, state }, partner) => {
  const found = relations?.portrait(state.focus, partner, state.filter);
  if (!found) throw new Error('no record');
  return found;
}, id);

test('a tie is a story: portrait, who acts, what holds, what changed, where sources contradict, all by theme', async ({ open }) => {
  const page = await opened(open);
  await show(page, 'RUS', 'Russia');
  const { tie, holds, changed, contradicted, statements, themes } = await portrait(page, 'RUS');
  const text = new Map(statements.map((row) => [row.id, row]));
  await test.step('the portrait adds up', async () => {
    const words = await panel(page).locator('.portrait').innerText();
    const { cooperative, conflictual, neutral } = tie.tones;
    for (const part of [`${tie.statements} statements on Tajikistan and Russia`, `${cooperative} tell of cooperation`, `${conflictual} of conflict`, `${neutral} of neither`, `${tie.undated} have no date`]) assert.ok(words.includes(part), `${part} in: ${words}`);
    assert.equal(cooperative + conflictual + neutral, tie.statements);
  });
  await test.step('its parts stand in their order', async () => {
    assert.deepEqual(await titles(page), ['What holds', 'What changed', 'What cannot all be right', `All ${tie.statements} statements`]);
  });
  await test.step('bars by who acts say their numbers, which add up', async () => {
    const counts = (await panel(page).locator('.directions .line-count').allInnerTexts()).map(Number);
    assert.equal(counts.reduce((sum, count) => sum + count, 0), tie.statements);
    const words = await panel(page).locator('.directions .hidden').allTextContents();
    assert.ok(words.every((said) => /^: \d+ of (?:cooperation|neither|conflict)/.test(said)), words.join('; '));
  });
  await test.step('what holds is what the rules of the record choose, each with date and source', async () => {
    const shown = await panel(page).locator('.panel-section').first().locator('.told-list').first().locator('li').evaluateAll((all) => all.map((item) => item.getAttribute('data-id')));
    assert.deepEqual(shown, holds.groups.flatMap((group) => group.statements.map(({ id }) => id)));
  });
  await test.step('a change is none of the contradictions, and bears no sign', async () => {
    const section = panel(page).locator('.panel-section', { hasText: /^What changed/ });
    assert.ok(changed.length > 0 && changed.every(({ kind }) => kind === 'change'));
    assert.ok((await section.locator('.question-text').first().innerText()) === curly(changed[0]?.question ?? ''));
    assert.equal(await section.getByText('≠').count(), 0);
    assert.equal(await section.getByText('cannot both be right').count(), 0);
  });
  await test.step('of a contradiction the two answers that exclude each other stand side by side, seen without a further act', async () => {
    const section = panel(page).locator('.panel-section', { hasText: /^What cannot all be right/ });
    assert.ok(contradicted.length > 0 && contradicted.every(({ kind }) => kind === 'contradiction'));
    const first = contradicted[0];
    const pair = await section.locator('.question').first().locator('.pair .text').allInnerTexts();
    assert.deepEqual(pair, first?.pair?.map((id) => curly(text.get(id)?.text ?? '?')));
    assert.ok(first?.pair?.every((id) => first.here.includes(id)), 'both are of this tie');
    await section.getByText('As told, these cannot both be right.').first().waitFor({ state: 'attached' });
    assert.equal(await section.locator('.question').first().getByText('≠').count(), 1);
    await section.getByRole('button', { name: /^all \d+ answers$/ }).first().click();
    const answers = await section.locator('.question').first().locator('li[data-id]').evaluateAll((all) => all.map((item) => item.getAttribute('data-id')));
    assert.deepEqual(answers.toSorted(), first?.answers.toSorted());
  });
  await test.step('themes add up, and each opens into its statements', async () => {
    const counts = await panel(page).locator('.fold.theme > summary .fold-count').allInnerTexts();
    assert.deepEqual(counts.map(Number), themes.map(({ count }) => count));
    assert.equal(themes.reduce((sum, { count }) => sum + count, 0), tie.statements);
    await panel(page).locator('.fold.theme > summary').first().click();
    assert.equal(await panel(page).locator('.fold.theme').first().locator('li[data-id]').count(), themes[0]?.count);
  });
  await test.step('nothing is left out', () => assertTie(page, 'RUS'));
});

test('undated first where most has no date, then by date, oldest first; a tie without a contradiction says so', async ({ open }) => {
  const page = await opened(open);
  await show(page, 'UZB', 'Uzbekistan');
  const found = await portrait(page, 'UZB');
  assert.ok(found.undatedFirst && found.tie.undated * 2 >= found.tie.statements);
  const order = await titles(page);
  assert.ok(order.indexOf('Without a date') >= 0 && order.indexOf('Without a date') < order.indexOf('With a date'), order.join());
  const { conflictual } = found.undatedTones;
  await panel(page).getByText(`${found.tie.undated} statements${conflictual === found.tie.undated ? ', all of conflict' : ''}`, { exact: true }).waitFor();
  await assertTie(page, 'UZB');
  const dates = await ask(page, ({ relations }) => relations?.tie('TJK', 'UZB', {}, { limit: null }).groups.flatMap(({ statements }) => statements.map(({ id, date }) => ({ id, date }))) ?? []);
  const known = new Map(dates.map(({ id, date }) => [id, date]));
  const sections = await panel(page).locator('.panel-section').evaluateAll((all) => all.map((section) => ({ title: section.querySelector('b')?.textContent, ids: [...section.querySelectorAll('li[data-id]')].map((item) => item.getAttribute('data-id') ?? '') })));
  const undated = sections.find(({ title }) => title === 'Without a date')?.ids ?? [];
  const dated = sections.find(({ title }) => title === 'With a date')?.ids ?? [];
  assert.equal(undated.length, found.tie.undated);
  assert.ok(undated.every((id) => known.get(id) === ''), 'nothing dated among the undated');
  assert.deepEqual(dated.map((id) => known.get(id)?.slice(0, 4)), dated.map((id) => known.get(id)?.slice(0, 4)).toSorted());
  assert.ok(dated.every((id) => known.get(id) !== ''));
  const none = await ask(page, ({ relations }) => relations?.ties('TJK').find(({ partner, questions, partOf }) => partner.kind === 'state' && partOf === null && questions.contradictions === 0)?.partner ?? null);
  assert.ok(none);
  await show(page, none.id, none.name);
  await panel(page).getByText(new RegExp(`^The record names no contradiction on Tajikistan and .*${none.name}\\.$`)).waitFor();
});

test('a sentence opens into what else is known: judgement, status, theme, source, passage, place, event, citation', async ({ open }) => {
  const page = await opened(open);
  await show(page, 'IND', 'India');
  await unfold(page);
  const row = await ask(page, ({ relations }) => relations?.tie('TJK', 'IND', {}, { limit: null }).groups.flatMap(({ statements }) => statements).find(({ place }) => place?.[0] === 'ayni-airfield') ?? null);
  assert.ok(row);
  const item = () => panel(page).locator(`li[data-id="${row.id}"]`).first();
  await test.step('to its place, and back by keyboard', async () => {
    await item().getByRole('button', { name: 'Ayni airfield' }).press('Enter');
    await tells(page, 'Ayni airfield');
    const expected = await ask(page, ({ relations }) => relations?.statements({ places: ['ayni-airfield'] }).rows.map(({ id }) => id) ?? []);
    await unfold(page);
    assert.deepEqual((await told(page)).map(({ id }) => id).toSorted(), expected.toSorted());
    await panel(page).getByText(`Air base. ${expected.length} statements tell of it.`).waitFor();
    assert.match(await focused(page), /What the sources say|^button ← All/, 'the keyboard is at the top of the panel');
    await page.keyboard.press('Escape');
    await listsAll(page);
  });
  await test.step('to its source', async () => {
    await show(page, 'IND', 'India');
    await unfold(page);
    await item().getByRole('button', { name: 'all of this source' }).click();
    const source = await ask(page, ({ relations }, id) => relations?.sources().find((one) => one.id === id) ?? null, row.source);
    await tells(page, source?.title ?? '?');
    await unfold(page);
    const ids = await ask(page, ({ relations }, id) => relations?.statements({ sources: [id] }, 'source').rows.filter((one) => one.source === id).map((one) => one.id) ?? [], row.source);
    assert.deepEqual((await told(page)).map(({ id }) => id), ids, 'in the order of its passages');
    await panel(page).getByText(new RegExp(`${source?.passages} passages, ${ids.length} statements\\.$`)).waitFor();
    const original = panel(page).getByRole('link', { name: 'Read the original' });
    assert.equal(await original.count(), source?.url ? 1 : 0);
    if (source?.url) assert.deepEqual([await original.getAttribute('href'), await original.getAttribute('rel')], [source.url, 'noopener noreferrer']);
  });
  await test.step('to its event: what each source says, its parties, joined on the map', async () => {
    const { event, count, sources } = await ask(page, ({ relations }) => {
      const named = [...new Set((relations?.statements().rows ?? []).flatMap(({ event, manyParty }) => (event && manyParty ? [event] : [])))];
      const sources = (/** @type {string} */ id) => new Set(relations?.event(id).map(({ source }) => source)).size;
      const [event = ''] = named.toSorted((a, b) => sources(b) - sources(a));
      const all = relations?.event(event) ?? [];
      return { event, count: all.length, sources: new Set(all.map(({ source }) => source)).size };
    });
    await show(page, event, count === 1 ? 'One statement' : `One event in ${count} statements`);
    await panel(page).getByText(`Told by ${sources} source${sources === 1 ? '' : 's'}.`).waitFor();
    assert.equal(await panel(page).locator('.told-group').count(), sources);
    const before = await page.locator('.map-lines').innerHTML();
    await button(page, 'Show the parties on the map').press('Enter');
    await settled(page);
    assert.notEqual(await page.locator('.map-lines').innerHTML(), before, 'the parties are joined');
  });
});

test('organisations, the actor at the centre, and one that no statement joins to it', async ({ open }) => {
  const page = await opened(open);
  await test.step('an organisation tells its members, as of the day', async () => {
    await ask(page, (element) => { element.state = { focus: 'RUS', selected: 'AZE' }; });
    await ask(page, (element) => { element.state = { selected: 'CSTO' }; });
    await tells(page, 'Collective Security Treaty Organization');
    await assertTie(page, 'CSTO');
  });
  await test.step('the actor at the centre', async () => {
    await show(page, 'TJK', 'Tajikistan');
    const count = await ask(page, ({ relations }) => relations?.statements({ actors: ['TJK'] }).total);
    await panel(page).getByText(new RegExp(`^State\\. ${count} statements name it\\.$`)).waitFor();
    assert.equal(await panel(page).locator('[lang=ru]', { hasText: 'Таджикистан' }).count(), 1);
    await button(page, 'Tajik border guards').click();
    await tells(page, 'Tajik border guards');
  });
  await test.step('one that no statement joins to it', async () => {
    await show(page, 'AZE', 'Azerbaijan');
    await panel(page).getByText(/No statement names both Tajikistan and Azerbaijan\./).waitFor();
    await unfold(page);
    assert.equal((await told(page)).length, await ask(page, ({ relations }) => relations?.statements({ actors: ['AZE'] }).total));
    await button(page, 'Put Azerbaijan at the centre').click();
    await page.getByRole('heading', { name: 'Azerbaijan and its foreign relations' }).waitFor();
  });
});

/** @param {Page} page @param {boolean} isAllowed */
const clipboard = (page, isAllowed) => page.evaluate((allowed) => {
  const writeText = async (/** @type {string} */ text) => {
    if (!allowed) throw new Error('refused');
    Reflect.set(globalThis, 'copied', text);
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}, isAllowed);

test('a citation is copied and said; where the page may not, it is selected', async ({ open }) => {
  const page = await opened(open);
  await show(page, 'RUS', 'Russia');
  await clipboard(page, true);
  const item = panel(page).locator('li[data-id]').first();
  const id = await item.getAttribute('data-id') ?? '';
  const expected = await ask(page, ({ relations }, one) => relations?.cite([one], 'footnote'), id);
  await item.locator('summary').press('Enter');
  await item.getByRole('button', { name: 'Cite' }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'Citation: copied.' }).waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'copied')), expected);
  const all = await ask(page, ({ relations }) => relations?.tie('TJK', 'RUS', {}, { limit: null }).groups.flatMap(({ statements }) => statements.map((row) => row.id)) ?? []);
  await button(page, `Cite these ${all.length}`).click();
  await page.waitForFunction((ids) => ids.every((/** @type {string} */ one) => Reflect.get(globalThis, 'copied').includes(one)), all);
  await clipboard(page, false);
  await item.getByRole('button', { name: /^(?:Cite|Copied)$/ }).press('Enter');
  const field = panel(page).getByRole('textbox', { name: 'Citation' });
  assert.equal(await field.inputValue(), expected);
  assert.ok(await field.evaluate((element) => element instanceof HTMLTextAreaElement && element.matches(':focus') && element.selectionEnd === element.value.length));
});

test('the lines are one stop for the keyboard: arrows move, Enter chooses, and the place is kept', async ({ open }) => {
  const page = await opened(open);
  assert.equal(await panel(page).locator('.rest [tabindex="0"]').count(), 1);
  await line(page, 'United States').focus();
  for (const key of ['ArrowDown', 'End', 'Home', 'ArrowDown']) await page.keyboard.press(key);
  assert.match(await focused(page), /^button Russia, /);
  await page.keyboard.press('Enter');
  await tells(page, 'Russia');
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'select').map(({ detail }) => detail.id), ['RUS']);
  await page.keyboard.press('Escape');
  await listsAll(page);
  assert.match(await focused(page), /^button Russia, /);
  await test.step('what is open stays open when the view changes', async () => {
    await show(page, 'RUS', 'Russia');
    await panel(page).locator('.fold.theme > summary').first().click();
    await tab(page, 'Network').click();
    await settled(page);
    assert.ok(await panel(page).locator('.fold.theme').first().locator('li').first().isVisible());
  });
});

test('a phone: rest and what is chosen stay under three screens, the way back is in sight, and one comes back to where one was', async ({ open }) => {
  const page = await opened(open, { viewport: narrow, hasTouch: true });
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(await height() <= 3 * narrow.height, `at rest ${await height()} px`);
  for (const name of ['Russia', 'Uzbekistan', 'United States']) {
    await line(page, name).scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await line(page, name).tap();
    await tells(page, name);
    await settled(page);
    assert.ok(await height() <= 3 * narrow.height, `${name}: ${await height()} px`);
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((part) => scrollTo(0, part * (document.documentElement.scrollHeight - innerHeight)), share);
      await settled(page);
      const box = await panel(page).getByRole('button', { name: /^← All/ }).boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= narrow.height, `the way back at ${share} of ${name}: ${JSON.stringify(box)}`);
    }
    await panel(page).getByRole('button', { name: /^← All/ }).tap();
    await listsAll(page);
    await settled(page);
    assert.ok(Math.abs(await page.evaluate(() => scrollY) - before) < 2, 'back to where one was');
  }
  await test.step('a symbol of the map does the same, and the map stays', async () => {
    await actor(page, 'Afghanistan').scrollIntoViewIfNeeded();
    await actor(page, 'Afghanistan').tap();
    await tells(page, 'Afghanistan');
    assert.ok(await map(page).isVisible());
  });
});

test('axe finds nothing in any panel, all unfolded; targets are 24 pixels, words are plain', async ({ open }) => {
  for (const [options, ids] of /** @type {[Options, string[]][]} */ ([[{}, ['TJK', 'CSTO', 'dushanbe', 'sodiqov-2012', 'russian-border-guards-leave-2005', 'AZE']], [{ colorScheme: 'dark', viewport: narrow }, ['AFG', 'UZB']]])) {
    const page = await opened(open, options);
    const codes = await rawCodes(page);
    for (const id of ids) {
      await ask(page, (element, chosen) => element.select(chosen), id);
      await panel(page).getByRole('button', { name: /^← / }).waitFor();
      await unfold(page);
      await settled(page);
      assert.deepEqual(id === 'AFG' ? await findings(page) : { violations: await violations(page), incomplete: [] }, { violations: [], incomplete: [] }, id);
      const small = await panel(page).locator('button, summary, select').evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect(), getComputedStyle(one).display])
        .flatMap(([text, box, display]) => (typeof box === 'object' && box && display !== 'inline' && box.width > 0 && (box.width < 23.9 || box.height < 23.9) ? [`${text} ${box.width} x ${box.height}`] : [])));
      assert.deepEqual(small, [], id);
      const words = await panel(page).evaluate((element) => {
        const copy = /** @type {Element} */ (element.cloneNode(true));
        copy.querySelectorAll('.text, .note, .question-text').forEach((paragraph) => paragraph.remove());
        return copy.textContent ?? '';
      });
      assert.doesNotMatch(words, slip, id);
      assert.doesNotMatch(words, /many-party|\b(?:USD|EUR|km2|air-base|as-of)\b|\d{4}-\d{2}-\d{2}|\d{4}[~/]/, id);
      assert.deepEqual(codesIn(words, codes), [], id);
    }
  }
});
