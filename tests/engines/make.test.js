/** The page that makes a map of somebody's table. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist, test, wish } from './page.js';

// WebKitGTK stands still on this page where it paints without a graphics card, be it imitated.
wish({ isComposed: true });

const SHEET = `From;To;What;When;Source;Tone;Theme;Region
Germany;Poland;Germany sells Poland machines.;2006;Report 2007;;Trade;East
Germany;France;Germany sells France cars.;2006;Report 2007;;Trade;West
Poland;Germany;Poland protests.;2008;;conflictual;Politics;East
`;

test('a map is made of a table on make.html, from a disk', async (open) => {
  const page = await open({ file: pathToFileURL(join(dist, 'make.html')).href, size: { width: 1280, height: 900 } });
  await page.until('the page is ready', () => document.querySelector('main[data-ready]') !== null);
  await page.shoot('make');
  await page.run((text) => {
    const given = new DataTransfer();
    given.items.add(new File([text], 'sheet.csv', { type: 'text/csv' }));
    const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type=file]'));
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, SHEET);
  await page.until('the map of the table', () => Reflect.get(document.querySelector('relations-map') ?? {}, 'relations') !== null && document.querySelector('main[data-on=work]') !== null);
  await page.settle();
  await page.shoot('make work');
  assert.match(await page.run(() => document.querySelector('relations-map')?.shadowRoot?.textContent ?? ''), /Germany/);
});
