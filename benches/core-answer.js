/** How long the core takes to answer, from the page's call to the plain object. @module */
import { PARTNER, open } from './measure.js';
import { OURS } from './contenders.js';
import { median } from './statistics.js';

const CALLS = 500;

/** @param {import('playwright-core').Browser} browser @param {string} address @returns {Promise<number>} milliseconds, the median */
export async function coreAnswer(browser, address) {
  const { page, close } = await open(browser, OURS);
  try {
    await page.goto(address);
    return median(await page.locator('relations-map').evaluate(askOften, /** @type {[string, number]} */ ([PARTNER, CALLS])));
  } finally {
    await close();
  }
}

/** Runs in the page. @param {unknown} target @param {[string, number]} how */
async function askOften(target, [partner, calls]) {
  const element = /** @type {import('./frame.js').Element} */ (target);
  const relations = await element.ready;
  const { focus } = element.state;
  return Array.from({ length: calls }, () => {
    const started = performance.now();
    relations.tie(focus, partner);
    return performance.now() - started;
  });
}
