/**
 * What the page, a link and the reader ask one element to show, and what of it the record can.
 * @module
 */

import { Address, keyOf } from './address.js';
import { reflectState, unreflectedPart, wantedBy } from './attributes.js';
import { lastingOf } from './lasting.js';
import { languageOf, own, validState, textOf } from './state.js';

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {import('./state.js').State} State */
/** @typedef {{ [name in keyof State]?: State[name] | null }} Part */

/** Before there is a record. */
const UNSETTLED = { view: 'map', focus: '', selected: null, compared: null, changes: false, projection: 'equal-area', measure: '', camera: null };

export class Asked {
  #element;
  #warnings;
  /** The part of the state that no attribute can hold. @type {import('./state.js').Wanted} */
  #unreflected = {};
  /** What was asked for last, and what came of it. @type {{ relations: Relations, asked: string, state: State, isWhole: boolean } | null} */
  #resolved = null;
  /** Whether a link asked for what is shown. */
  #isLinked = false;
  /** The event whose parties are joined, and what was chosen then. @type {{ id: string, selected: string | null } | null} */
  #hub = null;
  /** @type {import('./provided.js').Marks} */
  #marks = { undated: false, since: null };
  /** Where the address of the page keeps what is shown, if it does. @type {Address | null} */
  #address = null;
  /** The edition of the record for which the address was made; empty where it tells none. */
  #edition = '';

  /** @param {HTMLElement} element @param {import('./messages.js').Warnings} warnings */
  constructor(element, warnings) {
    this.#element = element;
    this.#warnings = warnings;
  }

  get hasAddress() {
    return this.#address !== null;
  }

  /** Whether only the default view is asked for; it can be shown without asking the core anything. */
  get isPlain() {
    const { filter, compared, changes, ...wanted } = /** @type {Record<string, unknown>} */ (wantedBy(this.#element, this.#unreflected));
    return Object.keys(/** @type {object} */ (filter)).length === 0 && Object.values({ ...wanted, compared, changes }).every((value) => value === undefined || value === null || value === false);
  }

  /** Fields that it leaves out go back to their defaults. @param {unknown} value */
  want(value) {
    try {
      this.#isLinked = false;
      const part = /** @type {Part} */ (structuredClone(Object(value)));
      // A value that contains itself cannot be written as text.
      textOf(part);
      reflectState(this.#element, part);
      this.#unreflected = unreflectedPart(part);
    } catch {
      this.#warnings.passedOver('state', typeof value, 'plain data');
    }
  }

  /** A link takes precedence over attributes. Returns whether there was a new link. */
  readAddress() {
    const key = keyOf(this.#element);
    if (this.#address?.key !== key) this.#address = key === null ? null : new Address(key, this.#element);
    const found = this.#address?.read();
    if (!found) return false;
    this.#edition = found.record;
    this.want({ focus: this.#element.getAttribute('focus'), ...found.state });
    this.#isLinked = true;
    return true;
  }

  /** Keeps what is shown in the address of the page. @param {State} state @param {string} edition */
  keep(state, edition) {
    this.#address?.write(state, edition);
  }

  /** A notice about the link: it was made for another edition of the record, or asks for something the record does not have. @param {string} edition @param {import('./words.js').Words} words */
  notice(edition, words) {
    const isOther = this.#edition !== '' && this.#edition !== edition;
    if (isOther) this.#warnings.passedOver('record', this.#edition, `${edition}, the edition that is shown`);
    if (isOther) return words.$otherEdition;
    return this.#isLinked && this.#resolved?.isWhole === false ? words.$linkInVain : '';
  }

  /** The parties of an event are joined while the same is chosen. @param {string | null} id of the event, or null for none @param {State} state */
  join(id, { selected }) {
    this.#hub = id === null ? null : { id, selected };
  }

  /** @param {Partial<import('./provided.js').Marks>} marks */
  mark(marks) {
    this.#marks = { ...this.#marks, ...marks };
  }

  /** What is shown where nothing is asked for. @param {Relations} relations */
  plain(relations) {
    return this.shown(/** @type {State} */ ({ ...UNSETTLED, focus: lastingOf(relations).main, filter: own({}) }));
  }

  /** A state with what no link keeps. @param {State} state @returns {import('./answers.js').Shown} */
  shown(state) {
    const hub = this.#hub?.selected === state.selected ? this.#hub.id : null;
    return { ...state, ...this.#marks, hub, language: languageOf(this.#element) };
  }

  /** The state as the record allows it; before there is a record, as it was asked for. @param {Relations | null} relations @returns {State} */
  state(relations) {
    const wanted = wantedBy(this.#element, this.#unreflected);
    if (!relations) return /** @type {State} */ ({ ...UNSETTLED, ...wanted });
    const asked = textOf(wanted);
    if (this.#resolved?.relations !== relations || this.#resolved.asked !== asked) {
      let isWhole = true;
      const warn = (/** @type {string} */ name, /** @type {unknown} */ value, /** @type {string} */ expected) => {
        isWhole = false;
        this.#warnings.passedOver(name === 'asOf' ? 'as-of' : name, value, expected);
      };
      const state = validState(relations, wanted, warn);
      const before = this.#resolved?.state;
      // A camera is dropped with its centre: it makes no sense for another one.
      if (before?.camera && textOf([before.focus, before.projection]) !== textOf([state.focus, state.projection]) && textOf(before.camera) === textOf(state.camera)) this.#unreflected.camera = state.camera = null;
      this.#resolved = { relations, asked, state, isWhole };
    }
    return this.#resolved.state;
  }
}
