/**
 * What only English needs of its words: the article of some names, small numbers and ordinals in letters.
 * The messages of English are made with these (`scripts/messages.js`).
 * @module
 */

/** Names that English does not say without an article: those with a preposition, and those that end with what they are. */
const WITH_ARTICLE = / (?:of|on|for|in) |^Organi[sz]ation |(?:Organi[sz]ation|Union|Kingdom|Republic|Federation|Emirates|Islands|States|Nations|Programme|Force|Forces|forces|Ministry|administration|Agency|Association|Secretariat|Opposition|service|Service|guards|Command|Committee|Council|Assembly|Parliament|Embassy|embassy)$|^(?:Netherlands|Philippines|Taliban)$/;
/** A name as it stands within a sentence. @param {string | number} name */
export const THE = (name) => (WITH_ARTICLE.test(`${name}`) ? `the ${name}` : `${name}`);
/** The same at the beginning of one. @param {string | number} name */
export const startTHE = (name) => THE(name).replace(/^t/, 'T');

const LETTERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** A number as running text has it: up to twelve in letters. @param {number} count */
export const SPELLED = (count) => LETTERS[count] ?? count.toLocaleString('en');
/** @param {number} count */
export const startSPELLED = (count) => SPELLED(count).replace(/^./, (letter) => letter.toUpperCase());

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
/** @param {number} count */
export const ORDINAL = (count) => `${count}${({ one: 'st', two: 'nd', few: 'rd', other: 'th' })[/** @type {'one'} */ (ordinals.select(count))]}`;
