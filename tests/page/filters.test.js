/** Choosing which statements are shown, taking a choice back, and what is said when nothing is left. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { violations } from './axe.js';
import { ask, dist, focused, heard, line, listen, openMore, panel, ready, settled, tells, test, wordsOf } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */
/** @typedef {import('../../build/core/relations_map.js').Filter} Filter */

const file = join(dist, 'relations-map.html');
const narrow = { width: 390, height: 844 };
/** A page with the filters open beside the map. @param {import('./browser.js').Open} open @param {Partial<Options>} [options] */
async function opened(open, options) {
  const { page } = await open({ file, ...options });
  await ready(page);
  await openMore(page, 'Filters');
  return { page, chips: page.getByRole('toolbar', { name: 'Filters that are on' }) };
}

/** @param {Page} page @param {Filter} filter @param {string | null} [selected] */
async function show(page, filter, selected = null) {
  await ask(page, (element, wanted) => { element.state = wanted; }, { filter, selected });
  await settled(page);
}

/** @param {Page} page */
const filterOf = (page) => ask(page, (element) => element.state.filter);

/** @param {Page} page @param {Filter} filter */
const total = (page, filter) => ask(page, ({ relations }, one) => relations?.statements(one, 'date', { limit: 0 }).total ?? -1, filter);

/** @param {Page} page @param {string} group @param {string} name */
const choice = (page, group, name) => page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: new RegExp(`^${name} [\\d,]+$`) });

/** The number that stands at a choice. @param {import('@playwright/test').Locator} box */
const told = async (box) => Number(/([\d,]+)\s*$/.exec(await box.locator('xpath=..').innerText())?.[1]);

test('six groups, all that the record has, with the counts of the record', async ({ open }) => {
  const { page } = await opened(open);
  const groups = { Theme: 'themes', Tone: 'tones', Status: 'statuses', 'Kind of actor': 'kinds', Source: 'sources', Place: 'places' };
  const folded = page.getByRole('button', { name: /^All \d+ / });
  while (await folded.count() > 0) await folded.first().click();
  for (const [name, part] of Object.entries(groups)) {
    const boxes = page.getByRole('group', { name, exact: true }).getByRole('checkbox');
    const counts = [];
    for (const box of await boxes.all()) counts.push([await box.getAttribute('value'), await told(box)]);
    const expected = await ask(page, ({ relations }, one) => {
      const entries = relations?.facets()[/** @type {'themes'} */ (one)] ?? [];
      return entries.map((entry) => [Reflect.get(entry, 'id') ?? entry.code, entry.count]).filter(([, count]) => count !== 0);
    }, part);
    assert.deepEqual(counts.map(String).sort(), expected.map(String).sort(), name);
  }
});

test('a count is what is shown when it is chosen', async ({ open }) => {
  const { page, chips } = await opened(open);
  /** @type {[string, string, Filter][]} */
  const steps = [
    ['Theme', 'Military bases', { themes: ['basing'] }],
    ['Status', 'Planned', { themes: ['basing'], statuses: ['planned'] }],
    ['Kind of actor', 'State body', { themes: ['basing'], statuses: ['planned'], kinds: ['body'] }],
  ];
  for (const [group, name, filter] of steps) {
    const promised = await told(choice(page, group, name));
    await choice(page, group, name).check();
    assert.deepEqual(await filterOf(page), filter);
    assert.equal(await total(page, filter), promised);
    await chips.getByText(new RegExp(`^${promised} of all ${await total(page, {})} statements`)).waitFor();
  }
  const [tone, both] = [choice(page, 'Tone', 'Neutral'), await told(choice(page, 'Theme', 'Security'))];
  const before = await total(page, await filterOf(page));
  await choice(page, 'Theme', 'Security').check();
  assert.equal(await total(page, await filterOf(page)), before + both, 'two of a group add up');
  const neutral = await told(tone);
  await tone.check();
  assert.equal(await total(page, await filterOf(page)), neutral);
});

test('a source counts with its parts, which stand indented under it', async ({ open }) => {
  const { page } = await opened(open);
  const group = page.getByRole('group', { name: 'Source', exact: true });
  const whole = choice(page, 'Source', 'CSTO Agreement on Foreign Bases.*');
  const part = choice(page, 'Source', 'Central Asia: Russia Taking Steps.*');
  assert.equal(await part.isVisible(), false);
  await group.getByRole('button', { name: /^All \d+ sources$/ }).click();
  assert.equal(await told(whole), await total(page, { sources: ['sodiqov-2012'] }));
  assert.equal(await told(part), await total(page, { sources: ['eurasianet-2012-02-02'] }));
  const [inner, outer] = [await part.boundingBox(), await whole.boundingBox()];
  assert.ok(inner && outer && inner.x > outer.x + 10);
  const russian = group.locator('[lang=ru]');
  assert.equal(await russian.count(), 3);
  await group.getByRole('button', { name: 'Fewer' }).click();
  assert.equal(await part.isVisible(), false);
});

test('a choice keeps the keyboard, the scroll and the place of what is around it', async ({ open }) => {
  const { page } = await opened(open, { prepare: listen });
  const box = choice(page, 'Kind of actor', 'Organisation');
  await box.focus();
  const before = await box.boundingBox();
  const node = await box.elementHandle();
  await page.keyboard.press('Space');
  await settled(page);
  assert.ok(await box.isChecked());
  assert.ok(await node?.evaluate((element) => element.isConnected && element.matches(':focus')));
  const after = await box.boundingBox();
  assert.ok(before && after && Math.abs(after.y - before.y) < 0.5 && Math.abs(after.x - before.x) < 0.5, JSON.stringify([before, after]));
  await page.keyboard.press('Space');
  await settled(page);
  assert.deepEqual(await filterOf(page), {});
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'filter').map(({ detail }) => detail.filter), [{ kinds: ['organisation'] }, {}]);
});

test('what would leave nothing stays; closed and opened again, it shows what has changed since', async ({ open }) => {
  const { page } = await opened(open);
  await show(page, { themes: ['health'], tones: ['conflictual'] });
  assert.equal(await told(choice(page, 'Tone', 'Conflictual')), 0);
  assert.ok(await choice(page, 'Tone', 'Conflictual').isChecked());
  await panel(page).getByRole('button', { name: '← Back' }).click();
  assert.equal(await page.getByRole('checkbox').count(), 0, 'closed, it has no stop');
  await show(page, { themes: ['aid'] });
  await openMore(page, 'Filters');
  assert.ok(await choice(page, 'Theme', 'Aid').isChecked());
  assert.equal(await told(choice(page, 'Tone', 'Neutral')), await total(page, { themes: ['aid'], tones: ['neutral'] }));
});

test('a filter is told at once, in the deck with a way back, in the list and in the panel', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  await show(page, { themes: ['counter-narcotics'], from: '2001-01-01' });
  const { count, all } = await ask(page, ({ relations }) => ({
    count: relations?.statements({ actors: ['TJK'], themes: ['counter-narcotics'], from: '2001-01-01' }).total, all: relations?.statements({ actors: ['TJK'] }).total,
  }));
  await page.getByText(new RegExp(`^Showing ${count} of the ${all} statements that name Tajikistan: only (?:against )?drugs, from 2001 on\\.`)).waitFor();
  const russia = await ask(page, ({ relations, state }) => relations?.tie('TJK', 'RUS', state.filter).tie.statements);
  await line(page, 'Russia').click();
  await tells(page, 'Russia');
  await panel(page).getByRole('heading', { name: new RegExp(`^${russia} statements? (?:against )?drugs`) }).waitFor();
  assert.ok(await panel(page).locator('li[data-id] summary').first().isVisible(), 'its statements stand at once');
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  assert.deepEqual(await filterOf(page), {});
});

test('chips name what is on, as people say it', async ({ open }) => {
  const { page, chips } = await opened(open);
  assert.equal(await chips.count(), 0);
  await show(page, {
    from: '2001-01-01', to: '2012-12-31', asOf: '2011-12-20', themes: ['basing', 'aid'], tones: ['neutral'], statuses: ['standing'],
    kinds: ['state'], sources: ['davlatov-2002'], places: ['dushanbe'], text: 'base',
  });
  const names = await chips.getByRole('button', { name: /^Remove filter/ }).evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
  assert.deepEqual(names.map((name) => name?.replace('Remove filter ', '')), [
    'From 2001', 'To 2012', 'As of 20 December 2011', 'Theme: Military bases', 'Theme: Aid', 'Tone: Neutral', 'Status: State of affairs',
    'Kind of actor: State', 'Source: Tajik Tilt Towards US Unnerves Moscow', 'Place: Dushanbe', 'With “base”',
  ]);
  await show(page, { from: '2001-09-11', to: '2001-12-30', asOf: '2012-12-31' });
  assert.deepEqual(await chips.getByRole('button', { name: /^Remove filter/ }).allInnerTexts().then((all) => all.map((one) => one.replace(/\s*×$/, ''))), ['From 11 September 2001', 'To 30 December 2001', 'As of 2012']);
  await show(page, {});
  assert.equal(await chips.count(), 0);
});

test('chips are taken away by keyboard alone, which goes to the next and last to the filters', async ({ open }) => {
  const { page, chips } = await opened(open);
  await show(page, { from: '2001-01-01', themes: ['basing', 'aid'] });
  await panel(page).getByRole('button', { name: '← Back' }).focus();
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'button Remove filter From 2001');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 'button Remove filter Theme: Military bases');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.deepEqual(await filterOf(page), { from: '2001-01-01', themes: ['aid'] });
  assert.equal(await focused(page), 'button Remove filter Theme: Aid');
  await page.keyboard.press('Delete');
  await settled(page);
  assert.equal(await focused(page), 'button Reset all');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(page), 'button Remove filter From 2001', 'the arrows go round');
  assert.equal(await chips.locator('[tabindex="0"]').count(), 1, 'one stop');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.deepEqual(await filterOf(page), {});
  assert.notEqual(await focused(page), '', 'the keyboard is not lost');
});

test('a filter that leaves nothing says which part to drop, and a button drops it', async ({ open }) => {
  const { page, chips } = await opened(open);
  await show(page, { themes: ['health'], places: ['rogun-dam'] });
  await chips.getByText('No statement passes the filters.').waitFor();
  const count = await total(page, { places: ['rogun-dam'] });
  await chips.getByRole('button', { name: `Without Health: ${count} statements` }).click();
  assert.deepEqual(await filterOf(page), { places: ['rogun-dam'] });
  await settled(page);
  assert.equal(await chips.getByText('No statement passes').count(), 0);
  await show(page, { themes: ['health'], places: ['rogun-dam'], tones: ['conflictual'] });
  await chips.getByText('No single filter is the cause').waitFor();
});

test('what is chosen has no statement left: that is said, and never that the record has none', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  for (const [id, focus, words] of /** @type {const} */ ([
    ['MNG', 'TJK', /No statement that passes names both Tajikistan and Mongolia\./], ['rogun-dam', 'TJK', /No statement that passes is about this place\./],
    ['davlatov-2002', 'TJK', /No statement that passes rests on this source\./], [null, 'UZB', /No statement that passes names Uzbekistan\.|Showing 0 of the \d+ statements that name Uzbekistan/],
  ])) {
    await test.step(`${id}, ${focus}`, async () => {
      await ask(page, (element, wanted) => { element.state = wanted; }, { focus, selected: id, filter: { themes: [/** @type {const} */ ('health')] } });
      await settled(page);
      const told = await panel(page).innerText();
      assert.doesNotMatch(told, /No statement names both/, 'a filter hides it; the record has it');
      assert.match(await wordsOf(page), words);
      const way = page.getByRole('button', { name: /^Without Health: \d+ statements?$/ }).or(page.getByRole('button', { name: 'Show all', exact: true }));
      await way.first().click();
      assert.deepEqual(await filterOf(page), {});
    });
  }
});

test('a period tells what it leaves out, and that the record has an end', async ({ open }) => {
  const { page, chips } = await opened(open);
  const undated = await ask(page, ({ relations }) => Object.values(relations?.timeline({ themes: ['aid'] }).undated ?? {}).reduce((sum, count) => sum + count, 0));
  await show(page, { themes: ['aid'], from: '2001-01-01' });
  await chips.getByText(`The period leaves out ${undated} statements without a date.`).waitFor();
  await show(page, { themes: ['aid'] });
  assert.equal(await chips.getByText('leaves out').count(), 0);
  await show(page, { from: '2021-12-31' });
  assert.equal(await chips.getByText('after 2021').count(), 0);
  await show(page, { from: '2022-01-01' });
  await chips.getByText('The record tells of nothing that began after 2021.').waitFor();
});

test('a filter by actors, places or sources stays beside what is looked at', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  /** How many statements that pass name an actor, itself or through a part; by the rows, without the filter's own means. @param {Filter} filter @param {string} id */
  const naming = (filter, id) => ask(page, ({ relations }, [filter, id]) => {
    const wholes = new Map(relations?.actors().map((actor) => [actor.id, [actor.id, ...actor.wholes]]));
    return relations?.statements(filter).rows.filter(({ actors }) => actors.some((actor) => wholes.get(actor.id)?.includes(id))).length ?? 0;
  }, /** @type {const} */ ([filter, id]));
  for (const filter of /** @type {Filter[]} */ ([{ actors: ['RUS'] }, { actors: ['UZB'], tones: ['conflictual'] }])) {
    const count = await naming(filter, 'TJK');
    assert.ok(count > 0 && count < await naming({}, 'TJK'));
    await show(page, filter);
    await panel(page).getByRole('heading', { name: new RegExp(`^${count} statements`) }).waitFor();
    await show(page, filter, 'TJK');
    await panel(page).getByText(new RegExp(`\\b${count} statements`)).first().waitFor();
  }
  const filter = { places: ['dushanbe'] };
  await show(page, filter, 'kulob');
  await panel(page).getByText('No statement that passes is about this place.').waitFor();
});

test('a finger on a narrow screen: targets are large enough, nothing is cut, the total stays in sight', async ({ open }) => {
  const { page, chips } = await opened(open, { viewport: narrow, hasTouch: true });
  await choice(page, 'Theme', 'Military bases').tap();
  assert.deepEqual(await filterOf(page), { themes: ['basing'] });
  await chips.getByText(/^\d+ of all \d+ statements/).waitFor();
  const boxes = await ask(page, ({ shadowRoot }) => [...shadowRoot?.querySelectorAll('.filters label, .filters button, .chips button') ?? []]
    .map((target) => ({ text: target.textContent, ...target.getBoundingClientRect().toJSON() })).filter(({ width }) => width > 0));
  assert.ok(boxes.length > 30);
  assert.deepEqual(boxes.filter(({ width, height, left, right }) => width < 23.9 || height < 23.9 || left < 0 || right > narrow.width), []);
});

test('A35: axe finds nothing in the open filters', async ({ open }) => {
  for (const [name, options, filter] of /** @type {[string, Partial<Options>, Filter][]} */ ([
    ['wide', {}, { themes: ['aid'] }],
    ['narrow, dark', { viewport: narrow, colorScheme: 'dark' }, { themes: ['health'], places: ['rogun-dam'], from: '2022-01-01' }],
  ])) {
    const { page } = await opened(open, options);
    await show(page, filter);
    assert.deepEqual(await violations(page), [], name);
  }
});
