/**
 * What comes after the first picture, so that nobody waits for it: search, the other views, what is behind More, and
 * the panel of anything but a tie.
 * @module
 */

import beside from '../build/languages/en-beside.js';
import { dayTyped } from './day-typed.js';
import palette from './palette.json' with { type: 'json' };
import { panel } from './panel.js';
import panelStyle from './panel.css';
import { sheet } from './sheet.js';
import { withLater } from './speaking.js';
import { statementsOf } from './statement-list.js';
import common from './workbench.css';
import compare from './workbench/compare.css';
import filters from './workbench/filters.css';
import finder from './workbench/finder.css';
import network from './workbench/network.css';
import printed from './workbench/paper.css';
import share from './workbench/share.css';
import table from './workbench/table.css';
import timeline from './workbench/timeline.css';
import { Among } from './workbench/among.js';
import { Compare } from './workbench/compare.js';
import { Contradictions } from './workbench/contradictions.js';
import { Filters } from './workbench/filters.js';
import { Finder } from './workbench/finder.js';
import { Help } from './workbench/help.js';
import { More } from './workbench/more.js';
import { Network } from './workbench/network.js';
import { paper } from './workbench/paper.js';
import { Share } from './workbench/share.js';
import { Sources } from './workbench/sources.js';
import { subject } from './workbench/subjects.js';
import { Table } from './workbench/table.js';
import { Timeline } from './workbench/timeline.js';
import { Widths } from './workbench/widths.js';
import { Worded } from './worded.js';

export { png } from './workbench/png.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('./relations-map.js').RelationsMapElement} RelationsMapElement */
/** @typedef {import('./state.js').ViewName} ViewName */
/**
 * A part of the page.
 *
 * @typedef {object} Part
 * @property {HTMLElement} element
 * @property {(signal: AbortSignal) => void} connect listens until the signal ends
 * @property {(answers: Answers) => void} update shows what is asked for now
 */
/** A part behind More. @typedef {Part & { name: string, title: string }} Drawer */

/** @type {Record<Exclude<ViewName, 'map'>, new (reader: Reader) => Part>} */
const VIEWS = { network: Network, timeline: Timeline, table: Table, compare: Compare, contradictions: Contradictions };

/** What is printed has the colours of the picture printed with it. */
const GREYS = `@media print { .paper { ${Object.entries(palette).map(([name, [, , grey]]) => `--${name}: ${grey};`).join('')} } }`;
const STYLE = [panelStyle, common, finder, filters, share, network, timeline, table, compare, printed, GREYS].join('');

export class Workbench extends Worded {
  #reader;
  finder;
  more;
  #among;
  /** @type {Drawer[]} */
  #drawers;
  #widths;
  /** Made when they are first shown. @type {Map<ViewName, Part>} */
  #views = new Map();
  /** @type {AbortSignal | null} */
  #signal = null;
  /** @type {Answers | null} */
  #answers = null;

  /** @param {Reader} reader @param {RelationsMapElement} host */
  constructor(reader, host) {
    super(withLater(reader, beside));
    this.#reader = reader;
    if (host.shadowRoot) this.dress(host.shadowRoot);
    const share = new Share(reader, host);
    this.#widths = new Widths(reader);
    this.#drawers = [new Filters(reader), this.#widths, share, new Sources(reader), new Help(reader)];
    this.finder = new Finder(reader);
    this.#among = new Among(reader);
    this.more = new More(reader, host, this.#drawers, (what) => { if (this.#answers) share.act(what, this.#answers); });
    share.heard = (text) => this.more.tell(text);
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    this.#signal = signal;
    for (const part of [this.finder, this.more, this.#among, ...this.#drawers, ...this.#views.values()]) part.connect(signal);
  }

  /** The view that replaces the map; null for the map itself. @param {ViewName} name */
  view(name) {
    if (name === 'map') return null;
    const known = this.#views.get(name);
    if (known) return known;
    const view = new VIEWS[name](this.#reader);
    if (this.#signal) view.connect(this.#signal);
    this.#views.set(name, view);
    return view;
  }

  /** What stands beside the network. @param {Answers} answers */
  among(answers) {
    this.#among.update(answers);
    return this.#among.element;
  }

  /** A part behind More, brought up to date. @param {string} name */
  drawer(name) {
    const drawer = this.#drawers.find((one) => one.name === name) ?? null;
    if (drawer && this.#answers) drawer.update(this.#answers);
    return drawer;
  }

  /** The panel of what is chosen. @param {Answers} answers @param {boolean} isShort */
  panel(answers, isShort) {
    const { shown: { selected, focus }, subject: kind, ties } = answers;
    const isTie = kind === 'actor' && selected !== focus && ties.some(({ partner }) => partner.id === selected);
    return panel(this.words, answers, this.#reader, isShort, isTie ? null : subject(this.words, answers, this.#reader));
  }

  /** @param {import('../build/core/relations_map.js').StatementRow[]} rows @param {Answers} answers */
  statements(rows, answers) {
    return statementsOf(this.words, rows, answers, this.#reader);
  }

  /** A day as people type it. */
  day = dayTyped;

  /** @param {Answers} answers */
  update(answers) {
    this.#answers = answers;
    this.finder.update(answers);
    this.more.offer('widths', this.#widths.isOffered(answers));
  }

  /** The look of all this, for the document in which the element is now. @param {ShadowRoot} root */
  dress(root) {
    const style = sheet(STYLE, root.ownerDocument);
    if (style) root.adoptedStyleSheets = [...root.adoptedStyleSheets, style];
  }

  /** The page for the paper. @param {Parameters<typeof paper>[1]} shown */
  paper(shown) {
    return paper(this.words, shown);
  }

  /** Puts words into the search box and opens it. @param {string} words */
  search(words) {
    this.finder.open(words);
  }
}
