/**
 * What an element shows, in the address of its page: `#relations.focus=TJK&relations.themes=aid,basing`. Everything else
 * after the `#` is left alone.
 * @module
 */

import { decoded } from './dom.js';
import { FILTERS } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./state.js').Wanted} Wanted */

/** Browsers refuse to change the address much more often than this. */
const PAUSE_MS = 400;
const PLAIN = ['view', 'focus', 'selected', 'compared', 'changes', 'projection', 'measure'];
const LISTS = ['themes', 'tones', 'statuses', 'kinds', 'sources', 'places', 'actors'];
const NAMES = [...PLAIN, ...FILTERS, 'record'];

/** A lone surrogate cannot be encoded. @param {string} text */
const encoded = (text) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, ''));

/** The path of a page's own router, as `/map?` of `#/map`, and what comes after it. @param {string} hash */
function routed(hash) {
  const whole = hash.replace(/^#/, '');
  const [, path = '', rest = ''] = /^(!?\/[^?]*)\??(.*)$/s.exec(whole) ?? ['', '', whole];
  return { path, rest };
}

/** The parameters under one key, by name, and all other parts of the address. @param {string} hash @param {string} key */
function parted(hash, key) {
  /** @type {Map<string, string>} */
  const own = new Map();
  // A page that escapes links twice leaves `&amp;` in them.
  const rest = routed(hash).rest.split(/&(?:amp;)*/).filter((part) => {
    const [name = '', value = ''] = part.split(/=(.*)/s);
    const known = NAMES.find((candidate) => name === `${encoded(key)}.${candidate}`);
    if (known) own.set(known, value);
    return !known && part !== '';
  });
  return { own, rest };
}

/**
 * The address with what is shown in it; values that equal the default are left out.
 * @param {string} hash @param {string} key @param {State} state @param {string} record its fingerprint
 */
export function hashWith(hash, key, state, record) {
  const { filter, view, projection, changes, ...rest } = state;
  /** @type {Record<string, unknown>} */
  const given = { ...rest, ...filter, record, view: view === 'map' ? '' : view, projection: projection === 'equal-area' ? '' : projection, changes: changes ? 'yes' : '' };
  const own = NAMES.map((name) => [name, name === 'further' ? furtherText(filter.further ?? {}) : [given[name] ?? ''].flat().map((value) => encoded(String(value))).join(',')]);
  const parts = own.filter(([, value]) => value !== '').map(([name, value]) => `${encoded(key)}.${name}=${value}`);
  const { path } = routed(hash);
  const all = [...parted(hash, key).rest, ...parts].join('&');
  return `#${path}${path !== '' && all !== '' ? '?' : ''}${all}`;
}

/** Values of further columns as `Region:Asia,Region:Africa`, where each name and value is encoded by itself. @param {string} text */
function furtherOf(text) {
  /** @type {Map<string, string[]>} */
  const further = new Map();
  for (const part of text.split(',')) {
    const [column = '', value = ''] = part.split(':').map(decoded);
    if (column !== '' && value !== '') further.set(column, [...further.get(column) ?? [], value]);
  }
  return Object.fromEntries(further);
}

/** @param {Record<string, string[]>} further */
const furtherText = (further) => Object.entries(further).flatMap(([column, values]) => values.map((value) => `${encoded(column)}:${encoded(value)}`)).join(',');

/** What the address asks for, and of which edition of the record. @param {Map<string, string>} own */
function wanted(own) {
  /** @type {Record<string, unknown>} */
  const state = {};
  /** @type {Record<string, unknown>} */
  const filter = {};
  for (const [name, value] of own) {
    const read = name === 'further' ? furtherOf(value) : LISTS.includes(name) ? value.split(',').map(decoded).filter(Boolean) : decoded(value);
    Object.assign(PLAIN.includes(name) ? state : filter, { [name]: read });
  }
  const { record, ...rest } = filter;
  // A link in running text may be followed by a full stop.
  const [edition = ''] = /^[0-9a-f]{6,64}/.exec(String(record ?? '')) ?? [];
  return { record: edition, state: /** @type {Wanted} */ ({ ...state, changes: own.has('changes'), filter: rest }) };
}

/** The name under which an element keeps its state in the address: the common one where it gives none, null where it keeps none. @param {Element} element */
export function keyOf(element) {
  const key = element.getAttribute('url-state');
  return key === '' ? 'relations' : key;
}

/** Which element uses which name. @type {Map<string, WeakRef<Element>>} */
const keepers = new Map();

/** Two elements that wrote to one part would overwrite each other: the first on the page keeps it, the others only read it once. @param {string} key @param {Element} element */
function isKept(key, element) {
  const keeper = keepers.get(key)?.deref();
  const isTaken = keeper !== undefined && keeper !== element && keeper.isConnected && keyOf(keeper) === key;
  if (isTaken) console.warn(`relations-map: url-state="${key}" is kept by another element of the page; this one shows what a link asks for and keeps nothing, until it has a name of its own`);
  else keepers.set(key, new WeakRef(element));
  return !isTaken;
}

/** The part of the page's address that is one element's. */
export class Address {
  /** Our part of the address as it was last read or written. */
  #known = '';
  /** What is shown, as it was when the address was last read or written. */
  #shown = '';
  /** @type {(() => void) | null} */
  #write = null;
  #isOurs;
  #isRead = false;

  /** @param {string} key @param {Element} element */
  constructor(key, element) {
    this.key = key;
    this.#isOurs = isKept(key, element);
  }

  /** What is asked for; null where nothing is, or nothing new. */
  read() {
    if (this.#isRead && !this.#isOurs) return null;
    this.#isRead = true;
    const { own } = parted(location.hash, this.key);
    const text = JSON.stringify([...own]);
    if (text === this.#known || (own.size === 0 && this.#known === '')) return null;
    this.#known = text;
    this.#shown = '';
    return own.size > 0 ? wanted(own) : null;
  }

  /** Writes down what is shown, unless it is what the address or the page asked for first. @param {State} state @param {string} record */
  write(state, record) {
    if (!this.#isOurs) return;
    const text = hashWith('', this.key, state, record);
    const isFirst = this.#shown === '';
    if (text === this.#shown) return;
    this.#shown = text;
    if (isFirst) return;
    if (this.#write === null) setTimeout(() => this.#write?.(), PAUSE_MS);
    this.#write = () => this.#replace(state, record);
  }

  /** @param {State} state @param {string} record */
  #replace(state, record) {
    this.#write = null;
    try {
      // The whole address: a relative one would be resolved against the base of the page.
      history.replaceState(history.state, '', location.href.replace(/#.*|$/s, () => hashWith(location.hash, this.key, state, record)));
    } catch {
      // A page without an origin has no address to keep.
    }
    this.#known = JSON.stringify([...parted(location.hash, this.key).own]);
  }
}
