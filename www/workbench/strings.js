/**
 * The English texts of what stands around the picture.
 * @module
 */

import * as words from '../strings.js';
import { counted, kind, statements } from '../strings.js';

export { statements };

/** @type {Record<string, string>} */
const VIEW = { map: 'Map', network: 'Network', timeline: 'Timeline', list: 'Table', compare: 'Compare' };

/** @param {string} name */
export const view = (name) => VIEW[name] ?? name;
export const toolsLabel = 'Views and tools';
export const viewsLabel = 'View';
export const filters = 'Filters';
export const share = 'Share';
export const help = '?';
export const helpName = 'Help';
export const search = 'Search';

export const searchHint = 'Search countries, places, words';
export const hits = 'What was found';
/** @type {Record<'actor' | 'place' | 'source' | 'statement', string>} */
export const hitKinds = { actor: 'Actors', place: 'Places', source: 'Sources', statement: 'Statements' };
export const hitCounts = 'statements';
/** @param {number} count */
export const numeral = (count) => words.number.format(count);
/** @param {number} count */
export const found = (count) => words.counted(count, 'result. Down and up arrows choose.', 'results. Down and up arrows choose.');
/** @param {string} text */
export const nothingFound = (text) => `Nothing found for “${text}”.`;
/** @param {string} text */
export const onlyWith = (text) => `Only statements with “${text}”`;
/** @param {string} theme */
export const onlyOn = (theme) => `Only statements on ${theme}`;
/** @param {string} name */
export const opened = (name) => `Opened: ${name}`;
/** @type {Record<string, string>} */
const PART = { themes: 'Theme', tones: 'Tone', statuses: 'Status', kinds: 'Kind of actor', sources: 'Source', places: 'Place', from: 'From', to: 'To', asOf: 'As of' };
/** @type {Record<string, string>} */
const PARTS = { themes: 'themes', tones: 'tones', statuses: 'statuses', kinds: 'kinds of actor', sources: 'sources', places: 'places' };
/** @param {string} name of a part of a filter */
export const part = (name) => PART[name] ?? name;
/** @param {number} count @param {string} name of a part of a filter */
export const allOf = (count, name) => `All ${words.number.format(count)} ${PARTS[name] ?? ''}`;
export const fewer = 'Fewer';
/** @param {number} count */
export const filtersOn = (count) => (count === 0 ? filters : `${filters} (${words.number.format(count)})`);
export const chipsLabel = 'Filters that are on';
export const resetAll = 'Reset all';
/** @param {number} count @param {number} all */
export const ofAll = (count, all) => `${words.number.format(count)} of all ${words.statements(all)}`;
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** What a value of a filter is called; of a whole year the year. @param {string} part @param {string} value @param {string} name of a source or a place */
export const choice = (part, value, name) => {
  if (part === 'themes') return words.theme(value);
  if (part === 'tones') return words.tone(value);
  if (part === 'statuses') return words.status(value);
  if (part === 'kinds') return words.kind(value);
  if (part === 'sources' || part === 'places') return name;
  if (part === 'text') return `“${value}”`;
  if (value.endsWith(part === 'from' ? '-01-01' : '-12-31')) return value.slice(0, -6);
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : day.format(date);
};
/** @param {string} part @param {string} value */
export const chip = (part, value) => {
  if (part === 'text') return `With ${value}`;
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
  const what = values.length > 1 ? `the ${words.number.format(values.length)} ${PARTS[part]}` : part in PARTS || part === 'text' ? values[0] : chip(part, values[0] ?? '');
  return `Without ${what}: ${words.statements(count)}`;
};
/** @param {number} year */
export const nothingAfter = (year) => `The record tells of nothing that began after ${year}.`;
/** @param {number} count */
export const undatedLeftOut = (count) => `The period leaves out ${words.counted(count, 'statement', 'statements')} without a date.`;
export const listColumns = { date: 'Date', text: 'Statement', parties: 'Parties', theme: 'Theme', tone: 'Tone', status: 'Status', said: 'Said by', source: 'Source and passage' };
export const listLabel = 'Statements, one a row. Up and Down move between rows, Right and Left within one, Enter opens it.';
/** @param {string} name */
export const listMarked = (name) => `Where ${name} is a party, its name is marked.`;
export const listOpened = 'The statement is in the panel.';
/** @param {string} column @param {boolean} isDown */
export const listSorted = (column, isDown) => `Sorted by ${column.toLowerCase()}${isDown ? ', newest first' : ''}.`;

/** @typedef {import('../../build/core/relations_map.js').FigureRange} FigureRange */
export const compareFirst = 'First partner';
export const compareSecond = 'Second partner';
export const compareSwap = 'Swap sides';
export const compareWhat = 'What is compared';
/** @param {readonly string[]} names @param {string} focus */
export const compareCaption = (names, focus) => `${words.list(names)} side by side, as partners of ${focus}`;
/** @param {string} focus @param {number} partners */
export const compareNone = (focus, partners) => `A comparison takes two partners. ${focus} has ${partners === 0 ? 'none' : 'only one that can be compared'} under these choices.`;
export const compareStatements = 'Statements';
export const compareDated = 'Dated';
export const compareTone = 'Tone';
export const compareThemes = 'Statements by theme';
export const compareFigures = 'Figures, from least to most; they are never added';
export const compareMemberships = 'Organisations';
export const compareNotTold = 'not told';
export const compareNoFigure = 'none';
/** @param {number | null} first @param {number | null} last */
export const compareYears = (first, last) => (first === null || last === null ? 'no dates' : first === last ? `${first}` : `${first} to ${last}`);
/** @param {number} count */
export const compareQuestions = (count) => (count === 0 ? 'on nothing' : `on ${words.counted(count, 'question', 'questions')}`);
/** @param {import('../../build/core/relations_map.js').ToneCounts} tones */
export const compareTones = (tones) => Object.entries(tones).filter(([, count]) => count > 0)
  .map(([tone, count]) => `${words.number.format(count)} ${words.tone(tone).toLowerCase()}`).join(', ') || 'none';
/** @param {string} code @param {string} per */
export const compareUnit = (code, per) => unit({ unit: code, per });
/** An end that the sources leave open is said to be so. @param {FigureRange} range */
export const compareRange = ({ least, most, openBelow, openAbove }) => {
  const [from, to] = [least, most].map((value) => words.number.format(value));
  const [below, above] = [openBelow ? ' or less' : '', openAbove ? ' or more' : ''];
  return least === most ? `${to}${below}${above}` : `${from}${below} to ${to}${above}`;
};
/** @param {readonly string[]} roles @param {import('../../build/core/relations_map.js').InForce | null} inForce @param {string} member */
export const compareBelongs = (roles, inForce, member) => {
  const held = inForce === 'no' ? 'not then' : `${words.list(roles)}${inForce === 'perhaps' ? ', perhaps' : ''}`;
  return member ? `${held} (${member})` : held;
};

export const networkLabel = 'Actors by distance in ties. Arrow keys move from one to the next, typing a name finds it, Enter chooses.';
/** @param {string} focus @param {number} rings @param {number} leftOut */
export const networkWords = (focus, rings, leftOut) => [
  `Inner ring: those with a tie to ${focus}.`,
  ...(rings > 1 ? ['Farther out: no direct tie, reached through others.'] : []),
  'Thin curves are ties among others, dots join a part to its whole.',
  ...(leftOut > 0 ? [`${words.counted(leftOut, 'more tie among others is', 'more ties among others are')} not drawn.`] : []),
].join(' ');
/** @param {{ name: string, shortName: string }} node @param {number} ring @param {number} count */
export const networkFar = (node, ring, count) => `${words.names(node)}, no direct tie, ${ring} ties away, named in ${words.statements(count)}`;
export const networkApart = 'No chain of ties leads to these:';

export const timelineLabel = 'Statements in time, one lane a partner. Up and Down move between lanes, Left and Right along one, Enter opens.';
export const markLegendLabel = 'How to read the marks';
export const undated = 'No date';
/** The accessible name of a mark. @param {import('../../build/core/relations_map.js').LaneMark} mark */
export const mark = ({ dateText, text, tone, status, manyParty }) =>
  `${dateText}: ${text} ${words.tone(tone)}, ${words.status(status).toLowerCase()}${manyParty ? ', four or more parties' : ''}.`;
/** @param {{ name: string, shortName: string }} partner @param {number} total */
export const lane = (partner, total) => `${words.names(partner)}, ${words.statements(total)}`;
/** What the shapes mean, by tone, status, form and size. @type {[string, string, string, boolean, string][]} */
export const markLegend = [
  ['cooperative', 'occurred', 'point', false, 'cooperative'],
  ['neutral', 'occurred', 'point', false, 'neutral'],
  ['conflictual', 'occurred', 'point', false, 'conflictual'],
  ['neutral', 'planned', 'point', false, words.intended],
  ['neutral', 'assessed', 'point', false, words.assessed],
  ['neutral', 'occurred', 'point', true, 'four or more parties'],
  ['neutral', 'occurred', 'vague', false, 'some time in this span'],
  ['neutral', 'occurred', 'span', false, 'end not told'],
];
/** @param {{ from?: string | null, to?: string | null, asOf?: string | null }} filter @param {boolean} isCut @param {boolean} isEmpty */
export const timelineWords = ({ from, to, asOf }, isCut, isEmpty) => [
  ...(isEmpty ? ['No statement with a partner passes the filter.'] : []),
  ...(asOf ? [`The line marks ${longDate.format(new Date(asOf))}.`] : []),
  ...(from || to ? ['The band is the chosen period.'] : []),
  ...(isCut ? ['There are too many statements to draw: each lane shows a part of them, evenly taken.'] : []),
].join(' ');
export const keepLink = 'Link';
export const keepPicture = 'Picture';
export const keepTable = 'Table';
export const keepCitations = 'Citations';
export const keepPaper = 'Paper';
export const copyLink = 'Copy link';
export const copyCode = 'Copy embed code';
export const copy = 'Copy';
export const print = 'Print';
/** @param {string} ending */
export const save = (ending) => `Save ${ending.toUpperCase()}`;
export const picturesOfMap = 'Pictures are of the map. Choose Map to save one.';
/** @param {number} count */
export const allShown = (count) => words.statements(count);
export const ofChosen = 'The statements of what you have chosen';
export const citationStyle = 'Style of citations';
export const citationStyles = { footnote: 'Footnotes', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' };
export const copyByHand = 'The browser lets nothing be copied from here. Copy this text.';
/** @param {string} what */
export const copied = (what) => `${what}: copied.`;
/** @param {string} name of the file */
export const saved = (name) => `Saved as ${name}.`;
export const notDrawn = 'There is no map on the page to make a picture of.';

export const helpLines = 'How to read the lines';
export const helpCooperative = 'Cooperative: they work together, or one works for the other.';
export const helpNeutral = 'Neutral: a fact, a figure, a description.';
export const helpConflictual = 'Conflictual: one acts or speaks against the other. The line has teeth.';
export const helpIntended = 'Dashes: planned, offered or refused.';
export const helpAssessed = 'Dots: somebody’s judgement or claim.';
export const helpDiffer = 'Unequal: sources differ on something between the two.';
export const helpEdge = 'A ring around a symbol: the country lies farther off in this direction.';
export const helpReading = [
  'A line grows wider with the number of events. It does not measure friendship.',
  'Organisations, companies and bodies of states stand on the shelf below the map. Choosing one colours its members.',
  'Dates are as vague as the source: “about 2009”, “until 2005”. What has no date is counted apart.',
  'Of a day the answer may be “perhaps”: the dates do not tell.',
];
export const helpKeys = 'Keys';
export const helpKeyColumns = ['Key', 'What it does'];
/** @type {[string, string][]} */
export const helpKeyList = [
  ['Tab', 'Goes to the next part: search, views, map, its buttons, panel, time.'],
  ['Arrows', 'Within a part, go from one to the next; Home and End to the first and last.'],
  ['Letters', 'On the map, find a country by the start of its name.'],
  ['Enter or Space', 'Chooses what you stand on.'],
  ['Escape', 'Closes what is open, and goes back to where it was opened.'],
  ['+ and −', 'On the map, zoom in and out; 0 shows the whole diagram.'],
  ['Shift and arrows', 'Moves the map.'],
  ['Up and Down', 'In the time strip, change the day or the period.'],
];
export const helpRecord = 'What the record is';
export const helpIs = [
  'Single sourced statements, in plain words of our own, each with its passage.',
  'It tells what these sources say, and not what is true. Where they differ, it settles nothing.',
  'It is not complete. Few sources mean that much is missing.',
  'Figures are never added: they differ in date, unit and kind.',
];
export const helpSources = 'Sources';
/** @param {string[]} by @param {number} count */
export const helpSource = (by, count) => [by.join(', '), words.statements(count)].filter(Boolean).join(' · ');
/** @param {number} count */
const figure = (count) => count.toLocaleString('en');
export const timeLabel = 'Time';
export const play = 'Play';
export const pause = 'Pause';
export const anyYear = 'any';
export const yearLabel = { from: 'From', to: 'To', asOf: 'As of' };
export const yearField = { from: 'From year', to: 'To year', asOf: 'As of year' };
export const allYears = 'All years';
export const whatChanged = 'What changed';
/** @param {number | null} from @param {number | null} to */
export const betweenYears = (from, to) => (from === null || to === null ? '' : from === to ? ` in ${from}` : ` from ${from} to ${to}`);
/** @param {number | null} year */
export const asOfMark = (year) => (year === null ? 'As of any day' : `As of ${year}`);
/** What is said of one year. @param {number} year @param {import('../../build/core/relations_map.js').ToneCounts | undefined} tones @param {number} vague */
export const yearSaid = (year, tones, vague) => {
  const told = Object.entries(tones ?? {}).filter(([, count]) => count > 0).map(([tone, count]) => `${figure(count)} ${tone}`);
  const more = vague > 0 ? ` Up to ${figure(vague)} more of vague date.` : '';
  return `${year}: ${told.length > 0 ? told.join(', ') : 'no statement dated to this year'}.${more}`;
};
/** What is said of all years. @param {number} total @param {number} undated @param {number} vague @param {{ first: number, last: number } | null} years @param {{ year: number, count: number }} most */
export const timeSaid = (total, undated, vague, years, most) => {
  if (total === 0) return 'No statement passes the filter.';
  if (total === undated || !years) return `${figure(undated)} undated.`;
  const busiest = most.count > 0 ? `, most in ${most.year}: ${figure(most.count)}` : '';
  const parts = [`${figure(total - undated)} dated between ${years.first} and ${years.last}${busiest}.`];
  if (vague > 0) parts.push(`Hatched: ${figure(vague)} of vague date.`);
  if (undated > 0) parts.push(`${figure(undated)} undated.`);
  return parts.join(' ');
};
const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
/** @param {string} day such as `2001-12-31` */
export const dayInWords = (day) => (Number.isNaN(Date.parse(day)) ? day : longDate.format(Date.parse(day)));
/** @param {string} from @param {string} to days */
export const changesHeading = (from, to) => {
  const [a, b] = [Number.parseInt(from, 10), Number.parseInt(to, 10)];
  return a === b ? `What changed in ${a}` : `What changed from ${a} to ${b}`;
};
/** @param {string} from @param {string} to days */
export const changesLead = (from, to) => `Compared: ${dayInWords(from)} (before) and ${dayInWords(to)} (after).`;
/** @param {number} count @param {string} one @param {string} other */
const some = (count, one, other) => (count > 0 ? counted(count, one, other) : `no ${one}`);
/** The answer in a sentence. @param {string} focus @param {{ gained?: number, lost?: number, changed?: number }} counts */
export const changesCounts = (focus, { gained = 0, lost = 0, changed = 0 }) =>
  `Dated statements on ${words.the(focus)} show ${some(gained, 'gain', 'gains')}, ${some(lost, 'loss', 'losses')} and ${some(changed, 'change of tone', 'changes of tone')}.`;
/** @type {Record<string, string>} */
const SECTION = { gained: 'Gained', lost: 'Lost', changed: 'Changed in tone' };
/** @param {string} name @param {number} count */
export const changesSection = (name, count) => `${SECTION[name]}: ${count > 0 ? figure(count) : 'none'}`;
export const changesMeaning = {
  gained: 'Told for the later day, but not for the earlier.',
  lost: 'Told for the earlier day, or perhaps for it, but over by the later.',
  changed: 'The latest statements of the two days differ in tone.',
};
/** @param {number} count */
export const changesOfBodies = (count) => `Between single bodies: ${figure(count)}`;
/** @param {number} count */
export const changesOfOthers = (count) => `Between others: ${figure(count)}`;
/** @param {number} count */
export const changesUnclear = (count) => `The dates do not tell: ${figure(count)}`;
/** @type {Record<string, string>} */
const HELD = { yes: 'held', no: 'not told', perhaps: 'may have held' };
/** @type {Record<string, string>} */
const TOOK_PART = { yes: 'took part', no: 'not told', perhaps: 'may have taken part' };
/** @type {Record<string, string>} */
const TONED = { none: 'nothing told', perhaps: 'tone not clear' };
/** @param {string} kind @param {string} before @param {string} after @param {number} count */
export const changeSaid = (kind, before, after, count) => {
  const words = kind === 'membership' ? TOOK_PART : kind === 'tone' ? TONED : HELD;
  return `Before: ${words[before] ?? before}. After: ${words[after] ?? after}.${count > 1 ? ` ${capital(statements(count))}.` : ''}`;
};
/** What a tie became; the heading above it tells of the day on which there was nothing. @param {string} name of the section @param {{ before: string, after: string }} change @param {number} count */
export const changeOfTie = (name, { before, after }, count) => {
  if (name === 'changed') return changeSaid('tone', before, after, count);
  const tone = name === 'gained' ? after : before;
  return `${capital(TONED[tone] ?? tone)}. ${capital(statements(count))}.`;
};
/** @param {number} count */
export const moreChanges = (count) => `Show ${figure(count)} more`;
export const noDates = 'No statement of the record has a date.';
export const chooseYears = 'Choose the years';
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });
const large = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 10 });
/** @param {number} value */
const digits = (value) => (value < 1e6 ? exact : large).format(value);
/** A digits as the source tells it, without its unit. @param {{ min: number | null, max: number | null }} quantity */
export const amount = ({ min, max }) => {
  if (min === null) return `at most ${digits(max ?? 0)}`;
  if (max === null) return `at least ${digits(min)}`;
  return min === max ? digits(min) : `${digits(min)} to ${digits(max)}`;
};
/** @type {Record<string, string>} */
const UNIT = { t: 'tonnes', kg: 'kilograms', km2: 'km²', percent: '%' };
/** @param {string} code of ISO 4217, or another unit */
const named = (code) => {
  if (!/^[A-Z]{3}$/.test(code)) return UNIT[code] ?? code;
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' }).formatToParts(2);
  return parts.find(({ type }) => type === 'currency')?.value ?? code;
};
/** @param {{ unit: string, per: string }} quantity */
export const unit = ({ unit: code, per }) => (per === '' ? named(code) : `${named(code)} a ${per}`);
/** @param {import('../../build/core/relations_map.js').Quantity} quantity */
export const amountIn = (quantity) => `${amount(quantity)} ${unit(quantity)}`;
/** @param {string} words */
export const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @type {Record<string, string>} */
const DISAGREEMENT = {
  contradiction: 'These cannot all be right.',
  unclear: 'The sources do not tell which holds.',
  change: 'Each may be right at its date.',
};
/** @param {string} code */
export const disagreement = (code) => DISAGREEMENT[code] ?? '';
/** @param {number} count */
export const differences = (count) => `Where sources differ: ${counted(count, 'question', 'questions')}`;
/** @param {number} count */
export const moreQuestions = (count) => counted(count, 'more question', 'more questions');
/** @param {number} count */
export const readRivals = (count) => `Read the ${statements(count)}`;
/** Of a tie of which only a page was read. */
export const someFigures = 'Figures';
/** @param {number} count @param {number} units */
export const figures = (count, units) => `Figures: ${exact.format(count)}${units > 1 ? ` in ${units} units` : ''}`;
export const compareWith = 'Compare with…';
export const compare = 'Compare';
export const traceTo = 'Trace a path to…';
export const trace = 'Trace';
/** @param {number} total @param {number} shown */
export const chains = (total, shown) => {
  if (total === 0) return 'No chain of statements joins the two.';
  return total > shown ? `${shown} of ${counted(total, 'shortest chain', 'shortest chains')}.` : `${counted(total, 'shortest chain', 'shortest chains')}.`;
};
/** @param {import('../../build/core/relations_map.js').Belonging | undefined} belonging */
export const belongs = (belonging) => (belonging ? `${belonging.member.name} belongs to ${belonging.organisation.name}` : '');
export const cite = 'Cite';
export const citeAll = 'Cite all';
export const citationIsCopied = 'Copied';
export const citation = 'Citation';
export const citationCopied = 'Citation copied.';
export const citationByHand = 'The browser does not let the page copy. The citation is selected.';
export const followHint = 'Choose a partner. What the sources say is below.';
export const also = 'also';
export const names = 'Parties:';
/** @param {string} where */
export const back = (where) => `Back to ${where}`;
/** @param {number} count */
export const wholeEvent = (count) => `All ${statements(count)} of this event`;
/** @param {number} count */
export const eventTitle = (count) => (count === 1 ? 'One statement' : `One event in ${statements(count)}`);
/** @param {number} sources */
export const eventLead = (sources) => `Told by ${counted(sources, 'source', 'sources')}.`;
/** @param {string} code */
export const actorKind = (code) => `${kind(code)}.`;
/** @param {string} focus @param {string} name */
export const notTied = (focus, name) => `No statement names both ${words.the(focus)} and ${words.the(name)}.`;
export const partOf = 'Part of';
export const parts = 'Parts';
export const namesTold = 'Names in the sources';
export const otherNames = 'Also called';
export const ties = 'Ties';
/** @param {string} name @param {number} count */
export const told = (name, count) => `What is told of ${name}: ${statements(count)}`;
/** @param {string} name */
export const alone = (name) => `What is told of ${name} alone`;
/** @param {string} name */
export const about = (name) => `Between others, but about ${name}`;
export const members = 'Members';
export const belongsTo = 'Belongs to';
export const perhaps = 'Perhaps: the dates do not tell';
/** @param {string} label */
export const perhapsAll = (label) => `${label}, perhaps, as the dates do not tell:`;
/** @param {string} label @param {number} count */
export const counting = (label, count) => `${label}: ${exact.format(count)}`;
export const sinceWhen = 'Since when, and who says so';
/** @param {unknown} day @returns {day is string} */
export const isDay = (day) => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day);
/** @param {string} day */
const inWords = (day) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
/** @param {string} heading @param {string | null} day */
export const onDay = (heading, day) => `${heading}${day === null ? '' : ` on ${inWords(day)}`}`;
/** @param {string} code @param {number} count */
export const placeLead = (code, count) => `${capital(code.replaceAll('-', ' '))}. ${count === 0 ? 'No statement tells of it.' : `${statements(count)} tell${count === 1 ? 's' : ''} of it.`}`;
export const inCountry = 'In';
export const position = 'On the map:';
/** @param {{ author: string, publisher: string, issuedText: string, passages: number }} source @param {number} count */
export const sourceLead = ({ author, publisher, issuedText, passages }, count) =>
  `${[author, publisher, issuedText].filter(Boolean).join(', ')}. ${counted(passages, 'passage', 'passages')}, ${statements(count)}.`;
export const original = 'Read the original';
export const note = 'Note:';
