/**
 * What stands there before there is a table: where to drop it, what it may be, and a sample.
 * @module
 */

import { html } from '../dom.js';
import { download } from '../download.js';
import { button, labelled } from './parts.js';
import { NAME, ROWS, TEXT } from './sample.js';
import * as strings from './strings.js';

/** @param {{ choose: () => void, paste: (text: string, name: string) => void }} act */
export function empty({ choose, paste }) {
  const field = html('textarea', { spellcheck: 'false' });
  const drop = html('div', { class: 'drop' }, html('p', { class: 'drop-words' }, strings.dropHere), button(strings.choose, choose, { class: 'primary' }),
    html('p', { class: 'quiet' }, strings.readable));
  const pasting = html('div', { class: 'paste' }, labelled(strings.pasteLabel, field), button(strings.readPaste, () => { if (field.value.trim()) paste(field.value, strings.pastedName); }));
  const [head = [], ...rows] = ROWS;
  const sample = html('table', { class: 'sample' }, html('caption', {}, strings.sampleCaption), html('thead', {}, html('tr', {}, ...head.map((name) => html('th', { scope: 'col' }, name)))),
    html('tbody', {}, ...rows.map((cells) => html('tr', {}, ...cells.map((cell) => html('td', { class: cell.startsWith('https:') ? 'address' : null }, cell))))));
  const acts = html('p', { class: 'saves' }, button(strings.sampleDownload, () => download(NAME, new Blob(['\uFEFF', TEXT], { type: 'text/csv' })), { class: 'word' }), button(strings.sampleTry, () => paste(TEXT, NAME), { class: 'word' }));
  const steps = html('div', {}, html('h2', {}, strings.emptyHeading), html('ol', {}, ...strings.steps.map((step) => html('li', {}, step))), html('p', { class: 'quiet' }, strings.oneFact));
  return html('div', { class: 'empty' }, drop, pasting, steps, html('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': strings.sampleCaption }, sample, acts));
}
