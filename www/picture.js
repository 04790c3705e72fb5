/**
 * The diagram: a drawing, and on top of it a button for each actor.
 *
 * The core says where everything stands; this module keeps the view, has it drawn, and tells what the reader does.
 * @module
 */

import { html, say, set, svg } from './dom.js';
import { drawLines, fillChip, legend } from './drawing.js';
import { listen as listenToGestures } from './gestures.js';
import { Land } from './land.js';
import { Nodes } from './nodes.js';
import { rove } from './rove.js';
import * as strings from './strings.js';
import { Tip } from './tip.js';

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {import('../build/core/relations_map.js').Scene} Scene */
/** @typedef {import('../build/core/relations_map.js').SceneNode} SceneNode */
/** @typedef {import('../build/core/relations_map.js').Camera} Camera */
/** @typedef {import('../build/core/relations_map.js').Filter} Filter */
/** @typedef {NonNullable<import('../build/core/relations_map.js').View['projection']>} Projection */
/** @typedef {{ focus: string, selected: string | null, place: string | null, hub: string | null, filter: Filter, projection: Projection, language: string }} Shown */
/** @typedef {import('./relations-map.js').Reader} Reader */

const ZOOM_STEP = 1.5;
const PAN_STEP_PX = 48;
/** How far a reader may zoom, as parts of the scale that shows the whole diagram. */
const ZOOM_LIMITS = /** @type {const} */ ([0.25, 40]);
/** Whither the map is drawn to show more of what lies in a direction. */
const WAYS = /** @type {const} */ ({ '←': [1, 0], '↑': [0, 1], '↓': [0, -1], '→': [-1, 0] });
const TURN_MS = 700;

export class Picture {
  /** @type {Reader} */
  #reader;
  /** @type {Relations | null} */
  #relations = null;
  /** @type {Shown} */
  #shown = { focus: '', selected: null, place: null, hub: null, filter: {}, projection: 'equal-area', language: 'en' };
  /** Null while the diagram is fitted to the box. @type {Camera | null} */
  #camera = null;
  #shelfOpen = false;
  /** @type {Scene | null} */
  #scene = null;
  /** The inner size of the box: asking the browser for it in the midst of changes would have it lay out the page. */
  #size = { width: 0, height: 0 };
  /** The frame that a turn of the map waits for. */
  #frame = 0;
  #land = new Land();
  #lines = svg('svg', { class: 'lines', 'aria-hidden': 'true' });
  /** @type {Nodes<SceneNode>} */
  #nodes = new Nodes(strings.mapLabel);
  #more = html('button', { class: 'more', type: 'button' });
  #tip = new Tip();
  #projection = html('select', { class: 'projection', 'aria-label': strings.projectionLabel },
    ...Object.entries(strings.projections).map(([value, text]) => html('option', { value }, text)));
  /** Ways to move the map; the whole diagram needs none. */
  #pans = /** @type {(keyof typeof strings.pan)[]} */ (Object.keys(strings.pan)).map((sign) => {
    const [dx, dy] = WAYS[sign];
    const tool = this.#tool(sign, strings.pan[sign], () => this.pan(2 * dx * PAN_STEP_PX, 2 * dy * PAN_STEP_PX));
    set(tool, { hidden: true, tabindex: -1 });
    return tool;
  });
  #toolbar = html('div', { class: 'toolbar', part: 'toolbar', role: 'toolbar', 'aria-label': strings.toolbarLabel },
    this.#projection,
    html('div', { class: 'zoom' },
      this.#tool('+', strings.zoomIn, () => this.zoom(ZOOM_STEP)),
      this.#tool('−', strings.zoomOut, () => this.zoom(1 / ZOOM_STEP)),
      this.#tool('⌂', strings.reset, () => this.reset(true)),
      ...this.#pans));
  #box = html('div', { class: 'picture', part: 'map' }, this.#land.element, this.#lines, this.#nodes.element, this.#toolbar, this.#tip.element);
  element = html('div', { class: 'diagram' }, legend(), this.#box);

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
  }

  /** Starts to listen; ends with the signal. @param {AbortSignal} signal */
  connect(signal) {
    const listen = { signal };
    const { guard } = this.#reader;
    const size = new ResizeObserver(() => guard(() => this.#measure() && this.#redraw()));
    size.observe(this.#box);
    signal.addEventListener('abort', () => {
      size.disconnect();
      this.#stop();
    }, { once: true });
    listenToGestures(this.#box, {
      zoom: (...at) => guard(() => this.zoom(...at)) ?? false,
      pan: (dx, dy) => guard(() => this.pan(dx, dy)),
      hasFocus: () => this.#active() !== null,
    }, signal);
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)', 'print']) {
      matchMedia(query).addEventListener('change', () => guard(() => this.#redraw()), listen);
    }
    const nodes = this.#nodes.element;
    this.#nodes.connect(signal);
    this.#tip.connect(signal);
    nodes.addEventListener('click', (event) => guard(() => this.#onClick(event)), listen);
    nodes.addEventListener('dblclick', (event) => guard(() => this.#onDoubleClick(event)), listen);
    nodes.addEventListener('keydown', (event) => guard(() => this.#onKey(event)), listen);
    nodes.addEventListener('focusin', (event) => this.#point(this.#nodes.idOf(event)), listen);
    nodes.addEventListener('focusout', () => this.#tip.hide(), listen);
    nodes.addEventListener('pointermove', (event) => guard(() => this.#onHover(event)), listen);
    nodes.addEventListener('pointerleave', () => this.#tip.leave(), listen);
    this.#more.addEventListener('click', () => guard(() => this.#toggleShelf()), listen);
    rove(this.#toolbar, signal);
    this.#projection.addEventListener('change', () => this.#reader.go({ projection: /** @type {Projection} */ (this.#projection.value) }), listen);
  }

  remove() {
    this.element.remove();
  }

  /** Fits the diagram to its box again. @param {boolean} [draw] */
  reset(draw = false) {
    this.#camera = null;
    if (draw) this.#redraw();
  }

  /** @param {Relations} relations @param {Shown} shown */
  show(relations, shown) {
    const from = this.#relations === relations && shown.focus !== this.#shown.focus ? this.#scene?.camera : undefined;
    if (shown.focus !== this.#shown.focus || shown.projection !== this.#shown.projection) this.#camera = null;
    set(this.#lines, { lang: shown.language });
    this.#projection.value = shown.projection;
    this.#relations = relations;
    this.#shown = shown;
    if (from && !matchMedia('(prefers-reduced-motion: reduce)').matches) this.#turn(relations, from);
    else this.#redraw();
  }

  /**
   * Turns the globe from where it stood to the new focus, along the great circle; the ties grow as it comes to rest.
   * @param {Relations} relations @param {Camera} from
   */
  #turn(relations, from) {
    this.#stop();
    const view = this.view;
    if (view.width < 1 || view.height < 1) return;
    const to = relations.scene(view).camera;
    const started = performance.now();
    const step = () => {
      const share = Math.min((performance.now() - started) / TURN_MS, 1);
      if (share >= 1) return this.#redraw();
      const eased = share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
      this.#draw(relations.scene({ ...view, camera: relations.turn(from, to, eased) }), Math.max(0, 2 * eased - 1));
      this.#frame = requestAnimationFrame(() => this.#reader.guard(step));
    };
    step();
  }

  /** Ends a turn where it is; what is drawn next stands at its goal. */
  #stop() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /**
   * Zooms about a point, the middle of the map unless told.
   * @param {number} factor @param {number} [x] @param {number} [y]
   * @returns {boolean} whether anything changed
   */
  zoom(factor, x = this.#size.width / 2, y = (this.#scene?.mapHeightPx ?? 0) / 2) {
    const scene = this.#scene;
    if (!scene) return false;
    const { camera, fitScalePxPerRad: fit } = scene;
    const scale = Math.min(Math.max(camera.scalePxPerRad * factor, fit * ZOOM_LIMITS[0]), fit * ZOOM_LIMITS[1]);
    const ratio = scale / camera.scalePxPerRad;
    if (Math.abs(ratio - 1) < 1e-9) return false;
    this.#place({ ...camera, scalePxPerRad: scale, xPx: x + (camera.xPx - x) * ratio, yPx: y + (camera.yPx - y) * ratio });
    return true;
  }

  /** Moves the map. @param {number} dx @param {number} dy */
  pan(dx, dy) {
    const camera = this.#scene?.camera;
    if (camera) this.#place({ ...camera, xPx: camera.xPx + dx, yPx: camera.yPx + dy });
  }

  /** Stands the map elsewhere, but never so that nothing of it is left to see. @param {Camera} camera */
  #place(camera) {
    const rim = 1.5 * camera.scalePxPerRad;
    const within = (/** @type {number} */ at, /** @type {number} */ side) => Math.min(Math.max(at, -rim), side + rim);
    const height = this.#scene?.mapHeightPx ?? this.#size.height;
    this.#camera = { ...camera, xPx: within(camera.xPx, this.#size.width), yPx: within(camera.yPx, height) };
    this.#redraw();
  }

  /** What is shown, as the core draws it. */
  get view() {
    if (this.#size.width < 1) this.#measure();
    return { ...this.#shown, ...this.#size, camera: this.#camera, shelfOpen: this.#shelfOpen };
  }

  /** @returns {boolean} whether the size is another than it was */
  #measure() {
    const { clientWidth: width, clientHeight: height } = this.#box;
    const isNew = width !== this.#size.width || height !== this.#size.height;
    this.#size = { width, height };
    return isNew;
  }

  #redraw() {
    this.#stop();
    const relations = this.#relations;
    const view = this.view;
    if (!relations || view.width < 1 || view.height < 1) return;
    const scene = relations.scene(view);
    this.#scene = scene;
    this.#offerPans(this.#camera !== null);
    this.#draw(scene, 1);
    this.#nodes.place(scene.nodes, this.#shown, (button, node) => this.#dress(button, node));
    this.#placeMore(scene);
  }

  /** Tab does not come back to a button that is gone. @param {boolean} isMoved */
  #offerPans(isMoved) {
    if (!isMoved && this.#pans.some((tool) => tool.tabIndex === 0)) set(this.#projection, { tabindex: 0 });
    for (const tool of this.#pans) set(tool, isMoved ? { hidden: false } : { hidden: true, tabindex: -1 });
  }

  /** @param {Scene} scene @param {number} grown the share of their length that the ties have */
  #draw(scene, grown) {
    this.#lines.style.setProperty('block-size', `${scene.mapHeightPx}px`);
    this.#land.draw(scene, this.#shown, this.#shown.projection, this.#size.width, this.#size.height);
    // Names that come and go in every frame of a turn would flicker.
    drawLines(this.#lines, grown < 1 ? { ...scene, labels: [] } : scene, this.#shown, grown);
  }

  /** @param {HTMLButtonElement} button @param {SceneNode} node */
  #dress(button, node) {
    set(button, { 'aria-label': this.#said(node) });
    if (node.at === 'shelf') fillChip(button, node);
    else button.replaceChildren();
  }

  /** @param {SceneNode} node */
  #said(node) {
    return node.id === this.#shown.focus ? strings.focusNode(node.name, node.statements) : strings.node(node);
  }

  /** @param {Scene} scene */
  #placeMore({ shelf }) {
    this.#box.style.setProperty('--shelf', `${shelf.heightPx}px`);
    if (!shelf.button) return this.#more.remove();
    say(this.#more, shelf.hidden > 0 ? strings.moreActors(shelf.hidden) : strings.fewerActors);
    set(this.#more, { 'aria-expanded': String(this.#shelfOpen) });
    const [x, y] = shelf.button;
    this.#more.style.setProperty('transform', `translate(${x - 42}px, ${y - 12}px)`);
    if (!this.#more.isConnected) this.#toolbar.before(this.#more);
  }

  /** Shows those that have no place on the map, or fewer of them. */
  #toggleShelf() {
    this.#shelfOpen = !this.#shelfOpen;
    this.#redraw();
  }

  /** What lies under the pointer: a button, or what the core finds at that point. @param {MouseEvent} event */
  #idAt(event) {
    const id = this.#nodes.idOf(event);
    const isByKey = event.type === 'click' && event.detail === 0;
    if (isByKey || !this.#relations) return id;
    const box = this.#box.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    if (id !== null) return this.#nodes.get(id)?.at === 'shelf' ? id : this.#nodes.nearest(x, y) ?? id;
    const found = this.#relations.hit(this.view, x, y);
    return found?.id ?? null;
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const id = this.#idAt(event);
    if (id !== null) this.#nodes.makeCurrent(id, false);
    this.#reader.go({ selected: id });
  }

  /** @param {MouseEvent} event */
  #onDoubleClick(event) {
    const id = this.#idAt(event);
    if (id !== null && !this.#placeOf(id)) this.#reader.go({ focus: id });
  }

  /** @param {string | null} id */
  #placeOf(id) {
    return this.#scene?.places.find((place) => place.id === id);
  }

  /** @param {PointerEvent} event */
  #onHover(event) {
    if (event.pointerType === 'touch') return;
    const id = this.#idAt(event);
    if (id === null) this.#tip.leave();
    else this.#point(id);
  }

  /** Shows what an actor's button says, beside it. @param {string | null} id */
  #point(id) {
    const node = this.#nodes.get(id);
    const place = this.#placeOf(id);
    const others = (this.#scene?.nodes ?? []).filter((other) => other !== node);
    if (node) this.#tip.show(this.#said(node), node, others);
    else if (place) this.#tip.show(place.name, { ...place, halfHeightPx: 0 }, others);
    else this.#tip.hide();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    /** @type {Record<string, readonly [number, number]>} */
    const pans = { ArrowRight: WAYS['→'], ArrowLeft: WAYS['←'], ArrowDown: WAYS['↓'], ArrowUp: WAYS['↑'] };
    const pan = event.shiftKey ? pans[event.key] : undefined;
    if (pan) this.pan(pan[0] * PAN_STEP_PX, pan[1] * PAN_STEP_PX);
    else if (event.key === 'Escape') this.#reader.go({ selected: null });
    else if (event.key === '+' || event.key === '-') this.zoom(event.key === '+' ? ZOOM_STEP : 1 / ZOOM_STEP);
    else if (event.key === '0') this.reset(true);
    else if (event.key.length === 1 && event.key !== ' ') this.#type(event);
    else if (event.shiftKey || !this.#nodes.move(event.key)) return;
    event.preventDefault();
  }

  /** A name that is typed may stand on the part of the shelf that is closed. @param {KeyboardEvent} event */
  #type(event) {
    if (this.#nodes.type(event) || this.#shelfOpen) return;
    this.#toggleShelf();
    if (!this.#nodes.seek()) this.#toggleShelf();
  }

  #active() {
    const root = this.element.getRootNode();
    return root instanceof ShadowRoot ? root.activeElement : null;
  }

  /** @param {string} sign @param {string} label @param {() => void} act */
  #tool(sign, label, act) {
    const button = html('button', { type: 'button', 'aria-label': label, title: label }, sign);
    button.addEventListener('click', () => this.#reader.guard(act));
    return button;
  }
}
