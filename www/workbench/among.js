/**
 * What stands beside the network: ties among the others, and how two of them are joined.
 * @module
 */

import { html } from '../dom.js';
import { fold } from '../fold.js';
import * as phrases from '../panel-strings.js';
import { makeStop, rove } from '../rove.js';
import { statementsOf } from '../statement-list.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Network} Arcs */
/** @typedef {Arcs['among'][number]} Pair */

/** So many pairs stand without being asked for. */
const PAIRS = 10;
/** Any size will do: only the ties are used. */
const SIZE = { width: 760, height: 548 };

/**
 * Who is tied to whom among the others; neither the size of a drawing nor a choice changes that.
 * @param {Answers} answers @param {Arcs} [drawn] a network that was asked for already
 * @returns {Pick<Arcs, 'among' | 'nodes'>}
 */
export function tiedAmong(answers, drawn) {
  const { relations, shown: { focus, filter, language } } = answers;
  return answers.once('tied-among', [focus, language], () => drawn ?? relations.network({ focus, filter, language, ...SIZE }));
}

export class Among extends Worded {
  #reader;
  element = html('div', { class: 'among-list' });
  #made = /** @type {Node[] | null} */ (null);

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    rove(this.element, signal, { controls: 'summary', isColumn: true });
  }

  /** @param {Answers} answers */
  update(answers) {
    const { shown: { focus, language } } = answers;
    const made = answers.once('among', [focus, language], () => this.#make(answers));
    if (made === this.#made) return;
    this.#made = made;
    this.element.replaceChildren(...made);
    makeStop(this.element.querySelectorAll('summary'));
  }

  /** @param {Answers} answers @returns {Node[]} */
  #make(answers) {
    const { among, nodes } = tiedAmong(answers);
    const names = new Map(nodes.map(({ id, name, shortName }) => [id, shortName === '' ? name : shortName]));
    const pairs = (/** @type {Pair[]} */ some) => some.map((pair) => this.#pair(pair, names, answers));
    const rest = among.slice(PAIRS);
    const counts = rest.map(({ statements }) => statements);
    return [
      html('h3', { class: 'section-head' }, html('b', {}, this.words.$amongOthers), ' ', html('span', {}, this.words.$namingBoth)),
      ...(among.length === 0 ? [html('p', { class: 'hint' }, this.words.$amongNone)] : pairs(among.slice(0, PAIRS))),
      ...(rest.length > 0 ? [fold('more-states', this.words.$morePairs(rest.length), false, () => pairs(rest), phrases.each(this.words, Math.min(...counts), Math.max(...counts)))] : []),
      html('p', { class: 'among-note' }, this.words.$amongNote),
      ...(nodes.length > 1 ? [fold('joined', this.words.$howJoined, false, () => [this.#joined(nodes, answers)])] : []),
    ];
  }

  /** Two of the others, and behind them what names both. @param {Pair} pair @param {Map<string, string>} names @param {Answers} answers */
  #pair({ a, b, statements, conflict }, names, answers) {
    const { relations, shown: { filter } } = answers;
    const line = html('span', { class: 'pair-line' }, `${names.get(a) ?? a} – ${names.get(b) ?? b}`, ' ',
      html('span', { class: 'of-conflict' }, conflict > 0 ? this.words.$ofConflict(conflict) : ''));
    return fold('pair-fold', line, false, () => {
      const { groups } = relations.tie(a, b, filter, { limit: null });
      return [statementsOf(this.words, groups.flatMap((group) => group.statements), answers, this.#reader)];
    }, this.words.$number(statements));
  }

  /** @param {Arcs['nodes']} nodes @param {Answers} answers */
  #joined(nodes, answers) {
    const byName = nodes.toSorted((one, other) => one.name.localeCompare(other.name, this.words.$locale));
    const [first, second] = [...nodes].sort((one, other) => one.statements - other.statements);
    const select = (/** @type {string} */ label, /** @type {string} */ value) => {
      const element = html('select', { 'aria-label': label }, ...byName.map(({ id, name }) => html('option', { value: id }, name)));
      element.value = value;
      return element;
    };
    const [a, b] = [select(this.words.$joinedFirst, first?.id ?? ''), select(this.words.$joinedSecond, second?.id ?? '')];
    const chain = html('div', { role: 'status' });
    const update = () => chain.replaceChildren(...this.#chain(a.value, b.value, answers));
    for (const one of [a, b]) one.addEventListener('change', () => this.#reader.guard(update));
    update();
    return html('div', { class: 'joined-two' }, html('p', {}, a, ' ', this.words.$and, ' ', b), chain);
  }

  /** The shortest way from one to the other, hop by hop. @param {string} a @param {string} b @param {Answers} answers @returns {Node[]} */
  #chain(a, b, answers) {
    const { relations, shown: { filter } } = answers;
    const [chain] = a === b ? [] : relations.path(a, b, filter, 1).chains;
    if (!chain) return [html('p', { class: 'hint' }, a === b ? this.words.$chooseTwo : this.words.$notJoined)];
    const through = chain.actors.slice(1, -1).map(({ name }) => this.words.$the(name));
    return [
      html('p', {}, through.length === 0 ? this.words.$joinedDirectly : this.words.$joinedThrough(phrases.list(this.words, through))),
      ...chain.hops.map(({ count, statements }, index) => {
        const [from, to] = [chain.actors[index]?.name ?? '', chain.actors[index + 1]?.name ?? ''];
        return fold('pair-fold', `${from} – ${to}`, false, () => [
          statementsOf(this.words, statements, answers, this.#reader),
          ...(count > statements.length ? [html('p', { class: 'hint' }, this.words.$more(count - statements.length))] : []),
        ], this.words.$number(count));
      }),
    ];
  }
}
