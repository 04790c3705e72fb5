/** What axe-core finds wrong with a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {import('playwright-core').Page} page
 * @param {string[]} [off] rules that do not count
 * @returns {Promise<string[]>} short lines
 */
export async function violations(page, off = []) {
  await page.evaluate(source);
  const found = await page.evaluate(() => {
    const { run } = Reflect.get(globalThis, 'axe');
    return run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } });
  });
  return found.violations.filter((/** @type {any} */ { id }) => !off.includes(id))
    .map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.slice(0, 3).map((/** @type {any} */ { target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`).join(' | ')} (${nodes.length})`);
}
