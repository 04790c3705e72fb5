/**
 * One statement as a list item: what it says, when, of what kind, and on what it rests.
 * @module
 */

import { html, link } from './dom.js';
import * as strings from './strings.js';

/** @typedef {import('../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../build/core/relations_map.js').SourceSummary} SourceSummary */
/** Makes the list item of a statement; `before` is the one of the same event above it. @typedef {(row: StatementRow, before?: StatementRow) => HTMLElement} Teller */
/**
 * What takes the place of plain words, so that a reader can go on from a statement.
 *
 * @typedef {object} Ways
 * @property {Node} [place]
 * @property {Node} [differs]
 * @property {Node} [passage]
 * @property {Node[]} [others] below the facts
 * @property {(Node | string)[]} [cite] after the source
 */

/** @param {StatementRow} row @param {Map<string, SourceSummary>} sources @param {Ways} [ways] */
export function statement(row, sources, { place, differs, passage, others = [], cite = [] } = {}) {
  const facts = [
    html('span', { class: 'date' }, row.dateText),
    html('span', { class: 'status', 'data-status': row.status }, strings.status(row.status)),
    html('span', { class: 'tone', 'data-tone': row.tone }, strings.tone(row.tone)),
    html('span', {}, strings.theme(row.theme)),
  ];
  if (row.saidBy !== '') facts.push(html('span', {}, strings.saidBy(row.saidBy)));
  if (row.place) facts.push(html('span', {}, `${strings.at} `, place ?? row.place[1]));
  if (row.disagreements.length > 0) facts.push(html('span', { class: 'differs' }, differs ?? strings.differs));
  const { url = '', language = 'en' } = sources.get(row.source) ?? {};
  const cited = link(url, row.sourceText);
  if (language !== 'en') cited.lang = language;
  return html('li', { 'data-id': row.id, part: 'statement' },
    html('p', { class: 'text' }, row.text),
    html('p', { class: 'facts' }, ...facts.flatMap((fact, index) => (index === 0 ? [fact] : [' · ', fact]))),
    ...others,
    html('p', { class: 'foot' }, html('span', { class: 'source' }, cited, ', ', passage ?? strings.passage(row.passage)), ...cite));
}
