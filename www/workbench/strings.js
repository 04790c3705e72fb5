/**
 * The English texts of what stands around the picture.
 * @module
 */

import * as words from '../panel-strings.js';
import { counted, statements } from '../panel-strings.js';

export { statements };

export const more = 'More';
export const filters = 'Filters';
export const share = 'Share';
export const widths = 'Width of lines';
export const widthUnit = 'Lines are as wide as';
export const widthYear = 'in the year';
export const widthStatements = 'the number of statements';
/** @param {string} unit */
export const unit = (unit) => words.unit(unit);
/** @param {number} year @param {number} ties */
export const widthTies = (year, ties) => `${words.year(year)}: ${words.counted(ties, 'tie with a figure', 'ties with a figure')}`;
export const widthHint = 'One figure a tie, of one unit and one year; figures are never added. Of ties without one the line is thin and pale.';
export const widthNone = 'No statement about the one at the centre tells a figure of one year.';
export const helpName = 'Help';
export const search = 'Search';

export const searchHint = 'Search countries, places, words';
export const hits = 'What was found';
/** @type {Record<'actor' | 'place' | 'theme' | 'source' | 'statement', string>} */
export const hitKinds = { actor: 'Countries, organisations, groups', place: 'Places', theme: 'Themes', source: 'Sources', statement: 'Statements' };
export const hitCounts = 'statements';
/** @param {number} count */
export const numeral = (count) => words.number.format(count);
/** @param {number} count */
export const found = (count) => words.counted(count, 'result. Down and up arrows choose.', 'results. Down and up arrows choose.');
/** @param {string} text */
export const nothingFound = (text) => `Nothing found for “${text}”.`;
/** @param {string} text */
export const onlyWith = (text) => `Only statements with “${text}”`;
/** @param {string} name */
export const opened = (name) => `Opened: ${name}`;
/** @type {Record<string, string>} */
const PART = { themes: 'Theme', tones: 'Tone', statuses: 'Status', kinds: 'Kind of actor', sources: 'Source', places: 'Place', from: 'From', to: 'To', asOf: 'As of' };
/** The name of a part of a filter that is a column of the record's own. @param {string} name */
const columnOf = (name) => (name.startsWith('further ') ? name.slice(8) : null);
/** @type {Record<string, string>} */
const PARTS = { themes: 'themes', tones: 'tones', statuses: 'statuses', kinds: 'kinds of actor', sources: 'sources', places: 'places' };
/** @param {string} name of a part of a filter */
export const part = (name) => columnOf(name) ?? PART[name] ?? name;
/** @param {number} count @param {string} name of a part of a filter */
export const allOf = (count, name) => `All ${words.number.format(count)} ${PARTS[name] ?? 'values'}`;
/** @param {number} seen @param {number} count */
export const onlyMost = (seen, count) => `The ${words.number.format(seen)} most frequent of ${words.number.format(count)}.`;
export const fewer = 'Fewer';
export const chipsLabel = 'Filters that are on';
export const resetAll = 'Reset all';
/** @param {number} all */
export const choicesCount = (all) => `Each number: how many of all ${words.statements(all)} of the record a choice leaves.`;
/** @param {number} count @param {number} all */
export const ofAll = (count, all) => `${words.number.format(count)} of all ${words.statements(all)} of the record`;
/** What a value of a filter is called; of a whole year the year. @param {string} part @param {string} value @param {string} name of a source or a place */
export const choice = (part, value, name) => {
  if (part === 'themes') return words.theme(value);
  if (part === 'tones') return words.tone(value);
  if (part === 'statuses') return words.status(value);
  if (part === 'kinds') return words.kind(value);
  if (part === 'sources' || part === 'places') return name;
  if (columnOf(part) !== null) return value;
  if (part === 'text') return `“${value}”`;
  return words.bound(value, part === 'from');
};
/** @param {string} part @param {string} value */
export const chip = (part, value) => {
  if (part === 'text') return `With ${value}`;
  if (columnOf(part) !== null) return `${columnOf(part)}: ${value}`;
  return part in PARTS ? `${PART[part]}: ${value}` : `${PART[part]} ${value}`;
};
/** @param {string} chip */
export const remove = (chip) => `Remove filter ${chip}`;
export const nonePasses = 'No statement passes the filters.';
/** @param {string[]} names */
export const noneNames = (names) => `No statement that passes names ${names.length > 1 ? 'both ' : ''}${words.list(names.map(words.the))}.`;
/** @param {string} subject */
export const noneOf = (subject) => (subject === 'place' ? 'No statement that passes is about this place.' : 'No statement that passes rests on this source.');
export const noSingleCause = 'No single filter is the cause: reset them all.';
/** @param {string} part @param {string[]} values @param {number} count */
export const wouldLeave = (part, values, count) => {
  const what = values.length > 1 ? `the ${words.number.format(values.length)} ${PARTS[part] ?? `values of ${columnOf(part)}`}` : columnOf(part) !== null ? chip(part, values[0] ?? '') : part in PARTS || part === 'text' ? values[0] : chip(part, values[0] ?? '');
  return `Without ${what}: ${words.statements(count)}`;
};
/** @param {number} year */
export const nothingAfter = (year) => `The record tells of nothing that began after ${words.year(year)}.`;
/** @param {number} count */
export const undatedLeftOut = (count) => `The period leaves out ${words.counted(count, 'statement', 'statements')} without a date.`;
export const listColumns = { date: 'Date', text: 'Statement', parties: 'Parties', theme: 'Theme', tone: 'Tone', status: 'Status', said: 'Said by', source: 'Source and passage' };
/** @param {number} total @param {number} told @param {string} name @param {boolean} isFiltered */
export const listTotal = (total, told, name, isFiltered) => `${isFiltered ? words.filtered(total) : `All ${words.statements(total)} of the record.`}${total > told ? ` ${words.number.format(told)} of them ${told === 1 ? 'names' : 'name'} ${words.the(name)}.` : ''}`;
export const listLabel = 'Statements, one a row. Up and Down move between rows, Right and Left within one, Enter opens it.';
/** @param {number} total */
export const listAll = (total) => `Show all ${words.statements(total)}`;
/** @param {string} name */
export const listMarked = (name) => `Where ${name} is a party, its name is marked.`;
export const listOpened = 'The statement is in the panel.';
/** @param {string} column @param {boolean} isDown */
export const listSorted = (column, isDown) => `Sorted by ${column.toLowerCase()}${isDown ? ', newest first' : ''}.`;

/** @typedef {import('../../build/core/relations_map.js').FigureRange} FigureRange */
export const compareFirst = 'First partner';
export const compareSecond = 'Second partner';
export const compareSwap = 'Swap sides';
/** @param {readonly string[]} names @param {string} focus */
export const compareCaption = (names, focus) => `${words.list(names.map(words.the))} side by side, as partners of ${words.the(focus)}`;
/** @param {string} focus @param {number} partners */
export const compareNone = (focus, partners) => `A comparison takes two partners. ${focus} has ${partners === 0 ? 'none' : 'only one that can be compared'} under these choices.`;
/** @param {number} count @param {import('../../build/core/relations_map.js').ToneCounts} tones */
export const compareCounts = (count, { cooperative, neutral, conflictual, unstated }) => {
  const told = [`${many(cooperative)} ${cooperative === 1 ? 'tells' : 'tell'} of cooperation`, `${many(conflictual)} of conflict`, `${many(neutral)} of neither`, ...(unstated > 0 ? [`of ${many(unstated)} it is not said`] : [])];
  return `${words.statements(count)}: ${told.join(', ')}`;
};
/** @param {number} count */
const many = (count) => (count === 0 ? 'none' : words.number.format(count));
/** @param {number} a @param {number} b */
export const compareBoth = (a, b) => `${words.number.format(a)} and ${words.number.format(b)}`;
export const compareOne = 'Told of one side only';
export const compareNothing = 'not told';
export const compareBetween = 'Between the two';
/** @param {string} counted @param {string} focus */
export const compareBetweenNote = (counted, focus) => `${counted}; they need not name ${words.the(focus)}`;
/** @param {number} count */
export const compareMore = (count) => `1 of ${words.number.format(count)} ›`;
export const compareFewer = 'Only one';
export const compareRule = 'One sentence a theme: the latest told of what happened or stands; where nothing did, the latest told. Figures are never set side by side.';

export const networkLabel = 'Partners around the centre, organisations at the left and states at the right. Arrow keys move from one to the next, typing a name finds it, Enter chooses.';
/** @param {number} leftOut */
export const networkWords = (leftOut) => `ties among the others, from 2 statements up${leftOut > 0 ? `; ${words.counted(leftOut, 'more is', 'more are')} not drawn` : ''}`;
export const amongOthers = 'Among the others';
export const amongNone = 'No two of them are named together in two statements or more.';
/** @param {number} count */
export const morePairs = (count) => words.counted(count, 'more pair', 'more pairs');
export const amongNote = 'Pairs with two statements or more. Those that only four parties or more at once join are left out.';
export const howJoined = 'How are two joined?';
export const joinedFirst = 'The one';
export const joinedSecond = 'The other';
export const and = 'and';
export const chooseTwo = 'Choose two.';
export const notJoined = 'No chain of statements joins them.';
export const joinedDirectly = 'Statements name both.';
/** @param {string[]} names */
export const joinedThrough = (names) => `No statement names both. By way of ${words.list(names)}:`;
/** @param {number} count */
export const ofConflict = (count) => words.ofConflict(count);

export const timelineLabel = 'Dated events, oldest first';
export const timelineWhen = 'When';
export const timelineColumns = ['What is told', 'With', 'Statements'];
export const timelinePartner = 'Only one partner';
export const timelineOnly = 'Only one partner…';
export const timelineEverybody = 'All partners';
/** @param {number} seen @param {number} total @param {boolean} isLeads */
export const timelineShown = (seen, total, isLeads) => {
  if (total === 0) return [{ text: 'No dated event passes the filter.', isStrong: false }];
  const events = words.counted(total, 'dated event', 'dated events');
  if (seen === total) return [{ text: `${events}, oldest first`, isStrong: true }];
  const rest = isLeads ? ': for each year the one that most statements tell of' : ', oldest first';
  return [{ text: 'Showing ', isStrong: false }, { text: `${words.number.format(seen)} of ${events}`, isStrong: true }, { text: rest, isStrong: false }];
};
/** @param {number} total */
export const timelineAll = (total) => `All ${words.number.format(total)}`;
export const timelineLeads = 'One a year';
/** @param {number} count @param {import('../../build/core/relations_map.js').VagueYear | null} year */
export const timelineMore = (count, year) => `${words.number.format(count)} more${year ? ` in ${words.vagueYear({ ...year, about: false })}` : ''}`;
export const timelineFewer = 'Only one';
/** @param {number} count */
export const timelineMoreRows = (count) => `${words.counted(count, 'more event', 'more events')}`;
/** @param {number} count */
export const timelineParties = (count) => `${words.number.format(count)} partners`;
export const timelineUndated = 'Without a date';
/** @param {number} count @param {string | null} day */
export const timelineUndatedCount = (count, day) => `${words.statements(count)} of events of which no date is told, never placed on the line${day ? ' and never on a day' : ''}:`;
/** @param {number} count */
export const timelineOthers = (count) => words.counted(count, 'other', 'others');
/** What marks mean: how the date is drawn, tone, status. @type {[string, string, string, string][]} */
export const timelineLegend = [
  ['day', 'any', 'occurred', 'a day'],
  ['span', 'any', 'occurred', 'a year or longer'],
  ['vague', 'any', 'occurred', 'some time then'],
  ['open-end', 'any', 'occurred', 'from then on, end not told'],
  ['span', 'any', 'planned', 'planned, offered or refused'],
  ['span', 'any', 'assessed', 'judged'],
];
/** What the menu itself does. @type {[string, string][]} */
export const menuActs = [['link', 'Copy link'], ['png', 'Save picture (PNG)'], ['csv', 'Save table (CSV)'], ['print', 'Print']];
export const keepLink = 'Link';
export const keepPicture = 'Picture';
export const keepTable = 'Table';
export const keepCitations = 'Citations';
export const keepPaper = 'Paper';
export const keepCode = 'Embed code';
export const copyLink = 'Copy link';
export const noLink = 'The page keeps no link to what is shown.';
export const copyCode = 'Copy embed code';
export const copyFrame = 'Copy frame';
export const frameHint = 'The frame tells your page how high it is.';
export const print = 'Print';
/** @param {string} ending */
export const save = (ending) => `Save ${ending.toUpperCase()}`;
export const picturesOfMap = 'Pictures are of the map. Choose Map to save one.';
/** @param {number} count @param {boolean} isFiltered */
export const allShown = (count, isFiltered) => (isFiltered ? `the ${words.statements(count)} that the filter leaves` : `all ${words.statements(count)} of the record`);
export const ofChosen = 'the statements of what you have chosen';
export const citationStyles = { footnote: 'Footnotes', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' };
export const copyByHand = 'The browser lets nothing be copied from here. Copy this text.';
/** @param {string} what */
export const copied = (what) => `${what}: copied.`;
/** @param {string} name of the file */
export const saved = (name) => `Saved as ${name}.`;
export const saveByHand = 'This frame may not save files. Copy this text.';
export const noFiles = 'This frame may not save files. Open the map in a window of its own, or save the SVG.';
export const notDrawn = 'There is no map on the page to make a picture of.';

export const helpLines = 'How to read the map';
/** What signs mean, by the sign. @type {[string, string][]} */
export const helpSigns = [
  ['line', 'A line stands for the statements that name both. The more there are, the thicker it is.'],
  ['teeth', 'A red tooth across a line is one statement of conflict.'],
  ['tab', 'A name on the frame is a partner farther off, in its true direction, with the distance.'],
  ['arrow', 'Of a chosen partner, arrows run from who acts: what it does, and what is done to it.'],
  ['any happened', 'Solid: it happened, or it stood so.'],
  ['any intended', 'Hatched or dashed: planned, offered or refused.'],
  ['any judged', 'Dotted: somebody’s judgement or claim.'],
  ['≠', 'Answers to one question that cannot all be right. A change over time is none.'],
  ['ring', 'Statements without a date. They are never placed on the line of years.'],
];
export const helpTones = 'Tone';
/** @type {[string, string][]} */
export const helpToneList = [
  ['cooperative', 'Cooperation: they work together, or one works for the other.'],
  ['neutral', 'Neither: a fact, a figure, a description.'],
  ['conflictual', 'Conflict: one acts or speaks against the other.'],
  ['unstated', 'Not said: nobody judged. It counts as none of the three.'],
];
export const helpTonesAre = 'Tone is the judgement of the editors of the record, and not of its sources.';
export const helpReading = [
  'Lines count statements. They do not measure friendship, money or power.',
  'Dates are as vague as the source: “about 2009”, “until 2005”.',
  'Of a day the answer may be that the dates do not tell. Such lines are dotted.',
  'Organisations stand beside the map. Choosing one hatches the land of its members.',
];
export const helpKeys = 'Keys';
export const helpKeyColumns = ['Key', 'What it does'];
/** @type {[string, string][]} */
export const helpKeyList = [
  ['Tab', 'Goes to the next part: views, search, More, map, its buttons, time, what stands beside it.'],
  ['Arrows', 'Within a part, go from one to the next; Home and End to the first and last.'],
  ['Letters', 'On the map, find a partner by the start of its name.'],
  ['Enter or Space', 'Chooses what you stand on.'],
  ['Escape', 'Goes back one step.'],
  ['+ and −', 'On the map, zoom in and out; 0 shows the whole map.'],
  ['Shift and arrows', 'Move the map.'],
];
export const helpRecord = 'What the record is';
export const helpIs = [
  'Single sourced statements, in plain words of our own, each with its passage.',
  'It tells what these sources say, and not what is true. Where they contradict each other, it settles nothing.',
  'It is not complete. Few sources mean that much is missing.',
  'Figures are never added: they differ in date, unit and kind.',
];
export const paperColumns = ['Partner', 'Statements', 'Of conflict'];
/** @param {string} focus */
export const paperCounts = (focus) => `Statements that name ${words.the(focus)} and the partner; one may name several.`;
export const helpSources = 'Sources';
/** @param {string[]} by @param {number} count */
export const helpSource = (by, count) => [by.join(', '), words.statements(count)].filter(Boolean).join(' · ');
export const whatChanged = 'What changed';
export const noDates = 'No statement of the record has a date.';
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });
/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

export const names = 'Parties:';
/** @param {number} count */
export const eventTitle = (count) => (count === 1 ? 'One statement' : `One event in ${statements(count)}`);
/** @param {number} sources */
export const eventLead = (sources) => `Told by ${counted(sources, 'source', 'sources')}.`;
/** @param {string} focus @param {string} name */
export const notTied = (focus, name) => `No statement names both ${words.the(focus)} and ${words.the(name)}.`;
export const partOf = 'Part of';
export const parts = 'Parts';
export const otherNames = 'Also called';
export const members = 'Members';
export const withPart = 'With a part in it, as told';
export const belongsTo = 'Belongs to';
/** @param {string} label @param {number} count */
export const counting = (label, count) => `${label}: ${exact.format(count)}`;
/** @param {string} code @param {number | null} count null where a filter hides them */
export const placeLead = (code, count) => `${capital(code.replaceAll('-', ' '))}.${count === null ? '' : count === 0 ? ' No statement tells of it.' : ` ${statements(count)} tell${count === 1 ? 's' : ''} of it.`}`;
export const inCountry = 'In';
export const position = 'On the map:';
/** @param {{ author: string, publisher: string, issuedText: string, passages: number }} source @param {number} count */
export const sourceLead = ({ author, publisher, issuedText, passages }, count) =>
  `${[author, publisher, issuedText].filter(Boolean).join(', ')}. ${counted(passages, 'passage', 'passages')}, ${statements(count)}.`;
export const original = 'Read the original';
export const note = 'Note:';

// The panel of a day, of a place, a source, an event.
/** @param {number} yes @param {number} perhaps */
export const dayLead = (yes, perhaps) => [
  `${yes === 0 ? 'No statement of how things stood is' : counted(yes, 'statement of how things stood is', 'statements of how things stood are')} dated to hold on this day.`,
  ...(perhaps > 0 ? [`For ${words.number.format(perhaps)}${yes > 0 ? ' more' : ''} the dates do not tell; lines that rest on ${perhaps === 1 ? 'it' : 'them'} are dotted.`] : []),
].join(' ');
/** @param {number} undated @param {boolean} isDrawn */
export const dayUndated = (undated, isDrawn) => `${words.sentence(counted(undated, 'such statement has', 'such statements have'))} no date and ${undated === 1 ? 'is' : 'are'} ${isDrawn ? 'drawn faintly' : 'not drawn'}.`;
/** What is not standing. @param {number} yes @param {number} perhaps */
export const dayOthers = (yes, perhaps) => {
  if (yes === 0) return `For ${counted(perhaps, 'other statement', 'other statements')} the dates do not tell whether this day is in ${perhaps === 1 ? 'its' : 'their'} time.`;
  return `${words.sentence(counted(yes, 'other statement is', 'other statements are'))} dated to a time with this day in it${perhaps > 0 ? `; for ${words.number.format(perhaps)} more the dates do not tell` : ''}.`;
};
export const alsoDated = 'What else is dated to this day';
export const mayAlso = 'What else may be of this day';
export const showFaintly = 'Show them faintly';
export const hideAgain = 'Do not draw them';
export const whatHeld = 'What held, as told';
export const mayHold = 'What may have held';
/** @param {number} count @param {string} source the only one, or empty */
export const heldNote = (count, source) => `${words.statements(count)}${source === '' ? '' : `, ${count > 1 ? 'all ' : ''}told by ${words.the(source)}`}`;
/** @param {string} focus */
export const heldAlone = (focus) => `${focus} alone`;
/** Around the first day. */
export const between = ['from', 'to this day'];
export const firstDay = 'First day';
export const noLaterAnswer = 'No question of change has one answer by the first day and a later one by the second.';
export const membershipsThen = 'Memberships';
export const belonged = 'Dated to this day:';
export const mayHaveBelonged = 'Of this day the dates do not tell:';
/** @param {number} count */
export const moreLater = (count) => counted(count, 'more question with a later answer', 'more questions with a later answer');
/** @param {string} from */
export const datedAfter = (from) => `Dated after ${from}, or perhaps, up to this day`;
export const oldestFirst = words.oldestFirst;
export const asInSource = 'in the order of the source';
export const bySource = 'by source';
export const inEnglish = 'In English:';
export const standsIn = 'Stands in';
export const holdsToo = 'Has in it';
/** @param {number} count @param {string} focus */
export const contradictionsTitle = (count, focus) => `${counted(count, 'question', 'questions')} about ${words.the(focus)} whose answers cannot all be right`;
export const contradictionsLead = 'As they are told, these answers cannot all be right. A change over time is none of these.';
