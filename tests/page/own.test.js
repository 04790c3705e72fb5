/** Anybody's sheet in the element: read, drawn, filtered by its own columns, said honestly, and passed on. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { actor, ask, document as html, listen, map, openMore, pageFiles, panel, ready, sheetFiles, test, wordsOf } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

const SHEET = `From;To;What;When;Source;Tone;Theme;Region;Amount;Unit
Germany;Poland;Germany sells Poland machines.;2006;Report 2007;;Trade;East;5000000;USD 2021
Germany;France;Germany sells France cars.;2006;Report 2007;;Trade;West;12000000;USD 2021
Germany;Italy;;2006;;;Sport;South;;
Poland;Germany;Poland protests.;2008;;conflictual;Politics;East;;
`;
const ONE_YEAR = 'From,To,What,When\nKenya,Uganda,Kenya opens a post.,2019-02-03\nKenya,Tanzania,Kenya signs.,2019-07\nKenya,Ethiopia,Kenya and Ethiopia meet.,2019\n';
const NO_DATES = 'From,To,What\nKenya,Uganda,Kenya lends trucks.\nKenya,Tanzania,Kenya buys maize.\nKenya,Ethiopia,Kenya shares power.\n';
const PERSIAN = 'From,To,What,When\nIran,Tajikistan,ایران سد سنگتوده را ساخت.,2011\n';

/** @param {Page} page @param {Record<string, string>} files */
const bring = (page, files) => ask(page, async (element, given) => {
  element.files = given;
  await Promise.resolve();
  await element.ready;
}, files);

/** @param {import('./browser.js').Open} open @param {import('./browser.js').Options} [more] */
const openSheet = (open, more = {}) => open({
  served: '/own.html', allowed: [...pageFiles, ...sheetFiles, '/sheet.csv'], prepare: listen,
  overrides: { '/own.html': html('<relations-map src="/sheet.csv" url-state></relations-map>'), '/sheet.csv': { type: 'text/csv; charset=utf-8', body: SHEET } },
  ...more,
});

test('a sheet as src: its words, its columns, its figures', async ({ open }) => {
  const { page } = await openSheet(open);
  await ready(page);
  const words = await wordsOf(page);
  assert.match(words, /^sheet\n/);
  assert.match(words, /4 statements name Germany; .* 2 of them give no source\. One tells of conflict, with Poland\. Of 3 the tone is not said\./);
  assert.match(words, /cooperation\s+neither\s+conflict\s+not said/);
  assert.ok(!/passage|Tajikistan/.test(words), 'nothing of ours');

  await test.step('a tie tells what nobody judged, and what has no source or sentence', async () => {
    await actor(page, 'Italy').click();
    const told = await panel(page).innerText();
    assert.match(told, /1 statement on Germany and Italy; no source is given\. Whether it tells of cooperation or of conflict is not said/);
    assert.match(told, /Sport/);
    await panel(page).getByText('Sport').click();
    await panel(page).locator('.sentence summary').click();
    assert.match(await panel(page).innerText(), /Germany – Italy.*made of its cells[^]*Tone not said · Happened · Sport[^]*Region: South[^]*No source given; it stands in sheet, row 4\./);
    assert.equal(await panel(page).locator('.sentence summary').getAttribute('dir'), 'auto');
    await ask(page, (element) => element.select(null));
  });

  await test.step('a column of its own is a filter, in chips, state and address', async () => {
    await openMore(page, 'Filters');
    await panel(page).getByRole('group', { name: 'Region' }).getByRole('checkbox', { name: /East/ }).click();
    await panel(page).getByRole('button', { name: 'Remove filter Region: East' }).waitFor();
    assert.deepEqual(await ask(page, (element) => element.state.filter), { further: { Region: ['East'] } });
    await page.waitForFunction(() => location.hash.includes('relations.further=Region:East'));
    assert.match(await wordsOf(page), /Showing 2 of the 4 statements that name Germany: only Region: East\./);
    await panel(page).getByRole('button', { name: 'Remove filter Region: East' }).click();
  });

  await test.step('widths by a figure, with their legend, in the state, the address and the picture', async () => {
    await openMore(page, 'Width of lines');
    await panel(page).getByLabel('Lines are as wide as').selectOption('USD 2021');
    await page.getByText('width: USD of 2021, in 2006; 1 tie has no figure').waitFor();
    assert.equal(await ask(page, (element) => element.measure), 'USD 2021 2006');
    await page.waitForFunction(() => location.hash.includes('relations.measure=USD%202021%202006'));
    const widths = await ask(page, (element) => {
      const { lines } = /** @type {NonNullable<typeof element.relations>} */ (element.relations).scene({ width: 760, height: 448, measure: { unit: 'USD 2021', year: 2006 } });
      return Object.fromEntries(lines.map((/** @type {any} */ { ids, widthPx, style }) => [ids[0], [Math.round(widthPx * 100) / 100, style]]));
    });
    assert.deepEqual(widths, { FRA: [8, 'slate'], POL: [3.33, 'slate'], ITA: [1, 'unmeasured'] });
    await map(page).getByRole('button', { name: /^France, 1 statement, 12 million USD of 2021 in 2006$/ }).waitFor();
    assert.match(await ask(page, (element) => element.exportSVG()), /width: USD of 2021, in 2006; 1 tie has no figure/);
    await ask(page, (element) => { element.measure = ''; });
    await page.getByText('Statements:').waitFor();
  });

  await test.step('the exported table reads back to the same', async () => {
    const rows = () => ask(page, (element) => element.relations?.statements().rows.map((/** @type {any} */ row) => [row.id, row.text, row.actors.map((/** @type {any} */ one) => one.id), row.doers, row.date, row.tone, row.status, row.quantity, row.source, row.passage, row.hasSource, row.hasSentence, row.further]));
    const before = await rows();
    const csv = await ask(page, (element) => element.exportCSV());
    assert.match(csv.split('\r\n')[0] ?? '', /,doers,.*,source,source_url,passage,.*,Region,Theme$/);
    await bring(page, { 'back.csv': csv });
    const after = await rows();
    const noSource = (/** @type {any[][]} */ list = []) => list.map((row) => row.filter((_, index) => index !== 8));
    assert.deepEqual(noSource(after), noSource(before));
  });
});

test('one HTML file with the record, which opens offline', async ({ open }) => {
  const { page } = await openSheet(open);
  await ready(page);
  const saved = await ask(page, (element) => element.exportHTML());
  const file = test.info().outputPath('saved.html');
  writeFileSync(file, saved);
  assert.ok(!saved.includes('Tajikistan'));
  const { page: again, requests } = await open({ file, allowed: [] });
  await ready(again);
  assert.match(await wordsOf(again), /^sheet\n/);
  assert.equal(requests.length, 1, 'itself alone');
});

test('any record reads well: a year by months, no dates, a right-to-left statement, and what cannot be read', async ({ open }) => {
  const { page } = await openSheet(open, { expected: [/relations-map/] });
  await ready(page);
  await bring(page, { 'one-year.csv': ONE_YEAR });
  assert.match(await wordsOf(page), /When\s+of 3, 2 are dated to a month, 1 to the year/);
  assert.ok(await page.locator('.beads').getByText('Jan 2019').count() === 1);
  await bring(page, { 'no-dates.csv': NO_DATES });
  const words = await wordsOf(page);
  assert.ok(!/When|Show one day/.test(words));
  assert.match(words, /3 statements name Kenya; no source is given\. .*None has a date\./);
  assert.match(words, /Ethiopia[^]*Tanzania[^]*Uganda/);
  await bring(page, { 'persian.csv': PERSIAN });
  await ask(page, (element) => element.select('TJK'));
  const text = panel(page).locator('.text').first();
  await text.waitFor();
  assert.equal(await text.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  const refused = await ask(page, (element) => {
    element.files = { 'picture.csv': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) };
    return Promise.resolve().then(() => element.ready).then(() => '', (/** @type {any} */ error) => [error.code, error.message]);
  });
  assert.deepEqual(refused, ['sheet-refused', 'picture.csv: This is a picture. Text in a picture must be typed out as a table first.']);
  assert.match(await wordsOf(page), /This is a picture\./);
});
