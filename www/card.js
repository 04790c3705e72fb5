/**
 * Under a small map in another page: one partner with its first sentences, the ones before and after it, and the way to
 * the whole record.
 * @module
 */

import beside from '../build/languages/en-beside.js';
import card from './card.css';
import { html, set } from './dom.js';
import panelStyle from './panel.css';
import * as strings from './panel-strings.js';
import { sheet } from './sheet.js';
import { withLater } from './speaking.js';
import { statementGroup } from './statement-list.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('../build/core/relations_map.js').Tie} Tie */

export class Card extends Worded {
  #reader;
  #host;
  #name = html('h3', { part: 'panel-heading' });
  #counts = html('span', { class: 'card-counts' });
  #before = html('button', { type: 'button', 'aria-label': this.words.$previous }, '‹');
  #after = html('button', { type: 'button', 'aria-label': this.words.$next }, '›');
  #at = html('span', { class: 'card-at' });
  #body = html('div', { class: 'card-told' });
  #open = html('button', { type: 'button', class: 'word open-full' }, this.words.$openFull);
  element = html('section', { class: 'card', part: 'panel', 'aria-label': this.words.$panelLabel },
    html('div', { class: 'card-head' }, this.#name, this.#counts, html('span', { class: 'card-steps' }, this.#before, this.#at, this.#after)), this.#body);
  link = html('p', { class: 'card-link' }, this.#open);
  /** @type {Tie[]} */
  #ties = [];
  #index = 0;

  /** @param {Reader} reader @param {HTMLElement} host */
  constructor(reader, host) {
    super(withLater(reader, beside));
    this.#reader = reader;
    this.#host = host;
    if (host.shadowRoot) this.dress(host.shadowRoot);
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#before.addEventListener('click', () => this.#step(-1), { signal });
    this.#after.addEventListener('click', () => this.#step(1), { signal });
    this.#open.addEventListener('click', () => this.#openFull(), { signal });
  }

  /** @param {ShadowRoot} root */
  dress(root) {
    const style = sheet(panelStyle + card, root.ownerDocument);
    if (style) root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
  }

  /** Expands the element in place to the whole page. */
  #openFull() {
    this.#host.setAttribute('controls', 'all');
    this.#reader.tell(this.words.$openFull);
  }

  /** @param {number} step */
  #step(step) {
    const { length } = this.#ties;
    const tie = this.#ties[(this.#index + step + length) % length];
    if (tie) this.#reader.go({ selected: tie.partner.id });
  }

  /** @param {Answers} answers @param {boolean} isPicture nothing can be chosen by hand */
  update(answers, isPicture) {
    const { partners: { states }, shown: { selected, focus } } = answers;
    this.#ties = states;
    const wanted = selected === null || selected === focus ? first(states) : states.findIndex(({ partner }) => partner.id === selected);
    this.#index = Math.max(0, wanted);
    const tie = states[this.#index];
    set(this.element, { hidden: !tie || (isPicture && selected === null) });
    if (!tie || !answers.isWhole) return;
    const { partner, statements, tones } = tie;
    this.#name.textContent = partner.name;
    this.#counts.textContent = strings.cardCounts(this.words, statements, tones);
    this.#at.textContent = this.words.$ofStates({ at: this.#index + 1, count: states.length });
    for (const button of [this.#before, this.#after, this.#at]) set(button, { hidden: isPicture });
    this.#body.replaceChildren(...answers.once('card', [focus, partner.id], () => sentences(this.words, answers, partner.id, this.#reader)));
  }
}

/** The one with most conflict, where that is what the map is about. @param {Tie[]} states */
function first(states) {
  const most = states.reduce((best, tie, index) => (tie.tones.conflictual > (states[best]?.tones.conflictual ?? 0) ? index : best), 0);
  return (states[most]?.tones.conflictual ?? 0) >= 5 ? most : 0;
}

/** What holds, and what has no date. @param {import('./words.js').Words} words @param {Answers} answers @param {string} partner @param {Reader} reader */
function sentences(words, answers, partner, reader) {
  const { relations, shown: { focus, filter } } = answers;
  const { statements, holds: { groups, rest }, undated, undatedTones, undatedFirst, dated } = relations.portrait(focus, partner, filter);
  const rows = new Map(statements.map((row) => [row.id, row]));
  const chosen = [...groups.flatMap((group) => group.statements.map(({ id }) => id)), ...rest, ...dated.flatMap((group) => group.statements)].slice(0, 1);
  const shown = chosen.flatMap((id) => rows.get(id) ?? []);
  const more = undatedFirst ? undated.flatMap((group) => group.statements).filter((id) => !chosen.includes(id)).slice(0, 1).flatMap((id) => rows.get(id) ?? []) : [];
  return [
    ...(shown.length > 0 ? [statementGroup(words, shown, answers, reader)] : []),
    ...(more.length > 0 ? [undatedGroup(words, more, answers, reader, undatedTones)] : []),
  ];
}

/** One of those without a date, and how many there are. @param {import('./words.js').Words} words @param {import('../build/core/relations_map.js').StatementRow[]} rows @param {Answers} answers @param {Reader} reader @param {import('../build/core/relations_map.js').ToneCounts} tones */
function undatedGroup(words, rows, answers, reader, tones) {
  const group = statementGroup(words, rows, answers, reader);
  group.querySelector('.told-source')?.replaceWith(html('span', { class: 'told-source' }, strings.undatedShort(words, tones)));
  return group;
}
