/**
 * Bars of tones: colour, pattern and order say the same, and words repeat it.
 * @module
 */

import { html } from './dom.js';

/** @typedef {import('../build/core/relations_map.js').ToneCounts} ToneCounts */
/** A part of a bar. @typedef {{ tone: string, manner: string, count: number }} Share */

const TONES = /** @type {const} */ (['cooperative', 'neutral', 'conflictual', 'unstated']);
export const MANNERS = /** @type {const} */ (['happened', 'intended', 'judged']);

/** The statements of a tie by tone: a bar whose length is its share of the longest bar. @param {ToneCounts} tones @param {number} share */
export function toneBar(tones, share) {
  return bar(TONES.map((tone) => ({ tone, manner: 'happened', count: tones[tone] })), share);
}

/** @param {Share[]} shares @param {number} share of the longest bar */
export function bar(shares, share) {
  const element = html('span', { class: 'bar', 'aria-hidden': 'true' }, ...shares.filter(({ count }) => count > 0).map(({ tone, manner, count }) => {
    const part = html('span', { 'data-tone': tone, 'data-manner': manner });
    part.style.setProperty('flex-grow', String(count));
    return part;
  }));
  element.style.setProperty('inline-size', `${(100 * share).toFixed(2)}%`);
  return html('span', { class: 'bar-room' }, element);
}

/** What the colours mean, and whose judgement they are. @param {import('./answers.js').Answers} answers the tones that the record has */
export function toneKey({ words, tones, judgement }) {
  const isJudged = tones.some((tone) => tone !== 'unstated');
  const shown = TONES.filter((tone) => (tone === 'unstated' ? tones.includes(tone) : isJudged));
  return html('p', { class: 'tone-key' }, ...entries(words, shown), ...(isJudged ? [html('span', {}, judgement)] : []));
}

/** What colours and patterns mean. @param {import('./words.js').Words} words @param {boolean} hasUnstated */
export function patternKey(words, hasUnstated) {
  return html('p', { class: 'tone-key' }, ...entries(words, tonesOf(hasUnstated)), ...MANNERS.map((manner) => entry('any', manner, words.$manner(manner))));
}

/** The tones to explain; `unstated` only where it occurs. @param {boolean} hasUnstated */
export const tonesOf = (hasUnstated) => TONES.filter((tone) => hasUnstated || tone !== 'unstated');

/** @param {import('./words.js').Words} words @param {readonly string[]} tones */
const entries = (words, tones) => tones.map((tone) => entry(tone, 'happened', words.$toneWord(tone)));

/** @param {string} tone @param {string} manner @param {string} word */
function entry(tone, manner, word) {
  return html('span', { class: 'key-entry' }, html('span', { class: 'swatch', 'data-tone': tone, 'data-manner': manner, 'aria-hidden': 'true' }), word);
}
