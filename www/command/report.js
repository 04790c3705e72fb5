/**
 * What the command reports of a sheet: file, row, column, value, the question, and an answer to it.
 * @module
 */

import { questionWords } from '../make/words.js';
import { summary } from '../sheet/sentences.js';

/** @typedef {import('../words.js').Words} Words */
/** @typedef {import('../sheet/sheets.js').Report} Report */
/** @typedef {import('../sheet/sheets.js').Question} Question */

/** @param {Words} words @param {string} file @param {Report} report @param {boolean} isWhole whether assumptions are listed as well @returns {string[]} */
export function linesOf(words, file, report, isWhole) {
  const { rows, used, statements, dated, sourced, actors, questions, truncated } = report;
  const listed = questions.filter(({ state }) => state === 'open' || (isWhole && state === 'assumed'));
  return [
    words.$commandRead({ file, format: words.$format(report.format), rows, used, statements, actors, dated, sourced }),
    ...listed.map((question) => questionLine(words, file, question)),
    ...(truncated > 0 ? [words.$commandMoreQuestions({ file, count: truncated })] : []),
    ...summary(words, { ...report, open: 0, questions: [] }).map((sentence) => `${file}: ${sentence}`),
  ];
}

/** @param {Words} words @param {string} file @param {Question} question */
function questionLine(words, file, question) {
  const { id, column, cells, choices, best, state } = question;
  const [first] = cells;
  const at = [file, ...(first ? [String(first.row)] : []), ...(column ? [column] : [])].join(':');
  const answer = JSON.stringify({ id, choice: best || (choices[0]?.id ?? '') });
  const line = words.$commandQuestion({ at, state: state === 'assumed' ? 'assumed' : 'open', question: questionWords(words, question), answer });
  return choices.length > 1 ? words.$commandQuestionIds({ line, ids: choices.map((choice) => choice.id).slice(0, 8).join(', ') }) : line;
}
