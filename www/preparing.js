/**
 * What a picture needs of a large record is asked before it is drawn, with time for the page in between.
 * @module
 */

import { breathe } from './messages.js';

/** What every picture asks. */
const ASKED = /** @type {const} */ (['focus', 'actors', 'ties', 'partners', 'finding', 'facets', 'timeline', 'contradictions', 'times', 'hasDates', 'tones', 'prominent']);

/** The answers are kept for whoever asks next of the same record. @param {import('./answers.js').Answers} answers @param {AbortSignal} signal where something else is asked for; gives the answers back */
export async function prepare(answers, signal) {
  const breath = breathe();
  try {
    for (const name of ASKED) {
      if (signal.aborted) break;
      void answers[name];
      await breath();
    }
  } catch {
    // What fails here fails again when it is drawn, and is told then.
  }
  return answers;
}
