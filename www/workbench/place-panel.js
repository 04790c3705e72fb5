/**
 * The panel of a place: what it is, and what is told of it.
 * @module
 */

import { html } from '../dom.js';
import { head, section } from '../panel.js';
import { statements } from '../strings.js';
import { actors } from './buttons.js';
import { differences } from './differences.js';
import { called, line } from './lines.js';
import * as strings from './strings.js';
import { grouped, tellerOf } from './ways.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

/** @param {string} id @param {Answers} answers @param {Reader} reader @param {Node[]} ways */
export function placePanel(id, answers, reader, ways) {
  const { relations, shown: { filter } } = answers;
  const place = relations.places().find((one) => one.id === id);
  const { rows } = relations.statements({ ...filter, places: [id] }, 'date');
  const country = place?.country ? [relations.actor(place.country)] : [];
  return html('div', {},
    ...head(place?.name ?? id, strings.placeLead(place?.kind ?? '', rows.length), reader, ways),
    ...line(strings.inCountry, actors(country, reader)),
    ...line(strings.position, place?.note ? [place.note] : []),
    ...called(place?.names ?? [], place?.aliases ?? []),
    ...differences(rows, answers, reader),
    ...section(statements(rows.length), grouped(rows), tellerOf(answers, reader, [])));
}
