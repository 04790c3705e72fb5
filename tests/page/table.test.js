/** The table: the twin of every picture, and the same statements as a file for a spreadsheet. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { curly } from '../../www/strings.js';
import { violations } from './axe.js';
import { root } from '../../scripts/tools.js';
import { ask, dist, document as html, heard, listen, packageFiles, ready, settled, tab, tabTo, tells, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */
/** @typedef {import('../../build/core/relations_map.js').Filter} Filter */
/** @typedef {import('../../build/core/relations_map.js').Order} Order */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../../build/core/relations_map.js').SourceSummary} Source */

const file = join(dist, 'relations-map.html');
/** @param {Page} page */
const table = (page) => page.locator('.table-view').getByRole('table');

/** @param {import('./browser.js').Open} open @param {Options} [options] */
async function openTable(open, options = {}) {
  const { page } = await open({ file, prepare: listen, ...options });
  await ready(page);
  // On a phone it stands behind More.
  if (await tab(page, 'Table').isVisible()) await tab(page, 'Table').click();
  else await ask(page, (element) => { element.state = { view: 'table' }; });
  await table(page).waitFor();
  return page;
}

/** The words of the cells, when all rows have been asked for and have come. @param {Page} page @param {number} total */
async function cells(page, total) {
  const all = page.getByRole('button', { name: /^Show all [\d,]+ statements$/ });
  if (await all.isVisible()) await all.click();
  await page.waitForFunction((count) => document.querySelector('relations-map')?.shadowRoot?.querySelectorAll('.table-view tbody tr').length === count, total);
  return table(page).locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

/** What the record has for the rows. @param {Page} page @param {Filter} filter @param {Order} order */
const told = async (page, filter, order) => {
  const { rows, sources } = await ask(page, (element, [filter, order]) => ({ rows: element.relations?.statements(filter, order).rows ?? [], sources: element.relations?.sources() ?? [] }), /** @type {const} */ ([filter, order]));
  return rows.map((row) => ({ date: dated(dateOf(row)), text: curly(row.text), parties: row.actors.map(({ name }) => name).join(', '), said: row.saidBy, source: `${titleOf(sources, row)}, passage ${row.passage}` }));
};

/** The words of dates, as the crate says them. @type {[date: string, basis: string, status: string, words: string][]} */
const DATES = JSON.parse(readFileSync(new URL('../golden/words.json', import.meta.url), 'utf8')).rows;
/** @param {StatementRow} row */
const dateOf = (row) => DATES.find(([date, basis, status]) => date === row.date && basis === row.dateBasis && status === row.status)?.[3] ?? '';
/** @param {Source[]} sources @param {StatementRow} row */
function titleOf(sources, row) {
  const { author = '', publisher = '', title = '' } = sources.find(({ id }) => id === row.source) ?? {};
  return [author || publisher, `“${title}”`].filter(Boolean).join(', ');
}

/** As at the beginning of a sentence. @param {string} text */
const dated = (text) => (text === 'no date given' ? 'No date' : text.charAt(0).toUpperCase() + text.slice(1));

/** @param {Page} page @param {Filter} filter @param {Order} order */
async function assertTwin(page, filter, order) {
  const expected = await told(page, filter, order);
  const shown = await cells(page, expected.length);
  assert.deepEqual(shown.map(([date, text, parties, , , , said = '', source]) => ({ date, text, parties, said: said.replace(/^Said by /, ''), source })), expected);
}

/** @param {Page} page */
const spoken = (page) => page.locator('relations-map').getByRole('status').textContent();

/** What the keyboard stands on. @param {Page} page */
const focused = (page) => ask(page, ({ shadowRoot }) => {
  const active = shadowRoot?.activeElement;
  return active ? { name: active.localName, text: active.children[1]?.textContent ?? active.textContent ?? '', index: Number(active.getAttribute('aria-rowindex')) } : null;
});

test('A6: the table has all statements, none else, in each order that its headers name', async ({ open }) => {
  const page = await openTable(open);
  assert.deepEqual(await table(page).getByRole('columnheader').allInnerTexts(), ['Date', 'Statement', 'Parties', 'Theme', 'Tone', 'Status', 'Said by', 'Source and passage']);
  assert.ok(await table(page).locator('thead th').evaluateAll((all) => all.every((cell) => cell.getAttribute('scope') === 'col')));
  assert.match(await table(page).locator('caption').innerText(), /^(?:All )?[\d,]+ statements/);
  await assertTwin(page, {}, 'date');
  /** @type {[string, Order, string][]} */
  const orders = [['Date', 'date-descending', 'descending'], ['Theme', 'theme', 'ascending'], ['Tone', 'tone', 'ascending'], ['Status', 'status', 'ascending'], ['Source and passage', 'source', 'ascending'], ['Date', 'date', 'ascending']];
  for (const [name, order, direction] of orders) {
    await page.getByRole('columnheader', { name, exact: true }).getByRole('button').click();
    assert.deepEqual(await table(page).locator('th[aria-sort]').evaluateAll((all) => all.map((cell) => [cell.textContent, cell.getAttribute('aria-sort')])), [[name, direction]]);
    assert.match(await spoken(page) ?? '', new RegExp(`^Sorted by ${name.toLowerCase()}`));
    await assertTwin(page, {}, order);
  }
});

test('the table shows what the filter lets pass, and its caption tells what it leaves out', async ({ open }) => {
  const page = await openTable(open);
  /** @type {[Filter, RegExp][]} */
  const filters = [
    [{ themes: ['aid', 'border', 'basing', 'security'] }, /Only statements about aid, .* Only statements about security count\.$/],
    [{ tones: ['conflictual'] }, /Only statements that tell of conflict count\.$/],
    [{ statuses: ['planned'] }, /Only plans count\.$/],
    [{ sources: ['davlatov-2002'] }, /Only statements of 1 chosen source count\.$/],
    [{ places: ['ayni-airfield'] }, /Only statements at 1 chosen place count\.$/],
    [{ from: '2001-01-01', to: '2002-01-01', text: 'russia' }, /Only statements that hold certain words count\. Only statements of the time from 1 January 2001 to 1 January 2002 count\.$/],
    [{ asOf: '2001-01-01' }, /Only what is dated so that it may hold on 1 January 2001 counts\.$/],
    [{ text: 'nothing says this' }, /^No statement.*Only statements that hold certain words count\.$/],
  ];
  for (const [filter, caption] of filters) {
    await ask(page, (element, filter) => { element.state = { ...element.state, filter }; }, filter);
    await settled(page);
    assert.match(await table(page).locator('caption').innerText(), caption);
    await assertTwin(page, filter, 'date');
  }
});

test('a row shows its statement, a party is chosen by its name, and where it is a party is marked', async ({ open }) => {
  const page = await openTable(open);
  const text = 'A Russian army division stayed on in Tajikistan after the Soviet Union broke up.';
  const row = table(page).getByRole('row').filter({ hasText: text });
  await row.getByText(text).click();
  assert.equal(await ask(page, ({ state }) => state.selected), 'so-03-e');
  assert.equal(await row.getAttribute('aria-current'), 'true');
  assert.match(await spoken(page) ?? '', /in the panel/);
  await row.getByRole('button', { name: 'Russian armed forces' }).click();
  await tells(page, 'Russian armed forces');
  assert.equal(await table(page).locator('tr[aria-current]').count(), 0);
  await ask(page, (element) => element.select('RUS'));
  await settled(page);
  assert.match(await table(page).locator('caption').innerText(), /Where Russia is a party, its name is marked\.$/);
  await cells(page, await ask(page, ({ relations }) => relations?.statements().total ?? 0));
  const { marked, parties } = await ask(page, ({ shadowRoot, relations }) => ({
    marked: shadowRoot?.querySelectorAll('.table-view tr:has(button[aria-current])').length,
    parties: relations?.actors().find(({ id }) => id === 'RUS')?.statements,
  }));
  assert.equal(marked, parties);
  assert.deepEqual((await heard(page)).filter(({ name }) => name === 'select').map(({ detail }) => detail.id), ['so-03-e', 'RUS_MIL']);
});

test('A2, A3: the keyboard sorts, goes through the rows and into them, and opens one', async ({ open }) => {
  const page = await openTable(open);
  const total = await ask(page, ({ relations }) => relations?.statements().total ?? 0);
  await cells(page, total);
  await tab(page, 'Table').focus();
  await tabTo(page, /^button Date/);
  assert.deepEqual(await focused(page), { name: 'button', text: 'Date', index: 0 });
  await page.keyboard.press('ArrowRight');
  assert.equal((await focused(page))?.text, 'Theme');
  await page.keyboard.press('Enter');
  assert.equal((await focused(page))?.text, 'Theme');
  await page.keyboard.press('Home');
  await page.keyboard.press(' ');
  await cells(page, total);
  await page.keyboard.press('Tab');
  const texts = (await told(page, {}, 'date')).map((row) => row.text);
  const at = async () => { const { name, text, index } = await focused(page) ?? {}; assert.deepEqual([name, text], ['tr', texts[(index ?? 0) - 2]]); return (index ?? 0) - 2; };
  assert.equal(await at(), 0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  assert.equal(await at(), 1);
  await page.keyboard.press('PageDown');
  const below = await at();
  assert.ok(below > 2 && below < 12, `${below}`);
  await page.keyboard.press('PageUp');
  assert.equal(await at(), 1);
  await page.keyboard.press('End');
  assert.equal(await at(), total - 1);
  assert.ok(await isSeen(page), 'the last row is in view');
  await page.keyboard.press('Home');
  assert.equal(await at(), 0);
  assert.ok(await isSeen(page), 'the first row is in view, below the header');
  await page.keyboard.press('ArrowRight');
  assert.deepEqual(await focused(page), { name: 'button', text: 'United States', index: 0 });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  assert.equal(await ask(page, ({ state }) => state.selected), 'kulob-handover-2002');
  assert.equal(await at(), 0);
  const stops = await ask(page, ({ shadowRoot }) => [...shadowRoot?.querySelectorAll('.table-view [tabindex="0"], .table-view a:not([tabindex]), .table-view button:not([tabindex])') ?? []].map(({ localName }) => localName));
  assert.deepEqual(stops, ['button', 'tr']);
});

/** Whether what the keyboard stands on lies wholly within the window, under the header. @param {Page} page */
const isSeen = (page) => ask(page, ({ shadowRoot }) => {
  const [row, head] = [shadowRoot?.activeElement, shadowRoot?.querySelector('.table-view thead')].map((element) => element?.getBoundingClientRect());
  return row && head ? row.top >= head.bottom - 1 && row.bottom <= innerHeight + 1 : false;
});

test('A19: no cell is cut at any width', async ({ open }) => {
  const page = await openTable(open);
  await cells(page, await ask(page, ({ relations }) => relations?.statements().total ?? 0));
  for (const width of [280, 320, 390, 820, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await settled(page);
    const cut = await ask(page, ({ shadowRoot }) => {
      const list = shadowRoot?.querySelector('.table-view');
      if (!list) return ['no table'];
      const right = list.getBoundingClientRect().left + list.clientWidth;
      const texts = [...list.querySelectorAll('caption, th button, td, td *')].filter((element) => element.getBoundingClientRect().right > right + 1 || (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0));
      return [...texts.map(({ textContent }) => textContent), ...(list.scrollWidth > list.clientWidth ? ['scrolls sideways'] : [])].slice(0, 5);
    });
    assert.deepEqual(cut, [], `${width}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page does not scroll sideways');
  }
});

/** A record of so many statements: ours again and again. @param {number} count @returns {Record<string, import('../../scripts/serve.js').Answer>} */
function large(count) {
  const folder = join(root, 'data/tajikistan');
  const files = Object.fromEntries(readdirSync(folder).filter((name) => /\.(?:csv|json)$/.test(name)).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const [head = '', ...lines] = (files['statements.csv'] ?? '').trimEnd().split(/\r?\n/);
  const more = Array.from({ length: count - lines.length }, (_, index) => (lines[index % lines.length] ?? '').replace(/^[^,]+/, (id) => `${id}-${index}`));
  const all = { ...files, 'statements.csv': `${[head, ...[...lines, ...more].sort()].join('\n')}\n` };
  return Object.fromEntries(Object.entries(all).map(([name, body]) => [`/large/${name}`, { type: name.endsWith('.json') ? 'application/json' : 'text/csv; charset=utf-8', body }]));
}

/** @param {import('./browser.js').Open} open @param {number} count */
function openLarge(open, count) {
  const served = large(count);
  const overrides = { '/own.html': html('<relations-map src="/large/datapackage.json"></relations-map>'), ...served };
  return openTable(open, { file: undefined, served: '/own.html', allowed: [...packageFiles, ...Object.keys(served)], overrides });
}

/**
 * What is in the box: how much of it rows cover, and rows that are not those of the record.
 * @param {Page} page
 */
async function seen(page) {
  await settled(page);
  const { rows, isCovered, inDocument } = await ask(page, ({ shadowRoot }) => {
    const list = shadowRoot?.querySelector('.table-view');
    const all = [...list?.querySelectorAll('tbody tr') ?? []];
    const [box, head] = [list?.getBoundingClientRect() ?? new DOMRect(), list?.querySelector('thead')?.getBoundingClientRect() ?? new DOMRect()];
    const inBox = all.filter((row) => { const { top, bottom } = row.getBoundingClientRect(); return bottom > head.bottom && top < box.bottom; });
    const [first, last] = [inBox[0]?.getBoundingClientRect(), inBox.at(-1)?.getBoundingClientRect()];
    return {
      rows: inBox.map((row) => ({ index: Number(row.getAttribute('aria-rowindex')) - 2, text: row.children[1]?.textContent })),
      isCovered: Boolean(first && last && first.top <= head.bottom + 1 && last.bottom >= box.bottom - 2),
      inDocument: all.length,
    };
  });
  const [first] = rows;
  const expected = await ask(page, (element, [offset, limit]) => element.relations?.statements({}, 'date', { offset, limit }).rows.map(({ text }, index) => ({ index: offset + index, text })), /** @type {[number, number]} */ ([first?.index ?? 0, rows.length]));
  assert.deepEqual(rows, expected);
  assert.ok(isCovered, `rows cover the box at ${first?.index}`);
  assert.ok(inDocument <= 120, `${inDocument} rows in the document`);
  return first?.index ?? -1;
}

test('of 20,000 statements the rows that are seen are there, wherever one scrolls', async ({ open }) => {
  const page = await openLarge(open, 20_000);
  assert.equal(await table(page).getAttribute('aria-rowcount'), '20001');
  assert.equal(await seen(page), 0);
  const scrollTo = (/** @type {number} */ share) => ask(page, ({ shadowRoot }, share) => {
    const list = shadowRoot?.querySelector('.table-view');
    if (list) list.scrollTop = share * (list.scrollHeight - list.clientHeight);
  }, share);
  for (const share of [0.5, 1, 0.25, 0.9, 0.001]) {
    await scrollTo(share);
    const at = await seen(page);
    assert.ok(Math.abs(at - share * 20_000) < 200, `row ${at} at ${share}`);
  }
  await scrollTo(0.5);
  let before = await seen(page);
  await page.locator('.table-view').hover();
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.wheel(0, 400);
    const now = await seen(page);
    assert.ok(now >= before + 2 && now <= before + 12, `from row ${before} to ${now}`);
    before = now;
  }
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.wheel(0, -400);
    const now = await seen(page);
    assert.ok(now <= before - 2 && now >= before - 12, `from row ${before} back to ${now}`);
    before = now;
  }
});

test('of 20,000 statements the keyboard reaches the first, the last and their neighbours, and keeps its place', async ({ open }) => {
  const page = await openLarge(open, 20_000);
  await table(page).getByRole('row').nth(1).focus();
  const steps = /** @type {const} */ ([['End', 19_999], ['ArrowUp', 19_998], ['Home', 0], ['ArrowDown', 1]]);
  for (const [key, index] of steps) {
    await page.keyboard.press(key);
    await settled(page);
    assert.equal((await focused(page))?.index, index + 2);
    assert.ok(await isSeen(page), `row ${index} is in view`);
  }
  for (let press = 0; press < 90; press += 1) await page.keyboard.press('ArrowDown');
  await settled(page);
  assert.equal((await focused(page))?.index, 93);
  assert.ok(await isSeen(page));
  await ask(page, ({ shadowRoot }) => { const list = shadowRoot?.querySelector('.table-view'); if (list) list.scrollTop = list.scrollHeight / 2; });
  await seen(page);
  assert.equal((await focused(page))?.name, 'div');
  await page.keyboard.press('ArrowDown');
  assert.ok(((await focused(page))?.index ?? 0) > 9_000);
});

test('A34: on paper the whole table stands, with nothing to scroll', async ({ open }) => {
  for (const page of [await openTable(open), await openLarge(open, 1_200)]) {
    const total = await ask(page, ({ relations }) => relations?.statements().total ?? 0);
    await page.evaluate(() => addEventListener('beforeprint', () => {
      Reflect.set(globalThis, 'printed', document.querySelector('relations-map')?.shadowRoot?.querySelectorAll('.table-view tbody tr').length);
    }));
    const pdf = await page.pdf();
    assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'printed')), total);
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages > total / 25, `${total} statements on ${pages} pages`);
    await settled(page);
    assert.equal(await table(page).locator('tbody tr').count(), total > 1000 ? 60 : 40);
  }
});

/** RFC 4180. @param {string} text */
function parsed(text) {
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  assert.deepEqual(rows.pop(), [], 'the last line ends');
  return rows;
}

test('the file for a spreadsheet holds every statement under the filter, cell by cell', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  const sources = await ask(page, ({ relations }) => relations?.sources() ?? []);
  const urls = new Map(sources.map(({ id, url }) => [id, url]));
  for (const filter of /** @type {Filter[]} */ ([{}, { themes: ['basing'] }])) {
    await ask(page, (element, filter) => { element.state = { ...element.state, filter }; }, filter);
    const { text, rows } = await ask(page, (element, filter) => ({ text: element.exportCSV(), rows: element.relations?.statements(filter).rows ?? [] }), filter);
    const [head = [], ...body] = parsed(text);
    const column = (/** @type {string} */ name) => head.indexOf(name);
    assert.equal(body.length, rows.length);
    for (const [index, row] of rows.entries()) {
      const cells = Object.fromEntries(head.map((name) => [name, body[index]?.[column(name)]]));
      assert.equal(body[index]?.length, head.length);
      const names = (/** @type {{ name: string }[]} */ actors) => actors.map(({ name }) => name).join('; ');
      const ids = (/** @type {{ id: string }[]} */ actors) => actors.map(({ id }) => id).join(';');
      assert.deepEqual(cells, {
        doers: row.doers.join(';'), lacking: '', source_url: urls.get(row.source) ?? '',
        id: row.id, text: row.text, actors: names(row.actors), actor_ids: ids(row.actors), about: names(row.about), about_ids: ids(row.about),
        theme: row.theme, tone: row.tone, status: row.status, said_by: row.saidBy, date: row.date, earliest: row.earliest, latest: row.latest, date_text: dateOf(row), date_basis: row.dateBasis,
        place: row.place?.[1] ?? '', least: `${row.quantity?.min ?? ''}`, most: `${row.quantity?.max ?? ''}`, unit: row.quantity?.unit ?? '', per: row.quantity?.per ?? '',
        source_id: row.source, source: titleOf(sources, row), passage: `${row.passage}`, event: row.event ?? '',
      });
    }
  }
});

test('no cell of the file is a formula', async ({ open }) => {
  const statements = ['id,text,actors,about,theme,tone,status,said_by,date,date_basis,place,value,value_max,unit,per,source,passage,event'];
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', ' =1', '\t=1', 'plain "quoted", and\nbroken'];
  const quoted = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  statements.push(...texts.map((text, index) => `s-${index},${quoted(text)},AAA;BBB,,aid,neutral,occurred,${quoted(text)},,none,,,,,,src,1,`));
  const served = {
    '/p/datapackage.json': { type: 'application/json', body: JSON.stringify({ name: 'small', resources: ['sources', 'actors', 'statements'].map((name) => ({ name, path: `${name}.csv` })) }) },
    '/p/sources.csv': { type: 'text/csv', body: 'id,type,title,author,publisher,issued,issued_basis,url,language,part_of,passages,note\nsrc,webpage,Title,,,,none,,en,,1,\n' },
    '/p/actors.csv': { type: 'text/csv', body: 'id,kind,name,short,part_of,aliases,lon,lat,from,to,wikidata\nAAA,state,=First,,,,10,10,,,\nBBB,state,Second,,,,20,20,,,\n' },
    '/p/statements.csv': { type: 'text/csv', body: `${statements.join('\n')}\n` },
  };
  const { page } = await open({ served: '/own.html', allowed: [...packageFiles, ...Object.keys(served)], overrides: { '/own.html': html('<relations-map src="/p/datapackage.json"></relations-map>'), ...served } });
  await ready(page);
  const [head = [], ...body] = parsed(await ask(page, (element) => element.exportCSV()));
  assert.equal(body.length, texts.length);
  assert.deepEqual(body.flat().filter((cell) => /^\s*[=+\-@\t＝＋－＠]/.test(cell)), []);
  const found = body.map((row) => row[head.indexOf('text')]?.replace(/^'/, ''));
  assert.deepEqual(found.toSorted(), texts.toSorted());
});

test('rows that are copied keep their cells and names apart', async ({ open }) => {
  const page = await openTable(open);
  const [row] = await ask(page, ({ relations }) => relations?.statements({}, 'date', { offset: 0, limit: 200 }).rows.filter(({ actors }) => actors.length > 2) ?? []);
  assert.ok(row);
  const copied = await ask(page, ({ shadowRoot }, text) => {
    const line = [...shadowRoot?.querySelectorAll('.table-view tbody tr') ?? []].find((one) => one.textContent?.includes(text));
    return line?.textContent ?? '';
  }, row.text);
  const names = row.actors.map(({ name }) => name);
  for (const [index, name] of names.slice(1).entries()) assert.ok(!copied.includes(`${names[index]}${name}`), copied);
});

/** Of hundreds of rows that are alike some forty show what there is to find, ten times as fast. @param {Page} page */
const few = (page) => ask(page, (element) => { element.themes = 'transport'; });

test('A35: axe finds nothing in the table', async ({ open }) => {
  for (const options of /** @type {Options[]} */ ([{}, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }])) {
    const page = await openTable(open, options);
    for (const [name, act] of /** @type {[string, (page: Page) => Promise<unknown>][]} */ ([
      ['few', few],
      ['an actor chosen', (one) => ask(one, (element) => { element.state = { ...element.state, selected: 'RUS', filter: { themes: ['transport'] } }; })],
      ['a row chosen', async (one) => { await ask(one, (element) => element.select(null)); await table(one).locator('tbody tr').nth(1).click(); }],
      ['empty', (one) => ask(one, (element) => { element.state = { view: 'table', filter: { text: 'nothing says this' } }; })],
    ])) {
      await act(page);
      await settled(page);
      assert.deepEqual(await violations(page), [], name);
    }
  }
});
