/**
 * How to read the picture, and the keys.
 * @module
 */

import { html, link, svg } from '../dom.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

/** Tone and manner of a line, or another sign, with what it means; the words do without the sign. @type {[string, string, string][]} */
const SIGNS = [
  ['cooperative', 'happened', strings.helpCooperative],
  ['neutral', 'happened', strings.helpNeutral],
  ['conflictual', 'happened', strings.helpConflictual],
  ['neutral', 'intended', strings.helpIntended],
  ['neutral', 'assessed', strings.helpAssessed],
  ['≠', '', strings.helpDiffer],
  ['◌', '', strings.helpEdge],
];

export class Help {
  name = 'help';
  title = strings.helpName;
  #sources = html('ul', {});
  element = html('div', {},
    section(strings.helpLines, html('ul', { class: 'signs' }, ...SIGNS.map(([sign, manner, text]) => html('li', {}, sample(sign, manner), html('span', {}, text)))),
      ...strings.helpReading.map((text) => html('p', {}, text))),
    section(strings.helpKeys, keys()),
    section(strings.helpRecord, ...strings.helpIs.map((text) => html('p', {}, text))),
    section(strings.helpSources, this.#sources));
  /** The record whose sources are listed. @type {Answers['relations'] | null} */
  #listed = null;

  /** @param {Reader} reader nothing here asks for anything */
  constructor(reader) {
    void reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    void signal;
  }

  /** @param {Answers} answers */
  update({ relations, sources }) {
    if (this.#listed === relations) return;
    this.#listed = relations;
    this.#sources.replaceChildren(...[...sources.values()].map(({ url, title, language, author, publisher, issuedText, statements }) => {
      const cited = link(url, title);
      if (language !== 'en') cited.lang = language;
      return html('li', {}, cited, html('p', { class: 'facts' }, strings.helpSource([author, publisher, issuedText].filter(Boolean), statements)));
    }));
  }
}

/** @param {string} heading @param {...Node} content */
function section(heading, ...content) {
  return html('section', {}, html('h3', {}, heading), ...content);
}

/** A line as it is drawn, or a sign. @param {string} sign @param {string} manner */
function sample(sign, manner) {
  if (manner === '') return html('span', { class: 'sign', 'aria-hidden': 'true' }, sign);
  const line = (/** @type {string} */ name, /** @type {number} */ width) => {
    const drawn = svg('line', { class: name, 'data-tone': sign, 'data-manner': manner, x1: 1, y1: 6, x2: 35, y2: 6 });
    drawn.style.setProperty('stroke-width', `${width}px`);
    return drawn;
  };
  const teeth = sign === 'conflictual' ? [line('help-teeth', 6.5)] : [];
  return svg('svg', { width: 36, height: 12, 'aria-hidden': 'true' }, line('strand', 2.5), ...teeth);
}

function keys() {
  const rows = strings.helpKeyList.map(([pressed, does]) => html('tr', {}, html('th', { scope: 'row' }, pressed), html('td', {}, does)));
  const head = html('tr', {}, ...strings.helpKeyColumns.map((column) => html('th', { scope: 'col' }, column)));
  return html('table', { class: 'keys' }, html('caption', { class: 'hidden' }, strings.helpKeys), html('thead', {}, head), html('tbody', {}, ...rows));
}
