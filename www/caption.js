/**
 * The words around a picture when it leaves its page.
 * @module
 */

import { sourcesWords } from './foot.js';
import { hasConflict } from './key.js';
import * as strings from './strings.js';

/** @typedef {import('./answers.js').Answers} Answers */

/** The width of the picture file of a wide map, and its margin: at this width its text is at least 15 pixels high. */
const FILE_PX = 1200;
const MARGIN_PX = 40;

/** How many times as large a map is drawn so that it fills a picture file. @param {number} width of the map */
export const fileScale = (width) => (FILE_PX - 2 * MARGIN_PX) / width;

/** What stands around it. @param {import('./words.js').Words} words @param {Answers} answers @param {{ heading: string, summary: string }} head @param {import('../build/core/relations_map.js').Scene | null} scene */
export function captionOf(words, answers, { heading, summary }, scene) {
  const edition = words.$edition(answers.lasting.edition);
  return {
    title: heading, deck: strings.curly(answers.finding.deck), description: summary, margin: MARGIN_PX,
    lines: linesOf(words, answers, scene),
    source: `${sourcesWords(words, answers)} ${words.$linesCount}`, edition: `${words.$bordersShort} ${edition}`,
    words: wordsOfPicture(words),
  };
}

/** The key of the lines of a picture file. @param {import('./words.js').Words} words @param {Answers} answers @param {import('../build/core/relations_map.js').Scene | null} scene */
function linesOf(words, { measuredBy: by }, scene) {
  const scale = scene?.measure;
  if (!by || !scale) return { statements: words.$keyStatements, ranges: strings.keyRanges(words), tooth: hasConflict(scene) ? words.$keyTooth : '' };
  const { greatest, widthPx } = scale;
  const widths = greatest > 0 ? [widthPx, widthPx / 4] : [];
  return { statements: strings.widthsTell(words, by, scale), ranges: widths.map((width) => strings.amount(words, greatest * width / widthPx)), widths: greatest > 0 ? widths : [1], tooth: hasConflict(scene) ? words.$keyToothShort : '' };
}

/** What stands beside names, for which the map needs room; it has that for English. @param {import('./words.js').Words} words */
export function wordsOfMap(words) {
  if (words.$language === 'en') return null;
  const { distance, more, conflict, note } = wordsOfPicture(words);
  return { distance, more, conflict, note };
}

/** The words within a picture, with places for what they tell. @param {import('./words.js').Words} words */
export function wordsOfPicture(words) {
  return { note: words.$note({ conflict: '{n}', all: '{all}' }), conflict: words.$ofConflict('{n}'), more: words.$andMore('{n}'), plus: words.$plusOnly('{n}'), from: words.$fromPartner({ count: '{n}', name: '{name}' }), to: words.$toPartner({ count: '{n}', name: '{name}' }), together: words.$noDirection('{n}'), distance: words.$distance('{n}'), thousands: words.$number(1000).replaceAll(/\p{N}/gu, '') };
}
