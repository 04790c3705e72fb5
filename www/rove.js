/**
 * Many controls as one stop of the keyboard: arrows go from one to the next.
 * @module
 */

import { isThere, set } from './dom.js';

const CONTROLS = 'button, select, input, a, summary, [role="spinbutton"]';

/** @typedef {object} Roving
 * @property {string} [controls] a selector of what is gone through
 * @property {boolean} [isColumn] up and down go as well as left and right
 */

/** The controls that are visible and enabled now. @param {Element} control */
const isSeen = (control) => control instanceof HTMLElement && !control.hidden && isThere(control);

/**
 * Left and right move, and up and down in a column; Home and End go to the ends, and Tab comes back to where it left.
 * In a row up and down are left to what a control does with them.
 * @param {Element} box @param {AbortSignal} signal @param {Roving} [options]
 */
export function rove(box, signal, { controls = CONTROLS, isColumn = false } = {}) {
  const all = () => [...box.querySelectorAll(controls)];
  makeStop(all(), all().find((control) => control.getAttribute('tabindex') === '0'));
  box.addEventListener('focusin', ({ target }) => {
    const known = all();
    if (target instanceof Element && known.includes(target)) makeStop(known, target);
  }, { signal });
  box.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = /** @type {KeyboardEvent} */ (event);
    if (event.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
    const seen = all().filter(isSeen);
    const at = seen.findIndex((control) => control === event.target);
    const [next, last] = [(at + 1) % seen.length, seen.length - 1];
    const previous = (at || seen.length) - 1;
    const isRightToLeft = getComputedStyle(box).direction === 'rtl';
    /** @type {Record<string, number>} */
    const moves = { ArrowRight: isRightToLeft ? previous : next, ArrowLeft: isRightToLeft ? next : previous, Home: 0, End: last, ...(isColumn ? { ArrowDown: next, ArrowUp: previous } : {}) };
    const goal = at < 0 ? undefined : seen[moves[key] ?? -1];
    if (!(goal instanceof HTMLElement)) return;
    event.preventDefault();
    goal.focus();
  }, { signal });
}

/** Of several controls one is where Tab comes in: the wanted one, or else the first. @param {Iterable<Element>} controls @param {Element} [wanted] */
export function makeStop(controls, wanted) {
  const all = [...controls];
  const stop = wanted ?? all[0];
  for (const control of all) set(control, { tabindex: control === stop ? 0 : -1 });
}
