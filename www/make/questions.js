/**
 * What is asked of a table: a group for each question, with its answers, its rows and what was answered.
 * @module
 */

import { html } from '../dom.js';
import { Worded } from '../worded.js';
import { button, choice } from './parts.js';
import { choiceWords, questionWords } from './words.js';

/** @typedef {import('../sheet/sheets.js').Question} Question */
/** @typedef {import('../../build/sheet/relations_sheet.js').Choice} Choice */
/** @typedef {import('../sheet/sheets.js').Answer} Answer */
/**
 * @typedef {object} Asker
 * @property {import('../words.js').Words} words
 * @property {(...changes: (Answer | { id: string })[]) => void} answer
 * @property {(row: number, column: number) => void} jump
 */

/** How many are shown at first. */
const FEW = 4;
/** How many rows of a question are named. */
const ROWS = 3;
/** Choices beyond these are in a list. */
const BUTTONS = 5;
/** Which questions can be shown. */
const SHOWN = /** @type {const} */ (['open', 'assumed', 'answered', 'all']);
/** @typedef {typeof SHOWN[number]} Shown */
/** Kinds of actors of one's own. */
const OWN_KINDS = /** @type {const} */ (['organisation', 'company', 'group', 'body']);

export class Questions extends Worded {
  #asker;
  #shown = /** @type {Shown} */ ('open');
  #text = '';
  #most = FEW;
  /** @type {readonly Question[]} */
  #all = [];
  #truncated = 0;
  #heading = html('h2', { id: 'questions-heading', tabindex: -1 });
  #tabs = html('div', { class: 'shown', role: 'group', 'aria-label': this.words.$makeFilterLabel });
  #accept = html('span');
  #find = html('input', { type: 'search', placeholder: this.words.$makeFilterLabel, 'aria-label': this.words.$makeFilterLabel });
  #list = html('div', { class: 'list' });
  #more = html('p', { class: 'more' });
  element = html('section', { class: 'questions', 'aria-labelledby': 'questions-heading' },
    html('div', { class: 'bar' }, this.#heading, this.#tabs, this.#find, this.#accept), this.#list, this.#more);

  /** @param {Asker} asker */
  constructor(asker) {
    super(asker);
    this.#asker = asker;
    this.#find.addEventListener('input', () => { this.#text = this.#find.value.trim().toLowerCase(); this.#draw(); });
  }

  /** The number of each question. @param {Question} question */
  numberOf(question) {
    return this.#all.indexOf(question) + 1;
  }

  /** @param {readonly Question[]} questions @param {number} open @param {number} truncated */
  update(questions, open, truncated) {
    const hadOpen = this.#all.some(({ state }) => state === 'open');
    // Open ones have the first numbers, in the order in which they should be asked.
    this.#all = [...questions.filter(({ state }) => state === 'open'), ...questions.filter(({ state }) => state !== 'open')];
    this.#truncated = truncated;
    this.#heading.textContent = this.words.$makeQuestionsHeading(open);
    if (this.#shown === 'open' && open === 0 && !hadOpen && questions.length > 0) this.#shown = 'assumed';
    this.#draw();
  }

  /** Moves the keyboard focus to the heading: the question follows it. */
  enter() {
    this.#heading.focus({ preventScroll: true });
  }

  /** Shows a question and gives it the keyboard. @param {number} number */
  show(number) {
    this.#shown = 'all';
    this.#text = this.#find.value = '';
    this.#most = Math.max(this.#most, number);
    this.#draw();
    const group = /** @type {HTMLElement | null} */ (this.#list.querySelector(`[data-id="${number}"]`));
    group?.scrollIntoView({ block: 'nearest' });
    /** @type {HTMLElement | null} */ (group?.querySelector('button, select'))?.focus();
  }

  #draw() {
    const kept = /** @type {HTMLElement | null} */ (document.activeElement?.closest('[data-id]'))?.dataset.id;
    const hadFocus = this.#list.contains(document.activeElement);
    const count = (/** @type {string} */ state) => this.#all.filter((question) => state === 'all' || question.state === state).length;
    this.#tabs.replaceChildren(...SHOWN.filter((state) => count(state) > 0 || state === this.#shown).map((state) => button(this.words.$makeShownCount({ shown: this.words.$makeShown(state), count: count(state) }), () => {
      this.#shown = state;
      this.#most = FEW;
      this.#draw();
      /** @type {HTMLElement | null} */ (this.#tabs.querySelector('[aria-pressed="true"]'))?.focus();
    }, { 'aria-pressed': String(state === this.#shown) })));
    const questions = this.#all.filter((question) => (this.#shown === 'all' || question.state === this.#shown) && (!this.#text || questionWords(this.words, question).toLowerCase().includes(this.#text)));
    this.#list.replaceChildren(...questions.slice(0, this.#most).map((question) => this.#group(question)));
    if (questions.length === 0) this.#list.append(html('p', { class: 'quiet' }, this.#text ? this.words.$makeNothingFound : this.words.$makeAllAnswered));
    this.#find.hidden = this.#all.length <= FEW && !this.#text;
    this.#drawMore(questions.length - this.#most);
    const easy = this.#all.filter(({ state, best, choices }) => state === 'open' && choices.some(({ id, takesText }) => id === best && !takesText));
    this.#accept.replaceChildren(...(easy.length > 1 ? [button(this.words.$makeAcceptAll(easy.length), () => this.#asker.answer(...easy.map(({ id, best }) => ({ id, choice: best }))), { class: 'word' })] : []));
    if (!hadFocus) return;
    const next = this.#list.querySelector(`[data-id="${kept}"]`) ?? this.#list.querySelector('[data-id]');
    (/** @type {HTMLElement | null} */ (next?.querySelector('[aria-pressed="true"], button, select')) ?? this.#heading).focus({ preventScroll: true });
  }

  /** @param {number} count */
  #drawMore(count) {
    const parts = count > 0 ? [button(this.words.$makeMoreQuestions(count), () => { this.#most = Infinity; this.#draw(); }, { class: 'word' })] : [];
    this.#more.replaceChildren(...parts, ...(this.#truncated > 0 ? [` ${this.words.$makeNotListed(this.#truncated)}`] : []));
  }

  /** @param {Question} question */
  #group(question) {
    const number = this.numberOf(question);
    const legend = html('legend', {}, html('span', { class: 'number' }, String(number)), html('span', { dir: 'auto' }, questionWords(this.words, question)));
    const answers = html('div', { class: 'answers' });
    const drawAnswers = () => answers.replaceChildren(...this.#answers(question, answers, drawAnswers));
    drawAnswers();
    return html('fieldset', { 'data-id': number, 'data-status': question.state }, legend, answers, this.#rows(question));
  }

  /** @param {Question} question @param {HTMLElement} place @param {() => void} back @returns {Node[]} */
  #answers(question, place, back) {
    const act = (/** @type {Choice} */ one) => {
      if (!one.takesText) return this.#asker.answer({ id: question.id, choice: one.id });
      place.replaceChildren(...this.#typed(question, one, back));
      /** @type {HTMLElement | null} */ (place.querySelector('input, select'))?.focus();
    };
    const { choices, answer, state, best } = question;
    const marked = state === 'open' ? null : answer ?? best;
    const nodes = choices.slice(0, choices.length > BUTTONS + 2 ? 2 : undefined).map((one) => {
      const isBest = state === 'open' && one.id === best;
      const element = button(choiceWords(this.words, question, one), () => act(one), { 'aria-pressed': String(one.id === marked), 'data-emphasis': isBest ? 'best' : null, dir: 'auto' });
      if (isBest) element.append(html('span', { class: 'hidden' }, `, ${this.words.$makeSuggested}`));
      return element;
    });
    /** @type {Node[]} */
    const all = [...nodes];
    if (choices.length > BUTTONS + 2) {
      const rest = choices.slice(2).map((one) => [one.id, choiceWords(this.words, question, one)]);
      const value = rest.some(([id]) => id === marked) ? marked ?? '' : '';
      all.push(choice([['', '…'], ...rest], value, (id) => { const one = choices.find((found) => found.id === id); if (one) act(one); }, { 'aria-label': this.words.$makeTextLabel }));
    }
    if (state === 'answered') all.push(button(this.words.$makeChangeAnswer, () => this.#asker.answer({ id: question.id }), { class: 'word' }));
    return all;
  }

  /** An answer with words of its own. @param {Question} question @param {Choice} one @param {() => void} back @returns {Node[]} */
  #typed(question, one, back) {
    if (one.id === 'own') {
      return [html('span', { class: 'quiet' }, this.words.$makeKindLabel), ...OWN_KINDS.map((id) => button(this.words.$makeOwnKind(id), () => this.#asker.answer({ id: question.id, choice: 'own', text: id }))), button(this.words.$makeCancel, back, { class: 'word' })];
    }
    const field = html('input', { type: 'text', 'aria-label': this.words.$makeTextLabel, placeholder: this.words.$makeTextLabel });
    const take = () => { if (field.value.trim()) this.#asker.answer({ id: question.id, choice: one.id, text: field.value.trim() }); };
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') take();
      if (event.key === 'Escape') back();
    });
    return [field, button(this.words.$makeApply, take, { 'data-emphasis': 'best' }), button(this.words.$makeCancel, back, { class: 'word' })];
  }

  /** @param {Question} question */
  #rows({ cells, rows }) {
    const shown = cells.slice(0, ROWS).map(({ row, column }) => button(this.words.$makeToRow(row), () => this.#asker.jump(row, column), { class: 'word' }));
    const rest = rows > ROWS ? [html('span', {}, this.words.$makeMoreRows(rows - ROWS))] : [];
    return html('p', { class: 'rows' }, ...shown, ...rest);
  }
}
