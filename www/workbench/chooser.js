/**
 * One of many actors, and what to do with it.
 * @module
 */

import { html } from '../dom.js';
import { fold } from '../fold.js';

/** @typedef {import('../../build/core/relations_map.js').ActorRef} ActorRef */

/**
 * @param {string} label
 * @param {string} verb
 * @param {() => ActorRef[]} actors
 * @param {(actor: ActorRef, result: HTMLElement) => void} act `result` is a place for what comes of it
 */
export function chooser(label, verb, actors, act) {
  return fold('act', label, false, () => {
    const list = actors().sort((a, b) => a.name.localeCompare(b.name, 'en'));
    const select = html('select', { 'aria-label': label }, ...list.map(({ id, name }) => html('option', { value: id }, name)));
    const result = html('div', { class: 'result' });
    const form = html('form', {}, select, html('button', { type: 'submit' }, verb));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const chosen = list[select.selectedIndex];
      if (chosen) act(chosen, result);
    });
    return [form, result];
  });
}
