/**
 * All statements under the filter as a table: the twin of every picture.
 * @module
 */

import { html, set } from '../dom.js';
import * as strings from './strings.js';
import { rove } from '../rove.js';
import { sentences } from '../telling/sentences.js';
import { tableRow } from './row.js';
import { Rows } from './rows.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Order} Order */

/** The columns, with the orders that they can be read in. @type {['date' | 'text' | 'parties' | 'theme' | 'tone' | 'status' | 'said' | 'source', ...Order[]][]} */
const COLUMNS = [['date', 'date', 'date-descending'], ['text'], ['parties'], ['theme', 'theme'], ['tone', 'tone'], ['status', 'status'], ['said'], ['source', 'source']];

export class Table extends Worded {
  #reader;
  /** @type {Answers | null} */
  #answers = null;
  /** @type {Order} */
  #order = 'date';
  /** What the rows are the answer to. @type {{ relations: Answers['relations'], asked: string } | null} */
  #shown = null;
  #total = 0;
  /** The row at which the keyboard stands or comes in. */
  #at = 0;
  #caption = html('caption');
  #head = html('tr', { role: 'row' });
  #body = html('tbody', { role: 'rowgroup' });
  #table = html('table', { role: 'table', part: 'table' }, this.#caption, html('thead', { role: 'rowgroup' }, this.#head), this.#body);
  #box = html('div', { class: 'table-view', role: 'group', 'aria-label': this.words.$listLabel, tabindex: -1 }, this.#table);
  #all = html('button', { type: 'button', class: 'word table-all' });
  element = html('div', {}, this.#box, this.#all);
  #rows = new Rows(this.#box, this.#body, (from, to) => this.#make(from, to), () => this.#onMoved());

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
    this.#head.append(...COLUMNS.flatMap(([name, order]) => [html('th', { role: 'columnheader', scope: 'col', class: order ? null : 'plain' },
      order ? html('button', { type: 'button', value: name, tabindex: name === 'date' ? 0 : -1 }, this.words.$column(name)) : this.words.$column(name)), ' ']));
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#rows.connect(signal);
    rove(this.#head, signal, { controls: 'button' });
    this.#all.addEventListener('click', () => this.#reader.guard(() => this.#unfold()), { signal });
    this.#box.addEventListener('click', ({ target }) => target instanceof Element && this.#reader.guard(() => this.#press(target)), { signal });
    this.#box.addEventListener('keydown', (event) => this.#reader.guard(() => this.#onKey(event)), { signal });
    this.#body.addEventListener('focusin', ({ target }) => {
      const row = target instanceof Element ? target.closest('tr') : null;
      if (row) this.#makeStop(numberOf(row));
    }, { signal });
  }

  /** @param {Answers} answers */
  update(answers) {
    this.#answers = answers;
    const { relations, shown: { filter } } = answers;
    const asked = JSON.stringify([this.#order, filter]);
    if (this.#shown?.relations === relations && this.#shown.asked === asked) {
      this.#rows.resume();
    } else {
      this.#shown = { relations, asked };
      this.#restart(relations.statements(filter, this.#order, { limit: 0 }).total);
    }
    this.#mark();
  }

  /** Shows all rows again. @param {number} total */
  #restart(total) {
    this.#total = total;
    this.#at = 0;
    set(this.#table, { 'aria-rowcount': total + 1 });
    for (const [index, [, ...orders]] of COLUMNS.entries()) {
      const at = orders.indexOf(this.#order);
      const cell = this.#head.children[index];
      if (cell) set(cell, { 'aria-sort': at < 0 ? null : ['ascending', 'descending'][at] });
    }
    this.#rows.show(total);
  }

  /** The keyboard goes on with the first row that comes. */
  #unfold() {
    const first = this.#rows.last;
    this.#rows.unfold();
    this.#rows.at(first)?.focus({ preventScroll: true });
  }

  /** @param {number} from @param {number} to */
  #make(from, to) {
    const answers = this.#answers;
    if (!answers || to <= from) return [];
    const { relations, shown: { filter }, sources } = answers;
    const { rows } = relations.statements(filter, this.#order, { offset: from, limit: to - from });
    const made = rows.map((row, index) => tableRow(this.words, row, from + index, sources, answers.language));
    mark(made, answers);
    return made;
  }

  /** Of what is chosen, in the caption and in the rows. */
  #mark() {
    const answers = this.#answers;
    if (!answers) return;
    const { lasting, shown: { selected }, subject } = answers;
    const named = subject === 'actor' && selected !== null && this.#total > 0 ? [this.words.$listMarked(lasting.actor(selected).name)] : [];
    this.#caption.textContent = [answers.once('caption', [], () => captionOf(this.words, answers, this.#total)), ...named].join(' ');
    for (const element of this.#body.querySelectorAll('[aria-current]')) set(element, { 'aria-current': null });
    mark(/** @type {Iterable<Element>} */ (this.#body.children), answers);
  }

  /** Where other rows came, the keyboard still has one to come in by. */
  #onMoved() {
    this.#makeStop(Math.max(this.#rows.first, Math.min(this.#at, this.#rows.last - 1)));
    set(this.#all, { hidden: !this.#rows.isFolded });
    this.#all.textContent = this.words.$listAll(this.#total);
  }

  /** @param {number} index */
  #makeStop(index) {
    for (const row of this.#body.querySelectorAll('tr[tabindex="0"]')) set(row, { tabindex: -1 });
    this.#at = index;
    const row = this.#body.children[index - this.#rows.first];
    if (row) set(row, { tabindex: 0 });
  }

  /** @param {Element} target */
  #press(target) {
    const button = target.closest('button');
    const row = target.closest('tbody tr');
    if (button && this.#head.contains(button)) this.#sort(button);
    else if (button) this.#reader.go({ selected: button.value });
    else if (row && !target.closest('a') && String(getSelection()) === '') this.#open(row);
  }

  /** @param {Element} row */
  #open(row) {
    this.#reader.go({ selected: row.getAttribute('data-id') });
    this.#reader.tell(this.words.$listOpened);
  }

  /** @param {HTMLButtonElement} button */
  #sort(button) {
    const [name, ...orders] = COLUMNS.find(([column]) => column === button.value) ?? ['date'];
    const order = orders[(orders.indexOf(this.#order) + 1) % orders.length];
    if (!order || !this.#answers) return;
    this.#order = order;
    button.focus();
    this.update(this.#answers);
    this.#reader.tell(this.words.$listSorted({ name, order: order === 'date-descending' ? 'newest' : 'other' }));
  }

  /** Through the rows and into them: most rows are not there until they are gone to. @param {KeyboardEvent} event */
  #onKey(event) {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element) || this.#head.contains(target)) return;
    const goal = this.#bodyGoal(key, target);
    const row = target.matches('tbody tr') && (key === 'Enter' || key === ' ') ? target : null;
    if (!goal && !row) return;
    event.preventDefault();
    if (row) this.#open(row);
    else goal?.focus();
  }

  /** @param {string} key @param {Element} target */
  #bodyGoal(key, target) {
    if (target === this.#box) return /^(?:Arrow|Page|Home|End)/.test(key) ? this.#rows.at(this.#at) : undefined;
    const { page } = this.#rows;
    const goal = { ArrowDown: this.#at + 1, ArrowUp: this.#at - 1, PageDown: this.#at + page, PageUp: this.#at - page, Home: 0, End: this.#total - 1 }[key];
    if (goal !== undefined) return this.#rows.at(Math.max(0, Math.min(goal, this.#total - 1)));
    const row = target.closest('tr');
    return row ? along([row, ...row.querySelectorAll('a, button')], key, target) : undefined;
  }
}

/** What stands beside something in a row. @param {Element[]} all @param {string} key @param {Element} from */
function along(all, key, from) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const way = getComputedStyle(from).direction === 'rtl' ? -1 : 1;
  return step ? /** @type {HTMLElement | undefined} */ (all[all.indexOf(from) + way * step]) : undefined;
}

/** @param {Element} row */
const numberOf = (row) => Number(row.getAttribute('aria-rowindex')) - 2;

/** How many there are, and what the filter leaves out. @param {import('../words.js').Words} words @param {Answers} answers @param {number} total */
function captionOf(words, { relations, shown: { filter }, focusCount, focus: { name }, isFiltered }, total) {
  return [strings.listTotal(words, total, focusCount, name, isFiltered || Boolean(filter.asOf)), ...sentences(words, relations.describeFilter(filter))].join(' ');
}

/**
 * Marks the rows that are chosen or name the chosen actor, and there the actor or what is a part of it.
 * @param {Iterable<Element>} rows @param {Answers} answers
 */
function mark(rows, answers) {
  const { shown: { selected }, subject } = answers;
  if (selected === null) return;
  const ids = subject === 'actor' ? withParts(selected, answers.actors) : new Set();
  for (const row of rows) {
    const named = ids.size > 0 ? [...row.querySelectorAll('button')].filter(({ value }) => ids.has(value)) : [];
    for (const element of row.getAttribute('data-id') === selected && ids.size === 0 ? [row] : named) set(element, { 'aria-current': 'true' });
  }
}

/** @param {string} id @param {Answers['actors']} actors */
function withParts(id, actors) {
  const ids = new Set([id]);
  for (let before = 0; before < ids.size;) {
    before = ids.size;
    for (const { id: part, partOf } of actors) if (partOf !== null && ids.has(partOf)) ids.add(part);
  }
  return ids;
}
