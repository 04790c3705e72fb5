/** Where the sources differ: a reader finds the rivals side by side, and nobody settles it for them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actor, open, panel, plainPage, ready } from './browser.js';

test('two sources give two lengths of one border', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await ready(page);
  await actor(page, 'Afghanistan').click();
  await panel(page).getByText(/^Where sources differ: \d+ questions$/).click();
  const question = panel(page).locator('details details', { hasText: 'How long is the border' });
  await question.locator('summary').click();
  const rivals = await question.getByRole('listitem').allTextContents();
  assert.equal(rivals.length, 2);
  assert.ok(rivals.some((text) => text.includes('1,200 km')) && rivals.some((text) => text.includes('1,300 km')));
  assert.ok(rivals.every((text) => /passage \d+/.test(text)));
  assert.match(await question.innerText(), /These cannot all be right\. From 1,200 to 1,300 km\./);
});

test('an impossible figure is shown with all its rivals', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await ready(page);
  await actor(page, 'United States').click();
  await panel(page).getByText(/^Where sources differ/).click();
  const question = panel(page).locator('details details', { hasText: '$800,000' });
  await question.locator('summary').click();
  assert.ok(await question.getByRole('listitem').count() >= 4);
});

test('a change is told from a contradiction', async (t) => {
  const { page } = await open(t, { served: plainPage });
  await ready(page);
  await actor(page, 'Uzbekistan').click();
  await panel(page).getByText(/^Where sources differ/).click();
  const texts = await panel(page).locator('details details').allTextContents();
  assert.ok(texts.some((text) => text.includes('Each may be right at its date.')));
});
