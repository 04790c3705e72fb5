/**
 * What is filtered, a button each to take it away; how much is left; and what is missing because of it.
 * One stop for the keyboard, arrows within.
 * @module
 */

import { html, set } from '../dom.js';
import { makeStop, rove } from '../rove.js';
import { partsOf, valuesOf, without, wordsOf } from './choices.js';
import { missing, remarks } from './missing.js';
import * as strings from './strings.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Filter} Filter */
/** @typedef {import('./choices.js').Name} Name */

export class Chips extends Worded {
  #reader;
  #total = html('p');
  #reset = html('button', { type: 'button', class: 'reset' }, this.words.$resetAll);
  #row = html('div', { class: 'chips-row' }, this.#total, this.#reset);
  #notice = html('div', { class: 'notice' });
  element = html('div', { class: 'chips', part: 'chips', role: 'toolbar', 'aria-label': this.words.$chipsLabel, hidden: true }, this.#row, this.#notice);
  /** @type {Map<string, HTMLButtonElement>} */
  #chips = new Map();
  /** What each button leaves of the filter. @type {WeakMap<Element, (filter: Filter) => Filter>} */
  #acts = new WeakMap([[this.#reset, () => ({})]]);
  /** @type {Filter} */
  #filter = {};
  #lastNotes = '';

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** How many values are on. */
  get count() {
    return this.#chips.size;
  }

  get #buttons() {
    return [...this.element.querySelectorAll('button')];
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const act = button ? this.#acts.get(button) : null;
      if (act) this.#reader.go({ filter: act(this.#filter) });
    }, { signal });
    rove(this.element, signal, { controls: 'button', isColumn: true });
    this.element.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Delete' || key === 'Backspace') this.#buttons.find((button) => button === target)?.click();
    }, { signal });
  }

  /** @param {Answers} answers */
  update(answers) {
    const { filter } = answers.shown;
    const before = this.#buttons;
    const wasOn = !this.element.hidden;
    const active = before.findIndex((button) => button.matches(':focus'));
    const last = before[active];
    this.#filter = filter;
    const isOn = this.#list(answers);
    if (isOn) this.#tell(answers);
    set(this.element, { hidden: !isOn });
    const buttons = this.#buttons;
    makeStop(buttons, wasOn ? buttons.find((button) => button.tabIndex === 0) : undefined);
    if (last && (!isOn || !last.isConnected)) this.#moveOn(isOn ? buttons[Math.min(active, buttons.length - 1)] : undefined);
  }

  /** The button with the keyboard is gone: it goes to the next, or to the way back from the filters. @param {HTMLButtonElement | undefined} next */
  #moveOn(next) {
    const root = /** @type {ShadowRoot | Document} */ (this.element.getRootNode());
    const opener = root.querySelector('.drawer .back') ?? root.querySelector('.more-button');
    if (next) next.focus();
    else if (opener instanceof HTMLElement) opener.focus();
  }

  /** Whether there is a chip. Those that stay are not touched. @param {Answers} answers */
  #list(answers) {
    const { filter } = answers.shown;
    const wanted = partsOf(filter).flatMap((name) => valuesOf(filter, name).map((value) => ({ key: `${name} ${value}`, name, value })));
    for (const [key, chip] of this.#chips) {
      if (wanted.some((one) => one.key === key)) continue;
      chip.remove();
      this.#chips.delete(key);
    }
    let next = this.#total.nextElementSibling;
    for (const { key, name, value } of wanted) {
      const chip = this.#chips.get(key) ?? this.#chip(answers, name, value);
      this.#chips.set(key, chip);
      if (chip === next) next = chip.nextElementSibling;
      else this.#row.insertBefore(chip, next);
    }
    return wanted.length > 0;
  }

  /** @param {Answers} answers @param {Name} name @param {string} value */
  #chip(answers, name, value) {
    const text = strings.chip(this.words, name, wordsOf(this.words, answers, name, value));
    const chip = html('button', { type: 'button', 'aria-label': this.words.$remove(text), title: text, tabindex: -1 },
      html('span', {}, text), html('span', { 'aria-hidden': 'true' }, '×'));
    this.#acts.set(chip, (filter) => without(filter, name, value));
    return chip;
  }

  /** How much is left, and what is not. @param {Answers} answers */
  #tell(answers) {
    this.#total.textContent = this.words.$ofAll({ count: answers.facets.total, all: answers.lasting.facets.total });
    const lack = missing(this.words, answers);
    const notes = remarks(this.words, answers);
    const notesKey = JSON.stringify([lack, notes]);
    if (notesKey === this.#lastNotes) return;
    this.#lastNotes = notesKey;
    const offers = (lack?.offers ?? []).map(({ label, filter }) => {
      const offer = html('button', { type: 'button', tabindex: -1 }, label);
      this.#acts.set(offer, () => filter);
      return offer;
    });
    this.#notice.replaceChildren(...(lack ? [html('p', { class: 'lack' }, lack.text), ...offers] : []), ...notes.map((note) => html('p', {}, note)));
  }
}
