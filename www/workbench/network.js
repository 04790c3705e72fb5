/**
 * Everybody around the focus: organisations and groups at the left, states at the right, and the ties among them inside.
 * @module
 */

import { draw, html, onResize, say, set, shape, svg } from '../dom.js';
import { measureKey, widthsKey } from '../key.js';
import { group, path, round, tie } from '../map-drawing.js';
import { Stops, stop } from '../stops.js';
import * as phrases from '../panel-strings.js';
import { Tip } from '../tip.js';
import { tiedAmong } from './among.js';
import { Worded } from '../worded.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Network} Arcs */

/** The height of the name of the centre where there is no room for a disc around it. */
const NAME_HEIGHT = 26;

export class Network extends Worded {
  #reader;
  /** @type {Answers | null} */
  #answers = null;
  /** What the last click chose, where the click before it had chosen the same. @type {string | null} */
  #again = null;
  #stops = new Stops(this.words.$networkLabel);
  #tip = new Tip();
  #lines = svg('svg', { class: 'map-lines', 'aria-hidden': 'true' });
  #box = html('div', { class: 'network-box' }, this.#lines, this.#stops.element, this.#tip.element);
  #sides = html('p', { class: 'network-sides', 'aria-hidden': 'true' });
  #words = html('span', {});
  #widths = html('span', { class: 'key-group' });
  element = html('div', { class: 'network', part: 'network' }, this.#sides, this.#box,
    html('p', { class: 'key' }, this.#widths, html('span', { class: 'key-entry' }, svg('svg', { width: 28, height: 12, 'aria-hidden': 'true' }, svg('path', { class: 'among', d: 'M1 10Q14 -4 27 10', 'stroke-width': 1.5 })), this.#words)));

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    const { guard } = this.#reader;
    onResize(this.#box, () => guard(() => this.#draw()), signal);
    this.#stops.connect(signal);
    this.#tip.connect(signal);
    /** @type {[string, (event: any) => void][]} */
    const heard = [
      ['click', (event) => this.#choose(this.#stops.of(event)?.ids[0] ?? null)],
      ['dblclick', () => this.#again !== null && this.#reader.go({ focus: this.#again })],
      ['focusin', (event) => this.#point(this.#stops.of(event))],
      ['focusout', () => this.#tip.hide()],
      ['pointermove', (event) => event.pointerType !== 'touch' && this.#point(this.#stops.of(event))],
      ['pointerleave', () => this.#tip.leave()],
    ];
    for (const [name, act] of heard) this.#stops.element.addEventListener(name, (event) => guard(() => act(event)), { signal });
  }

  /** @param {Answers} answers */
  update(answers) {
    this.#answers = answers;
    this.#draw();
  }

  #draw() {
    const answers = this.#answers;
    const { clientWidth: width, clientHeight: height } = this.#box;
    if (!answers || width < 1 || height < 1) return;
    const { relations, subject, shown: { focus, filter, language, ...shown } } = answers;
    const selected = subject === 'actor' ? shown.selected : null;
    const network = answers.once('network', [focus, selected, width, height, language, shown.measure], () => relations.network({ focus, selected, filter, width, height, language, prominent: answers.prominent, measure: answers.measuredBy }));
    tiedAmong(answers, network);
    set(this.#lines, { lang: language });
    draw(this.#lines, shapesOf(this.words, network, selected).map((shapes) => group(shapes)));
    this.#stops.place(network.nodes.map((node) => stop([node.id], phrases.partner(this.words, node, node.statements, node.conflict, answers.figures.get(node.id)), boxOf(node), selected, node.label === null)));
    const by = answers.measuredBy;
    this.#widths.replaceChildren(...(by && network.measure ? measureKey(this.words, by, network.measure) : [widthsKey(this.words)]));
    say(this.#words, this.words.$networkWords(network.leftOut + network.amongLeftOut));
    this.#sides.replaceChildren(html('span', {}, network.organisations > 0 ? this.words.$groups(network.organisations) : ''), html('span', {}, network.states > 0 ? this.words.$states(network.states) : ''));
  }

  /** @param {string | null} id */
  #choose(id) {
    this.#again = id === this.#answers?.shown.selected ? id : null;
    this.#reader.go({ selected: id });
  }

  /** @param {import('../stops.js').Stop | null} at */
  #point(at) {
    if (at) this.#tip.show(at.label, { x: at.x + at.width / 2, y: at.y + at.height / 2, halfHeightPx: at.height / 2 }, []);
    else this.#tip.leave();
  }
}

/** A symbol with its name. @param {Arcs['nodes'][number]} node @returns {[number, number, number, number]} */
function boxOf({ at: [x, y], radiusPx, side }) {
  const away = 110;
  return side === 'left' ? [x - away, y - 12, away + radiusPx, 24] : [x - radiusPx, y - 12, away + radiusPx, 24];
}

/** @param {import('../words.js').Words} words @param {Arcs} network @param {string | null} selected */
function shapesOf(words, { among, lines, nodes, centre }, selected) {
  const kind = (/** @type {Arcs['among'][number]} */ { a, b }) => (selected === null ? '' : selected === a || selected === b ? ' linked' : ' dim');
  const write = (/** @type {string} */ name, /** @type {string} */ text, /** @type {[number, number]} */ [x, y], /** @type {string} */ anchor) => shape('text', { class: name, x: round(x), y: round(y), 'text-anchor': anchor }, text);
  return [
    among.map((one) => shape('path', { class: `among${kind(one)}`, d: path(one.curve), 'stroke-width': round(one.widthPx) })),
    lines.flatMap((line) => tie(line)),
    nodes.map(({ at: [x, y], radiusPx, emphasis }) => shape('circle', { class: `disc ${emphasis}`, cx: round(x), cy: round(y), r: round(radiusPx) })),
    nodes.flatMap(({ label, weight, emphasis, statements }) => (label === null ? [] : [named(words, `name ${weight} ${emphasis}`, label, statements)])),
    [centreOf(centre), write('name of-centre inverse', centre.text, centre.at, 'middle')],
  ];
}

/** A disc, or a longer shape where the name needs it. @param {Arcs['centre']} centre */
function centreOf({ at: [x, y], radiusPx, nameWidthPx }) {
  const width = Math.max(2 * radiusPx, nameWidthPx);
  const height = width > 2 * radiusPx ? NAME_HEIGHT : 2 * radiusPx;
  return shape('rect', { class: 'network-centre', x: round(x - width / 2), y: round(y - height / 2), width: round(width), height: round(height), rx: round(height / 2) });
}

/** A name with its number. @param {import('../words.js').Words} words @param {string} name @param {NonNullable<Arcs['nodes'][number]['label']>} label @param {number} count */
function named(words, name, { text, at: [x, y], anchor }, count) {
  return shape('text', { class: name, x: round(x), y: round(y), 'text-anchor': anchor }, [
    shape('tspan', {}, `${text}  `), shape('tspan', { class: 'km' }, words.$number(count)),
  ]);
}
