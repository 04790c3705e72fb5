/** A page whose element is going to fail, and what a reader must have then. */
import assert from 'node:assert/strict';
import { ask, document as html, heard, listen, pageFiles } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./browser.js').Options} Options */

/** What a reader must have by then. */
export const READABLE_MS = 2000;

/** A page with content and a script of its own, which must stay as they are. */
export const own = html(`
  <button id="own">0</button><script src="/own.js"></script>
  <relations-map><p>The page's own words.</p></relations-map>`);
const ownScript = { type: 'text/javascript', body: 'const own = document.getElementById("own"); own.addEventListener("click", () => { own.textContent = Number(own.textContent) + 1; });' };

/**
 * Opens a page whose element is going to fail.
 *
 * @param {import('./browser.js').Open} open
 * @param {Options} options
 */
export function openFailing(open, { overrides, prepare, ...options }) {
  return open({
    served: '/own.html',
    allowed: [...pageFiles, '/own.js'],
    overrides: { '/own.html': own, '/own.js': ownScript, ...overrides },
    prepare: async (page) => {
      await listen(page);
      await prepare?.(page);
    },
    ...options,
  });
}

/**
 * A heading, the message as an alert, the partners as a table; one event; the page goes on.
 *
 * @param {Page} page
 * @param {string} code
 */
export async function assertReadable(page, code) {
  const timeout = READABLE_MS;
  await page.getByRole('heading', { name: 'The map could not be shown' }).waitFor({ timeout });
  const alert = page.getByRole('alert');
  await alert.waitFor({ timeout });
  assert.match(await alert.innerText(), /\w+ \w+ \w+/);
  await page.getByRole('table', { name: /Tajikistan/ }).waitFor({ timeout });
  assert.match(await page.getByRole('row', { name: /^Russia/ }).first().innerText(), /^Russia\s+\d+/);
  const events = await heard(page);
  assert.deepEqual(events.map(({ name, detail }) => [name, detail.code]), [['error', code]]);
  assert.ok(events.every(({ isFrozen, bubbles, composed }) => isFrozen && bubbles && composed));
  assert.equal(events[0]?.detail.message, await alert.innerText());
  assert.equal(await ask(page, (element) => element.ready.catch((/** @type {any} */ error) => error.code)), code, '`ready` rejects with the same');
  assert.equal(await ask(page, (element) => element.relations), null);
  if (await page.locator('#own').count() === 0) return;
  await page.getByText("The page's own words.").waitFor({ timeout });
  const before = Number(await page.locator('#own').textContent());
  await page.locator('#own').click();
  assert.equal(await page.locator('#own').textContent(), String(before + 1), 'the page works');
}
