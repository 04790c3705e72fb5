/**
 * What is chosen, as a story: of a tie its portrait, and of anything else what the parts that come later tell.
 * @module
 */

import { backTo } from './back.js';
import { html } from './dom.js';
import { tiePanel } from './tie-panel.js';

/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./answers.js').Answers} Answers */

/**
 * @param {Answers} answers @param {Reader} reader @param {boolean} isShort
 * @param {HTMLElement | null} told what is told of anything but a tie
 * @returns {HTMLElement}
 */
export function panel(answers, reader, isShort, told) {
  if (!told) return tiePanel(answers, reader, isShort);
  return html('div', { class: told.className }, html('div', { class: 'panel-head' }, backTo(answers, reader), told.querySelector('h3') ?? ''), ...told.childNodes);
}
