/**
 * The words of the command: it speaks English, as its options do.
 * @module
 */

import beside from '../../build/languages/en-beside.js';
import picture from '../../build/languages/en-picture.js';
import sheet from '../../build/languages/en-sheet.js';
import { wordsOf } from '../words.js';

export const words = wordsOf('en', picture, beside, sheet);

/** @param {number} count @param {string} one @param {string} [many] */
export const counted = (count, one, many = `${one}s`) => `${words.$number(count)} ${count === 1 ? one : many}`;
