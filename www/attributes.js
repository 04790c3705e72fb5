/**
 * The attributes of the element, each with the property of the same name: they are the state that a page sees.
 * @module
 */

import { CONTROLS, own } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./state.js').Wanted} Wanted */
/** Warns once that a value is ignored. @typedef {import('./state.js').Warn} Warn */

/** Attributes that hold a field of the state, with the name of that field. */
const PLAIN = /** @type {const} */ ({ view: 'view', focus: 'focus', selected: 'selected', projection: 'projection', measure: 'measure' });
const DAYS = /** @type {const} */ ({ 'as-of': 'asOf', from: 'from', to: 'to' });
const LISTS = /** @type {const} */ (['themes', 'tones']);
const APPEARANCES = ['auto', 'light', 'dark'];
const OBSERVED = ['src', ...Object.keys(PLAIN), ...Object.keys(DAYS), ...LISTS, 'lang', 'languages', 'appearance', 'controls', 'url-state'];

/** Properties that a page may have set before this module was loaded, and that passed no setter. */
const PROPERTIES = ['src', ...Object.keys(PLAIN), ...Object.values(DAYS), ...LISTS, 'languages', 'appearance', 'controls', 'urlState', 'files', 'record', 'state'];

/** There is no HTMLElement on a server, where the module must still be importable. */
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * An element with the attributes of the map as properties.
 *
 * @attr {string} src - the address of a `datapackage.json` or of a sheet, as `aid.csv` or `aid.xlsx`; without it the embedded record is shown
 * @attr {'map' | 'network' | 'timeline' | 'table' | 'compare' | 'contradictions'} [view=map] - `map`, `network`, `timeline`, `table`, `compare` or `contradictions`
 * @attr {string} focus - the id of the actor at the centre
 * @attr {string} selected - the id of the chosen actor, place, source or event
 * @attr {string} as-of - one day: what is dated to hold on it is shown, as `2011-12-20`
 * @attr {string} from - the first day of the period
 * @attr {string} to - the last day of the period
 * @attr {string} themes - themes separated by spaces
 * @attr {string} tones - tones separated by spaces
 * @attr {'equal-area' | 'equidistant' | 'equal-earth'} [projection=equal-area] - `equal-area`, `equidistant` or `equal-earth`
 * @attr {string} measure - a unit and a year, as `USD 2010`: widths of lines tell its figures and not how many statements there are
 * @attr {string} lang - the language of the page and of names, as `ru`; without it that of whatever is around the element; English where there are no words of it
 * @attr {string} languages - languages among which the reader may choose, separated by spaces, as `en ru tg fa`
 * @attr {'auto' | 'light' | 'dark'} [appearance=auto] - `auto`, `light` or `dark`
 * @attr {'none' | 'map' | 'all'} [controls=all] - `all` for the whole page, `map` for a map that can be clicked with one card below it, `none` for a picture
 * @attr {string} url-state - keeps the state in the address of the page; its value names the element there, `relations` where it is empty
 */
export class AttributesElement extends Base {
  static observedAttributes = OBSERVED;

  get src() {
    return this.getAttribute('src') ?? '';
  }
  set src(value) {
    reflect(this, 'src', value);
  }

  /** @returns {import('./state.js').ViewName} */
  get view() {
    return /** @type {import('./state.js').ViewName} */ (this.getAttribute('view') ?? 'map');
  }
  set view(value) {
    reflect(this, 'view', value);
  }

  /**
   * Setting it puts an actor at the centre, as the attribute does. Reading it gives what every HTML element has under
   * this name, the method that moves the keyboard's focus, here into the map; the id is read from `state.focus`.
   * @override
   * @returns {(options?: FocusOptions) => void}
   */
  // @ts-expect-error TypeScript lets no accessor take the place of an inherited method.
  get focus() {
    return (options) => this.takeFocus(options);
  }
  /**
   * @override
   * @param {unknown} value
   */
  set focus(value) {
    reflect(this, 'focus', typeof value === 'string' ? value : null);
  }

  get selected() {
    return this.getAttribute('selected') ?? '';
  }
  set selected(value) {
    reflect(this, 'selected', value);
  }

  get asOf() {
    return this.getAttribute('as-of') ?? '';
  }
  set asOf(value) {
    reflect(this, 'as-of', value);
  }

  get from() {
    return this.getAttribute('from') ?? '';
  }
  set from(value) {
    reflect(this, 'from', value);
  }

  get to() {
    return this.getAttribute('to') ?? '';
  }
  set to(value) {
    reflect(this, 'to', value);
  }

  get themes() {
    return this.getAttribute('themes') ?? '';
  }
  set themes(value) {
    reflect(this, 'themes', value);
  }

  get tones() {
    return this.getAttribute('tones') ?? '';
  }
  set tones(value) {
    reflect(this, 'tones', value);
  }

  /** @returns {import('./state.js').Projection} */
  get projection() {
    return /** @type {import('./state.js').Projection} */ (this.getAttribute('projection') ?? 'equal-area');
  }
  set projection(value) {
    reflect(this, 'projection', value);
  }

  get languages() {
    return this.getAttribute('languages') ?? '';
  }
  set languages(value) {
    reflect(this, 'languages', value);
  }

  get measure() {
    return this.getAttribute('measure') ?? '';
  }
  set measure(value) {
    reflect(this, 'measure', value);
  }

  /** @returns {import('./state.js').Appearance} */
  get appearance() {
    return /** @type {import('./state.js').Appearance} */ (this.getAttribute('appearance') ?? 'auto');
  }
  set appearance(value) {
    reflect(this, 'appearance', value);
  }

  /** @returns {import('./state.js').Controls} */
  get controls() {
    return CONTROLS.find((name) => name === this.getAttribute('controls')) ?? 'all';
  }
  set controls(value) {
    reflect(this, 'controls', value);
  }

  /** @returns {string | null} */
  get urlState() {
    return this.getAttribute('url-state');
  }
  set urlState(value) {
    if (value === null || value === undefined) this.removeAttribute('url-state');
    else this.setAttribute('url-state', value);
  }

  /** Passes values that were set before the element was upgraded through their setters. @protected */
  adopt() {
    for (const name of PROPERTIES.filter((property) => Object.hasOwn(this, property))) {
      const value = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** @protected @param {FocusOptions} [options] */
  takeFocus(options) {
    void options;
  }
}

/** @param {Element} element @param {string} name @param {unknown} value */
function reflect(element, name, value) {
  if (value === null || value === undefined || value === '') element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** Writes the fields that have an attribute to the attributes. @param {Element} element @param {{ [name in keyof State]?: State[name] | null }} value */
export function reflectState(element, value) {
  const state = own(value);
  const filter = own(state.filter);
  for (const [attribute, name] of Object.entries(PLAIN)) reflect(element, attribute, state[name]);
  for (const [attribute, name] of Object.entries(DAYS)) reflect(element, attribute, filter[name]);
  for (const name of LISTS) reflect(element, name, [filter[name] ?? []].flat().join(' '));
}

/** The state that the attributes ask for, together with the fields that have no attribute. @param {Element} element @param {Wanted} unreflected @returns {Wanted} */
export function wantedBy(element, unreflected) {
  /** @type {Record<string, unknown>} */
  const wanted = own(unreflected);
  /** @type {Record<string, unknown>} */
  const filter = own(wanted.filter);
  const take = (/** @type {Record<string, unknown>} */ into, /** @type {string} */ name, /** @type {unknown} */ value) => {
    if (value !== null && value !== undefined && value !== '') into[name] = value;
  };
  for (const [attribute, name] of Object.entries(PLAIN)) take(wanted, name, element.getAttribute(attribute));
  for (const [attribute, name] of Object.entries(DAYS)) take(filter, name, element.getAttribute(attribute));
  for (const name of LISTS) take(filter, name, element.getAttribute(name)?.split(/[\s,]+/).filter(Boolean));
  return Object.assign(wanted, { filter });
}

/** The part of a state that no attribute can hold. @param {{ [name in keyof State]?: State[name] | null }} state @returns {Wanted} */
export function unreflectedPart(state) {
  const { compared, changes, camera, filter } = own(state);
  const { from, to, asOf, themes, tones, ...rest } = own(filter);
  return { compared, changes, camera, filter: rest };
}

/** Attributes with a fixed list of values, whatever the record. @param {AttributesElement} element @param {Warn} warn */
export function checkWords(element, warn) {
  if (!APPEARANCES.includes(element.appearance)) warn('appearance', element.appearance, 'auto, light or dark');
  const controls = element.getAttribute('controls');
  if (controls && element.controls !== controls) warn('controls', controls, 'none, map or all');
}
