/**
 * A tie as a story: its portrait, what holds, what changed, where sources contradict, and all of it by theme or by date.
 * The core chooses each sentence by rules; nothing is chosen here.
 * @module
 */

import { backTo } from './back.js';
import { bar, patternKey } from './bars.js';
import { copying } from './clipboard.js';
import { html } from './dom.js';
import { fold } from './fold.js';
import { ownTheme } from './own-theme.js';
import { questionBlock } from './question.js';
import * as strings from './panel-strings.js';
import { statementsOf, toldGroup } from './told.js';

/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('../build/core/relations_map.js').Portrait} Portrait */
/** @typedef {import('../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../build/core/relations_map.js').TieQuestion} TieQuestion */
/** @typedef {import('../build/core/relations_map.js').StatementGroup} StatementGroup */
/** What the sections are made from. @typedef {{ portrait: Portrait, rows: Map<string, StatementRow>, answers: Answers, reader: Reader, isShort: boolean }} Told */

/** So much of a section stands without being asked for, and on a phone. */
const HOLDS_SHORT = 3;
const OF_EVENT = 4;
/** Of so many statements themes of the record's own are told apart at once. */
const OWN_MOST = 200;
const THEMES_SHORT = 4;
/** Under a filter so many statements stand at once. */
const FILTERED = 12;

/** @param {Answers} answers @param {Reader} reader @param {boolean} isShort */
export function tiePanel(answers, reader, isShort) {
  const { portrait } = answers;
  const told = { portrait, rows: new Map(portrait.statements.map((row) => [row.id, row])), answers, reader, isShort };
  const { tie: { partner } } = portrait;
  return html('div', { class: 'tie-panel' },
    html('div', { class: 'panel-head' }, backTo(answers, reader), html('h3', { part: 'panel-heading' }, partner.name)),
    html('p', { class: 'portrait' }, strings.portrait(portrait, isShort)),
    ...directions(portrait),
    ...(answers.isFiltered ? filtered(told) : story(told)),
    actions(told));
}

/** @param {Told} told @returns {Node[]} */
function story(told) {
  const { portrait: { undatedFirst, contradicted, a, tie } } = told;
  const none = contradicted.length > 0 ? [] : [html('p', { class: 'none-contradict' }, strings.noContradiction(a.name, tie.partner.name))];
  return [
    ...holds(told), ...changes(told), ...contradictions(told),
    ...(undatedFirst ? [...undated(told), ...dated(told)] : byTheme(told)),
    ...none,
  ];
}

/** Who acts on whom, by tone and by how it is told. @param {Portrait} portrait @returns {Node[]} */
function directions({ a, tie: { partner, tones, directions: { fromPartner, toPartner, together, byOthers, manyParty } } }) {
  const lines = /** @type {[string, Portrait['tie']['directions']['together']][]} */ ([
    [strings.towards(partner.shortName, a.shortName), fromPartner], [strings.towards(a.shortName, partner.shortName), toPartner],
    [strings.together, together], [strings.byOthers, byOthers], [strings.several, manyParty],
  ]).filter(([, { statements }]) => statements > 0);
  const widest = Math.max(1, ...lines.map(([, { statements }]) => statements));
  const items = lines.map(([label, { statements, strands }]) => {
    const shares = strands.flatMap(({ tone, happened, intended, assessed }) => [
      { tone, manner: 'happened', count: happened }, { tone, manner: 'intended', count: intended }, { tone, manner: 'judged', count: assessed }]);
    return html('li', {}, html('span', { class: 'direction' }, label), ' ', bar(shares, statements / widest), ' ', html('span', { class: 'line-count' }, strings.number.format(statements)),
      html('span', { class: 'hidden' }, `: ${strings.shares(shares)}`));
  });
  return [html('ul', { class: 'directions' }, ...items), patternKey(tones.unstated > 0)];
}

/** @param {string} title @param {string} note @param {...Node} content @returns {Node} */
function section(title, note, ...content) {
  return html('section', { class: 'panel-section' }, html('h4', { class: 'section-title' }, html('b', {}, title), ' ', html('span', {}, note)), ...content);
}

/** @param {Told} told @returns {Node[]} */
function holds({ portrait: { holds: { groups, rest, total } }, rows, answers, reader, isShort }) {
  if (total === 0) return [];
  const chosen = groups.flatMap(({ statements }) => statements.map(({ id }) => id));
  const all = [...chosen, ...rest].flatMap((id) => rows.get(id) ?? []);
  const most = Math.min(chosen.length, isShort ? HOLDS_SHORT : Infinity);
  const [seen, others] = [all.slice(0, most), all.slice(most)];
  return [section(strings.holds, isShort ? strings.holdsNoteShort : strings.holdsNote, ...(seen.length > 0 ? [statementsOf(seen, answers, reader)] : []),
    ...(others.length > 0 ? [fold('more', seen.length > 0 ? strings.more(total - seen.length) : strings.statements(total), false, () => [statementsOf(others, answers, reader)])] : []))];
}

/** The first questions, and the rest behind a fold. @param {Told} told @param {TieQuestion[]} questions @param {number} seen @returns {Node[]} */
function questions({ rows, answers, reader }, questions, seen) {
  const block = (/** @type {TieQuestion} */ question) => questionBlock({ ...question, rows }, answers, reader);
  const rest = questions.slice(seen);
  return [...questions.slice(0, seen).map(block), ...(rest.length > 0 ? [fold('more', strings.moreQuestions(rest.length), false, () => rest.map(block))] : [])];
}

/** @param {Told} told @returns {Node[]} */
function changes(told) {
  const { portrait: { changed, undatedFirst }, isShort } = told;
  if (changed.length === 0) return [];
  return [section(strings.changed, strings.changedNote(changed.length, isShort), ...questions(told, changed, isShort || undatedFirst ? 1 : 2))];
}

/** @param {Told} told @returns {Node[]} */
function contradictions(told) {
  const { contradicted } = told.portrait;
  return contradicted.length === 0 ? [] : [section(strings.contradicted, strings.questions(contradicted.length), ...questions(told, contradicted, 1))];
}

/** Event by event; the first is open. @param {Told} told @returns {Node[]} */
function undated(told) {
  const { portrait, answers, reader } = told;
  const [first, ...others] = portrait.undated;
  if (!first) return [];
  const rows = rowsOf(told, first);
  const more = rows.slice(OF_EVENT);
  const label = first.by === 'event' && rows.length > 1 ? strings.oneEvent : strings.noDate;
  const rest = portrait.tie.undated - portrait.undated.reduce((all, { statements }) => all + statements.length, 0);
  return [section(strings.withoutDate, strings.undatedNote(portrait.undatedTones),
    html('div', { class: 'told-list' }, toldGroup(rows.slice(0, OF_EVENT), answers, reader, label)),
    ...(more.length > 0 ? [fold('more', first.by === 'event' ? strings.moreOfEvent(more.length) : strings.more(more.length), false, () => [statementsOf(more, answers, reader)])] : []),
    ...others.map((group) => groupFold(told, group, group.by === 'event' ? strings.oneEvent : strings.noEvent)),
    ...(rest > 0 ? [further(told, true, rest)] : []))];
}

/** Oldest first. @param {Told} told @returns {Node[]} */
function dated(told) {
  const { portrait } = told;
  const count = portrait.tie.statements - portrait.tie.undated;
  if (count === 0) return [];
  const rest = count - portrait.dated.reduce((all, { statements }) => all + statements.length, 0);
  return [section(strings.withDate, strings.datedNote(count), ...portrait.dated.map((group) => groupFold(told, group, strings.dated(group))), ...(rest > 0 ? [further(told, false, rest)] : []))];
}

/** @param {Told} told @param {StatementGroup} group @returns {StatementRow[]} */
const rowsOf = ({ rows }, { statements }) => statements.flatMap((id) => rows.get(id) ?? []);

/** A date or an event in one line: when, how it begins, how much. @param {Told} told @param {StatementGroup} group @param {string} label */
function groupFold(told, group, label) {
  const rows = rowsOf(told, group);
  const line = html('span', { class: 'one-line' }, html('span', { class: 'told-date' }, label), ' ', html('span', { class: 'text' }, strings.curly(rows[0]?.text ?? '')));
  return fold('of-date', line, false, () => [statementsOf(rows, told.answers, told.reader)], rows.length > 1 ? strings.number.format(rows.length) : '');
}

/** What a very long tie has beyond its first hundred. @param {Told} told @param {boolean} isUndated @param {number} count */
function further({ answers, reader }, isUndated, count) {
  const { relations, shown: { focus, selected, filter } } = answers;
  return fold('more', strings.more(count), false, () => {
    const { groups } = relations.tie(focus, selected ?? focus, { ...filter, undated: isUndated }, { limit: null });
    return [statementsOf(groups.flatMap(({ statements }) => statements), answers, reader)];
  });
}

/** @param {Told} told @returns {Node[]} */
function byTheme(told) {
  const { portrait: { tie, themes }, isShort } = told;
  const seen = isShort && themes.length > THEMES_SHORT + 1 ? THEMES_SHORT : themes.length;
  const rest = themes.slice(seen);
  // What the record calls its themes stands in their place, where that is not too much to sort out.
  const own = themes.some(({ code, count }) => code === 'other' && count <= OWN_MOST) ? ofOther(told) : null;
  const [onlyRows] = own?.size === 1 && own.has('') && themes.length === 1 ? own.values() : [];
  if (onlyRows) return [section(strings.allStatements(tie.statements), strings.oldestFirst, statementsOf(onlyRows, told.answers, told.reader))];
  const ownLines = () => [...own ?? []].map(([name, rows]) => fold('theme', name || strings.theme('other'), false, () => [statementsOf(rows, told.answers, told.reader)], strings.number.format(rows.length)));
  const line = (/** @type {Portrait['themes'][number]} */ { code, count }) => fold('theme', strings.theme(code), false, () => [ofTheme(told, code)], strings.number.format(count));
  return [section(strings.allStatements(tie.statements), strings.byTheme, ...themes.slice(0, seen).flatMap((one) => (one.code === 'other' && own ? ownLines() : [line(one)])),
    ...(rest.length > 0 ? [fold('more', strings.moreThemes(rest.length), false, () => rest.map(line), strings.number.format(rest.reduce((all, { count }) => all + count, 0)))] : []))];
}

/** The statements of no theme of the list, by what the record calls theirs. @param {Told} told @returns {Map<string, StatementRow[]>} */
function ofOther({ answers }) {
  const { relations, shown: { focus, selected, filter } } = answers;
  const { groups } = relations.tie(focus, selected ?? focus, { ...filter, themes: ['other'] }, { limit: null });
  /** @type {Map<string, StatementRow[]>} */
  const own = new Map();
  for (const row of groups.flatMap(({ statements }) => statements)) own.set(ownTheme(row), [...own.get(ownTheme(row)) ?? [], row]);
  return own;
}

/** @param {Told} told @param {string} code */
function ofTheme({ answers, reader }, code) {
  const { relations, shown: { focus, selected, filter } } = answers;
  const themes = [/** @type {import('../build/core/relations_map.js').Theme} */ (code)];
  const { groups } = relations.tie(focus, selected ?? focus, { ...filter, themes }, { limit: null });
  return statementsOf(groups.flatMap(({ statements }) => statements), answers, reader);
}

/** What a filter or a word leaves stands at once. @param {Told} told @returns {Node[]} */
function filtered({ answers, reader, portrait: { tie } }) {
  const rows = answers.tiePage(0, null).groups.flatMap(({ statements }) => statements);
  const rest = rows.slice(FILTERED);
  return [section(strings.statements(tie.statements), answers.filterWords.join(', '), statementsOf(rows.slice(0, FILTERED), answers, reader),
    ...(rest.length > 0 ? [fold('more', strings.more(rest.length), false, () => [statementsOf(rest, answers, reader)])] : []))];
}

/** @param {Told} told */
function actions({ portrait: { tie: { partner, statements } }, answers, reader }) {
  const word = (/** @type {string} */ label, /** @type {() => void} */ act) => {
    const button = html('button', { type: 'button', class: 'word' }, label);
    button.addEventListener('click', act);
    return button;
  };
  const ids = () => answers.tiePage(0, null).groups.flatMap((group) => group.statements.map(({ id }) => id));
  return html('p', { class: 'actions' },
    word(strings.putAtCentre(partner.name), () => reader.go({ focus: partner.id })), strings.dot,
    word(strings.compareWith, () => reader.go({ view: 'compare' })), strings.dot,
    copying(strings.citeThese(statements), () => answers.relations.cite(ids(), 'footnote'), strings.citation, reader));
}
