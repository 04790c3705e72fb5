/**
 * Facts of one line.
 * @module
 */

import { html } from '../dom.js';
import { fold } from '../fold.js';
import * as strings from './strings.js';

/** A line of facts; nothing where there are none. @param {string} label @param {(Node | string)[]} content @returns {Node[]} */
export function line(label, content) {
  return content.length > 0 ? [html('p', { class: 'facts' }, `${label} `, ...content)] : [];
}

/** Names, each in its language, with commas. @param {[string, string][]} names language and name @returns {(Node | string)[]} */
function namesIn(names) {
  return names.flatMap(([lang, name], index) => [...(index === 0 ? [] : [', ']), html('span', { lang }, name)]);
}

/** How it is called in other languages, and by the sources. @param {[string, string][]} names language and name @param {string[]} aliases @returns {Node[]} */
export function called(names, aliases) {
  return [
    ...line(strings.otherNames, namesIn(names)),
    ...(aliases.length > 0 ? [fold('names', strings.counting(strings.namesTold, aliases.length), false, () => line('', namesIn(aliasesIn(aliases))))] : []),
  ];
}

/** Names whose language nobody tells: only the script does. @param {string[]} aliases @returns {[string, string][]} */
function aliasesIn(aliases) {
  return aliases.map((alias) => [/\p{Script=Cyrillic}/u.test(alias) ? 'ru' : 'en', alias]);
}
