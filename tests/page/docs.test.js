/** The documentation in Chromium: no page says anything to the console, and its maps are shown, from a server and from a disk. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dist, elementFiles, test } from './browser.js';

const pages = readdirSync(join(dist, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).sort();
const own = ['/docs/docs.css', '/docs/docs.js', ...elementFiles];

for (const name of pages) {
  test(`documentation: ${name}`, async ({ open }) => {
    const { page } = await open({ served: `/docs/${name}`, allowed: [`/docs/${name}`, ...own] });
    await page.getByRole('heading', { level: 1 }).waitFor();
    const maps = page.locator('relations-map');
    for (let at = 0; at < await maps.count(); at += 1) {
      await maps.nth(at).evaluate(async (/** @type {any} */ map) => { await customElements.whenDefined('relations-map'); await map.ready; });
    }
    await page.setViewportSize({ width: 360, height: 740 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 360, 'wider than a phone');
  });
}
