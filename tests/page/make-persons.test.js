/** make.html: from the files of several persons to saved pages, by mouse with a drop, by keys alone, and on a phone. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools.js';
import { document as html, pageFiles, ready, sheetFiles, test } from './browser.js';
import { hands } from './hands.js';
import { download, drawn, drop, fingerprint, forms, give, make, saved, tabTo } from './making.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {keyof typeof hands} Hand */

/** Who comes with what, and what the page must tell of it. @type {[person: string, name: string, told: RegExp][]} */
const persons = [
  ['editor', 'german-excel.csv', /10 rows/],
  ['scholar', 'cow-dyad.csv', /alliances by pairs/],
  ['analyst', 'gdelt.tsv', /A machine read the news/],
  ['think-tank', 'panel-long.csv', /figures by pair and year/],
  ['teacher', 'timelinejs.csv', /a sheet of TimelineJS/],
  ['desk', 'workbook.xlsx', /workbook\.xlsx/],
];
/** What is tried with a drop alone. @type {[person: string, name: string, told: RegExp][]} */
const more = [
  ['scholar', 'cow-member.csv', /alliances by members/], ['scholar', 'cow-diplomatic.csv', /diplomatic exchange/], ['analyst', 'icews.tsv', /events of ICEWS/], ['analyst', 'kumu.csv', /connections of Kumu/], ['analyst', 'graph.gexf', /a graph of Gephi/],
  ['think-tank', 'sipri.csv', /arms register of SIPRI/], ['think-tank', 'un-votes.csv', /to vote alike is no tie/i], ['think-tank', 'sanctions.csv', /a list of sanctions/], ['desk', 'workbook.ods', /workbook\.ods/], ['desk', 'workbook-1904.xlsx', /workbook-1904/],
];

/** @param {Page} page @param {Hand} hand @param {Locator} control */
async function press(page, hand, control) {
  if (hand === 'mouse') return control.click();
  if (hand === 'touch') return control.tap();
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Brings a file as one does with that hand. @param {Page} page @param {Hand} hand @param {string} path */
async function bring(page, hand, path) {
  if (hand === 'mouse') return drop(page, path, page.getByText('Drop a table here'));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, hand, page.getByRole('button', { name: 'Choose a file' }))]);
  await chooser.setFiles(path);
}

/** Takes the suggestions, all at once or one after another. @param {Page} page @param {Hand} hand */
async function answer(page, hand) {
  const accept = page.getByRole('button', { name: /^Accept/ });
  if (await accept.count() > 0) return press(page, hand, accept);
  const best = page.locator('.answers button[data-emphasis=best]');
  if (await best.count() > 0) await press(page, hand, best.first());
}

/** @param {import('./browser.js').Open} open @param {Hand} hand @param {[string, string, RegExp]} who @param {string} path where the page is saved */
async function goThrough(open, hand, [person, name, told], path) {
  const page = await make(open, hands[hand]);
  await bring(page, hand, join(forms, name));
  await page.locator('main[data-on=work]').waitFor();
  assert.match(await page.locator('main').innerText(), told);
  await answer(page, hand);
  await drawn(page);
  const title = page.getByLabel('Title of the map');
  if (hand === 'keys') {
    // The title stands before what was answered.
    await page.keyboard.press('Shift+Tab');
    for (let back = 0; back < 60 && !await title.evaluate((field) => field === document.activeElement); back += 1) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(`The map of the ${person}`);
  } else await title.fill(`The map of the ${person}`);
  await title.press('Enter');
  await page.waitForFunction((person) => document.title.startsWith(`The map of the ${person}`), person);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing reaches out of the page');
  const suggested = await download(page, () => press(page, hand, page.getByRole('button', { name: 'Save as one HTML file' })), path);
  assert.equal(suggested, `the-map-of-the-${person}.html`);
  const { page: opened, words } = await saved(open, path);
  assert.equal(await opened.title(), `The map of the ${person}`);
  assert.match(words, new RegExp(`The map of the ${person}`));
  if (person === 'editor') assert.match(words, /Österreich/, 'names in the language of the table');
  assert.equal(await fingerprint(opened), await fingerprint(page), 'what is saved is what was seen');
}

for (const hand of /** @type {Hand[]} */ (['mouse', 'keys', 'touch'])) {
  for (const who of hand === 'mouse' ? [...persons, ...more] : persons) {
    test(`the ${who[0]}’s ${who[1]}: from the file to a saved page, by ${hand}`, async ({ open }, info) => goThrough(open, hand, who, info.outputPath('saved.html')));
  }
}

for (const name of ['german-excel.csv', 'panel-long.csv', 'gdelt.tsv']) {
  test(`the data package of ${name} is right in the eyes of others, and reads back as the same record`, async ({ open }, info) => {
    const page = await make(open);
    await give(page, join(forms, name));
    const path = info.outputPath('package.zip');
    await download(page, () => page.getByRole('button', { name: 'Data package' }).click(), path);
    const validated = execFileSync(join(root, '.venv/bin/python'), ['-m', 'frictionless', 'validate', '--json', path], { encoding: 'utf8' });
    assert.equal(JSON.parse(validated).valid, true);
    const again = await make(open);
    await give(again, path);
    assert.equal(await fingerprint(again), await fingerprint(page));

    await test.step('the tag to paste shows it, beside the page', async () => {
      await page.locator('summary').click();
      const tag = await page.getByLabel('Tag with the data package').inputValue();
      const src = /src="([^"]+\.zip)"/.exec(tag)?.[1] ?? '';
      const { page: host } = await open({
        served: '/own.html', allowed: [...pageFiles, ...sheetFiles, `/${src}`],
        overrides: { '/own.html': html(tag, ''), [`/${src}`]: { type: 'application/zip', body: readFileSync(path) } },
      });
      await ready(host);
      assert.equal(await fingerprint(host), await fingerprint(page));
    });
  });
}
