/**
 * What is loaded together with the second file of the core: the English words around the map, and
 * what puts answers into words.
 * @module
 */

import beside from '../build/languages/en-beside.js';
import { wordsOfPicture } from './caption.js';
import { citationWords } from './telling/citations.js';
import { statementsAsCsv } from './telling/csv.js';
import { waiting } from './waiting.js';
import { themeLabels } from './telling/themes.js';
import { add, wordsOf } from './words.js';

/** @type {import('./words.js').Catalogue} */
const words = beside;
export default words;
export { waiting };

/** @type {import('./words.js').Words | undefined} */
let english;
/** English words, for callers that set no other language. */
const inEnglish = () => (english ??= add(wordsOf(), beside));

/** What {@link import('./relations.js').Relations} tells in words. */
export const telling = { english: inEnglish, citationWords, statementsAsCsv, themeLabels, wordsOfPicture };
/** @typedef {typeof telling} Telling */
