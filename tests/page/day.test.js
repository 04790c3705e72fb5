/** Time: the years of what is shown, one day as people type it, what held on it, and what changed between two days. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { dayTyped } from '../../www/day-typed.js';
import { curly } from '../../www/strings.js';
import { violations } from './axe.js';
import { actor, ask, dist, document as html, focused, heard, line, listen, listsAll, map, packageFiles, panel, ready, settled, tab, tabTo, tells, test, wordsOf } from './browser.js';
import { told, unfold } from './telling.js';

/** @typedef {import('@playwright/test').Page} Page */

const file = join(dist, 'relations-map.html');
const narrow = { width: 390, height: 844 };

/** @param {Page} page */
const field = (page) => page.getByRole('textbox', { name: 'One day' });
/** @param {Page} page */
const opener = (page) => page.getByRole('button', { name: /^(?:Show one day|One day)…$/ });
/** @param {Page} page */
const allDays = (page) => page.getByRole('region', { name: 'When' }).getByRole('button', { name: 'All days', exact: true });
/** @param {Page} page */
const filter = (page) => ask(page, ({ state }) => state.filter);

/** @param {Page} page @param {string} text */
async function typeDay(page, text) {
  if (await opener(page).isVisible()) await opener(page).click();
  await field(page).fill(text);
  await field(page).press('Enter');
  await settled(page);
}

test('the sentence above the years adds up to its universe, of all and of one partner', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  const sum = (/** @type {Record<string, number>} */ tones) => Object.values(tones).reduce((all, count) => all + count, 0);
  const words = () => page.getByRole('region', { name: 'When' }).locator('.when-said').innerText();
  const numbers = async () => {
    const text = (await words()).replace(/^of the \d+ with [^,]+, /, '');
    const of = (/** @type {RegExp} */ pattern) => Number(pattern.exec(text)?.[1] ?? 0);
    return { year: of(/(\d+) (?:is|are) dated to a year/), longer: of(/(\d+) to a longer time/), undated: of(/(\d+) ha(?:s|ve) no date/) };
  };
  const timeline = await ask(page, ({ relations }) => relations?.timeline({ actors: ['TJK'] }));
  assert.ok(timeline);
  assert.deepEqual(await numbers(), {
    year: timeline.years.reduce((all, { tones }) => all + sum({ ...tones }), 0), longer: timeline.spans.reduce((all, { tones }) => all + sum({ ...tones }), 0), undated: sum({ ...timeline.undated }),
  });
  assert.equal((await numbers()).undated, Number(await page.locator('.undated-count').textContent()));
  for (const { id, name } of [{ id: 'RUS', name: 'Russia' }, { id: 'UZB', name: 'Uzbekistan' }]) {
    await line(page, name).click();
    await tells(page, name);
    const statements = await ask(page, ({ relations }, partner) => relations?.tie('TJK', partner).tie.statements ?? 0, id);
    assert.match(await words(), new RegExp(`^of the ${statements} with ${name}, `));
    const { year, longer, undated } = await numbers();
    assert.equal(year + longer + undated, statements, await words());
    await page.keyboard.press('Escape');
  }
});

test('a day is taken as people type it, and what cannot be read stays and says so', async ({ open }) => {
  const { page } = await open({ file, prepare: listen });
  await ready(page);
  for (const [text, day, hint] of /** @type {[string, string, string][]} */ ([
    ['31.12.2011', '2011-12-31', ''], ['2011-12-31', '2011-12-31', ''], ['31 December 2011', '2011-12-31', ''], ['December 31, 2011', '2011-12-31', ''], ['31/12/2011', '2011-12-31', ''],
    ['2012', '2012-12-31', 'taken as its last day, 31 December 2012'], ['January 2002', '2002-01-31', 'taken as its last day, 31 January 2002'], ['2002-01', '2002-01-31', 'taken as its last day, 31 January 2002'],
    ['  feb 2004 ', '2004-02-29', 'taken as its last day, 29 February 2004'],
  ])) {
    await test.step(text, async () => {
      await typeDay(page, text);
      assert.deepEqual(await filter(page), { asOf: day });
      const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
      assert.ok([text, words].includes(await field(page).inputValue()), 'the day that is meant is shown');
      const said = await page.locator('#day-hint').innerText();
      if (hint) assert.ok(said.includes(hint), said);
      assert.equal(await field(page).getAttribute('aria-invalid'), null);
    });
  }
  const before = await filter(page);
  for (const text of ['31.02.2011', 'soon', '2011-13', '99', '0000-00-00', 'day 5 of never']) {
    await test.step(text, async () => {
      await typeDay(page, text);
      assert.deepEqual(await filter(page), before, 'nothing is shown that was not meant');
      assert.equal(await field(page).inputValue(), text);
      assert.equal(await field(page).getAttribute('aria-invalid'), 'true');
      await page.getByText(`“${text}” was not read as a day.`).waitFor();
    });
  }
  await field(page).fill('');
  await field(page).press('Enter');
  assert.deepEqual(await filter(page), {});
  assert.equal((await heard(page)).filter(({ name }) => name === 'filter').length, 5, 'one for each other day, and one for none');
});

test('days of any year: whole years, months and days of every length', () => {
  for (const year of [1, 98, 1900, 1999, 2000, 2004, 2011, 9999]) {
    const padded = String(year).padStart(4, '0');
    assert.equal(dayTyped(padded)?.day, `${padded}-12-31`);
    for (let month = 1; month <= 12; month += 1) {
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
      const two = String(month).padStart(2, '0');
      assert.equal(dayTyped(`${padded}-${two}`)?.day, `${padded}-${two}-${last}`);
      assert.equal(dayTyped(`${last}.${month}.${padded}`)?.day, `${padded}-${two}-${last}`);
      assert.equal(dayTyped(`${last + 1}.${month}.${padded}`), null);
    }
  }
});

for (const day of ['2012-01-31', '2002-01-31', '1992-12-31']) {
  test(`as of ${day}: only what is dated to hold or may hold; the undated are counted apart and never drawn`, async ({ open }) => {
    const { page } = await open({ file });
    await ready(page);
    await ask(page, (element, asOf) => { element.asOf = asOf; }, day);
    const { state, rows } = await ask(page, ({ relations }, asOf) => {
      if (!relations) throw new Error('no record');
      return { state: relations.asOf(asOf, { actors: ['TJK'] }), rows: relations.statements({ asOf, actors: ['TJK'] }).rows.map(({ id, date }) => ({ id, date })) };
    }, day);
    assert.deepEqual(rows.filter(({ date }) => date === ''), [], 'no undated statement is among those of the day');
    await tells(page, new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)));
    await unfold(page);
    const section = async (/** @type {string} */ title) => panel(page).locator('.panel-section, details.more', { has: page.getByText(title, { exact: true }) }).locator('li[data-id]').evaluateAll((all) => [...new Set(all.map((item) => item.getAttribute('data-id') ?? ''))].toSorted());
    const held = [...state.basing, ...state.standing];
    const of = (/** @type {string} */ answer) => [...new Set(held.filter(({ inForce }) => inForce === answer).map(({ statement }) => statement.id))].toSorted();
    assert.deepEqual(await section('What held, as told'), of('yes'));
    assert.deepEqual(await section('What may have held'), of('perhaps'));
    const others = (/** @type {string} */ answer) => state.others.filter(({ inForce }) => inForce === answer).map(({ statement }) => statement.id).toSorted();
    assert.deepEqual(await section('What else is dated to this day'), others('yes'));
    assert.deepEqual(await section('What else may be of this day'), others('perhaps'));
    assert.equal(await panel(page).getByText(new RegExp(`${state.undated} such statements? ha(?:s|ve) no date`)).count(), state.undated > 0 ? 1 : 0);
    const ties = await ask(page, ({ relations }, asOf) => relations?.ties('TJK', { asOf }).map(({ partner }) => partner.id) ?? [], day);
    const drawn = await page.locator('.map-lines .map-line').count();
    assert.ok(drawn <= ties.length, `${drawn} lines for ${ties.length} ties of that day`);
    if (state.undated > 0) {
      await test.step('the undated are drawn faintly on request, and only then', async () => {
        assert.equal(await page.locator('.map-lines .faint').count(), 0);
        await panel(page).getByRole('button', { name: 'Show them faintly' }).click();
        await settled(page);
        assert.ok(await page.locator('.map-lines .map-line').count() >= drawn);
        await panel(page).getByRole('button', { name: 'Do not draw them' }).click();
        await settled(page);
        assert.equal(await page.locator('.map-lines .map-line').count(), drawn);
      });
    }
    await test.step('solid is dated to hold, dotted is not told, and the key says so', async () => {
      if (drawn > 0) await page.getByText('dated to hold on this day').or(page.getByText('the dates do not tell')).first().waitFor();
      const told = await page.getByText('lines count statements', { exact: false }).count();
      assert.ok(told >= 0);
    });
  });
}

test('what changed between two days is told as one sentence and the next, never as gained', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  await ask(page, (element) => { element.state = { filter: { from: '2002-01-31', asOf: '2012-01-31' } }; });
  await tells(page, '31 January 2012');
  const first = panel(page).getByRole('textbox', { name: 'First day' });
  assert.equal(await first.inputValue(), '31 January 2002');
  await unfold(page);
  const { questions, statements } = await ask(page, ({ relations }) => relations?.difference('2002-01-31', '2012-01-31', { actors: ['TJK'] }) ?? { questions: [], statements: 0 });
  assert.ok(questions.length > 1);
  const section = panel(page).locator('.panel-section', { hasText: /^What changed/ });
  assert.deepEqual(await section.locator('.question-text').allInnerTexts(), questions.map(({ question }) => curly(question)));
  const pairs = await section.locator('.pair').evaluateAll((all) => all.map((pair) => [...pair.querySelectorAll('.text')].map(({ textContent }) => textContent)));
  assert.deepEqual(pairs, questions.map(({ before, after }) => [curly(before.text), curly(after.text)]));
  assert.doesNotMatch((await panel(page).locator('h3, .section-title, summary:not(.text), .portrait').allInnerTexts()).join('; '), /\b(?:gain|gained|lost|loss)\b/i);
  assert.ok(statements > 0);
  const dated = panel(page).locator('details.more', { hasText: /^Dated after (?:31 )?January 2002, or perhaps, up to this day/ });
  const listed = await ask(page, ({ relations }) => relations?.statements({ from: '2002-01-31', to: '2012-01-31', actors: ['TJK'] }).rows.length ?? 0);
  assert.equal(await dated.locator(':scope > summary .fold-count').innerText(), `${listed} statements`);
  assert.equal(await dated.locator('li[data-id]').count(), listed, 'as many as it says');
  await test.step('the first day is typed as one likes, and what cannot be read says so', async () => {
    await first.fill('2005');
    await first.press('Enter');
    await settled(page);
    const later = await ask(page, ({ relations }) => relations?.difference('2005-12-31', '2012-01-31', { actors: ['TJK'] }).questions.map(({ question }) => question) ?? []);
    await unfold(page);
    assert.deepEqual(await section.locator('.question-text').allInnerTexts(), later.map(curly));
    await panel(page).getByRole('textbox', { name: 'First day' }).fill('once');
    await panel(page).getByRole('textbox', { name: 'First day' }).press('Enter');
    await panel(page).getByText('“once” was not read as a day.').waitFor();
  });
});

test('who belonged to an organisation on a day is told beside the map of that day', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  await ask(page, (element) => { element.state = { filter: { asOf: '2011-12-31' } }; });
  await tells(page, '31 December 2011');
  await unfold(page);
  const members = await ask(page, ({ relations }) => relations?.memberships('CSTO', '2011-12-31').filter(({ inForce }) => inForce === 'yes').map(({ member }) => member.name) ?? []);
  assert.ok(members.length >= 5);
  const words = await panel(page).innerText();
  assert.deepEqual(members.filter((name) => !words.includes(name)), [], 'members of the CSTO that the panel of the day does not name');
  await page.getByText(/told to be in the CSTO on this day, as was Tajikistan/).waitFor();
  await panel(page).locator('.panel-section', { hasText: /^Memberships/ }).getByText('CSTO').waitFor();
});

test('by keys alone: a day and back, the keyboard where it was; Escape goes back one step', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  await tabTo(page, /^button Show one day/);
  await page.keyboard.press('Enter');
  assert.match(await focused(page), /^input One day/);
  await page.keyboard.type('2011-12-31');
  await page.keyboard.press('Enter');
  await tells(page, '31 December 2011');
  await page.keyboard.press('Escape');
  await settled(page);
  assert.deepEqual(await filter(page), {});
  await listsAll(page);
  assert.notEqual(await focused(page), '', 'the keyboard is not lost');
  await test.step('a partner under a day, and the way back to the day', async () => {
    await typeDay(page, '2012');
    await actor(page, 'Russia').click();
    await tells(page, 'Russia');
    assert.deepEqual(await filter(page), { asOf: '2012-12-31' });
  });
  await test.step('all days again by the button', async () => {
    await ask(page, (element) => { element.state = {}; });
    await typeDay(page, '2012');
    await tells(page, '31 December 2012');
    await allDays(page).click();
    await listsAll(page);
    assert.deepEqual(await filter(page), {});
  });
});

test('the frame of the map stays while days, filters and years change', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  const land = () => page.locator('canvas').evaluate((canvas) => canvas instanceof HTMLCanvasElement && canvas.toDataURL().length);
  const camera = () => ask(page, ({ relations, state }) => JSON.stringify(relations?.camera({ width: 760, height: 448, focus: state.focus, filter: state.filter })));
  const before = await camera();
  const centre = await page.locator('.map-lines .of-centre').first().evaluate((name) => JSON.stringify(name.getBoundingClientRect()));
  for (const state of [{ filter: { asOf: '2012-12-31' } }, { filter: { asOf: '2001-12-31' } }, { filter: { themes: ['aid'] } }, { filter: { from: '2001-01-01', to: '2005-12-31' } }]) {
    await ask(page, (element, wanted) => { element.state = /** @type {any} */ (wanted); }, state);
    await settled(page);
    assert.equal(await camera(), before, JSON.stringify(state));
    assert.equal(await page.locator('.map-lines .of-centre').first().evaluate((name) => JSON.stringify(name.getBoundingClientRect())), centre, JSON.stringify(state));
  }
  assert.ok(await land());
});

/** What a server answers for a small record with these dates. @param {string[]} dates @returns {import('./browser.js').Options} */
function recordOf(dates) {
  const csv = {
    sources: ['id,type,title,passages', 'a,webpage,A page,1'],
    actors: ['id,kind,name,lon,lat', 'AAA,state,First,10,50', 'BBB,state,Second,20,40'],
    statements: ['id,text,actors,theme,tone,status,date,date_basis,source,passage', ...dates.map((date, index) => `s${index},They met.,AAA;BBB,diplomacy,neutral,occurred,${date},${date === '' ? 'none' : 'stated'},a,1`)],
  };
  const served = Object.fromEntries(Object.entries(csv).map(([name, lines]) => [`/p/${name}.csv`, { type: 'text/csv; charset=utf-8', body: lines.join('\n') }]));
  const descriptor = { type: 'application/json', body: JSON.stringify({ resources: Object.keys(csv).map((name) => ({ name, path: `${name}.csv` })) }) };
  const overrides = { '/own.html': html('<relations-map src="/p/datapackage.json"></relations-map>'), '/p/datapackage.json': descriptor, ...served };
  return { served: '/own.html', allowed: [...packageFiles, ...Object.keys(overrides)], overrides };
}

test('records without dates, before our era, and with one year far from all others', async ({ open }) => {
  await test.step('without dates', async () => {
    const { page } = await open(recordOf(['', '']));
    await ready(page);
    assert.ok(await page.getByRole('region', { name: 'When' }).isHidden(), 'there is no time to show');
    await ask(page, (element) => { element.state = { changes: true }; });
    await panel(page).getByText('No statement of the record has a date.').waitFor();
  });
  await test.step('before our era, said as people do', async () => {
    const { page } = await open(recordOf(['-0043-03-15', '-3000-05-01', '2001', '2002-03']));
    await ready(page);
    assert.ok(await page.locator('.axis-year').count() > 1);
    await line(page, 'Second').click();
    await tells(page, 'Second');
    await unfold(page);
    const dates = (await told(page)).map(({ date }) => date);
    assert.ok(dates.some((date) => /15 March 44 BC/.test(date)) && dates.some((date) => /3001 BC/.test(date)), dates.join('; '));
    assert.doesNotMatch(await panel(page).innerText(), /(?<!\w)-\d{2}/);
    await tab(page, 'Timeline').click();
    await settled(page);
    assert.doesNotMatch(await wordsOf(page), /(?<!\w)-\d{4}/);
  });
});

test('a phone: the day is typed by touch, and the map of it is in sight', async ({ open }) => {
  const { page } = await open({ file, viewport: narrow, hasTouch: true });
  await ready(page);
  await opener(page).tap();
  await page.keyboard.type('2012');
  await page.keyboard.press('Enter');
  await tells(page, '31 December 2012');
  await settled(page);
  const box = await map(page).boundingBox();
  assert.ok(box && box.y < narrow.height && box.y + box.height > 100, JSON.stringify(box));
  await panel(page).getByRole('button', { name: /All/ }).first().tap();
  await listsAll(page);
  assert.deepEqual(await filter(page), {});
});

test('axe finds nothing where a day and what changed are shown', async ({ open }) => {
  for (const [name, options] of /** @type {[string, import('./browser.js').Options][]} */ ([['wide', {}], ['dark, narrow', { colorScheme: 'dark', viewport: narrow }], ['forced colours', { forcedColors: 'active' }]])) {
    const { page } = await open({ file, ...options });
    await ready(page);
    await ask(page, (element) => { element.state = { filter: { from: '2001-01-01', asOf: '2010-12-31' }, changes: true }; });
    await unfold(page);
    await settled(page);
    assert.deepEqual(await violations(page), [], name);
  }
});
