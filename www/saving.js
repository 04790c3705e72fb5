/**
 * The map of an element as one HTML file.
 * @module
 */

import { RelationsMapError } from './error.js';
import { measuredBy } from './measured.js';
import { packed } from './gzip.js';
import { programIn, programOf, savedPage, wordsIn } from './sheet/saved-page.js';

/** @typedef {import('./state.js').State} State */

/**
 * @param {import('./relations.js').Relations} relations
 * @param {State} state
 * @param {HTMLElement} element
 * @param {import('./sheet/brought.js').File | null} sheet that the record was made from
 * @param {URL} blank where the program of such pages is, for a page that holds none
 * @param {string} language in which the page speaks
 * @returns {Promise<string>}
 */
export async function savedMap(relations, state, { ownerDocument, lang }, sheet, blank, language) {
  const { headline, title, languages } = relations.descriptor();
  return savedPage(programIn(ownerDocument) ?? await fetched(blank), {
    record: relations.bytes,
    title: headline || title,
    lang: languages.length === 1 ? languages[0] ?? '' : '',
    attributes: { ...attributesOf(state), ...(lang || language !== 'en' ? { lang: lang || language } : {}) },
    files: sheet ? [sheet] : [],
    words: language === 'en' ? null : wordsIn(ownerDocument, language) ?? await fetchedWords(new URL(`relations-map-words-${language}.js`, blank), language),
    actors: relations.actors().map(({ name, statements }) => ({ name, count: statements })),
  });
}

/** @param {URL} address */
async function fetched(address) {
  const response = await fetch(address).catch(() => null);
  const program = response?.ok ? programOf(await response.text()) : null;
  if (program) return program;
  throw new RelationsMapError('wasm-fetch', `${address.href} could not be loaded, expected the program of saved pages`);
}

/** @param {URL} address @param {string} tag */
async function fetchedWords(address, tag) {
  const response = await fetch(address).catch(() => null);
  if (response?.ok) return { tag, script: await packed(new Uint8Array(await response.arrayBuffer())) };
  throw new RelationsMapError('wasm-fetch', `${address.href} could not be loaded, expected the words of saved pages`);
}

/** The fields of a state that attributes can hold. @param {State} state */
function attributesOf({ view, focus, selected, projection, measure, filter }) {
  const { asOf, from, to, themes = [], tones = [] } = filter;
  const given = {
    focus, view: view === 'map' ? '' : view, selected, projection: projection === 'equal-area' ? '' : projection, measure: measuredBy(measure) ? measure : '',
    'as-of': asOf, from, to, themes: themes.join(' '), tones: tones.join(' '),
  };
  return /** @type {Record<string, string>} */ (Object.fromEntries(Object.entries(given).filter(([, value]) => value)));
}
