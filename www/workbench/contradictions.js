/**
 * All questions on which the sources contradict each other, in one list.
 * @module
 */

import { html } from '../dom.js';
import { fold } from '../fold.js';
import { questionBlock } from '../question.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Disagreement} Disagreement */

export class Contradictions extends Worded {
  #reader;
  element = html('div', { class: 'contradictions' });

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
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
      html('h3', { class: 'view-title' }, this.words.$contradictionsTitle({ count: contradictions.length, focus: answers.focus.name })),
      html('p', { class: 'hint' }, this.words.$contradictionsLead),
      html('div', { class: 'question-list' }, ...listFrom(this.words, contradictions, 0, (one) => questionBlock(this.words, asQuestion(one), answers, this.#reader))),
    ]);
    if (this.element.firstChild !== made[0]) this.element.replaceChildren(...made);
  }
}

/** So many stand in the list, and so many more each time that somebody asks for them. */
const MOST = 100;

/** @param {import('../words.js').Words} words @param {Disagreement[]} all @param {number} from @param {(one: Disagreement) => Node} block @returns {Node[]} */
function listFrom(words, all, from, block) {
  const rest = all.length - from - MOST;
  return [...all.slice(from, from + MOST).map(block), ...(rest > 0 ? [fold('more', words.$moreQuestions(rest), false, () => listFrom(words, all, from + MOST, block))] : [])];
}

/** The two that the editors named first stand for a question. @param {Disagreement} question */
function asQuestion({ kind, question, note, rivals }) {
  const [a, b] = rivals;
  return { kind, question, note, pair: a && b ? /** @type {[string, string]} */ ([a.id, b.id]) : null, answers: rivals.map(({ id }) => id), rows: new Map(rivals.map((row) => [row.id, row])) };
}
