/**
 * The texts on which all of it rests.
 * @module
 */

import { html, set } from '../dom.js';
import * as phrases from '../panel-strings.js';
import { whenWords } from '../telling/dates.js';
import { way } from '../statement-list.js';
import * as strings from './strings.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

export class Sources extends Worded {
  name = 'sources';
  title = this.words.$helpSources;
  element = html('ul', { class: 'source-list' });
  #reader;
  /** @type {Answers['relations'] | null} */
  #listed = null;

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    void signal;
  }

  /** @param {Answers} answers */
  update({ relations, sources }) {
    if (this.#listed === relations) return;
    this.#listed = relations;
    this.element.replaceChildren(...[...sources.values()].map(({ id, title, titleEn, language, author, publisher, issued, issuedBasis, statements }) => {
      const titled = way(titleEn || title, id, this.#reader);
      set(titled, { lang: phrases.foreign(this.words, titleEn ? 'en' : language), dir: 'auto' });
      return html('li', {}, titled, html('p', { class: 'told-source' }, strings.helpSource([author, publisher, whenWords(this.words, { date: issued, dateBasis: issuedBasis })].filter(Boolean), this.words.$statements(statements))));
    }));
  }
}
