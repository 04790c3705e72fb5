/**
 * What the command tells of a sheet: file, row, column, value, what is asked, and the answer that would settle it.
 * @module
 */

import { questionWords } from '../make/words.js';
import { counted, words } from './words.js';
import { summary } from '../sheet/sentences.js';

/** @typedef {import('../sheet/sheets.js').Report} Report */
/** @typedef {import('../sheet/sheets.js').Question} Question */

/** @param {string} file @param {Report} report @param {boolean} isWhole whether what was assumed is told as well @returns {string[]} */
export function linesOf(file, report, isWhole) {
  const { rows, used, statements, dated, sourced, actors, questions, truncated } = report;
  const told = questions.filter(({ state }) => state === 'open' || (isWhole && state === 'assumed'));
  return [
    `${file}: ${words.$format(report.format)}, ${counted(rows, 'row')}, ${used} shown: ${counted(statements, 'statement')} about ${counted(actors, 'actor')}, ${dated} dated, ${sourced} with a source`,
    ...told.map((question) => questionLine(file, question)),
    ...(truncated > 0 ? [`${file}: ${counted(truncated, 'more question')}`] : []),
    ...summary(words, { ...report, open: 0, questions: [] }).map((sentence) => `${file}: ${sentence}`),
  ];
}

/** @param {string} file @param {Question} question */
function questionLine(file, question) {
  const { id, column, cells, choices, best, state } = question;
  const [first] = cells;
  const at = [file, ...(first ? [String(first.row)] : []), ...(column ? [column] : [])].join(':');
  const ids = choices.map((choice) => choice.id).slice(0, 8).join(', ');
  const answer = JSON.stringify({ id, choice: best || (choices[0]?.id ?? '') });
  return `${at}: ${state === 'open' ? 'asked' : 'assumed'}: ${questionWords(words, question)} Answer with ${answer}${choices.length > 1 ? `, or one of ${ids}` : ''}`;
}
