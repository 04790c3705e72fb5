/** What axe-core finds wrong with a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe cannot decide, each with the reason why a person may. @type {Record<string, string>} */
export const undecided = {
  'label-content-name-mismatch': 'the signs + − ⌂ ? and arrows are no words, and their names say what they do',
  'target-size': 'symbols stand where countries are; of overlapping ones the nearest to the finger is meant, and typing, arrows and zoom reach each',
  'color-contrast': 'text stands over the canvas of the map, whose colours axe does not see; they are computed from the palette',
};

/**
 * What is wrong, and what axe leaves to a person without a reason of ours, in short lines.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ violations: string[], incomplete: string[] }>}
 */
export async function findings(page) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(source);
  const { violations, incomplete } = await page.evaluate(() => {
    const { run } = Reflect.get(globalThis, 'axe');
    // What passes is not asked for: to name its elements takes a quarter of the time.
    return run(document, { resultTypes: ['violations', 'incomplete'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } });
  });
  const short = (/** @type {any} */ { id, nodes }) => `${id}: ${nodes.slice(0, 3).map((/** @type {any} */ { target, html, failureSummary }) => `${JSON.stringify(target)} ${html.slice(0, 120)} ${failureSummary ?? ''}`).join(' | ')} (${nodes.length})`;
  return { violations: violations.map(short), incomplete: incomplete.filter((/** @type {any} */ { id }) => !undecided[id]).map(short) };
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string[]} [off] rules that do not count
 */
export async function violations(page, off = []) {
  return (await findings(page)).violations.filter((line) => !off.some((rule) => line.startsWith(`${rule}: `)));
}
