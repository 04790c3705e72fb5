/**
 * Dates in words, as vague as they are. The core gives them as EDTF (level 1), which holds them in parts, with what they rest
 * on; how a language says the parts stands in its messages.
 * @module
 */

import { comma } from '../strings.js';

/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('../../build/core/relations_map.js').Basis} Basis */
/** Where a date stands in what is said. @typedef {'alone' | 'after'} Form */
/** One period; the years are those that have a year 0. @typedef {{ first: number, last: number, month: number, day: number, isSome: { month: boolean, day: boolean }, doubt: string }} Period */

/** `2011-12-20`, `2009~`, `201X`, `2004-XX`, `2005-21`, `Y-17000`. */
const PERIOD = /^Y?(-?)(\d+)(X*)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%]?)$/;

/** @param {string} text @returns {Period | null} */
function periodOf(text) {
  const [, sign, digits, open = '', month = '', day = '', doubt = ''] = PERIOD.exec(text) ?? [];
  if (!digits) return null;
  const length = 10 ** open.length;
  const least = Number(digits) * length;
  // The years of -201X are -2019 to -2010; there is no year -0.
  const [first, last] = sign ? [1 - least - length, open === '' ? -least : Math.min(-least, -1)] : [least, least + length - 1];
  return { first, last, month: Number(month) || 0, day: Number(day) || 0, isSome: { month: month === 'XX', day: day === 'XX' }, doubt };
}

/** A year of the calendar that has a year 0. @param {Words} words @param {number} year */
export function yearWords(words, year) {
  if (year >= 1000) return words.$year(year);
  return year > 0 ? words.$yearAd(year) : words.$yearBc(1 - year);
}

/** What is only possible stands in the form of what it is a part of; after "about" there is one form. @param {Words} words @param {Period} period @param {Form} form */
function periodWords(words, period, form) {
  const { doubt } = period;
  if (doubt === '?') return words.$datedPossibly(sureWords(words, period, form));
  const about = { '~': words.$datedAbout, '%': words.$datedPossiblyAbout }[doubt];
  return about ? about(sureWords(words, period, 'after')) : sureWords(words, period, form);
}

/** @param {Words} words @param {Period} period @param {Form} form */
function sureWords(words, { first, last, month, day, isSome }, form) {
  if (first !== last) return yearsWords(words, first, last, form);
  const year = yearWords(words, first);
  if (isSome.month) return isSome.day ? words.$datedSomeDay({ form, date: year }) : words.$datedSomeMonth({ form, date: year });
  if (month === 0) return words.$datedYear({ form, year });
  if (month > 20) return words.$datedSeason({ form, season: month - 20, year });
  if (day > 0) return words.$day({ day, month, year });
  return isSome.day ? words.$datedSomeDay({ form, date: words.$datedMonth({ form: 'after', month, year }) }) : words.$datedMonth({ form, month, year });
}

/** "The 1990s", or both years where that could be another time. @param {Words} words @param {number} first @param {number} last @param {Form} form */
function yearsWords(words, first, last, form) {
  const isCentury = last - first === 99;
  if (first < 1000 || (!isCentury && first % 100 === 0)) return words.$datedBetween({ form, first: yearWords(words, first), last: yearWords(words, last) });
  return (isCentury ? words.$datedCentury : words.$datedDecade)({ form, decade: first });
}

/** @param {Period} period */
const isDay = ({ day, doubt }) => day > 0 && doubt === '';
/** @param {Period} period */
const hasMonth = ({ month, isSome, doubt }) => month > 0 && month < 13 && !isSome.day && doubt === '';

/** From one time to another; the start leaves out what the end repeats. @param {Words} words @param {Period} start @param {Period} end */
function spanWords(words, start, end) {
  const said = periodWords(words, end, 'alone');
  if (start.doubt !== '') return words.$datedSpanFrom({ start: periodWords(words, start, 'after'), end: said });
  const { day, month } = start;
  if (!hasMonth(start) || !hasMonth(end) || start.first !== end.first) return words.$datedSpan({ start: periodWords(words, start, 'alone'), end: said });
  if (day === 0) return words.$datedSpan({ start: words.$datedBareMonth(month), end: said });
  return words.$datedSpan({ start: isDay(end) && month === end.month ? words.$digits(day) : words.$datedBareDay({ day, month }), end: said });
}

/** @param {Words} words @param {string} start @param {string} end @param {boolean} isDeed */
function intervalWords(words, start, end, isDeed) {
  const [from, to] = [periodOf(start), periodOf(end)];
  if (from && to && start !== end) return spanWords(words, from, to);
  if (from && to) return from.doubt !== '' || isDay(from) ? periodWords(words, from, 'alone') : words.$datedWithin(periodWords(words, from, 'after'));
  if (from) return (end === '..' ? words.$datedSince : words.$datedFromOn)(periodWords(words, from, 'after'));
  if (to) return (isDeed ? words.$datedBy : words.$datedUntil)(periodWords(words, to, 'after'));
  if (start === end) return start === '..' ? words.$datedAlways : words.$datedUnknown;
  if (start === '') return words.$datedSinceUnknown;
  return isDeed ? words.$datedByUnknown : words.$datedUntilUnknown;
}

/** A date in words. @param {Words} words @param {string} date EDTF, as the core writes it @param {Form} [form] @param {boolean} [isDeed] whether it was done before an end that is told, and did not last up to it */
export function dateWords(words, date, form = 'alone', isDeed = false) {
  const [start = '', end] = date.split('/');
  if (end !== undefined) return intervalWords(words, start, end, isDeed);
  const period = periodOf(start);
  return period ? periodWords(words, period, form) : date;
}

/** When a statement is of, with what that rests on. @param {Words} words @param {{ date: string, dateBasis: Basis, status?: string }} row */
export function whenWords(words, { date, dateBasis, status = 'standing' }) {
  if (date === '') return words.$datedNone;
  if (dateBasis === 'as-of') return words.$datedAsOf(dateWords(words, date, 'after'));
  const said = dateWords(words, date, 'alone', status !== 'standing');
  return dateBasis === 'inferred' ? words.$datedInferred(said) : said;
}

/** How long a membership lasted, as far as told: when it began, and the last time of it. @param {Words} words @param {{ from: string, to: string }} term */
export function termWords(words, { from, to }) {
  if (from === '' && to === '') return words.$datedNone;
  const [began, ended] = [from.replace(/^\/+/, ''), to.replace(/\/+$/, '')];
  const [isAtLatest, isAtLeast] = [began !== from, ended !== to];
  if (began === ended) return isAtLatest || isAtLeast ? words.$termPerhapsLonger(dateWords(words, began)) : dateWords(words, began);
  const parts = [
    ...(from === '' ? [] : [(isAtLatest ? words.$termFromOrEarlier : words.$termFrom)(dateWords(words, began, 'after'))]),
    ...(to === '' ? [] : [(isAtLeast ? words.$termAtLeastUntil : words.$termUntil)(dateWords(words, ended, 'after'))]),
  ];
  return comma(words, parts);
}
