/**
 * The page as it is printed: drawn for the paper, black on white, with all partners in a table, what is chosen unfolded, and
 * the sources with their addresses. It stands in the page only while there is printing.
 * @module
 */

import { html } from '../dom.js';
import { unfoldAll } from '../fold.js';
import * as phrases from '../panel-strings.js';
import { whenWords } from '../telling/dates.js';
import { elementOf } from './png.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../../build/core/relations_map.js').View} View */

/** About the width of A4 and of letter paper within their margins, in pixels of the page. */
const PAPER_PX = 704;
const MAP_PX = 402;

/**
 * @param {import('../words.js').Words} words
 * @param {{ heading: string, deck: string, answers: Answers, view: View, caption: object, key: Node, panel: HTMLElement | null }} shown
 * @returns {HTMLElement}
 */
export function paper(words, { heading, deck, answers, view, caption, key, panel }) {
  const picture = answers.relations.svg({ ...view, width: PAPER_PX, height: MAP_PX, camera: null }, caption, 'print');
  const drawn = elementOf(picture);
  if (panel) unfoldAll(panel);
  // On paper a sentence opens into nothing.
  for (const sentence of panel?.querySelectorAll('details.sentence') ?? []) sentence.replaceWith(html('p', { class: 'text' }, sentence.querySelector('summary')?.textContent ?? ''));
  return html('div', { class: 'paper' },
    html('h2', {}, heading), html('p', { class: 'paper-deck' }, deck),
    html('div', { class: 'paper-map' }, ...(drawn ? [drawn] : [])), key,
    partners(words, answers), ...(panel ? [panel] : []), sources(words, answers),
    html('p', { class: 'paper-foot' }, `${words.$friendship} ${words.$edition(answers.lasting.edition)}`));
}

/** States in two columns, then organisations and groups, and what the numbers count. @param {import('../words.js').Words} words @param {Answers} answers */
function partners(words, { partners: { states, others }, focus, times, subject, shown, ties }) {
  const row = (/** @type {typeof states[number]} */ { partner, statements, tones: { conflictual } }) => html('tr', {},
    html('th', { scope: 'row' }, partner.name), html('td', { class: 'paper-count' }, words.$number(statements)), html('td', {}, conflictual > 0 ? words.$ofConflict(conflictual) : ''));
  const head = html('thead', { class: 'hidden' }, html('tr', {}, ...[words.$paperPartner, words.$paperStatements, words.$paperConflict].map((column) => html('th', { scope: 'col' }, column))));
  const table = (/** @type {typeof states} */ ties, /** @type {string} */ caption) => html('table', {}, html('caption', {}, caption), head.cloneNode(true), html('tbody', {}, ...ties.map(row)));
  const chosen = subject === 'actor' && shown.selected !== shown.focus ? ties.find(({ partner }) => partner.id === shown.selected) : undefined;
  const dated = times.years.reduce((all, [, count]) => all + count, 0);
  return html('section', { class: 'paper-partners' },
    ...(states.length > 0 ? [table(states, words.$states(states.length))] : []),
    ...(others.length > 0 ? [table(others, words.$groups(others.length))] : []),
    html('p', {}, `${words.$paperCounts(focus.name)} ${phrases.sentence(phrases.whenSaid(words, times, chosen?.partner.name ?? '', dated))}.`));
}

/** @param {import('../words.js').Words} words @param {Answers} answers */
function sources(words, { sources }) {
  return html('section', { class: 'paper-sources' }, html('h3', {}, words.$helpSources), html('ol', {}, ...[...sources.values()].map(({ author, title, titleEn, language, publisher, issued, issuedBasis, url }) => {
    const cited = html('cite', { lang: phrases.foreign(words, language) }, `“${phrases.curly(title)}”`);
    return html('li', {}, ...(author ? [`${author}, `] : []), cited, ...(titleEn ? [` (${phrases.curly(titleEn)})`] : []), [publisher, whenWords(words, { date: issued, dateBasis: issuedBasis })].filter(Boolean).map((part) => `, ${part}`).join(''), ...(url ? ['. ', html('span', { class: 'paper-address' }, url.replace(/^https?:\/\/(www\.)?/, ''))] : []));
  })));
}
