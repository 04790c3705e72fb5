/**
 * The catalogues of languages other than English that a page holds, packed.
 * @module
 */

import { unpacked } from './packed.js';
import { run } from './run-packed.js';

/** @typedef {import('./speaking.js').Language} Language */
/** The same with the words of sheets and of the page that makes maps, where it is that page. @typedef {Language & Partial<Record<'sheet' | 'make', import('./words.js').Catalogue>>} HeldLanguage */

/** @param {string} tag @returns {Promise<HeldLanguage>} */
export async function heldLanguage(tag) {
  const known = () => Reflect.get(globalThis, 'relationsMapLanguages')?.[tag];
  if (!known()) run(await unpacked(`relations-map-words-${tag}`).text());
  return known();
}

/** What gives them, by language. @returns {Record<string, () => Promise<HeldLanguage>>} */
export function heldLanguages() {
  const tags = [...document.querySelectorAll('script[data-language]')].map((element) => element.getAttribute('data-language') ?? '');
  return Object.fromEntries(tags.map((tag) => [tag, () => heldLanguage(tag)]));
}
