/**
 * What is told and asked of a sheet, put together of messages. The lists that Rust types name are checked against them: a code
 * without words does not compile (`npm test`, types), and tests/structure/words.test.js looks for what no type tells.
 * @module
 */

import { comma, list, problem, problemPlace, semicolon } from '../strings.js';
import { dateWords } from '../telling/dates.js';

/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('../sheet/sheets.js').Question} Question */
/** @typedef {import('../sheet/sheets.js').Report} Report */
/** @typedef {import('../../build/sheet/relations_sheet.js').Choice} Choice */
/** @typedef {import('../../build/sheet/relations_sheet.js').QuestionKind} Kind */
/** @typedef {import('../sheet/sheets.js').Refusal} Refusal */

/** Letters of a cell in a question. */
const LONGEST = 80;

/** @param {Words} words @param {Question} question */
const where = (words, { column, rows }) => ({ where: column ? words.$inColumn(column) : words.$inDates, rows });
/** A cell as a question repeats it: its first words, for the table shows it whole. @param {string | null | undefined} text */
const shortened = (text) => (text && text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…` : text ?? '');
/** @param {Question} question */
const cell = ({ value, rows }) => ({ value: shortened(value), rows });

/** Why a name is asked about; the end of its question. @type {Record<import('../../build/sheet/relations_sheet.js').Reason, (words: Words, question: Question) => string>} */
export const REASONS = {
  proposed: (words, question) => words.$reasonProposed(bestName(words, question)),
  several: (words) => words.$reasonSeveral,
  unknown: (words) => words.$reasonUnknown,
  'other-code': (words, question) => words.$reasonOtherCode(bestName(words, question)),
  withdrawn: (words, question) => words.$reasonWithdrawn(bestName(words, question)),
  government: (words, question) => words.$reasonGovernment(bestName(words, question)),
  people: (words, question) => words.$reasonPeople(bestName(words, question)),
  person: (words, question) => words.$reasonPerson(partOf(words, question)),
  part: (words, question) => words.$reasonPart(partOf(words, question)),
  many: (words, question) => words.$reasonMany(bestName(words, question)),
  doubtful: (words, question) => words.$reasonDoubtful(bestName(words, question)),
};

/** @param {Words} words @param {Question} question */
const bestName = (words, { best, choices }) => list(words, (choices.find(({ id }) => id === best)?.name ?? best).split('; '));

/** @param {Words} words @param {Question} question */
const partOf = (words, { choices }) => choices.find(({ id, name }) => name && id !== 'part')?.name ?? words.$aState;

/** What is asked. @type {Record<Kind, (words: Words, question: Question) => string>} */
export const QUESTIONS = {
  encoding: (words) => words.$questionEncoding,
  separator: (words) => words.$questionSeparator,
  table: (words) => words.$questionTable,
  'header-row': (words) => words.$questionHeaderRow,
  format: (words, { best }) => words.$questionFormat(words.$format(best)),
  columns: (words) => words.$questionColumns,
  'code-system': (words, question) => words.$questionCodeSystem(where(words, question).where),
  'date-order': (words, question) => words.$questionDateOrder(where(words, question)),
  'short-years': (words, question) => words.$questionShortYears(where(words, question)),
  'month-or-years': (words, question) => words.$questionMonthOrYears(where(words, question)),
  'serial-dates': (words, question) => words.$questionSerialDates(where(words, question)),
  decimal: (words, question) => words.$questionDecimal(where(words, question)),
  currency: (words, question) => words.$questionCurrency(cell(question)),
  name: (words, question) => words.$questionName({ ...cell(question), reason: REASONS[question.reason ?? 'unknown'](words, question) }),
  'other-side': (words, { rows }) => words.$questionOtherSide(rows),
  actors: (words, question) => words.$questionActors(shortened(question.value)),
  'one-sided': (words, { rows }) => words.$questionOneSided(rows),
  nobody: (words, { rows }) => words.$questionNobody(rows),
  'unclear-date': (words, question) => words.$questionUnclearDate(cell(question)),
  'reversed-date': (words, question) => words.$questionReversedDate(cell(question)),
  'not-a-date': (words, question) => words.$questionNotADate(cell(question)),
  tone: (words, question) => words.$questionTone(cell(question)),
  status: (words, question) => words.$questionStatus(cell(question)),
  figure: (words, question) => words.$questionFigure(cell(question)),
  'long-text': (words, { rows }) => words.$questionLongText(rows),
  'many-parties': (words, { rows }) => words.$questionManyParties(rows),
  'extra-cells': (words, { rows }) => words.$questionExtraCells(rows),
};

/** @param {Words} words @param {Question} question */
export const questionWords = (words, question) => QUESTIONS[question.kind](words, question);

/** @param {Words} words @param {Refusal} refusal */
export function refusalWords(words, { code, found, expected, problems }) {
  const bounds = found && expected ? ` ${words.$refusalBounds({ found: amount(words, found, code), expected: amount(words, expected, code) })}` : '';
  const detail = code === 'package' && found ? ` ${words.$language === 'en' ? found : semicolon(words, problems.map((one) => `${problemPlace(words, one)}: ${problem(words, { ...one, message: '' })}`))}` : '';
  return { what: `${words.$refusal(code)}${bounds}`, way: `${words.$refusalWay(code)}${detail}` };
}

/** @param {Words} words @param {string} number @param {string} code */
function amount(words, number, code) {
  const count = Number(number);
  if (!Number.isFinite(count)) return number;
  return code.endsWith('large') ? words.$megabytes(Math.round(count / 2 ** 20)) : words.$number(count);
}

/** Kinds whose choices show what they become as a date. @type {ReadonlySet<Kind>} */
const DATES = new Set(/** @type {Kind[]} */ (['date-order', 'short-years', 'month-or-years', 'serial-dates', 'unclear-date', 'reversed-date']));

/** What stands on the button of an answer. @param {Words} words @param {Question} question @param {Choice} choice */
export function choiceWords(words, question, { id, text, name }) {
  const { kind } = question;
  const said = words.$answer(id);
  const shown = (/** @type {string} */ answer, /** @type {string | null | undefined} */ what) => (what ? words.$answerShown({ answer, shown: what }) : answer);
  if (kind === 'format') return id === 'plain' ? said : words.$answerYes;
  if (kind === 'encoding') return shown(words.$encoding(id), text);
  if (kind === 'table') return words.$answerTable({ name: id, rows: Number(text) });
  if (kind === 'header-row' && id !== 'none') return words.$answerRow({ row: Number(id), text: text ?? '' });
  if (kind === 'code-system' && id !== 'names') return comma(words, [words.$codeSystem(id), text ?? ''].filter(Boolean));
  if (kind === 'short-years' && id === 'other') return words.$answerOtherCentury(dateWords(words, text ?? ''));
  if (kind === 'decimal' && text) return shown(said, text);
  if (kind === 'unclear-date' && text) return dateWords(words, text);
  const answer = name ? named(words, question, name) : said || (text ?? id);
  return DATES.has(kind) && text && said ? shown(answer, dateWords(words, text)) : answer;
}

/** @param {Words} words @param {Question} question @param {string} name */
function named(words, { kind, reason }, name) {
  return kind === 'name' && reason === 'proposed' ? words.$answerYesName(name) : list(words, name.split('; '));
}

/** What is on the map, what waits and what is left out. @param {Words} words @param {Report} report */
export function tally(words, { rows, used, waiting, leftOut, blank }) {
  return [
    words.$makeTally({ rows, used }),
    ...(waiting > 0 ? [words.$makeTallyWaiting(waiting)] : []),
    ...(leftOut > 0 ? [words.$makeTallyLeftOut(leftOut)] : []),
    ...(blank > 0 ? [words.$makeTallyBlank(blank)] : []),
  ].join(' · ');
}

/** The format that the file was read as. @param {Words} words @param {Report} report */
export function readAs(words, { format, table: name, name: file }) {
  if (format !== 'sheet') return words.$makeReadAs(words.$format(format));
  return file.startsWith(name) ? '' : words.$makeOfSheet(name);
}
