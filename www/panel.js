/**
 * The panel: the partners, or the statements between the actor at the centre and the chosen one.
 * @module
 */

import { html, set } from './dom.js';
import { gradually } from './gradually.js';
import { statement } from './statement.js';
import * as strings from './strings.js';

/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {import('./statement.js').Teller} Teller */
/** Statements of one event, or one alone. @typedef {{ event: string | null, told?: number, statements: import('../build/core/relations_map.js').StatementRow[] }} Group */
/** @typedef {import('../build/core/relations_map.js').Tie} Tie */
/** @typedef {import('../build/core/relations_map.js').TieDetail} Detail */

/**
 * @param {Answers} answers
 * @param {Reader} reader
 * @param {Workbench | null} workbench adds what can be done with a tie, once it is there
 * @returns {HTMLElement}
 */
export function panel(answers, reader, workbench) {
  const { shown: { focus, selected, filter, hub }, sources, subject } = answers;
  if (selected === null || selected === focus || subject !== 'actor') {
    const hint = answers.ties.length > 0 ? strings.noSelection : strings.filtered(0);
    return html('div', {}, html('p', { class: 'hint' }, hint), partners(answers.ties, (id) => reader.go({ selected: id })));
  }
  const { a, tie } = answers.tie;
  const { name } = tie.partner;
  const told = tie.statements === 0 && Object.keys(filter).length > 0 ? [strings.nothingPasses] : strings.tieSummary(tie, (code, theme) => workbench?.theme(answers, code, theme) ?? theme);
  const tell = workbench?.teller(answers) ?? ((row) => statement(row, sources));
  const more = (/** @type {Group} */ group) => workbench?.more(group) ?? [];
  const of = (/** @type {Detail} */ { groups, about }) => [
    ...section(strings.between, groups.filter(({ manyParty }) => !manyParty), tell, more),
    ...section(strings.withOthers, groups.filter(({ manyParty }) => manyParty), tell, (group) => [...group.statements.slice(0, 1).map(({ event, id }) => parties(event ?? id, hub, reader)), ...more(group)]),
    ...section(strings.aboutHeading(a.name, name), about.map((row) => ({ event: null, statements: [row] })), tell),
  ];
  return html('div', {},
    ...head(strings.tieHeading(a.name, name), told, reader, [
      button(strings.recentre(name), () => reader.go({ focus: selected })),
      ...(workbench?.actions(answers) ?? []),
    ]),
    ...(workbench?.beside(answers) ?? []),
    ...of(answers.tie),
    ...further(answers.tie, (offset) => answers.tiePage(offset), of));
}

/**
 * What a page of a very long tie has no room for, when it is asked for.
 * @param {Detail} detail @param {(offset: number) => Detail} ask @param {(detail: Detail) => Node[]} tell
 */
function further({ groupTotal, groups, aboutTotal, about }, ask, tell) {
  let offset = Math.max(groups.length, about.length);
  if (offset >= Math.max(groupTotal, aboutTotal)) return [];
  const next = button(strings.showMore, () => {
    const page = ask(offset);
    offset += Math.max(page.groups.length, page.about.length);
    next.before(...tell(page));
    if (offset >= Math.max(groupTotal, aboutTotal)) next.remove();
  });
  return [next];
}

/**
 * What all that is chosen begins with.
 * @param {string | Node} title @param {string | (string | Node)[]} lead @param {Reader} reader
 * @param {Node[]} actions what can be done with it
 */
export function head(title, lead, reader, actions) {
  return [
    html('div', { class: 'panel-head' }, html('h3', { part: 'panel-heading' }, title), button(strings.clear, reader.close)),
    html('p', { class: 'lead' }, ...[lead].flat()),
    ...(actions.length > 0 ? [html('div', { class: 'actions' }, ...actions)] : []),
  ];
}

/** So many partners a narrow page lists before it is asked for all. */
const FIRST = 10;

/**
 * Who the partners are, most statements first: one stop for the keyboard, arrows within.
 * @param {Tie[]} ties
 * @param {(partner: string) => void} choose
 */
export function partners(ties, choose) {
  const wholes = ties.filter((tie) => tie.partOf === null).sort((a, b) => b.statements - a.statements);
  const rows = wholes.map(({ partner, statements, tones }, index) => {
    const row = html('tr', { class: index < FIRST ? null : 'beyond' },
      html('th', { scope: 'row' }, html('button', { type: 'button', tabindex: -1 }, partner.name)),
      html('td', {}, String(statements)), html('td', {}, bar(tones, statements)));
    row.addEventListener('click', () => choose(partner.id));
    return row;
  });
  if (rows.length === 0) return '';
  const head = html('tr', {}, ...strings.partnerColumns.map((column) => html('th', { scope: 'col' }, column)));
  const table = html('table', { class: 'partners' },
    html('caption', { class: 'hidden' }, strings.fallbackCaption), html('thead', {}, head), html('tbody', {}, ...rows));
  rove(table);
  if (rows.length <= FIRST) return table;
  const all = html('button', { type: 'button', class: 'all' }, strings.allPartners(rows.length));
  const list = html('div', { class: 'folded' }, table, all);
  all.addEventListener('click', () => {
    list.classList.remove('folded');
    rows[FIRST]?.querySelector('button')?.focus();
  });
  return list;
}

/** Up and down, Home and End move between the buttons of a table. @param {HTMLElement} table */
function rove(table) {
  const all = [...table.querySelectorAll('button')];
  const stop = (/** @type {HTMLElement | undefined} */ goal) => all.forEach((one) => set(one, { tabindex: one === goal ? 0 : -1 }));
  stop(all[0]);
  table.addEventListener('keydown', (event) => {
    const buttons = all.filter((one) => one.offsetParent);
    const at = buttons.findIndex((one) => one === event.target);
    /** @type {Record<string, number>} */
    const goals = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 };
    if (!Object.hasOwn(goals, event.key)) return;
    event.preventDefault();
    const goal = buttons[goals[event.key] ?? -1];
    if (!goal) return;
    stop(goal);
    goal.focus();
  });
}

/** Shares of the tones as a small bar, and in words. @param {import('../build/core/relations_map.js').ToneCounts} tones @param {number} total */
function bar(tones, total) {
  const shares = Object.entries(tones).filter(([, count]) => count > 0).map(([tone, count]) => {
    const share = html('span', { 'data-tone': tone });
    share.style.setProperty('flex', String(count / total));
    return share;
  });
  const words = strings.mostly(tones);
  return html('div', { class: 'bar', role: 'img', 'aria-label': words, title: words }, ...shares);
}

/**
 * @param {string | Node} heading
 * @param {Group[]} groups
 * @param {Teller} tell
 * @param {(group: Group) => Node[]} [after] what stands after each group
 */
export function section(heading, groups, tell, after = () => []) {
  if (groups.length === 0) return [];
  return [html('h4', {}, heading), ...gradually(groups, (group) => [
    html('ul', { class: group.statements.length > 1 ? 'event' : '', part: 'statements' }, ...group.statements.map((row, at) => tell(row, group.statements[at - 1]))),
    ...after(group),
  ])];
}

/**
 * Joins the parties of an event on the map. Of all these buttons at most one is pressed.
 * @param {string} id of the event
 * @param {string | null} hub the event whose parties are joined
 * @param {Reader} reader
 */
export function parties(id, hub, reader) {
  const label = (/** @type {boolean} */ isJoined) => (isJoined ? strings.hideParties : strings.showParties);
  const toggle = button(label(hub === id), () => {
    const isJoined = toggle.textContent === label(true);
    reader.join(isJoined ? null : id);
    for (const other of toggle.closest('.panel')?.querySelectorAll('.parties') ?? []) other.textContent = label(other === toggle && !isJoined);
  });
  set(toggle, { class: 'quiet parties' });
  return toggle;
}

/** @param {string} text @param {() => void} act */
export function button(text, act) {
  const element = html('button', { type: 'button' }, text);
  element.addEventListener('click', act);
  return element;
}
