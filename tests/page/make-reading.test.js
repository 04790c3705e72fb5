/** make.html while it reads: large tables, a reading that is stopped, and browsers or policies that allow no worker. */
import assert from 'node:assert/strict';
import { test } from './browser.js';
import { DOUBTS, download, drawn, file, give, make, saved } from './making.js';

/** @param {number} rows */
const large = (rows) => `From,To,What,When\n${Array.from({ length: rows }, (_, row) => `${['Kenya', 'Japan', 'Peru', 'Chad'][row % 4]},${['Uganda', 'Iran', 'Chile'][row % 3]},Sentence ${row} of a long table.,${1950 + (row % 70)}`).join('\n')}\n`;

test('a long reading tells how far it is, can be stopped, and changes nothing then', async ({ open }) => {
  const page = await make(open);
  await give(page, file('doubts.csv', DOUBTS));
  await page.getByRole('button', { name: /Yes, Iran/ }).click();
  await page.getByText('2 open questions').first().waitFor();
  await page.locator('input[type=file]').setInputFiles(file('large.csv', large(150_000)));
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  await stop.waitFor();
  assert.match(await page.locator('.progress').innerText(), /%/);
  await stop.click();
  await page.getByText('Stopped. Nothing was changed.').waitFor();
  await stop.waitFor({ state: 'hidden' });
  assert.match(await page.locator('main').innerText(), /2 open questions[^]*doubts\.csv/);
  // What was open goes on.
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('3 open questions').first().waitFor();
});

test('a long table is drawn, a page of it at a time; of one too large for a draft the answers are kept, and that is said', async ({ open }) => {
  const page = await make(open);
  await page.locator('input[type=file]').setInputFiles(file('large.csv', large(60_000)));
  await page.locator('main[data-on=work]').waitFor();
  await drawn(page);
  await page.getByText('60,000 of 60,000 rows on the map', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Later rows' }).click();
  await page.getByText('Rows 14 to 25, 60,000 in all').waitFor();
  // As if a page had little room.
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function set(key, value) {
      if (value.length > 50_000) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    };
  });
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await give(page, file('large.csv', large(60_000)));
  await page.getByText('The table is too large for a draft').waitFor();
  await page.getByLabel('Title of the map').fill('A long table');
  await page.getByLabel('Title of the map').press('Enter');
  await page.waitForFunction(() => document.title.startsWith('A long table'));
  await page.reload();
  await page.getByText('Your answers to large.csv are kept. Choose the file again').waitFor();
  await give(page, file('large.csv', large(60_000)));
  await page.waitForFunction(() => document.title.startsWith('A long table'));
});

/** Ways in which there is no worker. @type {[string, Partial<import('./browser.js').Options>][]} */
const without = [
  ['the browser has none', { prepare: async (page) => { await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker')); } }],
  ['it throws', { prepare: async (page) => { await page.addInitScript(() => Object.defineProperty(globalThis, 'Worker', { value: function Worker() { throw new DOMException('refused', 'SecurityError'); } })); } }],
  ['a policy refuses it', {
    file: undefined, served: '/make.html', allowed: ['/make.html'],
    csp: "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'",
    expected: [/^policy: worker-src blob/, /^console error: .*worker/i, /^request: blob:/],
  }],
];
for (const [why, more] of without) {
  test(`without a worker, since ${why}, all goes the same way`, async ({ open }, info) => {
    const page = await make(open, more);
    await give(page, file('doubts.csv', DOUBTS));
    await page.getByRole('button', { name: /Yes, Iran/ }).click();
    await page.getByText('2 open questions').first().waitFor();
    const path = info.outputPath('saved.html');
    await download(page, () => page.getByRole('button', { name: 'Save as one HTML file' }).click(), path);
    await saved(open, path);
  });
}

test('a reading that is stopped where there is no worker', async ({ open }) => {
  const page = await make(open, without[0]?.[1]);
  // As soon as the button is there: on a fast machine the table is read before a driver has found it.
  await page.evaluate(() => {
    const looking = setInterval(() => {
      const stop = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Stop' && button.checkVisibility());
      if (stop) clearInterval(looking);
      stop?.click();
    }, 5);
  });
  await page.locator('input[type=file]').setInputFiles(file('large.csv', large(60_000)));
  await page.getByText('Stopped. Nothing was changed.').waitFor();
  await page.getByText('Drop a table here').waitFor();
  await give(page, file('doubts.csv', DOUBTS));
});
