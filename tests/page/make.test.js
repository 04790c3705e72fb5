/** make.html: what is asked, answered, corrected, undone, kept and refused; make-persons.test.js goes from files to saved pages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findings } from './axe.js';
import { test } from './browser.js';
import { DOUBTS, download, file, give, make, saved } from './making.js';

test('by keys alone: a title, an answer, a cell, undo, and a saved page that goes on', async ({ open }, info) => {
  const page = await make(open);
  await give(page, file('doubts.csv', DOUBTS));
  const group = page.getByRole('group', { name: /Irann/ });
  await group.getByRole('button', { name: /Yes, Iran/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('2 open questions').first().waitFor();
  assert.ok(await page.evaluate(() => document.activeElement !== document.body), 'the keyboard is kept');
  await page.getByRole('group', { name: /Banque X/ }).getByRole('button', { name: 'Add it as…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Company' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('1 open question', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Give Banque X a place' }).waitFor();

  await test.step('a cell is corrected, and the correction undone and done again', async () => {
    const cell = page.locator('tr[data-id="3"] td').nth(3);
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('2014');
    await page.keyboard.press('Escape');
    assert.equal(await cell.innerText(), '2012', 'Escape keeps what was there');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2014');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo' }).focus();
    const path = info.outputPath('corrected.csv');
    await download(page, () => page.getByRole('button', { name: 'Corrected table' }).press('Enter'), path);
    assert.match(readFileSync(path, 'utf8'), /They meet;2014|They meet,2014/);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('tr[data-id="3"] td')[3]?.textContent === '2012');
    await page.getByRole('button', { name: 'Redo' }).press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('tr[data-id="3"] td')[3]?.textContent === '2014');
  });

  const path = info.outputPath('saved.html');
  await download(page, () => page.getByRole('button', { name: 'Save as one HTML file' }).press('Enter'), path);
  await saved(open, path);
  const again = await make(open);
  await give(again, path);
  await again.getByText('The saved map holds doubts.csv').waitFor();
  await again.getByText('1 open question', { exact: true }).waitFor();
});

test('a place of one’s own actor is chosen by keys, or typed', async ({ open }) => {
  const page = await make(open);
  await give(page, file('doubts.csv', DOUBTS));
  await page.getByRole('group', { name: /Banque X/ }).getByRole('button', { name: 'Add it as…' }).click();
  await page.getByRole('button', { name: 'Company' }).click();
  await page.getByRole('button', { name: 'Give Banque X a place' }).click();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.getByLabel('Longitude and latitude').inputValue(), '12 20');
  await page.getByLabel('Longitude and latitude').fill('300 5');
  await page.getByRole('button', { name: 'Put it here' }).click();
  await page.getByText('Write two numbers').waitFor();
  await page.getByLabel('Longitude and latitude').fill('68.8 38.5');
  await page.getByRole('button', { name: 'Put it here' }).click();
  await page.locator('.shelf').waitFor({ state: 'hidden' });
});

test('what was answered survives a reload, and storage that throws is no error', async ({ open }) => {
  const page = await make(open);
  await give(page, file('doubts.csv', DOUBTS));
  await page.getByRole('button', { name: /Yes, Iran/ }).click();
  await page.getByText('2 open questions').first().waitFor();
  await page.reload();
  await page.getByText('doubts.csv and your answers are here').waitFor();
  await page.getByText('2 open questions').first().waitFor();

  const without = await make(open, { prepare: async (prepared) => {
    await prepared.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } }));
  } });
  await give(without, file('doubts.csv', DOUBTS));
  await without.getByText('keeps no draft').waitFor();
});

test('what cannot be read gets a sentence and a way on, and what is open stays', async ({ open }) => {
  const page = await make(open);
  const alert = page.getByRole('alert');
  const input = page.locator('input[type=file]');
  await input.setInputFiles(file('scan.pdf', '%PDF-1.7'));
  await alert.getByText('This is a PDF. Copy its table and paste it here').waitFor();
  await give(page, file('doubts.csv', DOUBTS));
  await page.getByRole('button', { name: /Yes, Iran/ }).click();
  for (const [name, content, words] of /** @type {[string, string | Buffer, RegExp][]} */ ([
    ['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), /This is a picture/],
    ['empty.csv', '', /The file is empty/],
    ['blank.csv', ';;\n;;\n', /no filled cells/],
    ['none.zip', Buffer.from([0x50, 0x4b, 5, 6, ...Array(18).fill(0)]), /no sheet and no data package in this zip/],
    ['x.html', '<!doctype html><html><body><p>Please log in</p></body></html>', /web page without a table/],
  ])) {
    await input.setInputFiles(file(name, content));
    await alert.getByText(words).waitFor();
    await alert.getByText('Your table is still open below.').waitFor();
    assert.match(await page.locator('main').innerText(), /2 open questions/);
  }
});

test('answers play again over a corrected table; a table is pasted', async ({ open }, info) => {
  const page = await make(open);
  await page.getByLabel('Or paste a table').fill('From\tTo\tWhat\tWhen\nJapan\tIrann\tThey meet\t2012');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: /Yes, Iran/ }).click();
  await page.getByText('No open questions').first().waitFor();
  const path = info.outputPath('answers.json');
  await download(page, () => page.getByRole('button', { name: 'Answers', exact: true }).click(), path);
  await give(page, file('doubts.csv', DOUBTS));
  await page.getByText('3 open questions').first().waitFor();
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByText('1 answer played again.').waitFor();
  await page.getByText('2 open questions').first().waitFor();
});

for (const [name, more] of /** @type {[string, Partial<import('./browser.js').Options>][]} */ ([['wide', {}], ['dark', { colorScheme: 'dark' }], ['a phone of 320 pixels', { viewport: { width: 320, height: 640 }, hasTouch: true }]])) {
  test(`axe finds nothing, and nothing is cut: ${name}`, async ({ open }, info) => {
    const page = await make(open, more);
    for (const state of ['empty', 'work']) {
      if (state === 'work') await give(page, file('doubts.csv', DOUBTS));
      const { violations } = await findings(page);
      assert.deepEqual(violations, [], state);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${state}: nothing reaches out of the page`);
    }
    if (!more.hasTouch) return;
    await page.getByRole('button', { name: /Yes, Iran/ }).tap();
    await page.getByText('2 open questions').first().waitFor();
    const path = info.outputPath('saved.html');
    await download(page, () => page.getByRole('button', { name: 'Save as one HTML file' }).tap(), path);
    await saved(open, path);
  });
}

const FIGURES = `From,To,What,When,Amount,Unit\n${['France', 'Italy', 'Spain'].map((name, index) => `Japan,${name},Japan lends.,2006,${(index + 1) * 100},USD 2021`).join('\n')}\nItaly,Spain,They meet.,2007,,\nItaly,Peru,They trade.,2008,,\n`;

test('the centre, widths by figures and the credit are chosen, shown, saved and undone', async ({ open }, info) => {
  const page = await make(open);
  await give(page, file('figures.csv', FIGURES));
  const width = page.getByLabel('Width of the lines');
  await width.waitFor();
  assert.equal(await width.inputValue(), 'USD 2021 2006', 'since most rows have such a figure');
  const shown = () => page.evaluate(() => ['focus', 'measure'].map((name) => document.querySelector('relations-map')?.getAttribute(name) ?? ''));
  assert.deepEqual(await shown(), ['JPN', 'USD 2021 2006']);
  await width.selectOption({ label: 'how many statements' });
  await page.waitForFunction(() => !document.querySelector('relations-map')?.getAttribute('measure'));
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForFunction(() => document.querySelector('relations-map')?.getAttribute('measure') === 'USD 2021 2006');
  await page.getByLabel('At the centre').selectOption({ label: 'Italy' });
  await page.waitForFunction(() => document.querySelector('relations-map')?.getAttribute('focus') === 'ITA');
  await page.getByLabel('Made by').fill('Desk Europe');
  await page.getByLabel('Made by').press('Enter');
  const path = info.outputPath('saved.html');
  await page.waitForFunction(() => /** @type {HTMLInputElement | null} */ (document.querySelector('.words input'))?.value === 'Desk Europe');
  await download(page, () => page.getByRole('button', { name: 'Save as one HTML file' }).click(), path);
  const { page: opened } = await saved(open, path);
  await opened.getByText('Made by Desk Europe.').waitFor();
  assert.deepEqual(await opened.evaluate(() => ['focus', 'measure'].map((name) => document.querySelector('relations-map')?.getAttribute(name))), ['ITA', 'USD 2021 2006']);
});

test('rows are shown by what became of them', async ({ open }) => {
  const page = await make(open);
  await give(page, file('doubts.csv', DOUBTS));
  const rows = () => page.locator('tbody tr[data-id]').evaluateAll((all) => all.map((row) => /** @type {HTMLElement} */ (row).dataset.id));
  const filter = page.getByLabel('Which rows are shown');
  await filter.focus();
  await filter.selectOption({ label: 'waits for an answer, 2' });
  await page.getByText('1 to 2 of 2').waitFor();
  assert.deepEqual(await rows(), ['3', '4']);
  assert.ok(await filter.evaluate((element) => element === document.activeElement), 'the keyboard is kept');
  await page.getByRole('button', { name: /Yes, Iran/ }).click();
  await page.getByText('1 to 1 of 1').waitFor();
  await page.getByRole('group', { name: /Banque X/ }).getByRole('button', { name: 'Leave out' }).click();
  await page.waitForFunction(() => document.querySelectorAll('tbody tr[data-id]').length === 3);
  await filter.selectOption({ label: 'left out, 1' });
  await page.getByText('1 to 1 of 1').waitFor();
  // A question leads to its row, whichever are shown.
  await page.getByRole('button', { name: 'Row 2', exact: true }).first().click();
  await page.waitForFunction(() => document.activeElement?.closest('tr')?.dataset.id === '2');
});

test('whoever is probably meant is on the map before the answer, dashed and with a question mark, and in nothing that is saved', async ({ open }, info) => {
  const page = await make(open);
  await give(page, file('munition.csv', 'Wer;Mit wem;Was\nGrossbritanien;Norwegen;gibt 100 000 Pfund\nJapan;Norwegen;gibt 100 000 Euro\n'));
  await page.getByText('Vereinigtes Königreich?', { exact: true }).waitFor();
  const dashes = () => page.locator('relations-map .map-line').evaluateAll((lines) => Object.fromEntries(lines.map((line) => [line.getAttribute('data-from'), getComputedStyle(line).strokeDasharray])));
  assert.deepEqual(await dashes(), { GBR: '5px, 3px', JPN: 'none' });
  await page.getByText('Dashed, with a question mark: waits for question 1.').waitFor();
  const path = info.outputPath('saved.html');
  await download(page, () => page.getByRole('button', { name: 'Save as one HTML file' }).click(), path);
  const { words } = await saved(open, path);
  assert.match(words, /Japan/);
  assert.doesNotMatch(words, /Vereinigtes Königreich/);
  await page.getByRole('button', { name: /Yes, Vereinigtes Königreich/ }).click();
  await page.locator('relations-map').getByText('Vereinigtes Königreich', { exact: true }).first().waitFor();
  assert.deepEqual(await dashes(), { GBR: 'none', JPN: 'none' });
  assert.equal(await page.getByText('Dashed, with').count(), 0);
});

test('a question repeats no more of a cell than its first words', async ({ open }) => {
  const page = await make(open);
  const long = `The ${'very '.repeat(40)}long name`;
  await give(page, file('long.csv', `From;To;What\n${long};Norway;It lends\nFrance;Norway;It lends\n`));
  const asked = await page.locator('fieldset legend').first().textContent() ?? '';
  assert.match(asked, /^1“The (very )+very…”, 1 row: /);
  assert.ok(asked.length < 160, asked);
});

test('where nothing is on the map, that is said, and nothing empty is saved', async ({ open }) => {
  const page = await make(open);
  await page.locator('input[type=file]').setInputFiles(file('unknown.csv', 'From;To;What\nBanque X;Banque Y;It lends\n'));
  await page.locator('main[data-on=work]').waitFor();
  await page.getByText('Nothing is on the map yet: answer a question above').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Save as one HTML file' }).isDisabled());
  assert.ok(await page.getByRole('button', { name: 'Data package' }).isDisabled());
  await page.getByRole('button', { name: 'Answers', exact: true }).click();
});

test('a table that is copied from a web page is pasted or dropped', async ({ open }) => {
  const rows = '<table><tr><th>From<th>To<th>What<tr><td>Japan<td>Iran<td>They sign<tr><td>Japan<td>Peru<td>They meet</table>';
  for (const how of ['paste', 'drop']) {
    const page = await make(open);
    await page.evaluate(({ how, rows }) => {
      const copied = new DataTransfer();
      copied.setData('text/html', rows);
      copied.setData('text/plain', 'From To What');
      const event = how === 'paste' ? new ClipboardEvent('paste', { clipboardData: copied, bubbles: true }) : new DragEvent('drop', { dataTransfer: copied, bubbles: true });
      document.body.dispatchEvent(event);
    }, { how, rows });
    await page.getByText('2 of 2 rows on the map', { exact: true }).waitFor();
  }
});
