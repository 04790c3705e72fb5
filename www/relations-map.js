/**
 * `<relations-map>`: the element. Importing this module registers nothing; `define.js` does.
 * @module
 */

import { Answers } from './answers.js';
import { Asked } from './asked.js';
import { checkWords } from './attributes.js';
import { Changes, isOther } from './changes.js';
import { lastingOf } from './lasting.js';
import { Warnings, failureOf, fire, pause } from './messages.js';
import { Made, Opening, isOver } from './opening.js';
import { callThemes } from './own-themes.js';
import { prepare } from './preparing.js';
import { ProvidedElement } from './provided.js';
import { Showing } from './showing.js';
import { withFocusChanged, withoutDay } from './state.js';
import { failure as failureWords } from './strings.js';
import { styleSheet } from './styles.js';

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {import('./state.js').State} State */
/** @typedef {import('./provided.js').Reader} Reader */

/**
 * A country's foreign relations as a diagram on a map.
 *
 * @tag relations-map
 * @slot - what stands there until the map is ready, and where it cannot be shown
 * @fires relations-map-ready - the record is open and drawn
 * @fires relations-map-select - the reader chose something, or nothing; `detail.id`
 * @fires relations-map-filter - the reader changed the filter; `detail.filter`
 * @fires relations-map-viewchange - the reader changed the view, the actor at the centre or the projection; `detail` has what changed
 * @fires relations-map-change - something else is shown, whoever asked for it; `detail.state` and `detail.cause`: `link`, `page` or `reader`
 * @fires relations-map-error - the record could not be shown; `detail.code` tells why
 */
export class RelationsMapElement extends ProvidedElement {
  /** @type {ShadowRoot} */
  #root;
  /** @type {Relations | null} */
  #relations = null;
  /** @type {AbortController | null} */
  #connection = null;
  #opening = new Opening();
  #warnings = new Warnings();
  #asked = new Asked(this, this.#warnings);
  #state = () => this.#asked.state(this.#relations);
  /** The files that a page gave. @type {import('../build/reader/relations_reader.js').Files | null} */
  #files = null;
  /** The record that a page gave. @type {Made | null} */
  #made = null;
  /** @type {Answers | null} */
  #answers = null;
  #isDue = false;
  #changes = new Changes(this);
  /** Whether the present record was drawn at least once. */
  #isDrawn = false;
  /** Whether the picture that needs only the first part of the core is what is seen. */
  #isFirst = false;
  /** The change that the reader asked for on that picture, before the rest of the core could answer. @type {Partial<State> | null} */
  #early = null;
  #isReplaying = false;
  /** Whether a fault of the core on the first picture was reported; the same fault is not reported twice. */
  #isFaultReported = false;
  #showing = new Showing(this, {
    go: (change) => this.#go(change),
    close: () => this.#close(),
    retry: () => { this.#opening.source = undefined; this.#due(); },
    join: (id) => this.#again(() => this.#asked.join(id, this.#state())),
    mark: (marks) => this.#again(() => this.#asked.mark(marks)),
    open: (name, from) => this.#showing.page.open(name, from),
    tell: (text) => this.#showing.page.tell(text),
    guard: (act) => this.#guard(act),
  }, this.#warnings, () => this.#due());

  constructor() {
    super();
    // Attached last: if a step before fails on a page that broke it, the light content stays visible.
    this.#root = this.attachShadow({ mode: 'open' });
    this.adoptedCallback();
    this.#root.append(this.#showing.page.root);
  }

  /** Style sheets do not go along into another document. */
  adoptedCallback() {
    const sheet = styleSheet(this.ownerDocument);
    this.#root.adoptedStyleSheets = sheet ? [sheet] : [];
    this.#showing.page.card?.dress(this.#root);
    this.#showing.page.workbench?.dress(this.#root);
  }

  connectedCallback() {
    this.adopt();
    this.#connection?.abort();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.#showing.connect(signal);
    addEventListener('hashchange', () => this.#asked.hasAddress && this.#due(), { signal });
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
    return this.#opening.promise;
  }

  /** The query object, or null before `ready`. @returns {Relations | null} */
  get relations() {
    return this.#relations;
  }

  /**
   * A sheet, or the files of a data package, shown in place of what `src` names: an object from file name to bytes or text, a
   * `FileList`, a list of files, or a `Blob`; null for none.
   * @returns {import('../build/reader/relations_reader.js').Files | null}
   */
  get files() {
    return this.#files;
  }
  set files(value) {
    this.#files = value ?? null;
    this.#due();
  }

  /**
   * A record in its binary form, or a promise of it, shown in place of files and of what `src` names; null for none.
   * @returns {Uint8Array | Promise<Uint8Array> | null}
   */
  get record() {
    return this.#made?.bytes ?? null;
  }
  set record(value) {
    this.#made = value ? new Made(value) : null;
    this.#due();
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
    this.#asked.want(value);
    this.#due();
  }

  /** Chooses an actor, a place, a source or an event, or nothing for null. @param {string | null} id @returns {void} */
  select(id) {
    this.selected = id ?? '';
  }

  /** Puts an actor at the centre. @param {string} id @returns {void} */
  focusOn(id) {
    this.setAttribute('focus', id);
  }

  /**
   * What the words find, best first, as `relations.search` answers; the search box shows them. Empty before `ready`.
   * @param {string} text
   * @returns {import('../build/core/relations_map.js').SearchGroup[]}
   */
  search(text) {
    const hits = this.#relations?.search(text) ?? [];
    this.#showing.page.workbench?.search(text);
    return hits;
  }

  /** The diagram as it stands, as an SVG document with headline, key and source; empty before it is drawn. @returns {string} */
  exportSVG() {
    return this.#answers ? this.#showing.page.exportSVG(this.#answers) : '';
  }

  /**
   * The diagram as it stands, as a PNG picture with headline, key and source; rejects where there is none.
   * @param {number} [scale] pixels for each of the page's, 1 to 4
   * @returns {Promise<Blob>}
   */
  exportPNG(scale = 2) {
    const { workbench } = /** @type {typeof RelationsMapElement} */ (this.constructor);
    const picture = this.exportSVG();
    return workbench().then(({ png }) => png(picture, scale, this.#showing.words.$notDrawn));
  }

  /** The statements under the present filter as CSV, a row each, safe to open in a spreadsheet; empty before `ready`. @returns {string} */
  exportCSV() {
    return this.#relations?.csv(this.#state().filter) ?? '';
  }

  /**
   * The map as one HTML file that shows this record as it stands here, and asks for nothing; rejects before `ready`. A
   * sheet of which it was made is in it, so that `make.html` can open it again.
   * @returns {Promise<string>}
   */
  async exportHTML() {
    const { saving, blank } = /** @type {typeof RelationsMapElement} */ (this.constructor);
    const relations = await this.ready;
    return (await saving()).savedMap(relations, this.#state(), this, this.#opening.sheet, blank(), this.#showing.words.$language);
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
    this.#showing.page.takeFocus(options);
  }

  /** Several changes in one task are drawn once. */
  #due() {
    if (this.#isDue || !this.#connection) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.#connection) this.#update();
    });
  }

  #update() {
    this.#showing.speak();
    if (this.#asked.readAddress()) this.#changes.cause = 'link';
    if (this.#opening.source !== this.#source) return void this.#open();
    if (this.#relations) this.#guard(() => this.#relations && this.#draw(this.#relations));
  }

  get #source() {
    return this.#made ?? this.#files ?? this.getAttribute('src');
  }

  /** Opens the record that the page brings, or the one in the core. */
  async #open() {
    const { core, later, reader, sheets } = /** @type {typeof RelationsMapElement} */ (this.constructor);
    const onProgress = (/** @type {import('./opening.js').Progress} */ done, /** @type {AbortController} */ work) => void this.#showing.wait(done, work).catch(() => {});
    // It is undefined at first and when the same source is tried again; for another one the first picture and what was asked on it are dropped.
    if (this.#opening.source !== undefined) [this.#isFirst, this.#early] = [false, null];
    if (!this.#relations && !this.#isFirst) this.#showing.page.await(this.#showing.words.$loading);
    const program = { core, later, reader, sheets, onProgress, words: () => this.#showing.speaking.complete() };
    const furnished = this.#showing.equipping.loadBeforeMap(this.#asked.isPlain).then((isNew) => { if (isNew) this.#due(); });
    try {
      const relations = await this.#opening.open(this.#source, program);
      if (!relations) return;
      const { signal, source } = this.#opening;
      await Promise.all([furnished, this.#showing.speaking.bring()]);
      this.#showing.speak();
      const whole = this.#opening.complete(program, signal);
      // The remaining parts may arrive at once, and then one drawing is enough.
      if (await Promise.race([whole.then(() => false, () => true), pause()])) this.#showFirst(relations);
      const isWanted = await whole;
      const answers = source && isWanted ? await prepare(new Answers(relations, this.#showing.words, this.#asked.shown(this.#asked.state(relations)), null), signal) : this.#answers;
      if (signal.aborted) relations.close();
      if (isOver(signal)) return;
      this.#answers = answers;
      this.#show(relations);
    } catch (error) {
      this.#opening.reject(error);
      this.#fail(error);
    }
  }

  /** The picture that needs only the first part of the core; what is chosen on it is answered when the rest has come. @param {Relations} relations */
  #showFirst(relations) {
    // Names in other languages than English come with the rest of the core.
    if (this.#relations || !this.#asked.isPlain || this.#showing.words.$named) return;
    try {
      if (!lastingOf(relations).descriptor.deck) return;
      this.#showing.page.draw(new Answers(relations, this.#showing.words, this.#asked.plain(relations), null, false), '');
      this.#isFirst = true;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code !== 'core-trap') throw error;
      // There is a fresh instance already, and the whole picture is drawn by it next.
      this.#isFaultReported = true;
      fire(this, 'relations-map-error', failure);
    }
  }

  /** @param {Relations} relations */
  #show(relations) {
    this.#relations?.close();
    this.#relations = relations;
    [this.#isDrawn, this.#isFirst] = [false, false];
    this.#guard(() => this.#draw(relations));
    this.#isFaultReported = false;
    if (!this.#isDrawn) return;
    this.#opening.resolve(relations);
    fire(this, 'relations-map-ready', { fingerprint: lastingOf(relations).edition, focus: this.#state().focus });
    this.#equip();
    if (this.#early) this.#go(this.#early);
    this.#early = null;
  }

  /** What comes after the map is drawn when it is here, or told where it is not. */
  #equip() {
    void this.#showing.equipping.equip().then((isNew) => { if (isNew) this.#due(); });
  }

  /** Reports a failure as an event, and does not throw it at the page. @template T @param {() => T} act @returns {T | undefined} */
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
    if (failure.code === 'core-trap') this.#replay(failureWords(this.#showing.words, failure));
    // Stopping the reading of data keeps the present map.
    if (!this.#isDrawn || !['core-trap', 'stopped'].includes(failure.code)) {
      this.#opening.reject(error);
      [this.#relations, this.#isDrawn] = [null, false];
      if (this.#isFirst) this.#showing.page.lack(failure);
      else this.#showing.page.giveUp(failure, this.#opening.source === null);
    }
    if (!this.#isFaultReported) fire(this, 'relations-map-error', failure);
  }

  /** After a fault of the core: what was drawn stays, and is drawn once more by the fresh instance. @param {string} message */
  #replay(message) {
    const relations = this.#relations;
    if (!relations) return;
    this.#isReplaying = true;
    this.#showing.page.tell(message);
    this.#guard(() => this.#draw(relations));
    this.#isReplaying = false;
  }

  /** @param {Relations} relations */
  #draw(relations) {
    const state = this.#state();
    relations.words = callThemes(this.#showing.words, lastingOf(relations).descriptor);
    const answers = new Answers(relations, relations.words, this.#asked.shown(state), this.#answers);
    this.#answers = answers;
    const edition = answers.lasting.edition;
    this.#showing.page.draw(answers, [this.#asked.notice(edition, this.#showing.words), this.#opening.notice].filter(Boolean).join(' '));
    this.#asked.keep(state, edition);
    checkWords(this, (...warning) => this.#warnings.passedOver(...warning));
    this.#changes.drawn(state, this.#isDrawn);
    this.#isDrawn = true;
    this.#equip();
  }

  /** What the reader asks for is shown, said and told to the page. @param {Partial<State>} change */
  #go(change) {
    this.#guard(() => {
      const relations = this.#relations;
      if (!relations) return void (this.#early = { ...this.#early, ...change });
      const before = this.#state();
      this.state = withFocusChanged({ ...before, ...change }, before);
      this.#changes.cause = 'reader';
      const after = this.#state();
      const isChoice = isOther(before, after, 'selected');
      // The next picture uses the answers that are prepared here.
      if (isChoice || isOther(before, after, 'filter')) {
        const answers = this.#answers = new Answers(relations, this.#showing.words, { ...this.#asked.shown(after), hub: null, language: '' }, this.#answers);
        this.#showing.page.tell(isChoice ? answers.announcement : this.#showing.words.$filtered(answers.facets.total));
      }
      this.#changes.asked(before, after, 'selected' in change);
    });
  }

  /** Ends the reading of what is chosen, or else of a day. */
  #close() {
    const { selected, filter } = this.#state();
    this.#go(selected === null ? { changes: false, filter: withoutDay(filter) } : { selected: null });
  }

  /** What is drawn beside the state is drawn at once. @param {() => void} change */
  #again(change) {
    this.#guard(() => {
      change();
      if (this.#relations) this.#draw(this.#relations);
    });
  }
}
