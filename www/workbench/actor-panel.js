/**
 * The panel of an actor by itself: what it is, to what it belongs, and what is told of it.
 * @module
 */

import { html } from '../dom.js';
import { button, head, partners, section } from '../panel.js';
import { recentre, statements, tieHeading } from '../strings.js';
import { belonging } from './belonging.js';
import { actorLines, actors } from './buttons.js';
import { differences } from './differences.js';
import { fold } from '../fold.js';
import { called, line } from './lines.js';
import * as strings from './strings.js';
import { family, grouped, tellerOf } from './ways.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */

/** @param {string} id @param {Answers} answers @param {Reader} reader */
export function actorPanel(id, answers, reader) {
  const { relations, shown: { focus, filter } } = answers;
  const { name, kind, partOf, parts, names, aliases } = relations.actor(id);
  const isFocus = id === focus;
  const whole = partOf === null ? [] : [relations.actor(partOf)];
  const ties = relations.ties(id, filter);
  const lead = [strings.actorKind(kind), ...(family(relations, focus).has(id) ? [] : [strings.notTied(relations.actor(focus).name, name)]), ...relations.describe({ focus: id, filter }).slice(0, ties.length > 1 ? 3 : 2)];
  return html('div', {},
    ...head(isFocus ? name : tieHeading(relations.actor(focus).name, name), lead.join(' '), reader, isFocus ? [] : [button(recentre(name), () => reader.go({ focus: id }))]),
    ...line(strings.partOf, actors(whole, reader)),
    ...called(names, aliases),
    ...(parts.length > 0 ? [fold('parts', strings.counting(strings.parts, parts.length), false, () => actorLines(parts, reader))] : []),
    ...belonging(id, answers, reader),
    ...(ties.length > 0 ? [html('h4', {}, strings.ties), partners(ties, (partner) => reader.go(isFocus ? { selected: partner } : { focus: id, selected: partner }))] : []),
    fold('told', isFocus ? strings.alone(name) : strings.told(name, answers.actors.find((one) => one.id === id)?.statements ?? 0), false, () => told(id, answers, reader, isFocus)));
}

/**
 * The statements that name an actor or a part of it, and those that are about it.
 * @param {string} id @param {Answers} answers @param {Reader} reader
 * @param {boolean} isAlone only those that name nobody else
 * @returns {Node[]}
 */
function told(id, answers, reader, isAlone) {
  const { relations, shown: { filter } } = answers;
  const near = family(relations, id);
  // The names of the parties are among the words of a statement, so that the core finds those that may be meant.
  const rows = [...new Map([...near].flatMap((member) => {
    const text = [filter.text ?? '', relations.actor(member).name].join(' ');
    return relations.statements({ ...filter, text }, 'date').rows.map((row) => /** @type {const} */ ([row.id, row]));
  })).values()];
  const has = (/** @type {{ id: string }[]} */ list) => list.some((actor) => near.has(actor.id));
  const own = rows.filter((row) => has(row.actors) && (!isAlone || row.actors.every((actor) => near.has(actor.id))));
  const about = isAlone ? [] : rows.filter((row) => !has(row.actors) && has(row.about));
  const tell = tellerOf(answers, reader, isAlone ? [id] : []);
  return [
    ...differences(own, answers, reader),
    ...section(statements(own.length), grouped(own), tell),
    ...section(strings.about(relations.actor(id).name), grouped(about), tell),
  ];
}
