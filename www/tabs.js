/**
 * The row of views, with a place for search and for More: quiet words, and a line under the one that is shown.
 * @module
 */

import { html, set } from './dom.js';
import { rove } from './rove.js';
import { VIEWS } from './state.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {import('./state.js').ViewName} ViewName */

/** Views that have a tab of their own; the others are reached by a link. */
const TABS = VIEWS.filter((view) => view !== 'contradictions');

export class Tabs extends Worded {
  #reader;
  #tabs = TABS.map((view) => html('button', { type: 'button', role: 'tab', id: `tab-${view}`, class: `tab tab-${view}`, 'aria-controls': 'body', value: view, tabindex: -1 }, this.words.$view(view)));
  #list = html('div', { class: 'tabs', role: 'tablist', 'aria-label': this.words.$viewsLabel }, ...this.#tabs);
  #tools = html('div', { class: 'tools' });
  element = html('div', { class: 'views-row', part: 'tools' }, this.#list, this.#tools);
  /** The button to which the keyboard goes back. @type {HTMLElement | undefined} */
  more;

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    rove(this.#list, signal);
    this.#list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#reader.go({ view: /** @type {ViewName} */ (button.value) });
    }, { signal });
  }

  /** Search and More, once they are there. @param {Workbench} workbench */
  equip({ finder, more }) {
    this.#tools.replaceChildren(finder.element, more.element);
    this.more = more.button;
  }

  /** @param {Answers} answers */
  update({ shown, hasMap }) {
    for (const tab of this.#tabs) {
      set(tab, { 'aria-selected': String(tab.value === shown.view), hidden: tab.value === 'map' && !hasMap });
    }
    const current = this.#tabs.find((tab) => tab.value === shown.view) ?? this.#tabs.find((tab) => !tab.hidden);
    if (!this.#list.contains(/** @type {ShadowRoot} */ (this.#list.getRootNode()).activeElement)) for (const tab of this.#tabs) set(tab, { tabindex: tab === current ? 0 : -1 });
  }
}
