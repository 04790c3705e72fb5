/**
 * What the panel tells of anything but a tie: an actor by itself, a place, a source, an event, a day.
 * @module
 */

import { copying } from '../clipboard.js';
import { html, link } from '../dom.js';
import { MEMBERS } from '../key.js';
import * as words from '../panel-strings.js';
import { toldGroup, way } from '../told.js';
import { dayPanel } from './day-panel.js';
import { missing } from './missing.js';
import { section, some } from './section.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */

/**
 * @param {Answers} answers @param {Reader} reader
 * @returns {HTMLElement | null} null where there is nothing of the kind
 */
export function subject(answers, reader) {
  const { shown: { selected, changes, filter }, subject: kind } = answers;
  if (selected === null) return changes || filter.asOf ? dayPanel(answers, reader) : null;
  const tell = { actor: actorPanel, place: placePanel, source: sourcePanel, event: eventPanel, statement: eventPanel, none: null }[kind];
  return tell ? tell(selected, answers, reader) : null;
}

/** @param {string | Node} title @param {string} lead @param {...Node} content */
function told(title, lead, ...content) {
  return html('div', { class: 'subject' }, html('h3', { part: 'panel-heading' }, title), html('p', { class: 'portrait' }, words.curly(lead)), ...content);
}

/** @param {StatementRow[]} rows @param {Answers} answers @param {Reader} reader @param {...Node} more */
function actions(rows, { relations }, reader, ...more) {
  return rows.length === 0 ? html('p') : html('p', { class: 'actions' }, ...more.flatMap((one) => [one, words.dot]),
    copying(words.citeThese(rows.length), () => relations.cite(rows.map(({ id }) => id), 'footnote'), words.citation, reader));
}

/** What the filter hides of what is chosen, and ways to see it. @param {Answers} answers @param {Reader} reader @returns {Node[]} */
function hidden(answers, reader) {
  const lack = missing(answers);
  if (!lack) return [];
  const offers = [...lack.offers, { label: words.showAll, filter: {} }].flatMap(({ label, filter }, index) => {
    const button = html('button', { type: 'button', class: 'word' }, label);
    button.addEventListener('click', () => reader.go({ filter }));
    return [...(index === 0 ? [] : [words.dot]), button];
  });
  return [html('p', { class: 'fact-line' }, lack.text, ' ', ...offers)];
}

/** @param {string} label @param {(Node | string)[]} content @returns {Node[]} */
function line(label, content) {
  return content.length > 0 ? [html('p', { class: 'fact-line' }, `${label} `, ...content)] : [];
}

/** @param {{ id: string, name: string }[]} list @param {Reader} reader */
const ways = (list, reader) => list.flatMap(({ id, name }, index) => [...(index === 0 ? [] : [words.dot]), way(name, id, reader)]);

/** @param {string} id @param {Answers} answers @param {Reader} reader */
function actorPanel(id, answers, reader) {
  const { relations, lasting, shown: { focus, filter } } = answers;
  const { name, kind, partOf, parts, names } = lasting.actor(id);
  const isFocus = id === focus;
  const { rows } = relations.statements({ ...filter, actors: [id] }, 'date');
  const centre = html('button', { type: 'button', class: 'word' }, words.putAtCentre(name));
  centre.addEventListener('click', () => reader.go({ focus: id, selected: null }));
  const belongings = relations.memberships(id, filter.asOf ?? null);
  const others = belongings.map(({ member, organisation }) => (organisation.id === id ? member : organisation));
  const lack = hidden(answers, reader);
  const named = lack.length > 0 ? '' : `${isFocus ? '' : ` ${strings.notTied(lasting.actor(focus).name, name)}`} ${words.statements(rows.length)} ${rows.length === 1 ? 'names' : 'name'} it.`;
  return told(name, `${words.kind(kind)}.${named}`, ...lack,
    ...line(strings.partOf, ways(partOf === null ? [] : [lasting.actor(partOf)], reader)),
    ...line(strings.otherNames, names.flatMap(([lang, other], index) => [...(index === 0 ? [] : [', ']), html('span', { lang }, other)])),
    ...line(strings.counting(strings.parts, parts.length), ways(parts, reader)),
    ...line(kind !== 'organisation' ? strings.belongsTo : belongings.every(({ terms }) => terms.some(({ role }) => MEMBERS.includes(role))) ? strings.members : strings.withPart, ways(unique(others), reader)),
    ...(rows.length > 0 ? [section(words.allStatements(rows.length), strings.oldestFirst, ...some(rows, answers, reader))] : []),
    actions(rows, answers, reader, ...(isFocus ? [] : [centre])));
}

/** @param {{ id: string, name: string }[]} list */
const unique = (list) => [...new Map(list.map((one) => [one.id, one])).values()];

/** @param {string} id @param {Answers} answers @param {Reader} reader */
function placePanel(id, answers, reader) {
  const { relations, lasting, shown: { filter } } = answers;
  const place = relations.places().find((one) => one.id === id);
  const { rows } = relations.statements({ ...filter, places: [id] }, 'date');
  const lack = hidden(answers, reader);
  return told(place?.name ?? id, strings.placeLead(place?.kind ?? '', lack.length > 0 ? null : rows.length), ...lack,
    ...line(strings.inCountry, ways(place?.country ? [lasting.actor(place.country)] : [], reader)),
    ...line(strings.position, place?.note ? [words.curly(place.note)] : []),
    ...line(strings.otherNames, [...new Set([...(place?.names ?? []).map(([, other]) => other), ...(place?.aliases ?? [])])].flatMap((other, index) => [...(index === 0 ? [] : [', ']), other])),
    ...(rows.length > 0 ? [section(words.allStatements(rows.length), strings.oldestFirst, ...some(rows, answers, reader))] : []),
    actions(rows, answers, reader));
}

/** @param {string} id @param {Answers} answers @param {Reader} reader */
function sourcePanel(id, answers, reader) {
  const { relations, sources, shown: { filter } } = answers;
  const source = sources.get(id);
  if (!source) return told(id, '');
  const rows = relations.statements({ ...filter, sources: [id] }, 'source').rows.filter((row) => row.source === id);
  const all = [...sources.values()];
  const titles = (/** @type {typeof all} */ list) => ways(list.map((one) => ({ id: one.id, name: one.titleEn || one.title })), reader);
  const title = html('span', { lang: source.language === 'en' ? null : source.language }, source.title);
  return told(title, strings.sourceLead(source, rows.length), ...hidden(answers, reader),
    ...(source.titleEn ? line(strings.inEnglish, [source.titleEn]) : []),
    ...(source.url ? [html('p', { class: 'fact-line' }, link(source.url, strings.original))] : []),
    ...line(strings.standsIn, titles(all.filter((one) => one.id === source.partOf))),
    ...line(strings.holdsToo, titles(all.filter((one) => one.partOf === id))),
    ...line(strings.note, source.note ? [words.curly(source.note)] : []),
    ...(rows.length > 0 ? [section(words.allStatements(rows.length), strings.asInSource, ...some(rows, answers, reader))] : []),
    actions(rows, answers, reader));
}

/** What each source says of a happening. @param {string} id @param {Answers} answers @param {Reader} reader */
function eventPanel(id, answers, reader) {
  const rows = answers.relations.event(id);
  const actors = unique(rows.flatMap((row) => row.actors));
  const said = [...new Set(rows.map((row) => row.source))];
  const joining = html('button', { type: 'button', class: 'word' }, words.showParties);
  joining.addEventListener('click', () => reader.join(id));
  return told(strings.eventTitle(rows.length), strings.eventLead(said.length),
    ...line(strings.names, ways(actors, reader)),
    section(words.allStatements(rows.length), strings.bySource, html('div', { class: 'told-list' }, ...said.map((source) => toldGroup(rows.filter((row) => row.source === source), answers, reader)))),
    actions(rows, answers, reader, ...(rows.some((row) => row.manyParty) ? [joining] : [])));
}
