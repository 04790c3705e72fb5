/**
 * What the widths of lines tell: how many statements there are, or figures of one unit and one year.
 * @module
 */

import { html } from '../dom.js';
import { measuredBy, measuredText } from '../measured.js';
import * as phrases from '../panel-strings.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {ReturnType<Answers['relations']['measures']>} Choices */

export class Widths extends Worded {
  name = 'widths';
  title = this.words.$widths;
  #reader;
  #unit = html('select', { id: 'width-unit' });
  #year = html('select', { id: 'width-year' });
  #years = html('p', {}, html('label', { for: 'width-year' }, this.words.$widthYear), ' ', this.#year);
  #hint = html('p', { class: 'hint' });
  element = html('div', { class: 'widths' }, html('p', {}, html('label', { for: 'width-unit' }, this.words.$widthUnit), ' ', this.#unit), this.#years, this.#hint);
  /** @type {Choices} */
  #choices = [];

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#unit.addEventListener('change', () => this.#reader.go({ measure: this.#first(this.#unit.value) }), { signal });
    this.#year.addEventListener('change', () => this.#reader.go({ measure: measuredText({ unit: this.#unit.value, year: Number(this.#year.value) }) }), { signal });
  }

  /** The year of a unit in which most ties have a figure. @param {string} unit */
  #first(unit) {
    const found = this.#choices.find((one) => unitOf(one) === unit);
    return found ? measuredText({ unit, year: found.year }) : '';
  }

  /** Whether there is anything to choose. @param {Answers} answers */
  isOffered(answers) {
    const { relations, isWhole, shown: { focus } } = answers;
    return isWhole && answers.always('measures', [focus], () => relations.measures(focus)).length > 0;
  }

  /** @param {Answers} answers */
  update(answers) {
    const { relations, shown: { focus, measure } } = answers;
    this.#choices = answers.always('measures', [focus], () => relations.measures(focus));
    const by = measuredBy(measure);
    const units = [...new Set([...this.#choices.map(unitOf), ...(by ? [by.unit] : [])])];
    this.#unit.replaceChildren(option('', this.words.$widthStatements), ...units.map((unit) => option(unit, phrases.unit(this.words, unit))));
    this.#unit.value = by?.unit ?? '';
    this.#years.hidden = by === null;
    const years = this.#choices.filter((one) => unitOf(one) === by?.unit).sort((a, b) => b.year - a.year);
    this.#year.replaceChildren(...years.map(({ year, ties }) => option(String(year), this.words.$widthTies({ year: phrases.year(this.words, year), ties }))));
    if (by && !years.some(({ year }) => year === by.year)) this.#year.prepend(option(String(by.year), this.words.$widthTies({ year: phrases.year(this.words, by.year), ties: 0 })));
    if (by) this.#year.value = String(by.year);
    this.#hint.textContent = this.#choices.length === 0 ? this.words.$widthNone : this.words.$widthHint;
  }
}

/** @param {string} value @param {string} text */
const option = (value, text) => html('option', { value }, text);

/** A unit, or a rate as `USD/year`. @param {Choices[number]} choice */
const unitOf = ({ unit, per }) => (per === '' ? unit : `${unit}/${per}`);
