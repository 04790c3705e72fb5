/**
 * What somebody takes away: one HTML file, the data package, the corrected table, the answers, and what to paste.
 * @module
 */

import { html } from '../dom.js';
import { download } from '../download.js';
import { escaped, heightListener } from '../markup.js';
import { programIn, savedPage } from '../sheet/saved-page.js';
import { shownBy } from '../sheet/shown.js';
import { button, fileName, labelled } from './parts.js';
import * as strings from './strings.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {{ session: Session, title: () => string, tell: (text: string) => void }} Around */

export class Save {
  #around;
  #state = html('p', { class: 'quiet' });
  #frame = html('textarea', { readonly: true, spellcheck: 'false' });
  #tag = html('textarea', { readonly: true, spellcheck: 'false' });
  /** What is saved of a map; nothing where there is none. @type {HTMLButtonElement[]} */
  #ofMap;
  element;

  /** @param {Around} around @param {() => void} play asks for answers to play */
  constructor(around, play) {
    this.#around = around;
    const page = button(strings.saveHtml, () => this.#save('.html', 'text/html', () => this.page()), { class: 'primary' });
    const zip = button(strings.savePackage, () => this.#save('.zip', 'application/zip', () => this.#session.package()));
    this.#ofMap = [page, zip];
    const more = html('div', { class: 'saves' },
      zip,
      button(strings.saveSheet, () => this.#save('.csv', 'text/csv', async () => `\uFEFF${await this.#session.corrected()}`)),
      button(strings.saveAnswers, () => this.#save('-answers.json', 'application/json', async () => JSON.stringify({ answers: this.#session.answers }, null, 2))),
      button(strings.playAnswers, play));
    for (const one of more.children) one.classList.add('word');
    const embed = html('details', {}, html('summary', {}, strings.embed), html('p', { class: 'quiet' }, strings.embedHint), labelled(strings.frameLabel, this.#frame), labelled(strings.tagLabel, this.#tag));
    this.element = html('section', { class: 'save', 'aria-label': strings.saveHeading }, html('div', { class: 'bar' }, this.#state, page), more, embed);
  }

  get #session() {
    return this.#around.session;
  }

  update() {
    const { built } = this.#session;
    if (!built) return;
    const isEmpty = built.report.statements === 0;
    this.#state.textContent = isEmpty ? strings.nothingToSave : strings.saveOpen(built.report.open, built.report.waiting);
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
    return savedPage(program, { record, title: this.#around.title(), lang: words.languages[0] ?? '', attributes: shownBy(report), files, answers, actors });
  }

  /** @param {string} ending @param {string} type @param {() => Promise<string | Uint8Array<ArrayBuffer>> | undefined} make */
  async #save(ending, type, make) {
    const name = `${fileName(this.#around.title())}${ending}`;
    try {
      const content = await make();
      if (content === undefined) return;
      download(name, new Blob([content], { type }));
      this.#around.tell(strings.saved(name));
    } catch (cause) {
      console.error(cause);
      this.#around.tell(strings.saveFault);
    }
  }
}
