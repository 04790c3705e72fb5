/** The page that makes a map of somebody's table. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostileSheet } from '../hostile/package.js';
import { KINDS, STOLEN, asField, hostile, trap } from '../hostile/strings.js';
import { dist, test, wish } from './page.js';

/** @typedef {import('./page.js').Page} Page */

// WebKitGTK stands still on this page where it paints without a graphics card, be it imitated.
wish({ isComposed: true });

const SHEET = `From;To;What;When;Source;Tone;Theme;Region
Germany;Poland;Germany sells Poland machines.;2006;Report 2007;;Trade;East
Germany;France;Germany sells France cars.;2006;Report 2007;;Trade;West
Poland;Germany;Poland protests.;2008;;conflictual;Politics;East
`;

/** Gives the page a table, as a file that somebody chose. @param {Page} page @param {string} table */
async function give(page, table) {
  await page.run((text) => {
    const given = new DataTransfer();
    given.items.add(new File([text], 'sheet.csv', { type: 'text/csv' }));
    const input = /** @type {HTMLInputElement} */ (document.querySelector('input[type=file]'));
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, table);
  await page.until('the map of the table', () => document.querySelector('main[data-on=work]') !== null);
  await page.settle();
}

test('a map is made of a table on make.html, from a disk', async (open) => {
  const page = await open({ file: pathToFileURL(join(dist, 'make.html')).href, size: { width: 1280, height: 900 } });
  await page.until('the page is ready', () => document.querySelector('main[data-ready]') !== null);
  await page.shoot('make');
  await give(page, SHEET);
  await page.until('the map of it', () => Reflect.get(document.querySelector('relations-map') ?? {}, 'relations') !== null);
  await page.settle();
  await page.shoot('make work');
  assert.match(await page.run(() => document.querySelector('relations-map')?.shadowRoot?.textContent ?? ''), /Germany/);
});

test('a table with hostile headers and cells is text on make.html', async (open) => {
  const page = await open({ path: '/make.html', first: trap, expected: [/is passed over/], size: { width: 1280, height: 900 } });
  await page.until('the page is ready', () => document.querySelector('main[data-ready]') !== null);
  await give(page, hostileSheet(hostile(20_020_701, KINDS).map(asField)));
  await page.run(async () => {
    for (const summary of document.querySelectorAll('summary')) summary.click();
    await new Promise((resolve) => { setTimeout(resolve, 500); });
  });
  await page.shoot('make hostile');
  const { hits, odd, links } = await page.run(() => ({
    hits: Reflect.get(globalThis, 'hits'), odd: [...document.querySelectorAll('main *')].filter((part) => /^(?:script|img|iframe|object|embed|link|meta|base|video|audio|marquee|template|math)$/.test(part.localName) || part.getAttributeNames().some((name) => name.startsWith('on'))).map((part) => part.outerHTML.slice(0, 100)),
    links: [...document.querySelectorAll('main a[href]')].map((part) => part.getAttribute('href') ?? '').filter((address) => /^\s*(?:javascript|data|vbscript):/i.test(address)),
  }));
  assert.deepEqual({ hits, odd, links, stolen: page.requests.filter((path) => path.includes(STOLEN)) }, { hits: [], odd: [], links: [], stolen: [] });
});
