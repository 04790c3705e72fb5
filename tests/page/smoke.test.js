/** The shipped pages start: served under the strictest policy, and from `file://` with no network. */
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, open, strictPolicy } from './browser.js';

/**
 * Resolves when the page fires `relations-map:ready`, which may be before the test can listen.
 *
 * @param {import('playwright-core').Page} page
 */
async function listenForReady(page) {
  await page.addInitScript(() => {
    addEventListener('relations-map:ready', () => { document.documentElement.dataset.smoke = 'ready'; });
  });
}

const isReady = () => document.documentElement.dataset.smoke === 'ready';

test('the served page starts under the strictest policy', async (t) => {
  const { page } = await open(t, { served: '/', csp: strictPolicy, prepare: listenForReady });
  await page.waitForFunction(isReady);
});

test('the one file starts by double click', async (t) => {
  const { page } = await open(t, { file: join(dist, 'relations-map.html'), prepare: listenForReady });
  await page.waitForFunction(isReady);
});
