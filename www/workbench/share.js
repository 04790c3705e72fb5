/**
 * Ways to keep and pass on what is shown.
 * @module
 */

import { html, say, set } from '../dom.js';
import { hashWith, keyOf } from '../address.js';
import { copied } from '../copied.js';
import { download } from '../download.js';
import { heightListener } from '../height-listener.js';
import { escaped } from '../markup.js';
import * as strings from './strings.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').CitationStyle} CitationStyle */

/** The attributes by which a page shows what is shown here, and those that a frame may ask the one file for. */
const FRAMED = ['view', 'selected', 'as-of', 'from', 'to', 'themes', 'tones', 'projection', 'lang', 'appearance', 'controls'];
const SHOWN = ['src', ...FRAMED];

export class Share extends Worded {
  name = 'share';
  title = this.words.$share;
  #link = act('link', this.words.$actLink);
  #noLink = html('span', { class: 'told-source' }, this.words.$noLink);
  #pictures = [act('png', this.words.$save('PNG')), act('svg', this.words.$save('SVG'))];
  #onlyMap = html('span', { class: 'told-source' }, this.words.$picturesOfMap);
  #rows = html('span', { class: 'told-source' });
  #cited = html('span', { class: 'told-source' });
  #status = html('p', { class: 'told-now' });
  #text = html('textarea', { readonly: true, 'aria-label': this.words.$copyTextByHand, spellcheck: 'false' });
  element = html('div', {},
    html('dl', { class: 'ways' },
      ...way(this.words.$keepLink, this.#link, this.#noLink),
      ...way(this.words.$keepPicture, ...this.#pictures, this.#onlyMap),
      ...way(this.words.$keepTable, act('csv', this.words.$save('CSV')), this.#rows),
      ...way(this.words.$keepCitations, ...Object.entries(strings.citationStyles(this.words)).map(([value, text]) => act(value, text)), this.#cited),
      ...way(this.words.$keepPaper, act('print', this.words.$actPrint)),
      ...way(this.words.$keepCode, act('code', this.words.$copyCode), act('frame', this.words.$copyFrame), html('span', { class: 'told-source' }, this.words.$frameHint))),
    this.#status);
  #reader;
  #host;
  /** @type {Answers | null} */
  #answers = null;

  /** @param {Reader} reader @param {import("../relations-map.js").RelationsMapElement} host */
  constructor(reader, host) {
    super(reader);
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
    const isKept = this.#host.urlState !== null;
    set(this.#link, { hidden: !isKept });
    set(this.#noLink, { hidden: isKept });
    const all = answers.isFiltered ? this.words.$allShownFiltered(total) : this.words.$allShown(total);
    say(this.#rows, all);
    say(this.#cited, answers.subject === 'none' || shown.selected === shown.focus ? all : this.words.$ofChosen);
    for (const button of this.#pictures) set(button, { hidden: !isMap });
    set(this.#onlyMap, { hidden: isMap });
  }

  /** Where a word from the menu is answered. @type {(text: string) => void} */
  heard = () => {};

  /** What can be done at once. @param {string} what @param {Answers} answers */
  act(what, answers) {
    this.update(answers);
    this.#act(what === 'link' && this.#host.urlState === null ? 'code' : what);
  }

  /** @param {string} what */
  #act(what) {
    const answers = this.#answers;
    if (!answers) return;
    if (what === 'link') return void this.#copy(this.#address(answers), this.words.$keepLink);
    if (what === 'code') return void this.#copy(this.#code(), this.words.$keepCode);
    if (what === 'frame') return void this.#copy(this.#frame(answers), this.words.$keepCode);
    if (what in strings.citationStyles(this.words)) return void this.#copy(answers.relations.cite(chosen(answers), /** @type {CitationStyle} */ (what)), this.words.$keepCitations);
    if (what === 'svg') return this.#save(new Blob([this.#host.exportSVG()], { type: 'image/svg+xml' }), `${fileName(answers)}.svg`);
    // The mark tells spreadsheets that the text is UTF-8.
    if (what === 'csv') return this.#save(new Blob(['\uFEFF', this.#host.exportCSV()], { type: 'text/csv' }), 'statements.csv');
    if (what === 'print') return print();
    this.#host.exportPNG().then((picture) => this.#save(picture, `${fileName(answers)}.png`), () => this.#say(this.words.$notDrawn));
  }

  /** @param {Answers} answers */
  #address({ lasting, shown: { hub, language, undated, since, ...state } }) {
    return location.href.replace(/#.*|$/s, () => hashWith(location.hash, keyOf(this.#host) ?? '', state, lasting.edition));
  }

  /** What a page needs to show the same. */
  #code() {
    const written = this.#asked(SHOWN).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    return `<script type="module" src="relations-map.js"></script>\n<relations-map${written.join('')}></relations-map>`;
  }

  /** The same in a frame of its own, which tells the page how high it is. @param {Answers} answers */
  #frame(answers) {
    const query = new URLSearchParams(this.#asked(FRAMED));
    const title = escaped(this.words.$heading({ focus: answers.focus.name, kind: answers.focus.kind }));
    return `<iframe src="relations-map.html?${escaped(`${query}`)}" title="${title}" width="100%" height="760"></iframe>\n${heightListener('relations-map.html')}`;
  }

  /** @param {string[]} names of attributes @returns {string[][]} */
  #asked(names) {
    const host = this.#host;
    return [['focus', host.state.focus], ...names.filter((name) => host.hasAttribute(name)).map((name) => [name, host.getAttribute(name) ?? ''])];
  }

  /** Into the clipboard; where that is refused, the text stands there to be copied. @param {string} text @param {string} what */
  async #copy(text, what) {
    if (await copied(text)) {
      this.#text.remove();
      this.#say(this.words.$copied(what));
      return;
    }
    this.#offer(text, this.words.$copyTextByHand);
  }

  /** Stands there to be copied. @param {string} text @param {string} why */
  #offer(text, why) {
    this.#text.value = text;
    this.element.append(this.#text);
    if (!this.element.isConnected) this.#reader.open(this.name);
    this.#text.focus();
    this.#text.select();
    this.#say(why);
  }

  /** @param {Blob} content @param {string} name of the file */
  #save(content, name) {
    // A frame without an origin is a sandbox, whose files a browser throws away in silence.
    if (origin === 'null' && parent !== window) {
      if (content.type === 'image/png') this.#say(this.words.$noFiles);
      else void content.text().then((text) => this.#offer(text, this.words.$saveByHand));
      return;
    }
    download(name, content);
    this.#say(this.words.$saved(name));
  }

  /** To those who look and to those who listen. @param {string} text */
  #say(text) {
    this.#status.textContent = text;
    if (!this.element.isConnected) this.heard(text);
    this.#reader.tell(text);
  }
}

/** @param {string} value @param {string} label */
function act(value, label) {
  return html('button', { type: 'button', class: 'word', value }, label);
}

/** @param {string} label @param {...Node} content */
function way(label, ...content) {
  return [html('dt', {}, label), html('dd', {}, ...content.flatMap((one) => [one, ' ']))];
}

/** The statements of what is chosen, and else all that are shown. @param {Answers} answers */
function chosen(answers) {
  const { relations, shown: { filter, focus, selected }, subject } = answers;
  const between = () => {
    const { groups, about } = answers.tiePage(0, null);
    return [...groups.flatMap((group) => group.statements), ...about];
  };
  const rows = () => relations.statements(filter).rows;
  const ofSubject = () => relations.statements({ ...filter, subject: selected }).rows;
  const found = {
    none: rows,
    actor: selected === focus ? rows : between,
    place: ofSubject,
    source: ofSubject,
    event: () => relations.event(selected ?? ''),
    statement: () => relations.event(selected ?? ''),
  };
  return found[subject]().map(({ id }) => id);
}

/** As `tajikistan-russia`. @param {Answers} answers */
function fileName({ lasting, shown: { focus, selected }, subject }) {
  const names = [lasting.actor(focus).name, subject === 'actor' && selected !== focus ? lasting.actor(selected ?? '').name : ''];
  return names.join('-').normalize('NFD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'relations';
}
