/**
 * The way back from what is chosen.
 * @module
 */

import { html } from './dom.js';
import * as strings from './strings.js';

/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./answers.js').Answers} Answers */

/** To all partners, or to all days. @param {Answers} answers @param {Reader} reader */
export function backTo({ ties, shown: { selected, filter } }, reader) {
  const wholes = ties.filter(({ partOf }) => partOf === null).length;
  const isDay = selected === null && Boolean(filter.asOf);
  const button = html('button', { type: 'button', class: 'back' }, html('span', { class: 'back-long' }, isDay ? strings.backToAllDays : strings.allPartners(wholes)), html('span', { class: 'back-short', 'aria-hidden': 'true' }, strings.allShort));
  button.addEventListener('click', reader.close);
  return button;
}
