/**
 * What changed between the two ends of the period: gained, lost, changed, and what the dates do not tell.
 * @module
 */

import { html } from '../dom.js';
import { button, head } from '../panel.js';
import { statement } from '../statement.js';
import { list, statements as counted } from '../strings.js';
import * as strings from './strings.js';
import { yearsOf } from './time-bars.js';
import { dayOf, yearOf } from './time-strip.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Change} Change */

const SECTIONS = /** @type {const} */ (['gained', 'lost', 'changed', 'unclear']);
const KINDS = ['membership', 'basing', 'standing', 'tone'];
/** So many are seen before the reader asks for the others. */
const SEEN = 8;

/**
 * The same nodes as long as the question is the same, so that what the reader opened stays open.
 * @param {Answers} answers @param {Reader} reader
 * @returns {HTMLElement}
 */
export function changes(answers, reader) {
  return answers.once('changes', [answers.shown.focus], () => view(answers, reader));
}

/** @param {Answers} answers @param {Reader} reader */
function view(answers, reader) {
  const years = yearsOf(answers.relations.timeline());
  if (!years) return html('div', {}, ...head(strings.whatChanged, strings.noDates, reader, []));
  const [from, to] = ends(answers, years);
  const found = answers.relations.difference(from, to);
  const passes = passing(answers);
  const lists = SECTIONS.map((name) => /** @type {const} */ ([name, sorted(answers, found[name].filter(passes))]));
  const counts = Object.fromEntries(lists.map(([name, { length }]) => [name, length]));
  const element = html('div', { class: 'changes' },
    ...head(strings.changesHeading(from, to), `${strings.changesLead(from, to)} ${strings.changesCounts(counts)}`, reader, [button(strings.chooseYears, () => chooseYears(element))]),
    ...lists.flatMap(([name, items]) => section(name, items, answers)));
  return element;
}

/** The days that are compared: those of the period, else the first and the last year of the record. @param {Answers} answers @param {import('./time-bars.js').Years} years */
function ends({ shown: { filter } }, { first, last }) {
  const [from, to] = [yearOf(filter, 'from'), yearOf(filter, 'to')];
  return /** @type {const} */ ([filter.from ?? dayOf('from', Math.min(first, to ?? first)), filter.to ?? dayOf('to', Math.max(last, from ?? last))]);
}

/** Whether a statement of the change passes what else is filtered. @param {Answers} answers @returns {(change: Change) => boolean} */
function passing({ relations, shown: { filter: { from, to, asOf, ...rest } } }) {
  if (Object.keys(rest).length === 0) return () => true;
  const ids = new Set(relations.statements(rest).rows.map(({ id }) => id));
  return ({ statements }) => statements.some(({ id }) => ids.has(id));
}

/**
 * First what is about the actor at the centre, then by kind; what surely ended before what may hold, and
 * what more statements tell before what fewer do.
 * @param {Answers} answers @param {Change[]} items
 */
function sorted({ relations, shown: { focus } }, items) {
  const own = new Set([focus, ...relations.actor(focus).parts.map(({ id }) => id)]);
  const rank = (/** @type {Change} */ { kind, actors, after }) =>
    (actors.some(({ id }) => own.has(id)) ? 0 : 8) + (after === 'no' ? 0 : 1 + KINDS.indexOf(kind));
  return items.toSorted((a, b) => rank(a) - rank(b) || b.statements.length - a.statements.length);
}

/** @param {typeof SECTIONS[number]} name @param {Change[]} items @param {Answers} answers */
function section(name, items, answers) {
  if (items.length === 0) return [];
  const box = html('div', { class: 'change-list' }, ...items.slice(0, SEEN).map((item) => change(item, answers)));
  const rest = items.slice(SEEN);
  const more = button(strings.moreChanges(rest.length), () => {
    const others = rest.map((item) => change(item, answers));
    box.append(...others);
    more.remove();
    others[0]?.querySelector('summary')?.focus();
  });
  more.className = 'more-changes';
  return [html('h4', {}, strings.changesSection(name, items.length)), html('p', { class: 'facts' }, strings.changesMeaning[name]), box, ...(rest.length > 0 ? [more] : [])];
}

/** One change; what it rests on comes when it is opened. @param {Change} item @param {Answers} answers */
function change({ kind, actors, before, after, statements }, { sources }) {
  const isTold = kind === 'basing' || kind === 'standing';
  const title = isTold ? statements[0]?.text ?? '' : list(actors.map(({ name }) => name));
  const details = html('details', { class: 'fold' }, html('summary', {}, html('span', {},
    html('span', { class: 'text' }, title),
    html('span', { class: 'facts' }, strings.changeSaid(kind, before, after), statements.length > 1 ? ` ${counted(statements.length)}.` : ''))));
  details.addEventListener('toggle', () => {
    if (details.childElementCount === 1) details.append(html('ul', { class: 'event' }, ...statements.map((row) => statement(row, sources))));
  });
  return details;
}

/** The keyboard goes to where the years are chosen. @param {HTMLElement} element */
function chooseYears(element) {
  const root = element.getRootNode();
  const field = root instanceof ShadowRoot ? root.querySelector('.time-strip input') : null;
  if (field instanceof HTMLElement) field.focus();
}
