/**
 * Where our page stands its map, which the peers' pages are built to show as well.
 * @module
 */
import { open, NEXT_FOCUS } from './measure.js';
import { OURS } from './contenders.js';

/** @typedef {HTMLElement & { ready: Promise<import('../www/relations.js').Relations>, state: { focus: string } }} Element */

/**
 * Opens our page once, which also warms the browser up.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @returns {Promise<Frame>}
 */
export async function frameOf(browser, address) {
  const { page, close } = await open(browser, OURS);
  try {
    await page.goto(address);
    return await page.locator('relations-map').evaluate(readFrame, NEXT_FOCUS);
  } finally {
    await close();
  }
}

/** Runs in the page. @param {unknown} target @param {string} next @returns {Promise<Frame>} */
async function readFrame(target, next) {
  const element = /** @type {Element} */ (target);
  const relations = await element.ready;
  const { focus } = element.state;
  const box = /** @type {Element} */ (element.shadowRoot?.querySelector('[part~=map]'));
  const scene = (/** @type {string} */ id) => relations.scene({ focus: id, width: box.clientWidth, height: box.clientHeight });
  return { width: box.clientWidth, height: box.clientHeight, focus, cameras: { [focus]: scene(focus).camera, [next]: scene(next).camera } };
}
