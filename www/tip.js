/**
 * What a symbol says, shown beside it while the pointer or the keyboard is there. The pointer may enter it.
 * @module
 */

import { html, set } from './dom.js';
import { textOf } from './state.js';

/** A place in the box, with the half height of what stands there. @typedef {{ x: number, y: number, halfHeightPx: number }} Spot */

/** How long the pointer may take from a symbol to the tip beside it. */
const LEAVE_MS = 300;

export class Tip {
  /** Stands in the box whose pixels the spots are. */
  element = html('div', { class: 'tip hidden', 'aria-hidden': 'true' });
  /** What is shown, and beside what; empty where nothing is. */
  #shown = '';
  /** The timer that ends what hover shows. */
  #leaving = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  /** @param {AbortSignal} signal */
  connect(signal) {
    const listen = { signal };
    this.element.addEventListener('pointerenter', () => this.#stay(), listen);
    this.element.addEventListener('pointerleave', () => this.leave(), listen);
    // Keeps the focus where it is; otherwise the tip would close before the click.
    this.element.addEventListener('mousedown', (event) => event.preventDefault(), listen);
    this.element.addEventListener('click', (event) => this.#clickThrough(event), listen);
    // Escape closes it wherever the keyboard is.
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || this.element.matches('.hidden')) return;
      // Escape closes the tip first: a dialog around the map stays open.
      event.preventDefault();
      this.hide();
    }, { signal, capture: true });
  }

  #stay() {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }

  hide() {
    this.#stay();
    this.#shown = '';
    set(this.element, { class: 'tip hidden' });
  }

  /** The pointer may go on into what is shown; a moment later that is gone. */
  leave() {
    this.#leaving ??= setTimeout(() => this.hide(), LEAVE_MS);
  }

  /** @param {string} text @param {Spot} spot @param {readonly Spot[]} others what it should not hide */
  show(text, spot, others) {
    this.#stay();
    const shown = textOf([text, spot]);
    if (this.#shown === shown) return;
    this.#shown = shown;
    set(this.element, { class: 'tip' });
    this.element.textContent = text;
    const [left, top] = this.#besides(spot, others);
    this.element.style.setProperty('left', `${left}px`);
    this.element.style.setProperty('top', `${top}px`);
  }

  /**
   * Where it hides the fewest others: above or below the spot, to the right or the left.
   * @param {Spot} spot @param {readonly Spot[]} others
   * @returns {[number, number]} pixels from the left and the top
   */
  #besides({ x, y, halfHeightPx }, others) {
    const { clientWidth = 0, clientHeight = 0 } = this.element.parentElement ?? {};
    const { offsetWidth: width, offsetHeight: height } = this.element;
    // Clear of the ring that shows where the keyboard is.
    const away = Math.max(halfHeightPx, 12) + 8;
    const spots = [y - away - height, y + away].flatMap((top) => [x - 12, x + 12 - width, x - width / 2].map((left) => {
      const at = { left: Math.max(4, Math.min(left, clientWidth - width - 4)), top };
      const hides = others.filter((node) => node.x > at.left - 12 && node.x < at.left + width + 12 && node.y > top - 12 && node.y < top + height + 12);
      return { ...at, cost: hides.length + (top < 0 || top + height > clientHeight ? 100 : 0) };
    }));
    const { left, top } = spots.reduce((best, other) => (other.cost < best.cost ? other : best));
    return [left, top];
  }

  /** A click on the tip goes to what is below it. @param {MouseEvent} event */
  #clickThrough({ clientX, clientY, detail }) {
    this.hide();
    const root = this.element.getRootNode();
    const below = root instanceof ShadowRoot ? root.elementFromPoint(clientX, clientY) : null;
    below?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY, detail }));
  }
}
