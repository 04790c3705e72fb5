/**
 * What can be said of the map as a whole: who stands at its centre, what widths tell, who made it, in which language.
 * @module
 */

import { html } from '../dom.js';
import { measuredBy, measuredText } from '../measured.js';
import { unit } from '../strings.js';
import { shownBy } from '../sheet/shown.js';
import { choice, labelled, line } from './parts.js';
import * as strings from './strings.js';

/** @typedef {import('../sheet/sheets.js').Answer} Answer */
/** @typedef {import('../sheet/sheets.js').Built} Built */
/** @typedef {import('../relations.js').Relations} Relations */

/** How many units and years are offered. */
const MOST = 60;

export class About {
  #answer;
  element = html('div', { class: 'words' });

  /** @param {(...changes: (Answer | { id: string })[]) => void} answer */
  constructor(answer) {
    this.#answer = answer;
  }

  /** @param {Built} built @param {readonly Answer[]} answers @param {Relations | null} relations of the map, once it is drawn */
  update(built, answers, relations) {
    if (this.element.contains(document.activeElement)) return;
    const said = (/** @type {string} */ id) => answers.find((answer) => answer.id === id)?.text ?? '';
    const set = (/** @type {string} */ id, /** @type {string} */ text) => this.#answer(text ? { id, choice: 'set', text } : { id });
    const actors = built.actors.map(({ id, name }) => [id, name]);
    this.element.replaceChildren(
      labelled(strings.focusLabel, choice([['', strings.mostNamed], ...actors], said('focus'), (id) => set('focus', id))),
      ...this.#widths(built, relations),
      labelled(strings.creditLabel, line(built.words.credit, (text) => set('credit', text), {})),
      labelled(strings.languageLabel, choice(strings.languages, said('language'), (tag) => set('language', tag))),
    );
  }

  /** Where there are figures, widths may tell those of one unit and year. @param {Built} built @param {Relations | null} relations */
  #widths({ report }, relations) {
    const { focus = '', measure = '' } = shownBy(report);
    const offered = relations?.measures(focus || relations.mainActor() || '').slice(0, MOST) ?? [];
    const found = offered.map((one) => measuredText({ unit: one.per ? `${one.unit}/${one.per}` : one.unit, year: one.year }));
    const all = [...new Set([...found, ...(measure ? [measure] : [])])];
    if (all.length === 0) return [];
    const options = all.map((text) => [text, strings.widthOf(unit(measuredBy(text)?.unit ?? ''), measuredBy(text)?.year ?? 0)]);
    const act = (/** @type {string} */ text) => this.#answer(text ? { id: 'measure', choice: 'set', text } : { id: 'measure', choice: 'none' });
    return [labelled(strings.widthLabel, choice([['', strings.widthCount], ...options], measure, act))];
  }
}
