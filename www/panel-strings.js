/**
 * The English texts of what is told of something chosen, and all others, for what comes after the first picture.
 * @module
 */

import { The, at, contradict, counted, dates, each, kind, list, manner, more, note, number, partner, questions, sentence, spelled, statements, states, the, theme, themeWord, tone, toneWord, total, when } from './strings.js';

export * from './strings.js';

/** @typedef {import('../build/core/relations_map.js').ToneCounts} ToneCounts */

export const showParties = 'Show the parties on the map';
/** @param {string} who */
export const saidBy = (who) => `according to ${who}`;
export const together = 'Together, or not told';
export const byOthers = 'By third parties';
/** @param {string} a @param {string} b */
export const towards = (a, b) => `${a} → ${b}`;
/** @param {import('../build/core/relations_map.js').Portrait} portrait @param {boolean} isShort */
export const portrait = ({ a, tie, sources, unsourced }, isShort) => {
  const { partner: b, statements: total, tones, themes, undated, first, last } = tie;
  const told = themes.filter(({ code }) => code !== 'other');
  const most = told.slice(0, 3).map(({ code }) => themeWord(code));
  const about = most.length > 0 ? `, ${themes.length > 3 ? 'most about' : 'about'} ${list(most.length < Math.min(themes.length, 3) ? [...most, themeWord('other')] : most)}` : '';
  const on = `${statements(total)} on ${the(a.name)} and ${the(b.name)}${about}`;
  const start = unsourced === 0 ? `${sentence(spelled(sources))} ${sources === 1 ? 'source makes' : 'sources make'} ${on}.`
    : `${on}; ${unsourced === total ? 'no source is given' : `${number.format(unsourced)} of them without a source`}.`;
  return `${start} ${tellOf(total, tones)}${dates(total, undated, first, last, isShort)}.`;
};
/** @param {number} total @param {ToneCounts} tones */
const tellOf = (total, { cooperative, conflictual, neutral, unstated }) => {
  if (unstated === total) return `Whether ${total === 1 ? 'it tells' : 'they tell'} of cooperation or of conflict is not said`;
  const rest = unstated > 0 ? `; of ${number.format(unstated)} it is not said` : '';
  const told = /** @type {[number, string][]} */ ([[cooperative, 'cooperation'], [conflictual, 'conflict'], [neutral, 'neither']]).filter(([count]) => count > 0);
  const [[first, word] = [0, '']] = told;
  const only = word === 'neither' ? 'neither cooperation nor conflict' : word;
  if (told.length === 1 && unstated === 0) return `${total === 1 ? 'It tells' : total === 2 ? 'Both tell' : 'All tell'} of ${only}`;
  return told.map(([count, tone], index) => `${number.format(count)}${index > 0 ? '' : first === 1 ? ' tells' : ' tell'} of ${tone}`).join(', ') + rest;
};
export const holds = 'What holds';
export const holdsNote = 'as last told; the sources do not say until when';
export const holdsNoteShort = 'as last told';
export const changed = 'What changed';
/** @param {number} count @param {boolean} isShort */
export const changedNote = (count, isShort) => `${counted(count, 'question', 'questions')}${isShort ? '' : '; each answer may be right at its time'}`;
export const contradicted = 'What cannot all be right';
/** @param {number} count */
export const moreQuestions = (count) => counted(count, 'more question', 'more questions');
/** @param {number} count */
export const answersWord = (count) => counted(count, 'answer', 'answers');
/** Of the answers to a question how many are statements of what is told. @param {number} here @param {number} count */
export const answersHere = (here, count) => (here === count ? answersWord(count) : `${number.format(here)} of its ${answersWord(count)} ${here === 1 ? 'names' : 'name'} both`);
/** @param {number} count */
export const allAnswers = (count) => (count === 2 ? 'both answers' : `all ${counted(count, 'answer', 'answers')}`);
export const editorsNote = 'The editors’ note';
/** @param {string} a @param {string} b */
export const noContradiction = (a, b) => `The record names no contradiction on ${the(a)} and ${the(b)}.`;
export const withoutDate = 'Without a date';
export const withDate = 'With a date';
/** @param {ToneCounts} tones */
export const undatedNote = (tones) => `${statements(total(tones))}${allOf(tones)}`;
/** The same in a margin. @param {ToneCounts} tones */
export const undatedShort = (tones) => `${number.format(total(tones))}${allOf(tones)}`;
/** @param {ToneCounts} tones */
const allOf = (tones) => {
  const all = total(tones);
  const only = Object.entries(tones).find(([, count]) => count === all);
  return only && all > 1 && !['neutral', 'unstated'].includes(only[0]) ? `, all of ${toneWord(only[0])}` : '';
};
/** @param {number} count */
export const datedNote = (count) => `${statements(count)}, oldest first`;
/** @param {number} count */
export const allStatements = (count) => (count === 1 ? statements(1) : count === 2 ? 'Both statements' : `All ${statements(count)}`);
export const byTheme = 'by theme';
export const oldestFirst = 'oldest first';
/** @param {number} count */
export const moreThemes = (count) => counted(count, 'more theme', 'more themes');
export const oneEvent = 'One event';
export const noEvent = 'No event named';
/** @param {number} count */
export const moreOfEvent = (count) => `${number.format(count)} more of this event`;
/** @param {string} name */
export const putAtCentre = (name) => `Put ${name.length > 24 ? 'it' : the(name)} at the centre`;
export const compareWith = 'Compare with…';
/** @param {number} count */
export const citeThese = (count) => (count === 1 ? 'Cite it' : `Cite these ${number.format(count)}`);
export const cite = 'Cite';
export const citation = 'Citation';
/** @param {string} what */
export const copied = (what) => `${what}: copied.`;
export const isCopied = 'Copied';
export const copyByHand = 'The browser does not let the page copy. The text is selected.';
/** @param {number} at @param {number} count */
export const ofStates = (at, count) => `${number.format(at)} of ${states(count)}`;
export const previous = 'The one before';
export const openFull = 'Open the full record';
/** @param {number} count @param {ToneCounts} tones */
export const cardCounts = (count, { cooperative, conflictual }) => {
  const told = [...(conflictual > 0 ? [`${number.format(conflictual)} of conflict`] : []), ...(cooperative > 0 ? [`${number.format(cooperative)} of cooperation`] : [])];
  return `${statements(count)}${told.length > 0 ? `: ${told.join(', ')}` : ''}`;
};

/** @param {string} code */
export const toneJudged = (code) => ({ cooperative: 'Judged as cooperation', neutral: 'Judged as neither', conflictual: 'Judged as conflict' })[code] ?? 'Tone not said';
export const ofCells = 'made of its cells';
export const noSource = 'no source given';
/** @param {string} title of the sheet @param {string} row */
export const onlySheet = (title, row) => `No source given; it stands in ${title}, ${row}.`;
/** A column of the record's own and what stands in it. @param {string} column @param {string} text */
export const further = (column, text) => `${column}: ${text}`;
export const thisSource = 'all of this source';
export const wholeEvent = 'The whole event';
export const cannotBoth = 'As told, these cannot both be right.';
/** @param {string} kind */
export const questionKind = (kind) => ({ contradiction: 'The answers cannot all be right:', unclear: 'The sources do not tell:' })[kind] ?? '';
/** How statements part by tone and manner, after their number. @param {{ tone: string, manner: string, count: number }[]} shares */
export const shares = (shares) => shares.filter(({ count }) => count > 0).map(({ tone, manner: how, count }) => `${number.format(count)} ${tone === 'unstated' ? '' : 'of '}${toneWord(tone)}${how === 'happened' ? '' : ` (${manner(how)})`}`).join('; ');
