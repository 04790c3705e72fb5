/** A reader who asks for more contrast: no quiet text and no faint lines. */
import assert from 'node:assert/strict';
import { test, wish } from './page.js';

wish({ hasContrast: true });

test('whoever asks for more contrast gets one ink, in every view', async (open) => {
  const page = await open({ size: { width: 1280, height: 900 } });
  await page.ready();
  assert.ok(await page.run(() => matchMedia('(prefers-contrast: more)').matches), 'the browser asks for it');
  for (const name of ['Map', 'Network', 'Timeline', 'Table', 'Compare']) {
    await page.view(name);
    await page.shoot(`contrast ${name}`);
    const { ink, quiet, line } = await page.ask(({ shadowRoot }) => {
      const of = (/** @type {string} */ css) => getComputedStyle(shadowRoot?.querySelector(css) ?? document.body);
      return { ink: of('h2').color, quiet: of('#summary').color, line: of('.views-row').borderBlockEndColor };
    });
    assert.deepEqual([quiet, line], [ink, ink], name);
  }
});
