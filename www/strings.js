/**
 * Every English text that a reader meets, in one place, so that other languages can follow.
 * @module
 */

/** @typedef {import('../build/core/relations_map.js').ToneCounts} ToneCounts */

const plural = new Intl.PluralRules('en');
export const number = new Intl.NumberFormat('en');

/** @param {number} count @param {string} one @param {string} other */
export const counted = (count, one, other) => `${number.format(count)} ${plural.select(count) === 'one' ? one : other}`;

/** @param {number} count */
export const statements = (count) => counted(count, 'statement', 'statements');

const conjunction = new Intl.ListFormat('en-GB');
/** @param {readonly string[]} names */
export const list = (names) => conjunction.format(names);

/** @type {Record<string, string>} */
const STATUS = {
  occurred: 'Happened',
  standing: 'State of affairs',
  planned: 'Planned',
  offered: 'Offered',
  refused: 'Refused',
  assessed: 'Judgement or claim',
};

/** @type {Record<string, string>} */
const THEME = {
  diplomacy: 'Diplomacy',
  security: 'Security',
  basing: 'Military bases',
  economy: 'Economy',
  aid: 'Aid',
  'energy-water': 'Energy and water',
  border: 'Borders',
  'counter-narcotics': 'Against drugs',
  'counter-terrorism': 'Against terrorism',
  migration: 'Migration',
  'culture-education': 'Culture and education',
  health: 'Health',
  transport: 'Transport',
  multilateral: 'Organisations',
  domestic: 'Domestic',
  other: 'Other',
};

/** @type {Record<string, string>} */
const TONE = { cooperative: 'Cooperative', neutral: 'Neutral', conflictual: 'Conflictual', unstated: 'Not said' };

/** @type {Record<string, string>} */
const KIND = { state: 'State', organisation: 'Organisation', body: 'State body', group: 'Group', company: 'Company' };

export const lower = (/** @type {string} */ text) => text.toLowerCase();
/** A number as running text has it: up to twelve in letters. @param {number} count */
export const spelled = (count) => SPELLED[count] ?? number.format(count);
const SPELLED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** The first letter as at the beginning of a sentence. @param {string} text */
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** Quotation marks and apostrophes as they are printed; the record keeps what is typed. @param {string} text */
export const curly = (text) => text
  .replaceAll(/(^|[\s([{–—-])"/g, '$1“').replaceAll('"', '”')
  .replaceAll(/(^|[\s([{“–—])'/g, '$1‘').replaceAll("'", '’');

/** @param {string} code */
export const status = (code) => STATUS[code] ?? code;
/** @param {string} code */
export const theme = (code) => THEME[code] ?? code;
/** @param {string} code */
export const tone = (code) => TONE[code] ?? code;
/** @param {string} code */
export const kind = (code) => KIND[code] ?? code;

/** Names that English does not say without an article: those with a preposition, and those that end with what they are. */
const WITH_ARTICLE = / (?:of|on|for|in) |^Organi[sz]ation |(?:Organi[sz]ation|Union|Kingdom|Republic|Federation|Emirates|Islands|States|Nations|Programme|Force|Forces|forces|Ministry|administration|Agency|Association|Secretariat|Opposition|service|Service|guards|Command|Committee|Council|Assembly|Parliament|Embassy|embassy)$|^(?:Netherlands|Philippines|Taliban)$/;
/** A name as it stands within a sentence. @param {string} name */
export const the = (name) => (WITH_ARTICLE.test(name) ? `the ${name}` : name);
/** The same at the beginning of one. @param {string} name */
export const The = (name) => the(name).replace(/^t/, 'T');
/** @param {string} focus @param {string} [kind] */
export const heading = (focus, kind = 'state') => (kind === 'state' ? `${The(focus)} and its foreign relations` : `${The(focus)} in foreign relations`);
export const loading = 'The map is loading.';
/** @param {number} share */
export const reading = (share) => `The data are being read: ${Math.floor(share * 10) * 10} %.`;
export const mapLabel = 'Partners on the map. Arrow keys move from one to the next, typing a name finds it, Enter chooses.';
export const panelLabel = 'What the sources say';
/** A name with the short one that is seen. @param {{ name: string, shortName: string }} actor */
export const names = ({ name, shortName }) => (name.endsWith(shortName) ? name : `${name}, ${shortName}`);
/** @param {string} name @param {number} count */
export const focusNode = (name, count) => `${name}, at the centre, ${statements(count)}`;

/** @param {number} count */
export const filtered = (count) => (count === 0 ? 'No statement passes the filter.' : `${statements(count)} ${plural.select(count) === 'one' ? 'passes' : 'pass'} the filter.`);
/** Where in its source a statement stands. @param {number} passage @param {import('../build/core/relations_map.js').SourceSummary | undefined} source */
export const passage = (passage, source) => `${source?.hasRows ? 'row' : 'passage'} ${passage}`;
/** How many statements of all tones there are. @param {ToneCounts} tones */
export const total = ({ cooperative, neutral, conflictual, unstated }) => cooperative + neutral + conflictual + unstated;
export const at = 'at';

export const unequal = '≠';
/** @param {string} fingerprint */
export const edition = (fingerprint) => `Record ${fingerprint}`;

export const otherEdition = 'This link was made for another edition of the record.';

export const linkInVain = 'The link asks for something that is not in this record.';

export const tryAgain = 'Try again';
export const partsMissing = 'What is told beside the map did not arrive. Reload the page to try again.';
export const errorHeading = 'The map could not be shown';
export const problemsCaption = 'What is wrong with the data package';
export const problemColumns = ['Where', 'What is wrong'];
/** What of it is known. @param {{ file: string, line: number, column: string }} problem */
export const problemPlace = ({ file, line, column }) => [file, line > 0 ? `line ${line}` : '', column ? `column ${column}` : ''].filter(Boolean).join(', ');
export const fallbackCaption = 'Partners and the number of statements';
export const fallbackColumns = ['Partner', 'Statements', 'Cooperative', 'Neutral', 'Conflictual'];

// The row of views and tools.
/** @type {Record<string, string>} */
const VIEW = { map: 'Map', network: 'Network', timeline: 'Timeline', table: 'Table', compare: 'Compare', contradictions: 'Contradictions' };
/** @param {string} name */
export const view = (name) => VIEW[name] ?? name;
export const viewsLabel = 'Views';
export const toolbarLabel = 'Move the map';
export const zoomIn = 'Zoom in';
export const zoomOut = 'Zoom out';
export const reset = 'Back to the whole map';
/** The way in which one looks, by the sign on the button. */
export const pan = { '←': 'Look west', '↑': 'Look north', '↓': 'Look south', '→': 'Look east' };

// Headline and deck.
/** Themes that a sentence calls otherwise than a heading. @type {Record<string, string>} */
const THEME_WORD = { 'counter-narcotics': 'drugs', 'counter-terrorism': 'terrorism', multilateral: 'organisations', domestic: 'domestic matters', other: 'other matters' };
/** @param {string} code */
export const themeWord = (code) => THEME_WORD[code] ?? lower(theme(code));
/** @type {Record<string, string>} */
const TONE_WORD = { cooperative: 'cooperation', neutral: 'neither', conflictual: 'conflict', unstated: 'not said' };
/** @param {string} code */
export const toneWord = (code) => TONE_WORD[code] ?? code;
/** @param {string} code */
export const statusWord = (code) => lower(status(code));
/** @param {string} code */
export const kindWord = (code) => lower(kind(code));
export const judgement = 'tone: the editors’ judgement';
export const judgementOfEach = 'tone: a judgement; each statement names whose';
/** Who says it, or what it is called where nobody is named. @param {import('../build/core/relations_map.js').SourceSummary | undefined} source @param {string} id */
export const sourceName = (source, id) => source?.author || source?.publisher || sentence(source?.short || source?.title || id);
/** An end of a period: of a whole year the year. @param {string} iso @param {boolean} isStart */
export const bound = (iso, isStart) => (iso.endsWith(isStart ? '-01-01' : '-12-31') ? year(Number(iso.slice(0, -6))) : day(iso));
/** @param {string | null} from @param {string | null} to days */
export const period = (from, to) => {
  const [a, b] = [from && bound(from, true), to && bound(to, false)];
  if (a && b) return a === b ? a : `${a} to ${b}`;
  return a ? `from ${a} on` : `up to ${b}`;
};
/** How large a part is, in words that claim no more than the numbers. @param {number} part @param {number} whole */
const shareOf = (part, whole) => {
  if (part === whole) return 'all';
  if (part * 2 > whole) return 'more than half';
  if (part * 2 === whole) return 'half';
  return number.format(part);
};
/** @param {import('../build/core/relations_map.js').Deck} deck */
export const deck = ({ focus, sources, unsourced, unstated, statements: total, undated, top, shared, conflict }) => {
  if (total === 0) return `No statement names ${the(focus.name)}.`;
  const also = top.length > 0 ? `; ${shareOf(shared, total)} also name${shared === 1 ? 's' : ''} ${disjunction.format(top.map(({ partner }) => the(partner.name)))}` : '';
  const named = `${the(focus.name)}${also}`;
  const first = unsourced > 0 ? `${statements(total)} name${total === 1 ? 's' : ''} ${named}; ${unsourcedOf(unsourced, total)}.`
    : `${sentence(spelled(sources))} ${sources === 1 ? 'source makes' : 'sources make'} ${statements(total)} that name${total === 1 ? 's' : ''} ${named}.`;
  return [first, ...(unstated === total ? [] : conflictIn(conflict)), ...unstatedIn(unstated, total), ...(undated === total ? ['None has a date.'] : [])].join(' ');
};
/** Statements that tell no source. @param {number} unsourced @param {number} total */
const unsourcedOf = (unsourced, total) => (unsourced === total ? 'no source is given' : `${number.format(unsourced)} of them give${unsourced === 1 ? 's' : ''} no source`);
/** Statements whose tone nobody judged. @param {number} unstated @param {number} total */
const unstatedIn = (unstated, total) => (unstated === 0 ? [] : [unstated === total ? 'Of none is it said whether it tells of cooperation or of conflict.' : `Of ${number.format(unstated)} the tone is not said.`]);
const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });
/** @param {import('../build/core/relations_map.js').Deck['conflict']} conflict */
const conflictIn = ({ statements: total, with: partner }) => {
  if (total === 0) return ['None of them tells of conflict.'];
  if (total === 1 && partner) return [`One tells of conflict, with ${the(partner.partner.name)}.`];
  if (!partner) return [`${sentence(spelled(total))} ${total === 1 ? 'tells' : 'tell'} of conflict.`];
  const undated = partner.undated === partner.statements && partner.statements > 1 ? '; none of these has a date' : '';
  return [`Of the ${number.format(total)} that tell${total === 1 ? 's' : ''} of conflict, ${number.format(partner.statements)} ${partner.statements === 1 ? 'is' : 'are'} with ${the(partner.partner.name)}${undated}.`];
};
/** @param {import('../build/core/relations_map.js').Deck} deck @param {number} all @param {string[]} words */
export const filteredDeck = ({ focus, statements: count }, all, words) =>
  `Showing ${number.format(count)} of the ${statements(all)} that name ${the(focus.name)}: only ${words.join(', ')}.`;
/** One line for a small picture. @param {import('../build/core/relations_map.js').Deck} deck */
export const shortDeck = ({ focus, sources, unsourced, unstated, statements: total, conflict }) => {
  const from = unsourced > 0 ? '' : ` in ${spelled(sources)} ${sources === 1 ? 'source' : 'sources'}`;
  if (unstated === total && total > 0) return `${statements(total)}${from} name${total === 1 ? 's' : ''} ${the(focus.name)}; the tone is not said.`;
  const start = `Of ${statements(total)}${from} that name ${the(focus.name)}`;
  if (conflict.statements === 0) return `${start}, none tells of conflict.`;
  const most = conflict.with ? `, ${number.format(conflict.with.statements)} of them with ${the(conflict.with.partner.name)}` : '';
  return `${start}, ${number.format(conflict.statements)} tell${conflict.statements === 1 ? 's' : ''} of conflict${most}.`;
};
export const showAll = 'Show all';

// All partners.
/** @param {number} count */
export const states = (count) => counted(count, 'state', 'states');
export const namingBoth = 'statements that name both';
/** @param {number} count */
export const moreStates = (count) => counted(count, 'more state', 'more states');
/** @param {number} least @param {number} most */
export const each = (least, most) => (least === most ? `${number.format(most)} each` : `${number.format(least)} to ${number.format(most)} each`);
/** @param {number} count */
export const groups = (count) => (count === 1 ? '1 organisation or group' : `${number.format(count)} organisations and groups`);
export const takesPart = 'Has or had a part, as told, in:';
export const others = 'Others:';
export const groupsAre = 'These:';
export const dot = ' · ';
/** @param {number} count */
export const more = (count) => `${number.format(count)} more`;
export const noPartner = 'No statement that is shown names a partner.';
/** What a partner is called to those who listen. @param {{ name: string, shortName: string }} actor @param {number} count @param {number} conflict @param {string} [figure] what the width of its line tells */
export const partner = (actor, count, conflict, figure) => [names(actor), statements(count), ...(conflict > 0 ? [`${number.format(conflict)} of conflict`] : []), ...(figure ? [figure] : [])].join(', ');
/** Before, within and after the link. @param {number} count @param {string} focus @returns {[string, string, string]} */
export const contradict = (count, focus) => ['On', counted(count, 'question', 'questions'), `about ${the(focus)} the answers cannot all be right.`];
export const nothingChosen = 'All partners.';
/** @param {string} name */
export const opened = (name) => `Opened: ${name.length > 120 ? `${name.slice(0, 119)}…` : name}`;
export const back = '← Back';
/** @param {number} count */
export const allPartners = (count) => (count === 1 ? '← The partner' : `← All ${number.format(count)} partners`);
export const allShort = '← All';
export const backToAllDays = '← All days';

// What is chosen.
/** @param {string} manner */
export const manner = (manner) => ({ happened: 'happened', intended: 'planned, offered or refused', judged: 'judged' })[manner] ?? manner;
export const several = 'Four parties or more';
/** A year as sure as it is told. @param {import('../build/core/relations_map.js').VagueYear} year */
export const vagueYear = ({ year, unit, about }) => {
  const [number, era] = year > 0 ? [year, ''] : [1 - year, ' BC'];
  const decade = year > 0 ? year : Math.floor(number / 10) * 10;
  const century = year > 0 ? Math.floor(year / 100) + 1 : Math.ceil(number / 100);
  const words = { decade: `the ${decade}s${era}`, century: `the ${ordinal(century)} century${era}` }[/** @type {string} */ (unit)] ?? `${number}${era}`;
  return about ? `about ${words}` : words;
};
/** @param {number} count */
const ordinal = (count) => `${count}${({ one: 'st', two: 'nd', few: 'rd', other: 'th' })[/** @type {'one'} */ (ordinals.select(count))]}`;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
/** @param {number} total @param {number} undated @param {import('../build/core/relations_map.js').VagueYear | null} first @param {import('../build/core/relations_map.js').VagueYear | null} last @param {boolean} isShort */
export const dates = (total, undated, first, last, isShort) => {
  const none = undated === 0 ? '' : undated === total ? `; ${total === 1 ? 'it has' : 'they have'} no date` : `${isShort || !first ? ';' : ', and'} ${number.format(undated)} ${undated === 1 ? 'has' : 'have'} no date`;
  if (isShort || !first || !last || undated === total) return none;
  const [from, to] = [vagueYear(first), vagueYear(last)];
  const one = total - undated === 1;
  return `; the dated ${one ? 'one' : 'ones'} ${from === to ? `${one ? 'is' : 'are'} of ${from}` : `${one ? 'reaches' : 'reach'} from ${from} to ${to}`}${none}`;
};
/** @param {number} count */
export const questions = (count) => counted(count, 'question', 'questions');
export const noDate = 'No date';
/** When a statement is of, or that nobody tells. @param {{ date: string, dateText: string }} row */
export const dated = ({ date, dateText }) => (date === '' ? noDate : sentence(dateText));
/** @param {string} name @param {number} count */
export const onlyNames = (name, count) => `${name}, ${statements(count)}`;

// The map. A number may be a place for one, in the words that a picture file is given.
/** @param {number | string} value */
const figure = (value) => (typeof value === 'string' ? value : number.format(value));
/** @param {number | string} km */
export const distance = (km) => `${figure(km)} km`;
/** @param {number | string} conflict @param {number | string} all */
export const note = (conflict, all) => `${figure(conflict)} of ${figure(all)} tell of conflict`;
/** @param {number | string} count */
export const ofConflict = (count) => `${figure(count)} of conflict`;
/** @param {number | string} count @param {string} name */
export const fromPartner = (count, name) => `${figure(count)} from ${the(name)}`;
/** @param {number | string} count @param {string} name */
export const toPartner = (count, name) => `${figure(count)} to ${the(name)}`;
/** What both do together, or of which nobody tells who does it. @param {number | string} count */
export const noDirection = (count) => `${figure(count)} together, or not told`;
/** @param {number | string} count */
export const andMore = (count) => `and ${figure(count)} more`;
/** @param {number | string} plus */
export const plusOnly = (plus) => `+ ${figure(plus)}`;
/** @param {string} name @param {number | string} plus */
export const plus = (name, plus) => `${name} ${plusOnly(plus)}`;
/** Several at one place of the map. @param {string[]} names */
export const stack = (names) => `${names.length} partners: ${list(names.slice(0, 3))}${names.length > 3 ? ` and ${number.format(names.length - 3)} more` : ''}`;
export const whichOne = 'Which one?';

// The key.
export const keyStatements = 'Statements:';
export const keyRanges = ['1–4', '5–14', '15–49', '50 or more'];
export const keyTooth = 'one red tooth for each that tells of conflict';
export const keyThicker = 'thicker, more statements';
export const keyToothShort = 'a tooth: one of conflict';
/** @param {number} several */
export const keyArrows = (several) => `Arrows run from the party that acts${several > 0 ? `; ${counted(several, 'statement names', 'statements name')} four parties or more` : ''}.`;
/** @param {number} count */
export const keyPlaces = (count) => (count === 1 ? 'places that it names' : `places that the ${number.format(count)} name`);
export const keyDated = 'dated to this day';
export const keyPerhaps = 'the dates do not tell';
/** @param {string} organisation @param {string} focus */
export const keyFellows = (organisation, focus) => `told to be in the ${organisation} on this day, as was ${the(focus)}`;
/** @param {string} organisation @param {boolean} areMembers @param {boolean} isUnsure whether of some the dates do not tell */
export const keyMembers = (organisation, areMembers, isUnsure) => `${areMembers ? 'states told to be members' : 'states told to have a part'}: ${organisation}${isUnsure ? '; wider: dates do not tell' : ''}`;

// Figures.
const threeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const threeDigitsLong = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, notation: 'compact', compactDisplay: 'long' });
/** A figure to three digits that count. @param {number} value */
export const amount = (value) => (Math.abs(value) < 1e6 ? threeDigits : threeDigitsLong).format(value);
/** A unit as running text has it: a price year is said, and so is the period of a rate. @param {string} unit */
export const unit = (unit) => unit.replace(/^(.*\S) ([12]\d{3})(?=$|\/)/, '$1 of $2').replace('/', ' a ');
/** @param {{ min: number | null, max: number | null }} quantity */
const bounds = ({ min, max }) => {
  if (min === null) return `at most ${amount(max ?? 0)}`;
  if (max === null) return `at least ${amount(min)}`;
  return min === max ? amount(min) : `${amount(min)} to ${amount(max)}`;
};
/** The figure of a tie, or that there are unlike ones. @param {{ min: number | null, max: number | null } | null} quantity @param {{ least: number, most: number }} range @param {{ unit: string, year: number }} by */
export const measured = (quantity, { least, most }, by) => `${quantity ? bounds(quantity) : `several figures, from ${amount(least)} to ${amount(most)}`} ${unit(by.unit)} in ${year(by.year)}`;
export const noFigure = 'no one figure';
/** What the widths of lines tell. @param {{ unit: string, year: number }} by @param {import('../build/core/relations_map.js').WidthScale} scale */
export const widthsTell = (by, { greatest, without, several }) => {
  const start = `width: ${unit(by.unit)}, in ${year(by.year)}`;
  if (greatest === 0 && several === 0) return `${start}; no tie has a figure above nothing`;
  return [start, ...(without > 0 ? [`${counted(without, 'tie has', 'ties have')} no figure`] : []), ...(several > 0 ? [`${counted(several, 'has', 'have')} several that differ`] : [])].join('; ');
};

// Time.
export const when = 'When';
/** @param {import('./answers.js').Times} times @param {string} partner @param {number} dated to a year @param {boolean} [isMonthly] */
export const whenSaid = ({ total, longer, undated, months }, partner, dated, isMonthly = false) => {
  const monthly = isMonthly ? months.reduce((all, [, , count]) => all + count, 0) : 0;
  const start = partner === '' ? `of ${number.format(total)}, ` : total === 1 ? `the one with ${the(partner)}: ` : `of the ${number.format(total)} with ${the(partner)}, `;
  const parts = [
    ...(monthly > 0 ? [`${number.format(monthly)} ${monthly === 1 ? 'is' : 'are'} dated to a month`] : []),
    ...(dated > monthly ? [`${number.format(dated - monthly)} ${monthly > 0 ? '' : dated === 1 ? 'is dated ' : 'are dated '}to ${isMonthly ? 'the' : 'a'} year`] : []),
    ...(longer > 0 ? [`${number.format(longer)} to a longer time`] : []),
    ...(undated > 0 ? [`${number.format(undated)} ${undated === 1 ? 'has' : 'have'} no date`] : []),
  ];
  return total === 0 ? 'no statement is shown' : start + parts.join(', ');
};
/** @param {number} total @param {number} dated */
export const whenShort = (total, dated) => `${number.format(dated)} of ${number.format(total)} dated to a year`;
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
/** @param {number} month 1 to 12 */
export const month = (month) => monthName.format(Date.UTC(2000, month - 1, 1));
/** @param {number} of @param {number} count */
export const yearOf = (of, count) => `${year(of)}: ${statements(count)}`;
export const noDateMark = 'no date';
export const showOneDay = 'Show one day…';
export const oneDayShort = 'One day…';
export const oneDay = 'One day';
export const allDays = 'All days';
export const play = 'Play';
export const nextYear = 'Next year';
/** @param {string} iso the last day that was played */
export const playEnded = (iso) => `The end: ${day(iso)}.`;
export const stop = 'Stop';
/** Of years before the axis begins. @param {number} count @param {number} first */
export const earlier = (count, first) => `${number.format(count)} before ${year(first)}`;
export const dayHint = 'a year, a month or a day';
/** @param {string} text */
export const dayUnread = (text) => `“${text}” was not read as a day. Type 2012, January 2002, 31.12.2011 or 2011-12-31.`;
/** A year of the calendar that has a year 0, as it is said. @param {number} year */
export const year = (year) => (year > 0 ? `${year}` : `${1 - year} BC`);
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
/** @param {string} iso a day such as `2001-12-31` or `-0044-03-15` */
export const day = (iso) => {
  const [, years, month, date] = /^([+-]?\d{4,6})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return years === undefined ? iso : `${dayAndMonth.format(Date.UTC(2000, Number(month) - 1, Number(date)))} ${year(Number(years))}`;
};
/** @param {string} iso */
export const lastDayOf = (iso) => `taken as its last day, ${day(iso)}`;

// The foot.
export const noSources = 'Source: none is given beside the sheet itself.';
/** @param {number} count @param {string} first @param {string} last @param {boolean} isOpen @param {'rows' | 'passages' | 'claimed' | 'short'} how whether they stand in the rows of a sheet, were read passage by passage, or all that rests on them is somebody's judgement; not told where there is little room */
export const sourcesAre = (count, first, last, isOpen, how) => {
  if (count === 0) return noSources;
  const years = first === '' ? '' : first === last && !isOpen ? ` of ${first}` : ` of ${first === last ? first : `${first} to ${last}`}${isOpen ? ' or later' : ''}`;
  if (how === 'rows') return `Source: ${counted(count, 'title or address', 'titles and addresses')}${years}, named row by row in a sheet.`;
  const texts = `Source: ${spelled(count)} ${count === 1 ? 'text' : 'texts'}${years}`;
  return `${texts}${{ passages: ', read passage by passage', claimed: '; each statement is a judgement and names whose', short: '' }[how]}.`;
};
/** Who made the record. @param {readonly string[]} names */
export const madeBy = (names) => `Made by ${list(names)}.`;
export const whichSources = 'Which';
export const linesCount = 'Lines count statements, not friendship.';
export const friendship = `${linesCount} Borders as Natural Earth draws them; no side is taken.`;
export const bordersShort = 'Borders: Natural Earth.';

// A small map in another page.
export const next = 'The next';
// A statement, and the questions it answers.
export const later = 'and later';
