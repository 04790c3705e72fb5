/**
 * The values of a filter's parts: with one more, with one less, and in words. A column of the record's own is a part too, by
 * the name `further` and its own.
 * @module
 */

import { FILTERS } from '../state.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../../build/core/relations_map.js').Filter} Filter */
/** A part of a filter. @typedef {Exclude<typeof FILTERS[number], 'further'> | `further ${string}`} Name */

/** The column that a part is; null for a part of the record's own. @param {Name} name */
const columnOf = (name) => (name.startsWith('further ') ? name.slice('further '.length) : null);

/** The parts of a filter that are set. @param {Filter} filter @returns {Name[]} */
export function partsOf(filter) {
  return FILTERS.flatMap((name) => (name === 'further' ? Object.keys(filter.further ?? {}).map((column) => /** @type {Name} */ (`further ${column}`)) : filter[name] ? [name] : []));
}

/** The values of a part. @param {Filter} filter @param {Name} name @returns {string[]} */
export function valuesOf(filter, name) {
  const column = columnOf(name);
  const held = column === null ? filter[/** @type {Exclude<Name, `further ${string}`>} */ (name)] : filter.further?.[column];
  return /** @type {string[]} */ ([held ?? []].flat());
}

/** @param {Filter} filter @param {Name} name @param {string} value @returns {Filter} */
export function withValue(filter, name, value) {
  return withValues(filter, name, [...valuesOf(filter, name), value]);
}

/** A filter without one value of a part, or without the part. @param {Filter} filter @param {Name} name @param {string} [value] @returns {Filter} */
export function without(filter, name, value) {
  return withValues(filter, name, value === undefined ? [] : valuesOf(filter, name).filter((one) => one !== value));
}

/** @param {Filter} filter @param {Name} name @param {string[]} values @returns {Filter} */
function withValues(filter, name, values) {
  const column = columnOf(name);
  if (column !== null) {
    const further = withPart(filter.further ?? {}, column, values);
    return withPart(filter, 'further', Object.keys(further).length > 0 ? further : []);
  }
  return withPart(filter, name, values);
}

/** @template {object} Whole @param {Whole} whole @param {string} name @param {unknown} value nothing where it is an empty list @returns {Whole} */
function withPart(whole, name, value) {
  const rest = { ...whole };
  Reflect.deleteProperty(rest, name);
  return Array.isArray(value) && value.length === 0 ? rest : { ...rest, [name]: value };
}

/** What a value of a part is called. @param {import('../words.js').Words} words @param {Answers} answers @param {Name} name @param {string} value */
export function wordsOf(words, { relations, sources }, name, value) {
  const place = () => relations.places().find(({ id }) => id === value)?.name;
  return strings.choice(words, name, value, (name === 'places' ? place() : sources.get(value)?.title) ?? value);
}
