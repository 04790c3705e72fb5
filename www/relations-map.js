/**
 * `<relations-map>`: the element. Importing this module registers nothing; `define.js` does.
 * @module
 */

import about from '../build/about.json' with { type: 'json' };
import { Address, keyOf } from './address.js';
import { Answers } from './answers.js';
import { AttributesElement, checkWords, unreflectedPart } from './attributes.js';
import { statementsAsCsv } from './csv.js';
import { RelationsMapError, start } from './engine.js';
import { Warnings, deferred, failureOf, fire } from './messages.js';
import { fetchPackage } from './package.js';
import { Page } from './page.js';
import { Relations } from './relations.js';
import { settle, textOf, withFocusChanged } from './state.js';
import * as strings from './strings.js';
import { styleSheet } from './styles.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./element.d.ts').Cause} Cause */
/**
 * What a part of the page can do for whoever uses it.
 *
 * @typedef {object} Reader
 * @property {(change: Partial<State>) => void} go shows something else, and tells the page that the reader did
 * @property {() => void} close ends the reading of what is chosen
 * @property {(event: string | null) => void} join joins the parties of an event on the map
 * @property {(name: string | null, from?: HTMLElement) => void} open opens one of the parts behind More, or closes it
 * @property {(text: string) => void} tell says something to those who listen
 * @property {<T>(act: () => T) => T | undefined} guard does what may fail, and has a failure told
 */

/**
 * A country's foreign relations as a diagram on a map.
 *
 * @attr {string} src - the address of a `datapackage.json`; without it the embedded record is shown
 * @attr {string} view - `map`, `network`, `timeline`, `table`, `compare` or `contradictions`
 * @attr {string} focus - the id of the actor at the centre
 * @attr {string} selected - the id of the chosen actor, place, source or event
 * @attr {string} as-of - one day: what is dated to hold on it is shown, as `2011-12-20`
 * @attr {string} from - the first day of the period
 * @attr {string} to - the last day of the period
 * @attr {string} themes - themes separated by spaces
 * @attr {string} tones - tones separated by spaces
 * @attr {string} projection - `equal-area`, `equidistant` or `equal-earth`
 * @attr {string} measure - a unit and a year, as `USD 2010`: the width of a line tells that figure instead of statements
 * @attr {string} lang - the language of names, as `ru`; English where the record has none in it
 * @attr {string} appearance - `auto`, `light` or `dark`
 * @attr {string} controls - `all` for the whole page, `map` for a map that can be clicked with one card below it, `none` for a picture
 * @attr {string} url-state - keeps the state in the address of the page; its value names the element there, `relations` where it is empty
 * @fires relations-map-ready - the record is open and drawn
 * @fires relations-map-select - the reader chose something, or nothing; `detail.id`
 * @fires relations-map-filter - the reader changed the filter; `detail.filter`
 * @fires relations-map-viewchange - the reader changed the view, the actor at the centre or the projection; `detail` has what changed
 * @fires relations-map-change - something else is shown, whoever asked for it; `detail.state` and `detail.cause`: `link`, `page` or `reader`
 * @fires relations-map-error - the record could not be shown; `detail.code` tells why
 * @csspart region - all of it
 * @csspart header - headline and deck
 * @csspart heading - the headline
 * @csspart summary - the deck; also the message where nothing can be shown
 * @csspart notice - the line that tells of a link for another edition of the record
 * @csspart tools - the row of views, search and More
 * @csspart search - the search box
 * @csspart drawer - what More opens
 * @csspart map - the diagram on the map
 * @csspart legend - what the lines mean
 * @csspart panel - beside the map: the partners, or what the sources say
 * @csspart panel-heading - whom it is about
 * @csspart statements - a list of statements
 * @csspart statement - one of them
 * @csspart differences - questions on which sources differ
 * @csspart time-strip - statements a year, and the day
 * @csspart network - the actors around the one at the centre
 * @csspart timeline - events in time
 * @csspart table - all statements under the filter
 * @csspart credit - the sources, how borders are drawn, and the edition of the record
 * @csspart failure - the table that stands where there is no map
 * @cssprop --relations-map-size - the base of all sizes, 16px where the page's root is smaller
 * @cssprop --relations-map-font - the typeface of controls and facts
 * @cssprop --relations-map-serif - the typeface of headings and statements
 * @cssprop --relations-map-paper - the ground
 * @cssprop --relations-map-ink - text
 * @cssprop --relations-map-quiet - text of less weight
 * @cssprop --relations-map-faint - signs of less weight
 * @cssprop --relations-map-line - hairlines
 * @cssprop --relations-map-partner-land - the land of partners
 * @cssprop --relations-map-other-land - other land
 * @cssprop --relations-map-sea - water
 * @cssprop --relations-map-centre - the land at the centre
 * @cssprop --relations-map-chosen-land - the land of what is chosen
 * @cssprop --relations-map-tie - lines of partners
 * @cssprop --relations-map-cooperation - marks of cooperation
 * @cssprop --relations-map-neither - marks of neither
 * @cssprop --relations-map-conflict - marks of conflict
 * @cssprop --relations-map-accent - what is chosen, and where sources contradict each other
 */
export class RelationsMapElement extends AttributesElement {
  /** Where the WebAssembly comes from; the entry that registers the element sets it. @type {() => import('./engine.js').Source | Promise<import('./engine.js').Source>} */
  static core = () => new URL('relations_map_bg.wasm', document.baseURI);

  /** The parts that come after the first picture; the entry that registers the element sets it. @type {() => Promise<Pick<typeof import('./workbench.js'), 'Workbench' | 'png'>>} */
  static workbench = () => Promise.reject(new Error('no entry of this package was loaded'));

  #root = this.attachShadow({ mode: 'open' });
  /** @type {Relations | null} */
  #relations = null;
  /** @type {AbortController | null} */
  #connection = null;
  /** The opening of a record that is on its way, or was the last. @type {AbortController | null} */
  #opening = null;
  /** What of the state no attribute has a place for. @type {import('./state.js').Wanted} */
  #unreflected = {};
  /** What the record says of itself. @type {import('./answers.js').About} */
  #about = about;
  /** What was asked for last, and what came of it. @type {{ asked: string, state: State } | null} */
  #settled = null;
  /** Where the address of the page keeps what is shown, if it does. @type {Address | null} */
  #address = null;
  /** The edition of the record for which the address was made; empty where it tells none. */
  #edition = '';
  /** @type {Answers | null} */
  #answers = null;
  /** The event whose parties are joined, and what was chosen then. @type {{ id: string, selected: string | null } | null} */
  #hub = null;
  #isDue = false;
  /** Who asked for what is drawn next. @type {Cause} */
  #cause = 'page';
  /** What was shown last, to tell whether anything has changed. */
  #shown = '';
  #warnings = new Warnings();
  #ready = deferred();
  #isSettled = false;
  /** Whether the present record was drawn at least once. */
  #isDrawn = false;
  #isReplaying = false;
  #isEquipped = false;
  /** The address whose record is shown or on its way; undefined before the first. @type {string | null | undefined} */
  #source;
  /** @type {Reader} */
  #reader = {
    go: (change) => this.#go(change),
    close: () => this.#go({ selected: null, changes: false }),
    join: (event) => this.#join(event),
    open: (name, from) => this.#page.open(name, from),
    tell: (text) => this.#page.tell(text),
    guard: (act) => this.#guard(act),
  };
  #page = new Page(this.#reader, this);

  constructor() {
    super();
    const sheet = styleSheet();
    if (sheet) this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(...this.#page.roots);
  }

  connectedCallback() {
    this.adopt();
    this.#connection?.abort();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#page.connect(signal);
    addEventListener('hashchange', () => this.#address && this.#due(), { signal });
    this.#due();
  }

  disconnectedCallback() {
    this.#connection?.abort();
    this.#connection = null;
  }

  attributeChangedCallback() {
    this.#due();
  }

  /**
   * Resolves with the query object when the record is drawn; rejects when it cannot be shown.
   * @returns {Promise<Relations>}
   */
  get ready() {
    return this.#ready.promise;
  }

  /**
   * The query object, or null before `ready`.
   * @returns {Relations | null}
   */
  get relations() {
    return this.#relations;
  }

  /**
   * What is shown, as plain JSON; setting it shows that, and what it leaves out is as if nothing had been asked for.
   * @returns {State}
   */
  get state() {
    return structuredClone(this.#state());
  }
  /** @param {{ [name in keyof State]?: State[name] | null }} value */
  set state(value) {
    try {
      this.#want(structuredClone(Object(value)));
    } catch {
      this.#warnings.passedOver('state', typeof value, 'plain data');
    }
  }

  /** @param {{ [name in keyof State]?: State[name] | null }} value */
  #want(value) {
    this.reflectState(value);
    this.#unreflected = unreflectedPart(value);
    this.#due();
  }

  /** Chooses an actor, a place, a source or an event, or nothing for null. @param {string | null} id */
  select(id) {
    this.reflect('selected', id);
  }

  /** Puts an actor at the centre. @param {string} id */
  focusOn(id) {
    this.reflect('focus', id);
  }

  /**
   * What the words find, best first, as `relations.search` answers; the search box shows them. Empty before `ready`.
   * @param {string} text
   */
  search(text) {
    const hits = this.#relations?.search(text) ?? [];
    this.#page.workbench?.search(text);
    return hits;
  }

  /**
   * The diagram as it stands, as an SVG document with headline, key and source; empty before it is drawn.
   * @returns {string}
   */
  exportSVG() {
    return this.#answers ? this.#page.exportSVG(this.#answers, this.appearance) : '';
  }

  /**
   * The diagram as it stands, as a PNG picture with headline, key and source; rejects where there is none.
   * @param {number} [scale] pixels for each of the page's, 1 to 4
   * @returns {Promise<Blob>}
   */
  exportPNG(scale = 2) {
    const { workbench } = /** @type {typeof RelationsMapElement} */ (this.constructor);
    const picture = this.exportSVG();
    return workbench().then(({ png }) => png(picture, scale));
  }

  /**
   * The statements under the present filter as CSV, a row each, safe to open in a spreadsheet; empty before `ready`.
   * @returns {string}
   */
  exportCSV() {
    return this.#relations ? statementsAsCsv(this.#relations.statements(this.#state().filter).rows) : '';
  }

  /**
   * What the statements under the present filter rest on; empty before `ready`.
   * @param {import('../build/core/relations_map.js').CitationStyle} [style]
   * @returns {string}
   */
  cite(style = 'footnote') {
    const relations = this.#relations;
    return relations ? relations.cite(relations.statements(this.#state().filter).rows.map(({ id }) => id), style) : '';
  }

  /** @protected @override @param {FocusOptions} [options] */
  takeFocus(options) {
    this.#page.takeFocus(options);
  }

  /** Many changes at once are drawn once. */
  #due() {
    if (this.#isDue || !this.#connection) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.#connection) this.#update();
    });
  }

  #update() {
    this.#readAddress();
    if (this.#source !== this.getAttribute('src')) return void this.#open();
    if (this.#relations) this.#guard(() => this.#relations && this.#draw(this.#relations));
  }

  /** What a link asks for comes before what the attributes do. */
  #readAddress() {
    const key = keyOf(this);
    if (this.#address?.key !== key) this.#address = key === null ? null : new Address(key, this);
    const found = this.#address?.read();
    if (!found) return;
    this.#edition = found.record;
    this.#cause = 'link';
    this.state = /** @type {Partial<State>} */ ({ focus: this.getAttribute('focus'), ...found.state });
  }

  /** Opens the record that `src` names; of several on their way only the last is shown. */
  async #open() {
    const source = this.getAttribute('src');
    this.#source = source;
    this.#opening?.abort();
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    if (this.#isSettled) {
      this.#ready = deferred();
      this.#isSettled = false;
    }
    if (!this.#relations) this.#page.await();
    try {
      const content = await this.#load(source, signal);
      if (!signal.aborted) this.#show(new Relations(content));
    } catch (error) {
      if (signal.aborted) return;
      this.#refuse(error);
      this.#fail(error);
    }
  }

  /** @param {string | null} source @param {AbortSignal} signal */
  async #load(source, signal) {
    if (!styleSheet()) throw new RelationsMapError('old-browser', 'this browser is too old for the map: it has no constructed style sheets');
    const { core } = /** @type {typeof RelationsMapElement} */ (this.constructor);
    const files = source === null ? null : fetchPackage(source, signal);
    // A package that fails while the core still loads is told by the await below.
    files?.catch(() => {});
    await start(core);
    return files;
  }

  /** @param {Relations} relations */
  #show(relations) {
    this.#relations?.close();
    this.#relations = relations;
    this.#settled = null;
    this.#isDrawn = false;
    this.#guard(() => this.#draw(relations));
    if (!this.#isDrawn) return;
    this.#isSettled = true;
    this.#ready.resolve(relations);
    fire(this, 'relations-map-ready', { fingerprint: relations.fingerprint(), focus: this.#state().focus });
    void this.#equip();
  }

  /** Brings the parts around the picture, once; without them there is still the map. */
  async #equip() {
    if (this.#isEquipped || this.controls !== 'all') return;
    this.#isEquipped = true;
    const { workbench } = /** @type {typeof RelationsMapElement} */ (this.constructor);
    await painted();
    try {
      const { Workbench } = await workbench();
      this.#page.equip(new Workbench(this.#reader, this));
    } catch (cause) {
      this.#warnings.passedOver('workbench', cause, 'the files beside relations-map.js');
      return;
    }
    this.#due();
  }

  /**
   * Does what the page or the reader asked for; what goes wrong is told and not thrown at the page.
   * @template T
   * @param {() => T} act
   * @returns {T | undefined}
   */
  #guard(act) {
    try {
      return act();
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** @param {unknown} error */
  #fail(error) {
    const failure = failureOf(error);
    if (this.#isReplaying) return;
    if (failure.code === 'core-trap') this.#replay(failure.message);
    if (failure.code !== 'core-trap' || !this.#isDrawn) {
      this.#refuse(error);
      this.#relations = null;
      this.#isDrawn = false;
      this.#page.giveUp(failure, this.#source === null);
    }
    fire(this, 'relations-map-error', failure);
  }

  /** After a fault of the core: what was drawn stays, and is drawn once more by the fresh instance. @param {string} message */
  #replay(message) {
    const relations = this.#relations;
    if (!relations) return;
    this.#isReplaying = true;
    this.#page.tell(message);
    this.#guard(() => this.#draw(relations));
    this.#isReplaying = false;
  }

  /** @param {unknown} error */
  #refuse(error) {
    this.#isSettled = true;
    this.#ready.promise.catch(() => {});
    this.#ready.reject(error);
  }

  /** @param {Relations} relations */
  #draw(relations) {
    const state = this.#state();
    const hub = this.#hub?.selected === state.selected ? this.#hub.id : null;
    const answers = new Answers(relations, { ...state, hub, language: this.lang.split('-')[0] ?? '' }, this.#about, this.#answers);
    this.#answers = answers;
    const edition = relations.fingerprint();
    const isOther = this.#edition !== '' && this.#edition !== edition;
    if (isOther) this.#warnings.passedOver('record', this.#edition, `${edition}, the edition that is shown`);
    this.#page.draw(answers, isOther);
    this.#address?.write(state, edition);
    checkWords(this, (...warning) => this.#warnings.passedOver(...warning));
    this.#tellChange(state);
    this.#isDrawn = true;
  }

  /** @param {State} state */
  #tellChange(state) {
    const cause = this.#cause;
    this.#cause = 'page';
    const shown = textOf(state);
    const isChange = this.#isDrawn && shown !== this.#shown;
    this.#shown = shown;
    if (isChange) fire(this, 'relations-map-change', { state: structuredClone(state), cause });
  }

  /**
   * What the reader asks for is shown, said and told to the page.
   * @param {Partial<State>} change
   */
  #go(change) {
    this.#guard(() => {
      const relations = this.#relations;
      if (!relations) return;
      const before = this.#state();
      this.state = withFocusChanged({ ...before, ...change }, before);
      this.#cause = 'reader';
      const after = this.#state();
      const changed = (/** @type {keyof State} */ name) => textOf(after[name]) !== textOf(before[name]);
      const names = /** @type {const} */ (['view', 'focus', 'projection', 'measure', 'compared', 'changes']).filter(changed);
      this.#announce(relations, changed('selected'), changed('filter'));
      if ('selected' in change && changed('selected')) fire(this, 'relations-map-select', { id: after.selected });
      if (changed('filter')) fire(this, 'relations-map-filter', { filter: structuredClone(after.filter) });
      if (names.length > 0) fire(this, 'relations-map-viewchange', Object.fromEntries(names.map((name) => [name, after[name]])));
    });
  }

  /** Says what came of it; what is asked for it, the picture that comes next asks as well. @param {Relations} relations @param {boolean} isChoice @param {boolean} isFilter */
  #announce(relations, isChoice, isFilter) {
    if (!isChoice && !isFilter) return;
    const answers = new Answers(relations, { ...this.#state(), hub: null, language: '' }, this.#about, this.#answers);
    this.#answers = answers;
    this.#page.tell(isChoice ? answers.announcement : strings.filtered(answers.facets.total));
  }

  /** Joins the parties of an event on the map, until something else is chosen. @param {string | null} id */
  #join(id) {
    this.#guard(() => {
      this.#hub = id === null ? null : { id, selected: this.#state().selected };
      if (this.#relations) this.#draw(this.#relations);
    });
  }

  /** The state as the record allows it; before there is a record, as it was asked for. @returns {State} */
  #state() {
    const relations = this.#relations;
    const wanted = this.wantedBy(this.#unreflected);
    if (!relations) return /** @type {State} */ ({ view: 'map', focus: '', selected: null, compared: null, changes: false, projection: 'equal-area', measure: '', camera: null, ...wanted });
    const asked = textOf(wanted);
    if (this.#settled?.asked !== asked) {
      this.#settled = { asked, state: settle(relations, wanted, (name, ...warning) => this.#warnings.passedOver(name === 'asOf' ? 'as-of' : name, ...warning)) };
    }
    return this.#settled.state;
  }
}

/** A page in the background has no frames, and waits no longer than this. */
const FRAME_MS = 250;

/** Waits until what is drawn has been painted. @returns {Promise<void>} */
function painted() {
  return new Promise((resolve) => {
    // What a frame's callbacks come before is on the screen when those of the next one come.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, FRAME_MS);
  });
}
