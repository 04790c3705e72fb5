/**
 * One statement as a row of the table.
 * @module
 */

import { html, link, set } from '../dom.js';
import { ownTheme, themeName } from '../own-themes.js';
import * as phrases from '../panel-strings.js';
import { titledWords } from '../telling/citations.js';

/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../answers.js').Answers} Answers */

/**
 * What in it can be used has no stop of its own: the keyboard comes to it from the row.
 * @param {import('../words.js').Words} words
 * @param {StatementRow} row @param {number} index @param {Answers['sources']} sources @param {string | null} language of what statements say
 */
export function tableRow(words, row, index, sources, language) {
  const said = row.saidBy ? [html('span', { class: 'list-label' }, `${words.$column('said')} `), html('span', { dir: 'auto', lang: language }, row.saidBy)] : [];
  const cells = [
    [phrases.dated(words, row)],
    [html('span', { dir: 'auto', lang: language, class: row.hasSentence ? null : 'of-cells' }, phrases.curly(row.text)), ...(row.hasSentence ? [] : [' ', html('span', { class: 'of-cells-mark' }, words.$ofCells)])],
    row.actors.flatMap(({ id, name }, at) => [...(at === 0 ? [] : [', ']), html('button', { type: 'button', value: id, tabindex: -1 }, name)]),
    [ownTheme(words, row) || themeName(words, row.theme)],
    [words.$tone(row.tone)],
    [words.$status(row.status)],
    said,
    [...(row.hasSource ? [cited(words, row, sources), ', '] : [`${words.$noSource}, `]), phrases.passage(words, row.passage, sources.get(row.source))],
  ];
  return html('tr', { role: 'row', 'data-id': row.event ?? row.id, tabindex: -1, 'aria-rowindex': index + 2 },
    ...cells.flatMap((cell) => [html('td', { role: 'cell' }, ...cell), ' ']));
}

/** @param {import('../words.js').Words} words @param {StatementRow} row @param {Answers['sources']} sources */
function cited(words, { source }, sources) {
  const known = sources.get(source);
  const { url = '', language = 'en' } = known ?? {};
  const element = link(url, known ? titledWords(words, known) : source);
  set(element, { lang: phrases.foreign(words, language), dir: 'auto', tabindex: element.localName === 'a' ? -1 : null });
  return element;
}
