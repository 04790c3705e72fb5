/**
 * Questions that sources answer differently: what each says stands beside the others, and nobody settles it.
 * @module
 */

import { html, set } from '../dom.js';
import { statement } from '../statement.js';
import { figureTable } from './figures.js';
import { fold, unfold } from '../fold.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Disagreement} Disagreement */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */

/** So many with figures are seen at once. */
const SEEN = 2;
const KINDS = ['contradiction', 'unclear', 'change'];

/** @type {WeakMap<import('../relations.js').Relations, Disagreement[]>} */
const known = new WeakMap();

/** What weighs most first: contradictions before changes, several sources before one, figures before words. @param {import('../relations.js').Relations} relations */
function questions(relations) {
  const rank = (/** @type {Disagreement} */ one) => 4 * KINDS.indexOf(one.kind) - 2 * Number(new Set(one.rivals.map(({ source }) => source)).size > 1) - Math.sign(rangesOf(one).length);
  const all = known.get(relations) ?? relations.disagreements().sort((a, b) => rank(a) - rank(b));
  known.set(relations, all);
  return all;
}

/** Units in which the figures do differ. @param {Disagreement} disagreement */
function rangesOf({ ranges }) {
  return ranges.filter(({ least, most, openBelow, openAbove }) => least !== most || openBelow || openAbove);
}

/**
 * The questions to which some statements are rival answers.
 * @param {StatementRow[]} rows @param {Answers} answers @param {Reader} reader
 * @returns {Node[]}
 */
export function differences(rows, answers, reader) {
  const ids = new Set(rows.flatMap((row) => row.disagreements));
  if (ids.size === 0) return [];
  const all = questions(answers.relations).filter(({ id }) => ids.has(id));
  const cards = (/** @type {Disagreement[]} */ some) => some.map((one) => card(one, answers, reader));
  const seen = all.filter((one) => rangesOf(one).length > 0).slice(0, SEEN);
  const rest = all.filter((one) => !seen.includes(one));
  const summary = strings.differences(all.length);
  const more = rest.length > 0 ? [fold('more-questions', strings.moreQuestions(rest.length), false, () => cards(rest))] : [];
  const details = fold('differences', summary, seen.length > 0, () => (seen.length > 0 ? [...cards(seen), ...more] : cards(rest)));
  set(details, { part: 'differences' });
  return [details];
}

/** @param {Disagreement} disagreement @param {Answers} answers @param {Reader} reader */
function card(disagreement, answers, reader) {
  const { id, question, kind, note, rivals } = disagreement;
  const tables = rangesOf(disagreement).map((range) => figureTable(range, rivals.filter(({ quantity }) => quantity?.unit === range.unit && quantity.per === range.per), answers, reader, false));
  return html('div', { class: 'question', role: 'group', 'aria-label': question, 'data-id': id },
    html('p', { class: 'text' }, question),
    ...tables,
    html('p', { class: 'facts' }, strings.disagreement(kind)),
    fold('rivals', strings.readRivals(rivals.length), false, () => [
      html('ul', { class: 'event' }, ...rivals.map((row) => statement({ ...row, disagreements: [] }, answers.sources))),
      html('p', { class: 'facts' }, note),
    ]));
}

/** Opens the first of some questions in the panel, and moves there. @param {Element} from @param {string[]} ids */
export function openQuestion(from, ids) {
  const panel = from.closest('.panel');
  for (const name of ['.differences', '.more-questions']) {
    const details = panel?.querySelector(name);
    if (details instanceof HTMLDetailsElement && !find(panel, ids)) unfold(details);
  }
  const found = find(panel, ids);
  for (let around = found?.parentElement?.closest('details'); around; around = around.parentElement?.closest('details')) around.open = true;
  const rivals = found?.querySelector('details');
  if (!rivals) return;
  unfold(rivals);
  rivals.querySelector('summary')?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: 'nearest' });
}

/** @param {Element | null} panel @param {string[]} ids */
function find(panel, ids) {
  return [...panel?.querySelectorAll('.question') ?? []].find((element) => ids.includes(element.getAttribute('data-id') ?? ''));
}
