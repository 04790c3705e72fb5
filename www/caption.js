/**
 * The words around a picture when it leaves its page.
 * @module
 */

import { sourcesWords } from './foot.js';
import { hasConflict } from './key.js';
import * as strings from './strings.js';

/** @typedef {import('./answers.js').Answers} Answers */

/** A picture file of a wide map is so wide, with so much around it: there its text is 15 pixels and more. */
const FILE_PX = 1200;
const MARGIN_PX = 40;

/** How many times as large a map is drawn so that it fills a picture file. @param {number} width of the map */
export const fileScale = (width) => (FILE_PX - 2 * MARGIN_PX) / width;

/** What stands around it. @param {Answers} answers @param {{ heading: string, summary: string }} head @param {import('../build/core/relations_map.js').Scene | null} scene */
export function captionOf(answers, { heading, summary }, scene) {
  const edition = strings.edition(answers.lasting.edition);
  return {
    title: heading, deck: strings.curly(answers.finding.deck), description: summary, margin: MARGIN_PX,
    lines: linesOf(answers, scene),
    source: `${sourcesWords(answers)} ${strings.linesCount}`, edition: `${strings.bordersShort} ${edition}`,
    words: wordsOfPicture(),
  };
}

/** The key of the lines of a picture file. @param {Answers} answers @param {import('../build/core/relations_map.js').Scene | null} scene */
function linesOf({ measuredBy: by }, scene) {
  const scale = scene?.measure;
  if (!by || !scale) return { statements: strings.keyStatements, ranges: strings.keyRanges, tooth: hasConflict(scene) ? strings.keyTooth : '' };
  const { greatest, widthPx } = scale;
  const widths = greatest > 0 ? [widthPx, widthPx / 4] : [];
  return { statements: strings.widthsTell(by, scale), ranges: widths.map((width) => strings.amount(greatest * width / widthPx)), widths: greatest > 0 ? widths : [1], tooth: hasConflict(scene) ? strings.keyToothShort : '' };
}

/** The words within a picture, with places for what they tell. */
export function wordsOfPicture() {
  return { note: strings.note('{n}', '{all}'), conflict: strings.ofConflict('{n}'), more: strings.andMore('{n}'), plus: strings.plusOnly('{n}'), from: strings.fromPartner('{n}', '{name}'), to: strings.toPartner('{n}', '{name}'), together: strings.noDirection('{n}'), distance: strings.distance('{n}'), thousands: ',' };
}
