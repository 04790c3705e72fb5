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
      html('h3', { class: 'view-title' }, strings.contradictionsTitle(contradictions.length, answers.focus.name)),
      html('p', { class: 'hint' }, strings.contradictionsLead),
      html('div', { class: 'question-list' }, ...contradictions.map((one) => questionBlock(asQuestion(one), answers, this.#reader))),
    ]);
    if (this.element.firstChild !== made[0]) this.element.replaceChildren(...made);
  }
}

/** The two that the editors named first stand for a question. @param {Disagreement} question */
function asQuestion({ kind, question, note, rivals }) {
  const [a, b] = rivals;
  return { kind, question, note, pair: a && b ? /** @type {[string, string]} */ ([a.id, b.id]) : null, answers: rivals.map(({ id }) => id), rows: new Map(rivals.map((row) => [row.id, row])) };
}
