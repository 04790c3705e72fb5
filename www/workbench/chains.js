/**
 * The shortest chains of actors from one to another, with what is told at each hop.
 * @module
 */

import { html } from '../dom.js';
import { statement } from '../statement.js';
import { statements, tieHeading } from '../strings.js';
import { fold } from '../fold.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../../build/core/relations_map.js').Chain} Chain */

/** So many are told. */
const LIMIT = 5;

/** @param {Answers} answers @param {string} from @param {string} to @returns {{ words: string, nodes: Node[] }} */
export function chains({ relations, shown: { filter }, sources }, from, to) {
  const { total, chains: found } = relations.path(from, to, filter, LIMIT);
  const words = strings.chains(total, Math.min(total, LIMIT));
  return { words, nodes: [html('p', { class: 'facts' }, words), ...found.map((chain) => links(chain, sources))] };
}

/** @param {Chain} chain @param {Answers['sources']} sources */
function links({ actors, hops }, sources) {
  const folds = hops.map(({ count, statements: rows, memberships }, index) => {
    const pair = tieHeading(actors[index]?.name ?? '', actors[index + 1]?.name ?? '');
    return fold('hop', `${pair}: ${count > 0 ? statements(count) : strings.belongs(memberships[0])}`, false, () => [
      html('ul', { class: 'event' }, ...rows.map((row) => statement(row, sources))),
    ]);
  });
  return html('div', { class: 'chain' }, html('p', { class: 'text' }, actors.map(({ name }) => name).join(' → ')), ...folds);
}
