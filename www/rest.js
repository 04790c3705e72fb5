/**
 * All partners, while none is chosen: states by statements, organisations as words, and where sources contradict.
 * It is one stop of the keyboard.
 * @module
 */

import { toneBar, toneKey } from './bars.js';
import { html, set } from './dom.js';
import { fold } from './fold.js';
import { makeStop, rove } from './rove.js';
import { unequalSign } from './sign.js';
import * as strings from './strings.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {import('../build/core/relations_map.js').Tie} Tie */

/** How many lines are shown at first: as many as fit the height of the map, and fewer on a phone. */
const LINES = 11;
const LINES_SHORT = 8;
/** How many sentences are shown under a filter. */
const SENTENCES = 8;
/** How many organisations to which the focus does not belong are shown at first. */
const OTHERS = 4;

export class Rest extends Worded {
  #reader;
  #statements = html('section', { class: 'of-filter', part: 'statements', hidden: true });
  #states = html('section', { class: 'states' });
  #groups = html('section', { class: 'groups' });
  #unequal = html('p', { class: 'unequal' });
  /** What stands here. @type {object | null} */
  #made = null;
  element = html('div', { class: 'rest' }, this.#statements, this.#states, this.#groups, this.#unequal);

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    rove(this.element, signal, { isColumn: true });
    this.element.addEventListener('click', ({ target }) => {
      const chosen = target instanceof Element ? target.closest('button[data-id]') : null;
      if (chosen) this.#reader.go({ selected: chosen.getAttribute('data-id') });
    }, { signal });
  }

  /** @param {Answers} answers @param {Workbench | null} workbench @param {HTMLElement | null} time where the time row stands among the partners @param {boolean} isShort */
  update(answers, workbench, time, isShort) {
    const made = answers.once('rest', [answers.shown.focus, isShort, answers.isWhole, workbench !== null], () => this.#make(answers, workbench, isShort));
    if (this.#made !== made) {
      this.#made = made;
      this.#statements.replaceChildren(...made.filtered);
      set(this.#statements, { hidden: made.filtered.length === 0 });
      this.#states.replaceChildren(...made.states);
      set(this.#states, { hidden: made.states.length === 0 });
      this.#groups.replaceChildren(...made.groups);
      this.#unequal.replaceChildren(...made.unequal);
      set(this.#groups, { hidden: made.groups.length === 0 });
      set(this.#unequal, { hidden: made.unequal.length === 0 });
      makeStop(this.element.querySelectorAll('button, summary'));
    }
    if (time && time.parentElement !== this.element) this.#unequal.before(time);
    if (!time && this.#unequal.previousElementSibling !== this.#groups) this.#unequal.previousElementSibling?.remove();
  }

  /** @param {Answers} answers @param {Workbench | null} workbench @param {boolean} isShort */
  #make(answers, workbench, isShort) {
    const { states, others } = answers.partners;
    return {
      filtered: answers.isFiltered && workbench ? this.#filtered(answers, workbench) : [],
      states: states.length > 0 ? listOfStates(this.words, states, isShort ? LINES_SHORT : LINES, toneKey(answers)) : others.length > 0 ? [] : [html('p', { class: 'hint' }, this.words.$noPartner)],
      groups: others.length > 0 && answers.isWhole ? wordsOfGroups(this.words, answers) : [],
      unequal: this.#contradictions(answers),
    };
  }

  /** Under a filter the matching statements are shown at once, as sentences. @param {Answers} answers @param {Workbench} workbench */
  #filtered(answers, workbench) {
    const { relations, shown: { focus, filter }, filterWords } = answers;
    const { rows } = relations.statements({ ...filter, subject: focus }, 'date');
    if (rows.length === 0) return [];
    const rest = rows.slice(SENTENCES);
    return [
      html('h3', { class: 'section-head' }, html('b', {}, this.words.$statements(rows.length)), ' ', html('span', {}, strings.comma(this.words, filterWords))),
      workbench.statements(rows.slice(0, SENTENCES), answers),
      ...(rest.length > 0 ? [fold('more', this.words.$more(rest.length), false, () => [workbench.statements(rest, answers)])] : []),
    ];
  }

  /** @param {Answers} answers */
  #contradictions(answers) {
    const count = answers.contradictions.length;
    if (count === 0) return [];
    const [before, link, after] = strings.parted(this.words.$contradict({ count, focus: answers.focus.name }));
    const button = html('button', { type: 'button', class: 'word' }, link);
    button.addEventListener('click', () => this.#reader.go({ view: 'contradictions' }));
    return [unequalSign({ 'aria-hidden': 'true' }), ` ${before}`, button, after];
  }
}

/** @param {import('./words.js').Words} words @param {Tie[]} states @param {number} most @param {HTMLElement} key */
function listOfStates(words, states, most, key) {
  const widest = Math.max(...states.map(({ statements }) => statements));
  const lines = (/** @type {Tie[]} */ ties) => html('ul', { class: 'lines' }, ...ties.map((tie) => html('li', {}, line(words, tie, widest))));
  // A single further line takes no more room than the button that would fold it.
  const seen = states.length <= most + 1 ? states.length : most;
  const rest = states.slice(seen);
  const counts = rest.map(({ statements }) => statements);
  return [
    html('h3', { class: 'section-head' }, html('b', {}, words.$states(states.length)), ' ', html('span', {}, words.$namingBoth)),
    lines(states.slice(0, seen)),
    ...(rest.length > 0 ? [fold('more-states', words.$moreStates(rest.length), false, () => [lines(rest)], strings.each(words, Math.min(...counts), Math.max(...counts)))] : []),
    key,
  ];
}

/** @param {import('./words.js').Words} words @param {Tie} tie @param {number} widest */
function line(words, { partner, statements, tones }, widest) {
  // The columns are read out as a sentence.
  return html('button', { type: 'button', class: 'line', 'data-id': partner.id, tabindex: -1 },
    html('span', { class: 'hidden' }, strings.partner(words, partner, statements, tones.conflictual)),
    html('span', { class: 'line-name', 'aria-hidden': 'true' }, partner.name), ' ',
    toneBar(tones, statements / widest), ' ',
    html('span', { class: 'line-count', 'aria-hidden': 'true' }, words.$number(statements)));
}

/** Organisations, companies and groups as words of two sentences. @param {import('./words.js').Words} words @param {Answers} answers */
function wordsOfGroups(words, { partners: { others, belongs } }) {
  const part = others.filter(({ partner }) => belongs.has(partner.id));
  const rest = others.filter(({ partner }) => !belongs.has(partner.id));
  const more = rest.length > OTHERS + 1 ? rest.slice(OTHERS) : [];
  const some = rest.slice(0, rest.length - more.length);
  const paragraph = html('p', {}, `${part.length > 0 ? words.$others : words.$groupsAre} `, ...wordsOf(words, some));
  if (more.length > 0) paragraph.append(...unfolding(words, more));
  return [
    html('h3', { class: 'section-head' }, html('b', {}, words.$groups(others.length))),
    ...(part.length > 0 ? [html('p', {}, `${words.$takesPart} `, ...wordsOf(words, part))] : []),
    ...(rest.length > 0 ? [paragraph] : []),
  ];
}

/** The rest replaces its button, and takes over the keyboard focus. @param {import('./words.js').Words} words @param {Tie[]} ties @returns {(Node | string)[]} */
function unfolding(words, ties) {
  const button = html('button', { type: 'button', class: 'word', 'aria-expanded': 'false', tabindex: -1 }, words.$more(ties.length));
  button.addEventListener('click', () => {
    const come = wordsOf(words, ties);
    button.replaceWith(...come);
    const first = come.find((node) => node instanceof HTMLElement)?.querySelector('button');
    first?.focus();
  });
  return [strings.dot, button];
}

/** @param {import('./words.js').Words} words @param {Tie[]} ties @returns {(HTMLElement | string)[]} */
function wordsOf(words, ties) {
  return ties.flatMap(({ partner, statements, tones }, index) => [
    ...(index === 0 ? [] : [strings.dot]),
    html('span', { class: 'listed' },
      html('button', { type: 'button', class: 'name-word', 'data-id': partner.id, tabindex: -1, 'aria-label': strings.partner(words, partner, statements, tones.conflictual) }, partner.shortName),
      ' ', html('span', { class: 'count', 'aria-hidden': 'true' }, words.$number(statements))),
  ]);
}
