/**
 * Where the panel stands below the map: a line above the map that tells what there is to read, and leads there. It
 * lies over nothing, and either it or the panel is in sight.
 * @module
 */

import { html, set } from '../dom.js';
import { statements } from '../strings.js';
import * as strings from './strings.js';
import { title } from './trail.js';

/** @typedef {import('../answers.js').Answers} Answers */

export class Follow {
  #hint = html('p', { class: 'facts' }, strings.followHint);
  #words = html('span');
  #button = html('button', { type: 'button' }, this.#words, html('span', { 'aria-hidden': 'true' }, ' ↓'));
  element = html('div', { class: 'follow' }, this.#hint, this.#button);
  #panel;

  /** @param {HTMLElement} panel */
  constructor(panel) {
    this.#panel = panel;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#button.addEventListener('click', () => {
      const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
      this.#panel.focus({ preventScroll: true });
      this.#panel.scrollIntoView({ behavior, block: 'start' });
    }, { signal });
  }

  /** @param {Answers} answers */
  update(answers) {
    const { shown: { selected, focus }, subject } = answers;
    const body = this.#panel.parentElement;
    if (body?.firstChild !== this.element) body?.prepend(this.element);
    set(this.#hint, { hidden: selected !== null });
    set(this.#button, { hidden: selected === null });
    this.#words.textContent = selected === null ? '' : answers.once('follow', [selected, focus], () => title(answers)
      + (subject === 'actor' && answers.tie.tie.statements > 0 ? `: ${statements(answers.tie.tie.statements)}` : ''));
  }
}
