/**
 * What themes are called where somebody looks for them.
 * @module
 */

import { themeName } from '../own-themes.js';

/** The common list. @type {import('../../build/core/relations_map.js').Theme[]} */
const THEMES = ['diplomacy', 'security', 'basing', 'economy', 'aid', 'energy-water', 'border', 'counter-narcotics', 'counter-terrorism', 'migration', 'culture-education', 'health', 'transport', 'multilateral', 'domestic', 'other'];

/** Codes, each with its label; none where the core knows them, which has the English ones. @param {import('../words.js').Words} words */
export const themeLabels = (words) => (words.$language === 'en' ? [] : THEMES.flatMap((code) => [code, themeName(words, code)]));
