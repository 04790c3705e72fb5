/**
 * The foot: on what it all rests, what it does not claim, and which edition it is.
 * @module
 */

import { html, set } from './dom.js';
import * as strings from './strings.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */

export class Foot {
  #reader;
  #which = html('button', { type: 'button', class: 'word' }, strings.whichSources);
  element = html('footer', { class: 'foot', part: 'credit' });
  #made = '';

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
    this.#which.addEventListener('click', () => this.#reader.open('sources', this.#which));
  }

  /** @param {Answers} answers @param {boolean} [isShort] */
  update(answers, isShort = false) {
    set(this.element, { class: answers.isWhole ? 'foot' : 'foot to-come' });
    if (!answers.isWhole) return void (this.element.textContent = strings.friendship);
    const edition = answers.lasting.edition;
    if (this.#made === `${edition} ${isShort}`) return;
    this.#made = `${edition} ${isShort}`;
    const sources = sourcesWords(answers, isShort);
    const record = html('span', { class: 'edition' }, strings.edition(edition));
    const { contributors } = answers.relations.descriptor();
    const made = contributors.length > 0 ? [html('span', { dir: 'auto' }, strings.madeBy(contributors)), ' '] : [];
    if (isShort) this.element.replaceChildren(html('span', {}, sources), ' ', html('span', {}, strings.bordersShort), ' ', record);
    else this.element.replaceChildren(html('span', {}, sources, ' ', this.#which), ' ', html('span', {}, strings.friendship), ' ', ...made, record);
  }
}

/** How many texts there are, and of which years; EDTF begins with the year. @param {Answers} answers @param {boolean} [isShort] */
export function sourcesWords({ sources, isClaimed }, isShort = false) {
  const told = [...sources.values()].filter(({ isSheet }) => !isSheet);
  const issued = told.map((source) => source.issued).filter((date) => date !== '').sort();
  const last = issued.at(-1) ?? '';
  const how = isShort ? 'short' : isClaimed ? 'claimed' : told.length > 0 && told.every(({ hasRows }) => hasRows) ? 'rows' : 'passages';
  return strings.sourcesAre(told.length, issued[0]?.slice(0, 4) ?? '', last.slice(0, 4), last.endsWith('/') || last.endsWith('..'), how);
}
