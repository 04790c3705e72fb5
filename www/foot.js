/**
 * The foot: the sources, what the map does not claim, and the edition of the record.
 * @module
 */

import { html, set } from './dom.js';
import * as strings from './strings.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */

export class Foot extends Worded {
  #reader;
  #which = html('button', { type: 'button', class: 'word' }, this.words.$whichSources);
  element = html('footer', { class: 'foot', part: 'credit' });
  #made = '';

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
    this.#which.addEventListener('click', () => this.#reader.open('sources', this.#which));
  }

  /** @param {Answers} answers @param {boolean} [isShort] */
  update(answers, isShort = false) {
    set(this.element, { class: answers.isWhole ? 'foot' : 'foot to-come' });
    if (!answers.isWhole) return void (this.element.textContent = this.words.$friendship);
    const edition = answers.lasting.edition;
    if (this.#made === `${edition} ${isShort}`) return;
    this.#made = `${edition} ${isShort}`;
    const sources = sourcesWords(this.words, answers, isShort);
    const record = html('span', { class: 'edition' }, this.words.$edition(edition));
    const { contributors } = answers.relations.descriptor();
    const language = answers.language ? [html('span', {}, this.words.$statementsIn(answers.language)), ' '] : [];
    const made = contributors.length > 0 ? [html('span', { dir: 'auto' }, this.words.$madeBy(strings.list(this.words, contributors))), ' '] : [];
    if (isShort) this.element.replaceChildren(html('span', {}, sources), ' ', html('span', {}, this.words.$bordersShort), ' ', record);
    else this.element.replaceChildren(html('span', {}, sources, ' ', this.#which), ' ', html('span', {}, this.words.$friendship), ' ', ...language, ...made, record);
  }
}

/** The number of sources and the years they were issued in; an EDTF date begins with the year. @param {import('./words.js').Words} words @param {Answers} answers @param {boolean} [isShort] */
export function sourcesWords(words, { sources, isClaimed }, isShort = false) {
  const documents = [...sources.values()].filter(({ isSheet }) => !isSheet);
  const issued = documents.map((source) => source.issued).filter((date) => date !== '').sort();
  const last = issued.at(-1) ?? '';
  const how = isShort ? 'short' : isClaimed ? 'claimed' : documents.length > 0 && documents.every(({ hasRows }) => hasRows) ? 'rows' : 'passages';
  return strings.sourcesAre(words, documents.length, issued[0]?.slice(0, 4) ?? '', last.slice(0, 4), last.endsWith('/') || last.endsWith('..'), how);
}
