/**
 * One statement as a list item: what it says, when, of what kind, and on what it rests.
 * @module
 */

import { html, link } from './dom.js';
import * as strings from './strings.js';

/** @typedef {import('../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../build/core/relations_map.js').SourceSummary} SourceSummary */

/** @param {StatementRow} row @param {Map<string, SourceSummary>} sources */
export function statement(row, sources) {
  const facts = [
    html('span', { class: 'date' }, row.dateText),
    html('span', { class: 'status', 'data-status': row.status }, strings.status(row.status)),
    html('span', { class: 'tone', 'data-tone': row.tone }, strings.tone(row.tone)),
    html('span', {}, strings.theme(row.theme)),
  ];
  if (row.saidBy !== '') facts.push(html('span', {}, strings.saidBy(row.saidBy)));
  if (row.place) facts.push(html('span', {}, strings.at(row.place[1])));
  if (row.disagreements.length > 0) facts.push(html('span', { class: 'differs' }, strings.differs));
  const { url = '', language = 'en' } = sources.get(row.source) ?? {};
  const cited = link(url, row.sourceText);
  if (language !== 'en') cited.lang = language;
  return html('li', { 'data-id': row.id, part: 'statement' },
    html('p', { class: 'text' }, row.text),
    html('p', { class: 'facts' }, ...facts.flatMap((fact, index) => (index === 0 ? [fact] : [' · ', fact]))),
    html('p', { class: 'source' }, cited, `, ${strings.passage(row.passage)}`));
}
