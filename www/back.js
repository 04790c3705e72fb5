/**
 * The way back from what is chosen.
 * @module
 */

import { html } from './dom.js';

/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./answers.js').Answers} Answers */

/** To all partners, or to all days. @param {import('./words.js').Words} words @param {Answers} answers @param {Reader} reader */
export function backTo(words, { ties, shown: { selected, filter } }, reader) {
  const wholes = ties.filter(({ partOf }) => partOf === null).length;
  const isDay = selected === null && Boolean(filter.asOf);
  const button = html('button', { type: 'button', class: 'back' }, html('span', { class: 'back-long' }, isDay ? words.$backToAllDays : words.$allPartners(wholes)), html('span', { class: 'back-short', 'aria-hidden': 'true' }, words.$allShort));
  button.addEventListener('click', reader.close);
  return button;
}
