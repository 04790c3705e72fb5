/**
 * What puts answers into words. It comes with the second file of the core, without which there is little to word.
 * @module
 */

import beside from '../build/languages/en-beside.js';
import picture from '../build/languages/en-picture.js';
import { citationWords } from './telling/citations.js';
import { statementsAsCsv } from './telling/csv.js';
import { wordsOf } from './words.js';

/** English, where nobody has words of another language. */
export const english = wordsOf('en', picture, beside);

/** What {@link import('./relations.js').Relations} tells in words. @typedef {{ words: import('./words.js').Words, citationWords: typeof citationWords, statementsAsCsv: typeof statementsAsCsv }} Telling */
/** @type {Telling} */
export const telling = { words: english, citationWords, statementsAsCsv };
