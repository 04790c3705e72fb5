/** Opens a package in the page of the README, and prints what a reader sees of it and of a partner: `node page.js FOLDER PARTNER`. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { actor, map, opened, packageFiles, ready, tells, wordsOf } from '../../tests/page/browser.js';
import { KeptContexts } from '../../tests/page/kept.js';
import { told, unfold } from '../../tests/page/telling.js';
import { launchChromium } from '../../scripts/chromium.js';

const [folder = '', partner = ''] = process.argv.slice(2);
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const body = /```html\n(<!doctype html>[^]*?)```/.exec(readme)?.[1] ?? assert.fail('README.md: no page, expected one');
const files = Object.fromEntries(readdirSync(folder).map((name) => [`/map/${name}`, { body: readFileSync(join(folder, name)) }]));

/** @param {import('@playwright/test').Locator} all @returns {Promise<string[]>} */
const names = (all) => all.evaluateAll((found) => found.map((one) => one.getAttribute('aria-label') ?? one.textContent ?? ''));

const browser = await launchChromium();
try {
  const overrides = { '/map.html': { type: 'text/html; charset=utf-8', body }, ...files };
  const { page, end } = await opened(new KeptContexts(browser), { served: '/map.html', overrides, allowed: [...packageFiles, ...Object.keys(files)] });
  await ready(page);
  const words = await wordsOf(page);
  const partners = await names(map(page).getByRole('button'));
  await actor(page, partner).click();
  await tells(page, partner);
  const months = await names(page.locator('relations-map .beads circle title'));
  await unfold(page);
  console.log(JSON.stringify({ words, partners, months, told: await told(page) }));
  await end();
} finally {
  await browser.close();
}
