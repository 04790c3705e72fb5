/** Where the sources differ: a reader finds the rivals side by side, and nobody settles it for them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actor, open, panel, plainPage, ready } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */

/** What is told of one question. @param {Page} page @param {RegExp} name */
const question = (page, name) => panel(page).getByRole('group', { name });

/** @param {Page} page @param {string} partner */
async function choose(page, partner) {
  await ready(page);
  await actor(page, partner).click();
  await panel(page).getByText(/^Where sources differ: \d+ questions$/).waitFor();
}

test('two sources give two lengths of one border, seen without a further act', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await choose(page, 'Afghanistan');
  const border = question(page, /^How long is the border/);
  assert.deepEqual(await border.getByRole('rowheader').allInnerTexts().then((all) => all.map((text) => text.split('\n')[0])), ['1,300 km', '1,200 km']);
  assert.deepEqual(await border.getByRole('row').getByRole('button').allInnerTexts().then((all) => all.map((text) => /passage \d+$/.test(text))), [true, true]);
  await border.getByText('Read the 2 statements').click();
  await border.getByRole('listitem').first().waitFor();
  const rivals = await border.getByRole('listitem').allTextContents();
  assert.equal(rivals.length, 2);
  assert.ok(rivals.some((text) => text.includes('1,200 km')) && rivals.some((text) => text.includes('1,300 km')));
  assert.ok(rivals.every((text) => /passage \d+/.test(text)));
  assert.match(await border.innerText(), /These cannot all be right\./);
});

test('an impossible figure is shown with all its rivals', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await choose(page, 'United States');
  const rivals = question(page, /^By how much was US military aid/);
  assert.equal(await rivals.getByRole('rowheader').filter({ hasText: '800,000 US dollars' }).count(), 1);
  await rivals.getByText(/^Read the \d+ statements$/).click();
  await rivals.getByRole('listitem').filter({ hasText: '$800,000' }).first().waitFor();
  assert.ok(await rivals.getByRole('listitem').count() >= 4);
});

test('a change is told from a contradiction', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await choose(page, 'Russia');
  for (const closed of [/^Where sources differ/, /more questions?$/]) {
    const summary = panel(page).locator('details:not([open]) > summary').filter({ hasText: closed });
    if (await summary.count() > 0) await summary.click();
  }
  const texts = await panel(page).locator('.question').allTextContents();
  assert.ok(texts.some((text) => text.includes('Each may be right at its date.')));
  assert.ok(texts.some((text) => text.includes('These cannot all be right.')));
});

test('the mark of a statement opens its question, and the keyboard goes there', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await choose(page, 'Russia');
  const marked = panel(page).getByRole('listitem').filter({ hasText: 'Russian troops left Tajikistan in 2005.' });
  await marked.getByRole('button', { name: 'Sources differ' }).press('Enter');
  const asked = question(page, /^Did Russian troops leave/);
  assert.ok(await asked.locator('summary').evaluate((summary) => summary.matches(':focus')));
  assert.equal(await asked.getByRole('listitem').filter({ hasText: 'Russian troops left Tajikistan in 2005.' }).count(), 1);
});
