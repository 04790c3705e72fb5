/**
 * What can be said of the map as a whole: who stands at its centre, what widths tell, who made it, in which language.
 * @module
 */

import { html } from '../dom.js';
import { measuredBy, measuredText } from '../measured.js';
import { unit } from '../strings.js';
import { Worded } from '../worded.js';
import { shownBy } from '../sheet/shown.js';
import { choice, labelled, line } from './parts.js';

/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('../sheet/sheets.js').Answer} Answer */
/** @typedef {import('../sheet/sheets.js').Built} Built */
/** @typedef {import('../relations.js').Relations} Relations */

/** Languages that sentences are often written in. */
const LANGUAGES = /** @type {const} */ (['en', 'de', 'fr', 'es', 'pt', 'ru', 'tg', 'fa', 'ar', 'zh']);
/** How many units and years are offered. */
const MOST = 60;

export class About extends Worded {
  #answer;
  element = html('div', { class: 'words' });

  /** @param {Words} words @param {(...changes: (Answer | { id: string })[]) => void} answer */
  constructor(words, answer) {
    super({ words });
    this.#answer = answer;
  }

  /** @param {Built} built @param {readonly Answer[]} answers @param {Relations | null} relations of the map, once it is drawn */
  update(built, answers, relations) {
    if (this.element.contains(document.activeElement)) return;
    const said = (/** @type {string} */ id) => answers.find((answer) => answer.id === id)?.text ?? '';
    const set = (/** @type {string} */ id, /** @type {string} */ text) => this.#answer(text ? { id, choice: 'set', text } : { id });
    const actors = built.actors.map(({ id, name }) => [id, name]);
    this.element.replaceChildren(
      labelled(this.words.$makeFocusLabel, choice([['', this.words.$makeMostNamed], ...actors], said('focus'), (id) => set('focus', id))),
      ...this.#widths(built, relations),
      labelled(this.words.$makeCreditLabel, line(built.words.credit, (text) => set('credit', text), {})),
      labelled(this.words.$makeLanguageLabel, choice([['', this.words.$makeLanguageAsTable], ...LANGUAGES.map((code) => [code, this.words.$makeLanguage(code)])], said('language'), (tag) => set('language', tag))),
    );
  }

  /** Where there are figures, widths may tell those of one unit and year. @param {Built} built @param {Relations | null} relations */
  #widths({ report }, relations) {
    const { focus = '', measure = '' } = shownBy(report);
    const offered = relations?.measures(focus || relations.mainActor() || '').slice(0, MOST) ?? [];
    const found = offered.map((one) => measuredText({ unit: one.per ? `${one.unit}/${one.per}` : one.unit, year: one.year }));
    const all = [...new Set([...found, ...(measure ? [measure] : [])])];
    if (all.length === 0) return [];
    const options = all.map((text) => [text, this.words.$makeWidthOf({ unit: unit(this.words, measuredBy(text)?.unit ?? ''), year: measuredBy(text)?.year ?? 0 })]);
    const act = (/** @type {string} */ text) => this.#answer(text ? { id: 'measure', choice: 'set', text } : { id: 'measure', choice: 'none' });
    return [labelled(this.words.$makeWidthLabel, choice([['', this.words.$makeWidthCount], ...options], measure, act))];
  }
}
