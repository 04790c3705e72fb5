/**
 * The buttons over the map: tabs on the frame clockwise from the north, then symbols by statements. Together they are one stop
 * of the keyboard, with arrows and letters to go on. What stands for several opens them as a list.
 * @module
 */

import { html, set } from './dom.js';
import { makeStop, rove } from './rove.js';
import * as strings from './strings.js';
import { textOf } from './state.js';

/** @typedef {import('../build/core/relations_map.js').Scene} Scene */
/** A button: what it stands for, and where it lies. @typedef {{ key: string, ids: string[], label: string, x: number, y: number, width: number, height: number, isPressed: boolean, isRound: boolean }} Stop */

/** After this pause typed letters begin a new name. */
const PAUSE_MS = 900;
const TARGET_PX = 24;

export class Stops {
  element;
  /** @type {Stop[]} */
  #stops = [];
  #typed = { text: '', at: 0 };
  #dressed = new WeakMap();

  /** @param {string} label */
  constructor(label) {
    this.element = html('div', { class: 'stops', role: 'toolbar', 'aria-label': label });
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    rove(this.element, signal, { controls: '.stop', isColumn: true });
    this.element.addEventListener('keydown', (event) => this.#type(event), { signal });
  }

  /** Buttons are kept from one drawing to the next, so that the keyboard does not lose its place. @param {Stop[]} stops */
  place(stops) {
    this.#stops = stops;
    const kept = new Map([...this.element.children].map((button) => [button.getAttribute('data-id') ?? '', button]));
    const buttons = stops.map((stop) => {
      const there = kept.get(stop.key);
      const button = there instanceof HTMLButtonElement ? there : html('button', { type: 'button', 'data-id': stop.key, tabindex: -1 });
      const wanted = textOf(stop);
      if (this.#dressed.get(button) !== wanted) dress(button, stop);
      this.#dressed.set(button, wanted);
      return button;
    });
    if (buttons.length !== this.element.childElementCount || buttons.some((button, index) => button !== this.element.children[index])) {
      const root = /** @type {ShadowRoot | Document} */ (this.element.getRootNode());
      const active = root.activeElement;
      this.element.replaceChildren(...buttons);
      if (active instanceof HTMLElement && active.isConnected && active !== root.activeElement) active.focus({ preventScroll: true });
    }
    makeStop(buttons, buttons.find((button) => button.tabIndex === 0));
  }

  /** @param {Event} event */
  of({ target }) {
    const button = target instanceof Element ? target.closest('.stop') : null;
    return this.#stops.find(({ key }) => key === button?.getAttribute('data-id')) ?? null;
  }

  /** The button that stands for an actor. @param {string | null} id */
  buttonOf(id) {
    const stop = this.#stops.find(({ ids }) => id !== null && ids.includes(id));
    const button = stop ? this.element.querySelector(`[data-id="${CSS.escape(stop.key)}"]`) : null;
    return button instanceof HTMLElement ? button : null;
  }

  /** All that stand near a point, nearest first: buttons of close neighbours overlap. @param {number} x @param {number} y @param {number} reach */
  near(x, y, reach) {
    const away = (/** @type {Stop} */ { x: left, y: top, width, height }) => Math.hypot(Math.max(0, Math.abs(left + width / 2 - x) - Math.max(0, width / 2 - reach)), Math.max(0, Math.abs(top + height / 2 - y) - Math.max(0, height / 2 - reach)));
    const middle = (/** @type {Stop} */ { x: left, y: top, width, height }) => Math.hypot(left + width / 2 - x, top + height / 2 - y);
    return this.#stops.filter((stop) => away(stop) <= reach).sort((a, b) => middle(a) - middle(b));
  }

  /** Typing the start of a name goes to it, as in a list box. @param {KeyboardEvent} event */
  #type(event) {
    const { key, timeStamp, ctrlKey, metaKey, altKey } = event;
    if (key.length !== 1 || key === ' ' || '+-0'.includes(key) || ctrlKey || metaKey || altKey) return;
    const isNew = timeStamp - this.#typed.at > PAUSE_MS;
    this.#typed = { text: (isNew ? '' : this.#typed.text) + key.toLowerCase(), at: timeStamp };
    const found = this.#stops.find(({ label }) => label.toLowerCase().startsWith(this.#typed.text));
    const button = found ? this.element.querySelector(`[data-id="${CSS.escape(found.key)}"]`) : null;
    if (button instanceof HTMLElement) button.focus({ preventScroll: true });
    event.preventDefault();
  }
}

/**
 * A button for a box; a small one is made large enough to hit.
 * @param {string[]} ids @param {string} label @param {[number, number, number, number]} box left, top, width and height
 * @param {string | null} selected @param {boolean} [isRound]
 * @returns {Stop}
 */
export function stop(ids, label, [x, y, width, height], selected, isRound = false) {
  const [wide, high] = [Math.max(width, TARGET_PX), Math.max(height, TARGET_PX)];
  return {
    key: ids.join(' '), ids, label, isRound, isPressed: selected !== null && ids.includes(selected),
    x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high,
  };
}

/** The buttons of a map. @param {import('./words.js').Words} words @param {Scene} scene @param {string | null} selected @param {Map<string, string>} figures the figures behind the widths, by partner @returns {Stop[]} */
export function stopsOf(words, { tabs, symbols, partners }, selected, figures) {
  const known = new Map(partners.map((partner) => [partner.id, partner]));
  const over = (/** @type {string[]} */ ids, /** @type {[number, number, number, number]} */ box, isRound = false) => stop(ids, labelOf(words, ids, known, figures), box, selected, isRound);
  const ofTabs = tabs.flatMap(({ ids, box, rows, more }) => {
    if (rows.length === 1) return [over(ids, box)];
    const [x, y, width, height] = box;
    const pitch = height / (rows.length + (more ? 1 : 0));
    const row = (/** @type {string[]} */ group, /** @type {number} */ index) => over(group, [x, y + index * pitch, width, pitch]);
    const named = rows.map(({ id }, index) => row([id], index));
    const rest = ids.filter((id) => !rows.some((row) => row.id === id));
    return more && rest.length > 0 ? [...named, row(rest, rows.length)] : named;
  });
  const order = new Map(partners.map(({ id }, index) => [id, index]));
  const first = (/** @type {{ ids: string[] }} */ { ids }) => Math.min(...ids.map((id) => order.get(id) ?? Infinity));
  const ofSymbols = [...symbols].sort((a, b) => first(a) - first(b)).map(({ ids, at: [x, y], radiusPx }) => over(ids, [x - radiusPx, y - radiusPx, 2 * radiusPx, 2 * radiusPx], true));
  return [...ofTabs, ...ofSymbols];
}

/** @param {import('./words.js').Words} words @param {string[]} ids @param {Map<string, Scene['partners'][number]>} known @param {Map<string, string>} figures */
function labelOf(words, ids, known, figures) {
  const found = ids.flatMap((id) => known.get(id) ?? []);
  const [first] = found;
  if (found.length > 1 || !first) return strings.stack(words, found.map(({ name }) => name));
  return strings.partner(words, first, first.statements, first.conflict, figures.get(first.id));
}

/** @param {HTMLButtonElement} button @param {Stop} stop */
function dress(button, { ids, label, x, y, width, height, isPressed, isRound }) {
  set(button, {
    class: isRound ? 'stop round' : 'stop', 'aria-label': label,
    'aria-pressed': ids.length === 1 ? String(isPressed) : null, 'aria-haspopup': ids.length > 1 ? 'true' : null,
  });
  button.style.setProperty('width', `${width}px`);
  button.style.setProperty('height', `${height}px`);
  button.style.setProperty('transform', `translate(${x}px, ${y}px)`);
}
