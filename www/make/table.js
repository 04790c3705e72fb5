/**
 * The table as the spreadsheet counts it, a page at a time: what each column says, what became of each row, and cells that can
 * be corrected. One stop of the keyboard; arrows move in it.
 * @module
 */

import { html } from '../dom.js';
import { Worded } from '../worded.js';
import { button, choice } from './parts.js';

/** @typedef {import('../../build/sheet/relations_sheet.js').Preview} Preview */
/** @typedef {import('../sheet/sheets.js').Report} Report */
/** @typedef {import('../../build/sheet/relations_sheet.js').RowState} State */
/** What part of the table stands there. @typedef {{ first: number, only: State | null }} Part */
/**
 * @typedef {object} Editor
 * @property {import('../words.js').Words} words
 * @property {(row: number, column: string, text: string, was: string) => void} edit
 * @property {(row: number, isOut: boolean) => void} leaveOut
 * @property {(column: string, role: string) => void} assign
 * @property {(number: number) => void} ask shows a question
 * @property {(first: number) => void} turn shows the rows from there
 * @property {(only: State | null) => void} show shows only the rows in that state
 */

export const ROWS = 12;
/** What a column may say, in the order in which it is offered. @type {readonly import('../../build/sheet/relations_sheet.js').Role[]} */
const ROLES = ['from', 'to', 'who', 'what', 'when', 'end', 'year', 'month', 'day', 'end-year', 'end-month', 'end-day', 'source', 'link', 'tone', 'theme', 'status', 'said-by', 'place', 'amount', 'unit', 'event', 'further', 'skip'];

export class Table extends Worded {
  #editor;
  #body = html('table', {});
  #pager = html('p', { class: 'pager' });
  /** @type {Preview | null} */
  #preview = null;
  #first = 0;
  element = html('div', { class: 'table' },
    html('div', { class: 'scroll', tabindex: -1, role: 'region', 'aria-label': this.words.$makeTable }, this.#body), this.#pager, html('p', { class: 'quiet' }, this.words.$makeCellHint));

  /** @param {Editor} editor */
  constructor(editor) {
    super(editor);
    this.#editor = editor;
    this.#body.addEventListener('keydown', (event) => this.#key(event));
    this.#body.addEventListener('focusin', ({ target }) => this.#enter(/** @type {Element} */ (target).closest('td')));
    this.#body.addEventListener('click', ({ target }) => {
      const cell = /** @type {Element} */ (target).closest('td');
      if (cell && !/** @type {Element} */ (target).closest('button, input')) this.#edit(cell);
    });
  }

  /** @param {Preview} preview @param {Part} part @param {Report} report @param {(row: number, column: number) => number} marks the number of a cell's question, or 0 */
  update(preview, { first, only }, report, marks) {
    const focused = /** @type {HTMLElement | null} */ (this.#body.contains(document.activeElement) ? document.activeElement?.closest('td, th') : null);
    const at = focused && [focused.parentElement?.dataset.id, /** @type {HTMLTableCellElement} */ (focused).cellIndex];
    this.#preview = preview;
    this.#first = first;
    const roles = new Map(report.columns.map(({ name, role }) => [name, role]));
    const heads = preview.header.map((name) => html('th', { scope: 'col' }, html('span', { dir: 'auto' }, name), this.#role(name, roles.get(name))));
    const rows = preview.rows.map(({ row, cells, state }) => html('tr', { 'data-id': row, 'data-status': state }, this.#number(row, state), ...cells.map((text, column) => this.#cell(text, marks(row, column), roles.get(preview.header[column] ?? '') === 'what'))));
    this.#body.replaceChildren(html('caption', { class: 'hidden' }, this.words.$makeTable), html('thead', {}, html('tr', {}, html('th', { scope: 'col', class: 'count' }, html('span', { class: 'hidden' }, this.words.$makeRowColumn)), ...heads)), html('tbody', {}, ...rows));
    this.#body.querySelector('td')?.setAttribute('tabindex', '0');
    this.#page(preview, only, report);
    if (at) this.#focus(Number(at[0]), Number(at[1]) - 1);
  }

  /** Shows a cell and gives it the keyboard. @param {number} row @param {number} column */
  reveal(row, column) {
    this.#focus(row, column);
    const cell = this.#at(row, column);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** @param {string} name @param {string | undefined | null} role */
  #role(name, role) {
    if (!role) return html('span', { class: 'role' }, this.words.$makeByFormat);
    return choice(ROLES.map((code) => [code, this.words.$makeRole(code)]), role, (value) => this.#editor.assign(name, value), { 'aria-label': this.words.$makeRoleOf(name), class: 'role' });
  }

  /** @param {number} row @param {State} state */
  #number(row, state) {
    const isOut = state === 'left-out';
    const does = isOut ? this.words.$makeTakeRow(row) : this.words.$makeLeaveOutRow(row);
    const act = button(String(row), () => this.#editor.leaveOut(row, !isOut), { 'aria-label': this.words.$makeRowAct({ act: does, state: this.words.$makeRowState(state) }), title: does, tabindex: -1 });
    return html('th', { scope: 'row', class: 'count' }, act);
  }

  /** @param {string} text @param {number} mark @param {boolean} isSentence */
  #cell(text, mark, isSentence) {
    const parts = mark > 0 ? [button(String(mark), () => this.#editor.ask(mark), { class: 'mark', 'aria-label': this.words.$makeMarked(mark), tabindex: -1 })] : [];
    return html('td', { tabindex: -1, class: [mark > 0 && 'marked', isSentence && 'sentence', /^https?:\S+$/.test(text) && 'address'].filter(Boolean).join(' ') || null, dir: 'auto' }, html('span', {}, text), ...parts);
  }

  /** @param {Preview} preview @param {State | null} only @param {Report} report */
  #page({ rows, total }, only, { rows: all, used, waiting, leftOut, blank }) {
    const counts = /** @type {[State, number][]} */ ([['used', used], ['waiting', waiting], ['left-out', leftOut], ['blank', blank]]);
    const states = counts.filter(([state, count]) => count > 0 || state === only);
    this.#pager.hidden = total <= ROWS && states.length < 2;
    const [first, last] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
    const turn = (/** @type {number} */ by) => this.#editor.turn(Math.max(0, Math.min(this.#first + by, total - 1)));
    const had = this.#pager.contains(document.activeElement) && document.activeElement?.getAttribute('aria-label');
    const filter = choice([['', this.words.$makeAllRows(all)], ...states.map(([state, count]) => [state, this.words.$makeRowStateCount({ state: this.words.$makeRowState(state), count })])], only ?? '', (state) => this.#editor.show(/** @type {State | ''} */ (state) || null), { 'aria-label': this.words.$makeRowsShown });
    const turns = total > ROWS ? [
      button('‹', () => turn(-ROWS), { 'aria-label': this.words.$makeEarlier, disabled: this.#first === 0 }),
      button('›', () => turn(ROWS), { 'aria-label': this.words.$makeLater, disabled: this.#first + rows.length >= total }),
    ] : [];
    this.#pager.replaceChildren(
      ...turns.slice(0, 1),
      html('span', {}, only ? this.words.$makePartOf({ first: this.#first + 1, last: this.#first + rows.length, total }) : this.words.$makePageOf({ first, last, total })),
      ...turns.slice(1),
      ...(states.length > 1 ? [filter] : []),
    );
    // Where the keyboard was it stays, or beside where it was.
    if (had) /** @type {HTMLElement | null} */ (this.#pager.querySelector(`[aria-label="${had}"]:enabled`) ?? this.#pager.querySelector(':enabled'))?.focus();
  }

  /** @param {number} row @param {number} column @returns {HTMLElement | null} */
  #at(row, column) {
    return /** @type {HTMLElement | null} */ (this.#body.querySelector(`tr[data-id="${row}"]`)?.querySelectorAll('td')[column] ?? null);
  }

  /** @param {number} row @param {number} column */
  #focus(row, column) {
    this.#at(row, column)?.focus({ preventScroll: true });
  }

  /** @param {Element | null} cell */
  #enter(cell) {
    if (!cell) return;
    this.#body.querySelector('td[tabindex="0"]')?.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const cell = /** @type {HTMLTableCellElement | null} */ (/** @type {Element} */ (event.target).closest('td'));
    if (!cell || event.target !== cell) return;
    const row = /** @type {HTMLTableRowElement} */ (cell.parentElement);
    const to = (/** @type {Element | null | undefined} */ other, /** @type {number} */ index) => /** @type {HTMLElement | undefined} */ (other?.querySelectorAll('td')[index]);
    const column = cell.cellIndex - 1;
    const way = getComputedStyle(this.#body).direction === 'rtl' ? -1 : 1;
    const next = { ArrowRight: to(row, column + way), ArrowLeft: to(row, column - way), ArrowDown: to(row.nextElementSibling, column), ArrowUp: to(row.previousElementSibling, column), Home: to(row, 0), End: to(row, row.cells.length - 2) };
    if (event.key in next) {
      next[/** @type {keyof typeof next} */ (event.key)]?.focus();
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === 'F2') {
      this.#edit(cell);
      event.preventDefault();
    } else if (event.key === 'Delete') {
      this.#editor.leaveOut(Number(row.dataset.id), row.dataset.status !== 'left-out');
    }
  }

  /** @param {Element} cell */
  #edit(cell) {
    const row = Number(/** @type {HTMLElement} */ (cell.parentElement).dataset.id);
    const column = /** @type {HTMLTableCellElement} */ (cell).cellIndex - 1;
    const name = this.#preview?.header[column] ?? '';
    const was = this.#preview?.rows.find((one) => one.row === row)?.cells[column] ?? '';
    const before = [...cell.childNodes];
    const field = html('textarea', { 'aria-label': this.words.$makeEditing({ column: name, row }) });
    field.value = was;
    let isDone = false;
    const end = (/** @type {boolean} */ isTaken) => {
      if (isDone) return;
      isDone = true;
      const hadFocus = cell.contains(document.activeElement);
      cell.replaceChildren(...before);
      if (hadFocus) /** @type {HTMLElement} */ (cell).focus();
      if (isTaken && field.value !== was) this.#editor.edit(row, name, field.value, was);
    };
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey) end(true);
      else if (event.key === 'Escape') end(false);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    field.addEventListener('blur', () => end(true));
    cell.replaceChildren(field);
    field.focus();
    field.select();
  }
}
