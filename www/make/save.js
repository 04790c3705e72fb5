/**
 * What somebody takes away: one HTML file, the data package, the corrected table, the answers, and what to paste.
 * @module
 */

import { html } from '../dom.js';
import { download } from '../download.js';
import { heightListener } from '../height-listener.js';
import { escaped } from '../markup.js';
import { programIn, savedPage, wordsIn } from '../sheet/saved-page.js';
import { shownBy } from '../sheet/shown.js';
import { Worded } from '../worded.js';
import { button, fileName, labelled } from './parts.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {{ words: import('../words.js').Words, session: Session, title: () => string, tell: (text: string) => void }} Around */

export class Save extends Worded {
  #around;
  #state = html('p', { class: 'quiet' });
  #frame = html('textarea', { readonly: true, spellcheck: 'false' });
  #tag = html('textarea', { readonly: true, spellcheck: 'false' });
  /** What is saved of a map; nothing where there is none. @type {HTMLButtonElement[]} */
  #ofMap;
  element;

  /** @param {Around} around @param {() => void} play asks for answers to play */
  constructor(around, play) {
    super(around);
    this.#around = around;
    const page = button(this.words.$makeSaveHtml, () => this.#save('.html', 'text/html', () => this.page()), { class: 'primary' });
    const zip = button(this.words.$makeSavePackage, () => this.#save('.zip', 'application/zip', () => this.#session.package()));
    this.#ofMap = [page, zip];
    const more = html('div', { class: 'saves' },
      zip,
      button(this.words.$makeSaveSheet, () => this.#save('.csv', 'text/csv', async () => `\uFEFF${await this.#session.corrected()}`)),
      button(this.words.$makeSaveAnswers, () => this.#save('-answers.json', 'application/json', async () => JSON.stringify({ answers: this.#session.answers }, null, 2))),
      button(this.words.$makePlayAnswers, play));
    for (const one of more.children) one.classList.add('word');
    const embed = html('details', {}, html('summary', {}, this.words.$makeEmbed), html('p', { class: 'quiet' }, this.words.$makeEmbedHint), labelled(this.words.$makeFrameLabel, this.#frame), labelled(this.words.$makeTagLabel, this.#tag));
    this.element = html('section', { class: 'save', 'aria-label': this.words.$makeSaveHeading }, html('div', { class: 'bar' }, this.#state, page), more, embed);
  }

  get #session() {
    return this.#around.session;
  }

  update() {
    const { built } = this.#session;
    if (!built) return;
    const isEmpty = built.report.statements === 0;
    this.#state.textContent = isEmpty ? this.words.$makeNothingToSave : built.report.open === 0 ? this.words.$makeSaveAll : this.words.$makeSaveOpen(built.report);
    for (const one of this.#ofMap) one.disabled = isEmpty;
    const name = fileName(this.#around.title());
    this.#frame.value = `<iframe src="${name}.html" title="${escaped(this.#around.title())}" width="100%" height="900" style="border: 0"></iframe>\n${heightListener(`${name}.html`)}`;
    this.#tag.value = `<script type="module" src="relations-map.js"></script>\n<relations-map src="${name}.zip"></relations-map>`;
  }

  /** The one HTML file. */
  async page() {
    const { built, files, answers } = this.#session;
    const program = programIn(document);
    if (!built || !program) throw new Error('this page does not hold what it saves');
    const { record, report, words, actors } = built;
    return savedPage(program, { record, title: this.#around.title(), lang: words.languages[0] ?? '', attributes: { ...shownBy(report), ...(words.languages.length === 0 && this.words.$language !== 'en' ? { lang: this.words.$language } : {}) }, files, answers, actors, words: wordsIn(document, words.languages[0] ?? this.words.$language) });
  }

  /** @param {string} ending @param {string} type @param {() => Promise<string | Uint8Array<ArrayBuffer>> | undefined} make */
  async #save(ending, type, make) {
    const name = `${fileName(this.#around.title())}${ending}`;
    try {
      const content = await make();
      if (content === undefined) return;
      download(name, new Blob([content], { type }));
      this.#around.tell(this.words.$makeSaved(name));
    } catch (cause) {
      console.error(cause);
      this.#around.tell(this.words.$makeSaveFault);
    }
  }
}
