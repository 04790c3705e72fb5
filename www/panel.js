/**
 * The panel: the partners, or the statements between the actor at the centre and the chosen one.
 * @module
 */

import { html } from './dom.js';
import { statement } from './statement.js';
import * as strings from './strings.js';

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {import('../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../build/core/relations_map.js').TieDetail} TieDetail */
/** @typedef {import('../build/core/relations_map.js').SourceSummary} SourceSummary */
/** @typedef {import('../build/core/relations_map.js').Tie} Tie */

/**
 * @param {Answers} answers
 * @param {Reader} reader
 * @param {Workbench | null} workbench adds what can be done with a tie, once it is there
 * @returns {Node}
 */
export function panel(answers, reader, workbench) {
  const { relations, shown: { focus, selected, hub }, sources } = answers;
  if (selected === null || selected === focus || answers.subject !== 'actor') return partners(answers.ties, reader);
  const detail = answers.tie;
  const { name } = detail.tie.partner;
  const actions = html('p', { class: 'actions' },
    button(strings.recentre(name), () => reader.go({ focus: selected })),
    button(strings.clear, reader.close));
  const parties = (/** @type {StatementRow} */ row) => {
    const id = row.event ?? row.id;
    const isJoined = hub === id;
    const toggle = button(isJoined ? strings.hideParties : strings.showParties, () => reader.join(isJoined ? null : id));
    toggle.className = 'parties';
    return toggle;
  };
  const sections = [
    section(strings.between, detail.groups.filter((group) => !group.manyParty).map((group) => group.statements), sources),
    section(strings.withOthers, detail.groups.filter((group) => group.manyParty).map((group) => group.statements), sources, parties),
    section(strings.aboutHeading(detail.a.name, name), detail.about.map((row) => [row]), sources),
  ];
  return html('div', {},
    html('h3', { part: 'panel-heading' }, strings.tieHeading(detail.a.name, name)),
    html('p', { class: 'lead' }, strings.tieSummary(detail.tie)),
    actions,
    ...own(relations, detail),
    ...(workbench?.beside(answers) ?? []),
    ...differences(relations, detail, sources),
    ...sections.flat());
}

/**
 * Before anything is chosen: who the partners are, most statements first. The rows answer a pointer; the keyboard has
 * the same actors on the map.
 * @param {Tie[]} ties
 * @param {Reader} reader
 */
function partners(ties, reader) {
  const wholes = ties.filter((tie) => tie.partOf === null).sort((a, b) => b.statements - a.statements);
  const rows = wholes.map(({ partner, statements, tones }) => {
    const row = html('tr', {}, html('th', { scope: 'row' }, partner.name), html('td', {}, String(statements)), html('td', {}, bar(tones, statements)));
    row.addEventListener('click', () => reader.go({ selected: partner.id }));
    return row;
  });
  const head = html('tr', {}, ...strings.partnerColumns.map((column) => html('th', { scope: 'col' }, column)));
  return html('div', {}, html('p', { class: 'hint' }, strings.noSelection),
    html('table', { class: 'partners' }, html('caption', { class: 'hidden' }, strings.fallbackCaption), html('thead', {}, head), html('tbody', {}, ...rows)));
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

/** Of an actor without a tie: how much the record says of it at all. @param {Relations} relations @param {TieDetail} detail */
function own(relations, { tie }) {
  return tie.statements > 0 ? [] : [html('p', {}, strings.ownStatements(relations.actor(tie.partner.id).statements))];
}

/**
 * The questions that statements of the tie answer differently, each with its rivals; contradictions first.
 * @param {Relations} relations
 * @param {TieDetail} detail
 * @param {Map<string, SourceSummary>} sources
 */
function differences(relations, { tie, groups }, sources) {
  if (tie.disagreements === 0) return [];
  const ids = new Set(groups.flatMap((group) => group.statements.flatMap((row) => row.disagreements)));
  const KINDS = ['contradiction', 'unclear', 'change'];
  const questions = relations.disagreements().filter(({ id }) => ids.has(id))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
    .map((disagreement) => question(disagreement, sources));
  return [html('details', { class: 'differences', part: 'differences' }, html('summary', {}, strings.differencesSummary(questions.length)), ...questions)];
}

/** @param {import('../build/core/relations_map.js').Disagreement} disagreement @param {Map<string, SourceSummary>} sources */
function question({ question: text, kind, note, rivals, ranges }, sources) {
  const facts = [strings.disagreementKind(kind), ...ranges.map((range) => strings.range(range))].join(' ');
  return html('details', {},
    html('summary', {}, text),
    html('p', { class: 'facts' }, facts),
    html('ul', { class: 'event' }, ...rivals.map((row) => statement({ ...row, disagreements: [] }, sources))),
    html('p', { class: 'facts' }, note));
}

/**
 * @param {string} heading
 * @param {StatementRow[][]} groups statements by event
 * @param {Map<string, SourceSummary>} sources
 * @param {(row: StatementRow) => Node} [after] what stands after each group
 */
function section(heading, groups, sources, after) {
  if (groups.length === 0) return [];
  const lists = groups.map((group) => html('ul', { class: group.length > 1 ? 'event' : '', part: 'statements' }, ...group.map((row) => statement(row, sources))));
  const ends = groups.map(([first]) => (after && first ? [after(first)] : []));
  return [html('h4', {}, heading), ...lists.flatMap((list, index) => [list, ...(ends[index] ?? [])])];
}

/** @param {string} text @param {() => void} act */
function button(text, act) {
  const element = html('button', { type: 'button' }, text);
  element.addEventListener('click', act);
  return element;
}
