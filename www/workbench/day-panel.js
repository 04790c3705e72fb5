/**
 * One day: what is dated to hold on it, and what changed since another.
 * @module
 */

import { html } from '../dom.js';
import { fold } from '../fold.js';
import * as words from '../strings.js';
import { sourceWord, statementsOf } from '../told.js';
import * as strings from './strings.js';
import { section, some } from './section.js';
import { yearsOf } from './years.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

/** So many questions stand without being asked for. */
const QUESTIONS = 3;

/** @param {Answers} answers @param {Reader} reader */
export function dayPanel(answers, reader) {
  const { relations, shown: { focus, filter } } = answers;
  const { asOf, from, to, ...rest } = filter;
  const about = { ...rest, actors: [focus] };
  const span = yearsOf(relations.timeline({ actors: [focus] }));
  const day = asOf ?? to ?? (span ? `${span.last}-12-31` : null);
  if (day === null) return html('div', {}, html('h3', { part: 'panel-heading' }, strings.whatChanged), html('p', { class: 'portrait' }, strings.noDates));
  const state = relations.asOf(day, about);
  const held = [...state.basing, ...state.standing];
  const sure = held.filter(({ inForce }) => inForce === 'yes').map(({ statement }) => statement);
  const perhaps = held.filter(({ inForce }) => inForce === 'perhaps').map(({ statement }) => statement);
  const start = from ?? (span ? `${String(span.first).padStart(4, '0')}-01-01` : day);
  return html('div', { class: 'day' },
    html('h3', { part: 'panel-heading' }, words.day(day)),
    html('p', { class: 'portrait' }, strings.dayLead(state.inForce.yes, state.inForce.perhaps, state.undated)),
    ...(sure.length > 0 ? [section(strings.whatHeld, strings.facts(sure.length), ...some(sure, answers, reader))] : []),
    ...(perhaps.length > 0 ? [section(strings.mayHold, strings.facts(perhaps.length), fold('more', words.statements(perhaps.length), false, () => some(perhaps, answers, reader)))] : []),
    ...(start < day ? changes(answers, reader, about, start, day) : []));
}

/** @param {Answers} answers @param {Reader} reader @param {import('../state.js').Filter} about @param {string} from @param {string} to days */
function changes(answers, reader, about, from, to) {
  const { questions, statements } = answers.relations.difference(from, to, about);
  if (questions.length === 0) return [];
  const block = (/** @type {typeof questions[number]} */ { question, before, after }) => html('div', { class: 'question' },
    html('h4', { class: 'question-text' }, words.curly(question)),
    html('div', { class: 'pair' }, side(before, answers), html('span', { class: 'pair-sign' }, '→'), side(after, answers)));
  const rest = questions.slice(QUESTIONS);
  return [section(words.changed, strings.between(words.day(from)), ...questions.slice(0, QUESTIONS).map(block),
    ...(rest.length > 0 ? [fold('more', strings.moreLater(rest.length), false, () => rest.map(block))] : []),
    ...(statements > 0 ? [fold('more', strings.firstTold(words.day(from)), false,
      () => [statementsOf(answers.relations.statements({ ...about, from, to }, 'date').rows, answers, reader)], words.statements(statements))] : []))];
}

/** @param {import('../../build/core/relations_map.js').StatementRow} row @param {Answers} answers */
function side(row, answers) {
  return html('div', {}, html('p', { class: 'text' }, words.curly(row.text)), html('p', { class: 'told-source' }, `${words.dated(row)}, `, sourceWord(row, answers)));
}
