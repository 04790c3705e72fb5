/**
 * How to read the picture, and the keys.
 * @module
 */

import { drawing, html, shape, svg } from '../dom.js';
import { unequalSign } from '../sign.js';
import * as strings from './strings.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

export class Help extends Worded {
  name = 'help';
  title = this.words.$helpName;
  element = html('div', {},
    section(this.words.$helpLines, signs(strings.helpSigns(this.words)), ...strings.helpReading(this.words).map((text) => html('p', {}, text))),
    section(this.words.$helpTones, signs(strings.helpToneList(this.words).map(([tone, text]) => [`${tone} happened`, text])), html('p', {}, this.words.$helpTonesAre)),
    section(this.words.$helpKeys, keys(this.words)),
    section(this.words.$helpRecord, ...strings.helpIs(this.words).map((text) => html('p', {}, text))));

  /** @param {Reader} reader nothing here asks for anything */
  constructor(reader) {
    super(reader);
    void reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    void signal;
  }

  /** @param {Answers} answers it is the same of all records */
  update(answers) {
    void answers;
  }
}

/** @param {string} heading @param {...Node} content */
function section(heading, ...content) {
  return html('section', { class: 'panel-section' }, html('h4', { class: 'section-title' }, html('b', {}, heading)), ...content);
}

/** Signs with what they mean; the words do without the sign. @param {[string, string][]} list */
function signs(list) {
  return html('ul', { class: 'signs' }, ...list.map(([sign, text]) => html('li', {}, html('span', { 'aria-hidden': 'true' }, sample(sign)), html('span', {}, text))));
}

/** A sign as it is drawn; of a bar tone and manner. @param {string} sign */
function sample(sign) {
  const [tone = '', manner] = sign.split(' ');
  if (manner) return html('span', { class: 'swatch', 'data-tone': tone, 'data-manner': manner });
  const shapes = SHAPES[sign];
  return shapes ? svg('svg', { width: 30, height: 14 }, ...shapes.map(drawing)) : unequalSign();
}

/** @param {number} x */
const tooth = (x) => shape('line', { class: 'tooth', x1: x, x2: x, y1: 2, y2: 12 });
const LINE = shape('line', { class: 'map-line slate', x1: 0, x2: 30, y1: 7, y2: 7, 'stroke-width': 3 });
/** @type {Record<string, import('../dom.js').Shape[]>} */
const SHAPES = {
  line: [LINE],
  teeth: [LINE, tooth(11), tooth(16), tooth(21)],
  tab: [shape('rect', { class: 'tab-box', x: 0, y: 0, width: 30, height: 12 }), shape('line', { class: 'tab-rule', x1: 0, x2: 30, y1: 12, y2: 12 })],
  arrow: [LINE, shape('path', { class: 'arrow', d: 'M30 7L21 2V12Z' })],
  ring: [shape('circle', { class: 'undated-ring', cx: 15, cy: 7, r: 6 })],
};

/** @param {import('../words.js').Words} words */
function keys(words) {
  const rows = strings.helpKeyList(words).map(([pressed, does]) => html('tr', {}, html('th', { scope: 'row' }, pressed), html('td', {}, does)));
  const head = html('tr', {}, ...[words.$helpKey, words.$helpDoes].map((column) => html('th', { scope: 'col' }, column)));
  return html('table', { class: 'keys' }, html('caption', { class: 'hidden' }, words.$helpKeys), html('thead', {}, head), html('tbody', {}, ...rows));
}
