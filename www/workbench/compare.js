/**
 * Two partners of the actor at the centre side by side: of each theme one sentence a side, and behind it all others.
 * @module
 */

import { toneBar, toneKey } from '../bars.js';
import { html, set } from '../dom.js';
import { themeName } from '../own-themes.js';
import { makeStop, rove } from '../rove.js';
import * as phrases from '../panel-strings.js';
import * as strings from './strings.js';
import { sentence, sourceWord, statementsOf } from '../statement-list.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Comparison} Comparison */
/** @typedef {import('../../build/core/relations_map.js').Latest} Latest */
/** @typedef {Comparison['themes'][number]} Theme */
/** The side of one partner, or the tie between the two. @typedef {'a' | 'b' | 'between'} Part */

export class Compare extends Worded {
  #reader;
  /** @type {Answers | null} */
  #answers = null;
  /** The ids of the two. @type {[string, string] | null} */
  #pair = null;
  /** What the table is the answer to. @type {{ relations: Answers['relations'], asked: string } | null} */
  #shown = null;
  /** What is open, each as its part and theme. @type {Set<string>} */
  #open = new Set();
  #a = html('select', { 'aria-label': this.words.$compareFirst });
  #b = html('select', { 'aria-label': this.words.$compareSecond });
  #swap = html('button', { type: 'button', class: 'word', value: 'swap' }, this.words.$compareSwap);
  #note = html('p', { class: 'hint' });
  #key = html('div');
  #table = html('table', { role: 'table', part: 'table' });
  element = html('div', { class: 'compare' }, this.#note, this.#table,
    html('div', { class: 'compare-foot' }, this.#key, html('p', {}, this.words.$compareRule)));

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.element.addEventListener('change', ({ target }) => {
      if (this.#pair && target instanceof HTMLSelectElement) this.#choose(this.#pair, target);
    }, { signal });
    this.element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button[value]') : null;
      if (button instanceof HTMLButtonElement) this.#reader.guard(() => this.#press(button));
    }, { signal });
    rove(this.#table, signal, { controls: 'tbody button[value], tbody summary', isColumn: true });
  }

  /** Who is taken for one side leaves the other. @param {[string, string]} pair @param {HTMLSelectElement} select */
  #choose([a, b], select) {
    const isA = select === this.#a;
    const other = isA ? b : a;
    const free = select.value === other ? (isA ? a : b) : other;
    this.#reader.go(isA ? { selected: select.value, compared: free } : { selected: free, compared: select.value });
  }

  /** @param {Answers} answers */
  update(answers) {
    const { relations, shown: { focus, filter } } = answers;
    this.#answers = answers;
    this.#pair = pairOf(answers);
    const asked = JSON.stringify([focus, this.#pair, filter]);
    if (this.#shown?.relations === relations && this.#shown.asked === asked) return;
    this.#shown = { relations, asked };
    this.#key.replaceChildren(toneKey(answers));
    this.#open.clear();
    this.#offer(answers);
    this.#fill();
  }

  /** @param {Answers} answers */
  #offer({ lasting, shown: { focus }, ties }) {
    const pair = this.#pair;
    this.element.classList.toggle('lone', !pair);
    this.#note.textContent = pair ? '' : this.words.$compareNone({ focus: lasting.actor(focus).name, partners: ties.length });
    if (!pair) return;
    const others = pair.filter((id) => ties.every(({ partner }) => partner.id !== id)).map((id) => lasting.actor(id));
    const partners = [...mostFirst(ties).map(({ partner }) => partner), ...others];
    for (const [index, select] of [this.#a, this.#b].entries()) {
      select.replaceChildren(...partners.map(({ id, name }) => html('option', { value: id }, name)));
      select.value = pair[index] ?? '';
    }
  }

  /** Makes the table again; the keyboard keeps its place. */
  #fill() {
    const [answers, pair] = [this.#answers, this.#pair];
    const place = this.#buttons.find((button) => button.matches(':focus'))?.value;
    const select = [this.#a, this.#b].find((one) => one.matches(':focus'));
    if (!answers || !pair) return this.#table.replaceChildren();
    const { relations, shown: { focus, filter } } = answers;
    const comparison = answers.once('compare', [focus, pair], () => relations.compare(...pair, focus, filter));
    this.#table.replaceChildren(...this.#rows(comparison, answers, pair));
    const stop = this.#buttons.find(({ value }) => value === place);
    makeStop(this.#table.querySelectorAll('tbody button[value], tbody summary'), stop === this.#swap ? undefined : stop);
    (select ?? stop)?.focus({ preventScroll: true });
  }

  get #buttons() {
    return [...this.#table.querySelectorAll('button')].filter(({ value }) => value !== '');
  }

  /** @param {Comparison} comparison @param {Answers} answers @param {[string, string]} pair */
  #rows({ focus, a, b, themes, between }, answers, pair) {
    const names = [a.tie.partner.name, b.tie.partner.name];
    const most = Math.max(a.tie.statements, b.tie.statements, 1);
    const head = (/** @type {HTMLSelectElement} */ select, /** @type {Comparison['a']} */ { tie }) => html('th', { role: 'columnheader', scope: 'col' },
      select, toneBar(tie.tones, tie.statements / most), html('p', { class: 'compare-counts' }, strings.compareCounts(this.words, tie.statements, tie.tones)));
    const both = themes.filter((theme) => theme.a > 0 && theme.b > 0);
    const alone = (/** @type {'a' | 'b'} */ side) => themes.filter((theme) => theme[side] > 0 && theme[side === 'a' ? 'b' : 'a'] === 0);
    const cell = (/** @type {Part} */ part, /** @type {Theme} */ theme, /** @type {number} */ count) =>
      html('td', { role: 'cell', 'data-side': names[part === 'b' ? 1 : 0] }, ...this.#side(part, theme.code, count, theme.latest[part === 'b' ? 1 : 0], answers, pair));
    return [
      html('caption', { class: 'hidden' }, strings.compareCaption(this.words, names, focus.name)),
      html('thead', { role: 'rowgroup' }, html('tr', { role: 'row' }, html('td', { role: 'cell' }, this.#swap), head(this.#a, a), head(this.#b, b))),
      html('tbody', { role: 'rowgroup' },
        ...both.map((theme) => row(themeName(this.words, theme.code), this.words.$compareBoth({ a: theme.a, b: theme.b }), cell('a', theme, theme.a), cell('b', theme, theme.b))),
        ...this.#alone(alone('a'), alone('b'), answers, pair),
        ...this.#between(between, answers, pair)),
    ];
  }

  /** Themes that occur with only one of the two. @param {Theme[]} ofA @param {Theme[]} ofB @param {Answers} answers @param {[string, string]} pair */
  #alone(ofA, ofB, answers, pair) {
    if (ofA.length + ofB.length === 0) return [];
    const cell = (/** @type {'a' | 'b'} */ part, /** @type {Theme[]} */ themes) => {
      const links = themes.flatMap((theme, index) => [...(index > 0 ? [phrases.dot] : []), this.#opener(part, theme.code, themeName(this.words, theme.code)), ` ${this.words.$number(theme[part])}`]);
      const open = themes.filter(({ code }) => this.#open.has(`${part} ${code}`));
      const themeSections = open.map(({ code }) => html('div', {}, html('h4', {}, themeName(this.words, code)), this.#statements(part, code, answers, pair)));
      return html('td', { role: 'cell' }, html('p', { class: 'compare-alone' }, ...(links.length > 0 ? links : [this.words.$compareNothing])), ...themeSections);
    };
    return [row(this.words.$compareOne, '', cell('a', ofA), cell('b', ofB))];
  }

  /** What is told of the two with each other. @param {Comparison['between']} between @param {Answers} answers @param {[string, string]} pair */
  #between({ statements, tones, latest }, answers, pair) {
    if (!latest) return [];
    const cell = html('td', { role: 'cell', colspan: 2 }, ...this.#side('between', '', statements, latest, answers, pair));
    return [row(this.words.$compareBetween, this.words.$compareBetweenNote({ counted: phrases.undatedShort(this.words, tones), focus: answers.focus.name }), cell)];
  }

  /** One sentence, where it comes from, and the way to all others. @param {Part} part @param {string} theme @param {number} count @param {Latest | null} latest @param {Answers} answers @param {[string, string]} pair */
  #side(part, theme, count, latest, answers, pair) {
    if (!latest) return [html('p', { class: 'compare-alone' }, this.words.$compareNothing)];
    const isOpen = this.#open.has(`${part} ${theme}`);
    const opener = this.#opener(part, theme, isOpen ? this.words.$compareFewer : this.words.$compareMore(count));
    if (isOpen) return [this.#statements(part, theme, answers, pair), html('p', { class: 'compare-meta' }, opener)];
    const { statement } = latest;
    return [sentence(this.words, statement, answers, this.#reader),
      html('p', { class: 'compare-meta' }, html('span', { class: 'told-date' }, phrases.dated(this.words, statement)), ' ', sourceWord(this.words, statement, answers), ' ', ...(count > 1 ? [opener] : []))];
  }

  /** @param {Part} part @param {string} theme @param {string} text */
  #opener(part, theme, text) {
    const value = `${part} ${theme}`;
    return html('button', { type: 'button', class: 'word', value, tabindex: -1, 'aria-expanded': String(this.#open.has(value)) }, text);
  }

  /** All that the sources say of one side on a theme. @param {Part} part @param {string} theme @param {Answers} answers @param {[string, string]} pair */
  #statements(part, theme, answers, [a, b]) {
    const { relations, shown: { focus, filter } } = answers;
    const themes = /** @type {NonNullable<import('../state.js').Filter['themes']>} */ (theme === '' ? filter.themes : [theme]);
    const [one, other] = part === 'between' ? [a, b] : [focus, part === 'a' ? a : b];
    const rows = relations.tie(one, other, { ...filter, themes }).groups.flatMap((group) => group.statements);
    return statementsOf(this.words, rows, answers, this.#reader);
  }

  /** @param {HTMLButtonElement} button */
  #press(button) {
    const [a, b] = this.#pair ?? [];
    if (button === this.#swap) return this.#reader.go({ selected: b, compared: a });
    if (!this.#open.delete(button.value)) this.#open.add(button.value);
    this.#fill();
  }
}

/** @param {string} label @param {string} note @param {...HTMLElement} cells */
const row = (label, note, ...cells) => html('tr', { role: 'row' },
  html('th', { role: 'rowheader', scope: 'row' }, label, ...(note === '' ? [] : [html('span', {}, note)])), ...cells);

/** @param {Answers['ties']} ties */
const mostFirst = (ties) => ties.toSorted((a, b) => b.statements - a.statements);

/**
 * The chosen actor and the one it is laid beside; where one is not told, the partner of most statements that is neither
 * a part nor the whole of the other. Null where there are no two.
 * @param {Answers} answers
 * @returns {[string, string] | null}
 */
function pairOf({ lasting, shown: { focus, selected, compared }, subject, ties }) {
  /** @type {(id: string) => string[]} */
  const line = (id) => {
    const { partOf } = lasting.actor(id);
    return partOf === null ? [id] : [id, ...line(partOf)];
  };
  const apart = (/** @type {string} */ a, /** @type {string} */ b) => !line(a).includes(b) && !line(b).includes(a);
  const partners = mostFirst(ties).map(({ partner }) => partner.id);
  const wanted = [subject === 'actor' ? selected : null, compared].map((id) => (id !== null && apart(id, focus) ? id : null));
  const a = wanted[0] ?? partners.find((id) => !wanted[1] || apart(id, wanted[1]));
  const b = a && [wanted[1], ...partners].find((id) => id && apart(id, a));
  return a && b ? [a, b] : null;
}
