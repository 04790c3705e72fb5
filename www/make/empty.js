/**
 * What stands there before there is a table: where to drop it, what it may be, and a sample.
 * @module
 */

import { html } from '../dom.js';
import { download } from '../download.js';
import { button, labelled } from './parts.js';
import { NAME, sampleRows, sampleText } from './sample.js';

/** @param {import('../words.js').Words} words @param {{ choose: () => void, paste: (text: string, name: string) => void }} act */
export function empty(words, { choose, paste }) {
  const field = html('textarea', { spellcheck: 'false' });
  const drop = html('div', { class: 'drop' }, html('p', { class: 'drop-words' }, words.$makeDropHere), button(words.$makeChoose, choose, { class: 'primary' }),
    html('p', { class: 'quiet' }, words.$makeReadable));
  const pasting = html('div', { class: 'paste' }, labelled(words.$makePasteLabel, field), button(words.$makeReadPaste, () => { if (field.value.trim()) paste(field.value, words.$makePastedName); }));
  const text = sampleText(words.$language);
  const [head = [], ...rows] = sampleRows(words.$language);
  const sample = html('table', { class: 'sample', lang: words.$language, dir: words.$dir }, html('caption', {}, words.$makeSampleCaption), html('thead', {}, html('tr', {}, ...head.map((name) => html('th', { scope: 'col' }, name)))),
    html('tbody', {}, ...rows.map((cells) => html('tr', {}, ...cells.map((cell) => html('td', { class: cell.startsWith('https:') ? 'address' : null }, cell))))));
  const acts = html('p', { class: 'saves' }, button(words.$makeSampleDownload, () => download(NAME, new Blob(['\uFEFF', text], { type: 'text/csv' })), { class: 'word' }), button(words.$makeSampleTry, () => paste(text, NAME), { class: 'word' }));
  const steps = html('div', {}, html('h2', {}, words.$makeEmptyHeading), html('ol', {}, ...[words.$makeStepDrop, words.$makeStepAnswer, words.$makeStepSave].map((step) => html('li', {}, step))), html('p', { class: 'quiet' }, words.$makeOneFact));
  return html('div', { class: 'empty' }, drop, pasting, steps, html('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.$makeSampleCaption }, sample, acts));
}
