/**
 * The words of the command: those of the language that is asked for, or of the system; English where there are none of it.
 * @module
 */

import beside from '../../build/languages/en-beside.js';
import command from '../../build/languages/en-command.js';
import picture from '../../build/languages/en-picture.js';
import sheet from '../../build/languages/en-sheet.js';
import { wordsOf } from '../words.js';

/** @typedef {import('../words.js').Words} Words */

/** A list of answers, as help and errors show it. */
export const EXAMPLE = '[{ "id": "name:Irann", "choice": "IRN" }]';

/** English, which needs no choice. */
export const english = wordsOf('en', picture, beside, sheet, command);

/** The element's words of a language, which come with its names, then all others. @type {Record<string, () => Promise<[import('../speaking.js').Language, ...{ default: import('../words.js').Catalogue }[]]>>} */
const OTHERS = {
  fa: () => Promise.all([import('../../build/languages/fa.js'), import('../../build/languages/fa-sheet.js'), import('../../build/languages/fa-command.js')]),
  ru: () => Promise.all([import('../../build/languages/ru.js'), import('../../build/languages/ru-sheet.js'), import('../../build/languages/ru-command.js')]),
  tg: () => Promise.all([import('../../build/languages/tg.js'), import('../../build/languages/tg-sheet.js'), import('../../build/languages/tg-command.js')]),
};

/** The language of a tag, as `ru` of `ru_RU.UTF-8`. @param {string} [tag] */
const languageOf = (tag = '') => tag.split(/[-_.@:]/)[0]?.toLowerCase() ?? '';

/** The words of what is asked for, if there are any of it, or else of what the system speaks, the strongest wish first. @param {string | undefined} wanted @param {readonly (string | undefined)[]} system @returns {Promise<Words>} */
export async function wordsFor(wanted, system) {
  const asked = languageOf(wanted);
  const tag = asked === 'en' || Object.hasOwn(OTHERS, asked) ? asked : languageOf(system.find(Boolean));
  const load = Object.hasOwn(OTHERS, tag) ? OTHERS[tag] : null;
  if (!load) return english;
  const [own, ...more] = await load();
  const words = wordsOf(tag, own.default, ...more.map((module) => module.default));
  words.$named = (relations) => own.namedIn(relations, tag);
  return words;
}
