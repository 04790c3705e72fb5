/**
 * The panel of an event: what each source says of it.
 * @module
 */

import { html } from '../dom.js';
import { head, parties, section } from '../panel.js';
import { actors } from './buttons.js';
import { cite } from './cite.js';
import { differences } from './differences.js';
import { line } from './lines.js';
import * as strings from './strings.js';
import { tellerOf } from './ways.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

/** @param {string} id @param {Answers} answers @param {Reader} reader @param {Node[]} ways */
export function eventPanel(id, answers, reader, ways) {
  const { relations, sources, shown: { hub } } = answers;
  const rows = relations.event(id);
  const all = [...new Map(rows.flatMap((row) => row.actors.map((actor) => /** @type {const} */ ([actor.id, actor])))).values()];
  const said = [...new Set(rows.map((row) => row.source))];
  const tell = tellerOf(answers, reader, all.map((actor) => actor.id));
  return html('div', {},
    ...head(strings.eventTitle(rows.length), strings.eventLead(said.length), reader,
      [...ways, cite(strings.citeAll, () => rows.map((row) => row.id), relations, reader)]),
    ...line(strings.names, actors(all, reader)),
    ...(rows.some((row) => row.manyParty) ? [parties(id, hub, reader)] : []),
    ...differences(rows, answers, reader),
    ...said.flatMap((source) => section(html('span', { lang: sources.get(source)?.language }, sources.get(source)?.title ?? source), [{ event: id, statements: rows.filter((row) => row.source === source) }], tell)));
}
