/**
 * What is put together of messages in what stands around the picture.
 * @module
 */

import { columnName, columnValue, themeName } from '../own-themes.js';
import { bound, comma, list, sentence, vagueYear } from '../panel-strings.js';
import { whenWords } from '../telling/dates.js';

/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('../../build/core/relations_map.js').ToneCounts} ToneCounts */
/** @typedef {{ text: string, isStrong: boolean }} Piece */

/** The name of a part of a filter that is a column of the record's own. @param {string} name */
const columnOf = (name) => (name.startsWith('further ') ? name.slice(8) : null);
/** @param {Words} words @param {string} name of a part of a filter */
export const part = (words, name) => {
  const column = columnOf(name);
  return column === null ? words.$part(name) : columnName(words, column);
};
/** Parts of a filter that have several values, of a fixed list or of names. */
const LISTED = ['themes', 'tones', 'statuses', 'kinds', 'sources', 'places'];
/** What a value of a filter is called; of a whole year the year. @param {Words} words @param {string} part @param {string} value @param {string} name of a source or a place */
export const choice = (words, part, value, name) => {
  if (part === 'themes') return themeName(words, value);
  if (part === 'tones') return words.$tone(value);
  if (part === 'statuses') return words.$status(value);
  if (part === 'kinds') return words.$kind(value);
  if (part === 'sources' || part === 'places') return name;
  const column = columnOf(part);
  if (column !== null) return columnValue(words, column, value);
  if (part === 'text') return words.$quoted(value);
  return bound(words, value, part === 'from');
};
/** @param {Words} words @param {string} name of a part @param {string} value */
export const chip = (words, name, value) => {
  if (name === 'text') return words.$chipWith(value);
  const isNamed = columnOf(name) !== null || LISTED.includes(name);
  return isNamed ? words.$further({ column: part(words, name), text: value }) : words.$chipPeriod({ part: /** @type {'from'} */ (name), value });
};
/** @param {Words} words @param {string[]} names */
export const noneNames = (words, names) => words.$noneNames({ count: names.length, names: list(words, names.map(words.$the)) });
/** @param {Words} words @param {string} part @param {string[]} values @param {number} count */
export const wouldLeave = (words, part, values, count) => words.$wouldLeave({ what: left(words, part, values), count });
/** @param {Words} words @param {string} name of a part @param {string[]} values */
const left = (words, name, values) => {
  const isOwn = columnOf(name) !== null;
  if (values.length > 1) return isOwn ? words.$theValuesOf({ count: values.length, column: part(words, name) }) : words.$theValues({ part: /** @type {'themes'} */ (name), count: values.length });
  const [value = ''] = values;
  return !isOwn && (LISTED.includes(name) || name === 'text') ? value : chip(words, name, value);
};

/** @param {Words} words @param {number} total @param {number} listed @param {string} name @param {boolean} isFiltered */
export const listTotal = (words, total, listed, name, isFiltered) =>
  [isFiltered ? words.$filtered(total) : words.$listAllRecord(total), ...(total > listed ? [words.$listNaming({ count: listed, name })] : [])].join(' ');
/** @param {Words} words @param {readonly string[]} names @param {string} focus */
export const compareCaption = (words, names, focus) => words.$compareCaption({ names: list(words, names.map(words.$the)), focus });
/** @param {Words} words @param {number} count @param {ToneCounts} tones */
export const compareCounts = (words, count, { cooperative, neutral, conflictual, unstated }) => words.$compareCounts({ count, cooperative, neutral, conflictual, unstated });

/** A message as pieces of which one may stand out. @param {string} text @returns {Piece[]} */
const pieces = (text) => text.split(/[\uE000\uE001]/).map((text, index) => ({ text, isStrong: index === 1 })).filter(({ text }) => text !== '');
/** @param {Words} words @param {number} seen @param {number} total @param {boolean} isLeads */
export const timelineShown = (words, seen, total, isLeads) => {
  if (total === 0) return pieces(words.$timelineNothing);
  if (seen === total) return pieces(words.$timelineEvery(total));
  return pieces(isLeads ? words.$timelineLeadsShown({ seen, total }) : words.$timelineSome({ seen, total }));
};
/** @param {Words} words @param {number} count @param {string | null} day */
export const timelineUndatedCount = (words, count, day) => (day ? words.$timelineUndatedOfDay(count) : words.$timelineUndatedCount(count));

/** @param {string[]} by @param {string} statements */
export const helpSource = (by, statements) => [by.join(', '), statements].filter(Boolean).join(' · ');
/** @param {Words} words @param {string} code @param {number | null} count null where a filter hides them */
export const placeLead = (words, code, count) => words.$placeLead({ kind: sentence(words.$placeKind(code).replaceAll('-', ' ')), told: count === null ? 'no' : 'yes', count: count ?? 0 });
/** @param {Words} words @param {{ author: string, publisher: string, issued: string, issuedBasis: import('../../build/core/relations_map.js').Basis, passages: number }} source @param {number} count */
export const sourceLead = (words, { author, publisher, issued, issuedBasis, passages }, count) => words.$sourceLead({ who: comma(words, [author, publisher, whenWords(words, { date: issued, dateBasis: issuedBasis })].filter(Boolean)), passages, count });

/** @param {Words} words @param {number} yes @param {number} perhaps */
export const dayLead = (words, yes, perhaps) => [words.$dayLead(yes), ...(perhaps > 0 ? [words.$dayPerhaps({ perhaps, before: yes > 0 ? 'some' : 'none' })] : [])].join(' ');
/** What is not standing. @param {Words} words @param {number} yes @param {number} perhaps */
export const dayOthers = (words, yes, perhaps) => (yes === 0 ? words.$dayOthersPerhaps(perhaps) : words.$dayOthers({ yes, perhaps }));
/** @param {Words} words @param {number} count @param {string} source the only one, or empty */
export const heldNote = (words, count, source) => (source === '' ? words.$statements(count) : words.$heldBy({ count, source }));

/** @param {Words} words @param {'actor' | 'place' | 'theme' | 'source' | 'statement'} kind */
export const hitKind = (words, kind) => ({ actor: words.$hitActors, place: words.$hitPlaces, theme: words.$hitThemes, source: words.$hitSources, statement: words.$hitStatements })[kind];
/** @param {Words} words @param {number} count @param {import('../../build/core/relations_map.js').VagueYear | null} year */
export const timelineMore = (words, count, year) => (year ? words.$timelineMoreIn({ count, when: vagueYear(words, { ...year, about: false }) }) : words.$more(count));
/** What marks mean: how the date is drawn, tone, status. @param {Words} words @returns {[string, string, string, string][]} */
export const timelineLegend = (words) => [
  ['day', 'any', 'occurred', words.$legendDay],
  ['span', 'any', 'occurred', words.$legendSpan],
  ['vague', 'any', 'occurred', words.$legendVague],
  ['open-end', 'any', 'occurred', words.$legendOpen],
  ['span', 'any', 'planned', words.$legendIntended],
  ['span', 'any', 'assessed', words.$legendJudged],
];
/** What the menu itself does. @param {Words} words @returns {[string, string][]} */
export const menuActs = (words) => [['link', words.$actLink], ['png', words.$actPng], ['csv', words.$actCsv], ['print', words.$actPrint]];
/** @param {Words} words */
export const citationStyles = (words) => ({ footnote: words.$footnotes, bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' });
/** What signs mean, by the sign. @param {Words} words @returns {[string, string][]} */
export const helpSigns = (words) => [
  ['line', words.$helpLine], ['teeth', words.$helpTeeth], ['tab', words.$helpTab], ['arrow', words.$helpArrow],
  ['any happened', words.$helpHappened], ['any intended', words.$helpIntended], ['any judged', words.$helpJudged], ['≠', words.$helpUnequal], ['ring', words.$helpRing],
];
/** @param {Words} words @returns {[string, string][]} */
export const helpToneList = (words) => [['cooperative', words.$helpCooperative], ['neutral', words.$helpNeutral], ['conflictual', words.$helpConflictual], ['unstated', words.$helpUnstated]];
/** @param {Words} words */
export const helpReading = (words) => [words.$helpCounts, words.$helpVague, words.$helpDotted, words.$helpMembers];
/** @param {Words} words */
export const helpIs = (words) => [words.$helpIsOwn, words.$helpIsTold, words.$helpIsPart, words.$helpIsNever];
/** @param {Words} words @returns {[string, string][]} */
export const helpKeyList = (words) => [
  [words.$helpKeyTab, words.$helpDoesTab], [words.$helpKeyArrows, words.$helpDoesArrows], [words.$helpKeyLetters, words.$helpDoesLetters], [words.$helpKeyEnter, words.$helpDoesEnter],
  [words.$helpKeyEscape, words.$helpDoesEscape], [words.$helpKeyZoom, words.$helpDoesZoom], [words.$helpKeyShift, words.$helpDoesShift],
];
