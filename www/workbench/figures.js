/**
 * Figures as bars, a table for each unit: never added, and an open end is drawn open.
 * @module
 */

import { html } from '../dom.js';
import { wayToSource } from './buttons.js';
import { fold } from '../fold.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').FigureGroup} FigureGroup */
/** @typedef {import('../../build/core/relations_map.js').FigureRange} FigureRange */
/** @typedef {import('../../build/core/relations_map.js').Quantity} Quantity */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */

/** So many are shown without being asked for. */
const FEW = 3;

/** The figures of the chosen tie. @param {Answers} answers @param {Reader} reader @returns {Node[]} */
export function figures(answers, reader) {
  const told = answers.tie.groups.flatMap(({ statements }) => statements.flatMap(({ quantity }) => quantity ?? []));
  if (told.length === 0) return [];
  const units = new Set(told.map(strings.unit)).size;
  const { groups, groupTotal } = answers.tie;
  const label = groupTotal > groups.length ? strings.someFigures : strings.figures(told.length, units);
  return [fold('figures', label, told.length <= FEW, () => figuresOfTie(answers).flatMap((group) => [
    figureTable(group.range, group.figures, answers, reader, true),
    ...(group.figures.length > 1 ? [html('p', { class: 'facts' }, group.reasonText)] : []),
  ]))];
}

/** The core tells a tie's figures beside those of another actor, whoever that is. @param {Answers} answers @returns {FigureGroup[]} */
function figuresOfTie({ relations, shown: { focus, selected, filter } }) {
  const chosen = selected ?? focus;
  const wholes = [wholeOf(relations, chosen), wholeOf(relations, focus)];
  const other = relations.actors().find(({ id, partOf }) => partOf === null && !wholes.includes(id));
  return other ? relations.compare(chosen, other.id, focus, filter).a.figures : [];
}

/** @param {import('../relations.js').Relations} relations @param {string} id */
function wholeOf(relations, id) {
  let root = id;
  for (let whole = relations.actor(root).partOf; whole; whole = relations.actor(root).partOf) root = whole;
  return root;
}

/**
 * @param {FigureRange} range of one unit
 * @param {StatementRow[]} rows
 * @param {Answers} answers @param {Reader} reader
 * @param {boolean} withText whether each says what it counts
 */
export function figureTable(range, rows, { sources }, reader, withText) {
  const lines = rows.flatMap((row) => {
    const { quantity } = row;
    if (!quantity) return [];
    const who = wayToSource(reader, row, sources);
    return [html('tr', {},
      html('th', { scope: 'row' }, withText ? strings.amount(quantity) : strings.amountIn(quantity), html('p', { class: 'facts' }, row.dateText)),
      html('td', {}, gauge(quantity, range.most),
        ...(withText ? [html('p', { class: 'counted' }, row.text)] : []),
        html('p', { class: 'facts' }, who)))];
  });
  return html('table', { class: 'gauges' }, html('caption', { class: withText ? '' : 'hidden' }, strings.unit(range)), html('tbody', {}, ...lines));
}

/** From nothing to the figure; what is not sure is lighter, and what has no end fades. @param {Quantity} quantity @param {number} most */
function gauge({ min, max }, most) {
  const part = (/** @type {string} */ name, /** @type {number} */ share) => {
    const element = html('span', { class: name });
    if (share > 0) element.style.setProperty('inline-size', `${100 * share / most}%`);
    return element;
  };
  const sure = part('sure', min ?? 0);
  if (min === null) sure.remove();
  const rest = max === null ? [part('open', 0)] : max > (min ?? 0) ? [part(min === null ? 'below' : 'maybe', max - (min ?? 0))] : [];
  return html('div', { class: 'gauge', 'aria-hidden': 'true' }, ...(min === null ? [] : [sure]), ...rest);
}
