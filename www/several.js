/**
 * Where one mark of the map stands for several partners: a list to choose from, at that mark.
 * @module
 */

import { html, set } from './dom.js';
import { makeStop, rove } from './rove.js';
import { Worded } from './worded.js';

/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {{ id: string, name: string, shortName: string, statements: number, conflict: number }} Partner */

export class Several extends Worded {
  #reader;
  #list = html('ul');
  element = html('div', { class: 'several', role: 'dialog', 'aria-label': this.words.$whichOne, hidden: true }, this.#list);
  /** @type {HTMLElement | null} */
  #from = null;

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    rove(this.#list, signal, { isColumn: true });
    this.element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (!button) return;
      this.close();
      this.#reader.go({ selected: button.value });
      this.#from?.focus({ preventScroll: true });
    }, { signal });
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.close();
      this.#from?.focus({ preventScroll: true });
    }, { signal });
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.element.contains(relatedTarget))) this.close();
    }, { signal });
  }

  /** @param {string[]} ids @param {readonly Partner[]} partners @param {MouseEvent} event @param {{ width: number, height: number }} room @param {[number, number]} at the pointer in it */
  open(ids, partners, event, { width, height }, at) {
    const known = new Map(partners.map((partner) => [partner.id, partner]));
    this.#from = event.target instanceof HTMLElement ? event.target.closest('button') : null;
    this.#list.replaceChildren(...ids.flatMap((id) => {
      const partner = known.get(id);
      return partner ? [html('li', {}, html('button', { type: 'button', value: id, tabindex: -1 }, this.words.$onlyNames({ name: partner.name, count: partner.statements })))] : [];
    }));
    set(this.element, { hidden: false });
    const isByKey = event.detail === 0 && this.#from !== null;
    const { x, y } = isByKey ? placeOf(/** @type {HTMLElement} */ (this.#from)) : { x: at[0], y: at[1] };
    const [left, top] = [Math.min(x, width - this.element.offsetWidth - 4), Math.min(y, height - this.element.offsetHeight - 4)];
    this.element.style.setProperty('left', `${Math.max(4, left)}px`);
    this.element.style.setProperty('top', `${Math.max(4, top)}px`);
    makeStop(this.#list.querySelectorAll('button'));
    this.#list.querySelector('button')?.focus({ preventScroll: true });
  }

  close() {
    set(this.element, { hidden: true });
  }
}

/** Where a button was put. @param {HTMLElement} button */
function placeOf(button) {
  const { e, f } = new DOMMatrix(button.style.transform);
  return { x: e, y: f };
}
