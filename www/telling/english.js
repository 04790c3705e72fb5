/**
 * Answers in English words, for programs: a page words them by the messages of its own language.
 * @module
 */

import { telling } from '../telling.js';
import { notAddedWords, titledWords } from './citations.js';
import { termWords, whenWords } from './dates.js';
import { sentences } from './sentences.js';

/** @typedef {import('../../build/core/relations_map.js').FigureGroup} FigureGroup */
/** @typedef {import('../../build/core/relations_map.js').LaneMark} LaneMark */
/** @typedef {import('../../build/core/relations_map.js').SourceSummary} Source */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */
/** @typedef {import('../../build/core/relations_map.js').Term} Term */
/** @typedef {import('../../build/core/relations_map.js').Told} Told */

const words = telling.english();

export const english = {
  /** When a statement is of, as `about 2009`. @param {StatementRow | LaneMark} row */
  date: (row) => whenWords(words, row),
  /** When a source was published. @param {Source} source */
  issued: ({ issued, issuedBasis }) => whenWords(words, { date: issued, dateBasis: issuedBasis }),
  /** How long a membership lasted, as far as told. @param {Term} term */
  term: (term) => termWords(words, term),
  /** A source in a few words. @param {Source} source */
  source: (source) => titledWords(words, source),
  /** Why figures are not added. @param {FigureGroup} group */
  notAdded: ({ reasons }) => notAddedWords(words, reasons),
  /** What `describe` and `describeFilter` tell, in sentences of at most 20 words. @param {readonly Told[]} remarks */
  sentences: (remarks) => sentences(words, remarks),
};
