/**
 * The key under the map: what the lines and signs of the present picture mean, in one line.
 * @module
 */

import { drawing, html, set, shape, svg } from './dom.js';
import { MANNERS, tonesOf } from './bars.js';
import * as strings from './strings.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('../build/core/relations_map.js').Scene} Scene */

const WIDTHS = [1.1, 1.9, 3, 5];
/** Roles of members; guests, givers and observers have others. */
export const MEMBERS = ['', 'member', 'leader'];

export class Key extends Worded {
  element = html('p', { class: 'key', part: 'legend' });
  #made = '';

  /** @param {Answers} answers @param {import('./page.js').Width} width @param {Scene | null} scene @param {boolean} isHatched whether hatched land is in sight */
  update(answers, width, scene, isHatched) {
    const { subject, shown } = answers;
    const { selected, focus, filter } = shown;
    const isTie = subject === 'actor' && selected !== focus;
    const hatched = isHatched ? hatchedWords(this.words, answers, scene) : '';
    const hasTeeth = hasConflict(scene);
    const by = answers.measuredBy;
    const measure = by && scene?.measure ? { by, scale: scene.measure } : null;
    const kind = `${isTie ? `tie ${selected}` : filter.asOf ? 'day' : 'rest'} ${width} ${hatched} ${hasTeeth} ${shown.undated} ${JSON.stringify([filter, measure])}`;
    if (this.#made === kind) return;
    this.#made = kind;
    const isShort = width === 'phone';
    const tooth = (/** @type {string} */ words) => (hasTeeth ? [entry(teeth(), words)] : []);
    const rest = () => (measure ? [html('span', { class: 'key-group' }, ...measureKey(this.words, measure.by, measure.scale)), ...(isShort ? [] : tooth(this.words.$keyToothShort))]
      : isShort ? [html('span', {}, this.words.$keyThicker), ...tooth(this.words.$keyToothShort)]
        : [widthsKey(this.words), ...(hatched === '' ? tooth(this.words.$keyTooth) : hatch(hatched))]);
    const parts = isTie && hasLanes(scene) ? tieKey(this.words, answers, hatched) : filter.asOf ? dayKey(this.words, isShort ? '' : hatched, scene) : rest();
    this.element.replaceChildren(...parts);
    set(this.element, { class: width === 'phone' ? 'key short' : 'key' });
  }
}

/** @param {string} name @param {number} width */
function line(name, width) {
  return svg('svg', { width: 22, height: 12, 'aria-hidden': 'true' }, drawing(shape('line', { class: `map-line ${name}`, x1: 0, x2: 22, y1: 6, y2: 6, 'stroke-width': width })));
}

/** @param {...(Node | string)} content */
const entry = (...content) => html('span', { class: 'key-entry' }, ...content);

/** A line with teeth, as it is drawn. */
function teeth() {
  const across = [8, 13, 18].map((x) => shape('line', { class: 'tooth', x1: x, x2: x, y1: 1, y2: 11 }));
  return svg('svg', { width: 28, height: 12, 'aria-hidden': 'true' }, ...[shape('line', { class: 'map-line slate', x1: 0, x2: 28, y1: 6, y2: 6, 'stroke-width': 1.9 }), ...across].map(drawing));
}

/** Whether any line has a tooth. @param {Scene | null} scene */
export const hasConflict = (scene) => scene?.lines.some(({ teeth }) => teeth.length > 0) ?? false;

/** Whether the chosen tie is drawn with its parts. @param {Scene | null} scene */
const hasLanes = (scene) => (scene?.chosen?.lanes.length ?? 0) > 0;

/** The same for a picture file, as signs with words; empty where the widths of lines are all there is to explain. @param {import('./words.js').Words} words @param {Answers} answers @param {Scene | null} scene @param {boolean} isHatched @returns {[string, string][]} */
export function keySigns(words, answers, scene, isHatched) {
  const { subject, shown: { selected, focus, filter } } = answers;
  const hatched = isHatched ? hatchedWords(words, answers, scene) : '';
  const land = /** @type {[string, string][]} */ (hatched === '' ? [] : [['hatched', hatched]]);
  if (subject === 'actor' && selected !== focus && hasLanes(scene)) {
    const { tie } = answers.portrait;
    return [
      ...tonesOf(tie.tones.unstated > 0).map((tone) => /** @type {[string, string]} */ ([tone, words.$toneWord(tone)])),
      ...MANNERS.map((manner) => /** @type {[string, string]} */ ([manner, words.$manner(manner)])),
      ...land, ...(scene?.places.length ? [/** @type {[string, string]} */ (['place', words.$keyPlaces(tie.statements)])] : []),
      ['', words.$keyArrows(tie.directions.manyParty.statements)], ['', answers.judgement],
    ];
  }
  if (!filter.asOf) return [];
  return [['', `${strings.day(words, filter.asOf)}:`], ['dated', words.$keyDated], ['perhaps', words.$keyPerhaps], ...land];
}

/** What the widths of lines mean. @param {import('./words.js').Words} words */
export function widthsKey(words) {
  return html('span', { class: 'key-group' }, words.$keyStatements, ...strings.keyRanges(words).map((range, index) => entry(line('slate', WIDTHS[index] ?? 1), range)));
}

/** What widths mean where they show figures. @param {import('./words.js').Words} words @param {import('./measured.js').Measured} by @param {import('../build/core/relations_map.js').WidthScale} scale */
export function measureKey(words, by, scale) {
  const { greatest, widthPx, without, several } = scale;
  return [
    html('span', {}, strings.widthsTell(words, by, scale)),
    ...(greatest > 0 ? [entry(line('slate', widthPx), strings.amount(words, greatest)), entry(line('slate', widthPx / 4), strings.amount(words, greatest / 4))] : []),
    ...(without + several > 0 ? [entry(line('unmeasured', 1), words.$noFigure)] : []),
  ];
}

/** Whose land is hatched; empty where nobody's is. @param {import('./words.js').Words} words @param {Answers} answers @param {Scene | null} scene */
function hatchedWords(words, answers, scene) {
  const { shown: { selected }, lasting } = answers;
  if (scene?.fellows) return words.$keyFellows({ organisation: lasting.actor(scene.fellows.organisation).shortName, focus: answers.focus.name });
  const members = scene?.members ?? [];
  if (members.length === 0 || selected === null) return '';
  return strings.keyMembers(words, lasting.actor(selected).shortName, members.every(({ role }) => MEMBERS.includes(role)), members.some(({ sure }) => !sure));
}

/** @param {string} words */
const hatch = (words) => (words === '' ? [] : [entry(html('span', { class: 'swatch hatched', 'aria-hidden': 'true' }), words)]);

/** @param {import('./words.js').Words} words @param {Answers} answers @param {string} hatched */
function tieKey(words, { portrait: { tie } }, hatched) {
  if (hatched !== '') return [html('span', {}, words.$keyArrows(0)), ...hatch(hatched)];
  const square = svg('svg', { width: 9, height: 12, 'aria-hidden': 'true' }, drawing(shape('rect', { class: 'place', x: 1.5, y: 3, width: 6, height: 6 })));
  return [html('span', {}, words.$keyArrows(tie.directions.manyParty.statements)), entry(square, words.$keyPlaces(tie.statements))];
}

/** @param {import('./words.js').Words} words @param {string} hatched @param {Scene | null} scene */
function dayKey(words, hatched, scene) {
  const lines = scene?.lines ?? [];
  const undated = lines.some(({ style }) => style === 'undated') ? [entry(line('undated', 1.9), words.$noDateMark)] : [];
  // Where land is hatched its entry takes the room, since the key is one line.
  const conflict = hatched === '' && hasConflict(scene) ? [entry(teeth(), words.$keyToothShort)] : [];
  return [html('span', { class: 'key-group' }, entry(line('slate', 1.9), words.$keyDated), entry(line('dotted', 1.9), words.$keyPerhaps), ...undated, ...conflict), ...hatch(hatched)];
}
