/**
 * A question that statements answer differently: what became of it, or what cannot both be right.
 * @module
 */

import { html, set } from './dom.js';
import * as strings from './panel-strings.js';
import { unequalSign } from './sign.js';
import { sourceWord, statementsOf } from './statement-list.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('../build/core/relations_map.js').StatementRow} StatementRow */
/** As a portrait names them; the rows of the answers stand by. @typedef {{ question: string, note: string, kind: string, pair: [string, string] | null, answers: string[], here?: string[], rows: Map<string, StatementRow> }} Question */

/** @param {import('./words.js').Words} words @param {Question} question @param {Answers} answers @param {Reader} reader */
export function questionBlock(words, question, answers, reader) {
  const { kind, note, pair } = question;
  const isContradiction = kind === 'contradiction';
  const both = pair?.flatMap((id) => question.rows.get(id) ?? []) ?? [];
  const opening = answersOpening(words, question, answers, reader, both.length === 2 && (isContradiction || note === ''));
  const shown = isContradiction || note === ''
    ? [...(both.length === 2 ? [pairOf(words, both, isContradiction, answers)] : []), html('p', { class: 'question-more' }, ...(note === '' ? [] : [noteOpening(words, note, answers), strings.dot]), ...opening)]
    : [html('p', { class: 'note' }, html('span', { dir: 'auto', lang: answers.language }, strings.curly(note)), ' ', ...opening)];
  return html('div', { class: 'question', part: 'differences' }, html('h4', { class: 'question-text', dir: 'auto', lang: answers.language }, strings.curly(question.question)), ...shown);
}

/** Two answers side by side. @param {import('./words.js').Words} words @param {StatementRow[]} both @param {boolean} isContradiction @param {Answers} answers */
function pairOf(words, both, isContradiction, answers) {
  const [a, b] = both.map((row) => sideOf(words, row, answers));
  const sign = isContradiction ? unequalSign({ title: words.$cannotBoth }) : html('span', { class: 'arrow' }, '→');
  return html('div', { class: 'pair' }, a ?? '', html('span', { class: 'pair-sign' }, sign, html('span', { class: 'hidden' }, isContradiction ? words.$cannotBoth : words.$andLater)), b ?? '');
}

/** One of two answers, with its date and source. @param {import('./words.js').Words} words @param {StatementRow} row @param {Answers} answers */
export function sideOf(words, row, answers) {
  return html('div', {}, html('p', { class: 'text', dir: 'auto', lang: answers.language }, strings.curly(row.text)), html('p', { class: 'told-source' }, `${strings.dated(words, row)}; `, sourceWord(words, row, answers)));
}

/** @param {import('./words.js').Words} words @param {string} note @param {Answers} answers */
function noteOpening(words, note, answers) {
  return opening(words.$editorsNote, () => html('p', { class: 'note', dir: 'auto', lang: answers.language }, strings.curly(note)));
}

/** @param {import('./words.js').Words} words @param {Question} question @param {Answers} answers @param {Reader} reader @param {boolean} isRest whether two of them are seen */
function answersOpening(words, { answers: ids, here = ids, rows }, answers, reader, isRest) {
  const label = isRest ? words.$allAnswers(ids.length) : strings.answersHere(words, here.length, ids.length);
  return [opening(label, () => statementsOf(words, ids.flatMap((id) => rows.get(id) ?? []), answers, reader))];
}

/** A button in a sentence that opens something below its paragraph. @param {string} label @param {() => HTMLElement} make */
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
