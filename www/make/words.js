/**
 * Words for every code that the reading of sheets gives. The lists that Rust types name are checked against them: a code
 * without words does not compile (`npm test`, types), and tests/structure/words.test.js looks for what no type tells.
 * @module
 */

import { dateWords } from './date-words.js';

/** @typedef {import('../sheet/sheets.js').Question} Question */
/** @typedef {import('../../build/sheet/relations_sheet.js').Choice} Choice */
/** @typedef {import('../../build/sheet/relations_sheet.js').QuestionKind} Kind */
/** @typedef {import('../sheet/sheets.js').Refusal} Refusal */

/** @param {number} count @param {string} one @param {string} [many] */
export const counted = (count, one, many = `${one}s`) => `${grouped(count)} ${count === 1 ? one : many}`;

/** @param {number} count */
export const grouped = (count) => count.toLocaleString('en');

/** @param {string | undefined} text */
const quoted = (text) => `“${text ?? ''}”`;

/** @param {Question} question */
const rows = ({ rows: count }) => counted(count, 'row');

/** @param {Question} question */
const column = ({ column: name }) => (name ? `In the column ${quoted(name)}` : 'In the dates');

/** Why a name is asked about; the end of its question. @type {Record<import('../../build/sheet/relations_sheet.js').Reason, (question: Question) => string>} */
export const REASONS = {
  proposed: (question) => ({ name: `${bestName(question)}?` }).name,
  several: () => 'which one is meant?',
  unknown: () => 'no country or organisation has this name. What is it?',
  'other-code': (question) => `a code of another list, read as ${bestName(question)}.`,
  withdrawn: (question) => `a code no longer used, read as ${bestName(question)}.`,
  government: (question) => `stands for ${bestName(question)}.`,
  people: (question) => `read as ${bestName(question)}.`,
  person: (question) => `a person. Read as a part of ${partOf(question)}?`,
  part: (question) => `read as a part of ${partOf(question)}.`,
  many: (question) => `read as ${bestName(question)}.`,
  doubtful: (question) => `read as ${bestName(question)}, but the rest of the row speaks against it.`,
};

/** @param {Question} question */
const bestName = ({ best, choices }) => listed(choices.find(({ id }) => id === best)?.name ?? best);

/** @param {Question} question */
const partOf = ({ choices }) => choices.find(({ id, name }) => name && id !== 'part')?.name ?? 'a state';

/** @param {string} names parted by `;` */
const listed = (names) => {
  const all = names.split('; ');
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : names;
};

/** What is asked. @type {Record<Kind, (question: Question) => string>} */
export const QUESTIONS = {
  encoding: () => 'Do the letters look right? The file does not say how they were saved.',
  separator: () => 'What stands between the cells of a line?',
  table: () => 'The file has several tables. Which one is it?',
  'header-row': () => 'Which row names the columns?',
  format: ({ best }) => `This looks like a known file: ${formatWords(best)}.`,
  columns: () => 'Which columns say who deals with whom?',
  'code-system': (question) => `${column(question)} are codes. Of which list?`,
  'date-order': (question) => `${column(question)}, ${rows(question)}: is the day or the month first?`,
  'short-years': (question) => `${column(question)}, ${rows(question)}: years have two figures. Which century?`,
  'month-or-years': (question) => `${column(question)}, ${rows(question)}: a month, or two years?`,
  'serial-dates': (question) => `${column(question)}, ${rows(question)}: numbers were read as a spreadsheet’s days.`,
  decimal: (question) => `${column(question)}, ${rows(question)}: is the comma or the point before decimals?`,
  currency: (question) => `${quoted(question.value)}, ${rows(question)}: which money?`,
  name: (question) => `${quoted(question.value)}, ${rows(question)}: ${REASONS[question.reason ?? 'unknown'](question)}`,
  'other-side': (question) => `${rows(question)} name one side only. Who is on the other?`,
  actors: (question) => `${quoted(question.value)} Who deals with whom here?`,
  'one-sided': (question) => `${rows(question)} ${question.rows === 1 ? 'names' : 'name'} one side only.`,
  nobody: (question) => `${rows(question)} ${question.rows === 1 ? 'names' : 'name'} nobody and cannot be drawn.`,
  'unclear-date': (question) => `${quoted(question.value)}, ${rows(question)}: which date?`,
  'reversed-date': (question) => `${quoted(question.value)}, ${rows(question)}: it ends before it starts.`,
  'not-a-date': (question) => `${quoted(question.value)}, ${rows(question)}: no date. The words are kept as a note.`,
  tone: (question) => `${quoted(question.value)}, ${rows(question)}: which tone is it?`,
  status: (question) => `${quoted(question.value)}, ${rows(question)}: did it happen?`,
  figure: (question) => `${quoted(question.value)}, ${rows(question)}: no figure. The words are kept as a note.`,
  'long-text': (question) => `${rows(question)}: the sentence is very long. Only its start is kept.`,
  'many-parties': (question) => `${rows(question)} name more than 200 actors and cannot be drawn.`,
  'extra-cells': (question) => `${rows(question)} ${question.rows === 1 ? 'has' : 'have'} more cells than the header has names.`,
};

/** Answers that mean the same wherever they stand. @type {Record<string, string>} */
export const CHOICES = {
  'leave-out': 'Leave out',
  'no-date': 'Keep without a date',
  'no-figure': 'Keep without a figure',
  'one-actor': 'Show as one actor alone',
  nobody: 'Nobody',
  'pass-over': 'Ignore these cells',
  cut: 'Keep the start',
  'by-hand': 'I say it below, in the table',
  none: 'No row does',
  plain: 'No, an ordinary table',
  own: 'Add it as…',
  actor: 'Somebody else…',
  actors: 'Others…',
  other: 'Another…',
  part: 'A part of it',
  'as-read': 'As it is read',
  names: 'No codes, names',
  'day-first': 'Day first',
  'month-first': 'Month first',
  month: 'A month',
  years: 'Two years',
  near: 'The nearer century',
  'since-1900': 'Days since 1900',
  'since-1904': 'Days since 1904',
  'decimal-comma': 'Comma before decimals',
  'decimal-point': 'Point before decimals',
  'turn-round': 'Turn it round',
  'start-only': 'Keep the start alone',
  cooperative: 'Cooperation',
  neutral: 'Neither',
  conflictual: 'Conflict',
  unstated: 'Do not say',
  occurred: 'It happened',
  standing: 'It holds',
  planned: 'Planned',
  offered: 'Offered',
  refused: 'Refused',
  assessed: 'Somebody’s judgement',
  comma: 'Comma',
  semicolon: 'Semicolon',
  tab: 'Tab',
  pipe: 'Upright line',
  guess: 'These',
};

/** Ways in which letters are saved. @type {Record<import('../../build/sheet/relations_sheet.js').Encoding, string>} */
export const ENCODINGS = {
  'utf-8': 'Unicode', 'utf-16le': 'Unicode of 16 bits', 'utf-16be': 'Unicode of 16 bits, turned', 'windows-1252': 'Western Europe',
  'windows-1251': 'Cyrillic', 'windows-1250': 'Central Europe', 'windows-1254': 'Turkish', 'windows-1256': 'Arabic and Persian',
};

/** Lists of codes. @type {Record<string, string>} */
export const CODE_SYSTEMS = {
  'iso-alpha2': 'ISO, two letters', 'iso-alpha3': 'ISO, three letters', 'un-m49': 'United Nations numbers', 'cow-number': 'Correlates of War numbers',
  'cow-abbreviation': 'Correlates of War letters', 'gleditsch-ward': 'Gleditsch and Ward numbers', gec: 'FIPS, two letters', ioc: 'Olympic letters',
  cameo: 'CAMEO letters', withdrawn: 'Codes no longer used',
};

/** Kinds of actors of one's own. @type {Record<string, string>} */
export const OWN_KINDS = { organisation: 'Organisation', company: 'Company', group: 'Group', body: 'Body of a state' };

/** Files of the field. @type {Record<string, string>} */
export const FORMATS = {
  'cow-alliances-dyad': 'alliances by pairs, of Correlates of War', 'cow-alliances-member': 'alliances by members, of Correlates of War',
  'cow-diplomatic': 'diplomatic exchange, of Correlates of War', 'gdelt-1': 'events of GDELT 1.0', 'gdelt-2': 'events of GDELT 2.0', icews: 'events of ICEWS',
  sipri: 'the arms register of SIPRI', 'panel-long': 'figures by pair and year', 'panel-wide': 'figures by country and year', 'un-votes': 'votes of the UN General Assembly',
  sanctions: 'a list of sanctions', timelinejs: 'a sheet of TimelineJS', kumu: 'connections of Kumu', gexf: 'a graph of Gephi', graphml: 'a graph in GraphML',
  oligrapher: 'a map of Oligrapher', factbook: 'the World Factbook', json: 'a table in JSON', 'statements-csv': 'statements saved from a map', package: 'a data package',
  sheet: 'an ordinary table', plain: 'an ordinary table',
};

/** @param {string} code */
export const formatWords = (code) => FORMATS[code] ?? 'a table';

/** What a file cannot say; each a sentence. @type {Record<import('../../build/sheet/relations_sheet.js').Limit, string>} */
export const LIMITS = {
  'no-sentences': 'It has no sentences: each line on the map is made of its cells.',
  'no-sources': 'It names no sources.',
  'no-dates': 'It has no dates.',
  'no-tones': 'It does not say what is cooperation and what is conflict.',
  'no-direction': 'It does not say who acts on whom.',
  'coded-by-machine': 'A machine read the news for it; errors and repeats are in it.',
  'reports-not-events': 'It counts reports, and not events.',
  'promises-not-deeds': 'It tells what was promised, and not what was done.',
  'censored-ends': 'It does not tell what was before or after its own years.',
  'missing-not-explained': 'It does not say why a value is missing.',
  'index-not-money': 'Its figures are an index, and no money.',
  estimates: 'Some of its figures are estimates.',
  'votes-not-ties': 'To vote alike is no tie between states.',
  'actors-from-texts': 'Who deals with whom was found in its texts: please check.',
};

/** What a column says. @type {Record<import('../../build/sheet/relations_sheet.js').Role, string>} */
export const ROLES = {
  from: 'who acts', to: 'with whom', who: 'all parties', what: 'sentence', when: 'date', end: 'until', year: 'year', month: 'month', day: 'day', 'end-year': 'until, year',
  'end-month': 'until, month', 'end-day': 'until, day', source: 'source', link: 'address', tone: 'tone', theme: 'theme', status: 'did it happen', 'said-by': 'who says so',
  place: 'place', amount: 'figure', unit: 'unit', event: 'event', further: 'kept as a filter', skip: 'not used',
};

/** What became of a row. @type {Record<import('../../build/sheet/relations_sheet.js').RowState, string>} */
export const ROW_STATES = { used: 'on the map', waiting: 'waits for an answer', 'left-out': 'left out', blank: 'blank' };

/** Why nothing can be read, and what would help. @type {Record<import('../../build/sheet/relations_sheet.js').RefusalCode, [what: string, way: string]>} */
export const REFUSALS = {
  empty: ['The file is empty.', 'Choose a sheet with a header and a few rows.'],
  'no-rows': ['The sheet has no filled cells.', 'Choose one with a header and a few rows.'],
  'only-header': ['The sheet has a header and nothing below it.', 'Write one row for each fact and try again.'],
  picture: ['This is a picture.', 'Text in a picture must be typed out as a table first.'],
  pdf: ['This is a PDF.', 'Copy its table and paste it here, or into a spreadsheet.'],
  'old-spreadsheet': ['This workbook is of Excel before 2007, or has a password.', 'Open it and save it as .xlsx, .ods or CSV.'],
  'word-document': ['This is a text document.', 'Copy its table and paste it here.'],
  archive: ['There is no sheet and no data package in this zip.', 'Unpack it and choose the sheet itself.'],
  'archive-too-large': ['This zip unpacks to more than can be read here.', 'Unpack it and choose the sheet itself.'],
  damaged: ['The file is damaged, or has a password.', 'Open it and save it again, without a password.'],
  compressed: ['The file is packed in a way that is not read here.', 'Unpack it, or pack it as a zip.'],
  binary: ['This is neither a text nor a workbook.', 'Save your table as .xlsx, .ods or CSV.'],
  'page-without-table': ['This is a web page without a table, perhaps one that asks to log in.', 'Open the page, copy the table and paste it here.'],
  'json-unknown': ['This JSON is of a kind that is not known here.', 'A list of objects, a data package, Oligrapher and the World Factbook are read.'],
  'xml-unknown': ['This XML is of a kind that is not known here.', 'GEXF and GraphML are read.'],
  broken: ['The file breaks off in the middle.', 'Save or download it once more.'],
  'too-large': ['The file is too large to be read here.', 'Keep only the columns and rows you need.'],
  'too-many-rows': ['The sheet has too many rows.', 'Take a part of it.'],
  'too-many-columns': ['The sheet has too many columns.', 'Keep only the columns you need.'],
  'too-many-cells': ['The sheet has too many cells.', 'Keep only the columns you need.'],
  package: ['This data package has errors.', 'Repair what is told below, or choose its table of statements alone.'],
};

/** @param {Refusal} refusal */
export function refusalWords({ code, found, expected }) {
  const [what, way] = REFUSALS[code];
  const bounds = found && expected ? ` It has ${amount(found, code)}; up to ${amount(expected, code)} can be read.` : '';
  const detail = code === 'package' && found ? ` ${found}` : '';
  return { what: `${what}${bounds}`, way: `${way}${detail}` };
}

/** @param {string} number @param {string} code */
function amount(number, code) {
  const count = Number(number);
  if (!Number.isFinite(count)) return number;
  return code.endsWith('large') ? `${grouped(Math.round(count / 2 ** 20))} MB` : grouped(count);
}

/** Kinds whose choices show what they become as a date. @type {ReadonlySet<Kind>} */
const DATES = new Set(/** @type {Kind[]} */ (['date-order', 'short-years', 'month-or-years', 'serial-dates', 'unclear-date', 'reversed-date']));

/** What stands on the button of an answer. @param {Question} question @param {Choice} choice */
export function choiceWords(question, choice) {
  const { kind } = question;
  if (kind === 'format') return choice.id === 'plain' ? CHOICES.plain ?? '' : 'Yes';
  if (kind === 'encoding') return `${ENCODINGS[/** @type {keyof typeof ENCODINGS} */ (choice.id)]}: ${choice.text}`;
  if (kind === 'table') return `${choice.id}, ${counted(Number(choice.text), 'row')}`;
  if (kind === 'header-row' && choice.id !== 'none') return `Row ${choice.id}: ${choice.text}`;
  if (kind === 'code-system' && choice.id !== 'names') return [CODE_SYSTEMS[choice.id], choice.text].filter(Boolean).join(', ');
  if (kind === 'short-years' && choice.id === 'other') return `The other century: ${dateWords(choice.text ?? '')}`;
  if (kind === 'decimal' && choice.text) return `${CHOICES[choice.id]}: ${choice.text}`;
  if (kind === 'unclear-date' && choice.text) return dateWords(choice.text);
  const words = choice.name ? named(question, choice.name) : CHOICES[choice.id] ?? choice.text ?? choice.id;
  return DATES.has(kind) && choice.text && CHOICES[choice.id] ? `${words}: ${dateWords(choice.text)}` : words;
}

/** @param {Question} question @param {string} name */
function named({ kind, reason }, name) {
  return kind === 'name' && reason === 'proposed' ? `Yes, ${name}` : listed(name);
}
