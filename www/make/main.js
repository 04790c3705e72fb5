/**
 * What make.html unpacks and runs, after the element.
 * @module
 */

import beside from '../../build/languages/en-beside.js';
import make from '../../build/languages/en-make.js';
import picture from '../../build/languages/en-picture.js';
import sheet from '../../build/languages/en-sheet.js';
import { wordsOf } from '../words.js';
import { Make } from './page.js';

const main = document.getElementById('make');
if (main) new Make(main, wordsOf('en', picture, beside, sheet, make)).begin();
