/** How Eleventy makes the documentation: its tables are made from what they tell of. */
import { HELP } from '../../www/command/usage.js';
import { customElements } from '../custom-elements.js';
import { fillings } from '../pages.js';
import { answers, questions } from './answers.js';
import { failures } from './failures.js';
import { fence } from './fence.js';
import { packageTables } from './package-tables.js';

/** The way from a page to the top of the documentation. @param {string} stem such as `/how-to/theme` */
const up = (stem) => '../'.repeat(stem.split('/').length - 2);

/** Tables wider than the page are scrolled, also by keys. */
const element = () => Object.fromEntries(Object.entries(fillings(customElements()))
  .map(([name, markup]) => [name, `<div class="scroll" tabindex="0" role="region" aria-label="${name}">${markup}</div>`]));

/** @param {any} config */
export default function configure(config) {
  const globals = { element: element(), questions: questions(), answers: answers(), tables: packageTables(), failures: failures(), help: HELP };
  for (const [name, value] of Object.entries(globals)) config.addGlobalData(name, value);
  config.addGlobalData('layout', 'page.njk');
  config.addGlobalData('permalink', () => (/** @type {{ page: { filePathStem: string } }} */ { page }) => `${page.filePathStem}.html`);
  config.addFilter('up', up);
  config.amendLibrary('md', fence);
  return { markdownTemplateEngine: 'njk' };
}
