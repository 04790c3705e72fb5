/** The element in another page: a small map with one card, and a picture. */
import assert from 'node:assert/strict';
import { violations } from './axe.js';
import { ask, document as html, elementFiles, headline, listen, heard, map, ready, settled, test } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {import('./browser.js').Open} open @param {string} controls @param {import('./browser.js').Options} [options] */
async function openSmall(open, controls, options = {}) {
  const { page, requests } = await open({ served: '/own.html', overrides: { '/own.html': html(`<main><h1>Test</h1><relations-map controls="${controls}"></relations-map></main>`) }, prepare: listen, ...options });
  await ready(page);
  await settled(page);
  return { page, requests };
}

/** @param {Page} page */
const card = (page) => page.locator('.card');

for (const width of [320, 640]) {
  test(`controls="map", ${width} wide: bounded, one card, the ones before and after it, and the way to the whole`, async ({ open }) => {
    const { page, requests } = await openSmall(open, 'map', { viewport: { width: width + 16, height: 900 } });
    await page.getByRole('heading', { name: headline, level: 2 }).waitFor();
    await test.step('what comes after the picture is not fetched', async () => {
      const paths = requests.map((address) => new URL(address).pathname);
      assert.deepEqual(paths.filter((path) => path.includes('workbench')), []);
      assert.ok(elementFiles.some((path) => path.includes('workbench')));
    });
    const height = () => page.locator('relations-map').evaluate((element) => element.getBoundingClientRect().height);
    assert.ok(await height() <= (width === 320 ? 740 : 780), `${await height()} px high`);
    const states = await ask(page, ({ relations }) => relations?.ties('TJK').filter(({ partner, partOf }) => partner.kind === 'state' && partOf === null).toSorted((a, b) => b.statements - a.statements).map(({ partner, tones }) => ({ ...partner, conflict: tones.conflictual })) ?? []);
    const most = states.reduce((best, one) => (one.conflict > best.conflict ? one : best));
    await test.step('it begins with the one with most conflict, and tells when without a date', async () => {
      assert.equal(await card(page).getByRole('heading').innerText(), most.name);
      assert.ok((await card(page).innerText()).includes(`${states.findIndex(({ id }) => id === most.id) + 1} of ${states.length} states`));
    });
    await test.step('‹ and › go round, and the height is bounded', async () => {
      const seen = [];
      for (let step = 0; step < states.length; step += 1) {
        await card(page).getByRole('button', { name: 'The next' }).click();
        await settled(page);
        seen.push(await card(page).getByRole('heading').innerText());
        assert.ok(await height() <= 900, `${seen.at(-1)}: ${await height()} px high`);
      }
      assert.deepEqual(seen.toSorted(), states.map(({ name }) => name).toSorted());
      await card(page).getByRole('button', { name: 'The one before' }).click();
      assert.equal(await card(page).getByRole('heading').innerText(), seen.at(-2));
      assert.ok((await heard(page)).some(({ name }) => name === 'select'));
    });
    await test.step('a symbol chooses', async () => {
      await map(page).locator('[data-id="AFG"]').click();
      await settled(page);
      assert.equal(await card(page).getByRole('heading').innerText(), 'Afghanistan');
    });
    await test.step('source, borders and edition; nothing runs beside it', async () => {
      await page.getByText(/^Source: /).waitFor();
      await page.getByText(/Record \w{12}/).waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(await violations(page), []);
    });
    await test.step('the whole record', async () => {
      await page.getByRole('button', { name: 'Open the full record' }).or(page.getByRole('link', { name: 'Open the full record' })).click();
      // What was chosen stays chosen: on a narrow page the way back stands in the place of the views.
      await page.getByRole('button', { name: /^← / }).click();
      await page.getByRole('tab', { name: 'Map' }).waitFor();
    });
  });
}

test('controls="none": a picture with nothing to use, no stop of the keyboard', async ({ open }) => {
  const { page } = await openSmall(open, 'none', { overrides: { '/own.html': html('<button id="before">Before</button><relations-map controls="none"></relations-map><button id="after">After</button>') } });
  await page.getByRole('heading', { name: headline, level: 2 }).waitFor();
  await page.locator('#before').focus();
  await page.keyboard.press('Tab');
  const isAfter = await page.locator('#after').evaluate((button) => button.matches(':focus'));
  const stop = await ask(page, ({ shadowRoot }) => shadowRoot?.activeElement?.outerHTML.slice(0, 120) ?? '');
  assert.ok(isAfter, stop);
  for (const name of ['Search', 'More', 'Zoom in', 'Show one day…']) assert.equal(await page.getByRole('button', { name, exact: true }).count() + await page.getByRole('combobox', { name }).count(), 0, name);
  await page.getByText(/Record \w{12}/).waitFor();
  assert.ok(await page.locator('.map-lines .map-line').count() > 10);
  await page.mouse.click(300, 300);
  assert.deepEqual((await heard(page)).map(({ name }) => name).filter((name) => name !== 'change'), ['ready']);
});
