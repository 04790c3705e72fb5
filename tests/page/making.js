/** What the tests of make.html have in common. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../../scripts/tools.js';
import { dist } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {import('./browser.js').Open} Open */

export const forms = join(root, 'crates/sheet/tests/forms');
/** The worker is made of what stands in the page. */
export const expected = [/^request: blob:null\//];

export const DOUBTS = 'From;To;What;When;Source\nJapan;Iran;They sign;03/04/2011;Paper\nJapan;Irann;They meet;2012;Paper\nJapan;Banque X;It lends;2013;Paper\n';

/** @param {Open} open @param {Partial<import('./browser.js').Options>} [more] */
export async function make(open, more = {}) {
  const { page } = await open({ file: join(dist, 'make.html'), expected, ...more });
  await page.locator('main[data-ready]').waitFor();
  return page;
}

/** @param {Page} page @param {string | { name: string, mimeType: string, buffer: Buffer }} file */
export async function give(page, file) {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('main[data-on=work]').waitFor();
  await drawn(page);
}

/** @param {string} name @param {string | Buffer} content */
export const file = (name, content) => ({ name, mimeType: '', buffer: Buffer.from(content) });

/** @param {Page} page */
export const drawn = (page) => page.waitForFunction(() => !document.querySelector('relations-map')?.hidden && Reflect.get(document.querySelector('relations-map') ?? {}, 'relations') !== null);

/** @param {Page} page @param {() => Promise<void>} act @param {string} path */
export async function download(page, act, path) {
  const [found] = await Promise.all([page.waitForEvent('download'), act()]);
  await found.saveAs(path);
  return found.suggestedFilename();
}

/** Opens a saved page; what it asks for fails the test. @param {Open} open @param {string} path */
export async function saved(open, path) {
  const { page } = await open({ file: path });
  await page.waitForFunction(() => Reflect.get(document.querySelector('relations-map') ?? {}, 'relations') !== null);
  const words = await page.evaluate(() => document.querySelector('relations-map')?.shadowRoot?.textContent ?? '');
  assert.ok(!/Tajikistan|relations-map/.test(`${await page.title()} ${words}`), 'nothing of ours');
  return { page, words };
}

/** The fingerprint of the record that is drawn. @param {Page} page @returns {Promise<string>} */
export const fingerprint = (page) => page.evaluate(() => Reflect.get(document.querySelector('relations-map') ?? {}, 'relations').fingerprint());

/** Drops a file as the browser itself does, and not by an event of a script. @param {Page} page @param {string} path @param {Locator} place */
export async function drop(page, path, place) {
  const box = await place.boundingBox();
  assert.ok(box, 'there is a place to drop it');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop'])) await session.send('Input.dispatchDragEvent', { type, x, y, data });
  await session.detach();
}

/** Goes with Tab to a control that must be reached so. @param {Page} page @param {Locator} control */
export async function tabTo(page, control) {
  await control.waitFor();
  for (let press = 0; press < 90; press += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not reach ${await control.textContent()}`);
}
