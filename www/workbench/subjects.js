/**
 * What the panel tells of anything but a tie: an actor by itself, a place, a source, an event, a day.
 * @module
 */

import { copying } from '../clipboard.js';
import { html, link } from '../dom.js';
import { MEMBERS } from '../key.js';
import * as phrases from '../panel-strings.js';
import * as strings from './strings.js';
import { statementGroup, way } from '../statement-list.js';
import { dayPanel } from './day-panel.js';
import { missing } from './missing.js';
import { section, some } from './section.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */

/**
 * @param {import('../words.js').Words} words
 * @param {Answers} answers @param {Reader} reader
 * @returns {HTMLElement | null} null where there is nothing of the kind
 */
export function subject(words, answers, reader) {
  const { shown: { selected, changes, filter }, subject: kind } = answers;
  if (selected === null) return changes || filter.asOf ? dayPanel(words, answers, reader) : null;
  const panelFor = { actor: actorPanel, place: placePanel, source: sourcePanel, event: eventPanel, statement: eventPanel, none: null }[kind];
  return panelFor ? panelFor(words, selected, answers, reader) : null;
}

/** @param {string | Node} title @param {string} lead @param {...Node} content */
function titled(title, lead, ...content) {
  return html('div', { class: 'subject' }, html('h3', { part: 'panel-heading' }, title), html('p', { class: 'portrait' }, phrases.curly(lead)), ...content);
}

/** @param {import('../words.js').Words} words @param {StatementRow[]} rows @param {Answers} answers @param {Reader} reader @param {...Node} more */
function actions(words, rows, { relations }, reader, ...more) {
  return rows.length === 0 ? html('p') : html('p', { class: 'actions' }, ...more.flatMap((one) => [one, phrases.dot]),
    copying(words, words.$citeThese(rows.length), () => relations.cite(rows.map(({ id }) => id), 'footnote'), words.$citation, reader));
}

/** What the filter hides of what is chosen, and ways to see it. @param {import('../words.js').Words} words @param {Answers} answers @param {Reader} reader @returns {Node[]} */
function hidden(words, answers, reader) {
  const lack = missing(words, answers);
  if (!lack) return [];
  const offers = [...lack.offers, { label: words.$showAll, filter: {} }].flatMap(({ label, filter }, index) => {
    const button = html('button', { type: 'button', class: 'word' }, label);
    button.addEventListener('click', () => reader.go({ filter }));
    return [...(index === 0 ? [] : [phrases.dot]), button];
  });
  return [html('p', { class: 'fact-line' }, lack.text, ' ', ...offers)];
}

/** @param {string} label @param {(Node | string)[]} content @returns {Node[]} */
function line(label, content) {
  return content.length > 0 ? [html('p', { class: 'fact-line' }, `${label} `, ...content)] : [];
}

/** @param {{ id: string, name: string }[]} list @param {Reader} reader */
const ways = (list, reader) => list.flatMap(({ id, name }, index) => [...(index === 0 ? [] : [phrases.dot]), way(name, id, reader)]);

/** @param {import('../words.js').Words} words @param {string} id @param {Answers} answers @param {Reader} reader */
function actorPanel(words, id, answers, reader) {
  const { relations, lasting, shown: { focus, filter } } = answers;
  const { name, kind, partOf, parts, names } = lasting.actor(id);
  const isFocus = id === focus;
  const { rows } = relations.statements({ ...filter, subject: id }, 'date');
  const centre = html('button', { type: 'button', class: 'word' }, phrases.putAtCentre(words, name));
  centre.addEventListener('click', () => reader.go({ focus: id, selected: null }));
  const belongings = relations.memberships(id, filter.asOf ?? null);
  const others = belongings.map(({ member, organisation }) => (organisation.id === id ? member : organisation));
  const lack = hidden(words, answers, reader);
  const named = lack.length > 0 ? '' : `${isFocus ? '' : ` ${words.$notTied({ focus: lasting.actor(focus).name, name })}`} ${words.$namedIn(rows.length)}`;
  return titled(name, `${words.$kind(kind)}.${named}`, ...lack,
    ...line(words.$partOf, ways(partOf === null ? [] : [lasting.actor(partOf)], reader)),
    ...line(words.$otherNames, names.flatMap(([lang, other], index) => [...(index === 0 ? [] : [', ']), html('span', { lang }, other)])),
    ...line(words.$further({ column: words.$parts, text: words.$number(parts.length) }), ways(parts, reader)),
    ...line(kind !== 'organisation' ? words.$belongsTo : belongings.every(({ terms }) => terms.some(({ role }) => MEMBERS.includes(role))) ? words.$members : words.$withPart, ways(unique(others), reader)),
    ...(rows.length > 0 ? [section(words.$allStatements(rows.length), words.$oldestFirst, ...some(words, rows, answers, reader))] : []),
    actions(words, rows, answers, reader, ...(isFocus ? [] : [centre])));
}

/** @param {{ id: string, name: string }[]} list */
const unique = (list) => [...new Map(list.map((one) => [one.id, one])).values()];

/** @param {import('../words.js').Words} words @param {string} id @param {Answers} answers @param {Reader} reader */
function placePanel(words, id, answers, reader) {
  const { relations, lasting, shown: { filter } } = answers;
  const place = relations.places().find((one) => one.id === id);
  const { rows } = relations.statements({ ...filter, subject: id }, 'date');
  const lack = hidden(words, answers, reader);
  return titled(place?.name ?? id, strings.placeLead(words, place?.kind ?? '', lack.length > 0 ? null : rows.length), ...lack,
    ...line(words.$inCountry, ways(place?.country ? [lasting.actor(place.country)] : [], reader)),
    ...line(words.$position, place?.note ? [html('span', { dir: 'auto', lang: answers.language }, phrases.curly(place.note))] : []),
    ...line(words.$otherNames, [...new Set([...(place?.names ?? []).map(([, other]) => other), ...(place?.aliases ?? [])])].flatMap((other, index) => [...(index === 0 ? [] : [', ']), other])),
    ...(rows.length > 0 ? [section(words.$allStatements(rows.length), words.$oldestFirst, ...some(words, rows, answers, reader))] : []),
    actions(words, rows, answers, reader));
}

/** @param {import('../words.js').Words} words @param {string} id @param {Answers} answers @param {Reader} reader */
function sourcePanel(words, id, answers, reader) {
  const { relations, sources, shown: { filter } } = answers;
  const source = sources.get(id);
  if (!source) return titled(id, '');
  const rows = relations.statements({ ...filter, subject: id }, 'source').rows.filter((row) => row.source === id);
  const all = [...sources.values()];
  const titles = (/** @type {typeof all} */ list) => ways(list.map((one) => ({ id: one.id, name: one.titleEn || one.title })), reader);
  const title = html('span', { lang: phrases.foreign(words, source.language), dir: 'auto' }, source.title);
  return titled(title, strings.sourceLead(words, source, rows.length), ...hidden(words, answers, reader),
    ...(source.titleEn ? line(words.$inEnglish, [source.titleEn]) : []),
    ...(source.url ? [html('p', { class: 'fact-line' }, link(source.url, words.$original))] : []),
    ...line(words.$standsIn, titles(all.filter((one) => one.id === source.partOf))),
    ...line(words.$holdsToo, titles(all.filter((one) => one.partOf === id))),
    ...line(words.$noteLabel, source.note ? [html('span', { dir: 'auto', lang: answers.language }, phrases.curly(source.note))] : []),
    ...(rows.length > 0 ? [section(words.$allStatements(rows.length), words.$asInSource, ...some(words, rows, answers, reader))] : []),
    actions(words, rows, answers, reader));
}

/** What each source says of a happening. @param {import('../words.js').Words} words @param {string} id @param {Answers} answers @param {Reader} reader */
function eventPanel(words, id, answers, reader) {
  const rows = answers.relations.event(id);
  const actors = unique(rows.flatMap((row) => row.actors));
  const said = [...new Set(rows.map((row) => row.source))];
  const joining = html('button', { type: 'button', class: 'word' }, words.$showParties);
  joining.addEventListener('click', () => reader.join(id));
  return titled(words.$eventTitle(rows.length), words.$eventLead(said.length),
    ...line(words.$partiesLabel, ways(actors, reader)),
    section(words.$allStatements(rows.length), words.$bySource, html('div', { class: 'told-list' }, ...said.map((source) => statementGroup(words, rows.filter((row) => row.source === source), answers, reader)))),
    actions(words, rows, answers, reader, ...(rows.some((row) => row.manyParty) ? [joining] : [])));
}
