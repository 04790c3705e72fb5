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
import { ownTheme, themeName } from './own-themes.js';
import { questionBlock } from './question.js';
import * as strings from './panel-strings.js';
import { statementsOf, statementGroup } from './statement-list.js';

/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('../build/core/relations_map.js').Portrait} Portrait */
/** @typedef {import('../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../build/core/relations_map.js').TieQuestion} TieQuestion */
/** @typedef {import('../build/core/relations_map.js').StatementGroup} StatementGroup */
/** What the sections are made from. @typedef {{ portrait: Portrait, rows: Map<string, StatementRow>, answers: Answers, reader: Reader, isShort: boolean }} Content */

/** How much of a section is shown at first, in general and on a phone. */
const HOLDS_SHORT = 3;
const OF_EVENT = 4;
/** Up to this number of statements, the record's own themes are listed separately. */
const OWN_MOST = 200;
const THEMES_SHORT = 4;
/** How many statements are shown at first under a filter. */
const FILTERED = 12;

/** @param {import('./words.js').Words} words @param {Answers} answers @param {Reader} reader @param {boolean} isShort */
export function tiePanel(words, answers, reader, isShort) {
  const { portrait } = answers;
  const content = { portrait, rows: new Map(portrait.statements.map((row) => [row.id, row])), answers, reader, isShort };
  const { tie: { partner } } = portrait;
  return html('div', { class: 'tie-panel' },
    html('div', { class: 'panel-head' }, backTo(words, answers, reader), html('h3', { part: 'panel-heading' }, partner.name)),
    html('p', { class: 'portrait' }, strings.portrait(words, portrait, isShort)),
    ...directions(words, portrait),
    ...(answers.isFiltered ? filtered(words, content) : story(words, content)),
    actions(words, content));
}

/** @param {import('./words.js').Words} words @param {Content} content @returns {Node[]} */
function story(words, content) {
  const { portrait: { undatedFirst, contradicted, a, tie } } = content;
  const none = contradicted.length > 0 ? [] : [html('p', { class: 'none-contradict' }, words.$noContradiction({ a: a.name, b: tie.partner.name }))];
  return [
    ...holds(words, content), ...changes(words, content), ...contradictions(words, content),
    ...(undatedFirst ? [...undated(words, content), ...dated(words, content)] : byTheme(words, content)),
    ...none,
  ];
}

/** Who acts on whom, by tone, and by whether it happened, is intended or is somebody's judgement. @param {import('./words.js').Words} words @param {Portrait} portrait @returns {Node[]} */
function directions(words, { a, tie: { partner, tones, directions: { fromPartner, toPartner, together, byOthers, manyParty } } }) {
  const lines = /** @type {[string, Portrait['tie']['directions']['together']][]} */ ([
    [words.$towards({ a: partner.shortName, b: a.shortName }), fromPartner], [words.$towards({ a: a.shortName, b: partner.shortName }), toPartner],
    [words.$together, together], [words.$byOthers, byOthers], [words.$several, manyParty],
  ]).filter(([, { statements }]) => statements > 0);
  const widest = Math.max(1, ...lines.map(([, { statements }]) => statements));
  const items = lines.map(([label, { statements, strands }]) => {
    const shares = strands.flatMap(({ tone, happened, intended, assessed }) => [
      { tone, manner: 'happened', count: happened }, { tone, manner: 'intended', count: intended }, { tone, manner: 'judged', count: assessed }]);
    return html('li', {}, html('span', { class: 'direction' }, label), ' ', bar(shares, statements / widest), ' ', html('span', { class: 'line-count' }, words.$number(statements)),
      html('span', { class: 'hidden' }, `: ${strings.shares(words, shares)}`));
  });
  return [html('ul', { class: 'directions' }, ...items), patternKey(words, tones.unstated > 0)];
}

/** @param {string} title @param {string} note @param {...Node} content @returns {Node} */
function section(title, note, ...content) {
  return html('section', { class: 'panel-section' }, html('h4', { class: 'section-title' }, html('b', {}, title), ' ', html('span', {}, note)), ...content);
}

/** @param {import('./words.js').Words} words @param {Content} content @returns {Node[]} */
function holds(words, { portrait: { holds: { groups, rest, total } }, rows, answers, reader, isShort }) {
  if (total === 0) return [];
  const chosen = groups.flatMap(({ statements }) => statements.map(({ id }) => id));
  const all = [...chosen, ...rest].flatMap((id) => rows.get(id) ?? []);
  const most = Math.min(chosen.length, isShort ? HOLDS_SHORT : Infinity);
  const [seen, others] = [all.slice(0, most), all.slice(most)];
  return [section(words.$holds, isShort ? words.$holdsNoteShort : words.$holdsNote, ...(seen.length > 0 ? [statementsOf(words, seen, answers, reader)] : []),
    ...(others.length > 0 ? [fold('more', seen.length > 0 ? words.$more(total - seen.length) : words.$statements(total), false, () => [statementsOf(words, others, answers, reader)])] : []))];
}

/** The first questions, and the rest behind a fold. @param {import('./words.js').Words} words @param {Content} content @param {TieQuestion[]} questions @param {number} seen @returns {Node[]} */
function questions(words, { rows, answers, reader }, questions, seen) {
  const block = (/** @type {TieQuestion} */ question) => questionBlock(words, { ...question, rows }, answers, reader);
  const rest = questions.slice(seen);
  return [...questions.slice(0, seen).map(block), ...(rest.length > 0 ? [fold('more', words.$moreQuestions(rest.length), false, () => rest.map(block))] : [])];
}

/** @param {import('./words.js').Words} words @param {Content} content @returns {Node[]} */
function changes(words, content) {
  const { portrait: { changed, undatedFirst }, isShort } = content;
  if (changed.length === 0) return [];
  return [section(words.$changed, isShort ? words.$questions(changed.length) : words.$changedNote(changed.length), ...questions(words, content, changed, isShort || undatedFirst ? 1 : 2))];
}

/** @param {import('./words.js').Words} words @param {Content} content @returns {Node[]} */
function contradictions(words, content) {
  const { contradicted } = content.portrait;
  return contradicted.length === 0 ? [] : [section(words.$contradicted, words.$questions(contradicted.length), ...questions(words, content, contradicted, 1))];
}

/** Event by event; the first is open. @param {import('./words.js').Words} words @param {Content} content @returns {Node[]} */
function undated(words, content) {
  const { portrait, answers, reader } = content;
  const [first, ...others] = portrait.undated;
  if (!first) return [];
  const rows = rowsOf(content, first);
  const more = rows.slice(OF_EVENT);
  const label = first.by === 'event' && rows.length > 1 ? words.$oneEvent : words.$noDate;
  const rest = portrait.tie.undated - portrait.undated.reduce((all, { statements }) => all + statements.length, 0);
  return [section(words.$withoutDate, strings.undatedNote(words, portrait.undatedTones),
    html('div', { class: 'told-list' }, statementGroup(words, rows.slice(0, OF_EVENT), answers, reader, label)),
    ...(more.length > 0 ? [fold('more', first.by === 'event' ? words.$moreOfEvent(more.length) : words.$more(more.length), false, () => [statementsOf(words, more, answers, reader)])] : []),
    ...others.map((group) => groupFold(words, content, group, group.by === 'event' ? words.$oneEvent : words.$noEvent)),
    ...(rest > 0 ? [further(words, content, true, rest)] : []))];
}

/** Oldest first. @param {import('./words.js').Words} words @param {Content} content @returns {Node[]} */
function dated(words, content) {
  const { portrait } = content;
  const count = portrait.tie.statements - portrait.tie.undated;
  if (count === 0) return [];
  const rest = count - portrait.dated.reduce((all, { statements }) => all + statements.length, 0);
  return [section(words.$withDate, words.$datedNote(count), ...portrait.dated.map((group) => groupFold(words, content, group, datedOf(words, content, group))), ...(rest > 0 ? [further(words, content, false, rest)] : []))];
}

/** @param {import('./words.js').Words} words @param {Content} content @param {StatementGroup} group of one date */
function datedOf(words, content, group) {
  const [first] = rowsOf(content, group);
  return first ? strings.dated(words, first) : '';
}

/** @param {Content} content @param {StatementGroup} group @returns {StatementRow[]} */
const rowsOf = ({ rows }, { statements }) => statements.flatMap((id) => rows.get(id) ?? []);

/** A date or an event in one line: when, how it begins, how much. @param {import('./words.js').Words} words @param {Content} content @param {StatementGroup} group @param {string} label */
function groupFold(words, content, group, label) {
  const rows = rowsOf(content, group);
  const line = html('span', { class: 'one-line' }, html('span', { class: 'told-date' }, label), ' ', html('span', { class: 'text', dir: 'auto', lang: content.answers.language }, strings.curly(rows[0]?.text ?? '')));
  return fold('of-date', line, false, () => [statementsOf(words, rows, content.answers, content.reader)], rows.length > 1 ? words.$number(rows.length) : '');
}

/** The statements of a very long tie beyond its first hundred. @param {import('./words.js').Words} words @param {Content} content @param {boolean} isUndated @param {number} count */
function further(words, { answers, reader }, isUndated, count) {
  const { relations, shown: { focus, selected, filter } } = answers;
  return fold('more', words.$more(count), false, () => {
    const { groups } = relations.tie(focus, selected ?? focus, { ...filter, undated: isUndated }, { limit: null });
    return [statementsOf(words, groups.flatMap(({ statements }) => statements), answers, reader)];
  });
}

/** @param {import('./words.js').Words} words @param {Content} content @returns {Node[]} */
function byTheme(words, content) {
  const { portrait: { tie, themes }, isShort } = content;
  const seen = isShort && themes.length > THEMES_SHORT + 1 ? THEMES_SHORT : themes.length;
  const rest = themes.slice(seen);
  // The record's own names of themes are used, unless there are too many statements to group.
  const own = themes.some(({ code, count }) => code === 'other' && count <= OWN_MOST) ? ofOther(words, content) : null;
  const [onlyRows] = own?.size === 1 && own.has('') && themes.length === 1 ? own.values() : [];
  if (onlyRows) return [section(words.$allStatements(tie.statements), words.$oldestFirst, statementsOf(words, onlyRows, content.answers, content.reader))];
  const ownLines = () => [...own ?? []].map(([name, rows]) => fold('theme', name || themeName(words, 'other'), false, () => [statementsOf(words, rows, content.answers, content.reader)], words.$number(rows.length)));
  const line = (/** @type {Portrait['themes'][number]} */ { code, count }) => fold('theme', themeName(words, code), false, () => [ofTheme(words, content, code)], words.$number(count));
  return [section(words.$allStatements(tie.statements), words.$byTheme, ...themes.slice(0, seen).flatMap((one) => (one.code === 'other' && own ? ownLines() : [line(one)])),
    ...(rest.length > 0 ? [fold('more', words.$moreThemes(rest.length), false, () => rest.map(line), words.$number(rest.reduce((all, { count }) => all + count, 0)))] : []))];
}

/** The statements whose theme is not in the common list, by the record's own themes. @param {import('./words.js').Words} words @param {Content} content @returns {Map<string, StatementRow[]>} */
function ofOther(words, { answers }) {
  const { relations, shown: { focus, selected, filter } } = answers;
  const { groups } = relations.tie(focus, selected ?? focus, { ...filter, themes: ['other'] }, { limit: null });
  /** @type {Map<string, StatementRow[]>} */
  const own = new Map();
  for (const row of groups.flatMap(({ statements }) => statements)) own.set(ownTheme(words, row), [...own.get(ownTheme(words, row)) ?? [], row]);
  return own;
}

/** @param {import('./words.js').Words} words @param {Content} content @param {string} code */
function ofTheme(words, { answers, reader }, code) {
  const { relations, shown: { focus, selected, filter } } = answers;
  const themes = [/** @type {import('../build/core/relations_map.js').Theme} */ (code)];
  const { groups } = relations.tie(focus, selected ?? focus, { ...filter, themes }, { limit: null });
  return statementsOf(words, groups.flatMap(({ statements }) => statements), answers, reader);
}

/** What a filter or a word leaves stands at once. @param {import('./words.js').Words} words @param {Content} content @returns {Node[]} */
function filtered(words, { answers, reader, portrait: { tie } }) {
  const rows = answers.tiePage(0, null).groups.flatMap(({ statements }) => statements);
  const rest = rows.slice(FILTERED);
  return [section(words.$statements(tie.statements), strings.comma(words, answers.filterWords), statementsOf(words, rows.slice(0, FILTERED), answers, reader),
    ...(rest.length > 0 ? [fold('more', words.$more(rest.length), false, () => [statementsOf(words, rest, answers, reader)])] : []))];
}

/** @param {import('./words.js').Words} words @param {Content} content */
function actions(words, { portrait: { tie: { partner, statements } }, answers, reader }) {
  const word = (/** @type {string} */ label, /** @type {() => void} */ act) => {
    const button = html('button', { type: 'button', class: 'word' }, label);
    button.addEventListener('click', act);
    return button;
  };
  const ids = () => answers.tiePage(0, null).groups.flatMap((group) => group.statements.map(({ id }) => id));
  return html('p', { class: 'actions' },
    word(strings.putAtCentre(words, partner.name), () => reader.go({ focus: partner.id })), strings.dot,
    word(words.$compareWith, () => reader.go({ view: 'compare' })), strings.dot,
    copying(words, words.$citeThese(statements), () => answers.relations.cite(ids(), 'footnote'), words.$citation, reader));
}
