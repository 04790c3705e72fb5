/**
 * What is chosen, as a story: of a tie its portrait, and of anything else what the parts that come later tell.
 * @module
 */

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
  return told ? html('div', {}, backTo(answers, reader), told) : html('div', {}, backTo(answers, reader), html('p', { class: 'hint' }, strings.loading));
}

/** The way back to all partners. @param {Answers} answers @param {Reader} reader */
export function backTo({ ties, shown: { selected, filter } }, reader) {
  const wholes = ties.filter(({ partOf }) => partOf === null).length;
  const isDay = selected === null && Boolean(filter.asOf);
  const button = html('button', { type: 'button', class: 'back' }, html('span', { class: 'back-long' }, isDay ? strings.backToAllDays : strings.allPartners(wholes)), html('span', { class: 'back-short', 'aria-hidden': 'true' }, strings.allShort));
  button.addEventListener('click', reader.close);
  return button;
}
