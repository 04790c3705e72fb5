/** Two partners side by side: as the record tells of each, by mouse and by keyboard. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations } from './axe.js';
import { ask, dist, heard, listen, open, panel, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./browser.js').Options} Options */
/** @typedef {import('../../build/core/relations_map.js').Filter} Filter */
/** @typedef {Partial<import('../../www/state.js').State>} Change */

const file = join(dist, 'relations-map.html');
/** @param {Page} page */
const table = (page) => page.getByRole('table', { name: /side by side/ });
/** @param {Page} page */
const first = (page) => page.getByRole('combobox', { name: 'First partner' });
/** @param {Page} page */
const second = (page) => page.getByRole('combobox', { name: 'Second partner' });
/** The names of the two that are chosen. @param {Page} page */
const chosen = (page) => Promise.all([first(page), second(page)].map((select) => select.evaluate((element) => element instanceof HTMLSelectElement && element.selectedOptions[0]?.text)));
/** The words of a row, from the first partner to the second. @param {Page} page @param {string} label */
const row = (page, label) => table(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) }).locator('> *').allInnerTexts();
/** What the keyboard stands on. @param {Page} page */
const focused = (page) => ask(page, ({ shadowRoot }) => shadowRoot?.activeElement?.getAttribute('aria-label') ?? shadowRoot?.activeElement?.textContent);

/** @param {import('node:test').TestContext} t @param {Change} [state] @param {Options} [options] */
async function openCompare(t, state = {}, options = {}) {
  const { page } = await open(t, { file, prepare: listen, ...options });
  await ready(page);
  await page.getByRole('radio', { name: 'Compare' }).click();
  await show(page, state);
  return page;
}

/** @param {Page} page @param {Change} state */
async function show(page, state) {
  await ask(page, (element, state) => { element.state = { ...element.state, ...state }; }, state);
  await settled(page);
}

test('the two partners of most statements come first; what the reader chooses takes their place', async (t) => {
  const page = await openCompare(t);
  assert.deepEqual(await chosen(page), ['United States', 'Russia']);
  await first(page).selectOption({ label: 'Uzbekistan' });
  await panel(page).getByRole('heading', { name: 'Tajikistan and Uzbekistan' }).waitFor();
  assert.deepEqual(await chosen(page), ['Uzbekistan', 'Russia']);
  await second(page).selectOption({ label: 'China' });
  assert.deepEqual(await chosen(page), ['Uzbekistan', 'China']);
  await page.getByRole('button', { name: 'Swap sides' }).click();
  assert.deepEqual(await chosen(page), ['China', 'Uzbekistan']);
  await second(page).selectOption({ label: 'China' });
  assert.deepEqual(await chosen(page), ['Uzbekistan', 'China'], 'who is taken for one side leaves the other');
  const { selected, compared } = await ask(page, ({ state }) => state);
  assert.deepEqual([selected, compared], ['UZB', 'CHN']);
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'select').map(({ detail }) => detail.id), ['UZB', 'CHN', 'UZB']);
  assert.equal(await table(page).locator('caption').innerText(), 'Uzbekistan and China side by side, as partners of Tajikistan');
});

test('a part is not laid beside its whole, nor anything beside the centre', async (t) => {
  const page = await openCompare(t, { selected: 'RUS_MIL', compared: 'RUS' });
  assert.deepEqual(await chosen(page), ['Russian armed forces', 'United States']);
  await show(page, { selected: 'TJK', compared: 'TJK' });
  assert.deepEqual(await chosen(page), ['United States', 'Russia']);
  await show(page, { selected: 'kulob-airport', compared: 'KGZ' });
  assert.deepEqual(await chosen(page), ['United States', 'Kyrgyzstan']);
});

/** @type {[string, string, string, Filter][]} */
const pairs = [['RUS', 'USA', 'TJK', {}], ['UZB', 'KGZ', 'TJK', { asOf: '2012-01-16' }], ['RUS', 'KAZ', 'TJK', { asOf: '2001-01-01' }], ['TJK', 'USA', 'UZB', { themes: ['diplomacy', 'security'] }], ['NATO', 'IND', 'TJK', { tones: ['cooperative'] }]];
for (const [a, b, focus, filter] of pairs) {
  test(`what stands beside ${a} and ${b} is what the record tells of them: ${JSON.stringify(filter)}`, async (t) => {
    const page = await openCompare(t, { selected: a, compared: b, focus, filter });
    const comparison = await ask(page, ({ relations }, [a, b, focus, filter]) => relations?.compare(a, b, focus, filter), /** @type {const} */ ([a, b, focus, filter]));
    assert.ok(comparison);
    const { themes, shared } = comparison;
    const sides = [comparison.a, comparison.b];
    assert.deepEqual(await chosen(page), sides.map(({ tie }) => tie.partner.name));
    assert.deepEqual((await row(page, 'Statements')).toSpliced(1, 1), sides.map(({ tie }) => `${tie.statements}`));
    const years = sides.map(({ tie: { firstYear, lastYear } }) => (firstYear === null ? 'no dates' : firstYear === lastYear ? `${firstYear}` : `${firstYear} to ${lastYear}`));
    assert.deepEqual((await row(page, 'Dated')).toSpliced(1, 1), years);
    const tones = sides.map(({ tie }) => Object.entries(tie.tones).filter(([, count]) => count > 0).map(([tone, count]) => `${count} ${tone}`).join(', ') || 'none');
    assert.deepEqual((await row(page, 'Tone')).toSpliced(1, 1), tones);
    const shown = await table(page).locator('tr:has(.mirror-bar)').evaluateAll((rows) => rows.map((row) => ({
      code: row.querySelector('button')?.value, words: [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
      lengths: [...row.querySelectorAll('.mirror-bar')].map((bar) => bar.getBoundingClientRect().width),
    })));
    assert.deepEqual(shown.map(({ code, words: [a, b] }) => ({ code, a, b })), themes);
    const pixel = shown.flatMap(({ words, lengths }) => lengths.map((length, index) => length / (words[index] || 1)).filter((length) => length > 0));
    assert.ok(Math.max(...pixel) - Math.min(...pixel) < 0.5, 'one scale for all bars');
    const memberships = shared.length + sides.reduce((sum, side) => sum + side.separate.length, 0);
    const figures = new Set(sides.flatMap((side) => side.figures.map(({ range }) => `${range.unit} ${range.per}`))).size;
    const rows = await table(page).locator('tbody tr:has(td)').count();
    assert.equal(rows, 4 + themes.length + figures + memberships);
  });
}

test('figures stand by unit and are not added; memberships tell the role, and what the dates leave open', async (t) => {
  const page = await openCompare(t, { selected: 'RUS', compared: 'USA' });
  assert.deepEqual(await row(page, 'persons'), ['7,000 to 1,000,000 or more', 'persons', 'none']);
  assert.deepEqual(await row(page, 'tonnes'), ['1.7 to 30 or more', 'tonnes', 'none']);
  assert.deepEqual(await row(page, 'US dollars a year'), ['none', 'US dollars a year', '50,000,000']);
  assert.deepEqual(await row(page, 'NATO'), ['not told', 'NATO', 'member']);
  await show(page, { selected: 'RUS', compared: 'KAZ', filter: { asOf: '2001-01-01' } });
  assert.deepEqual(await row(page, 'Shanghai Cooperation Organization'), ['member and participant, perhaps', 'Shanghai Cooperation Organization', 'not then']);
  assert.deepEqual(await row(page, 'Commonwealth of Independent States'), ['leader, perhaps', 'Commonwealth of Independent States', 'not told']);
});

test('a theme opens what the sources say of each, side by side', async (t) => {
  const page = await openCompare(t, { selected: 'RUS', compared: 'USA' });
  const theme = table(page).getByRole('button', { name: 'Security' });
  await theme.click();
  assert.equal(await theme.getAttribute('aria-expanded'), 'true');
  const texts = await table(page).getByRole('list').evaluateAll((lists) => lists.map((list) => [...list.querySelectorAll('.text')].map((text) => text.textContent)));
  const told = await ask(page, ({ relations }) => ['RUS', 'USA'].map((id) => relations?.tie('TJK', id, { themes: ['security'] }).groups.flatMap((group) => group.statements.map(({ text }) => text))));
  assert.deepEqual(texts, told);
  assert.deepEqual(texts.map((list) => list.length), [7, 25]);
  await theme.click();
  assert.equal(await table(page).getByRole('list').count(), 0);
});

test('A2, A3: three stops; the keyboard chooses, opens a theme and swaps, and keeps its place', async (t) => {
  const page = await openCompare(t, { selected: 'RUS', compared: 'USA' });
  await page.getByRole('radio', { name: 'Compare' }).focus();
  const stops = [];
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  assert.deepEqual(stops, ['First partner', 'Second partner', 'Diplomacy', 'What the sources say']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'Military bases');
  assert.equal(await table(page).getByRole('button', { expanded: true }).innerText(), 'Military bases');
  await page.keyboard.press(' ');
  assert.equal(await table(page).getByRole('button', { expanded: true }).count(), 0);
  await page.keyboard.press('Home');
  assert.equal(await focused(page), 'Swap sides');
  await page.keyboard.press('Enter');
  assert.deepEqual(await chosen(page), ['United States', 'Russia']);
  assert.equal(await focused(page), 'Swap sides');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('U');
  await page.keyboard.press('z');
  assert.deepEqual(await chosen(page), ['United States', 'Uzbekistan']);
  assert.equal(await focused(page), 'Second partner');
});

test('where there are no two partners it says so', async (t) => {
  const page = await openCompare(t, { filter: { text: 'nothing says this' } });
  await page.getByText('A comparison takes two partners. Tajikistan has none under these choices.').waitFor();
  assert.equal(await first(page).isVisible(), false);
  await show(page, { filter: { themes: ['migration'] } });
  await page.getByText('Tajikistan has only one that can be compared under these choices.').waitFor();
  await show(page, { filter: {} });
  assert.deepEqual(await chosen(page), ['United States', 'Russia']);
});

for (const width of [280, 320, 390, 800, 1280]) {
  test(`A19: at ${width} px nothing is cut`, async (t) => {
    const page = await openCompare(t, { selected: 'RUS', compared: 'USA' }, { viewport: { width, height: 800 } });
    await table(page).getByRole('button', { name: 'Security' }).click();
    const cut = await ask(page, ({ shadowRoot }) => {
      const right = shadowRoot?.querySelector('.compare')?.getBoundingClientRect().right ?? 0;
      const left = shadowRoot?.querySelector('.compare')?.getBoundingClientRect().left ?? 0;
      return [...shadowRoot?.querySelectorAll('.compare :is(select, button, td, td *, tbody th)') ?? []].filter((element) => {
        const box = element.getBoundingClientRect();
        return element.getClientRects().length > 0 && (box.right > right + 1 || box.left < left - 1 || (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1));
      }).map(({ textContent }) => textContent);
    });
    assert.deepEqual(cut, []);
  });
}

/** @type {[string, Change, Options][]} */
const states = [
  ['compare', {}, {}],
  ['compare, dark', { selected: 'UZB', compared: 'KGZ', filter: { asOf: '2012-01-16' } }, { colorScheme: 'dark' }],
  ['compare, narrow', { selected: 'RUS' }, { viewport: { width: 390, height: 844 } }],
  ['compare, empty', { filter: { text: 'nothing says this' } }, {}],
];
for (const [name, state, options] of states) {
  test(`A35: axe finds nothing: ${name}`, async (t) => {
    const page = await openCompare(t, state, options);
    if (!state.filter?.text) await table(page).getByRole('button').first().click();
    await settled(page);
    assert.deepEqual(await violations(page), []);
  });
}
