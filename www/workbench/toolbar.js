/**
 * The row of views and of the parts that open below it: one stop for the keyboard, arrows within.
 * @module
 */

import { html, set } from '../dom.js';
import { rove } from '../rove.js';
import { VIEWS } from '../state.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../workbench.js').Part} Part */
/** A part that the reader opens and closes; the label of its button may change, and has a title where it is no word. @typedef {Part & { name: string, title?: string, label: () => string }} Drawer */

export class Toolbar {
  #reader;
  #drawers;
  /** @type {Answers | null} */
  #answers = null;
  /** @type {HTMLButtonElement[]} */
  #views;
  /** @type {HTMLButtonElement[]} */
  #openers;
  element;

  /** @param {Reader} reader @param {Drawer[]} drawers */
  constructor(reader, drawers) {
    this.#reader = reader;
    this.#drawers = drawers;
    this.#views = VIEWS.map((view) => html('button', { type: 'button', role: 'radio', value: view }, strings.view(view)));
    this.#openers = drawers.map((drawer) => {
      set(drawer.element, { id: `drawer-${drawer.name}`, class: `drawer ${drawer.name} hidden-drawer`, part: 'drawer' });
      return html('button', { type: 'button', class: 'opener', 'aria-expanded': 'false', 'aria-controls': drawer.element.id, value: drawer.name, 'aria-label': drawer.title, title: drawer.title });
    });
    this.element = html('div', { class: 'tools', part: 'tools', role: 'toolbar', 'aria-label': strings.toolsLabel },
      html('div', { class: 'views', role: 'radiogroup', 'aria-label': strings.viewsLabel }, ...this.#views),
      html('div', { class: 'openers' }, ...this.#openers));
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#press(button);
    }, { signal });
    rove(this.element, signal);
    for (const drawer of this.#drawers) {
      drawer.element.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        this.#toggle(drawer.name, false);
        this.#openers.find(({ value }) => value === drawer.name)?.focus();
      }, { signal });
    }
  }

  /** @param {HTMLButtonElement} button */
  #press(button) {
    const view = VIEWS.find((name) => name === button.value);
    if (view) this.#reader.go({ view });
    else this.#toggle(button.value, button.getAttribute('aria-expanded') !== 'true');
  }

  /** Opens one part below the row, or closes it; only one is open. @param {string} name @param {boolean} isOpen */
  #toggle(name, isOpen) {
    for (const [index, drawer] of this.#drawers.entries()) {
      const isThis = isOpen && drawer.name === name;
      drawer.element.classList.toggle('hidden-drawer', !isThis);
      const opener = this.#openers[index];
      if (opener) set(opener, { 'aria-expanded': String(isThis) });
      // A closed drawer does no work, so that what was asked for since then is shown now.
      if (isThis && this.#answers) drawer.update(this.#answers);
    }
  }

  /** @param {Answers} answers */
  update(answers) {
    const { shown } = answers;
    this.#answers = answers;
    for (const button of this.#views) set(button, { 'aria-checked': String(button.value === shown.view) });
    for (const [index, opener] of this.#openers.entries()) opener.textContent = this.#drawers[index]?.label() ?? '';
  }
}
