/**
 * What is put together of messages where something chosen is told, and all of strings.js, for what comes after the first picture.
 * @module
 */

import { themeWord } from './own-themes.js';
import { comma, list, sentence, total, year } from './strings.js';
import { whenWords } from './telling/dates.js';

export * from './strings.js';

/** @typedef {import('./words.js').Words} Words */
/** @typedef {import('../build/core/relations_map.js').ToneCounts} ToneCounts */
/** @typedef {import('../build/core/relations_map.js').VagueYear} VagueYear */

/** Where in its source a statement stands. @param {Words} words @param {number} passage @param {import('../build/core/relations_map.js').SourceSummary | undefined} source */
export const passage = (words, passage, source) => (source?.hasRows ? words.$row(passage) : words.$passage(passage));
/** The date of a statement in words, or that it has none. @param {Words} words @param {Parameters<typeof whenWords>[1]} row */
export const dated = (words, row) => (row.date === '' ? words.$noDate : sentence(whenWords(words, row)));

/** A year, decade or century, as precise as the source. @param {Words} words @param {VagueYear} vague */
export const vagueYear = (words, { year: of, unit, about }) => {
  const said = unitOf(words, of, unit);
  return about ? words.$aboutYear(said) : said;
};
/** @param {Words} words @param {number} of @param {string} unit */
const unitOf = (words, of, unit) => {
  const [number, era] = of > 0 ? [of, /** @type {const} */ ('ad')] : [1 - of, /** @type {const} */ ('bc')];
  if (unit === 'decade') return words.$decade({ decade: of > 0 ? of : Math.floor(number / 10) * 10, era });
  if (unit === 'century') return words.$century({ century: of > 0 ? Math.floor(of / 100) + 1 : Math.ceil(number / 100), era });
  return year(words, of);
};
/** @param {Words} words @param {import('../build/core/relations_map.js').Portrait} portrait @param {boolean} isShort */
const dates = (words, { earlier, tie: { statements: total, undated, first, last } }, isShort) => {
  if (undated === total) return words.$datesNone(total);
  if (isShort || !first || !last) return undated === 0 ? '' : words.$datesSome(undated);
  const [start, to, dated] = [vagueYear(words, first), vagueYear(words, last), total - undated];
  const from = earlier ? words.$orEarlier(start) : start;
  return start === to ? words.$datesOne({ dated, from, undated }) : words.$datesSpan({ dated, from, to, undated });
};

/** @param {Words} words @param {import('../build/core/relations_map.js').Portrait} portrait @param {boolean} isShort */
export const portrait = (words, portrait, isShort) => {
  const { a, tie: { partner: b, statements: total, tones, themes }, sources, unsourced } = portrait;
  const most = mostOf(themes);
  const named = [...most.filter(({ code }) => code !== 'other'), ...most.filter(({ code }) => code === 'other')].map(({ code }) => themeWord(words, code));
  const about = named.length === 0 || themes.every(({ code }) => code === 'other') ? 'none' : themes.length > named.length ? 'most' : 'all';
  const of = { total, a: a.name, b: b.name, about: /** @type {'none' | 'most' | 'all'} */ (about), themes: list(words, named) };
  const start = unsourced === 0 ? words.$portraitSourced({ ...of, sources }) : words.$portraitUnsourced({ ...of, unsourced: unsourced === total ? 'all' : 'some', without: unsourced });
  return `${start} ${words.$portraitTells({ tells: tellOf(words, total, tones), dates: dates(words, portrait, isShort) })}`;
};
/** The three largest themes, four where the fourth ties with the third, and fewer where the fifth ties as well. @param {import('../build/core/relations_map.js').Tie['themes']} themes */
const mostOf = (themes) => themes.slice(0, [3, 4, 2, 1].find((number) => (themes[number - 1]?.count ?? 0) > (themes[number]?.count ?? 0)) ?? 0);
/** @param {Words} words @param {number} total @param {ToneCounts} tones */
const tellOf = (words, total, { cooperative, conflictual, neutral, unstated }) => {
  if (unstated === total) return words.$tellsNothing(total);
  const all = /** @type {[number, 'cooperative' | 'conflictual' | 'neutral'][]} */ ([[cooperative, 'cooperative'], [conflictual, 'conflictual'], [neutral, 'neutral']]);
  const counted = all.filter(([count]) => count > 0);
  const [only] = counted;
  if (only && counted.length === 1 && unstated === 0) return words.$tellsOnly({ total, tone: only[1] });
  const parts = counted.map(([count, tone], index) => (index === 0 ? words.$tellsOf({ count, tone }) : words.$alsoOf({ count, tone })));
  return `${comma(words, parts)}${unstated > 0 ? words.$notSaidOf(unstated) : ''}`;
};

/** Of the answers to a question how many are statements of what is told. @param {Words} words @param {number} here @param {number} count */
export const answersHere = (words, here, count) => (here === count ? words.$answersWord(count) : words.$answersNaming({ here, count }));
/** @param {Words} words @param {ToneCounts} tones */
export const undatedNote = (words, tones) => allOf(words, tones, words.$statements(total(tones)));
/** The same in a margin. @param {Words} words @param {ToneCounts} tones */
export const undatedShort = (words, tones) => allOf(words, tones, words.$number(total(tones)));
/** @param {Words} words @param {ToneCounts} tones @param {string} note */
const allOf = (words, tones, note) => {
  const all = total(tones);
  if (all < 2) return note;
  return all === tones.cooperative ? words.$allOfTone({ note, tone: 'cooperative' }) : all === tones.conflictual ? words.$allOfTone({ note, tone: 'conflictual' }) : note;
};
/** @param {Words} words @param {string} name */
export const putAtCentre = (words, name) => (name.length > 24 ? words.$putItAtCentre : words.$putAtCentre(name));
/** @param {Words} words @param {number} count @param {ToneCounts} tones */
export const cardCounts = (words, count, { cooperative, conflictual }) => {
  const parts = [...(conflictual > 0 ? [words.$cardConflict(conflictual)] : []), ...(cooperative > 0 ? [words.$cardCooperation(cooperative)] : [])];
  return parts.length > 0 ? words.$cardCounts({ count, told: comma(words, parts) }) : words.$statements(count);
};
/** Statements by tone and manner, after their total. @param {Words} words @param {{ tone: string, manner: string, count: number }[]} shares */
export const shares = (words, shares) => shares.filter(({ count }) => count > 0).map(({ tone, manner, count }) => words.$shareOf({ count, tone: /** @type {'neutral'} */ (tone), manner: /** @type {'judged'} */ (manner) })).join('; ');
