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
/** @typedef {import('../build/core/relations_map.js').ActorDetail} ActorDetail */

const LISTS = /** @type {const} */ (['themes', 'tones']);
const DAYS = /** @type {const} */ ({ 'as-of': 'asOf', from: 'from', to: 'to' });

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
 * @attr {string} appearance - `auto`, `light` or `dark`
 * @fires relations-map:ready - the record is open and drawn
 * @fires relations-map:select - the reader chose an actor
 * @fires relations-map:viewchange - the reader put another actor at the centre
 * @fires relations-map:error - the record could not be shown; `detail.code` tells why
 */
export class RelationsMapElement extends HTMLElement {
  static observedAttributes = ['src', 'focus', 'selected', 'as-of', 'from', 'to', 'themes', 'tones', 'appearance'];

  /** Where the WebAssembly comes from; the entry that registers the element sets it. @type {() => import('./engine.js').Source | Promise<import('./engine.js').Source>} */
  static core = () => new URL('relations_map_bg.wasm', document.baseURI);

  #root = this.attachShadow({ mode: 'open' });
  /** @type {Relations | null} */
  #relations = null;
  /** @type {AbortController | null} */
  #connection = null;
  /** @type {Picture | null} */
  #picture = null;
  #heading = html('h2', { id: 'heading', part: 'heading' });
  #summary = html('p', { id: 'summary', part: 'summary' });
  #panel = html('div', { class: 'panel', part: 'panel', role: 'region', 'aria-label': strings.panelLabel, tabindex: 0 });
  #status = html('div', { class: 'hidden', role: 'status', 'aria-live': 'polite' });
  #region = html('section', { class: 'region', part: 'region', 'aria-labelledby': 'heading', 'aria-describedby': 'summary' });
  #credit = html('p', { class: 'credit', part: 'credit' });
  #isDue = false;
  /** @type {Set<string>} */
  #warned = new Set();
  /** @type {Deferred} */
  #ready = promise();
  /** The address whose record is shown or on its way; undefined before the first. @type {string | null | undefined} */
  #source;

  constructor() {
    super();
    const sheet = styleSheet();
    if (sheet) this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#region, this.#status);
    this.#region.append(html('header', { part: 'header' }, this.#heading, this.#summary), html('slot'));
  }

  connectedCallback() {
    this.#connection?.abort();
    this.#connection = new AbortController();
    if (this.#picture) this.#picture.connect(this.#connection.signal);
    this.#due();
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
   * this name, the method that moves the keyboard's focus; the id is read from `state.focus`.
   * @override
   * @returns {(options?: FocusOptions) => void}
   */
  // @ts-expect-error TypeScript lets no accessor take the place of an inherited method.
  get focus() {
    return super.focus;
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

  get appearance() {
    return this.getAttribute('appearance') ?? 'auto';
  }
  set appearance(value) {
    this.#reflect('appearance', value);
  }

  /** What is shown, as plain JSON. */
  get state() {
    const relations = this.#relations;
    const focus = this.#focus();
    return { focus, selected: relations ? this.#selected(relations, focus) : null, filter: relations ? this.#filter(relations) : {} };
  }

  /** Chooses an actor, or none for null. Fires no event. @param {string | null} id */
  select(id) {
    this.#reflect('selected', id);
  }

  /** Puts an actor at the centre. Fires no event. @param {string} id */
  focusOn(id) {
    this.#reflect('focus', id);
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
      if (this.#connection) void this.#update(this.#connection.signal);
    });
  }

  /** @param {AbortSignal} signal */
  async #update(signal) {
    try {
      if (this.#source !== this.getAttribute('src')) await this.#open(signal);
      else if (this.#relations) this.#draw(this.#relations);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** @param {AbortSignal} signal */
  async #open(signal) {
    const source = this.getAttribute('src');
    if (this.#source !== undefined) this.#ready = promise();
    this.#source = source;
    if (!this.#relations) this.#summary.textContent = strings.loading;
    if (!styleSheet()) throw new RelationsMapError('old-browser', 'this browser is too old for the map: it has no constructed style sheets');
    const { core } = /** @type {typeof RelationsMapElement} */ (this.constructor);
    const files = source === null ? null : fetchPackage(source, signal);
    // A package that fails while the core still loads is told by the await below.
    files?.catch(() => {});
    await start(core);
    const content = await files;
    if (this.#source !== source) return;
    const relations = new Relations(content);
    this.#relations?.close();
    this.#relations = relations;
    this.#draw(relations);
    this.#ready.resolve(relations);
    this.#fire('ready', { fingerprint: relations.fingerprint(), focus: this.#focus() });
  }

  /** @param {unknown} error */
  #fail(error) {
    const { code, message, problems } = described(error);
    this.#ready.promise.catch(() => {});
    this.#ready.reject(error);
    if (code === 'core-trap' && this.#picture) {
      this.#status.textContent = message;
    } else {
      this.#picture?.remove();
      this.#picture = null;
      this.#heading.textContent = strings.errorHeading;
      this.#summary.textContent = message;
      set(this.#summary, { role: 'alert' });
      this.#region.replaceChildren(this.#heading, this.#summary, failure(problems, this.hasChildNodes()), html('slot'));
    }
    this.#fire('error', { code, message, problems });
  }

  /** @param {Relations} relations */
  #draw(relations) {
    const focus = this.#focus();
    const filter = this.#filter(relations);
    const selected = this.#selected(relations, focus);
    const picture = this.#picture ?? this.#arrange();
    picture.show(relations, { focus, selected, filter });
    const name = relations.actor(focus).name;
    const ties = relations.ties(focus, filter);
    const total = relations.actors(filter).find((actor) => actor.id === focus)?.statements ?? 0;
    this.#heading.textContent = strings.heading(name);
    const partners = ties.filter((tie) => tie.partOf === null).length;
    this.#summary.textContent = strings.summary(partners, total, relations.sources().length);
    this.#credit.textContent = `${strings.credit} ${strings.edition(relations.fingerprint())}.`;
    this.#panel.replaceChildren(panel(relations, { focus, selected, filter }, {
      choose: (id) => this.#chooseByReader(id),
      recentre: (id) => this.#recentreByReader(id),
      close: () => this.#chooseByReader(null),
    }));
    set(this.#region, { 'data-id': focus });
  }

  /** Sets up the diagram the first time, or anew after a failure. */
  #arrange() {
    const picture = new Picture({
      choose: (id) => this.#chooseByReader(id),
      recentre: (id) => this.#recentreByReader(id),
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
    const before = this.selected;
    this.select(id);
    if ((id ?? '') === before) return;
    const relations = this.#relations;
    if (id !== null && relations) {
      const { tie } = relations.tie(this.#focus(), id, this.#filter(relations));
      this.#status.textContent = strings.announce(tie.partner.name, tie.statements, strings.mostly(tie.tones));
      this.#panel.scrollTop = 0;
    }
    this.#fire('select', { id });
  }

  /** @param {string} id */
  #recentreByReader(id) {
    const former = this.#focus();
    if (id === former) return;
    this.focusOn(id);
    if (this.selected === id || this.selected === '') this.select(former);
    this.#picture?.reset();
    this.#fire('viewchange', { focus: id });
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

  /** @param {string} attribute @param {string} value @param {string} expected */
  #warn(attribute, value, expected) {
    const key = `${attribute}=${value}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    console.warn(`relations-map: ${attribute}="${value}" is passed over, expected ${expected}`);
  }

  /** @param {string} name @param {object} detail */
  #fire(name, detail) {
    this.dispatchEvent(new CustomEvent(`relations-map:${name}`, { bubbles: true, composed: true, detail: Object.freeze(detail) }));
  }
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
    problems: /** @type {import('../build/core/relations_map.js').Problem[]} */ (Array.isArray(fields.problems) ? fields.problems : []),
  };
}
