/**
 * What the filter leaves nothing of, and which part of it to drop.
 * @module
 */

import { partsOf, valuesOf, without, wordsOf } from './choices.js';
import * as phrases from '../panel-strings.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../../build/core/relations_map.js').Filter} Filter */
/** How much is told of two: what names both, and what is about one of them. @param {Answers['tie']} detail */
const toldOfBoth = ({ tie, aboutTotal }) => tie.statements + aboutTotal;

/** Something that is read: how much of it there is now, and under another filter. @typedef {{ text: string, now: number, count: (filter: Filter) => number }} Reading */
/** What is missing, and what would bring it back. @typedef {{ text: string, offers: { label: string, filter: Filter }[] }} Lack */

const OFFERED = 3;

/** @param {import('../words.js').Words} words @param {Answers} answers @returns {Lack | null} null where nothing is missing */
export function missing(words, answers) {
  const { shown: { filter, focus, selected } } = answers;
  return answers.once('missing', [focus, selected], () => {
    const reading = readings(words, answers).find(({ now }) => now === 0);
    if (!reading || reading.count({}) === 0) return null;
    const offers = partsOf(filter).map((name) => {
      const rest = without(filter, name);
      const values = valuesOf(filter, name).map((value) => wordsOf(words, answers, name, value));
      const count = reading.count(rest);
      return { count, filter: rest, label: strings.wouldLeave(words, name, values, count) };
    }).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count).slice(0, OFFERED);
    return { text: offers.length > 0 ? reading.text : `${reading.text} ${words.$noSingleCause}`, offers };
  });
}

/** All statements, those of the actor at the centre, and those of what is chosen. @param {import('../words.js').Words} words @param {Answers} answers @returns {Reading[]} */
function readings(words, answers) {
  const { relations, lasting, shown: { filter, focus, selected }, subject, facets, focusCount } = answers;
  const total = (/** @type {Filter} */ filter) => relations.statements(filter, 'date', { limit: 0 }).total;
  const name = (/** @type {string} */ id) => lasting.actor(id).name;
  const found = [
    { text: words.$nonePasses, now: facets.total, count: total },
    { text: strings.noneNames(words, [name(focus)]), now: focusCount, count: (/** @type {Filter} */ filter) => total({ ...filter, subject: focus }) },
  ];
  if (subject === 'actor' && selected && selected !== focus) {
    found.push({ text: strings.noneNames(words, [name(focus), name(selected)]), now: toldOfBoth(answers.tie), count: (filter) => toldOfBoth(relations.tie(focus, selected, filter, { limit: 0 })) });
  }
  if (subject === 'place' || subject === 'source') {
    const count = (/** @type {Filter} */ filter) => total({ ...filter, subject: selected });
    found.push({ text: subject === 'place' ? words.$noneOfPlace : words.$noneOfSource, now: count(filter), count });
  }
  return found;
}

/** What a period or a day does that is not to be seen. @param {import('../words.js').Words} words @param {Answers} answers */
export function remarks(words, answers) {
  const { relations, lasting, shown: { filter } } = answers;
  const { from, to, ...rest } = filter;
  const start = from ?? filter.asOf;
  return answers.once('remarks', [], () => {
    const notes = [];
    const last = start ? lastYear(lasting.timeline) : Infinity;
    if (start && parseInt(start, 10) > last) notes.push(words.$nothingAfter(phrases.year(words, last)));
    const undated = from || to ? Object.values(relations.timeline(rest).undated).reduce((sum, count) => sum + count) : 0;
    if (undated > 0) notes.push(words.$undatedLeftOut(undated));
    return notes;
  });
}

/** @param {ReturnType<Answers['relations']['timeline']>} timeline */
function lastYear({ years, spans }) {
  return Math.max(...years.map(({ year }) => year), ...spans.map(({ firstYear, lastYear: last }) => last ?? firstYear ?? -Infinity));
}
