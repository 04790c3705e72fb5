/**
 * What stands beside the map: all partners, or what is chosen, or a part that More opened. One takes the place of the
 * other, and nothing else moves.
 * @module
 */

import { html, isThere, set } from './dom.js';
import { Rest } from './rest.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {{ name: string, title: string, element: HTMLElement }} Drawer */
/** @typedef {{ opened: Drawer | null, workbench: Workbench | null, missing: string, time: HTMLElement | null, isShort: boolean }} Around */

const CONTROLS = 'button, a, summary, select, input, textarea';

export class Side extends Worded {
  #reader;
  #rest;
  element = html('div', { class: 'side', part: 'panel', role: 'region', 'aria-label': this.words.$panelLabel, tabindex: -1 });
  isReading = false;
  /** What was chosen before all partners stood here again. @type {string | null} */
  left = null;
  #selected = /** @type {string | null} */ (null);
  /** What stands open behind More. @type {{ opened: Drawer, element: HTMLElement } | null} */
  #drawn = null;

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
    this.#rest = new Rest(reader);
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#rest.connect(signal);
  }

  /** The actor whose control has the keyboard focus; null where none has it. @returns {string | null} */
  get focused() {
    const active = this.#active;
    return active && this.element.contains(active) ? active.getAttribute('data-id') ?? '' : null;
  }

  get #active() {
    const root = this.element.getRootNode();
    return root instanceof ShadowRoot ? root.activeElement : null;
  }

  /** @param {Answers} answers @param {Around} around */
  update(answers, { opened, workbench, missing, time, isShort }) {
    const { shown: { selected, focus, changes, undated, since } } = answers;
    if (selected !== null) this.left = selected;
    else if (this.#selected !== null) this.left = this.#selected;
    this.#selected = selected;
    this.isReading = opened !== null || answers.isReading;
    if (!this.isReading && workbench && answers.isWhole && answers.shown.view === 'network' && !answers.isFiltered) return this.#put(workbench.among(answers));
    if (!this.isReading) {
      this.#rest.update(answers, workbench, time, isShort);
      return this.#put(this.#rest.element);
    }
    this.#put(opened
      ? this.#drawer(opened)
      : answers.once('panel', [focus, selected, changes, undated, since, workbench !== null, missing, isShort], () => workbench?.panel(answers, isShort) ?? html('p', { class: 'hint' }, missing || this.words.$loading)));
  }

  /** What is open stays as it is while its choices change what is shown. @param {Drawer} opened */
  #drawer(opened) {
    if (this.#drawn?.opened !== opened) this.#drawn = { opened, element: drawer(this.words, opened, this.#reader) };
    return this.#drawn.element;
  }

  /** Keeps the keyboard focus on the same button of the same panel, or else moves it to the top. @param {HTMLElement} content */
  #put(content) {
    if (content === this.element.firstElementChild) return;
    const controls = () => [...this.element.querySelectorAll(CONTROLS)];
    const heading = () => this.element.querySelector('h3')?.textContent;
    const active = this.#active;
    const [at, before] = [active ? controls().indexOf(active) : -1, heading()];
    this.element.replaceChildren(content);
    set(this.element, { class: this.isReading ? 'side panel' : 'side' });
    if (at < 0) return;
    const again = before === heading() ? controls()[at] : null;
    if (again instanceof HTMLElement && again.className === active?.className) again.focus({ preventScroll: true });
    else this.enter();
  }

  /** The keyboard comes to what there is to read. */
  enter() {
    const back = this.element.querySelector('.back');
    (back instanceof HTMLElement ? back : this.element).focus({ preventScroll: true });
  }

  /** The keyboard goes to the line of an actor; whether there is one. @param {string | null} id */
  goTo(id) {
    const line = id === null ? null : this.element.querySelector(`[data-id="${CSS.escape(id)}"]`);
    if (!(line instanceof HTMLElement) || !isThere(line)) return false;
    line.focus({ preventScroll: true });
    return true;
  }
}

/** A part behind More, with the way back. @param {import('./words.js').Words} words @param {Drawer} opened @param {Reader} reader */
function drawer(words, { name, title, element }, reader) {
  const back = html('button', { type: 'button', class: 'back' }, words.$back);
  back.addEventListener('click', () => reader.open(null));
  return html('div', { class: `drawer ${name}`, part: 'drawer' }, html('div', { class: 'panel-head' }, back, html('h3', { part: 'panel-heading' }, title)), element);
}
