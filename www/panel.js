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
 * @param {HTMLElement | null} subject the panel of anything but a tie
 * @returns {HTMLElement}
 */
export function panel(words, answers, reader, isShort, subject) {
  if (!subject) return tiePanel(words, answers, reader, isShort);
  return html('div', { class: subject.className }, html('div', { class: 'panel-head' }, backTo(words, answers, reader), subject.querySelector('h3') ?? ''), ...subject.childNodes);
}
