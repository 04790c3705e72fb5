/**
 * Asks a large record all that a picture needs before it is drawn, and yields to the page in between.
 * @module
 */

import { breathe } from './messages.js';

/** What every picture asks. */
const ASKED = /** @type {const} */ (['focus', 'actors', 'ties', 'partners', 'finding', 'facets', 'timeline', 'contradictions', 'times', 'hasDates', 'tones', 'prominent']);

/** The answers are cached for later pictures of the same record. @param {import('./answers.js').Answers} answers @param {AbortSignal} signal where something else is asked for; gives the answers back */
export async function prepare(answers, signal) {
  const breath = breathe();
  try {
    for (const name of ASKED) {
      if (signal.aborted) break;
      void answers[name];
      await breath();
    }
  } catch {
    // A failure here occurs again in the drawing, which reports it.
  }
  return answers;
}
