/** Two partners side by side: of each theme one sentence a side, the latest told; figures never side by side. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import beside from '../../build/languages/en-beside.js';
import { curly } from '../../www/strings.js';
import { wordsOf } from '../../www/words.js';
import { violations } from './axe.js';
import { ask, dist, focused, heard, listen, ready, settled, tab, tabTo, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */
/** @typedef {Partial<import('../../www/state.js').State>} Change */

const themeName = wordsOf('en', beside).$theme;
const file = join(dist, 'relations-map.html');
/** @param {Page} page */
const table = (page) => page.getByRole('table', { name: /side by side/ });
/** @param {Page} page */
const first = (page) => page.getByRole('combobox', { name: 'First partner' });
/** @param {Page} page */
const second = (page) => page.getByRole('combobox', { name: 'Second partner' });
/** The names of the two that are chosen. @param {Page} page */
const chosen = (page) => Promise.all([first(page), second(page)].map((select) => select.evaluate((element) => element instanceof HTMLSelectElement && element.selectedOptions[0]?.text)));

/** @param {Page} page @param {Change} state */
async function show(page, state) {
  await ask(page, (element, wanted) => { element.state = { view: 'compare', ...wanted }; }, state);
  await settled(page);
}

/** @param {import('./browser.js').Open} open @param {Change} [state] @param {Options} [options] */
async function openCompare(open, state = {}, options = {}) {
  const { page } = await open({ file, prepare: listen, ...options });
  await ready(page);
  await show(page, state);
  return page;
}

test('the two partners of most statements come first; what the reader chooses takes their place', async ({ open }) => {
  const page = await openCompare(open);
  assert.deepEqual(await chosen(page), ['United States', 'Russia']);
  await first(page).selectOption({ label: 'Uzbekistan' });
  await settled(page);
  assert.deepEqual(await chosen(page), ['Uzbekistan', 'Russia']);
  await second(page).selectOption({ label: 'China' });
  assert.deepEqual(await chosen(page), ['Uzbekistan', 'China']);
  await page.getByRole('button', { name: 'Swap sides' }).click();
  assert.deepEqual(await chosen(page), ['China', 'Uzbekistan']);
  await second(page).selectOption({ label: 'China' });
  assert.deepEqual(await chosen(page), ['Uzbekistan', 'China'], 'who is taken for one side leaves the other');
  assert.deepEqual(await ask(page, ({ state: { selected, compared } }) => [selected, compared]), ['UZB', 'CHN']);
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'select').map(({ detail }) => detail.id), ['UZB', 'CHN', 'UZB']);
  assert.equal(await table(page).locator('caption').innerText(), 'Uzbekistan and China side by side, as partners of Tajikistan');
  await test.step('a part is not laid beside its whole, nor anything beside the centre', async () => {
    await show(page, { selected: 'RUS_MIL', compared: 'RUS' });
    assert.deepEqual(await chosen(page), ['Russian armed forces', 'United States']);
    await show(page, { selected: 'TJK', compared: 'TJK' });
    assert.deepEqual(await chosen(page), ['United States', 'Russia']);
    await show(page, { selected: 'kulob-airport', compared: 'KGZ' });
    assert.deepEqual(await chosen(page), ['United States', 'Kyrgyzstan']);
  });
  await test.step('where there are no two it says so', async () => {
    await show(page, { filter: { text: 'nothing says this' } });
    await page.getByText('A comparison takes two partners. Tajikistan has none under these choices.').waitFor();
    assert.equal(await table(page).isVisible(), false);
    await show(page, { filter: { themes: ['migration'] } });
    await page.getByText('Tajikistan has only one that can be compared under these choices.').waitFor();
    await show(page, {});
    assert.deepEqual(await chosen(page), ['United States', 'Russia']);
  });
});

test('what stands side by side is what the record tells of each', async ({ open }) => {
  const page = await openCompare(open);
  for (const [a, b, focus, filter] of /** @type {[string, string, string, import('../../www/state.js').Filter][]} */ ([['RUS', 'USA', 'TJK', {}], ['UZB', 'KGZ', 'TJK', { from: '2001-01-01' }], ['TJK', 'USA', 'UZB', { themes: ['diplomacy', 'security'] }], ['NATO', 'IND', 'TJK', { tones: ['cooperative'] }]])) {
    await test.step(`${a} and ${b} for ${focus}, ${JSON.stringify(filter)}`, async () => {
      await show(page, { selected: a, compared: b, focus, filter });
      const comparison = await ask(page, ({ relations }, [a, b, focus, filter]) => relations?.compare(a, b, focus, filter), /** @type {const} */ ([a, b, focus, filter]));
      assert.ok(comparison);
      const { themes } = comparison;
      for (const { tie } of [comparison.a, comparison.b]) {
        const { cooperative, neutral, conflictual } = tie.tones;
        assert.equal(cooperative + neutral + conflictual, tie.statements);
        await table(page).getByText(new RegExp(`^${tie.statements} statements?: `)).first().waitFor();
      }
      const both = themes.filter((theme) => theme.a > 0 && theme.b > 0);
      const shown = await table(page).locator('tbody tr').evaluateAll((rows) => rows.map((row) => ({ label: row.querySelector('th')?.firstChild?.textContent ?? '', note: row.querySelector('th span')?.textContent ?? '', sentences: [...row.querySelectorAll('td')].map((cell) => cell.querySelector('summary')?.textContent ?? '') })));
      assert.deepEqual(shown.slice(0, both.length).map(({ label, note }) => [label, note]), both.map((theme) => [themeName(theme.code), `${theme.a} and ${theme.b}`]));
      assert.deepEqual(shown.slice(0, both.length).map(({ sentences }) => sentences), both.map(({ latest }) => latest.map((one) => curly(one?.statement.text ?? ''))));
      const words = await table(page).innerText();
      assert.doesNotMatch(words, /\d[\d,]* to \d[\d,]* or more|none of cooperation or/, 'no range over unlike things');
    });
  }
});

test('what is told of one only is not told as none; each cell opens into all of its statements', async ({ open }) => {
  const page = await openCompare(open, { selected: 'RUS', compared: 'USA' });
  const alone = table(page).locator('tr', { hasText: 'Told of one side only' });
  await alone.waitFor();
  const { themes } = await ask(page, ({ relations }) => relations?.compare('RUS', 'USA', 'TJK') ?? { themes: [] });
  for (const theme of themes.filter(({ a, b }) => a === 0 || b === 0)) assert.ok((await alone.innerText()).includes(`${themeName(theme.code)} ${theme.a || theme.b}`), theme.code);
  const theme = themes.find(({ a, b }) => a > 1 && b > 0);
  assert.ok(theme);
  const opener = table(page).getByRole('button', { name: `1 of ${theme.a} ›` }).first();
  await opener.click();
  await settled(page);
  const cell = table(page).locator('tr', { hasText: themeName(theme.code) }).first().locator('td').first();
  assert.equal(await cell.locator('li[data-id]').count(), theme.a);
  await cell.getByRole('button', { name: 'Only one' }).click();
  assert.equal(await cell.locator('li[data-id]').count(), 0);
});

test('A2, A3: the keyboard chooses, opens, swaps, and keeps its place', async ({ open }) => {
  const page = await openCompare(open, { selected: 'RUS', compared: 'USA' });
  await tab(page, 'Compare').focus();
  await tabTo(page, /^select First partner/, 6);
  await tabTo(page, /^select Second partner/, 4);
  await page.keyboard.press('U');
  await page.keyboard.press('z');
  await settled(page);
  assert.deepEqual(await chosen(page), ['Russia', 'Uzbekistan']);
  assert.match(await focused(page), /^select Second partner/);
  await tabTo(page, /^(?:button 1 of|summary|button Swap)/, 6);
  assert.equal(await table(page).locator('tbody [tabindex="0"]').count(), 1, 'one stop for what can be opened');
  await page.getByRole('button', { name: /^1 of \d+ ›$/ }).first().focus();
  await page.keyboard.press('Enter');
  await settled(page);
  assert.match(await focused(page), /^button Only one/, 'the place is kept');
});

test('A19: at no width anything is cut; A35: axe finds nothing', async ({ open }) => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await openCompare(open, { selected: 'RUS', compared: 'USA' }, { colorScheme });
    await table(page).getByRole('button', { name: /^1 of \d+ ›$/ }).first().click();
    for (const width of [280, 320, 390, 820, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      const cut = await ask(page, ({ shadowRoot }) => {
        const box = shadowRoot?.querySelector('.compare')?.getBoundingClientRect();
        return [...shadowRoot?.querySelectorAll('.compare :is(select, button, td, td *, tbody th)') ?? []].filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return element.getClientRects().length > 0 && box && (right > box.right + 1 || left < box.left - 1);
        }).map(({ textContent }) => textContent).slice(0, 4);
      });
      assert.deepEqual(cut, [], `${width}`);
      if (width === (colorScheme === 'light' ? 1280 : 390)) assert.deepEqual(await violations(page), []);
    }
  }
});
