/** A reader who has asked the system for dark. */
import assert from 'node:assert/strict';
import { test, wish } from './page.js';

wish({ isDark: true });

/** How light a colour is, of 765. @param {string} colour */
const light = (colour) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);

test('a dark system: dark ground, light words, in every view; a page that is light alone stays light', async (open) => {
  const page = await open({ size: { width: 1280, height: 900 } });
  await page.ready();
  assert.ok(await page.run(() => matchMedia('(prefers-color-scheme: dark)').matches), 'the browser is dark');
  for (const name of ['Map', 'Network', 'Timeline', 'Table', 'Compare']) {
    await page.view(name);
    await page.shoot(`dark ${name}`);
    const { ground, ink } = await page.ask((element) => ({ ground: getComputedStyle(element).backgroundColor, ink: getComputedStyle(element.shadowRoot?.querySelector('h2') ?? element).color }));
    assert.ok(light(ground) < 200 && light(ink) > 500, `${name}: ${ink} on ${ground}`);
  }
  const bright = await open({ body: '<style>html { color-scheme: light }</style><relations-map></relations-map>', head: '<script type="module" src="/relations-map.js"></script><meta name="color-scheme" content="light">' });
  await bright.ready();
  assert.ok(light(await bright.ask((element) => getComputedStyle(element).backgroundColor)) > 600, 'light on a light page');
  const land = await bright.ask(({ shadowRoot }) => [...shadowRoot?.querySelector('canvas')?.getContext('2d')?.getImageData(20, 380, 1, 1).data ?? []].slice(0, 3).join());
  assert.ok(light(land) > 500, `the land is ${land}`);
  await bright.shoot('light on dark');
});
