/**
 * Statements as they are read: date and source once for those that share them, the sentence itself, and behind it what
 * else is known of it.
 * @module
 */

import { copying } from './clipboard.js';
import { html, link, set } from './dom.js';
import { columnName, columnValue, ownTheme, themeName } from './own-themes.js';
import * as strings from './panel-strings.js';
import { unequalSign } from './sign.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('../build/core/relations_map.js').StatementRow} StatementRow */

/** Statements one after the other that share date and source. @param {import('./words.js').Words} words @param {StatementRow[]} rows @returns {StatementRow[][]} */
export function bySource(words, rows) {
  /** @type {StatementRow[][]} */
  const groups = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last[0]?.source === row.source && strings.dated(words, last[0]) === strings.dated(words, row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** @param {import('./words.js').Words} words @param {StatementRow[]} rows @param {Answers} answers @param {Reader} reader */
export function statementsOf(words, rows, answers, reader) {
  return html('div', { class: 'told-list', part: 'statements' }, ...bySource(words, rows).map((group) => statementGroup(words, group, answers, reader)));
}

/**
 * @param {import('./words.js').Words} words
 * @param {StatementRow[]} rows of one source and date, or of one event
 * @param {Answers} answers @param {Reader} reader
 * @param {string} [label] what stands in the place of the date
 */
export function statementGroup(words, rows, answers, reader, label) {
  const [first] = rows;
  if (!first) return html('div');
  const isOneSource = rows.every(({ source }) => source === first.source);
  return html('div', { class: 'told-group' },
    html('p', { class: 'told-meta' }, html('span', { class: 'told-date' }, label ?? strings.dated(words, first)), ...(isOneSource ? [' ', sourceWord(words, first, answers)] : [])),
    html('ul', { class: 'sentences' }, ...rows.map((row) => html('li', { part: 'statement', 'data-id': row.id }, sentence(words, row, answers, reader), ...(isOneSource ? [] : [sourceWord(words, row, answers)])))));
}

/** @param {import('./words.js').Words} words @param {StatementRow} row @param {Answers} answers */
export function sourceWord(words, { source }, { sources }) {
  const known = sources.get(source);
  const name = strings.sourceName(known, source);
  const isTitle = known && name === known.title;
  if (known?.isSheet) return html('span', { class: 'told-source' }, words.$noSource);
  return html('span', { class: 'told-source', lang: isTitle ? strings.foreign(words, known.language) : null, dir: 'auto' }, name);
}

/** A sentence that opens into what else is known of it. @param {import('./words.js').Words} words @param {StatementRow} row @param {Answers} answers @param {Reader} reader */
export function sentence(words, row, answers, reader) {
  const details = html('details', { class: 'sentence' }, html('summary', { class: row.hasSentence ? 'text' : 'text of-cells', dir: 'auto', lang: answers.language }, strings.curly(row.text), ...(row.hasSentence ? [] : [' ', html('span', { class: 'of-cells-mark', lang: words.$language, dir: words.$dir }, words.$ofCells)])));
  const fill = () => { if (details.childElementCount === 1) details.append(facts(words, row, answers, reader)); };
  details.firstElementChild?.addEventListener('click', fill);
  details.addEventListener('toggle', fill);
  return details;
}

/** @param {import('./words.js').Words} words @param {StatementRow} row @param {Answers} answers @param {Reader} reader */
function facts(words, row, answers, reader) {
  const { relations, sources, shown: { selected } } = answers;
  const source = sources.get(row.source);
  const facts = [words.$toneJudged(row.tone), words.$status(row.status), ...themesOf(words, row), ...(row.saidBy === '' ? [] : [words.$saidBy(row.saidBy)])];
  const [placeId, placeName] = row.place ?? ['', ''];
  const place = placeId !== '' && placeId !== selected ? [html('p', {}, `${words.$at} `, way(placeName, placeId, reader))] : [];
  const titled = link(source?.url ?? '', source?.titleEn || source?.title || row.source);
  set(titled, { lang: source ? strings.foreign(words, source.titleEn ? 'en' : source.language) : null, dir: 'auto' });
  return html('div', { class: 'facts' },
    html('p', {}, facts.join(' · ')),
    ...place,
    ...ownFacts(row, answers).map(([column, text]) => html('p', { class: 'own-fact' }, html('span', { dir: 'auto' }, `${columnName(words, column)}: `), html('span', { dir: 'auto' }, columnValue(words, column, text)))),
    row.hasSource ? html('p', {}, titled, `, ${strings.passage(words, row.passage, source)}`, ...(row.source === selected ? [] : [strings.dot, way(words.$thisSource, row.source, reader)]))
      : html('p', {}, words.$onlySheet({ title: source?.title ?? '', row: strings.passage(words, row.passage, source) })),
    ...row.questions.filter(({ kind }) => kind !== 'change').map(({ id, kind }) => questionLine(words, id, kind, answers)),
    ...(row.moreQuestions > 0 ? [html('p', { class: 'of-question' }, words.$moreQuestions(row.moreQuestions))] : []),
    html('p', {}, ...(row.event && row.event !== selected ? [way(words.$wholeEvent, row.event, reader), strings.dot] : []),
      copying(words, words.$cite, () => relations.cite([row.id], 'footnote'), words.$citation, reader)));
}

/** What a statement is about, in the record's own words where it has some. @param {import('./words.js').Words} words @param {StatementRow} row */
const themesOf = (words, row) => (row.theme !== 'other' ? [themeName(words, row.theme)] : row.ownTheme ? [ownTheme(words, row)] : []);

/** The values of further columns of the record. @param {StatementRow} row @param {Answers} answers */
const ownFacts = ({ ownTheme, further }, { lasting }) => further.filter(([column]) => ownTheme === '' || column !== lasting.descriptor.themeColumn);

/** The open questions that a statement answers stand with it. @param {import('./words.js').Words} words @param {string} id @param {string} kind @param {Answers} answers */
function questionLine(words, id, kind, answers) {
  const question = answers.once('questions', [], () => new Map(answers.relations.disagreements().map((one) => [one.id, one]))).get(id);
  const sign = kind === 'contradiction' ? [unequalSign(), ' '] : [];
  return html('p', { class: 'of-question' }, ...sign, words.$questionKind(kind), ' ', html('i', { dir: 'auto', lang: answers.language }, strings.curly(question?.question ?? '')));
}

/** A word that leads on. @param {string} text @param {string} id @param {Reader} reader */
export function way(text, id, reader) {
  const button = html('button', { type: 'button', class: 'word' }, text);
  button.addEventListener('click', () => reader.go({ selected: id }));
  return button;
}
