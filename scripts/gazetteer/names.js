/**
 * The names of states, territories and regions: what CLDR and i18n-iso-countries call them, and what people type.
 * @module
 */
import { createRequire } from 'node:module';
import { LANGUAGES, byId, list, table } from './tables.js';

const require = createRequire(import.meta.url);
/** @param {string} locale @returns {Record<string, string>} */
const cldr = (locale) => require(`cldr-localenames-full/main/${locale}/territories.json`).main[locale].localeDisplayNames.territories;
/** @param {string} language @returns {Record<string, string | string[]>} */
const iso = (language) => require(`i18n-iso-countries/langs/${language}.json`).countries;

const CLDR = LANGUAGES.map(cldr);
const TRADITIONAL = cldr('zh-Hant');
const ISO = LANGUAGES.map(iso);

/** What i18n-iso-countries says of one state and means of another, or of several. */
const MISTAKEN = new Set(['CD pt', 'CG pt', 'CD de', 'CD en', 'CG en', 'CG tg', 'GF ru', 'DO zh', 'GS es', 'TW ru', 'EH ru', 'EH zh', 'AQ en']);
/** CLDR's forms that tell one state from another on purpose come first; these short ones are the better name. */
const SHORT_IS_THE_NAME = new Set(['HK', 'MO', 'PS']);

/** CLDR's abbreviations that are the code of another: É.-U., R.-U., RU. */
const ABBREVIATED = new Set(['US fr', 'GB fr', 'GB es']);

const shown = new Map(table('names').map(({ id, language, name }) => [`${id} ${language}`, name]));
/** @type {Map<string, string[]>} */
const typed = new Map();
for (const { id, language, names } of table('typed')) for (const one of id.split('+')) {
  const key = `${one} ${language}`;
  typed.set(key, [...(typed.get(key) ?? []), ...list(names)]);
}
const peoples = byId('demonyms');
const zones = byId('capitals');
const writtenCapitals = byId('capitals-written');

/** @param {string} id @param {string} alpha2 @returns {string[][]} for each language the names, the shown one first */
export function stateNames(id, alpha2) {
  return LANGUAGES.map((language, k) => distinct([
    ...[shown.get(`${id} ${language}`)].filter(Boolean),
    ...cldrNames(alpha2, k),
    ...(MISTAKEN.has(`${alpha2} ${language}`) ? [] : [ISO[k][alpha2] ?? []].flat()),
    ...(language === 'zh' ? [TRADITIONAL[alpha2]] : []),
    ...writtenFor(id, language),
  ], language));
}

/** @param {string} id @param {string} language @returns {string[]} what people type, capitals (^) and peoples (~) */
export function writtenFor(id, language) {
  return [
    ...(typed.get(`${id} ${language}`) ?? []),
    ...[zones, writtenCapitals].flatMap((capitals) => list(capitals.get(id)?.[language] ?? '')).map((name) => `^${name}`),
    ...list(peoples.get(id)?.[language] ?? '').map((name) => `~${name}`),
  ];
}

/** @param {string} id @returns {string[]} what people type in any language */
export const inAnyLanguage = (id) => typed.get(`${id} *`) ?? [];

/** @param {Record<string, string>} row with a column a language @returns {string[][]} */
export function writtenNames(row) {
  return LANGUAGES.map((language) => distinct([...list(row[language]), ...writtenFor(row.id, language)], language));
}

/** @param {Record<string, string>} row of a region; where a cell is empty or begins with a semicolon CLDR's name comes first @returns {string[][]} */
export function regionNames(row) {
  const numbers = list(row.m49).map((number) => number.padStart(3, '0'));
  return LANGUAGES.map((language, k) => {
    const theirs = numbers.map((number) => CLDR[k][number]);
    const ours = list(row[language]);
    const names = row[language].startsWith(';') || !ours.length ? [...theirs, ...ours] : ours;
    return distinct(names.map((name) => (name === 'world' ? 'World' : name)), language);
  });
}

/** @param {string} code @param {number} k @returns {string[]} */
function cldrNames(code, k) {
  const names = CLDR[k];
  const alternatives = ['short', 'variant', 'chagos'].map((form) => names[`${code}-alt-${form}`]);
  if (ABBREVIATED.has(`${code} ${LANGUAGES[k]}`)) alternatives.shift();
  const all = SHORT_IS_THE_NAME.has(code) ? [alternatives[0], names[code]] : [names[code], ...alternatives];
  return all.filter(Boolean).map((name) => spelledOut(name, k));
}

/** @param {string} name @param {number} k @returns {string} without CLDR's abbreviations */
function spelledOut(name, k) {
  if (LANGUAGES[k] === 'en') return name.replace(/ & /g, ' and ').replace(/^St\. /, 'Saint ');
  return LANGUAGES[k] === 'ru' ? name.replace('о-ва', 'острова').replace('о-в', 'остров') : name;
}

/** @param {(string | undefined)[]} names @param {string} language @returns {string[]} each once; German umlauts also as people without them type */
function distinct(names, language) {
  /** @type {Map<string, string>} */
  const seen = new Map();
  for (const name of names) if (name && !seen.has(alike(name))) seen.set(alike(name), name);
  if (language === 'de') for (const name of [...seen.values()]) {
    const plain = name.replace(/[äöüÄÖÜ]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' })[letter] ?? letter);
    if (!seen.has(alike(plain))) seen.set(alike(plain), plain);
  }
  return [...seen.values()];
}

/** @param {string} name @returns {string} what names that the reader folds together have in common, at least */
const alike = (name) => name.normalize('NFD').replace(/[\u0300-\u036f\u0653-\u0655]/g, '').replace(/^=/, '').replace(/[\s.'’‘-]/g, '').toLowerCase();
