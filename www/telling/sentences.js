/**
 * What there is to say of a view, in short sentences, for those who cannot see it and those who quote it.
 * @module
 */

import { list } from '../strings.js';
import { dateWords, yearWords } from './dates.js';

/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('../../build/core/relations_map.js').Told} Told */
/** @typedef {import('../../build/core/relations_map.js').ActorRef} ActorRef */

/** The most words of a sentence, and the most names. */
const MOST_WORDS = 20;
const MOST_NAMES = 3;

/** What the core tells of a view. @param {Words} words @param {readonly Told[]} remarks @returns {string[]} */
export const sentences = (words, remarks) => remarks.flatMap((one) => sentence(words, one));

/** A name; a long one leaves no room for what is said of it. @param {ActorRef} actor */
const nameOf = ({ name, shortName }) => (name.split(' ').length > 8 ? shortName : name);

/** @param {Words} words @param {Told} remark @returns {string | string[]} */
function sentence(words, remark) {
  switch (remark.code) {
    case 'nothing': return words.$toldNothing;
    case 'ties': return words.$toldTies({ focus: nameOf(remark.focus), count: remark.count });
    case 'statements': return words.$toldStatements({ focus: nameOf(remark.focus), count: remark.count });
    case 'partners': return shortened(words, words.$toldPartners, remark.partners.map(({ partner, statements }) => words.$toldPartner({ name: partner.shortName, count: statements })));
    case 'tones': return words.$toldTones(remark);
    case 'unstated': return words.$toldUnstated(remark.count);
    case 'not-happened': return words.$toldNotHappened(remark);
    case 'years': return yearsOf(words, remark);
    case 'undated': return words.$toldUndated(remark.count);
    case 'contradictions': return words.$toldContradictions(remark.count);
    case 'changes': return words.$toldChanges(remark.count);
    case 'open': return words.$toldOpen(remark.count);
    case 'pair': return words.$toldPair({ ...remark, focus: nameOf(remark.focus), partner: remark.partner.shortName });
    case 'pair-themes': return shortened(words, words.$toldPairThemes, remark.themes.map(words.$toldTheme));
    case 'many-party': return words.$toldManyParty(remark.count);
    default: return filterSentence(words, remark);
  }
}

/** @param {Words} words @param {Told} remark @returns {string | string[]} */
function filterSentence(words, remark) {
  switch (remark.code) {
    case 'only-themes': return chosen(words, words.$toldOnlyThemes, remark.themes.map(words.$toldTheme));
    case 'only-tones': return chosen(words, words.$toldOnlyTones, remark.tones.map(words.$toldTone));
    case 'only-statuses': return chosen(words, words.$toldOnlyStatuses, remark.statuses.map(words.$toldStatus));
    case 'only-kinds': return chosen(words, words.$toldOnlyKinds, remark.kinds.map(words.$toldKind));
    case 'only-sources': return words.$toldOnlySources(remark.count);
    case 'only-places': return words.$toldOnlyPlaces(remark.count);
    case 'only-column': return words.$toldOnlyColumn(remark.column);
    case 'only-words': return words.$toldOnlyWords;
    case 'within': return within(words, remark.from, remark.to);
    case 'as-of': return words.$toldAsOf(dateWords(words, remark.day, 'after'));
    default: return [];
  }
}

/** @param {Words} words @param {{ first: number, last: number }} years */
function yearsOf(words, { first, last }) {
  if (first === last) return words.$toldYear(yearWords(words, first));
  return words.$toldYears({ first: yearWords(words, first), last: yearWords(words, last) });
}

/** @param {Words} words @param {string | null} from @param {string | null} to */
function within(words, from, to) {
  const [first, last] = [dateWords(words, from ?? '', 'after'), dateWords(words, to ?? '', 'after')];
  if (from && to) return words.$toldBetween({ from: first, to: last });
  return from ? words.$toldSince(first) : words.$toldUntil(last);
}

/** Long lists are told in several sentences, so that none is left out. @param {Words} words @param {(list: string) => string} message @param {string[]} names */
function chosen(words, message, names) {
  const starts = names.flatMap((_, index) => (index % MOST_NAMES === 0 ? [index] : []));
  return starts.flatMap((start) => shortened(words, message, names.slice(start, start + MOST_NAMES)));
}

/** A message with the list of names that is the longest with which it stays short. @param {Words} words @param {(list: string) => string} message @param {string[]} names @returns {string[]} */
function shortened(words, message, names) {
  const lengths = names.map((_, index) => names.length - index);
  const said = lengths.map((length) => message(list(words, names.slice(0, length))));
  return said.filter((text) => text.split(' ').length <= MOST_WORDS).slice(0, 1);
}
