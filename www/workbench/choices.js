/**
 * The values of a filter's parts: with one more, with one less, and in words.
 * @module
 */

import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../../build/core/relations_map.js').Filter} Filter */
/** @typedef {typeof import('../state.js').FILTERS[number]} Name a part of a filter */
/** @typedef {Answers['relations']} Relations */

/** @type {WeakMap<Relations, { facets: ReturnType<Relations['facets']>, timeline: ReturnType<Relations['timeline']> }>} */
const records = new WeakMap();

/** What is in a record without any filter, asked once. @param {Relations} relations */
export function unfiltered(relations) {
  const known = records.get(relations) ?? { facets: relations.facets(), timeline: relations.timeline() };
  records.set(relations, known);
  return known;
}

/** @param {Filter} filter @param {Name} name @param {string} value @returns {Filter} */
export function withValue(filter, name, value) {
  return { ...filter, [name]: [.../** @type {readonly string[]} */ (filter[name] ?? []), value] };
}

/** A filter without one value of a part, or without the part. @param {Filter} filter @param {Name} name @param {string} [value] @returns {Filter} */
export function without(filter, name, value) {
  const { [name]: held, ...rest } = filter;
  const left = Array.isArray(held) && value !== undefined ? held.filter((one) => one !== value) : [];
  return left.length > 0 ? { ...rest, [name]: left } : rest;
}

/** What a value of a part is called. @param {Answers} answers @param {Name} name @param {string} value */
export function wordsOf({ relations, sources }, name, value) {
  const place = () => relations.places().find(({ id }) => id === value)?.name;
  return strings.choice(name, value, (name === 'places' ? place() : sources.get(value)?.title) ?? value);
}
