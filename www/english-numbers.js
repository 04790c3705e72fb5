/**
 * Small numbers and ordinals as English running text has them. Messages of English are made with these (`scripts/messages.js`).
 * @module
 */

const LETTERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** A number in running text: spelled out up to twelve. @param {number} count */
export const SPELLED = (count) => LETTERS[count] ?? count.toLocaleString('en');
/** @param {number} count */
export const startSPELLED = (count) => SPELLED(count).replace(/^./, (letter) => letter.toUpperCase());

/** @param {number} count */
export const ORDINAL = (count) => `${count}${({ one: 'st', two: 'nd', few: 'rd', other: 'th' })[/** @type {'one'} */ (new Intl.PluralRules('en', { type: 'ordinal' }).select(count))]}`;
