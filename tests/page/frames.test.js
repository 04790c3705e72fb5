/** A frame with the one file, and the listener that the documentation gives: it believes the frame alone, and what can be a height. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/tools.js';
import { centred, document as html, test } from './browser.js';

const listener = /^```html\n(<script>[^]*?)^```/m.exec(readFileSync(join(root, 'docs/how-to/frames.md'), 'utf8'))?.[1] ?? '';

test('a frame becomes as high as its page says, and nobody else is believed', async ({ open }) => {
  const body = `<iframe src="relations-map.html?focus=UZB" title="Uzbekistan" width="100%" height="210"></iframe><iframe id="stranger" srcdoc="stranger" title="stranger"></iframe>\n${listener}`;
  const { page } = await open({ served: '/own.html', allowed: ['/relations-map.html'], overrides: { '/own.html': html(body, '') } });
  const frame = page.locator('iframe').first();
  const height = async () => Number(await frame.getAttribute('height'));
  const inner = page.frameLocator('iframe').first();
  await centred(inner, 'Uzbekistan');
  await page.waitForFunction(() => Number(document.querySelector('iframe')?.getAttribute('height')) > 400);
  // What comes after the picture adds to the height; then it stays.
  const settled = async (/** @type {number} */ last) => {
    for (let now = -1, tries = 0; now !== last && tries < 20; tries += 1) {
      [now, last] = [last, await page.waitForTimeout(500).then(height)];
    }
    return last;
  };
  const before = await settled(0);
  assert.ok(Math.abs(before - await inner.locator('html').evaluate((element) => element.scrollHeight)) <= 1);
  // What was believed may be put right at once by the frame itself, so every height is written down.
  await page.evaluate(() => {
    const element = document.querySelector('iframe');
    Reflect.set(globalThis, 'heights', []);
    new MutationObserver(() => Reflect.get(globalThis, 'heights').push(element?.getAttribute('height'))).observe(element ?? document, { attributeFilter: ['height'] });
  });
  const untrue = [{ type: 'relations-map-size', height: 99_999 }, { type: 'relations-map-size', height: 'high' }, { type: 'other', height: 700 }, { height: 700 }, null];
  await inner.locator('body').evaluate((_, messages) => { for (const message of messages) parent.postMessage(message, '*'); }, untrue);
  await page.frameLocator('#stranger').locator('body').evaluate(() => parent.postMessage({ type: 'relations-map-size', height: 700 }, '*'));
  await page.evaluate(() => { postMessage({ type: 'relations-map-size', height: 700 }, '*'); });
  await inner.locator('body').evaluate(() => parent.postMessage({ type: 'relations-map-size', height: 701 }, '*'));
  await page.waitForFunction(() => Reflect.get(globalThis, 'heights').includes('701'));
  assert.deepEqual((await page.evaluate(() => Reflect.get(globalThis, 'heights'))).filter((/** @type {string} */ one) => one === '700' || Number(one) > 8000), []);
});
