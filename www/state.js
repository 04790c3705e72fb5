/**
 * What one element shows, as plain JSON, and how what was asked for becomes it.
 * @module
 */

import { RelationsMapError } from './engine.js';

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {import('../build/core/relations_map.js').Filter} Filter */
/** @typedef {NonNullable<import('../build/core/relations_map.js').View['projection']>} Projection */
/** @typedef {'map' | 'network' | 'timeline' | 'list' | 'compare'} ViewName */
/**
 * The whole view.
 *
 * @typedef {object} State
 * @property {ViewName} view
 * @property {string} focus the id of the actor at the centre
 * @property {string | null} selected the id of an actor, a place, a source, an event, or a statement without one
 * @property {string | null} compared the id of the actor beside which the chosen one is laid
 * @property {boolean} changes whether the panel tells what changed between the two ends of the period
 * @property {Filter} filter
 * @property {Projection} projection
 */
/** What was asked for: anything may be missing, or wrong. @typedef {{ [name in keyof State]?: unknown }} Wanted */
/** What the chosen id names. @typedef {'none' | 'actor' | 'place' | 'source' | 'event'} Subject */
/** Tells once that a value is passed over. @typedef {(name: string, value: unknown, expected: string) => void} Warn */

/** @type {readonly ViewName[]} */
export const VIEWS = ['map', 'network', 'timeline', 'list', 'compare'];
/** @type {readonly Projection[]} */
export const PROJECTIONS = ['equal-area', 'equidistant', 'equal-earth'];
/** The parts of a filter, in the order in which they are tried: a reversed period loses its end. */
export const FILTERS = /** @type {const} */ (['from', 'to', 'asOf', 'themes', 'tones', 'statuses', 'kinds', 'sources', 'places', 'text']);

/**
 * What of the wanted the record can show; the rest is passed over with one warning.
 * @param {Relations} relations
 * @param {Wanted} wanted
 * @param {Warn} warn
 * @returns {State}
 */
export function settle(relations, wanted, warn) {
  const actor = (/** @type {string} */ name, /** @type {unknown} */ id) =>
    absent(id) || subjectOf(relations, id) === 'actor' ? id : void warn(name, id, 'the id of an actor of the record');
  const focus = String(actor('focus', wanted.focus) || relations.mainActor());
  const isKnown = absent(wanted.selected) || subjectOf(relations, wanted.selected) !== 'none';
  if (!isKnown) warn('selected', wanted.selected, 'the id of an actor, a place, a source or an event of the record');
  return {
    view: oneOf('view', VIEWS, wanted.view, warn),
    focus,
    selected: isKnown && !absent(wanted.selected) ? String(wanted.selected) : null,
    compared: /** @type {string} */ (actor('compared', wanted.compared)) || null,
    changes: wanted.changes === true,
    filter: filterOf(relations, Object(wanted.filter), warn),
    projection: oneOf('projection', PROJECTIONS, wanted.projection, warn),
  };
}

/**
 * A value as text, to tell whether two are the same. Unlike JSON it calls nothing that a page may have put on a prototype.
 * @param {unknown} value
 * @returns {string}
 */
export function textOf(value) {
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value).length} ${value}`;
  return `{${Object.keys(value).map((name) => `${name}:${textOf(Reflect.get(value, name))}`).join()}}`;
}

/** @param {unknown} value @returns {value is null | undefined | ''} */
const absent = (value) => value === null || value === undefined || value === '';

/**
 * @template {string} Name
 * @param {string} what @param {readonly Name[]} names the first stands where nothing was asked for
 * @param {unknown} wanted @param {Warn} warn
 * @returns {Name}
 */
function oneOf(what, names, wanted, warn) {
  const known = names.find((name) => name === wanted);
  if (!known && !absent(wanted)) warn(what, wanted, names.join(', '));
  return known ?? /** @type {Name} */ (names[0]);
}

/**
 * What an id names. Of one id that two kinds of things have, the actor is meant.
 * @param {Relations} relations @param {unknown} id
 * @returns {Subject}
 */
export function subjectOf(relations, id) {
  if (typeof id !== 'string' || id === '') return 'none';
  if (answers(() => relations.actor(id))) return 'actor';
  if (relations.places().some((place) => place.id === id)) return 'place';
  if (relations.sources().some((source) => source.id === id)) return 'source';
  return answers(() => relations.event(id)) ? 'event' : 'none';
}

/** Whether a question has an answer; a fault of the core is no answer of the record. @param {() => unknown} ask */
function answers(ask) {
  try {
    ask();
    return true;
  } catch (error) {
    if (error instanceof RelationsMapError) throw error;
    return false;
  }
}

/**
 * The filter, without what the core refuses.
 * @param {Relations} relations @param {Record<string, unknown>} wanted @param {Warn} warn
 */
function filterOf(relations, wanted, warn) {
  const asked = FILTERS.filter((name) => !absent(wanted[name]) && !(Array.isArray(wanted[name]) && wanted[name].length === 0));
  const all = Object.fromEntries(asked.map((name) => [name, wanted[name]]));
  // Nearly always nothing is wrong, and the parts need not be tried one by one.
  if (asked.length === 0 || answers(() => relations.facets(all))) return all;
  /** @type {Filter} */
  const filter = {};
  for (const name of asked) {
    const value = wanted[name];
    try {
      relations.facets({ ...filter, [name]: value });
      Object.assign(filter, { [name]: value });
    } catch (error) {
      if (error instanceof RelationsMapError) throw error;
      warn(name, value, error instanceof Error ? error.message : 'another value');
    }
  }
  return filter;
}
