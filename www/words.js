/**
 * The words of one element: the messages of its language as they are made of languages/, and what they are put together
 * with. Elements of one page may have different languages, so each is handed its own.
 * @module
 */

import picture from '../build/languages/en-picture.js';

/** @typedef {import('../build/languages/messages.d.ts').PictureMessages & import('../build/languages/messages.d.ts').BesideMessages & import('../build/languages/messages.d.ts').MakeMessages & import('../build/languages/messages.d.ts').SheetMessages & import('../build/languages/messages.d.ts').InsteadMessages & import('../build/languages/messages.d.ts').CommandMessages} Messages */
/** @typedef {ReturnType<typeof toolsOf>} Tools */
/** The words of an element. Those that come after the first picture are there when what needs them is. @typedef {Messages & Tools} Words */
/** What a module of messages gives. @typedef {(tools: any) => Partial<Messages>} Catalogue */

/** For languages whose number format browsers do not know: a language with the same format. @type {Record<string, string>} */
const NUMBERS_AS = { tg: 'ru' };
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ps|ur)\b/;

/** @param {string} language */
function toolsOf(language) {
  const locale = NUMBERS_AS[language] ?? language;
  const number = new Intl.NumberFormat(locale);
  const digits = new Intl.NumberFormat(locale, { useGrouping: false });
  const plural = new Intl.PluralRules(locale);
  const isRightToLeft = RIGHT_TO_LEFT.test(language);
  return {
    $language: language,
    $locale: locale,
    $dir: isRightToLeft ? 'rtl' : 'ltr',
    $number: (/** @type {number} */ value) => number.format(value),
    $digits: (/** @type {number} */ value) => digits.format(value),
    /** The same questions with the names of the language; English has them already. @type {((relations: import('./relations.js').Relations) => import('./relations.js').Relations) | null} */
    $named: null,
    /** What the record calls themes, by their codes. @type {Map<string, string>} */
    $themes: new Map(),
    /** Shapes as readers from right to left expect them. @type {typeof import('./mirror.js').mirrored | null} */
    $mirrored: null,
    /**
     * What stands in the place of a placeholder. Where the rest runs from right to left it is kept apart: a name runs as its
     * letters do, and what is put together of such as the language does.
     *
     * @param {string | number} value
     */
    $show: (value) => (typeof value === 'number' ? number.format(value) : isRightToLeft && value !== '' ? `${value.includes('\u2068') ? '\u2067' : '\u2068'}${value}\u2069` : value),
    /** One of several texts, by a code, by an exact number, or by what is said with a number. @param {string | number} value @param {Record<string, string>} texts @param {string} other */
    $choose: (value, texts, other) => (Object.hasOwn(texts, value) ? texts[value] : typeof value === 'number' ? texts[plural.select(value)] : null) ?? other,
  };
}

/**
 * The words of a language; English where none is given.
 *
 * @param {string} [language]
 * @param {...Catalogue} catalogues
 * @returns {Words}
 */
export function wordsOf(language = 'en', ...catalogues) {
  const words = /** @type {Words} */ (toolsOf(language));
  return add(words, ...(catalogues.length > 0 ? catalogues : [picture]));
}

/** Adds messages that come later. @param {Words} words @param {...Catalogue} catalogues */
export const add = (words, ...catalogues) => Object.assign(words, ...catalogues.map((catalogue) => catalogue(words)));
