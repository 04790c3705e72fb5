/**
 * Citations in words.
 * @module
 */

import { comma, list, semicolon } from '../strings.js';
import { dateWords } from './dates.js';

/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('../../build/core/relations_map.js').Citation} Citation */
/** @typedef {import('../../build/core/relations_map.js').Publication} Publication */

/** What is said of citations: of each all of it, its note, and when its source was published. @param {Words} words @param {readonly Citation[]} citations @param {string} record its fingerprint @param {string} [style] @returns {string[]} */
export const citationWords = (words, citations, record, style = 'footnote') => citations.flatMap((citation) => {
  const { source } = citation;
  const [standing, what] = [standingWords(words, citation), citedWords(words, citation, record)];
  const parts = [...publicationParts(words, source), ...standing, ...(source.url ? [source.url] : []), what];
  const said = [words.$citedNote(comma(words, parts)), semicolon(words, [...standing, what]), dateWords(words, source.issued)];
  return style === 'footnote' ? said : said.map(unmarked);
});

/** Programs that keep literature need no signs of direction, and some print them. @param {string} text */
const unmarked = (text) => text.replaceAll(/[\u2066-\u2069]/g, '');

/** @param {Words} words @param {Citation} citation @param {string} record */
function citedWords(words, { passages, statements }, record) {
  return words.$cited({
    passageCount: passages.length, passages: list(words, passages.map(words.$digits)),
    statementCount: statements.length, statements: comma(words, statements), record,
  });
}

/** Where a source stands that is a part of another. @param {Words} words @param {Citation} citation */
function standingWords(words, { whole, partAs }) {
  if (!whole) return [];
  const said = comma(words, publicationParts(words, whole));
  return [partAs === '' ? words.$citedIn(said) : words.$citedAs({ how: partAs, whole: said })];
}

/** Author, or else publisher, and title. @param {Words} words @param {Pick<Publication, 'author' | 'publisher' | 'title'>} source */
export const titledWords = (words, { author, publisher, title }) => comma(words, [author || publisher, words.$quoted(title)].filter(Boolean));

/** @param {Words} words @param {Publication} source */
function publicationParts(words, source) {
  const { author, publisher, issued } = source;
  return [titledWords(words, source), ...(author && publisher ? [publisher] : []), ...(issued ? [dateWords(words, issued)] : [])];
}

/** Why figures are not added. @param {Words} words @param {readonly string[]} reasons */
export const notAddedWords = (words, reasons) => words.$notAdded(semicolon(words, reasons.map(words.$notAddedReason)));
