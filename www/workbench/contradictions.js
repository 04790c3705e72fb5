/**
 * All questions on which the sources contradict each other, in one list.
 * @module
 */

import { html } from '../dom.js';
import { questionBlock } from '../question.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Disagreement} Disagreement */

export class Contradictions {
  #reader;
  element = html('div', { class: 'contradictions' });

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    void signal;
  }

  /** @param {Answers} answers */
  update(answers) {
    const { contradictions } = answers;
    const made = answers.once('contradictions-list', [answers.shown.focus], () => [
      html('h3', { class: 'view-title' }, strings.contradictionsTitle(contradictions.length)),
      html('p', { class: 'hint' }, strings.contradictionsLead),
      html('div', { class: 'question-list' }, ...contradictions.map((one) => questionBlock(asQuestion(one), answers, this.#reader))),
    ]);
    if (this.element.firstChild !== made[0]) this.element.replaceChildren(...made);
  }
}

/** The shortest answer of each of two sources stands for a question. @param {Disagreement} question */
function asQuestion({ kind, question, note, rivals }) {
  const short = rivals.toSorted((a, b) => a.text.length - b.text.length);
  const [a] = short;
  const b = short.find(({ source }) => source !== a?.source) ?? short[1];
  return { kind, question, note, pair: a && b ? /** @type {[string, string]} */ ([a.id, b.id]) : null, answers: rivals.map(({ id }) => id), rows: new Map(rivals.map((row) => [row.id, row])) };
}
