/**
 * What is chosen, as a story: of a tie its portrait, and of anything else what the parts that come later tell.
 * @module
 */

import { backTo } from './back.js';
import { html } from './dom.js';
import * as strings from './strings.js';
import { tiePanel } from './tie-panel.js';

/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./workbench.js').Workbench} Workbench */

/**
 * @param {Answers} answers @param {Reader} reader @param {Workbench | null} workbench
 * @param {boolean} isShort
 * @returns {HTMLElement}
 */
export function panel(answers, reader, workbench, isShort) {
  const { shown: { selected, focus }, subject, ties } = answers;
  const isTie = subject === 'actor' && selected !== focus && ties.some(({ partner }) => partner.id === selected);
  if (isTie) return tiePanel(answers, reader, isShort);
  const told = workbench?.panel(answers);
  if (!told) return html('div', {}, backTo(answers, reader), html('p', { class: 'hint' }, strings.loading));
  return html('div', { class: told.className }, html('div', { class: 'panel-head' }, backTo(answers, reader), told.querySelector('h3') ?? ''), ...told.childNodes);
}
