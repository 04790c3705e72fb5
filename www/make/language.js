/**
 * The language of the page that makes maps: what was chosen here before, what the address asks for, or what the reader reads.
 * @module
 */

import { languageNames } from '../../build/languages/names.js';
import { choice } from './parts.js';

const KEY = 'relations-map-make-language';

/** @param {readonly string[]} known beside English @returns {string} */
export function chosenLanguage(known) {
  const asked = [new URLSearchParams(location.search).get('lang'), stored((storage) => storage.getItem(KEY)), ...navigator.languages];
  const tags = asked.map((tag) => tag?.split('-')[0] ?? '');
  return tags.find((tag) => tag === 'en' || known.includes(tag)) ?? 'en';
}

/** Another language is another page; what was answered is in the draft. @param {string} tag */
export function chooseLanguage(tag) {
  stored((storage) => storage.setItem(KEY, tag));
  if (location.search === '') location.reload();
  else location.search = '';
}

/** @template T @param {(storage: Storage) => T} act @returns {T | null} */
function stored(act) {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
}

/** A list of the languages that the page holds, where it holds more than one. @param {import('../words.js').Words} words */
export function languageSwitch(words) {
  const tags = ['en', ...[...document.querySelectorAll('script[data-language]')].map((element) => element.getAttribute('data-language') ?? '')];
  return tags.length < 2 ? [] : [choice(tags.map((tag) => [tag, languageNames[tag] ?? tag]), words.$language, chooseLanguage, { 'aria-label': words.$makePageLanguage, class: 'languages' })];
}
