/** Time: a reader chooses a period or a day by drawing, by typing and by keys, plays the years, and reads what changed. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations } from './axe.js';
import { actor, ask, dist, document as html, heard, listen, open, packageFiles, panel, ready, settled } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */

const file = join(dist, 'relations-map.html');
const narrow = { width: 390, height: 844 };

/** @param {Page} page @param {string} name */
const field = (page, name) => page.getByRole('spinbutton', { name });
/** @param {Page} page @param {string | RegExp} name */
const control = (page, name) => page.getByRole('toolbar', { name: 'Time' }).getByRole('button', { name });
/** @param {Page} page */
const filter = (page) => ask(page, ({ state }) => state.filter);

/** @param {Page} page */
async function equipped(page) {
  await ready(page);
  await control(page, 'Play').waitFor();
  await settled(page);
}

/** Where a year stands in the drawing: the middle of its label, or between two of them. @param {Page} page @param {number} year */
async function placeOf(page, year) {
  const box = await page.locator('.time-bars').boundingBox();
  const labels = await page.locator('.time-bars text[text-anchor=middle]').evaluateAll((all) => all.map((label) => {
    const { left, width } = label.getBoundingClientRect();
    return { year: Number(label.textContent), x: left + width / 2 };
  }));
  const [first, last] = [labels[0], labels.at(-1)];
  assert.ok(box && first && last);
  return { x: first.x + (year - first.year) * (last.x - first.x) / (last.year - first.year), y: box.y + 50, laneY: box.y + 11 };
}

/** @param {Page} page @param {number} from @param {number} to */
async function dragYears(page, from, to) {
  const [start, end] = [await placeOf(page, from), await placeOf(page, to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, start.y, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
}

/** Writes down each text that is said. @param {Page} page */
const watchLive = (page) => ask(page, (element) => {
  /** @type {string[]} */
  const said = [];
  Reflect.set(globalThis, 'said', said);
  for (const live of element.shadowRoot?.querySelectorAll('[aria-live]') ?? []) {
    new MutationObserver(() => live.textContent && said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
  }
});
/** @param {Page} page @returns {Promise<string[]>} */
const said = (page) => page.evaluate(() => Reflect.get(globalThis, 'said'));

/** @param {Page} page */
const focused = (page) => ask(page, ({ shadowRoot }) => shadowRoot?.activeElement?.getAttribute('aria-label') ?? shadowRoot?.activeElement?.textContent ?? '');

/** @param {Page} page @param {string} name */
async function tabTo(page, name) {
  for (let press = 0; press < 20; press += 1) {
    if (await focused(page) === name) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${name}`);
}

test('a drag over the years chooses a period, a click one year, and the way back is there', async (t) => {
  const { page } = await open(t, { file, viewport: { width: 1280, height: 1100 }, prepare: listen });
  await equipped(page);
  await dragYears(page, 2001, 2012);
  await settled(page);
  assert.deepEqual(await filter(page), { from: '2001-01-01', to: '2012-12-31' }, 'the page follows the drag');
  await page.mouse.up();
  await settled(page);
  assert.deepEqual(await filter(page), { from: '2001-01-01', to: '2012-12-31' });
  assert.equal(await field(page, 'From year').inputValue(), '2001');
  assert.equal(await field(page, 'To year').getAttribute('aria-valuetext'), '2012');
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'filter').at(-1)?.detail, { filter: { from: '2001-01-01', to: '2012-12-31' } });
  const edge = await placeOf(page, 2012.5);
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  const goal = await placeOf(page, 2005);
  await page.mouse.move(goal.x, goal.y, { steps: 6 });
  await page.mouse.up();
  await settled(page);
  assert.deepEqual(await filter(page), { from: '2001-01-01', to: '2005-12-31' }, 'an edge is moved');
  const place = await placeOf(page, 2016);
  await page.mouse.click(place.x, place.y);
  assert.deepEqual(await filter(page), { from: '2016-01-01', to: '2016-12-31' });
  await page.mouse.click(place.x, place.y);
  assert.deepEqual(await filter(page), {}, 'the same click ends it');
  await dragYears(page, 2010, 2002);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await settled(page);
  assert.deepEqual(await filter(page), {}, 'Escape takes a drag back');
  await dragYears(page, 2010, 2002);
  await page.mouse.up();
  assert.deepEqual(await filter(page), { from: '2002-01-01', to: '2010-12-31' }, 'backwards is the same period');
  await control(page, 'All years').click();
  assert.deepEqual(await filter(page), {});
});

test('the mark above the years chooses the day, and beyond their end none', async (t) => {
  const { page } = await open(t, { file, viewport: { width: 1280, height: 1100 } });
  await equipped(page);
  const box = await page.locator('.time-bars').boundingBox();
  assert.ok(box);
  const goal = await placeOf(page, 2008.5);
  await page.mouse.move(box.x + box.width - 8, goal.laneY);
  await page.mouse.down();
  await page.mouse.move(goal.x, goal.laneY, { steps: 8 });
  await page.mouse.up();
  await settled(page);
  assert.deepEqual(await filter(page), { asOf: '2008-12-31' });
  assert.equal(await field(page, 'As of year').inputValue(), '2008');
  const { laneY } = await placeOf(page, 2008.5);
  await page.mouse.move(goal.x, laneY);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, laneY, { steps: 8 });
  await page.mouse.up();
  await settled(page);
  assert.deepEqual(await filter(page), {});
});

test('by keys alone: one stop, arrows between the controls, years by arrows and digits', async (t) => {
  const { page } = await open(t, { file });
  await equipped(page);
  await tabTo(page, 'Play');
  const walked = [];
  for (let press = 0; press < 6; press += 1) {
    walked.push(await focused(page));
    await page.keyboard.press('ArrowRight');
  }
  assert.deepEqual(walked, ['Play', 'From year', 'To year', 'As of year', 'What changed?', 'All years']);
  assert.equal(await focused(page), 'Play', 'and round again');
  await page.keyboard.press('ArrowRight');
  const year = () => field(page, 'From year').getAttribute('aria-valuenow');
  const { first, last } = await ask(page, ({ relations }) => {
    const { years = [], spans = [] } = relations?.timeline() ?? {};
    const all = [...years.map(({ year }) => year), ...spans.flatMap(({ firstYear, lastYear }) => [firstYear, lastYear])].filter((one) => one !== null);
    return { first: Math.min(...all), last: Math.max(...all) };
  });
  assert.equal(await year(), null);
  assert.equal(await field(page, 'From year').getAttribute('aria-valuetext'), 'any');
  for (const [key, expected] of /** @type {const} */ ([['ArrowUp', first], ['ArrowUp', first + 1], ['PageUp', first + 6], ['ArrowDown', first + 5], ['End', last], ['ArrowUp', last], ['PageDown', last - 5], ['Home', first]])) {
    await page.keyboard.press(key);
    await settled(page);
    assert.equal(await year(), String(expected), key);
  }
  await page.keyboard.type('2001');
  await settled(page);
  assert.deepEqual(await filter(page), { from: '2001-01-01' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('2012');
  await settled(page);
  assert.deepEqual(await filter(page), { from: '2001-01-01', to: '2012-12-31' });
  await page.keyboard.type('1995');
  await settled(page);
  assert.deepEqual(await filter(page), { from: '1995-01-01', to: '1995-12-31' }, 'a period never runs backwards');
  await page.keyboard.press('Delete');
  await settled(page);
  assert.deepEqual(await filter(page), { from: '1995-01-01' });
  await page.keyboard.type('20');
  await page.keyboard.press('Escape');
  assert.equal(await field(page, 'To year').inputValue(), '', 'Escape takes back what is half typed');
  await page.keyboard.press('Escape');
  await settled(page);
  assert.deepEqual(await filter(page), {});
  await page.keyboard.type('1066');
  await settled(page);
  assert.deepEqual(await filter(page), { to: `${first}-12-31` }, 'no year outside the record');
  await page.keyboard.type('soon');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(await field(page, 'To year').inputValue(), String(first), 'what is no year is passed over');
});

test('the sentence below counts as the record does, and tells each year that is pointed at', async (t) => {
  const { page } = await open(t, { file, viewport: { width: 1280, height: 1100 } });
  await equipped(page);
  const timeline = await ask(page, ({ relations }) => relations?.timeline());
  assert.ok(timeline);
  const total = (/** @type {import('../../build/core/relations_map.js').ToneCounts} */ tones) => tones.cooperative + tones.neutral + tones.conflictual;
  const undated = total(timeline.undated);
  const strip = page.locator('.time-strip');
  await strip.getByText(`${timeline.total - undated} dated between`).waitFor();
  await strip.getByText(`${undated} undated.`).waitFor();
  const of2002 = timeline.years.find(({ year }) => year === 2002)?.tones;
  assert.ok(of2002 && of2002.conflictual > 0);
  const words = `2002: ${of2002.cooperative} cooperative, ${of2002.neutral} neutral, ${of2002.conflictual} conflictual.`;
  const place = await placeOf(page, 2002);
  await page.mouse.move(place.x, place.y);
  await strip.getByText(words).waitFor();
  await page.mouse.move(5, 5);
  await strip.getByText(`${undated} undated.`).waitFor();
  await field(page, 'From year').focus();
  await page.keyboard.type('2002');
  await strip.getByText(words).waitFor();
  await ask(page, (element) => { element.tones = 'conflictual'; });
  await strip.getByText(`2002: ${of2002.conflictual} conflictual.`).waitFor();
});

test('playing goes from year to year in silence, and says where it ended', async (t) => {
  const { page } = await open(t, { file, prepare: async (page) => { await page.clock.install(); } });
  await equipped(page);
  await watchLive(page);
  await field(page, 'From year').fill('2010');
  await page.clock.fastForward(100);
  const before = (await said(page)).length;
  await control(page, 'Play').click();
  assert.equal((await filter(page)).asOf, '2010-12-31');
  await page.clock.fastForward(1000);
  assert.equal((await filter(page)).asOf, '2011-12-31');
  await page.clock.fastForward(1000);
  assert.equal((await filter(page)).asOf, '2012-12-31');
  assert.equal((await said(page)).length, before, 'nothing is said on the way');
  await control(page, 'Pause').click();
  await control(page, 'Play').waitFor();
  assert.match((await said(page)).slice(before).join('|'), /^As of 2012: \d+ statements pass the filter\.$/);
  await page.clock.fastForward(5000);
  assert.equal((await filter(page)).asOf, '2012-12-31');
  await control(page, 'Play').click();
  assert.equal((await filter(page)).asOf, '2013-12-31', 'it goes on where it stood');
  for (let second = 0; second < 12; second += 1) await page.clock.fastForward(1000);
  await control(page, 'Play').waitFor();
  assert.equal((await filter(page)).asOf, '2021-12-31', 'it stops at the end');
  await control(page, 'Play').click();
  await ask(page, (element) => element.remove());
  await page.clock.fastForward(3000);
});

test('what changed between 2001 and 2012 is found, read with its statements, and left', async (t) => {
  const { page } = await open(t, { file });
  await equipped(page);
  await field(page, 'From year').fill('2001');
  await field(page, 'To year').fill('2012');
  await control(page, 'What changed from 2001 to 2012?').click();
  await panel(page).getByRole('heading', { name: 'What changed from 2001 to 2012' }).waitFor();
  const expected = await ask(page, ({ relations }) => relations?.difference('2001-01-01', '2012-12-31'));
  assert.ok(expected);
  await panel(page).getByText('Compared: 1 January 2001 (before) and 31 December 2012 (after).').waitFor();
  const lines = panel(page).locator('details.change:visible > summary .text');
  await panel(page).getByText('Dated statements on Tajikistan show 19 gains, 3 losses and no change of tone.').waitFor();
  for (const heading of ['Gained: 19', 'Lost: 3']) await panel(page).getByRole('heading', { name: heading }).waitFor();
  const answer = await lines.allInnerTexts();
  assert.ok(answer.length <= 10 && answer.every((text) => /Tajikistan|Dushanbe/.test(text)), `short, and of the actor at the centre: ${answer.join('; ')}`);
  await panel(page).getByRole('button', { name: 'Show 13 more' }).click();
  assert.equal(await lines.count(), 22);
  const all = await lines.allInnerTexts();
  const pairs = all.filter((text) => /^Tajikistan and /.test(text)).map((text) => text.replace(/^Tajikistan and (?:the )?/, ''));
  const wholes = await ask(page, ({ relations }) => relations?.actors().filter(({ partOf }) => partOf === null).map(({ name }) => name) ?? []);
  assert.deepEqual(pairs.filter((name) => !wholes.includes(name)), [], 'a body has no line beside its whole');
  // NATO's line tells what its project in Tajikistan does as well, and nothing of the answer of the core is lost.
  for (const fold of await panel(page).locator('.more-of-changes > summary').all()) await fold.click();
  const told = await lines.count();
  const { gained, lost, changed, unclear } = expected;
  const inLines = new Set(['NATO_TF_TJK', 'CRRF', 'UNDP', 'FRA_MIL']);
  const within = [...gained, ...unclear].filter(({ kind, actors, before }) => kind === 'tone' && before === 'none' && actors.some(({ id }) => id === 'TJK') && actors.some(({ id }) => inLines.has(id)));
  assert.equal(told + within.length, gained.length + lost.length + changed.length + unclear.length);
  const tone = panel(page).locator('details.change', { hasText: 'Afghanistan and the United States' });
  await tone.getByText('Before: conflictual. After: cooperative. 2 statements.').waitFor();
  await tone.locator('summary').click();
  await tone.getByRole('listitem').nth(1).waitFor();
  assert.equal(await tone.getByRole('listitem').count(), 2);
  await tone.getByRole('listitem').first().getByText(/passage \d+/).waitFor();
  await page.keyboard.press('Escape');
  await panel(page).getByText('Choose a partner').waitFor();
  assert.equal(await focused(page), 'What changed from 2001 to 2012?', 'the keyboard is back');
});

test('what changed without a period is told of the whole record, by keys alone, and follows the years', async (t) => {
  const { page } = await open(t, { file });
  await equipped(page);
  await tabTo(page, 'Play');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('heading', { name: 'What changed from 1990 to 2021' }).waitFor();
  assert.equal(await focused(page), 'What the sources say');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'From year', 'Choose the years');
  await page.keyboard.type('2001');
  await panel(page).getByRole('heading', { name: 'What changed from 2001 to 2021' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('2001');
  await panel(page).getByRole('heading', { name: 'What changed in 2001' }).waitFor();
  await actor(page, 'Russia').click();
  await panel(page).getByRole('heading', { name: 'Tajikistan and Russia' }).waitFor();
  await control(page, 'What changed in 2001?').click();
  await panel(page).getByRole('heading', { name: 'What changed in 2001' }).waitFor();
  await control(page, 'What changed in 2001?').click();
  await panel(page).getByText('Choose a partner').waitFor();
});

test('what changed keeps to the other filters, and what was opened stays open', async (t) => {
  const { page } = await open(t, { file });
  await equipped(page);
  await ask(page, (element) => { element.state = { filter: { from: '2001-01-01', to: '2012-12-31', themes: ['basing'] }, changes: true }; });
  await panel(page).getByRole('heading', { name: 'What changed from 2001 to 2012' }).waitFor();
  await panel(page).getByRole('heading', { name: 'Lost: 2' }).waitFor();
  const told = await panel(page).locator('details.change .text').allInnerTexts();
  assert.ok(told.some((text) => text.startsWith('Until the summer of 2005')) && !told.some((text) => text.includes('border guards')), told.join('; '));
  const first = panel(page).locator('summary').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await ask(page, (element) => { element.projection = 'equidistant'; });
  await settled(page);
  assert.ok(await first.evaluate((summary) => summary.matches(':focus') && summary.parentElement?.hasAttribute('open')));
});

for (const from of ['2030-05-01', '1300-01-01']) {
  test(`a period of the page's own, from ${from}, is borne`, async (t) => {
    const { page } = await open(t, { file });
    await equipped(page);
    await ask(page, (element, day) => { element.state = { filter: { from: day }, changes: true }; }, from);
    await panel(page).getByRole('heading', { name: /^What changed/ }).waitFor();
    await field(page, 'From year').focus();
    await page.keyboard.press('ArrowUp');
    await settled(page);
    assert.match((await filter(page)).from ?? '', /^(?:2021|1990)-01-01$/);
  });
}

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

test('a record without dates has no years to choose, and says so', async (t) => {
  const { page } = await open(t, recordOf(['', '']));
  await equipped(page);
  await page.locator('.time-strip').getByText('2 undated.').waitFor();
  await control(page, 'Play').focus();
  await page.keyboard.press('Enter');
  await field(page, 'From year').focus();
  await page.keyboard.press('ArrowUp');
  await control(page, 'What changed?').click();
  await panel(page).getByText('No statement of the record has a date.').waitFor();
  assert.deepEqual(await filter(page), {});
});

test('years before our era and one far from all others are borne', async (t) => {
  const { page } = await open(t, recordOf(['-3000-05-01', '2001', '2002-03']));
  await equipped(page);
  assert.equal(await page.locator('.time-bars text[text-anchor=middle]').count() > 2, true);
  await field(page, 'To year').fill('2001');
  await page.keyboard.press('Enter');
  assert.deepEqual(await filter(page), { to: '2001-12-31' });
  await control(page, 'What changed?').click();
  await panel(page).getByRole('heading', { name: 'What changed from -3000 to 2001' }).waitFor();
});

test('one finger along the years chooses, up and down it scrolls the page', async (t) => {
  const { page } = await open(t, { file, viewport: narrow, hasTouch: true });
  await equipped(page);
  await page.locator('.time-bars').scrollIntoViewIfNeeded();
  const client = await page.context().newCDPSession(page);
  /** @param {{ x: number, y: number }} from @param {number} dx @param {number} dy */
  const swipe = async (from, dx, dy) => {
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
    for (let step = 1; step <= 8; step += 1) {
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: from.x + dx * step / 8, y: from.y + dy * step / 8 }] });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await settled(page);
  };
  const [start, end] = [await placeOf(page, 2001), await placeOf(page, 2012)];
  await swipe(start, end.x - start.x, 0);
  assert.deepEqual(await filter(page), { from: '2001-01-01', to: '2012-12-31' });
  const before = await page.evaluate(() => scrollY);
  await swipe(await placeOf(page, 2016), 0, 150);
  await page.waitForFunction((top) => scrollY < top - 50, before);
  assert.deepEqual(await filter(page), { from: '2001-01-01', to: '2012-12-31' }, 'scrolling chooses nothing');
});

for (const width of [280, 320, 390, 600, 704, 800, 1280, 1600]) {
  test(`the strip takes the room that was kept for it, ${width} wide`, async (t) => {
    const { page } = await open(t, { file, viewport: { width, height: 900 } });
    await equipped(page);
    for (const state of [{}, { filter: { from: '2001-01-01', to: '2012-12-31', asOf: '2012-12-31' } }]) {
      await ask(page, (element, wanted) => { element.state = wanted; }, state);
      await settled(page);
      const found = await ask(page, ({ shadowRoot }) => {
        const row = shadowRoot?.querySelector('.time-row');
        if (!row) return null;
        const { height, right } = row.getBoundingClientRect();
        const boxes = [...row.querySelectorAll('button, input')].map((one) => one.getBoundingClientRect());
        return { height, kept: parseFloat(getComputedStyle(row).minBlockSize), isOut: boxes.some((box) => box.right > right + 0.5), isSmall: boxes.some((box) => box.width < 24 || box.height < 24) };
      });
      assert.ok(found && Math.abs(found.height - found.kept) < 1, JSON.stringify(found));
      assert.ok(!found.isOut && !found.isSmall, JSON.stringify(found));
    }
  });
}

const changed = { filter: { from: '2001-01-01', to: '2012-12-31', asOf: '2010-12-31' }, changes: true };
for (const [name, options] of /** @type {const} */ ([['wide', {}], ['dark', { colorScheme: 'dark' }], ['narrow', { viewport: narrow }], ['forced colours', { forcedColors: 'active' }]])) {
  test(`axe finds nothing where the years and what changed are shown: ${name}`, async (t) => {
    const { page } = await open(t, { file, ...options });
    await equipped(page);
    await ask(page, (element, state) => { element.state = state; }, changed);
    await panel(page).locator('summary').first().click();
    assert.deepEqual(await violations(page), []);
  });
}
