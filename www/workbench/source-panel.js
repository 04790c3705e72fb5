/**
 * The panel of a source: what it is, where it is, and what it says, passage by passage.
 * @module
 */

import { html, link } from '../dom.js';
import { head, section } from '../panel.js';
import { passage } from '../strings.js';
import { quiet } from './buttons.js';
import { cite } from './cite.js';
import { line } from './lines.js';
import * as strings from './strings.js';
import { tellerOf } from './ways.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').SourceSummary} SourceSummary */

/** @param {string} id @param {Answers} answers @param {Reader} reader @param {Node[]} ways */
export function sourcePanel(id, answers, reader, ways) {
  const { relations, sources, shown: { filter } } = answers;
  const source = /** @type {SourceSummary} */ (sources.get(id));
  const rows = relations.statements({ ...filter, sources: [id] }, 'source').rows.filter((row) => row.source === id);
  const numbers = [...new Set(rows.map((row) => row.passage))].sort((a, b) => a - b);
  const tell = tellerOf(answers, reader, []);
  const all = [...sources.values()];
  const citing = rows.length > 0 ? [cite(strings.citeAll, () => rows.map((row) => row.id), relations, reader)] : [];
  return html('div', {},
    ...head(html('span', { lang: source.language }, source.title), strings.sourceLead(source, rows.length), reader, [...ways, ...citing]),
    ...(source.url ? [html('p', { class: 'facts' }, link(source.url, strings.original))] : []),
    ...titles(strings.partOf, all.filter((one) => one.id === source.partOf), reader),
    ...titles(strings.parts, all.filter((one) => one.partOf === id), reader),
    ...line(strings.note, source.note ? [source.note] : []),
    ...numbers.flatMap((number) => section(strings.capital(passage(number)), [{ event: null, statements: rows.filter((row) => row.passage === number) }], tell)));
}

/** Titles are long, so that each has a line. @param {string} label @param {SourceSummary[]} list @param {Reader} reader */
function titles(label, list, reader) {
  if (list.length === 0) return [];
  const items = list.map(({ id, title, language }) => {
    const element = quiet(title, () => reader.go({ selected: id }));
    element.lang = language;
    return html('li', {}, element);
  });
  return [html('p', { class: 'facts' }, label), html('ul', { class: 'titles' }, ...items)];
}
