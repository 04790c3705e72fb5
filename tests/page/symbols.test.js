/** Symbols on the screen: none covers another, ties end at them, places are drawn and named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, ready, plainPage } from './browser.js';

/** The discs on the map as they are painted. @param {import('playwright-core').Page} page */
const discs = (page) => page.locator('relations-map').evaluate((element) =>
  [...(element.shadowRoot?.querySelectorAll('svg.lines .disc') ?? [])].map((disc) => {
    const { x, y, width } = disc.getBoundingClientRect();
    return { x: x + width / 2, y: y + width / 2, radius: Number(disc.getAttribute('r')) };
  }));

test('symbols do not cover each other, however narrow the page', async (t) => {
  for (const width of [320, 390, 800, 1280]) {
    const { page } = await open(t, { served: plainPage, viewport: { width, height: 844 } });
    await ready(page);
    const shown = await discs(page);
    assert.ok(shown.length > 15, `${shown.length}`);
    const close = shown.flatMap((a, index) => shown.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius));
    assert.ok(Math.min(...close) > 1.9, `at ${width}: ${Math.min(...close)}`);
  }
});

test('the places of the chosen tie are drawn as symbols and named', async (t) => {
  const { page } = await open(t, { served: plainPage, viewport: { width: 1440, height: 1000 } });
  await ready(page);
  assert.equal(await page.locator('svg .place').count(), 0);
  await page.locator('.nodes [data-id="RUS"]').click();
  await page.locator('svg .of-place').first().waitFor();
  assert.ok(await page.locator('svg .place').count() > 0);
  const box = await page.locator('svg .place').first().boundingBox();
  assert.ok(box && box.width >= 8 && box.height >= 8, JSON.stringify(box));
});
