/**
 * Two partners of the actor at the centre as mirrors.
 * @module
 */

import { html, set } from '../dom.js';
import * as words from '../strings.js';
import { statementsOf } from '../told.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Comparison} Comparison */
/** @typedef {import('../../build/core/relations_map.js').Belonging} Belonging */
/** @typedef {import('../../build/core/relations_map.js').ToneCounts} ToneCounts */
/** @typedef {import('../../build/core/relations_map.js').Side} Side */
/** @typedef {(Node | string)[]} Cell */

export class Compare {
  #reader;
  /** @type {Answers | null} */
  #answers = null;
  /** The ids of the two. @type {[string, string] | null} */
  #pair = null;
  /** What the table is the answer to. @type {{ relations: Answers['relations'], asked: string } | null} */
  #shown = null;
  /** The themes whose statements are open. @type {Set<string>} */
  #open = new Set();
  #a = html('select', { 'aria-label': strings.compareFirst });
  #b = html('select', { 'aria-label': strings.compareSecond });
  #swap = html('button', { type: 'button', tabindex: -1 }, strings.compareSwap);
  #note = html('p', { class: 'hint' });
  #table = html('table', { role: 'table', part: 'table' });
  element = html('div', { class: 'compare' });

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
    this.element.append(html('div', { class: 'mirror-sides' }, this.#a, this.#b, this.#swap), this.#note, this.#table);
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.element.addEventListener('change', ({ target }) => {
      if (this.#pair && target instanceof HTMLSelectElement) this.#choose(this.#pair, target);
    }, { signal });
    this.element.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.#reader.guard(() => this.#press(button));
    }, { signal });
    this.element.addEventListener('keydown', (event) => this.#onKey(event), { signal });
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
    this.#offer(answers);
    this.#fill();
  }

  /** @param {Answers} answers */
  #offer({ relations, shown: { focus }, ties }) {
    const pair = this.#pair;
    this.element.classList.toggle('lone', !pair);
    this.#note.textContent = pair ? '' : strings.compareNone(relations.actor(focus).name, ties.length);
    if (!pair) return;
    const others = pair.filter((id) => ties.every(({ partner }) => partner.id !== id)).map((id) => relations.actor(id));
    const partners = [...mostFirst(ties).map(({ partner }) => partner), ...others];
    for (const [index, select] of [this.#a, this.#b].entries()) {
      select.replaceChildren(...partners.map(({ id, name }) => html('option', { value: id }, name)));
      select.value = pair[index] ?? '';
    }
  }

  /** Makes the table anew; the keyboard keeps its place at the same theme. */
  #fill() {
    const [answers, pair] = [this.#answers, this.#pair];
    const stop = this.#buttons.find(({ tabIndex }) => tabIndex === 0)?.value;
    const hadFocus = this.#table.matches(':focus-within');
    if (!answers || !pair) return this.#table.replaceChildren();
    const { relations, shown: { focus, filter } } = answers;
    const comparison = answers.once('compare', [focus, pair], () => relations.compare(...pair, focus, filter));
    this.#table.replaceChildren(...table(comparison, (theme) => (this.#open.has(theme) ? this.#statements(answers, pair, theme) : [])));
    const goal = this.#buttons.find(({ value }) => value === stop) ?? this.#buttons[1] ?? this.#swap;
    this.#makeStop(goal);
    if (hadFocus) goal.focus({ preventScroll: true });
  }

  /** What the sources say of each of the two on a theme, side by side. @param {Answers} answers @param {[string, string]} pair @param {string} theme */
  #statements(answers, pair, theme) {
    const { relations, shown: { focus, filter } } = answers;
    const themes = /** @type {NonNullable<import('../state.js').Filter['themes']>} */ ([theme]);
    const [a = [], b = []] = pair.map((id) => {
      const rows = relations.tie(focus, id, { ...filter, themes }).groups.flatMap((group) => group.statements);
      return rows.length > 0 ? [statementsOf(rows, answers, this.#reader)] : [];
    });
    return [html('tr', { role: 'row', class: 'mirror-said' }, html('td', { role: 'cell' }, ...a), html('td', { role: 'cell' }), html('td', { role: 'cell' }, ...b))];
  }

  get #buttons() {
    return [this.#swap, ...this.#table.querySelectorAll('button')];
  }

  /** @param {HTMLButtonElement} button */
  #press(button) {
    const [a, b] = this.#pair ?? [];
    if (button === this.#swap) return this.#reader.go({ selected: b, compared: a });
    this.#makeStop(button);
    if (!this.#open.delete(button.value)) this.#open.add(button.value);
    this.#fill();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const buttons = this.#buttons;
    const at = buttons.findIndex((button) => button === event.target);
    const goal = buttons[{ ArrowDown: at + 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key] ?? -1];
    if (at < 0 || !goal || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#makeStop(goal);
    goal.focus();
  }

  /** @param {HTMLButtonElement} stop */
  #makeStop(stop) {
    for (const button of this.#buttons) set(button, { tabindex: button === stop ? 0 : -1 });
  }
}

/** @param {Answers['ties']} ties */
const mostFirst = (ties) => ties.toSorted((a, b) => b.statements - a.statements);

/**
 * The chosen actor and the one it is laid beside; where one is not told, the partner of most statements that is neither
 * a part nor the whole of the other. Null where there are no two.
 * @param {Answers} answers
 * @returns {[string, string] | null}
 */
function pairOf({ relations, shown: { focus, selected, compared }, subject, ties }) {
  /** @type {(id: string) => string[]} */
  const line = (id) => {
    const { partOf } = relations.actor(id);
    return partOf === null ? [id] : [id, ...line(partOf)];
  };
  const apart = (/** @type {string} */ a, /** @type {string} */ b) => !line(a).includes(b) && !line(b).includes(a);
  const partners = mostFirst(ties).map(({ partner }) => partner.id);
  const wanted = [subject === 'actor' ? selected : null, compared].map((id) => (id !== null && apart(id, focus) ? id : null));
  const a = wanted[0] ?? partners.find((id) => !wanted[1] || apart(id, wanted[1]));
  const b = a && [wanted[1], ...partners].find((id) => id && apart(id, a));
  return a && b ? [a, b] : null;
}

/** @param {Comparison} comparison @param {(theme: string) => Node[]} below what stands below a theme */
function table({ focus, a, b, themes, shared }, below) {
  const [one, other] = [a.tie, b.tie];
  const most = Math.max(...themes.flatMap((theme) => [theme.a, theme.b]));
  const names = [one.partner.name, other.partner.name];
  const heads = [names[0] ?? '', strings.compareWhat, names[1] ?? ''].map((name) => html('th', { role: 'columnheader', scope: 'col' }, name));
  const both = (/** @type {(side: Side) => Cell} */ cell, /** @type {string} */ label) => mirror(cell(a), label, cell(b));
  const largest = Math.max(one.statements, other.statements, 1);
  const facts = [
    both(({ tie }) => [words.number.format(tie.statements)], strings.compareStatements),
    both(({ tie }) => [strings.compareYears(tie.firstYear, tie.lastYear)], strings.compareDated),
    both(({ tie }) => [stack(tie.tones, largest), strings.compareTones(tie.tones)], strings.compareTone),
    both(({ tie }) => [strings.compareQuestions(tie.questions.contradictions)], words.contradicted),
  ];
  const bars = themes.flatMap((theme) => {
    const under = below(theme.code);
    const button = html('button', { type: 'button', value: theme.code, 'aria-expanded': String(under.length > 0) }, words.theme(theme.code));
    return [mirror([beam(theme.a, most)], button, [beam(theme.b, most)]), ...under];
  });
  return [
    html('caption', { class: 'hidden' }, strings.compareCaption(names, focus.name)),
    html('thead', { role: 'rowgroup', class: 'hidden' }, html('tr', { role: 'row' }, ...heads)),
    ...part('', facts), ...part(strings.compareThemes, bars), ...part(strings.compareMemberships, memberships(a, b, shared)),
  ];
}

/** @param {string} heading @param {Node[]} rows */
function part(heading, rows) {
  if (rows.length === 0) return [];
  const head = heading ? [html('tr', { role: 'row' }, html('th', { role: 'rowheader', scope: 'rowgroup', colspan: 3, class: 'mirror-heading' }, heading))] : [];
  return [html('tbody', { role: 'rowgroup' }, ...head, ...rows)];
}

/** @param {Cell} a @param {Node | string} label @param {Cell} b */
const mirror = (a, label, b) => html('tr', { role: 'row' },
  html('td', { role: 'cell' }, ...a), html('th', { role: 'rowheader', scope: 'row' }, label), html('td', { role: 'cell' }, ...b));

/** A number and a bar as long; all are on one scale. @param {number} count @param {number} most */
function beam(count, most) {
  const bar = html('span', { class: 'mirror-bar' });
  bar.style.setProperty('--share', String(count / most));
  return html('span', { class: 'mirror-line' }, bar, words.number.format(count));
}

/** @param {ToneCounts} tones @param {number} largest */
function stack(tones, largest) {
  const bars = Object.entries(tones).filter(([, count]) => count > 0).map(([tone, count]) => {
    const bar = html('span', { 'data-tone': tone });
    bar.style.setProperty('--share', String(count / largest));
    return bar;
  });
  return html('span', { class: 'mirror-tones', 'aria-hidden': 'true' }, ...bars);
}

/** What is not there. @param {string} text */
const none = (text) => html('span', { class: 'mirror-none' }, text);

/** Each organisation of which one of the two is told to be a member. @param {Side} a @param {Side} b @param {Comparison['shared']} shared */
function memberships(a, b, shared) {
  const own = (/** @type {Side} */ side) => side.separate.map((belonging) => ({ organisation: belonging.organisation, belongings: [belonging] }));
  return [
    ...shared.map(({ organisation, a: ofA, b: ofB }) => mirror(belonging(ofA, a), organisation.name, belonging(ofB, b))),
    ...own(a).map(({ organisation, belongings }) => mirror(belonging(belongings, a), organisation.name, [none(strings.compareNotTold)])),
    ...own(b).map(({ organisation, belongings }) => mirror([none(strings.compareNotTold)], organisation.name, belonging(belongings, b))),
  ];
}

/** How an actor or its parts belong; a part is named. @param {Belonging[]} belongings @param {Side} side */
function belonging(belongings, { tie }) {
  return belongings.map(({ member, inForce, terms }) =>
    html('span', { class: 'mirror-role' }, strings.compareBelongs([...new Set(terms.map(({ role }) => role))], inForce, member.id === tie.partner.id ? '' : member.name)));
}
