/**
 * One day: what is dated to hold on it, and what changed since another.
 * @module
 */

import { dayTyped } from '../day-typed.js';
import { html, set } from '../dom.js';
import { fold } from '../fold.js';
import * as phrases from '../panel-strings.js';
import * as strings from './strings.js';
import { sideOf } from '../question.js';
import { sentence, sourceWord, statementsOf, way } from '../statement-list.js';
import { section, some } from './section.js';
import { yearsOf } from './years.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../state.js').Filter} Filter */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../../build/core/relations_map.js').Held} Held */
/** @typedef {import('../../build/core/relations_map.js').Belonging} Belonging */
/** What held between the focus and one partner. @typedef {{ name: string, rows: StatementRow[] }} Group */

/** So many questions stand without being asked for, and so many facts of the first partners. */
const QUESTIONS = 3;
const FACTS = [2, 1, 1];

/** @param {import('../words.js').Words} words @param {Answers} answers @param {Reader} reader */
export function dayPanel(words, answers, reader) {
  const { relations, lasting, shown: { focus, filter, undated, since } } = answers;
  const { asOf, from, to, ...rest } = filter;
  const about = { ...rest, subject: focus };
  const timeline = lasting.timelineOf(focus);
  const span = yearsOf(timeline);
  const day = asOf ?? to ?? (span ? dayOf(span.last, '12-31') : null);
  if (day === null) return html('div', {}, html('h3', { part: 'panel-heading' }, words.$whatChanged), html('p', { class: 'portrait' }, words.$noDates));
  const state = relations.asOf(day, about);
  const facts = [...state.basing, ...state.standing];
  const [sure, perhaps] = [of(facts, 'yes'), of(facts, 'perhaps')];
  const { yes, perhaps: unsure } = state.othersDated;
  const lead = html('p', { class: 'portrait' }, strings.dayLead(words, state.inForce.yes, state.inForce.perhaps));
  if (state.undated > 0) lead.append(' ', words.$dayUndated({ undated: state.undated, drawn: undated ? 'yes' : 'no' }), ' ', faintly(words, undated, reader), '.');
  if (yes + unsure > 0) lead.append(' ', strings.dayOthers(words, yes, unsure));
  const start = since ?? from ?? endOfBusiestYear(timeline, day);
  return html('div', { class: 'day' },
    html('h3', { part: 'panel-heading' }, phrases.day(words, day)), lead,
    ...(sure.length > 0 ? [held(words, sure, answers, reader)] : []),
    ...(perhaps.length > 0 ? [fold('more', words.$mayHold, false, () => some(words, perhaps, answers, reader), words.$statements(perhaps.length))] : []),
    ...later(words, words.$alsoDated, of(state.others, 'yes'), answers, reader),
    ...later(words, words.$mayAlso, of(state.others, 'perhaps'), answers, reader),
    ...belonging(words, state.memberships, reader),
    ...(start !== null ? [changes(words, answers, reader, about, start, day)] : []));
}

/** @param {Held[]} held @param {Held['inForce']} answer */
const of = (held, answer) => held.filter(({ inForce }) => inForce === answer).map(({ statement }) => statement);

/** @param {import('../words.js').Words} words @param {string} title @param {StatementRow[]} rows @param {Answers} answers @param {Reader} reader */
const later = (words, title, rows, answers, reader) => (rows.length === 0 ? [] : [fold('more', title, false, () => some(words, rows, answers, reader), words.$statements(rows.length))]);

/** To what the centre belonged, as told. @param {import('../words.js').Words} words @param {Belonging[]} memberships @param {Reader} reader @returns {Node[]} */
function belonging(words, memberships, reader) {
  if (memberships.length === 0) return [];
  const line = (/** @type {string} */ label, /** @type {Belonging['inForce']} */ answer) => {
    const all = memberships.filter(({ inForce }) => inForce === answer);
    const ways = all.flatMap(({ organisation }, index) => [...(index > 0 ? [phrases.dot] : []), way(organisation.shortName, organisation.id, reader)]);
    return all.length === 0 ? [] : [html('p', { class: 'fact-line' }, `${label} `, ...ways)];
  };
  return [section(words.$membershipsThen, '', ...line(words.$belonged, 'yes'), ...line(words.$mayHaveBelonged, 'perhaps'))];
}

/** @param {import('../words.js').Words} words @param {boolean} isDrawn @param {Reader} reader */
function faintly(words, isDrawn, reader) {
  const button = html('button', { type: 'button', class: 'word' }, isDrawn ? words.$hideAgain : words.$showFaintly);
  button.addEventListener('click', () => reader.mark({ undated: !isDrawn }));
  return button;
}

/** @param {number} year @param {string} rest month and day */
const dayOf = (year, rest) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${rest}`;

/** The end of the year with most statements before a day, of equals the later one: most can have changed since then. @param {ReturnType<Answers['relations']['timeline']>} timeline @param {string} day */
function endOfBusiestYear({ years }, day) {
  const size = ({ tones } = /** @type {typeof years[number]} */ (years[0])) => phrases.total(tones);
  const before = years.filter(({ year }) => year < Number.parseInt(day, 10));
  const [most] = before.sort((a, b) => size(b) - size(a) || b.year - a.year);
  return most ? dayOf(most.year, '12-31') : null;
}

/** What held, partner by partner, most first; the rest behind a fold. @param {import('../words.js').Words} words @param {StatementRow[]} rows @param {Answers} answers @param {Reader} reader */
function held(words, rows, answers, reader) {
  const [first] = rows;
  const isOneSource = rows.every(({ source }) => source === first?.source);
  const source = isOneSource && first ? phrases.sourceName(answers.sources.get(first.source), first.source) : '';
  const groups = byPartner(words, rows, answers);
  const seen = groups.slice(0, FACTS.length).map(({ name, rows: all }, index) => ({ name, count: all.length, rows: all.slice(0, FACTS[index]) }));
  const shown = new Set(seen.flatMap((group) => group.rows));
  const rest = rows.filter((row) => !shown.has(row));
  const list = seen.map(({ name, count, rows: some }) => html('div', { class: 'told-group' },
    html('p', { class: 'told-meta' }, html('span', { class: 'told-date' }, name), ' ', html('span', { class: 'told-source' }, words.$statements(count))),
    html('ul', { class: 'sentences' }, ...some.map((row) => html('li', { part: 'statement', 'data-id': row.id }, sentence(words, row, answers, reader), ...(isOneSource ? [] : [sourceWord(words, row, answers)]))))));
  return section(words.$whatHeld, strings.heldNote(words, rows.length, source), html('div', { class: 'told-list' }, ...list),
    ...(rest.length > 0 ? [fold('more', words.$more(rest.length), false, () => [statementsOf(words, rest, answers, reader)])] : []));
}

/** Groups facts under the partner with most statements; parts of a partner are grouped with it. @param {import('../words.js').Words} words @param {StatementRow[]} rows @param {Answers} answers @returns {Group[]} */
function byPartner(words, rows, { ties, focus }) {
  const order = new Map([...ties].sort((a, b) => b.statements - a.statements).map(({ partner, partOf }, index) => [partner.id, { index, whole: partOf ?? partner.id, name: partner.name }]));
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const row of rows) {
    const [known] = row.actors.flatMap(({ id }) => order.get(id) ?? []).sort((a, b) => a.index - b.index);
    const whole = known ? order.get(known.whole) ?? known : null;
    const key = known?.whole ?? '';
    const group = groups.get(key) ?? { name: whole?.name ?? words.$heldAlone(focus.name), rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const alone = groups.get('');
  return [...groups.values()].sort((a, b) => Number(a === alone) - Number(b === alone) || b.rows.length - a.rows.length);
}

/** @param {import('../words.js').Words} words @param {Answers} answers @param {Reader} reader @param {Filter} about @param {string} from @param {string} to days */
function changes(words, answers, reader, about, from, to) {
  const time = { ...about, from, to };
  const questions = from < to ? answers.relations.difference(from, to, about).questions : [];
  const dated = from < to ? answers.relations.statements(time, 'date', { limit: 0 }).total : 0;
  const block = (/** @type {typeof questions[number]} */ { question, before, after }) => html('div', { class: 'question' },
    html('h4', { class: 'question-text', dir: 'auto', lang: answers.language }, phrases.curly(question)),
    html('div', { class: 'pair' }, sideOf(words, before, answers), html('span', { class: 'pair-sign' }, html('span', { class: 'arrow' }, '→')), sideOf(words, after, answers)));
  const rest = questions.slice(QUESTIONS);
  return section(words.$changed, html('span', {}, words.$betweenFrom, ' ', ...firstDay(words, from, reader), ' ', words.$betweenTo),
    ...questions.slice(0, QUESTIONS).map(block),
    ...(questions.length === 0 ? [html('p', { class: 'hint' }, words.$noLaterAnswer)] : []),
    ...(rest.length > 0 ? [fold('more', words.$moreLater(rest.length), false, () => rest.map(block))] : []),
    ...(dated > 0 ? [fold('more', words.$datedAfter(phrases.bound(words, from, false)), false,
      () => [statementsOf(words, answers.relations.statements(time, 'date').rows, answers, reader)], words.$statements(dated))] : []));
}

/** The first of the two days, typed as one likes. @param {import('../words.js').Words} words @param {string} from @param {Reader} reader */
function firstDay(words, from, reader) {
  const field = html('input', { type: 'text', class: 'day-field', 'aria-label': words.$firstDay, value: phrases.day(words, from), autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'go' });
  const hint = html('span', { class: 'day-hint', role: 'status' });
  field.addEventListener('change', () => {
    const found = dayTyped(field.value, words);
    set(field, { 'aria-invalid': found ? null : 'true' });
    hint.textContent = found ? '' : ` ${words.$dayUnread(field.value)}`;
    if (found) reader.mark({ since: found.day });
  });
  return [field, hint];
}
