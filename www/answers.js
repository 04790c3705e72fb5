/**
 * What the parts of one picture ask of the record: each question is put once, and what a new picture has in
 * common with the one before is not asked again.
 * @module
 */

import { subjectOf, textOf } from './state.js';

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {import('./state.js').State} State */
/** What is shown: the state, the event whose parties are joined, and the language of names. @typedef {State & { hub: string | null, language: string }} Shown */

/** More groups of a tie are told when they are asked for. */
const TIE_GROUPS = 100;

export class Answers {
  /** @type {Map<string, { asked: string, answer: unknown }>} */
  #known;

  /** @param {Relations} relations @param {Shown} shown @param {Answers | null} [before] */
  constructor(relations, shown, before) {
    this.relations = relations;
    this.shown = shown;
    this.#known = before?.relations === relations ? before.#known : new Map();
  }

  /**
   * The answer to a question under the present filter; it is kept while its arguments stay.
   * @template T
   * @param {string} name
   * @param {unknown[]} about what it depends on beside the filter
   * @param {() => T} ask
   * @returns {T}
   */
  once(name, about, ask) {
    return this.always(name, [this.shown.filter, ...about], ask);
  }

  /**
   * The answer to a question that no filter touches.
   * @template T
   * @param {string} name
   * @param {unknown[]} about what it depends on
   * @param {() => T} ask
   * @returns {T}
   */
  always(name, about, ask) {
    const asked = textOf(about);
    const known = this.#known.get(name);
    if (known?.asked === asked) return /** @type {T} */ (known.answer);
    const answer = ask();
    this.#known.set(name, { asked, answer });
    return answer;
  }

  /** One tie for each partner of the focus. */
  get ties() {
    const { focus, filter } = this.shown;
    return this.once('ties', [focus], () => this.relations.ties(focus, filter));
  }

  /** The tie of the focus and the chosen actor; of a very long one the first groups. */
  get tie() {
    const { focus, selected } = this.shown;
    return this.once('tie', [focus, selected], () => this.tiePage(0));
  }

  /** More of that tie. @param {number} offset @param {number | null} [limit] all for null */
  tiePage(offset, limit = TIE_GROUPS) {
    const { focus, selected, filter } = this.shown;
    return this.relations.tie(focus, selected ?? focus, filter, { offset, limit });
  }

  /** The actors that statements name, most first. */
  get actors() {
    return this.once('actors', [], () => this.relations.actors(this.shown.filter));
  }

  /** How many statements name the actor at the centre. */
  get told() {
    return this.actors.find(({ id }) => id === this.shown.focus)?.statements ?? 0;
  }

  get facets() {
    return this.once('facets', [], () => this.relations.facets(this.shown.filter));
  }

  get timeline() {
    return this.once('timeline', [], () => this.relations.timeline(this.shown.filter));
  }

  /** The sources by id. */
  get sources() {
    return this.always('sources', [], () => new Map(this.relations.sources().map((source) => [source.id, source])));
  }

  /** What the chosen id names. */
  get subject() {
    const { selected } = this.shown;
    return this.always('subject', [selected], () => subjectOf(this.relations, selected));
  }
}
