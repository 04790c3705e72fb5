/**
 * `<relations-map>`: the element. Importing this module registers nothing; `define.js` does.
 * @module
 */

import { html, set } from './dom.js';
import { RelationsMapError, start } from './engine.js';
import { failure } from './failure.js';
import { fetchPackage } from './package.js';
import { panel } from './panel.js';
import { Picture } from './picture.js';
import { Relations } from './relations.js';
import { strings } from './strings.js';
import { styleSheet } from './styles.js';

/** @typedef {import('../build/core/relations_map.js').Filter} Filter */
/** @typedef {import('../build/core/relations_map.js').Problem} Problem */

const LISTS = /** @type {const} */ (['themes', 'tones']);
const DAYS = /** @type {const} */ ({ 'as-of': 'asOf', from: 'from', to: 'to' });
/** @typedef {NonNullable<import('../build/core/relations_map.js').View['projection']>} Projection */
/** @type {readonly Projection[]} */
const PROJECTIONS = ['equal-area', 'equidistant', 'equal-earth'];
const APPEARANCES = ['auto', 'light', 'dark'];

/** What a page may have set before this module came, and no accessor has seen. */
const PROPERTIES = ['src', 'focus', 'selected', 'asOf', 'from', 'to', 'themes', 'tones', 'projection', 'appearance', 'state'];

/**
 * A country's foreign relations as a diagram on a map.
 *
 * @attr {string} src - the address of a `datapackage.json`; without it the embedded record is shown
 * @attr {string} focus - the id of the actor at the centre
 * @attr {string} selected - the id of the chosen actor
 * @attr {string} as-of - the day for which standing statements are shown, as `2011-12-20`
 * @attr {string} from - the first day of the period
 * @attr {string} to - the last day of the period
 * @attr {string} themes - themes separated by spaces
 * @attr {string} tones - tones separated by spaces
 * @attr {string} projection - `equal-area`, `equidistant` or `equal-earth`
 * @attr {string} lang - the language of names, as `ru`; English where the record has none in it
 * @attr {string} appearance - `auto`, `light` or `dark`
 * @fires relations-map:ready - the record is open and drawn
 * @fires relations-map:select - the reader chose an actor
 * @fires relations-map:viewchange - the reader put another actor at the centre
 * @fires relations-map:error - the record could not be shown; `detail.code` tells why
 */
export class RelationsMapElement extends HTMLElement {
  static observedAttributes = ['src', 'focus', 'selected', 'as-of', 'from', 'to', 'themes', 'tones', 'projection', 'lang', 'appearance'];

  /** Where the WebAssembly comes from; the entry that registers the element sets it. @type {() => import('./engine.js').Source | Promise<import('./engine.js').Source>} */
  static core = () => new URL('relations_map_bg.wasm', document.baseURI);

  #root = this.attachShadow({ mode: 'open' });
  /** @type {Relations | null} */
  #relations = null;
  /** @type {AbortController | null} */
  #connection = null;
  /** The opening of a record that is on its way, or was the last. @type {AbortController | null} */
  #opening = null;
  /** @type {Picture | null} */
  #picture = null;
  #heading = html('h2', { id: 'heading', part: 'heading' });
  #summary = html('p', { id: 'summary', part: 'summary' });
  #panel = html('div', { class: 'panel', part: 'panel', role: 'region', 'aria-label': strings.panelLabel, tabindex: 0 });
  #status = html('div', { class: 'hidden', role: 'status', 'aria-live': 'polite' });
  #region = html('section', { class: 'region', part: 'region', 'aria-labelledby': 'heading', 'aria-describedby': 'summary', lang: 'en', dir: 'ltr' });
  #credit = html('p', { class: 'credit', part: 'credit' });
  /** The event whose parties are joined, and the actor that was chosen then. @type {{ id: string, selected: string | null } | null} */
  #hub = null;
  #isDue = false;
  /** @type {Set<string>} */
  #warned = new Set();
  /** @type {Deferred} */
  #ready = promise();
  #isSettled = false;
  #takeFocus = (/** @type {FocusOptions | undefined} */ options) => {
    const stop = this.#root.querySelector('.nodes [tabindex="0"]');
    if (stop instanceof HTMLElement) stop.focus(options);
  };
  /** Whether the present record was drawn at least once. */
  #isDrawn = false;
  #isReplaying = false;
  /** The address whose record is shown or on its way; undefined before the first. @type {string | null | undefined} */
  #source;

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
    if (this.#picture) this.#picture.connect(signal);
    this.#panel.addEventListener('keydown', (event) => this.#onPanelKey(event), { signal });
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

  /** Resolves with the query object when the record is drawn; rejects when it cannot be shown. */
  get ready() {
    return this.#ready.promise;
  }

  /** The query object, or null before `ready`. */
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

  /**
   * What is shown, as plain JSON; setting it shows that, and what it leaves out is as if nothing had been asked for.
   * @returns {{ focus: string, selected: string | null, filter: Filter, projection: string }}
   */
  get state() {
    const relations = this.#relations;
    const focus = this.#focus();
    return { focus, selected: relations ? this.#selected(relations, focus) : null, filter: relations ? this.#filter(relations) : {}, projection: this.#projection() };
  }
  /** @param {{ focus?: string | null, selected?: string | null, filter?: Filter | null, projection?: string | null }} value */
  set state(value) {
    const { focus, selected, filter, projection } = value ?? {};
    this.#reflect('focus', focus);
    this.#reflect('projection', projection);
    this.#reflect('selected', selected);
    for (const [attribute, name] of Object.entries(DAYS)) this.#reflect(attribute, filter?.[name]);
    for (const name of LISTS) this.#reflect(name, [filter?.[name] ?? []].flat().join(' '));
  }

  /** Chooses an actor, or none for null. Fires no event. @param {string | null} id */
  select(id) {
    this.#reflect('selected', id);
  }

  /** Puts an actor at the centre. Fires no event. @param {string} id */
  focusOn(id) {
    this.#reflect('focus', id);
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
    const description = `${this.#summary.textContent} ${this.#credit.textContent}`;
    return relations.svg(picture.view, { title: this.#heading.textContent ?? '', description, dark });
  }

  /** @param {string} name @param {string | null | undefined} value */
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
    if (this.#source !== this.getAttribute('src')) return void this.#open();
    if (this.#relations) this.#guard(() => this.#relations && this.#draw(this.#relations));
  }

  /** Opens the record that `src` names; of several on their way only the last is shown. */
  async #open() {
    const source = this.getAttribute('src');
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
    this.#isDrawn = false;
    this.#guard(() => this.#draw(relations));
    if (!this.#isDrawn) return;
    this.#isSettled = true;
    this.#ready.resolve(relations);
    this.#fire('ready', { fingerprint: relations.fingerprint(), focus: this.#focus() });
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
      content.before(...failure(problems, this.#source === null));
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
    const focus = this.#focus();
    const filter = this.#filter(relations);
    const selected = this.#selected(relations, focus);
    const picture = this.#picture ?? this.#arrange();
    const hub = this.#hub?.selected === selected ? this.#hub.id : null;
    const shown = { focus, selected, hub, filter, projection: this.#projection(), language: this.lang.split('-')[0] ?? '' };
    picture.show(relations, shown);
    const name = relations.actor(focus).name;
    const ties = relations.ties(focus, filter);
    const total = relations.actors(filter).find((actor) => actor.id === focus)?.statements ?? 0;
    this.#heading.textContent = strings.heading(name);
    const partners = ties.filter((tie) => tie.partOf === null).length;
    this.#summary.textContent = strings.summary(partners, total, relations.sources().length);
    this.#credit.textContent = `${strings.credit} ${strings.edition(relations.fingerprint())}.`;
    this.#fillPanel(panel(relations, shown, {
      choose: (id) => this.#chooseByReader(id),
      recentre: (id) => this.#recentreByReader(id),
      join: (id) => this.#join(id),
      close: () => this.#closeByReader(),
    }));
    this.#checkAppearance();
    this.#isDrawn = true;
  }

  /** The keyboard keeps its place: at the same button of the same pair, and else in the panel. @param {Node} content */
  #fillPanel(content) {
    const controls = () => [...this.#panel.querySelectorAll('button, a')];
    const heading = () => this.#panel.querySelector('h3')?.textContent;
    const active = this.#root.activeElement;
    const [at, before] = [active ? controls().indexOf(active) : -1, heading()];
    this.#panel.replaceChildren(content);
    if (at < 0) return;
    const again = before === heading() ? controls()[at] : null;
    (again instanceof HTMLElement ? again : this.#panel).focus({ preventScroll: true });
  }

  /** Sets up the diagram the first time, or anew after a failure. */
  #arrange() {
    const picture = new Picture({
      choose: (id) => this.#chooseByReader(id),
      recentre: (id) => this.#recentreByReader(id),
      project: (projection) => {
        this.projection = projection;
        this.#fire('viewchange', { projection });
      },
      guard: (act) => this.#guard(act),
    });
    this.#picture = picture;
    set(this.#summary, { role: null });
    this.#region.replaceChildren(
      html('header', { part: 'header' }, this.#heading, this.#summary),
      html('div', { class: 'body' }, picture.element, this.#panel),
      this.#credit,
    );
    if (this.#connection) picture.connect(this.#connection.signal);
    return picture;
  }

  /** @param {string | null} id */
  #chooseByReader(id) {
    this.#guard(() => {
      const relations = this.#relations;
      if (!relations || this.state.selected === id) return;
      this.select(id);
      this.#status.textContent = id === null ? '' : this.#announcement(relations, id);
      this.#panel.scrollTop = 0;
      this.#fire('select', { id });
    });
  }

  /** @param {Relations} relations @param {string} id */
  #announcement(relations, id) {
    const { tie } = relations.tie(this.#focus(), id, this.#filter(relations));
    return strings.announce(tie.partner.name, tie.statements, strings.mostly(tie.tones));
  }

  /** Joins the parties of an event on the map, until another actor is chosen. @param {string | null} id */
  #join(id) {
    this.#guard(() => {
      this.#hub = id === null ? null : { id, selected: this.state.selected };
      if (this.#relations) this.#draw(this.#relations);
    });
  }

  /** The keyboard goes back to the map, to the actor that was chosen. */
  #closeByReader() {
    const id = this.state.selected;
    if (id === null) return;
    this.#chooseByReader(null);
    const chosen = this.#root.querySelector(`.nodes [data-id="${CSS.escape(id)}"]`);
    if (chosen instanceof HTMLElement) chosen.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #onPanelKey(event) {
    if (event.key === 'Escape') this.#closeByReader();
  }

  /** @param {string} id */
  #recentreByReader(id) {
    this.#guard(() => {
      const { focus, selected } = this.state;
      if (id === focus) return;
      this.focusOn(id);
      if (selected === id || selected === null) this.select(focus);
      this.#picture?.reset();
      this.#fire('viewchange', { focus: id });
    });
  }

  /** The actor at the centre: the attribute where the record knows it, else the record's main actor. */
  #focus() {
    const relations = this.#relations;
    const wanted = this.getAttribute('focus');
    if (!relations) return wanted ?? '';
    if (wanted === null) return relations.mainActor();
    return this.#known(relations, 'focus', wanted) ? wanted : relations.mainActor();
  }

  /** @param {Relations} relations @param {string} focus */
  #selected(relations, focus) {
    const wanted = this.selected;
    return wanted !== '' && wanted !== focus && this.#known(relations, 'selected', wanted) ? wanted : null;
  }

  /** @param {Relations} relations @param {string} attribute @param {string} id */
  #known(relations, attribute, id) {
    try {
      relations.actor(id);
      return true;
    } catch (error) {
      if (error instanceof RelationsMapError) throw error;
      this.#warn(attribute, id, 'the id of an actor of the record');
      return false;
    }
  }

  /** The filter that the attributes ask for; what the core refuses is left out. @param {Relations} relations @returns {Filter} */
  #filter(relations) {
    /** @type {Filter} */
    const filter = {};
    for (const [attribute, name] of Object.entries(DAYS)) this.#try(relations, filter, attribute, name, this.getAttribute(attribute));
    for (const name of LISTS) this.#try(relations, filter, name, name, this.getAttribute(name)?.split(/[\s,]+/).filter(Boolean));
    return filter;
  }

  /**
   * @param {Relations} relations @param {Filter} filter @param {string} attribute @param {string} name
   * @param {string | string[] | null | undefined} value
   */
  #try(relations, filter, attribute, name, value) {
    if (value === null || value === undefined || value.length === 0) return;
    const tried = { ...filter, [name]: value };
    try {
      relations.statements(tried, 'date', { limit: 0 });
      Object.assign(filter, { [name]: value });
    } catch (error) {
      if (error instanceof RelationsMapError) throw error;
      this.#warn(attribute, String(value), error instanceof Error ? error.message : 'another value');
    }
  }

  /** @returns {Projection} */
  #projection() {
    const known = PROJECTIONS.find((name) => name === this.projection);
    if (!known) this.#warn('projection', this.projection, PROJECTIONS.join(', '));
    return known ?? 'equal-area';
  }

  #checkAppearance() {
    if (!APPEARANCES.includes(this.appearance)) this.#warn('appearance', this.appearance, 'auto, light or dark');
  }

  /** @param {string} attribute @param {string} value @param {string} expected */
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
