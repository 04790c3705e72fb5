/**
 * Texts put together from several messages, or chosen among them. The messages themselves stand in languages/.
 * @module
 */

/** @typedef {import('./words.js').Words} Words */
/** @typedef {import('../build/core/relations_map.js').ToneCounts} ToneCounts */
/** @typedef {import('../build/core/relations_map.js').Deck} Deck */

/** Names in a list, with "and" before the last. @param {Words} words @param {readonly string[]} names */
export const list = (words, names) => joined(words, names, words.$listAnd);
/** The same with "or". @param {Words} words @param {readonly string[]} names */
export const either = (words, names) => joined(words, names, words.$listOr);
/** What only stands side by side. @param {Words} words @param {readonly string[]} parts */
export const comma = (words, parts) => parts.slice(1).reduce((list, next) => words.$listComma({ list, next }), parts[0] ?? '');
/** @param {Words} words @param {readonly string[]} names @param {Words['$listAnd']} last */
const joined = (words, names, last) => (names.length > 1 ? last({ list: comma(words, names.slice(0, -1)), last: names.at(-1) ?? '' }) : names[0] ?? '');
/** Parts of one line. @param {Words} words @param {readonly string[]} parts */
export const semicolon = (words, parts) => parts.reduce((first, next) => words.$semicolon({ first, next }));

/** What stands before, within and after the part of a message that stands out. @param {string} text @returns {[before: string, within: string, after: string]} */
export const parted = (text) => /** @type {[string, string, string]} */ (text.split(/[\uE000\uE001]/, 3));

/** The first letter as at the beginning of a sentence. @param {string} text */
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** Quotation marks and apostrophes as they are printed; the record keeps what is typed. @param {string} text */
export const curly = (text) => text
  .replaceAll(/(^|[\s([{–—-])"/g, '$1“').replaceAll('"', '”')
  .replaceAll(/(^|[\s([{“–—])'/g, '$1‘').replaceAll("'", '’');

/** A name, with the short form that is visible. @param {Words} words @param {{ name: string, shortName: string }} actor */
export const names = (words, { name, shortName }) => (name.endsWith(shortName) ? name : words.$names({ name, shortName }));
/** How many statements of all tones there are. @param {ToneCounts} tones */
export const total = ({ cooperative, neutral, conflictual, unstated }) => cooperative + neutral + conflictual + unstated;

/** The language of a text of the record, where it is another than that of the page. @param {Words} words @param {string} language */
export const foreign = (words, language) => (language === words.$language || language === '' ? null : language);

/** What is told of a failure. @param {Words} words @param {{ code: string, message: string }} failed */
export const failure = (words, { code, message }) => (words.$named ? words.$failure(code) : message);

export const unequal = '≠';
export const dot = ' · ';

/** What is wrong with a package. @param {Words} words @param {Pick<import('../build/reader/relations_reader.js').Problem, 'code' | 'value' | 'parts' | 'message'>} problem */
export const problem = (words, { code, value, parts, message }) => (words.$language === 'en' ? message : words.$problem({ code, value, ...parts }));
/** What of it is known. @param {Words} words @param {{ file: string, line: number, column: string }} problem */
export const problemPlace = (words, { file, line, column }) => comma(words, [file, line > 0 ? words.$problemLine(line) : '', column ? words.$problemColumn(column) : ''].filter(Boolean));

/** Who says it, or what it is called where nobody is named. @param {import('../build/core/relations_map.js').SourceSummary | undefined} source @param {string} id */
export const sourceName = (source, id) => source?.author || source?.publisher || sentence(source?.short || source?.title || id);

/** A year of the calendar that has a year 0, as it is said. @param {Words} words @param {number} year */
export const year = (words, year) => (year > 0 ? words.$year(year) : words.$yearBc(1 - year));
/** @param {Words} words @param {string} iso a day such as `2001-12-31` or `-0044-03-15` */
export const day = (words, iso) => {
  const [, years, month, date] = /^([+-]?\d{4,6})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return years === undefined ? iso : words.$day({ day: Number(date), month: Number(month), year: year(words, Number(years)) });
};
/** An end of a period: of a whole year the year. @param {Words} words @param {string} iso @param {boolean} isStart */
export const bound = (words, iso, isStart) => (iso.endsWith(isStart ? '-01-01' : '-12-31') ? year(words, Number(iso.slice(0, -6))) : day(words, iso));
/** @param {Words} words @param {string | null} start @param {string | null} end days */
export const period = (words, start, end) => {
  const [from, to] = [start && bound(words, start, true), end && bound(words, end, false)];
  if (from && to) return from === to ? from : words.$period({ from, to });
  return from ? words.$periodFrom(from) : words.$periodTo(to ?? '');
};

/** A share in words that claim no more than the numbers. @param {number} part @param {number} whole */
const shareOf = (part, whole) => (part === whole ? 'all' : part * 2 > whole ? 'most' : part * 2 === whole ? 'half' : 'some');
/** @param {Words} words @param {Deck} deck */
export const deck = (words, { focus: { name: focus }, sources, unsourced, unstated, statements, undated, top, shared, conflict }) => {
  if (statements === 0) return words.$deckNone(focus);
  const partners = either(words, top.map(({ partner }) => words.$the(partner.name)));
  const also = { statements, focus, share: top.length > 0 ? shareOf(shared, statements) : 'nobody', shared, partners };
  return [
    unsourced > 0 ? words.$deckUnsourced({ ...also, unsourced: unsourced === statements ? 'all' : 'some', without: unsourced }) : words.$deckSourced({ ...also, sources }),
    ...(unstated === statements ? [] : [conflictIn(words, conflict)]),
    ...(unstated === 0 ? [] : [unstated === statements ? words.$deckNoneJudged : words.$deckSomeJudged(unstated)]),
    ...(undated === statements ? [words.$deckNoneDated] : []),
  ].join(' ');
};
/** @param {Words} words @param {Deck['conflict']} conflict */
const conflictIn = (words, { statements: total, with: most }) => {
  if (total === 0) return words.$deckNoConflict;
  if (!most) return words.$deckConflict(total);
  const { partner: { name: partner }, statements: count, undated } = most;
  return total === 1 ? words.$deckOneConflict(partner) : words.$deckConflictWith({ total, count, partner, dated: undated === count && count > 1 ? 'none' : 'some' });
};
/** @param {Words} words @param {Deck} deck @param {number} all @param {string[]} only */
export const filteredDeck = (words, { focus, statements: count }, all, only) => words.$deckFiltered({ count, all, focus: focus.name, only: comma(words, only) });
/** One line for a small picture. @param {Words} words @param {Deck} deck */
export const shortDeck = (words, { focus: { name: focus }, sources, unsourced, unstated, statements, conflict }) => {
  const start = { statements, sources: unsourced > 0 ? 0 : sources, focus };
  if (unstated === statements && statements > 0) return words.$shortDeckNoneJudged(start);
  const most = conflict.statements > 0 ? conflict.with : null;
  return words.$shortDeck({ ...start, conflict: conflict.statements, most: most ? 'one' : 'nobody', count: most?.statements ?? 0, partner: most?.partner.name ?? '' });
};

/** How many statements each of several has. @param {Words} words @param {number} least @param {number} most */
export const each = (words, least, most) => (least === most ? words.$each(most) : words.$eachBetween({ least, most }));
/** The name of a partner for screen readers. @param {Words} words @param {{ name: string, shortName: string }} actor @param {number} count @param {number} conflict @param {string} [figure] what the width of its line tells */
export const partner = (words, actor, count, conflict, figure) => {
  const name = names(words, actor);
  const partner = conflict > 0 ? words.$partnerConflict({ name, count, conflict }) : words.$partner({ name, count });
  return figure ? words.$withFigure({ partner, figure }) : partner;
};
/** @param {Words} words @param {string} name */
export const opened = (words, name) => words.$opened(name.length > 120 ? `${name.slice(0, 119)}…` : name);

/** Several at one place of the map. @param {Words} words @param {string[]} names */
export const stack = (words, names) => {
  const [count, rest] = [names.length, names.length - 3];
  return rest > 0 ? words.$stackMore({ count, names: comma(words, names.slice(0, 3)), rest }) : words.$stack({ count, names: list(words, names) });
};

/** @param {Words} words @param {string} organisation @param {boolean} areMembers @param {boolean} isUnsure whether of some the dates do not tell */
export const keyMembers = (words, organisation, areMembers, isUnsure) => words.$keyMembers({ organisation, who: areMembers ? 'members' : 'others', sure: isUnsure ? 'no' : 'yes' });

/** Widths of lines, by how many statements they stand for. @param {Words} words */
export const keyRanges = (words) => [...['1–4', '5–14', '15–49'].map((range) => range.replace(/\d+/g, (digits) => words.$digits(Number(digits)))), words.$key50];

/** A figure to three digits that count. @param {Words} words @param {number} value */
export const amount = ({ $locale }, value) => value.toLocaleString($locale, { maximumSignificantDigits: 3, ...(Math.abs(value) < 1e6 ? {} : { notation: 'compact', compactDisplay: 'long' }) });
/** A unit as running text has it: a price year is said, and so is the period of a rate. @param {Words} words @param {string} text */
export const unit = (words, text) => {
  const [first = '', per] = text.split('/', 2);
  const [, priced, year] = /^(.*\S) ([12]\d{3})$/.exec(first) ?? [];
  const unit = priced && year ? words.$unitPrices({ unit: priced, year }) : first;
  return per === undefined ? unit : words.$unitRate({ unit, per });
};
/** @param {Words} words @param {{ min: number | null, max: number | null }} quantity */
const bounds = (words, { min, max }) => {
  if (min === null) return words.$atMost(amount(words, max ?? 0));
  if (max === null) return words.$atLeast(amount(words, min));
  return min === max ? amount(words, min) : words.$betweenFigures({ least: amount(words, min), most: amount(words, max) });
};
/** The figure of a tie, or that there are unlike ones. @param {Words} words @param {{ min: number | null, max: number | null } | null} quantity @param {{ least: number, most: number }} range @param {{ unit: string, year: number }} by */
export const measured = (words, quantity, { least, most }, by) => {
  const of = { unit: unit(words, by.unit), year: year(words, by.year) };
  return quantity ? words.$measured({ figure: bounds(words, quantity), ...of }) : words.$measuredSeveral({ least: amount(words, least), most: amount(words, most), ...of });
};
/** What the widths of lines tell. @param {Words} words @param {{ unit: string, year: number }} by @param {import('../build/core/relations_map.js').WidthScale} scale */
export const widthsTell = (words, by, { greatest, without, several }) => {
  const of = { unit: unit(words, by.unit), year: year(words, by.year) };
  if (greatest === 0 && several === 0) return words.$widthsNothing(of);
  return semicolon(words, [words.$widthsTell(of), ...(without > 0 ? [words.$widthsWithout(without)] : []), ...(several > 0 ? [words.$widthsSeveral(several)] : [])]);
};

/** @param {Words} words @param {import('./answers.js').Times} times @param {string} partner @param {number} dated to a year @param {boolean} [isMonthly] */
export const whenSaid = (words, { total, longer, undated, months }, partner, dated, isMonthly = false) => {
  if (total === 0) return words.$whenNothing;
  const monthly = isMonthly ? months.reduce((all, [, , count]) => all + count, 0) : 0;
  const yearly = dated - monthly;
  const parts = comma(words, [
    ...(monthly > 0 ? [words.$whenMonth(monthly)] : []),
    ...(yearly > 0 ? [monthly > 0 ? words.$whenAlsoTheYear(yearly) : isMonthly ? words.$whenTheYear(yearly) : words.$whenYear(yearly)] : []),
    ...(longer > 0 ? [words.$whenLonger(longer)] : []),
    ...(undated > 0 ? [words.$whenUndated(undated)] : []),
  ]);
  return partner === '' ? words.$whenAll({ total, parts }) : words.$whenPartner({ total, partner, parts });
};

/** @param {Words} words @param {number} count @param {string} first @param {string} last @param {boolean} isOpen @param {'rows' | 'passages' | 'claimed' | 'short'} how whether they stand in the rows of a sheet, were read passage by passage, or all that rests on them is somebody's judgement; not told where there is little room */
export const sourcesAre = (words, count, first, last, isOpen, how) => {
  if (count === 0) return words.$noSources;
  const of = /** @type {const} */ ({ count, years: first === '' ? 'none' : first === last ? 'one' : 'several', first: first && year(words, Number(first)), last: last && year(words, Number(last)), open: isOpen && first !== '' ? 'yes' : 'no' });
  return how === 'rows' ? words.$sourcesOfRows(of) : words.$sourcesAre({ ...of, how });
};
