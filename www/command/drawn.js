/**
 * A record as a picture file, with the words that stand around it on the page: for the command, and for the pictures that the build
 * makes for feeds and previews.
 * @module
 */

import { Answers } from '../answers.js';
import { captionOf, fileScale, wordsOfMap } from '../caption.js';
import { curly } from '../strings.js';

/** @typedef {import('../relations.js').Relations} Relations */
/** @typedef {{ width: number, height: number, focus: string, measure?: string, theme?: 'light' | 'dark', scale?: number }} Wish of the map, in its own pixels */

/** Null where too few of its actors have a place. @param {import('../words.js').Words} words @param {Relations} relations @param {Wish} wish */
export function drawn(words, relations, { width, height, focus, measure = '', theme = 'light', scale = fileScale(width) }) {
  const answers = new Answers(relations, words, { view: 'map', focus, selected: null, compared: null, changes: false, filter: {}, projection: 'equal-area', measure, camera: null, undated: false, since: null, hub: null, language: '' }, null);
  const view = { width, height, focus, prominent: answers.prominent, measure: answers.measuredBy, language: words.$language, words: wordsOfMap(words) };
  const scene = relations.scene(view);
  if (scene.mode === 'network') return null;
  const { headline, deck } = answers.finding;
  const caption = { ...captionOf(words, answers, { heading: curly(headline), summary: curly(deck) }, scene), scale };
  return { svg: relations.svg(view, caption, theme), title: curly(headline), description: curly(deck) };
}
