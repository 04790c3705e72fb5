/**
 * What stands around the picture: search, views, filters, time, and ways to take things along. It comes after the
 * first picture, so that nobody waits for it.
 * @module
 */

import { sheet } from './sheet.js';
import text from './workbench.css';
import { Compare } from './workbench/compare.js';
import { Filters } from './workbench/filters.js';
import { Finder } from './workbench/finder.js';
import { Follow } from './workbench/follow.js';
import { Help } from './workbench/help.js';
import { List } from './workbench/list.js';
import { Network } from './workbench/network.js';
import { Share } from './workbench/share.js';
import { actions, beside, more, subject, teller, theme } from './workbench/subjects.js';
import { TimeStrip } from './workbench/time-strip.js';
import { Timeline } from './workbench/timeline.js';
import { Toolbar } from './workbench/toolbar.js';

export { png } from './workbench/png.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./relations-map.js').RelationsMapElement} RelationsMapElement */
/** @typedef {import('./state.js').ViewName} ViewName */
/** Where the parts go. @typedef {{ finder: HTMLElement, bar: HTMLElement, strip: HTMLElement, panel: HTMLElement }} Places */
/**
 * A part of the page.
 *
 * @typedef {object} Part
 * @property {HTMLElement} element
 * @property {(signal: AbortSignal) => void} connect listens until the signal ends
 * @property {(answers: Answers) => void} update shows what is asked for now
 */

/** @type {Record<Exclude<ViewName, 'map'>, new (reader: Reader) => Part>} */
const VIEWS = { network: Network, timeline: Timeline, list: List, compare: Compare };

/** @type {CSSStyleSheet | null | undefined} */
let shared;

export class Workbench {
  /** @type {Reader} */
  #reader;
  /** @type {Map<ViewName, Part>} */
  #views = new Map();
  /** @type {AbortSignal | null} */
  #signal = null;
  #finder;
  /** All but the views, which are made when they are first shown. @type {Part[]} */
  #parts;

  /** @param {Places} places @param {Reader} reader @param {RelationsMapElement} host */
  constructor(places, reader, host) {
    this.#reader = reader;
    if (shared === undefined) shared = sheet(text);
    if (shared && host.shadowRoot) host.shadowRoot.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets, shared];
    const [filters, share, help] = [new Filters(reader), new Share(reader, host), new Help(reader)];
    const toolbar = new Toolbar(reader, [filters, share, help]);
    const strip = new TimeStrip(reader);
    this.#finder = new Finder(reader);
    const follow = new Follow(places.panel);
    this.#parts = [this.#finder, filters, share, help, toolbar, strip, follow];
    places.finder.replaceChildren(this.#finder.element);
    places.bar.replaceChildren(toolbar.element, filters.element, share.element, help.element, filters.chips);
    places.strip.replaceChildren(strip.element);
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#signal = signal;
    for (const part of [...this.#parts, ...this.#views.values()]) part.connect(signal);
  }

  /** The part that takes the place of the map; null for the map itself. @param {ViewName} name */
  view(name) {
    if (name === 'map') return null;
    const known = this.#views.get(name);
    if (known) return known;
    const view = new VIEWS[name](this.#reader);
    if (this.#signal) view.connect(this.#signal);
    this.#views.set(name, view);
    return view;
  }

  /** What the panel shows that is not a tie; null for a tie. @param {Answers} answers */
  panel(answers) {
    return subject(answers, this.#reader);
  }

  /** A theme of a tie, by its name. @param {Answers} answers @param {string} code @param {string} name */
  theme(answers, code, name) {
    return theme(answers, this.#reader, code, name);
  }

  /** What can be done with a tie, beside reading it. @param {Answers} answers */
  actions(answers) {
    return actions(answers, this.#reader);
  }

  /** What stands above the statements of a tie. @param {Answers} answers */
  beside(answers) {
    return beside(answers, this.#reader);
  }

  /** Tells the statements of a tie, with ways on from each. @param {Answers} answers */
  teller(answers) {
    return teller(answers, this.#reader);
  }

  /** What stands below statements of one event. @param {import('./panel.js').Group} group */
  more(group) {
    return more(this.#reader, group);
  }

  /** @param {Answers} answers */
  update(answers) {
    for (const part of this.#parts) part.update(answers);
  }

  /** Puts words into the search box and opens it. @param {string} words */
  search(words) {
    this.#finder.open(words);
  }
}
