/**
 * What stands in the place of the map when it cannot be shown.
 * @module
 */

import summary from '../build/summary.json' with { type: 'json' };
import { html } from './dom.js';
import * as strings from './strings.js';

/** @typedef {import('../build/reader/relations_reader.js').Problem} Problem */

/**
 * The problems of a package, or else the partners of the embedded record with their numbers, so that a reader is
 * not left with nothing.
 * @param {import('./words.js').Words} words
 * @param {readonly Problem[]} problems
 * @param {boolean} isEmbedded whether the embedded record was to be shown
 * @returns {Node[]}
 */
export function failure(words, problems, isEmbedded) {
  if (problems.length > 0) {
    const rows = problems.map((problem) => [strings.problemPlace(words, problem), strings.problem(words, problem)]);
    return [table(words.$problemsCaption, [words.$problemWhere, words.$problemWhat], rows)];
  }
  if (!isEmbedded) return [];
  const rows = summary.partners.map(([name, ...counts]) => [String(name), ...counts.map(String)]);
  return [table(`${words.$heading({ focus: summary.focus, kind: 'state' })}. ${words.$fallbackCaption}`, [words.$fallbackPartner, words.$fallbackStatements, words.$fallbackCooperative, words.$fallbackNeutral, words.$fallbackConflictual], rows)];
}

/** @param {string} caption @param {readonly string[]} columns @param {readonly string[][]} rows */
function table(caption, columns, rows) {
  const head = html('tr', {}, ...columns.map((column) => html('th', { scope: 'col' }, column)));
  const body = rows.map((cells) => html('tr', {}, ...cells.map((cell, index) => (index === 0 ? html('th', { scope: 'row' }, cell) : html('td', {}, cell)))));
  const content = html('table', { part: 'failure' }, html('caption', {}, caption), html('thead', {}, head), html('tbody', {}, ...body));
  return html('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption }, content);
}
