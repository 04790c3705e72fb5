/**
 * The buttons over a drawing, one for each actor: a single stop of the keyboard, with arrows and letters to go on.
 * @module
 */

import { html, set } from './dom.js';
import { textOf } from './state.js';

/** What a button stands for; its middle is `x`, `y`. @typedef {{ id: string, name: string, shortName: string, kind: string, at: string, x: number, y: number, halfWidthPx: number, halfHeightPx: number, statements: number }} Node */

/** Letters typed after such a pause begin a new name. */
const PAUSE_MS = 900;
const TARGET_PX = 24;

/** @template {Node} N */
export class Nodes {
  element;
  /** @type {readonly N[]} */
  #nodes = [];
  /** The actor that the keyboard stands on. */
  #current = '';
  #typed = { text: '', at: 0 };
  /** What each button was dressed for. @type {Map<string, string>} */
  #dressed = new Map();

  /** @param {string} label */
  constructor(label) {
    this.element = html('div', { class: 'nodes', role: 'group', 'aria-label': label });
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.element.addEventListener('focusin', (event) => this.makeCurrent(this.idOf(event) ?? undefined, false), { signal });
  }

  /**
   * Buttons are kept from one drawing to the next, so that the keyboard does not lose its place.
   * @param {readonly N[]} nodes @param {{ focus: string, selected: string | null }} chosen
   * @param {(button: HTMLButtonElement, node: N) => void} dress gives a button its name, and what is seen of it
   */
  place(nodes, chosen, dress) {
    this.#nodes = nodes;
    const kept = new Map([...this.element.children].map((button) => [button.getAttribute('data-id'), button]));
    /** @type {Map<string, string>} */
    const dressed = new Map();
    const buttons = nodes.map((node) => {
      const wanted = textOf([node, node.id === chosen.focus, node.id === chosen.selected]);
      dressed.set(node.id, wanted);
      const there = kept.get(node.id);
      if (there instanceof HTMLButtonElement && this.#dressed.get(node.id) === wanted) return there;
      const button = placed(node, chosen, there);
      dress(button, node);
      return button;
    });
    this.#dressed = dressed;
    if (buttons.length !== this.element.childElementCount || buttons.some((button, index) => button !== this.element.children[index])) {
      const root = /** @type {ShadowRoot | Document} */ (this.element.getRootNode());
      const active = root.activeElement;
      this.element.replaceChildren(...buttons);
      if (active instanceof HTMLElement && active.isConnected && active !== root.activeElement) active.focus({ preventScroll: true });
    }
    this.makeCurrent((this.get(this.#current) ?? nodes[0])?.id, false);
  }

  /** @param {string | null} id */
  get(id) {
    return this.#nodes.find((node) => node.id === id);
  }

  /** @param {Event} event */
  idOf({ target }) {
    return target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') ?? null : null;
  }

  /** Buttons of close neighbours overlap: of the symbols under a point the nearest is meant. @param {number} x @param {number} y */
  nearest(x, y) {
    const away = (/** @type {N} */ node) => Math.hypot(node.x - x, node.y - y);
    const near = this.#nodes.filter((node) => node.at !== 'shelf' && away(node) <= Math.max(node.halfWidthPx, TARGET_PX / 2));
    return near.sort((a, b) => away(a) - away(b))[0]?.id;
  }

  /** @param {string | undefined} id @param {boolean} moveFocus */
  makeCurrent(id, moveFocus) {
    if (id === undefined || !this.get(id)) return;
    this.#current = id;
    for (const button of this.element.children) {
      const isCurrent = button.getAttribute('data-id') === id;
      set(button, { tabindex: isCurrent ? 0 : -1 });
      if (isCurrent && moveFocus && button instanceof HTMLElement) button.focus({ preventScroll: true });
    }
  }

  /** Goes where an arrow, Home or End leads. @param {string} key @returns {boolean} whether it is one of them */
  move(key) {
    const last = this.#nodes.length - 1;
    const at = this.#nodes.findIndex((node) => node.id === this.#current);
    /** @type {Record<string, number>} */
    const moves = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last };
    const goal = moves[key];
    if (goal !== undefined) this.makeCurrent(this.#nodes[Math.min(Math.max(goal, 0), last)]?.id, true);
    return goal !== undefined;
  }

  /** Typing the start of a name goes to it, as in a list box. @param {KeyboardEvent} event @returns {boolean} whether there is one */
  type({ key, timeStamp }) {
    const isNew = timeStamp - this.#typed.at > PAUSE_MS;
    this.#typed = { text: (isNew ? '' : this.#typed.text) + key.toLowerCase(), at: timeStamp };
    return this.seek();
  }

  /** Goes to the name that was typed. */
  seek() {
    const found = this.#nodes.find(({ name, shortName }) => [name, shortName].some((text) => text.toLowerCase().startsWith(this.#typed.text)));
    this.makeCurrent(found?.id, true);
    return found !== undefined;
  }
}

/** @param {Node} node @param {{ focus: string, selected: string | null }} chosen @param {Element | undefined} kept */
function placed({ id, kind, at, x, y, halfWidthPx, halfHeightPx, statements }, { focus, selected }, kept) {
  const button = kept instanceof HTMLButtonElement ? kept : html('button', { type: 'button', 'data-id': id });
  set(button, {
    'data-where': at,
    'data-kind': kind,
    'aria-pressed': id === focus ? null : String(id === selected),
    class: statements === 0 ? 'node untied' : 'node',
  });
  const [width, height] = [Math.max(2 * halfWidthPx, TARGET_PX), Math.max(2 * halfHeightPx, TARGET_PX)];
  button.style.setProperty('width', `${width}px`);
  button.style.setProperty('height', `${height}px`);
  button.style.setProperty('transform', `translate(${x - width / 2}px, ${y - height / 2}px)`);
  return button;
}
