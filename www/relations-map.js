/**
 * `<relations-map>`: the element. Importing this module registers nothing; `define.js` does.
 * @module
 */

import { Answers } from './answers.js';
import { statementsAsCsv } from './csv.js';
import { html, say, set } from './dom.js';
import { RelationsMapError, later as completed, start } from './engine.js';
import { failure } from './failure.js';
import { panel } from './panel.js';
import { Picture } from './picture.js';
import { read } from './read.js';
import { Relations } from './relations.js';
import { settle, textOf } from './state.js';
import * as strings from './strings.js';
import { styleSheet } from './styles.js';
import { Address, keyOf } from './url-state.js';

/** @typedef {import('../build/core/relations_map.js').Problem} Problem */
/** @typedef {import('./state.js').State} State */
/** @typedef {import('./answers.js').Shown} Shown */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/**
 * What a part of the page can do for the reader.
 *
 * @typedef {object} Reader
 * @property {(change: Partial<State>) => void} go shows something else, and tells the page that the reader did
 * @property {(event: string | null) => void} join joins the parties of an event on the map
 * @property {() => void} close ends the reading of what is chosen
 * @property {(text: string) => void} tell says something to those who listen
 * @property {<T>(act: () => T) => T | undefined} guard does what may fail, and has a failure told
 */

/** Attributes whose value is the state's, by the name that it has there. */
const PLAIN = /** @type {const} */ ({ view: 'view', focus: 'focus', selected: 'selected', projection: 'projection' });
const DAYS = /** @type {const} */ ({ 'as-of': 'asOf', from: 'from', to: 'to' });
const LISTS = /** @type {const} */ (['themes', 'tones']);
const APPEARANCES = ['auto', 'light', 'dark'];

/** What a page may have set before this module came, and no accessor has seen. */
const PROPERTIES = ['src', 'files', 'view', 'focus', 'selected', 'asOf', 'from', 'to', 'themes', 'tones', 'projection', 'appearance', 'urlState', 'state'];

/**
 * A country's foreign relations as a diagram on a map.
 *
 * @attr {string} src - the address of a `datapackage.json`; without it the embedded record is shown
 * @attr {string} view - `map`, `network`, `timeline`, `list` or `compare`
 * @attr {string} focus - the id of the actor at the centre
 * @attr {string} selected - the id of the chosen actor, place, source or event
 * @attr {string} as-of - the day for which standing statements are shown, as `2011-12-20`
 * @attr {string} from - the first day of the period
 * @attr {string} to - the last day of the period
 * @attr {string} themes - themes separated by spaces
 * @attr {string} tones - tones separated by spaces
 * @attr {string} projection - `equal-area`, `equidistant` or `equal-earth`
 * @attr {string} lang - the language of names, as `ru`; English where the record has none in it
 * @attr {string} appearance - `auto`, `light` or `dark`
 * @attr {string} url-state - keeps the state in the address of the page; its value names the element there, `relations` where it is empty
 * @fires relations-map:ready - the record is open and drawn
 * @fires relations-map:select - the reader chose something, or nothing; `detail.id`
 * @fires relations-map:filter - the reader changed the filter; `detail.filter`
 * @fires relations-map:viewchange - the reader changed the view, the actor at the centre or the projection; `detail` has what changed
 * @fires relations-map:error - the record could not be shown; `detail.code` tells why
 * @csspart region - all of it
 * @csspart header - heading and summary, and the search box
 * @csspart heading - whose relations are shown
 * @csspart summary - how much there is to read; also the message where nothing can be shown
 * @csspart notice - the line that tells of a link for another edition of the record
 * @csspart search - the search box
 * @csspart chips - what is filtered, a button each
 * @csspart tools - the row of views and of what opens below it
 * @csspart drawer - what opens below the row
 * @csspart map - the diagram on the map
 * @csspart toolbar - the buttons of the map
 * @csspart legend - what the lines mean
 * @csspart panel - what the sources say
 * @csspart network - the actors on rings
 * @csspart timeline - the lanes by partner
 * @csspart table - all statements under the filter
 * @csspart time-strip - statements a year, the period and the day
 * @csspart panel-heading - whom it is about
 * @csspart statements - a list of statements
 * @csspart statement - one of them
 * @csspart differences - where sources differ
 * @csspart credit - how borders are drawn, and the edition of the record
 * @csspart failure - the table that stands where there is no map
 * @cssprop --relations-map-paper - the ground
 * @cssprop --relations-map-ink - text
 * @cssprop --relations-map-quiet - text of less weight
 * @cssprop --relations-map-line - hairlines
 * @cssprop --relations-map-accent - what is chosen, and where sources differ
 * @cssprop --relations-map-sea - water
 * @cssprop --relations-map-land - land
 * @cssprop --relations-map-border - borders between countries
 * @cssprop --relations-map-cooperative - lines and marks of cooperation
 * @cssprop --relations-map-neutral - lines and marks of neither
 * @cssprop --relations-map-conflictual - lines and marks of conflict
 * @cssprop --relations-map-font - the typeface of controls and facts
 * @cssprop --relations-map-serif - the typeface of headings and statements
 */
export class RelationsMapElement extends HTMLElement {
  static observedAttributes = ['src', 'view', 'focus', 'selected', 'as-of', 'from', 'to', 'themes', 'tones', 'projection', 'lang', 'appearance', 'url-state'];

  /** Where the WebAssembly comes from; the entry that registers the element sets it. @type {() => import('./engine.js').Source | Promise<import('./engine.js').Source>} */
  static core = () => new URL('relations_map_bg.wasm', document.baseURI);

  /** Where the second file of the core is. @type {() => import('./engine.js').Source | Promise<import('./engine.js').Source>} */
  static later = () => new URL('relations_map_later.wasm', document.baseURI);

  /** The parts that come after the first picture; the entry that registers the element sets it. @type {() => Promise<Pick<typeof import('./workbench.js'), 'Workbench' | 'png'>>} */
  static workbench = () => Promise.reject(new Error('no entry of this package was loaded'));

  /** The reader of what a page brings, which comes only then; the entry that registers the element sets it. @type {() => Promise<import('./read.js').Reader>} */
  static reader = () => Promise.reject(new RelationsMapError('no-reader', 'this page shows the record that is in it, and cannot read another: expected the module relations-map.js'));

  #root = this.attachShadow({ mode: 'open' });
  /** @type {Relations | null} */
  #relations = null;
  /** @type {AbortController | null} */
  #connection = null;
  /** The opening of a record that is on its way, or was the last. @type {AbortController | null} */
  #opening = null;
  /** @type {Picture | null} */
  #picture = null;
  /** Null until it has come. @type {Workbench | null} */
  #workbench = null;
  #heading = html('h2', { id: 'heading', part: 'heading' });
  #summary = html('p', { id: 'summary', part: 'summary' });
  #notice = html('p', { class: 'notice', part: 'notice', role: 'status' });
  #finder = html('div', { class: 'finder' });
  #bar = html('div', { class: 'tools-row' });
  #stage = html('div', { class: 'stage' });
  #panel = html('div', { class: 'panel', part: 'panel', role: 'region', 'aria-label': strings.panelLabel, tabindex: 0 });
  #strip = html('div', { class: 'time-row' });
  #status = html('div', { class: 'hidden', role: 'status', 'aria-live': 'polite' });
  #region = html('section', { class: 'region', part: 'region', 'aria-labelledby': 'heading', 'aria-describedby': 'summary', lang: 'en', dir: 'ltr' });
  #credit = html('p', { class: 'credit', part: 'credit' });
  /** What of the state no attribute has a place for. @type {import('./state.js').Wanted} */
  #unreflected = {};
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
  /** @type {Set<string>} */
  #warned = new Set();
  /** @type {Deferred} */
  #ready = promise();
  #isSettled = false;
  #takeFocus = (/** @type {FocusOptions | undefined} */ options) => {
    const stop = this.#stage.querySelector('[tabindex="0"]');
    if (stop instanceof HTMLElement) stop.focus(options);
  };
  /** Whether the present record was drawn at least once. */
  #isDrawn = false;
  #isReplaying = false;
  /** The files that a page gave. @type {import('./reader.js').Files | null} */
  #files = null;
  /** The address or the files whose record is shown or on its way; undefined before the first. @type {string | import('./reader.js').Files | null | undefined} */
  #source;
  /** @type {Reader} */
  #reader = {
    go: (change) => this.#go(change),
    join: (event) => this.#join(event),
    close: () => this.#close(),
    tell: (text) => void (this.#status.textContent = text),
    guard: (act) => this.#guard(act),
  };

  constructor() {
    super();
    const sheet = styleSheet();
    if (sheet) this.#root.adoptedStyleSheets = [sheet];
    set(this.#status, { lang: 'en', dir: 'ltr' });
    this.#root.append(this.#region, this.#status);
    this.#region.append(this.#summary, html('slot'));
  }

  connectedCallback() {
    this.#adopt();
    this.#connection?.abort();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#picture?.connect(signal);
    this.#workbench?.connect(signal);
    this.#panel.addEventListener('keydown', (event) => this.#onPanelKey(event), { signal });
    addEventListener('hashchange', () => this.#address && this.#due(), { signal });
    this.#due();
  }

  /** Gives values that were set before the element was known to its accessors. */
  #adopt() {
    for (const name of PROPERTIES.filter((property) => Object.hasOwn(this, property))) {
      const value = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
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

  get src() {
    return this.getAttribute('src') ?? '';
  }
  set src(value) {
    this.#reflect('src', value);
  }

  /**
   * The files of a data package, shown in place of what `src` names: an object from file name to bytes or text, a `FileList`
   * or a `Blob`; null for none.
   * @returns {import('./reader.js').Files | null}
   */
  get files() {
    return this.#files;
  }
  set files(value) {
    this.#files = value ?? null;
    this.#due();
  }

  get view() {
    return this.getAttribute('view') ?? 'map';
  }
  set view(value) {
    this.#reflect('view', value);
  }

  /**
   * Setting it puts an actor at the centre, as the attribute does. Reading it gives what every HTML element has under
   * this name, the method that moves the keyboard's focus, here into the map; the id is read from `state.focus`.
   * @override
   * @returns {(options?: FocusOptions) => void}
   */
  // @ts-expect-error TypeScript lets no accessor take the place of an inherited method.
  get focus() {
    return this.#takeFocus;
  }
  /**
   * @override
   * @param {unknown} value
   */
  set focus(value) {
    this.#reflect('focus', typeof value === 'string' ? value : null);
  }

  get selected() {
    return this.getAttribute('selected') ?? '';
  }
  set selected(value) {
    this.#reflect('selected', value);
  }

  get asOf() {
    return this.getAttribute('as-of') ?? '';
  }
  set asOf(value) {
    this.#reflect('as-of', value);
  }

  get from() {
    return this.getAttribute('from') ?? '';
  }
  set from(value) {
    this.#reflect('from', value);
  }

  get to() {
    return this.getAttribute('to') ?? '';
  }
  set to(value) {
    this.#reflect('to', value);
  }

  get themes() {
    return this.getAttribute('themes') ?? '';
  }
  set themes(value) {
    this.#reflect('themes', value);
  }

  get tones() {
    return this.getAttribute('tones') ?? '';
  }
  set tones(value) {
    this.#reflect('tones', value);
  }

  get projection() {
    return this.getAttribute('projection') ?? 'equal-area';
  }
  set projection(value) {
    this.#reflect('projection', value);
  }

  get appearance() {
    return this.getAttribute('appearance') ?? 'auto';
  }
  set appearance(value) {
    this.#reflect('appearance', value);
  }

  /** @returns {string | null} */
  get urlState() {
    return this.getAttribute('url-state');
  }
  set urlState(value) {
    if (value === null || value === undefined) this.removeAttribute('url-state');
    else this.setAttribute('url-state', value);
  }

  /**
   * What is shown, as plain JSON; setting it shows that, and what it leaves out is as if nothing had been asked for.
   * @returns {State}
   */
  get state() {
    const { view, focus, selected, compared, changes, filter, projection } = this.#state();
    return { view, focus, selected, compared, changes, filter: structuredClone(filter), projection };
  }
  /** @param {{ [name in keyof State]?: State[name] | null }} value */
  set state(value) {
    try {
      this.#want(structuredClone(Object(value)));
    } catch {
      this.#warn('state', typeof value, 'plain data');
    }
  }

  /** @param {{ [name in keyof State]?: State[name] | null }} value */
  #want(value) {
    const { compared, changes, filter } = value;
    for (const [attribute, name] of Object.entries(PLAIN)) this.#reflect(attribute, value[name]);
    for (const [attribute, name] of Object.entries(DAYS)) this.#reflect(attribute, filter?.[name]);
    for (const name of LISTS) this.#reflect(name, [filter?.[name] ?? []].flat().join(' '));
    const { from, to, asOf, themes, tones, ...rest } = Object(filter);
    this.#unreflected = { compared, changes, filter: rest };
    this.#due();
  }

  /** Chooses an actor, a place, a source or an event, or nothing for null. Fires no event. @param {string | null} id */
  select(id) {
    this.#reflect('selected', id);
  }

  /** Puts an actor at the centre. Fires no event. @param {string} id */
  focusOn(id) {
    this.#reflect('focus', id);
  }

  /**
   * What the words find, best first, as `relations.search` answers; the search box shows them. Empty before `ready`.
   * @param {string} text
   */
  search(text) {
    const hits = this.#relations?.search(text) ?? [];
    this.#workbench?.search(text);
    return hits;
  }

  /**
   * The diagram as it stands, as an SVG document with title and description; empty before it is drawn.
   * @returns {string}
   */
  exportSVG() {
    const [relations, picture] = [this.#relations, this.#picture];
    if (!relations || !picture || picture.view.width < 1) return '';
    const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const dark = this.appearance === 'dark' || (this.appearance !== 'light' && prefersDark);
    const description = [...relations.describe(picture.view), this.#credit.textContent].join(' ');
    return relations.svg(picture.view, { title: this.#heading.textContent ?? '', description, dark });
  }

  /**
   * The diagram as it stands, as a PNG picture with its title and where it comes from; rejects where there is none.
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

  /** @param {string} name @param {unknown} value */
  #reflect(name, value) {
    if (value === null || value === undefined || value === '') this.removeAttribute(name);
    else this.setAttribute(name, String(value));
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
    if (this.#source !== (this.#files ?? this.getAttribute('src'))) return void this.#open();
    if (this.#relations) this.#guard(() => this.#relations && this.#draw(this.#relations));
  }

  /** What a link asks for comes before what the attributes do. */
  #readAddress() {
    const key = keyOf(this);
    if (this.#address?.key !== key) this.#address = key === null ? null : new Address(key, this);
    const found = this.#address?.read();
    if (!found) return;
    this.#edition = found.record;
    this.state = /** @type {Partial<State>} */ ({ focus: this.getAttribute('focus'), ...found.state });
  }

  /** Opens the record that `src` names; of several on their way only the last is shown. */
  async #open() {
    const source = this.#files ?? this.getAttribute('src');
    this.#source = source;
    this.#opening?.abort();
    this.#opening = new AbortController();
    const { signal } = this.#opening;
    if (this.#isSettled) {
      this.#ready = promise();
      this.#isSettled = false;
    }
    if (!this.#relations) this.#await();
    try {
      const content = await this.#load(source, signal);
      if (!signal.aborted) this.#show(new Relations(content));
    } catch (error) {
      if (signal.aborted) return;
      this.#refuse(error);
      this.#fail(error);
    }
  }

  /** The binary form of a record; null for the embedded one. @param {string | import('./reader.js').Files | null} source @param {AbortSignal} signal */
  async #load(source, signal) {
    if (!styleSheet()) throw new RelationsMapError('old-browser', 'this browser is too old for the map: it has no constructed style sheets');
    const { core, later, reader } = /** @type {typeof RelationsMapElement} */ (this.constructor);
    const data = source !== null && (typeof source === 'string' ? { src: source } : { files: source });
    const record = data && read(data, reader, { base: document.baseURI, signal, onProgress: (progress) => signal.aborted || this.#tellProgress(progress) });
    // A package that fails while the core still loads is told by the await below.
    if (record) record.catch(() => {});
    await start(core);
    await completed(later);
    return record ? (await record).bytes : null;
  }

  /** Where there is no picture yet, how far the reading has come. @param {import('./reader.js').Progress} progress */
  #tellProgress({ done, total }) {
    if (!this.#relations && total) say(this.#summary, strings.reading(done / total));
  }

  /** What is seen until there is a record: the page's own content stays. */
  #await() {
    this.#summary.textContent = strings.loading;
    set(this.#summary, { role: 'status' });
    this.#region.replaceChildren(this.#summary, html('slot'));
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
    this.#fire('ready', { fingerprint: relations.fingerprint(), focus: this.#state().focus });
    void this.#equip();
  }

  /** Brings the parts around the picture, once; without them there is still the map. */
  async #equip() {
    if (this.#workbench) return;
    const { workbench } = /** @type {typeof RelationsMapElement} */ (this.constructor);
    await painted();
    try {
      const { Workbench } = await workbench();
      this.#workbench ??= new Workbench({ finder: this.#finder, bar: this.#bar, strip: this.#strip, panel: this.#panel }, this.#reader, this);
      if (this.#connection) this.#workbench.connect(this.#connection.signal);
    } catch (cause) {
      for (const place of [this.#finder, this.#bar, this.#strip]) place.remove();
      this.#warn('workbench', cause, 'the file relations-map-workbench.js beside relations-map.js');
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
    const { code, message, problems } = described(error);
    if (this.#isReplaying) return;
    if (code === 'core-trap') this.#replay(message);
    if (code !== 'core-trap' || !this.#isDrawn) this.#giveUp(error, message, problems);
    this.#fire('error', { code, message, problems });
  }

  /** After a fault of the core: what was drawn stays, and is drawn once more by the fresh instance. @param {string} message */
  #replay(message) {
    const relations = this.#relations;
    if (!relations) return;
    this.#isReplaying = true;
    this.#status.textContent = message;
    this.#guard(() => this.#draw(relations));
    this.#isReplaying = false;
  }

  /** What can be read in the place of the map. @param {unknown} error @param {string} message @param {Problem[]} problems */
  #giveUp(error, message, problems) {
    this.#refuse(error);
    this.#relations = null;
    this.#isDrawn = false;
    this.#picture?.remove();
    this.#picture = null;
    this.#heading.textContent = strings.errorHeading;
    this.#summary.textContent = message;
    set(this.#summary, { role: 'alert' });
    const content = html('slot');
    this.#region.replaceChildren(this.#heading, this.#summary, content);
    try {
      // Of two tables of partners one is enough: the page may have brought its own.
      content.before(...failure(problems, this.#source === null && !this.querySelector('table')));
    } catch {
      // A page that broke what the table is made with still gets the words.
    }
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
    const shown = { ...state, hub, language: this.lang.split('-')[0] ?? '' };
    const answers = new Answers(relations, shown, this.#answers);
    this.#answers = answers;
    const picture = this.#picture ?? this.#arrange();
    const view = this.#workbench?.view(shown.view) ?? null;
    const stage = view?.element ?? picture.element;
    if (this.#stage.firstChild !== stage) this.#stage.replaceChildren(stage);
    this.#introduce(answers);
    if (view) view.update(answers);
    else picture.show(relations, drawn(answers));
    const { focus, selected, changes } = state;
    this.#fillPanel(answers.once('panel', [focus, selected, changes, this.#workbench !== null],
      () => this.#workbench?.panel(answers) ?? panel(answers, this.#reader, this.#workbench)));
    this.#workbench?.update(answers);
    this.#address?.write(state, relations.fingerprint());
    this.#checkAppearance();
    this.#isDrawn = true;
  }

  /** The heading, and what there is to read. @param {Answers} answers */
  #introduce({ relations, shown: { focus }, ties, told }) {
    const { name, kind, statements } = relations.actor(focus);
    say(this.#heading, strings.heading(name, kind));
    say(this.#summary, strings.summary(name, told, statements, ties.filter((tie) => tie.partOf === null).length));
    const edition = relations.fingerprint();
    const isOther = this.#edition !== '' && this.#edition !== edition;
    if (isOther) this.#warn('record', this.#edition, `${edition}, the edition that is shown`);
    say(this.#notice, isOther ? strings.otherEdition : '');
    say(this.#credit, `${strings.credit} ${strings.edition(edition)}.`);
  }

  /** The keyboard keeps its place: at the same button of the same pair, and else in the panel. @param {Node} content */
  #fillPanel(content) {
    if (content === this.#panel.firstChild) return;
    const controls = () => [...this.#panel.querySelectorAll('button, a, summary, select')];
    const heading = () => this.#panel.querySelector('h3')?.textContent;
    const active = this.#root.activeElement;
    const [at, before] = [active ? controls().indexOf(active) : -1, heading()];
    this.#panel.replaceChildren(content);
    if (at < 0) return;
    const again = before === heading() ? controls()[at] : null;
    (again instanceof HTMLElement && again.className === active?.className ? again : this.#panel).focus({ preventScroll: true });
  }

  /** Sets up the diagram the first time, or anew after a failure. */
  #arrange() {
    const picture = new Picture(this.#reader);
    this.#picture = picture;
    set(this.#summary, { role: null });
    this.#region.replaceChildren(
      html('header', { part: 'header' }, html('div', { class: 'title' }, this.#heading, this.#summary, this.#notice), this.#finder),
      this.#bar,
      html('div', { class: 'body' }, this.#stage, this.#panel),
      this.#strip,
      this.#credit,
    );
    if (this.#connection) picture.connect(this.#connection.signal);
    return picture;
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
      const after = this.#state();
      const changed = (/** @type {keyof State} */ name) => textOf(after[name]) !== textOf(before[name]);
      const names = /** @type {const} */ (['view', 'focus', 'projection', 'compared', 'changes']).filter(changed);
      if (changed('selected') || changed('filter') || changed('changes')) this.#panel.scrollTop = 0;
      if (changed('filter')) this.#reader.tell(strings.filtered(this.#ahead(relations).facets.total));
      if (changed('selected')) this.#reader.tell(this.#announcement(relations));
      if ('selected' in change && changed('selected')) this.#fire('select', { id: after.selected });
      if (changed('filter')) this.#fire('filter', { filter: structuredClone(after.filter) });
      if (names.length > 0) this.#fire('viewchange', Object.fromEntries(names.map((name) => [name, after[name]])));
    });
  }

  /** What the picture that comes next will ask as well. @param {Relations} relations */
  #ahead(relations) {
    this.#answers = new Answers(relations, { ...this.#state(), hub: null, language: '' }, this.#answers);
    return this.#answers;
  }

  /** What is said of what was chosen. @param {Relations} relations */
  #announcement(relations) {
    const { focus, selected } = this.#state();
    if (selected === null) return '';
    const answers = this.#ahead(relations);
    if (answers.subject !== 'actor') return '';
    if (selected === focus) return strings.focusNode(relations.actor(focus).name, answers.told);
    const { tie } = answers.tie;
    return strings.announce(tie.partner.name, tie.statements, strings.mostly(tie.tones));
  }

  /** Joins the parties of an event on the map, until something else is chosen. @param {string | null} id */
  #join(id) {
    this.#guard(() => {
      this.#hub = id === null ? null : { id, selected: this.#state().selected };
      if (this.#relations) this.#draw(this.#relations);
    });
  }

  /** The keyboard goes back to the map, to the actor that was chosen. */
  #close() {
    const { selected, changes } = this.#state();
    if (selected === null && !changes) return;
    this.#go({ selected: null, changes: false });
    const chosen = this.#root.querySelector(selected === null ? '.what-changed' : `.stage [data-id="${CSS.escape(selected)}"]`)
      ?? this.#stage.querySelector('[tabindex="0"]');
    (chosen instanceof HTMLElement ? chosen : this.#panel).focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #onPanelKey(event) {
    if (event.key === 'Escape') this.#close();
  }

  /** The state as the record allows it; before there is a record, as it was asked for. @returns {State} */
  #state() {
    const relations = this.#relations;
    const wanted = this.#wanted();
    if (!relations) return /** @type {State} */ ({ view: 'map', focus: '', selected: null, compared: null, changes: false, projection: 'equal-area', ...wanted });
    const asked = textOf(wanted);
    if (this.#settled?.asked !== asked) {
      this.#settled = { asked, state: settle(relations, wanted, (name, ...warning) => this.#warn(name === 'asOf' ? 'as-of' : name, ...warning)) };
    }
    return this.#settled.state;
  }

  /** What the attributes and the page ask for. */
  #wanted() {
    /** @type {Record<string, unknown>} */
    const wanted = { ...this.#unreflected };
    /** @type {Record<string, unknown>} */
    const filter = { .../** @type {object} */ (wanted.filter ?? {}) };
    const take = (/** @type {Record<string, unknown>} */ into, /** @type {string} */ name, /** @type {unknown} */ value) => {
      if (value !== null && value !== undefined && value !== '') into[name] = value;
    };
    for (const [attribute, name] of Object.entries(PLAIN)) take(wanted, name, this.getAttribute(attribute));
    for (const [attribute, name] of Object.entries(DAYS)) take(filter, name, this.getAttribute(attribute));
    for (const name of LISTS) take(filter, name, this.getAttribute(name)?.split(/[\s,]+/).filter(Boolean));
    return { ...wanted, filter };
  }

  #checkAppearance() {
    if (!APPEARANCES.includes(this.appearance)) this.#warn('appearance', this.appearance, 'auto, light or dark');
  }

  /** @param {string} attribute @param {unknown} value @param {string} expected */
  #warn(attribute, value, expected) {
    const key = `${attribute}=${value}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    console.warn(`relations-map: ${attribute}="${value}" is passed over, expected ${expected}`);
  }

  /** @param {string} name @param {object} detail */
  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(`relations-map:${name}`, { bubbles: true, composed: true, detail: frozen(detail) }));
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

/** What of the view the map is about. @param {Answers} answers */
function drawn({ subject, shown: { focus, selected, hub, filter, projection, language } }) {
  return { focus, selected: subject === 'actor' ? selected : null, place: subject === 'place' ? selected : null, hub, filter, projection, language };
}

/**
 * Who is put at the centre is no longer chosen beside itself: the one that stood there is.
 * @param {State} state @param {State} before
 * @returns {State}
 */
function withFocusChanged(state, before) {
  const isMoved = state.focus !== before.focus && state.selected === before.selected;
  return isMoved && (state.selected === null || state.selected === state.focus) ? { ...state, selected: before.focus } : state;
}

/**
 * Plain data that nobody can change any more, however deep.
 * @template T
 * @param {T} value
 * @returns {T}
 */
function frozen(value) {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** @typedef {{ promise: Promise<Relations>, resolve: (relations: Relations) => void, reject: (reason: unknown) => void }} Deferred */

/** @returns {Deferred} */
function promise() {
  /** @type {Partial<Deferred>} */
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return /** @type {Deferred} */ (parts);
}

/** What a page is told of a failure. @param {unknown} error */
function described(error) {
  const fields = /** @type {{ code?: unknown, problems?: unknown }} */ (typeof error === 'object' && error !== null ? error : {});
  return {
    code: typeof fields.code === 'string' ? fields.code : 'unexpected',
    message: error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error),
    problems: /** @type {Problem[]} */ (Array.isArray(fields.problems) ? fields.problems : []),
  };
}
