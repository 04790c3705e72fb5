/**
 * Who belongs to what, when, and what says so.
 * @module
 */

import { html } from '../dom.js';
import { actors, quiet, wayToSource } from './buttons.js';
import { fold } from '../fold.js';
import { line } from './lines.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Belonging} Belonging */
/** @typedef {import('../../build/core/relations_map.js').Term} Term */

/** The members of an actor and the organisations to which it belongs. @param {string} id @param {Answers} answers @param {Reader} reader @returns {Node[]} */
export function belonging(id, { relations, sources, shown: { filter } }, reader) {
  const day = strings.isDay(filter.asOf) ? filter.asOf : null;
  const all = relations.memberships(id, day).filter(({ inForce }) => inForce !== 'no');
  const members = all.filter(({ organisation }) => organisation.id === id);
  const wholes = all.filter(({ organisation }) => organisation.id !== id);
  return [...told(members, 'member', strings.members, day, sources, reader), ...told(wholes, 'organisation', strings.belongsTo, day, sources, reader)];
}

/**
 * Names first, and what says so when it is asked for.
 * @param {Belonging[]} list @param {'member' | 'organisation'} side @param {string} heading @param {string | null} day
 * @param {Answers['sources']} sources @param {Reader} reader
 * @returns {Node[]}
 */
function told(list, side, heading, day, sources, reader) {
  if (list.length === 0) return [];
  const named = (/** @type {boolean} */ isSure) => actors(list.filter(({ inForce }) => (inForce !== 'perhaps') === isSure).map((one) => one[side]), reader);
  const rows = () => list.map((one) => html('tr', {}, html('th', { scope: 'row' }, quiet(one[side].name, () => reader.go({ selected: one[side].id })), ...(one.inForce === 'perhaps' ? [html('p', { class: 'facts' }, strings.perhaps)] : [])),
    html('td', {}, ...one.terms.filter(({ inForce }) => inForce !== 'no').flatMap((each) => term(each, sources, reader)))));
  const label = strings.onDay(heading, day);
  const isLong = side === 'organisation';
  return [
    ...(isLong ? [] : line(`${label}:`, named(true))),
    ...(isLong ? [] : line(strings.perhapsAll(label), named(false))),
    fold('belonging', isLong ? strings.counting(label, list.length) : strings.sinceWhen, false, () => [html('table', {}, html('caption', { class: 'hidden' }, label), html('tbody', {}, ...rows()))]),
  ];
}

/** @param {Term} term @param {Answers['sources']} sources @param {Reader} reader */
function term({ role, dateText, statements }, sources, reader) {
  const passages = new Map(statements.map((row) => [`${row.source} ${row.passage}`, row]));
  return [
    html('p', { class: 'facts' }, html('span', { class: 'date' }, strings.capital(role)), `, ${dateText}`),
    ...[...passages.values()].map((row) => html('p', { class: 'facts' }, wayToSource(reader, row, sources))),
  ];
}
