/**
 * A row of controls as one stop of the keyboard: arrows go from one to the next.
 * @module
 */

import { set } from './dom.js';

const CONTROLS = 'button, select, input, [role="spinbutton"]';

/**
 * Left and right move, Home and End go to the ends, and Tab comes back to where it left. Up and down are left to what
 * a control does with them.
 * @param {Element} row @param {AbortSignal} signal
 */
export function rove(row, signal) {
  const controls = () => [...row.querySelectorAll(CONTROLS)].filter((control) => control instanceof HTMLElement && !control.hidden);
  const makeStop = (/** @type {Element | undefined} */ stop) => {
    for (const control of controls()) set(control, { tabindex: control === stop ? 0 : -1 });
  };
  makeStop(controls().find((control) => control.getAttribute('tabindex') === '0') ?? controls()[0]);
  row.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && controls().includes(target)) makeStop(target);
  }, { signal });
  row.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = /** @type {KeyboardEvent} */ (event);
    const all = controls();
    const at = all.findIndex((control) => control === event.target);
    /** @type {Record<string, number>} */
    const moves = { ArrowRight: (at + 1) % all.length, ArrowLeft: (at || all.length) - 1, Home: 0, End: all.length - 1 };
    const goal = at < 0 || altKey || ctrlKey || metaKey ? undefined : all[moves[key] ?? -1];
    if (!(goal instanceof HTMLElement)) return;
    event.preventDefault();
    goal.focus();
  }, { signal });
}
