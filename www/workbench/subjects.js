/**
 * What the panel tells of anything but a tie: an actor, a place, a source, an event, or what changed; and what it
 * tells of a tie beside its statements.
 * @module
 */

import { set } from '../dom.js';
import { actorPanel } from './actor-panel.js';
import { belonging } from './belonging.js';
import { quiet, wayTo } from './buttons.js';
import { chains } from './chains.js';
import { chooser } from './chooser.js';
import { cite } from './cite.js';
import { differences } from './differences.js';
import { eventPanel } from './event-panel.js';
import { figures } from './figures.js';
import { placePanel } from './place-panel.js';
import { sourcePanel } from './source-panel.js';
import * as strings from './strings.js';
import { back } from './trail.js';
import { family, tellerOf, toldOfBoth } from './ways.js';
import { changes } from './changes.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../panel.js').Group} Group */
/** @typedef {import('../statement.js').Teller} Teller */

/**
 * @param {Answers} answers @param {Reader} reader
 * @returns {HTMLElement | null} null where the panel shows a tie or the partners
 */
export function subject(answers, reader) {
  const { shown, shown: { selected, focus }, subject: kind, relations } = answers;
  const ways = back(answers, reader);
  if (shown.changes && selected === null) return changes(answers, reader);
  if (selected === null) return null;
  if (kind === 'place') return placePanel(selected, answers, reader, ways);
  if (kind === 'source') return sourcePanel(selected, answers, reader, ways);
  if (kind === 'event') return eventPanel(selected, answers, reader, ways);
  // Whatever the filter leaves of it, a tie is a tie.
  const isTied = () => toldOfBoth(answers.tie) > 0 || toldOfBoth(relations.tie(focus, selected, {}, { limit: 0 })) > 0;
  return selected !== focus && isTied() ? null : actorPanel(selected, answers, reader);
}

/**
 * The name of a theme, which leads to what is told on it, unless that is all.
 * @param {Answers} answers @param {Reader} reader @param {string} code @param {string} name
 */
export function theme({ shown: { filter }, tie: { tie } }, reader, code, name) {
  if (tie.themes.length === 1) return name;
  const way = quiet(name, () => reader.go({ filter: { ...filter, themes: [/** @type {import('../../build/core/relations_map.js').Theme} */ (code)] } }));
  set(way, { 'aria-label': strings.onlyOn(name) });
  return way;
}

/**
 * What can be done with a tie beside reading it.
 * @param {Answers} answers @param {Reader} reader
 * @returns {Node[]}
 */
export function actions(answers, reader) {
  const { relations, ties, shown: { focus }, tie: { tie: { partner } } } = answers;
  const others = () => {
    const near = family(relations, partner.id);
    return ties.filter((tie) => tie.partOf === null && !near.has(tie.partner.id) && !family(relations, tie.partner.id).has(partner.id)).map((tie) => tie.partner);
  };
  return [
    chooser(strings.compareWith, strings.compare, others, ({ id }) => reader.go({ view: 'compare', compared: id })),
    chooser(strings.traceTo, strings.trace, () => relations.actors().filter(({ id }) => id !== partner.id && id !== focus), ({ id }, result) => reader.guard(() => {
      const { words, nodes } = chains(answers, partner.id, id);
      result.replaceChildren(...nodes);
      reader.tell(words);
    })),
    cite(strings.citeAll, () => answers.tiePage(0, null).groups.flatMap(({ statements }) => statements.map(({ id }) => id)), relations, reader),
  ];
}

/**
 * What stands above the statements of a tie.
 * @param {Answers} answers @param {Reader} reader
 * @returns {Node[]}
 */
export function beside(answers, reader) {
  const { tie: { partner }, groups, groupTotal } = answers.tie;
  return [
    ...differences(groupTotal > groups.length ? rivalsOf(answers) : groups.flatMap(({ statements }) => statements), answers, reader),
    ...figures(answers, reader),
    ...(partner.kind === 'organisation' ? belonging(partner.id, answers, reader) : []),
  ];
}

/** Of a tie too long to be read whole, the statements that another one contradicts. @param {Answers} answers */
function rivalsOf({ relations, shown: { focus, filter }, tie: { tie: { partner } } }) {
  const sides = [focus, partner.id].map((id) => family(relations, id));
  const rivals = relations.disagreements(filter).flatMap((question) => question.rivals);
  return rivals.filter(({ actors }) => sides.every((side) => actors.some(({ id }) => side.has(id))));
}

/** Tells the statements of the tie. @param {Answers} answers @param {Reader} reader @returns {Teller} */
export function teller(answers, reader) {
  const { focus, selected } = answers.shown;
  return tellerOf(answers, reader, [focus, selected ?? focus]);
}

/** Below statements of an event of which more is told. @param {Reader} reader @param {Group} group @returns {Node[]} */
export function more(reader, { event, told = 1, statements: [row, ...others] }) {
  return event && row && told > others.length + 1 ? [wayTo(reader, strings.wholeEvent(told), event, row.id)] : [];
}
