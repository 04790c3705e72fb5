/** Takes pictures of dist/relations-map.html: the one of the README, and others to look at. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from './chromium.js';
import { root, script } from './tools.js';

/**
 * @typedef {object} Picture
 * @property {string} file
 * @property {number} width
 * @property {number} height
 * @property {'light' | 'dark'} colorScheme
 */

/** @type {Picture[]} */
const pictures = [
  { file: 'www/screenshot.png', width: 1280, height: 800, colorScheme: 'light' },
  { file: 'build/screenshots/wide-dark.png', width: 1280, height: 800, colorScheme: 'dark' },
  { file: 'build/screenshots/narrow-light.png', width: 390, height: 844, colorScheme: 'light' },
  { file: 'build/screenshots/narrow-dark.png', width: 390, height: 844, colorScheme: 'dark' },
];

/** @typedef {HTMLElement & { ready: Promise<unknown>, select: (id: string) => unknown }} RelationsMapElement */

/** @param {import('playwright-core').Page} page */
async function chooseRussia(page) {
  await page.locator('relations-map').evaluate(async (element) => {
    const map = /** @type {RelationsMapElement} */ (element);
    await map.ready;
    await map.select('RUS');
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
  });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Picture} picture
 */
async function take(browser, { file, width, height, colorScheme }) {
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(root, 'dist/relations-map.html')).href);
  await chooseRussia(page);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  await page.screenshot({ path: join(root, file) });
  await context.close();
  console.log(file);
}

script('screenshot', async () => {
  const browser = await launchChromium();
  try {
    for (const picture of pictures) await take(browser, picture);
  } finally {
    await browser.close();
  }
});
