/**
 * What one element shows, as plain JSON, and how what was asked for becomes it.
 * @module
 */

import { lastingOf } from './lasting.js';
import { measuredBy, measuredText } from './measured.js';

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {import('../build/core/relations_map.js').Filter} Filter */
/** @typedef {import('../build/core/relations_map.js').Camera} Camera */
/** @typedef {NonNullable<import('../build/core/relations_map.js').View['projection']>} Projection */
/** @typedef {'map' | 'network' | 'timeline' | 'table' | 'compare' | 'contradictions'} ViewName */
/** @typedef {'none' | 'map' | 'all'} Controls */
/** @typedef {'auto' | 'light' | 'dark'} Appearance */
/**
 * The whole view.
 *
 * @typedef {object} State
 * @property {ViewName} view
 * @property {string} focus the id of the actor at the centre
 * @property {string | null} selected the id of an actor, a place, a source, an event, or a statement without one
 * @property {string | null} compared the id of the actor beside which the chosen one is laid
 * @property {boolean} changes whether it is told what changed between the two ends of the period
 * @property {Filter} filter
 * @property {Projection} projection
 * @property {string} measure a unit and a year, as `USD 2010`, whose figures the widths of lines tell; empty where they count statements
 * @property {Camera | null} camera where the map stands; null where the record frames it
 */
/** What was asked for: anything may be missing, or wrong. @typedef {{ [name in keyof State]?: unknown }} Wanted */
/** Warns once that a value is ignored. @typedef {(name: string, value: unknown, expected: string) => void} Warn */

/** @type {readonly ViewName[]} */
export const VIEWS = ['map', 'network', 'timeline', 'table', 'compare', 'contradictions'];
/** @type {readonly Projection[]} */
export const PROJECTIONS = ['equal-area', 'equidistant', 'equal-earth'];
/** @type {readonly Controls[]} */
export const CONTROLS = ['none', 'map', 'all'];
/** The parts of a filter. */
export const FILTERS = /** @type {const} */ (['from', 'to', 'asOf', 'themes', 'tones', 'statuses', 'kinds', 'sources', 'places', 'actors', 'further', 'text']);

/**
 * What of the wanted the record can show; the rest is passed over with one warning.
 * @param {Relations} relations
 * @param {Wanted} wanted as `wantedBy` tells it: with nothing inherited
 * @param {Warn} warn
 * @returns {State}
 */
export function validState(relations, wanted, warn) {
  const lasting = lastingOf(relations);
  const named = (/** @type {unknown} */ id) => (typeof id === 'string' && id !== '' ? lasting.subject(id) : null);
  const actor = (/** @type {string} */ name, /** @type {unknown} */ id) => {
    const isActor = named(id)?.kind === 'actor';
    if (!isActor && !absent(id)) warn(name, id, 'the id of an actor of the record');
    return isActor ? String(id) : '';
  };
  const focus = actor('focus', wanted.focus) || lasting.main;
  const selected = named(wanted.selected);
  if (!selected && !absent(wanted.selected)) warn('selected', wanted.selected, 'the id of an actor, a place, a source or an event of the record');
  return {
    view: oneOf('view', VIEWS, wanted.view, warn),
    focus,
    selected: selected ? selected.event ?? selected.id : null,
    compared: actor('compared', wanted.compared) || null,
    changes: wanted.changes === true,
    filter: filterOf(relations, /** @type {Record<string, unknown>} */ (wanted.filter), warn),
    projection: oneOf('projection', PROJECTIONS, wanted.projection, warn),
    measure: measureOf(wanted.measure, warn),
    camera: cameraOf(wanted.camera),
  };
}

/** The greatest depth that a value of the state can have. */
const DEEPEST = 9;

/**
 * A value as text, to tell whether two are the same. Unlike JSON it calls nothing that a page may have put on a prototype.
 * @param {unknown} value
 * @param {number} [depth]
 * @returns {string}
 * @throws {RangeError} where it holds itself, or lies deeper than anything that can be asked for
 */
export function textOf(value, depth = 0) {
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value).length} ${value}`;
  if (depth > DEEPEST) throw new RangeError(`nested deeper than ${DEEPEST} levels`);
  return `{${Object.keys(value).map((name) => `${name}:${textOf(Reflect.get(value, name), depth + 1)}`).join()}}`;
}

/**
 * When the centre changes and nobody else is chosen, the former centre becomes the chosen one.
 * @param {State} state @param {State} before
 * @returns {State}
 */
export function withFocusChanged(state, before) {
  const isMoved = state.focus !== before.focus && state.selected === before.selected;
  return isMoved && (state.selected === null || state.selected === state.focus) ? { ...state, selected: before.focus } : state;
}

/** The `lang` that holds for an element, out of all shadow trees. @param {Element} element @returns {string} */
export function tagOf(element) {
  const said = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  return said ?? (root instanceof ShadowRoot ? tagOf(root.host) : '');
}

/** The language, without its country. @param {Element} element */
export const languageOf = (element) => tagOf(element).split('-')[0] ?? '';

/** A filter for all days. @param {Filter} filter @returns {Filter} */
export function withoutDay({ asOf, ...rest }) {
  return own(rest);
}

/** Own properties only: a page may have added properties to prototypes. @param {unknown} value @returns {any} */
export const own = (value) => Object.assign(Object.create(null), Object(value));

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

/** @param {unknown} wanted @param {Warn} warn */
function measureOf(wanted, warn) {
  const by = typeof wanted === 'string' ? measuredBy(wanted) : null;
  if (!by && !absent(wanted)) warn('measure', wanted, 'a unit and a year, as USD 2010');
  return by ? measuredText(by) : '';
}

/** @param {unknown} wanted @returns {Camera | null} */
function cameraOf(wanted) {
  const { lonDeg, latDeg, scalePxPerRad, xPx, yPx } = /** @type {Camera} */ (own(wanted));
  const camera = { lonDeg, latDeg, scalePxPerRad, xPx, yPx };
  return Object.values(camera).every(Number.isFinite) && scalePxPerRad > 0 ? camera : null;
}

/**
 * The filter, without what the core refuses.
 * @param {Relations} relations @param {Record<string, unknown>} wanted @param {Warn} warn
 * @returns {Filter}
 */
function filterOf(relations, wanted, warn) {
  const asked = FILTERS.filter((name) => !absent(wanted[name]) && !(typeof wanted[name] === 'object' && Object.keys(Object(wanted[name])).length === 0));
  if (asked.length === 0) return own({});
  const { filter, problems } = relations.checkFilter(Object.fromEntries(asked.map((name) => [name, wanted[name]])));
  for (const { field, value, expected } of problems) warn(field, value, expected);
  return own(filter);
}
