/** Pages in other languages, among them two that nobody speaks; and what of English is left on them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from '../../scripts/bundle.js';
import { languages } from '../../scripts/languages.js';
import { root } from '../../scripts/tools.js';
import { ask, dist, settled } from './browser.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../www/relations-map.js').RelationsMapElement} RelationsMapElement */

export const file = join(dist, 'relations-map.html');
/** The one file that holds a language; those that nobody speaks are brought to the English one. @param {string} tag */
export const fileOf = (tag) => (pseudo.includes(tag) ? file : join(dist, `relations-map-${tag}.html`));
/** The languages in which there are words, but for English. */
export const others = languages().slice(1);
/** English with accents and longer by two fifths, and English from right to left. */
export const pseudo = ['en-XA', 'ar-XB'];

/** A pseudo language as a script that gives it to the element. @param {string} tag */
async function script(tag) {
  const lines = [`import * as language from './build/languages/${tag}.js';`, `customElements.get('relations-map').languages['${tag}'] = async () => language;`];
  const { outputFiles: [made] } = await bundled({ stdin: { contents: lines.join('\n'), resolveDir: root }, format: 'iife' });
  return made?.text ?? '';
}

/** Has the element speak a language. @param {Page} page @param {string} tag */
export async function speak(page, tag) {
  if (pseudo.includes(tag)) await page.evaluate(await script(tag));
  await ask(page, (element, language) => { element.lang = language; }, tag);
  await page.waitForFunction((language) => document.querySelector('relations-map')?.shadowRoot?.querySelector('.region')?.getAttribute('lang') === language, tag);
  await ask(page, (element) => element.ready.then(() => {}));
  await page.waitForFunction(() => document.querySelector('relations-map')?.shadowRoot?.querySelector('.more-button'));
  await settled(page);
}

/** What a page can be asked to show. @type {Record<string, Partial<import('../../www/state.js').State>>} */
export const STATES = {
  rest: {}, tie: { selected: 'RUS' }, organisation: { selected: 'CSTO' }, network: { view: 'network' }, timeline: { view: 'timeline' }, table: { view: 'table' },
  compare: { view: 'compare' }, contradictions: { view: 'contradictions' }, day: { filter: { asOf: '2005-12-31' } }, period: { filter: { from: '2001-01-01', to: '2009-12-31', themes: ['aid'] } },
  place: { selected: 'kulob' }, changes: { changes: true }, nothing: { filter: { text: 'qq' } },
};
/** What stands behind More. */
export const DRAWERS = ['filters', 'share', 'sources', 'help'];

/** @param {Page} page @param {keyof typeof STATES} name */
export async function show(page, name) {
  await ask(page, (element, state) => { element.state = state; }, STATES[name] ?? {});
  await settled(page);
}

/** @param {Page} page @param {string} name of a part behind More */
export async function openDrawer(page, name) {
  await page.locator('.more-button').click();
  await page.locator(`.more-menu [value="${name}"]`).click();
  await settled(page);
}

/** Words that the record has as names: of actors, places, sources, authors. */
function recordWords() {
  const folder = join(root, 'data/tajikistan');
  const texts = readdirSync(folder).filter((name) => /^(?:actors|places|sources)\.csv$|^datapackage\.json$/.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'));
  return new Set(texts.join(' ').match(/[A-Za-zÀ-ž'’]{3,}/g)?.map((word) => word.toLowerCase()) ?? []);
}
const KNOWN = recordWords();
/** What is called so in all languages, keys among it. */
const SAME = new Set(['png', 'svg', 'csv', 'bibtex', 'csl', 'json', 'html', 'relations', 'map', 'english', 'qqq', 'excel', 'opendocument', 'html', 'xlsx', 'natural', 'earth', 'enter', 'tab', 'home', 'end', 'escape', 'shift']);

/**
 * Latin words on the page, and in what is told to those who listen, that are not the record's. What has a language of its own, other
 * than that of the page, is a text of the record.
 *
 * @param {Page} page
 */
export async function englishLeft(page) {
  const texts = await ask(page, ({ shadowRoot: shadow }) => {
    const region = shadow?.querySelector('.region');
    const own = region?.getAttribute('lang');
    const found = /** @type {string[]} */ ([]);
    for (const element of [...shadow?.querySelectorAll('*') ?? []]) {
      if (!(element instanceof HTMLElement || element instanceof SVGElement) || element.closest('[lang]')?.getAttribute('lang') !== own) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '');
      if (element.localName === 'style' || element.localName === 'textarea') continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
    }
    return found;
  });
  return unknownWords(texts);
}

/** Latin words that are not the record's, each with where it stands. @param {string[]} texts */
export const unknownWords = (texts) => [...new Set(texts.flatMap((text) => (text.match(/(?<![\p{L}-])[A-Za-z'’]{3,}(?![\p{L}])/gu) ?? [])
  .filter((word) => !KNOWN.has(word.toLowerCase()) && !SAME.has(word.toLowerCase())).map((word) => `${word}: ${text.trim().slice(0, 60)}`)))];

/** The page that makes maps of sheets. */
export const makeFile = join(dist, 'make.html');

/** Words of English on that page, whose sample of a table is in its language. @param {Page} page */
export async function makeLeft(page) {
  const texts = await page.evaluate(() => [...document.querySelectorAll('#make *')].flatMap((element) => {
    if (element.closest('textarea, option[value="en"], select.languages, [dir="auto"]')) return [];
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? '');
    return [...own, ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '')];
  }));
  return unknownWords(texts.filter((text) => !/^https?:/.test(text)));
}

/** What is cut off: text that has no room in its box, or that leaves the window. @param {Page} page */
export function clipped(page) {
  return ask(page, ({ shadowRoot: shadow }) => [...shadow?.querySelectorAll('.region *') ?? []].flatMap((element) => {
    if (!(element instanceof HTMLElement) || !element.checkVisibility() || element.closest('.hidden, .picture, [aria-hidden="true"]')) return [];
    const style = getComputedStyle(element);
    const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isInput = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
    const { left, right, width } = element.getBoundingClientRect();
    // What only those who listen are told has no room of its own.
    if (width <= 2) return [];
    const isOut = isText && width > 0 && (left < -1 || right > innerWidth + 1) && !element.closest('.table-box, .list-box, [role="region"][tabindex="0"]');
    const isCut = isText && !isInput && style.overflow !== 'visible' && style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1 && style.textOverflow !== 'ellipsis';
    return isOut || isCut ? [`${isOut ? 'out' : 'cut'} ${element.localName}.${element.className}: ${element.textContent?.slice(0, 40)}`] : [];
  }));
}
