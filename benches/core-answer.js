/** How long the core takes to answer, from the page's call to the plain object. @module */
import { join } from 'node:path';
import { serve } from '../scripts/serve.js';
import { isolation, launch } from './browser.js';
import { buildOurs, pages } from './build.js';
import { OURS } from './contenders.js';
import { NEXT_FOCUS, PARTNER, open } from './measure.js';
import { median } from './statistics.js';

const CALLS = 300;

/**
 * Milliseconds, the median of each.
 *
 * @typedef {object} CoreAnswers
 * @property {number} scene a map that is laid out: another actor at the centre
 * @property {number} choice the same map, with another partner chosen
 * @property {number} turn one step of a turn: the camera, and the map from there
 * @property {number} hit what is at a point of the map
 * @property {number} portrait what a panel tells of two
 */

/** @param {import('playwright-core').Browser} browser @param {string} address @returns {Promise<CoreAnswers>} */
export async function coreAnswers(browser, address) {
  const { page, close } = await open(browser, OURS);
  try {
    await page.goto(address);
    const samples = await page.locator('relations-map').evaluate(askOften, /** @type {[string, string, number]} */ ([PARTNER, NEXT_FOCUS, CALLS]));
    return /** @type {CoreAnswers} */ (Object.fromEntries(Object.entries(samples).map(([name, times]) => [name, median(times)])));
  } finally {
    await close();
  }
}

/** What a click on a partner costs the core. @param {CoreAnswers} answers */
export const clickOf = ({ choice, portrait }) => choice + portrait;

/** The core alone, on our page alone. @returns {Promise<CoreAnswers & { chromium: string }>} */
export async function runCore() {
  buildOurs();
  const server = await serve(join(pages, OURS), { headers: isolation });
  const browser = await launch();
  try {
    return { ...await coreAnswers(browser, server.url), chromium: browser.version() };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page. @param {unknown} target @param {[string, string, number]} how */
async function askOften(target, [partner, next, calls]) {
  const element = /** @type {import('./frame.js').Element} */ (target);
  const relations = await element.ready;
  const { focus } = element.state;
  const view = { focus, width: 760, height: 448 };
  const times = (/** @type {(index: number) => unknown} */ ask) => Array.from({ length: calls }, (_, index) => {
    const started = performance.now();
    ask(index);
    return performance.now() - started;
  });
  const scene = times((index) => relations.scene({ ...view, focus: index % 2 === 0 ? focus : next }));
  const { outlinesVersion, camera: from } = relations.scene(view);
  const to = relations.camera({ ...view, focus: next });
  return {
    scene,
    choice: times((index) => relations.scene({ ...view, outlinesVersion, selected: index % 2 === 0 ? partner : null })),
    hit: times((index) => relations.hit(view, index % 760, index % 448)),
    portrait: times(() => relations.portrait(focus, partner)),
    turn: times((index) => relations.scene({ ...view, focus: next, camera: relations.turn(from, to, (index + 1) / calls) })),
  };
}
