/**
 * What changed between the two ends of the period: gained, lost, changed; then what is told of others, and what the dates
 * do not tell.
 * @module
 */

import { html } from '../dom.js';
import { button, head } from '../panel.js';
import { statement } from '../statement.js';
import { SECTIONS, changeLines } from './change-lines.js';
import { fold } from '../fold.js';
import * as strings from './strings.js';
import { yearsOf } from './time-bars.js';
import { dayOf, yearOf } from './time-strip.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('./change-lines.js').Line} Line */

/** So many are seen before the reader asks for the others. */
const SEEN = 6;

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
  const { relations, shown: { focus } } = answers;
  const years = yearsOf(relations.timeline());
  if (!years) return html('div', {}, ...head(strings.whatChanged, strings.noDates, reader, []));
  const [from, to] = ends(answers, years);
  const found = changeLines(answers, relations.difference(from, to));
  const [gained, lost, changed] = SECTIONS.map((name) => found[name].lines.length);
  const element = html('div', { class: 'changes' },
    ...head(strings.changesHeading(from, to), strings.changesCounts(relations.actor(focus).name, { gained, lost, changed }), reader, []),
    html('p', { class: 'facts' }, strings.changesLead(from, to)),
    html('div', { class: 'actions' }, button(strings.chooseYears, () => chooseYears(element))),
    ...SECTIONS.flatMap((name) => section(name, found[name], answers)),
    ...folded(strings.changesOfOthers, found.others, answers),
    ...folded(strings.changesUnclear, found.unclear, answers));
  return element;
}

/** The days that are compared: those of the period, else the first and the last year of the record. @param {Answers} answers @param {import('./time-bars.js').Years} years */
function ends({ shown: { filter } }, { first, last }) {
  const [from, to] = [yearOf(filter, 'from'), yearOf(filter, 'to')];
  return /** @type {const} */ ([filter.from ?? dayOf('from', Math.min(first, to ?? first)), filter.to ?? dayOf('to', Math.max(last, from ?? last))]);
}

/** @param {typeof SECTIONS[number]} name @param {import('./change-lines.js').Told} told @param {Answers} answers */
function section(name, { lines, bodies }, answers) {
  if (lines.length + bodies.length === 0) return [];
  const box = list(lines.slice(0, SEEN), answers);
  const rest = lines.slice(SEEN);
  const more = button(strings.moreChanges(rest.length), () => {
    const others = rest.map((line) => change(line, answers));
    box.append(...others);
    more.remove();
    others[0]?.querySelector('summary')?.focus();
  });
  more.className = 'more-changes';
  const heading = html('h4', {}, strings.changesSection(name, lines.length));
  return [heading, html('p', { class: 'facts' }, strings.changesMeaning[name]), box, ...(rest.length > 0 ? [more] : []), ...folded(strings.changesOfBodies, bodies, answers)];
}

/** What is no part of the short answer. @param {(count: number) => string} summary @param {Line[]} lines @param {Answers} answers */
function folded(summary, lines, answers) {
  return lines.length > 0 ? [fold('more-of-changes', summary(lines.length), false, () => [list(lines, answers)])] : [];
}

/** @param {Line[]} lines @param {Answers} answers */
function list(lines, answers) {
  return html('div', { class: 'change-list' }, ...lines.map((line) => change(line, answers)));
}

/** One change; what it rests on comes when it is opened. @param {Line} line @param {Answers} answers */
function change({ title, facts, statements }, { sources }) {
  const summary = html('span', {}, html('span', { class: 'text' }, title), html('span', { class: 'facts' }, facts));
  return fold('change', summary, false, () => [html('ul', { class: 'event' }, ...statements.map((row) => statement(row, sources)))]);
}

/** The keyboard goes to where the years are chosen. @param {HTMLElement} element */
function chooseYears(element) {
  const root = element.getRootNode();
  const field = root instanceof ShadowRoot ? root.querySelector('.time-strip input') : null;
  if (field instanceof HTMLElement) field.focus();
}
