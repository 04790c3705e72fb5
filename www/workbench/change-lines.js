/**
 * What two days tell apart, sorted for a reader: first what is told of the actor at the centre, a line for each tie.
 * @module
 */

import { tieHeading } from '../strings.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../../build/core/relations_map.js').Change} Change */
/** @typedef {import('../../build/core/relations_map.js').Difference} Difference */
/** @typedef {typeof SECTIONS[number]} Section */
/** One line of the answer, and what it rests on. @typedef {{ kind: Change['kind'], title: string, facts: string, statements: Change['statements'] }} Line */
/** `bodies` are those of partners whose own tie is no news. @typedef {{ lines: Line[], bodies: Line[] }} Told */
/** Whose a change is. @typedef {{ isOwn: (change: Change) => boolean, partner: (change: Change) => string, isWhole: (change: Change) => boolean }} Sides */

export const SECTIONS = /** @type {const} */ (['gained', 'lost', 'changed']);
/** What weighs most comes first. */
const KINDS = ['basing', 'tone', 'membership', 'standing'];

/**
 * @param {Answers} answers @param {Difference} difference
 * @returns {Record<Section, Told> & { others: Line[], unclear: Line[] }}
 */
export function changeLines(answers, difference) {
  const sides = sidesOf(answers);
  const { isOwn } = sides;
  const passes = passing(answers);
  const all = /** @type {const} */ ([...SECTIONS, 'unclear']).flatMap((name) => difference[name].filter(passes).map((change) => /** @type {const} */ ([sectionOf(name, change), change])));
  const of = (/** @type {Section | 'unclear'} */ name) => all.filter(([section]) => section === name).map(([, change]) => change);
  const told = (/** @type {Section} */ name) => toldOf(name, of(name).filter(isOwn), sides, answers);
  const unclear = of('unclear');
  return {
    gained: told('gained'),
    lost: told('lost'),
    changed: told('changed'),
    others: sorted(SECTIONS.flatMap(of).filter((change) => !isOwn(change)).map(line)),
    unclear: [true, false].flatMap((own) => sorted(unclear.filter((change) => isOwn(change) === own).map(line))),
  };
}

/** Whether a statement of the change passes what else is filtered. @param {Answers} answers @returns {(change: Change) => boolean} */
function passing({ relations, shown: { filter: { from, to, asOf, ...rest } } }) {
  if (Object.keys(rest).length === 0) return () => true;
  const ids = new Set(relations.statements(rest).rows.map(({ id }) => id));
  return ({ statements }) => statements.some(({ id }) => ids.has(id));
}

/** A part stands for its whole, up to the actor at the centre. @param {Answers} answers @returns {Sides} */
function sidesOf({ relations, shown: { focus } }) {
  const wholes = new Map(relations.actors().map(({ id, partOf }) => [id, partOf]));
  const side = (/** @type {string} */ id) => {
    for (let whole = wholes.get(id); id !== focus && whole; whole = wholes.get(id)) id = whole;
    return id;
  };
  return {
    isOwn: ({ actors }) => actors.some(({ id }) => side(id) === focus),
    partner: ({ actors }) => actors.map(({ id }) => side(id)).find((id) => id !== focus) ?? focus,
    isWhole: ({ actors }) => actors.every(({ id }) => id === side(id)),
  };
}

/**
 * Where a change is told. The core is strict: what surely ended is unclear to it as long as nobody says when it began, and
 * so are what began and has no end, and a first tie of open tone.
 * @param {Section | 'unclear'} name @param {Change} change
 */
function sectionOf(name, { kind, before, after, statements }) {
  if (name !== 'unclear') return name;
  if (after === 'no') return 'lost';
  const isBegun = kind === 'tone' ? before === 'none' : before === 'no' && statements.every(({ date }) => /\/(?:\.\.)?$/.test(date));
  return isBegun ? 'gained' : name;
}

/** @param {Section} name @param {Change[]} own @param {Sides} sides @param {Answers} answers @returns {Told} */
function toldOf(name, own, { partner, isWhole }, { relations, shown: { focus } }) {
  const pairs = own.filter(({ kind }) => kind === 'tone');
  const bodies = pairs.filter((change) => !isWhole(change));
  const ties = pairs.filter(isWhole).map((change) => {
    const id = partner(change);
    const both = [change, ...bodies.filter((body) => partner(body) === id)].flatMap(({ statements }) => statements);
    const statements = [...new Map(both.map((row) => [row.id, row])).values()];
    const title = tieHeading(relations.actor(focus).name, relations.actor(id).name);
    return { id, ...line(change), title, facts: strings.changeOfTie(name, change, statements.length), statements };
  });
  const stated = own.filter(({ kind }) => kind !== 'tone').map((change) => ({ ...line(change), facts: strings.capital(change.statements[0]?.dateText ?? '') }));
  return { lines: sorted([...ties, ...stated]), bodies: sorted(bodies.filter((body) => !ties.some(({ id }) => id === partner(body))).map(line)) };
}

/** A pair by its names, anything else by what is stated. @param {Change} change @returns {Line} */
function line({ kind, actors, before, after, statements }) {
  const isStated = kind === 'basing' || kind === 'standing';
  const [a = '', b = ''] = actors.map(({ name }) => name);
  return { kind, title: isStated ? statements[0]?.text ?? '' : tieHeading(a, b), facts: strings.changeSaid(kind, before, after, statements.length), statements };
}

/** First by kind, then what more statements tell. @param {Line[]} lines */
function sorted(lines) {
  return lines.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.statements.length - a.statements.length);
}
