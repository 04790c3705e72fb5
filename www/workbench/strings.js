/**
 * The English texts of what stands around the picture.
 * @module
 */

import * as words from '../strings.js';

/** @type {Record<string, string>} */
const VIEW = { map: 'Map', network: 'Network', timeline: 'Timeline', list: 'Table', compare: 'Compare' };

/** @param {string} name */
export const view = (name) => VIEW[name] ?? name;
export const toolsLabel = 'Views and tools';
export const viewsLabel = 'View';
export const filters = 'Filters';
export const share = 'Share';
export const help = '?';
export const search = 'Search';

export const listColumns = { date: 'Date', text: 'Statement', parties: 'Parties', theme: 'Theme', tone: 'Tone', status: 'Status', said: 'Said by', source: 'Source and passage' };
export const listLabel = 'Statements, one a row. Up and Down move between rows, Right and Left within one, Enter opens it.';
/** @param {string} name */
export const listMarked = (name) => `Where ${name} is a party, its name is marked.`;
export const listOpened = 'The statement is in the panel.';
/** @param {string} column @param {boolean} isDown */
export const listSorted = (column, isDown) => `Sorted by ${column.toLowerCase()}${isDown ? ', newest first' : ''}.`;

/** @typedef {import('../../build/core/relations_map.js').FigureRange} FigureRange */
/** @type {Record<string, string>} */
const UNIT = { t: 'tonnes', kg: 'kilograms', km: 'kilometres', km2: 'square kilometres' };
export const compareFirst = 'First partner';
export const compareSecond = 'Second partner';
export const compareSwap = 'Swap sides';
export const compareWhat = 'What is compared';
/** @param {readonly string[]} names @param {string} focus */
export const compareCaption = (names, focus) => `${words.list(names)} side by side, as partners of ${focus}`;
/** @param {string} focus @param {number} partners */
export const compareNone = (focus, partners) => `A comparison takes two partners. ${focus} has ${partners === 0 ? 'none' : 'only one that can be compared'} under these choices.`;
export const compareStatements = 'Statements';
export const compareDated = 'Dated';
export const compareTone = 'Tone';
export const compareThemes = 'Statements by theme';
export const compareFigures = 'Figures, from least to most; they are never added';
export const compareMemberships = 'Organisations';
export const compareNotTold = 'not told';
export const compareNoFigure = 'none';
/** @param {number | null} first @param {number | null} last */
export const compareYears = (first, last) => (first === null || last === null ? 'no dates' : first === last ? `${first}` : `${first} to ${last}`);
/** @param {number} count */
export const compareQuestions = (count) => (count === 0 ? 'on nothing' : `on ${words.counted(count, 'question', 'questions')}`);
/** @param {import('../../build/core/relations_map.js').ToneCounts} tones */
export const compareTones = (tones) => Object.entries(tones).filter(([, count]) => count > 0)
  .map(([tone, count]) => `${words.number.format(count)} ${words.tone(tone).toLowerCase()}`).join(', ') || 'none';
/** @param {string} unit @param {string} per */
export const compareUnit = (unit, per) => `${UNIT[unit] ?? unit}${per ? ` per ${per}` : ''}`;
/** An end that the sources leave open is said to be so. @param {FigureRange} range */
export const compareRange = ({ least, most, openBelow, openAbove }) => {
  const [from, to] = [least, most].map((value) => words.number.format(value));
  const [below, above] = [openBelow ? ' or less' : '', openAbove ? ' or more' : ''];
  return least === most ? `${to}${below}${above}` : `${from}${below} to ${to}${above}`;
};
/** @param {readonly string[]} roles @param {import('../../build/core/relations_map.js').InForce | null} inForce @param {string} member */
export const compareBelongs = (roles, inForce, member) => {
  const held = inForce === 'no' ? 'not then' : `${words.list(roles)}${inForce === 'perhaps' ? ', perhaps' : ''}`;
  return member ? `${held} (${member})` : held;
};
