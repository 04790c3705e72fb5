/**
 * The search box: words find actors, places, sources and statements, or leave only the statements that hold them.
 * @module
 */

import { drawing, html, set, shape, svg } from '../dom.js';
import { themeName } from '../own-themes.js';
import * as phrases from '../panel-strings.js';
import * as strings from './strings.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').SearchGroup} SearchGroup */
/** @typedef {import('../../build/core/relations_map.js').SearchHit} SearchHit */
/** @typedef {SearchHit['text']} Pieces */

/** How many of each are listed; all statements with the words are one more choice. */
const LIMITS = { actors: 6, places: 4, themes: 3, sources: 4, statements: 4 };
/** Nothing is announced while somebody types. */
const PAUSE_MS = 700;

export class Finder extends Worded {
  #reader;
  /** @type {Answers | null} */
  #answers = null;
  #input = html('input', {
    type: 'text', role: 'combobox', 'aria-label': this.words.$search, 'aria-expanded': 'false', 'aria-controls': 'hits', 'aria-autocomplete': 'list',
    placeholder: this.words.$searchHint, autocomplete: 'off', spellcheck: 'false',
  });
  #list = html('div', { id: 'hits', class: 'hits', role: 'listbox', 'aria-label': this.words.$hits, hidden: true });
  #nothing = html('p', { class: 'hits', hidden: true });
  element = html('div', { class: 'search', part: 'search' }, sign(), this.#input, this.#list, this.#nothing);
  /** What choosing each option does, best first. @type {Map<Element, () => void>} */
  #options = new Map();
  /** @type {Element | undefined} */
  #active;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    const { element } = this;
    element.addEventListener('input', () => this.#find(), { signal });
    element.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    element.addEventListener('click', ({ target }) => this.#onClick(target), { signal });
    // A press on the list leaves the keyboard in the box.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    element.addEventListener('focusout', () => this.#close(), { signal });
    document.addEventListener('pointerdown', (event) => {
      if (!event.composedPath().includes(element)) this.#close();
    }, { signal });
  }

  /** @param {Answers} answers */
  update(answers) {
    const isOther = answers.relations !== this.#answers?.relations || answers.shown.filter !== this.#answers.shown.filter;
    this.#answers = answers;
    if (isOther && this.#isOpen) this.#find();
  }

  /** Puts words into the box and shows what they find; the keyboard stays where it is. @param {string} text */
  open(text) {
    this.#input.value = text;
    this.#find();
  }

  get #isOpen() {
    return this.#options.size > 0;
  }

  #find() {
    const words = this.#input.value.trim();
    this.#close();
    if (words !== '' && this.#answers) this.#reader.guard(() => this.#answers && this.#show(this.#answers, words));
  }

  /** @param {Answers} answers @param {string} words */
  #show(answers, words) {
    const groups = answers.relations.search(words, LIMITS).map((group) => this.#group(answers, group));
    this.#list.replaceChildren(...groups, ...this.#only(answers, words));
    this.#list.scrollTop = 0;
    // One letter finds little, and is seldom all.
    this.#nothing.textContent = this.words.$nothingFound(words);
    set(this.#nothing, { hidden: this.#isOpen || words.length === 1 });
    set(this.#list, { hidden: !this.#isOpen });
    set(this.#input, { 'aria-expanded': String(this.#isOpen) });
    this.#pause = setTimeout(() => this.#reader.tell(this.#isOpen ? this.words.$found(this.#options.size) : this.#nothing.textContent), PAUSE_MS);
  }

  /** @param {Answers} answers @param {SearchGroup} group */
  #group(answers, { kind, hits }) {
    const counts = counted(answers, kind);
    const id = `hits-${kind}`;
    const heading = html('div', { id, class: 'hits-kind', role: 'presentation' }, html('span', {}, strings.hitKind(this.words, kind)));
    if (counts) heading.append(html('span', { 'aria-hidden': 'true' }, this.words.$hitCounts));
    return html('div', { role: 'group', 'aria-labelledby': id }, heading, ...hits.map((hit) => {
      const foreign = kind === 'source' ? answers.sources.get(hit.id)?.language : null;
      const content = [html('span', { lang: phrases.foreign(this.words, foreign ?? '') }, ...(kind === 'theme' ? [themeName(this.words, hit.id)] : marked(hit.text)))];
      if (kind !== 'theme' && isNews(hit)) content.push(html('span', { class: 'also' }, ' (', ...marked(hit.also), ')'));
      return this.#option(kind, content, counts ? counts.get(hit.id) ?? 0 : null, () => this.#choose(answers, hit));
    }));
  }

  /** The statements that hold the words, as a filter. @param {Answers} answers @param {string} words */
  #only(answers, words) {
    const { relations, shown: { filter } } = answers;
    const total = (/** @type {string | undefined} */ text) => relations.statements({ ...filter, text }, 'date', { limit: 0 }).total;
    const count = words.length > 1 ? total(words) : 0;
    if (count === 0 || count === answers.once('total-of-any-words', [], () => total(undefined))) return [];
    return [this.#option('only', [html('span', {}, this.words.$onlyWith(words))], count, () => this.#reader.go({ filter: { ...filter, text: words } }))];
  }

  /** @param {string} kind @param {Node[]} content @param {number | null} count @param {() => void} act */
  #option(kind, content, count, act) {
    const option = html('div', { id: `hit-${this.#options.size}`, class: 'hit', role: 'option', 'aria-selected': 'false', 'data-kind': kind }, html('span', {}, ...content));
    if (count !== null) {
      option.append(html('span', { class: 'count', 'aria-hidden': 'true' }, this.words.$number(count)), html('span', { class: 'hidden' }, this.words.$statements(count)));
    }
    this.#options.set(option, act);
    return option;
  }

  /** @param {Answers} answers @param {SearchHit} hit */
  #choose({ shown: { filter } }, { kind, id, event, text }) {
    if (kind === 'theme') return this.#reader.go({ filter: { ...filter, themes: [/** @type {import('../../build/core/relations_map.js').Theme} */ (id)] } });
    this.#reader.go({ selected: event ?? id });
    // Of an actor the tie is told.
    if (kind !== 'actor') this.#reader.tell(this.words.$openedHit(text.map((piece) => piece.text).join('')));
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const option = target instanceof Element ? target.closest('.hit') : null;
    if (option) this.#take(option);
    else if (target === this.#input && !this.#isOpen) this.#find();
  }

  /** The box is empty again for the next words; a keyboard on the screen makes room for what was found. @param {Element} option */
  #take(option) {
    const act = this.#options.get(option);
    this.#input.value = '';
    this.#close();
    this.#reader.guard(() => act?.());
    if (matchMedia('(pointer: coarse)').matches) this.#input.blur();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'Escape' ? this.#leave() : this.#answerKey(key)) event.preventDefault();
  }

  /** Closes the list, then empties the box; whether there was one of them to do. */
  #leave() {
    const wasShown = this.#isOpen || !this.#nothing.hidden;
    const wasFull = this.#input.value !== '';
    if (!wasShown) this.#input.value = '';
    this.#close();
    return wasShown || wasFull;
  }

  /** @param {string} key @returns {boolean} whether the key was one of the list */
  #answerKey(key) {
    if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(key)) return false;
    if (!this.#isOpen) this.#find();
    const options = [...this.#options.keys()];
    const at = this.#active ? options.indexOf(this.#active) : -1;
    if (key === 'ArrowDown') this.#activate(options[at + 1] ?? options[0]);
    else if (key === 'ArrowUp') this.#activate(options.at(at < 0 ? -1 : at - 1));
    else if (options[0]) this.#take(this.#active ?? options[0]);
    return true;
  }

  /** @param {Element | undefined} option */
  #activate(option) {
    if (this.#active) set(this.#active, { 'aria-selected': 'false' });
    if (option) set(option, { 'aria-selected': 'true' });
    this.#active = option;
    set(this.#input, { 'aria-activedescendant': option?.id });
    option?.scrollIntoView({ block: 'nearest' });
  }

  #close() {
    clearTimeout(this.#pause);
    this.#activate(undefined);
    this.#options.clear();
    this.#list.replaceChildren();
    for (const box of [this.#list, this.#nothing]) set(box, { hidden: true });
    set(this.#input, { 'aria-expanded': 'false' });
  }
}

/** What says that the words beside it, or on a phone the place of it, are for searching. */
function sign() {
  const shapes = [shape('circle', { cx: 6, cy: 6, r: 4.4 }), shape('line', { x1: 9.4, y1: 9.4, x2: 13.4, y2: 13.4 })];
  return svg('svg', { class: 'search-sign', width: 14, height: 14, 'aria-hidden': 'true' }, ...shapes.map(drawing));
}

/** How many statements each thing of a kind has under the filter. @param {Answers} answers @param {SearchHit['kind']} kind */
function counted({ actors, facets }, kind) {
  if (kind === 'actor') return new Map(actors.map(({ id, statements }) => [id, statements]));
  if (kind === 'statement') return null;
  if (kind === 'theme') return new Map(facets.themes.map(({ code, count }) => [code, count]));
  return new Map((kind === 'place' ? facets.places : facets.sources).map(({ id, count }) => [id, count]));
}

/** As it is printed, with what was found marked: printed quotation marks are as long as typed ones. @param {Pieces} pieces */
function marked(pieces) {
  const printed = phrases.curly(pieces.map(({ text }) => text).join(''));
  let from = 0;
  return pieces.map(({ text, matched }) => {
    const part = printed.slice(from, from += text.length);
    return matched ? html('mark', {}, part) : part;
  });
}

/** Whether the other name tells why it was found: it is no id, and words match that are not in the name. @param {SearchHit} hit */
function isNews({ id, text, also }) {
  const words = (/** @type {Pieces} */ pieces) => pieces.filter(({ matched }) => matched).map((piece) => piece.text.toLowerCase());
  const known = words(text);
  return also.map((piece) => piece.text).join('') !== id && words(also).some((word) => !known.some((other) => other.startsWith(word) || word.startsWith(other)));
}
