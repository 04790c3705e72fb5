/**
 * Buttons within a line of text.
 * @module
 */

import { html, set } from '../dom.js';
import { button } from '../panel.js';
import { passage } from '../strings.js';
import { visit } from './trail.js';

/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').ActorRef} ActorRef */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */

/** Buttons that choose actors, with commas. @param {ActorRef[]} list @param {Reader} reader @returns {(Node | string)[]} */
export function actors(list, reader) {
  return list.flatMap(({ id, name }, index) => [' ', html('span', { class: 'listed' }, quiet(name, () => reader.go({ selected: id })), index < list.length - 1 ? ',' : '')]);
}

/** The same, each in a line of its own. @param {ActorRef[]} list @param {Reader} reader */
export function actorLines(list, reader) {
  return list.map(({ id, name }) => html('p', { class: 'facts' }, quiet(name, () => reader.go({ selected: id }))));
}

/** A button within a line. @param {string} text @param {(element: HTMLButtonElement) => void} act */
export function quiet(text, act) {
  const element = button(text, () => act(element));
  set(element, { class: 'quiet' });
  return element;
}

/** @param {Reader} reader @param {string} text @param {string} selected @param {string} id of the statement from which it leads */
export function wayTo(reader, text, selected, id) {
  return quiet(text, (element) => visit(reader, selected, id, element));
}

/** To the source of a statement, by its shortest name. @param {Reader} reader @param {StatementRow} row @param {import('../answers.js').Answers['sources']} sources */
export function wayToSource(reader, row, sources) {
  const { author = '', publisher = '', language = '' } = sources.get(row.source) ?? {};
  const element = wayTo(reader, `${author || publisher || row.sourceText}, ${passage(row.passage)}`, row.source, row.id);
  if (author === '' && publisher === '') element.lang = language;
  return element;
}
