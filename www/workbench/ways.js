/**
 * Ways on from a statement: to its place, its other parties, its source, its citation, and what contradicts it.
 * @module
 */

import { html, set } from '../dom.js';
import { statement } from '../statement.js';
import { differs, passage } from '../strings.js';
import { actors, quiet, wayTo } from './buttons.js';
import { cite } from './cite.js';
import { openQuestion } from './differences.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../panel.js').Group} Group */
/** @typedef {import('../statement.js').Teller} Teller */
/** @typedef {import('../../build/core/relations_map.js').ActorRef} ActorRef */
/** @typedef {import('../../build/core/relations_map.js').StatementRow} StatementRow */

/**
 * @param {Answers} answers @param {Reader} reader
 * @param {string[]} known actors that need no mention, nor do their parts
 * @returns {Teller}
 */
export function tellerOf(answers, reader, known) {
  const { relations, sources, shown: { selected } } = answers;
  const near = new Set(known.flatMap((id) => [...family(relations, id)]));
  const others = (/** @type {StatementRow | undefined} */ row) => row?.actors.filter(({ id }) => !near.has(id)) ?? [];
  return (row, before) => {
    const citing = cite(strings.cite, () => [row.id], relations, reader);
    set(citing, { class: 'quiet' });
    const [place, source] = [row.place?.[0] ?? selected, row.source];
    const also = others(row);
    const isNew = names(also) !== names(others(before));
    return statement(row, sources, {
      place: place === selected ? undefined : wayTo(reader, row.place?.[1] ?? '', place ?? '', row.id),
      differs: quiet(differs, (element) => openQuestion(element, row.disagreements)),
      passage: source === selected ? undefined : wayTo(reader, passage(row.passage), source, row.id),
      others: also.length > 0 && isNew ? [html('p', { class: 'facts others' }, near.size > 0 ? strings.also : strings.names, ...actors(also, reader))] : [],
      cite: [' · ', citing],
    });
  };
}

/** @param {ActorRef[]} list */
const names = (list) => list.map(({ id }) => id).join(' ');

/** How much is told of two: what names both, and what is about one of them. @param {import('../answers.js').Answers['tie']} detail */
export const toldOfBoth = ({ tie, aboutTotal }) => tie.statements + aboutTotal;

/** An actor with all its parts. @param {import('../relations.js').Relations} relations @param {string} id @returns {Set<string>} */
export function family(relations, id) {
  const all = new Set([id]);
  for (const member of all) for (const part of relations.actor(member).parts) all.add(part.id);
  return all;
}

/** Statements of one event together, in the order of the first. @param {StatementRow[]} rows @returns {Group[]} */
export function grouped(rows) {
  /** @type {Map<string, Group>} */
  const groups = new Map();
  for (const row of rows) {
    const key = row.event ?? row.id;
    const group = groups.get(key) ?? { event: row.event, statements: [] };
    group.statements.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}
