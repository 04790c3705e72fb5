/**
 * What make.html unpacks and runs, after the element: the page in the language that the reader chose here, or reads elsewhere.
 * @module
 */

import beside from '../../build/languages/en-beside.js';
import make from '../../build/languages/en-make.js';
import picture from '../../build/languages/en-picture.js';
import sheet from '../../build/languages/en-sheet.js';
import { heldLanguages } from '../held.js';
import { wordsOf } from '../words.js';
import { chosenLanguage } from './language.js';
import { Make } from './page.js';

/** @returns {Promise<import('../words.js').Words>} */
async function words() {
  const languages = heldLanguages();
  const tag = chosenLanguage(Object.keys(languages));
  const held = await languages[tag]?.().catch(() => null);
  return held?.sheet && held.make ? wordsOf(tag, held.default, held.sheet, held.make) : wordsOf('en', picture, beside, sheet, make);
}

const main = document.getElementById('make');
if (main) void words().then((said) => new Make(main, said).begin());
