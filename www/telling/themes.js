/**
 * What themes are called where somebody looks for them.
 * @module
 */

import { themeName } from '../own-themes.js';

/** @typedef {import('../../build/core/relations_map.js').Theme} Theme */

/** The common list: its type is the core's, so that none is left out or misspelt. @type {Record<Theme, true>} */
const THEMES = {
  diplomacy: true, security: true, basing: true, economy: true, aid: true, 'energy-water': true, border: true, 'counter-narcotics': true, 'counter-terrorism': true,
  migration: true, 'culture-education': true, health: true, transport: true, multilateral: true, domestic: true, other: true,
};

/** Codes, each with its label; none where the core knows them, which has the English ones. @param {import('../words.js').Words} words */
export const themeLabels = (words) => (words.$language === 'en' ? [] : Object.keys(THEMES).flatMap((code) => [code, themeName(words, code)]));
