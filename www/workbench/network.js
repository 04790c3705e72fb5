/**
 * Actors on rings by their distance in ties.
 * @module
 */

import { draw, html, set, shape, svg } from '../dom.js';
import { group, legend, round, strands, symbols } from '../drawing.js';
import { Nodes } from '../nodes.js';
import { rove } from '../rove.js';
import * as words from '../strings.js';
import { Tip } from '../tip.js';
import * as strings from './strings.js';

/** @typedef {import('../answers.js').Answers} Answers */
/** @typedef {import('../relations-map.js').Reader} Reader */
/** @typedef {import('../../build/core/relations_map.js').Network} Rings */
/** As the map has them; `named` counts whatever names those without a direct tie. @typedef {import('../drawing.js').Node & { ring: number, named: number }} Node */

export class Network {
  #reader;
  /** @type {Answers | null} */
  #answers = null;
  /** @type {Node[]} */
  #placed = [];
  /** @type {Nodes<Node>} */
  #nodes = new Nodes(strings.networkLabel);
  #tip = new Tip();
  #lines = svg('svg', { class: 'lines', 'aria-hidden': 'true' });
  #box = html('div', { class: 'picture', part: 'network' }, this.#lines, this.#nodes.element, this.#tip.element);
  #words = html('p', { class: 'network-words' });
  #apart = html('div', { class: 'network-apart', role: 'toolbar', 'aria-label': strings.networkApart });
  element = html('div', { class: 'network' }, legend(), this.#words, this.#box, this.#apart);

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /** @param {AbortSignal} signal */
  connect(signal) {
    const { guard } = this.#reader;
    const size = new ResizeObserver(() => guard(() => this.#draw()));
    size.observe(this.#box);
    signal.addEventListener('abort', () => size.disconnect(), { once: true });
    this.#nodes.connect(signal);
    this.#tip.connect(signal);
    rove(this.#apart, signal);
    /** @type {[string, (event: any) => void][]} */
    const heard = [
      ['click', (event) => this.#reader.go({ selected: this.#idAt(event) })],
      ['dblclick', (event) => this.#recentre(this.#idAt(event))],
      ['keydown', (event) => this.#onKey(event)],
      ['focusin', (event) => this.#point(this.#nodes.idOf(event))],
      ['focusout', () => this.#tip.hide()],
      ['pointermove', (event) => event.pointerType !== 'touch' && this.#point(this.#idAt(event))],
      ['pointerleave', () => this.#tip.leave()],
    ];
    for (const [name, act] of heard) this.#nodes.element.addEventListener(name, (event) => guard(() => act(event)), { signal });
    this.#apart.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#reader.go({ selected: target.value });
    }, { signal });
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
    const view = { focus, selected, filter, width, height, language };
    const network = answers.once('network', [focus, selected, width, height, language], () => relations.network(view));
    this.#placed = network.nodes.map((node) => (
      { ...node, at: 'map', halfWidthPx: node.radiusPx, halfHeightPx: node.radiusPx, statements: node.ring > 1 ? 0 : node.statements, named: node.statements }));
    const drawn = { ...network, nodes: this.#placed, differences: differences(network) };
    set(this.#lines, { lang: language });
    draw(this.#lines, [ground(network, selected), strands(drawn, view, 1), ...symbols(drawn, view)].map(group));
    this.#nodes.place(this.#placed, view, (button, node) => set(button, { 'aria-label': this.#said(node) }));
    this.#words.textContent = strings.networkWords(relations.actor(focus).shortName, network.rings.length, network.leftOut);
    this.#setApart(network.apart, selected);
  }

  /** @param {Rings['apart']} apart @param {string | null} selected */
  #setApart(apart, selected) {
    const buttons = [...this.#apart.querySelectorAll('button')];
    if (apart.map(({ id }) => id).join() !== buttons.map(({ value }) => value).join()) {
      buttons.splice(0, buttons.length, ...apart.map(({ id, name }, index) => html('button', { type: 'button', value: id, tabindex: index === 0 ? 0 : -1 }, name)));
      this.#apart.replaceChildren(...(apart.length > 0 ? [html('span', {}, strings.networkApart)] : []), ...buttons);
    }
    for (const button of buttons) set(button, { 'aria-pressed': String(button.value === selected) });
  }

  /** @param {Node} node */
  #said(node) {
    if (node.ring === 0) return words.focusNode(node.name, node.named);
    return node.ring > 1 ? strings.networkFar(node, node.ring, node.named) : words.node(node);
  }

  /** @param {MouseEvent} event */
  #idAt(event) {
    const id = this.#nodes.idOf(event);
    if (event.type === 'click' && event.detail === 0) return id;
    const box = this.#box.getBoundingClientRect();
    return this.#nodes.nearest(event.clientX - box.left, event.clientY - box.top) ?? id;
  }

  /** @param {string | null} id */
  #recentre(id) {
    if (id !== null) this.#reader.go({ focus: id });
  }

  /** @param {string | null} id */
  #point(id) {
    const node = this.#nodes.get(id);
    if (node) this.#tip.show(this.#said(node), node, this.#placed.filter((other) => other !== node));
    else this.#tip.leave();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Escape') this.#reader.go({ selected: null });
    else if (key.length === 1 && key !== ' ') this.#nodes.type(event);
    else if (!this.#nodes.move(key)) return;
    event.preventDefault();
  }
}

/** A mark on each tie of the focus whose sources differ. @param {Rings} network @returns {import('../drawing.js').Differences} */
function differences({ centre: [cx, cy], nodes, strokes }) {
  const tied = new Set(strokes.map(({ id }) => id));
  return nodes.filter(({ id, disagreements }) => disagreements > 0 && tied.has(id)).map(({ id, x, y }) => [id, [cx + (x - cx) * 0.62, cy + (y - cy) * 0.62]]);
}

/** What lies below the ties of the focus: the rings, ties among others, and what joins a part to its whole. @param {Rings} network @param {string | null} selected */
function ground({ centre: [cx, cy], rings, lines, nodes }, selected) {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const curve = (/** @type {Rings['lines'][number]} */ { a, b, from, via, to }) => {
    const kind = selected === null ? '' : selected === a || selected === b ? ' linked' : ' dim';
    return shape('path', { class: `link${kind}`, d: `M${from.map(round)}Q${via.map(round)} ${to.map(round)}` });
  };
  return [
    ...rings.map(([rx, ry]) => shape('ellipse', { class: 'ring', cx: round(cx), cy: round(cy), rx: round(rx), ry: round(ry) })),
    ...lines.map(curve),
    ...nodes.flatMap(({ partOf, x, y }) => {
      const whole = at.get(partOf ?? '');
      return whole ? [shape('line', { class: 'tether', x1: round(x), y1: round(y), x2: round(whole.x), y2: round(whole.y) })] : [];
    }),
  ];
}
