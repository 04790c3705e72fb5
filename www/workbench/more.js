/**
 * The one menu: what a reader wants now and then.
 * @module
 */

import { languageNames } from '../../build/languages/names.js';
import { html, isThere, set } from '../dom.js';
import { makeStop, rove } from '../rove.js';
import * as strings from './strings.js';
import { Worded } from '../worded.js';

/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../state.js').ViewName} ViewName */
/** An entry: a view, or a part that opens beside the map. @typedef {{ name: string, label: string, isView: boolean }} Entry */

/** Views that have no tab on a phone, and the one that never has. @type {ViewName[]} */
const VIEWS = ['timeline', 'table', 'compare', 'contradictions'];

/** So long it stands. */
const TOLD_MS = 3000;

export class More extends Worded {
  #reader;
  #act;
  button = html('button', { type: 'button', class: 'more-button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': 'more-menu' }, this.words.$menuMore, html('span', { 'aria-hidden': 'true' }, ' ▾'));
  #menu = html('div', { id: 'more-menu', class: 'more-menu', role: 'menu', hidden: true });
  element = html('div', { class: 'menu' }, this.button, this.#menu);

  /** @param {Reader} reader @param {import('../relations-map.js').RelationsMapElement} host @param {{ name: string, title: string }[]} drawers @param {(what: string) => void} act */
  constructor(reader, host, drawers, act) {
    super(reader);
    this.#reader = reader;
    this.#act = act;
    const entries = [...VIEWS.map((name) => ({ name, label: this.words.$view(name), isView: true })), ...drawers.map(({ name, title }) => ({ name, label: title, isView: false }))];
    const acts = strings.menuActs(this.words).map(([value, label]) => html('button', { type: 'button', role: 'menuitem', value, 'data-kind': 'act', tabindex: -1 }, label));
    this.#menu.append(...entries.map(({ name, label, isView }) => html('button', { type: 'button', role: 'menuitem', class: isView ? `menu-view menu-${name}` : null, value: name, 'data-kind': isView ? 'view' : 'part', tabindex: -1 }, label)));
    this.#menu.querySelector('[value="share"]')?.before(...acts);
    this.#menu.append(...this.#switch(host));
  }

  /** The languages among which the page lets the reader choose, each by its own name. @param {import('../relations-map.js').RelationsMapElement} host @returns {HTMLElement[]} */
  #switch(host) {
    const tags = host.languages.split(/\s+/).filter((tag) => Object.hasOwn(languageNames, tag));
    if (tags.length < 2) return [];
    const items = tags.map((tag) => html('button', { type: 'button', role: 'menuitemradio', lang: tag, dir: 'auto', value: tag, 'data-kind': 'language', 'aria-checked': String(tag === this.words.$language), tabindex: -1 }, languageNames[tag] ?? tag));
    for (const item of items) item.addEventListener('click', () => { host.lang = item.value; });
    return [html('div', { class: 'menu-languages', role: 'group', 'aria-label': this.words.$languages }, ...items)];
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    rove(this.#menu, signal, { isColumn: true });
    this.button.addEventListener('click', () => this.#toggle(Boolean(this.#menu.hidden)), { signal });
    this.#menu.addEventListener('click', ({ target }) => {
      const item = target instanceof Element ? target.closest('button') : null;
      if (item) this.#choose(item);
    }, { signal });
    this.element.addEventListener('keydown', (event) => {
      const isDown = event.key === 'ArrowDown' && event.target === this.button;
      if (isDown) this.#toggle(true);
      else if (event.key === 'Escape' && !this.#menu.hidden) this.#toggle(false, true);
      else return;
      event.preventDefault();
    }, { signal });
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.element.contains(relatedTarget))) this.#toggle(false);
    }, { signal });
  }

  /** Whether an entry has anything behind it. @param {string} name @param {boolean} isOffered */
  offer(name, isOffered) {
    const item = this.#menu.querySelector(`[value="${name}"]`);
    if (item) set(item, { hidden: !isOffered });
  }

  /** Says below the menu what it did. @param {string} text */
  tell(text) {
    const note = html('p', { class: 'more-told', 'aria-hidden': 'true' }, text);
    this.element.append(note);
    setTimeout(() => note.remove(), TOLD_MS);
  }

  /** @param {HTMLButtonElement} item */
  #choose(item) {
    this.#toggle(false, true);
    const kind = item.getAttribute('data-kind');
    if (kind === 'language') return;
    if (kind === 'act') this.#act(item.value);
    else if (kind === 'view') this.#reader.go({ view: /** @type {ViewName} */ (item.value) });
    else this.#reader.open(item.value, this.button);
  }

  /** @param {boolean} isOpen @param {boolean} [isBack] whether the keyboard goes back to the button */
  #toggle(isOpen, isBack = false) {
    set(this.#menu, { hidden: !isOpen });
    set(this.button, { 'aria-expanded': String(isOpen) });
    const items = [...this.#menu.querySelectorAll('button')].filter(isThere);
    if (isOpen) {
      makeStop(items);
      items[0]?.focus();
    } else if (isBack) this.button.focus();
  }
}
