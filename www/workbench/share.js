/**
 * Ways to keep and pass on what is shown.
 * @module
 */

import { html, say, set } from '../dom.js';
import { hashWith, keyOf } from '../address.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').CitationStyle} CitationStyle */

/** How long a browser may take to begin with a file. */
const BEGIN_MS = 60_000;
/** The attributes by which a page shows what is shown here. */
const SHOWN = ['src', 'view', 'selected', 'as-of', 'from', 'to', 'themes', 'tones', 'projection', 'measure', 'lang', 'appearance', 'controls'];

export class Share {
  name = 'share';
  title = strings.share;
  #link = html('button', { type: 'button', value: 'link' });
  #pictures = ['svg', 'png'].map((value) => html('button', { type: 'button', value }, strings.save(value)));
  #onlyMap = html('p', { class: 'facts' }, strings.picturesOfMap);
  #rows = html('p', { class: 'facts' });
  #cited = html('p', { class: 'facts' });
  #style = html('select', { 'aria-label': strings.citationStyle }, ...Object.entries(strings.citationStyles).map(([value, text]) => html('option', { value }, text)));
  #told = html('p', { class: 'told-now' });
  #text = html('textarea', { readonly: true, 'aria-label': strings.copyByHand, spellcheck: 'false' });
  element = html('div', {},
    html('div', { class: 'ways' },
      way(strings.keepLink, this.#link),
      way(strings.keepPicture, ...this.#pictures, this.#onlyMap),
      way(strings.keepTable, html('button', { type: 'button', value: 'csv' }, strings.save('csv')), this.#rows),
      way(strings.keepCitations, this.#style, html('button', { type: 'button', value: 'cite' }, strings.copy), this.#cited),
      way(strings.keepPaper, html('button', { type: 'button', value: 'print' }, strings.print))),
    this.#told);
  #reader;
  #host;
  /** @type {Answers | null} */
  #answers = null;

  /** @param {Reader} reader @param {import("../relations-map.js").RelationsMapElement} host */
  constructor(reader, host) {
    this.#reader = reader;
    this.#host = host;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.element.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#reader.guard(() => this.#act(target.value));
    }, { signal });
  }

  /** @param {Answers} answers */
  update(answers) {
    this.#answers = answers;
    const { shown, facets: { total } } = answers;
    const isMap = shown.view === 'map';
    say(this.#link, this.#host.urlState === null ? strings.copyCode : strings.copyLink);
    say(this.#rows, strings.allShown(total));
    say(this.#cited, answers.subject === 'none' || shown.selected === shown.focus ? strings.allShown(total) : strings.ofChosen);
    for (const button of this.#pictures) set(button, { hidden: !isMap });
    set(this.#onlyMap, { hidden: isMap });
  }

  /** @param {string} what */
  #act(what) {
    const answers = this.#answers;
    if (!answers) return;
    if (what === 'link') return void this.#copy(this.#host.urlState === null ? this.#code() : this.#address(answers), strings.keepLink);
    if (what === 'cite') return void this.#copy(answers.relations.cite(chosen(answers), /** @type {CitationStyle} */ (this.#style.value)), strings.keepCitations);
    if (what === 'svg') return this.#save(new Blob([this.#host.exportSVG()], { type: 'image/svg+xml' }), `${fileName(answers)}.svg`);
    // The mark tells spreadsheets that the text is UTF-8.
    if (what === 'csv') return this.#save(new Blob(['\uFEFF', this.#host.exportCSV()], { type: 'text/csv' }), 'statements.csv');
    if (what === 'print') return print();
    this.#host.exportPNG().then((picture) => this.#save(picture, `${fileName(answers)}.png`), () => this.#say(strings.notDrawn));
  }

  /** @param {Answers} answers */
  #address({ relations, shown: { hub, language, ...state } }) {
    return location.href.replace(/#.*|$/s, () => hashWith(location.hash, keyOf(this.#host) ?? '', state, relations.fingerprint()));
  }

  /** What a page needs to show the same. */
  #code() {
    const host = this.#host;
    const names = SHOWN.filter((name) => host.hasAttribute(name));
    const written = [['focus', host.state.focus], ...names.map((name) => [name, host.getAttribute(name) ?? ''])]
      .map(([name, value = '']) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
    return `<script type="module" src="relations-map.js"></script>\n<relations-map${written.join('')}></relations-map>`;
  }

  /** Into the clipboard; where that is refused, the text stands there to be copied. @param {string} text @param {string} what */
  async #copy(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      this.#text.remove();
      this.#say(strings.copied(what));
    } catch {
      this.#text.value = text;
      this.element.append(this.#text);
      this.#text.focus();
      this.#text.select();
      this.#say(strings.copyByHand);
    }
  }

  /** @param {Blob} content @param {string} name of the file */
  #save(content, name) {
    const anchor = html('a', { href: URL.createObjectURL(content) });
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), BEGIN_MS);
    this.#say(strings.saved(name));
  }

  /** To those who look and to those who listen. @param {string} text */
  #say(text) {
    this.#told.textContent = text;
    this.#reader.tell(text);
  }
}

/** @param {string} label @param {...Node} content */
function way(label, ...content) {
  return html('fieldset', {}, html('legend', {}, label), ...content);
}

/** The statements of what is chosen, and else all that are shown. @param {Answers} answers */
function chosen(answers) {
  const { relations, shown: { filter, focus, selected }, subject } = answers;
  const between = () => {
    const { groups, about } = answers.tiePage(0, null);
    return [...groups.flatMap((group) => group.statements), ...about];
  };
  const rows = () => relations.statements(filter).rows;
  const found = {
    none: rows,
    actor: selected === focus ? rows : between,
    place: () => relations.statements({ ...filter, places: [selected ?? ''] }).rows,
    source: () => relations.statements({ ...filter, sources: [selected ?? ''] }).rows,
    event: () => relations.event(selected ?? ''),
    statement: () => relations.event(selected ?? ''),
  };
  return found[subject]().map(({ id }) => id);
}

/** As `tajikistan-russia`. @param {Answers} answers */
function fileName({ relations, shown: { focus, selected }, subject }) {
  const names = [relations.actor(focus).name, subject === 'actor' && selected !== focus ? relations.actor(selected ?? '').name : ''];
  return names.join('-').normalize('NFD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'relations';
}
