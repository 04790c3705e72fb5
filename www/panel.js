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
 * @param {import('./words.js').Words} words
 * @param {Answers} answers @param {Reader} reader @param {boolean} isShort
 * @param {HTMLElement | null} told what is told of anything but a tie
 * @returns {HTMLElement}
 */
export function panel(words, answers, reader, isShort, told) {
  if (!told) return tiePanel(words, answers, reader, isShort);
  return html('div', { class: told.className }, html('div', { class: 'panel-head' }, backTo(words, answers, reader), told.querySelector('h3') ?? ''), ...told.childNodes);
}
