/**
 * A question that statements answer differently: what became of it, or what cannot both be right.
 * @module
 */

import { html, set } from './dom.js';
import * as strings from './panel-strings.js';
import { unequalSign } from './sign.js';
import { sourceWord, statementsOf } from './told.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('../build/core/relations_map.js').StatementRow} StatementRow */
/** As a portrait names them; the rows of the answers stand by. @typedef {{ question: string, note: string, kind: string, pair: [string, string] | null, answers: string[], here?: string[], rows: Map<string, StatementRow> }} Question */

/** @param {Question} question @param {Answers} answers @param {Reader} reader */
export function questionBlock(question, answers, reader) {
  const { kind, note, pair } = question;
  const isContradiction = kind === 'contradiction';
  const both = pair?.flatMap((id) => question.rows.get(id) ?? []) ?? [];
  const opening = answersOpening(question, answers, reader, both.length === 2 && (isContradiction || note === ''));
  const shown = isContradiction || note === ''
    ? [...(both.length === 2 ? [pairOf(both, isContradiction, answers)] : []), html('p', { class: 'question-more' }, ...(note === '' ? [] : [noteOpening(note), strings.dot]), ...opening)]
    : [html('p', { class: 'note' }, strings.curly(note), ' ', ...opening)];
  return html('div', { class: 'question', part: 'differences' }, html('h4', { class: 'question-text' }, strings.curly(question.question)), ...shown);
}

/** Two answers side by side. @param {StatementRow[]} both @param {boolean} isContradiction @param {Answers} answers */
function pairOf(both, isContradiction, answers) {
  const [a, b] = both.map((row) => sideOf(row, answers));
  const sign = isContradiction ? unequalSign({ title: strings.cannotBoth }) : html('span', { class: 'arrow' }, '→');
  return html('div', { class: 'pair' }, a ?? '', html('span', { class: 'pair-sign' }, sign, html('span', { class: 'hidden' }, isContradiction ? strings.cannotBoth : strings.later)), b ?? '');
}

/** One of two answers, with its date and source. @param {StatementRow} row @param {Answers} answers */
export function sideOf(row, answers) {
  return html('div', {}, html('p', { class: 'text' }, strings.curly(row.text)), html('p', { class: 'told-source' }, `${strings.dated(row)}; `, sourceWord(row, answers)));
}

/** @param {string} note */
function noteOpening(note) {
  return opening(strings.editorsNote, () => html('p', { class: 'note' }, strings.curly(note)));
}

/** @param {Question} question @param {Answers} answers @param {Reader} reader @param {boolean} isRest whether two of them are seen */
function answersOpening({ answers: ids, here = ids, rows }, answers, reader, isRest) {
  const label = isRest ? strings.allAnswers(ids.length) : strings.answersHere(here.length, ids.length);
  return [opening(label, () => statementsOf(ids.flatMap((id) => rows.get(id) ?? []), answers, reader))];
}

/** A word that opens something below its paragraph. @param {string} label @param {() => HTMLElement} make */
export function opening(label, make) {
  const button = html('button', { type: 'button', class: 'word', 'aria-expanded': 'false' }, label);
  /** @type {HTMLElement | null} */
  let opened = null;
  button.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    set(button, { 'aria-expanded': String(!isOpen) });
    if (isOpen) return opened?.remove();
    opened ??= make();
    button.closest('p')?.after(opened);
  });
  return button;
}
