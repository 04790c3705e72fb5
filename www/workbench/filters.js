/**
 * Which statements are shown, with how many each choice would leave; chips tell what is on.
 * @module
 */

import { html } from '../dom.js';
import { Chips } from './chips.js';
import { valuesOf, withValue, without } from './choices.js';
import { columnValue } from '../own-themes.js';
import * as phrases from '../panel-strings.js';
import * as strings from './strings.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Facets} Facets */
/** @typedef {{ value: string, words: string, language?: string | null, isPart?: boolean }} Choice */
/** One line of a group. @typedef {{ label: HTMLElement, box: HTMLInputElement, count: HTMLElement }} Row */

const GROUPS = /** @type {const} */ (['themes', 'tones', 'statuses', 'kinds', 'sources', 'places']);
/** A group with more choices than this, or with parts of wholes, is folded: it shows the first eight and no parts. The style counts them. */
const LONG = 10;

/** @typedef {typeof GROUPS[number]} OwnGroup */
/** One of the record's parts, or a column beside them. @typedef {OwnGroup | `further ${string}`} Group */

export class Filters extends Worded {
  name = 'filters';
  title = this.words.$filters;
  #chips;
  #reader;
  /** @type {Answers | null} */
  #answers = null;
  #groups = html('div', { class: 'filter-groups' });
  element;
  #total = html('p', { class: 'hint' });
  /** The record whose choices stand here. @type {Answers['relations'] | null} */
  #built = null;
  /** @type {Map<string, Row>} */
  #rows = new Map();

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
    this.#chips = new Chips(reader);
    this.element = html('div', {}, this.#chips.element, this.#groups);
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#chips.connect(signal);
    this.element.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#choose(/** @type {Group} */ (target.name), target.value, target.checked);
    }, { signal });
    this.element.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) fold(this.words, target, target.getAttribute('aria-expanded') === 'true');
    }, { signal });
  }

  /** @param {Group} name @param {string} value @param {boolean} isOn */
  #choose(name, value, isOn) {
    const filter = this.#answers?.shown.filter ?? {};
    this.#reader.go({ filter: isOn ? withValue(filter, name, value) : without(filter, name, value) });
  }

  /** @param {Answers} answers */
  update(answers) {
    this.#answers = answers;
    this.#chips.update(answers);
    if (this.#built !== answers.relations) this.#build(answers);
    this.#count(answers);
  }

  /** @param {Answers} answers */
  #build(answers) {
    this.#built = answers.relations;
    this.#rows.clear();
    const all = answers.lasting.facets;
    const own = GROUPS.flatMap((name) => {
      const choices = choicesOf(this.words, answers, all, name);
      return choices.length > 0 ? [this.#group(name, choices)] : [];
    });
    const [themes, ...rest] = own;
    this.#groups.replaceChildren(this.#total, ...(themes ? [themes] : []), ...all.further.flatMap((column) => this.#column(column)), ...rest);
  }

  /** A column of the record's own; what is told of every statement by itself chooses nothing. @param {Facets['further'][number]} column */
  #column({ column, total, values }) {
    const isChoice = values.some(({ count }) => count > 1);
    if (!isChoice) return [];
    const group = this.#group(`further ${column}`, values.map(({ value }) => ({ value, words: columnValue(this.words, column, value) })));
    if (total > values.length) group.append(html('p', { class: 'hint' }, this.words.$onlyMost({ seen: values.length, count: total })));
    return [group];
  }

  /** @param {Group} name @param {Choice[]} choices */
  #group(name, choices) {
    const group = html('fieldset', { class: name.replace(/ .*/s, '') }, html('legend', { dir: 'auto' }, strings.part(this.words, name)), ...choices.map((choice) => this.#row(name, choice)));
    if (choices.length > LONG || choices.some(({ isPart }) => isPart)) {
      const more = html('button', { type: 'button', value: this.words.$allOf({ count: choices.length, name }) });
      group.append(more);
      fold(this.words, more, true);
    }
    return group;
  }

  /** @param {Group} name @param {Choice} choice */
  #row(name, { value, words, language, isPart }) {
    const box = html('input', { type: 'checkbox', name, value });
    const count = html('span', { class: 'count' });
    const label = html('label', { class: isPart ? 'of-whole' : null }, box, html('span', { lang: language, dir: 'auto' }, words), ' ', count);
    this.#rows.set(`${name} ${value}`, { label, box, count });
    return label;
  }

  /** In place, so that the keyboard and the page stay where they are. @param {Answers} answers */
  #count({ lasting, facets, shown: { filter } }) {
    this.#total.textContent = this.words.$choicesCount(lasting.facets.total);
    /** @type {[Group, [string, number][]][]} */
    const lists = [
      ...GROUPS.map((name) => /** @type {[Group, [string, number][]]} */ ([name, facets[name].map((entry) => [idOf(entry), entry.count])])),
      ...facets.further.map(({ column, values }) => /** @type {[Group, [string, number][]]} */ ([`further ${column}`, values.map(({ value, count }) => [value, count])])),
    ];
    for (const [name, counts] of lists) {
      const on = valuesOf(filter, name);
      for (const [value, count] of counts) {
        const row = this.#rows.get(`${name} ${value}`);
        if (!row) continue;
        row.box.checked = on.includes(value);
        row.label.classList.toggle('on', row.box.checked);
        row.count.textContent = this.words.$number(count);
        row.label.classList.toggle('none-left', count === 0);
      }
    }
  }
}

/** @param {Facets[OwnGroup][number]} entry */
const idOf = (entry) => ('code' in entry ? entry.code : entry.id);

/** What a group offers: all that the record has at all. @param {import('../words.js').Words} words @param {Answers} answers @param {Facets} all @param {OwnGroup} name @returns {Choice[]} */
function choicesOf(words, answers, all, name) {
  if (name === 'sources') return sourcesOf(answers, all, null);
  const entries = all[name].filter(({ count }) => count > 0);
  if (name === 'places') entries.sort((a, b) => b.count - a.count);
  return entries.map((entry) => ({ value: idOf(entry), words: strings.choice(words, name, idOf(entry), 'name' in entry ? entry.name : '') }));
}

/** The wholes, most statements first, each with its parts after it. @param {Answers} answers @param {Facets} all @param {string | null} whole @returns {Choice[]} */
function sourcesOf(answers, all, whole) {
  return all.sources.filter(({ id }) => (answers.sources.get(id)?.partOf ?? null) === whole)
    .sort((a, b) => b.count - a.count)
    .flatMap(({ id, name }) => {
      const language = answers.sources.get(id)?.language;
      return [{ value: id, words: name, language: phrases.foreign(answers.words, language ?? ''), isPart: whole !== null }, ...sourcesOf(answers, all, id)];
    });
}

/** @param {import('../words.js').Words} words @param {HTMLButtonElement} more @param {boolean} isFolded */
function fold(words, more, isFolded) {
  more.parentElement?.classList.toggle('folded', isFolded);
  more.ariaExpanded = String(!isFolded);
  more.textContent = isFolded ? more.value : words.$fewer;
}
