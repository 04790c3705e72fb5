/**
 * The diagram: a drawing, and on top of it a button for each actor.
 *
 * The core says where everything stands; this module keeps the view, has it drawn, and tells what the reader does.
 * @module
 */

import { html, set, svg } from './dom.js';
import { drawLand, drawLines, fillChip, legend } from './drawing.js';
import { listen as listenToGestures } from './gestures.js';
import { rove } from './rove.js';
import * as strings from './strings.js';

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
const TURN_MS = 700;
/** So long the pointer may be on its way from a symbol to what is shown beside it. */
const LEAVE_MS = 300;

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
  /** The actor that the keyboard stands on. */
  #current = '';
  #typed = { text: '', at: 0 };
  /** The timer that ends what hover shows. */
  #leaving = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  /** The frame that a turn of the map waits for. */
  #frame = 0;
  #canvas = html('canvas', { class: 'land', 'aria-hidden': 'true' });
  #lines = svg('svg', { class: 'lines', 'aria-hidden': 'true' });
  #nodes = html('div', { class: 'nodes', role: 'group', 'aria-label': strings.mapLabel });
  #more = html('button', { class: 'more', type: 'button' });
  #tip = html('div', { class: 'tip', 'aria-hidden': 'true' });
  #projection = html('select', { class: 'projection', 'aria-label': strings.projectionLabel },
    ...Object.entries(strings.projections).map(([value, text]) => html('option', { value }, text)));
  #toolbar = html('div', { class: 'toolbar', part: 'toolbar', role: 'toolbar', 'aria-label': strings.toolbarLabel },
    this.#projection,
    html('div', { class: 'zoom' },
      this.#tool('+', strings.zoomIn, () => this.zoom(ZOOM_STEP)),
      this.#tool('−', strings.zoomOut, () => this.zoom(1 / ZOOM_STEP)),
      this.#tool('⌂', strings.reset, () => this.reset(true))));
  #box = html('div', { class: 'picture', part: 'map' }, this.#canvas, this.#lines, this.#nodes, this.#toolbar, this.#tip);
  element = html('div', { class: 'diagram' }, legend(), this.#box);

  /** @param {Reader} reader */
  constructor(reader) {
    this.#reader = reader;
    set(this.#tip, { class: 'tip hidden' });
  }

  /** Starts to listen; ends with the signal. @param {AbortSignal} signal */
  connect(signal) {
    const listen = { signal };
    const { guard } = this.#reader;
    const size = new ResizeObserver(() => guard(() => this.#redraw()));
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
    this.#nodes.addEventListener('click', (event) => guard(() => this.#onClick(event)), listen);
    this.#nodes.addEventListener('dblclick', (event) => guard(() => this.#onDoubleClick(event)), listen);
    this.#nodes.addEventListener('keydown', (event) => guard(() => this.#onKey(event)), listen);
    this.#nodes.addEventListener('focusin', (event) => this.#onPoint(event, true), listen);
    this.#nodes.addEventListener('focusout', () => this.#point(null), listen);
    this.#nodes.addEventListener('pointermove', (event) => guard(() => this.#onHover(event)), listen);
    this.#nodes.addEventListener('pointerleave', () => this.#leave(), listen);
    this.#tip.addEventListener('pointerenter', () => clearTimeout(this.#leaving), listen);
    this.#tip.addEventListener('pointerleave', () => this.#leave(), listen);
    // The keyboard stays where it is, or what is shown would be gone before the click.
    this.#tip.addEventListener('mousedown', (event) => event.preventDefault(), listen);
    this.#tip.addEventListener('click', (event) => this.#clickThrough(event), listen);
    document.addEventListener('keydown', (event) => this.#onEscape(event), { signal, capture: true });
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
  zoom(factor, x = this.#box.clientWidth / 2, y = (this.#scene?.mapHeightPx ?? 0) / 2) {
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
    const height = this.#scene?.mapHeightPx ?? this.#box.clientHeight;
    this.#camera = { ...camera, xPx: within(camera.xPx, this.#box.clientWidth), yPx: within(camera.yPx, height) };
    this.#redraw();
  }

  /** What is shown, as the core draws it. */
  get view() {
    const { clientWidth: width, clientHeight: height } = this.#box;
    return { ...this.#shown, width, height, camera: this.#camera, shelfOpen: this.#shelfOpen };
  }

  #redraw() {
    this.#stop();
    const relations = this.#relations;
    const view = this.view;
    if (!relations || view.width < 1 || view.height < 1) return;
    const scene = relations.scene(view);
    this.#scene = scene;
    this.#draw(scene, 1);
    this.#placeNodes(scene);
    this.#placeMore(scene);
  }

  /** @param {Scene} scene @param {number} grown the share of their length that the ties have */
  #draw(scene, grown) {
    this.#lines.style.setProperty('block-size', `${scene.mapHeightPx}px`);
    drawLand(this.#canvas, scene, this.#shown, this.#box.clientWidth, this.#box.clientHeight);
    // Names that come and go in every frame of a turn would flicker.
    drawLines(this.#lines, grown < 1 ? { ...scene, labels: [] } : scene, this.#shown, grown);
  }

  /** Buttons are kept from one drawing to the next, so that the keyboard does not lose its place. @param {Scene} scene */
  #placeNodes(scene) {
    const kept = new Map([...this.#nodes.children].map((button) => [button.getAttribute('data-id'), button]));
    const buttons = scene.nodes.map((node) => this.#button(node, kept.get(node.id)));
    const isSame = buttons.length === this.#nodes.childElementCount && buttons.every((button, index) => button === this.#nodes.children[index]);
    if (!isSame) {
      const active = this.#active();
      this.#nodes.replaceChildren(...buttons);
      if (active instanceof HTMLElement && active.isConnected) active.focus({ preventScroll: true });
    }
    if (!scene.nodes.some((node) => node.id === this.#current)) this.#current = scene.nodes[0]?.id ?? '';
    for (const button of buttons) set(button, { tabindex: button.getAttribute('data-id') === this.#current ? 0 : -1 });
  }

  /** @param {SceneNode} node @param {Element | undefined} kept */
  #button(node, kept) {
    const { focus, selected } = this.#shown;
    const button = kept instanceof HTMLButtonElement ? kept : html('button', { type: 'button', 'data-id': node.id });
    const isFocus = node.id === focus;
    set(button, {
      'data-where': node.at,
      'data-kind': node.kind,
      'aria-label': isFocus ? strings.focusNode(node.name, node.statements) : strings.node(node),
      'aria-pressed': isFocus ? null : String(node.id === selected),
      class: node.statements === 0 ? 'node untied' : 'node',
    });
    const [width, height] = [node.halfWidthPx, node.halfHeightPx].map((half) => Math.max(2 * half, 24));
    button.style.setProperty('width', `${width}px`);
    button.style.setProperty('height', `${height}px`);
    button.style.setProperty('transform', `translate(${node.x - (width ?? 0) / 2}px, ${node.y - (height ?? 0) / 2}px)`);
    if (node.at === 'shelf') fillChip(button, node);
    else button.replaceChildren();
    return button;
  }

  /** @param {Scene} scene */
  #placeMore({ shelf }) {
    this.#box.style.setProperty('--shelf', `${shelf.heightPx}px`);
    if (!shelf.button) return this.#more.remove();
    this.#more.textContent = shelf.hidden > 0 ? strings.moreActors(shelf.hidden) : strings.fewerActors;
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

  /** @param {Event} event */
  #idOf(event) {
    const button = event.target instanceof Element ? event.target.closest('[data-id]') : null;
    return button?.getAttribute('data-id') ?? null;
  }

  /** What lies under the pointer: a button, or what the core finds at that point. @param {MouseEvent} event */
  #idAt(event) {
    const id = this.#idOf(event);
    const isByKey = event.type === 'click' && event.detail === 0;
    if (isByKey || !this.#relations) return id;
    const box = this.#box.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    if (id !== null) return this.#nearest(id, x, y);
    const found = this.#relations.hit(this.view, x, y);
    return found?.id ?? null;
  }

  /** Buttons of close neighbours overlap: of the symbols under a point the nearest is meant. @param {string} id @param {number} x @param {number} y */
  #nearest(id, x, y) {
    const away = (/** @type {SceneNode} */ node) => Math.hypot(node.x - x, node.y - y);
    const nodes = this.#scene?.nodes ?? [];
    if (nodes.some((node) => node.id === id && node.at === 'shelf')) return id;
    const near = nodes.filter((node) => node.at !== 'shelf' && away(node) <= Math.max(node.halfWidthPx, 12));
    return near.sort((a, b) => away(a) - away(b))[0]?.id ?? id;
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const id = this.#idAt(event);
    if (id !== null) this.#current = id;
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

  /** @param {FocusEvent} event @param {boolean} hasFocus */
  #onPoint(event, hasFocus) {
    const id = this.#idOf(event);
    if (id !== null && hasFocus) this.#makeCurrent(id, false);
    this.#point(id);
  }

  /** @param {PointerEvent} event */
  #onHover(event) {
    if (event.pointerType === 'touch') return;
    const id = this.#idAt(event);
    if (id === null) this.#leave();
    else this.#point(id);
  }

  /** The pointer may go on into what is shown; a moment later that is gone. */
  #leave() {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => this.#point(null), LEAVE_MS);
  }

  /** A click on what is shown means the symbol below it. @param {MouseEvent} event */
  #clickThrough({ clientX, clientY, detail }) {
    this.#point(null);
    const root = this.element.getRootNode();
    const below = root instanceof ShadowRoot ? root.elementFromPoint(clientX, clientY) : null;
    below?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY, detail }));
  }

  /** Escape closes what hover or focus shows, wherever the keyboard is. @param {KeyboardEvent} event */
  #onEscape(event) {
    if (event.key === 'Escape') this.#point(null);
  }

  /** Shows what an actor's button says, beside it. @param {string | null} id */
  #point(id) {
    clearTimeout(this.#leaving);
    const node = this.#scene?.nodes.find((candidate) => candidate.id === id);
    const place = this.#placeOf(id);
    const at = node ?? (place && { ...place, halfHeightPx: 0 });
    set(this.#tip, { class: at ? 'tip' : 'tip hidden' });
    if (!at) return;
    const isFocus = node?.id === this.#shown.focus;
    this.#tip.textContent = node ? (isFocus ? strings.focusNode(node.name, node.statements) : strings.node(node)) : at.name;
    const [left, top] = this.#besides(at);
    this.#tip.style.setProperty('left', `${left}px`);
    this.#tip.style.setProperty('top', `${top}px`);
  }

  /**
   * Where what is shown of a symbol hides the fewest others: above or below it, to the right or the left.
   * @param {{ id: string, x: number, y: number, halfHeightPx: number }} symbol
   * @returns {[number, number]} pixels from the left and the top
   */
  #besides({ id, x, y, halfHeightPx }) {
    const { clientWidth, clientHeight } = this.#box;
    const { offsetWidth: width, offsetHeight: height } = this.#tip;
    const away = Math.max(halfHeightPx, 12) + 4;
    const others = (this.#scene?.nodes ?? []).filter((node) => node.id !== id);
    const spots = [y - away - height, y + away].flatMap((top) => [x - 12, x + 12 - width, x - width / 2].map((left) => {
      const at = { left: Math.max(4, Math.min(left, clientWidth - width - 4)), top };
      const hides = others.filter((node) => node.x > at.left - 12 && node.x < at.left + width + 12 && node.y > top - 12 && node.y < top + height + 12);
      return { ...at, cost: hides.length + (top < 0 || top + height > clientHeight ? 100 : 0) };
    }));
    const { left, top } = spots.reduce((best, spot) => (spot.cost < best.cost ? spot : best));
    return [left, top];
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const nodes = this.#scene?.nodes ?? [];
    const at = nodes.findIndex((node) => node.id === this.#current);
    const last = nodes.length - 1;
    /** @type {Record<string, number>} */
    const moves = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last };
    const move = event.shiftKey ? undefined : moves[event.key];
    /** @type {Record<string, [number, number]>} */
    const pans = { ArrowRight: [-1, 0], ArrowLeft: [1, 0], ArrowDown: [0, -1], ArrowUp: [0, 1] };
    const pan = event.shiftKey ? pans[event.key] : undefined;
    if (pan) this.pan(pan[0] * PAN_STEP_PX, pan[1] * PAN_STEP_PX);
    else if (move !== undefined) this.#makeCurrent(nodes[Math.min(Math.max(move, 0), last)]?.id, true);
    else if (event.key === 'Escape') this.#reader.go({ selected: null });
    else if (event.key === '+' || event.key === '-') this.zoom(event.key === '+' ? ZOOM_STEP : 1 / ZOOM_STEP);
    else if (event.key === '0') this.reset(true);
    else if (event.key.length === 1 && event.key !== ' ') this.#type(event);
    else return;
    event.preventDefault();
  }

  /** Typing the start of a name goes to it, as in a list box. @param {KeyboardEvent} event */
  #type(event) {
    const PAUSE_MS = 900;
    const isNew = event.timeStamp - this.#typed.at > PAUSE_MS;
    this.#typed = { text: (isNew ? '' : this.#typed.text) + event.key.toLowerCase(), at: event.timeStamp };
    const starts = (/** @type {SceneNode} */ node) => [node.name, node.shortName].some((name) => name.toLowerCase().startsWith(this.#typed.text));
    const found = () => this.#scene?.nodes.find(starts)?.id;
    const isHidden = found() === undefined && !this.#shelfOpen;
    if (isHidden) this.#toggleShelf();
    if (isHidden && found() === undefined) this.#toggleShelf();
    this.#makeCurrent(found(), true);
  }

  /** @param {string | undefined} id @param {boolean} moveFocus */
  #makeCurrent(id, moveFocus) {
    if (id === undefined) return;
    this.#current = id;
    for (const button of this.#nodes.children) {
      const isCurrent = button.getAttribute('data-id') === id;
      set(button, { tabindex: isCurrent ? 0 : -1 });
      if (isCurrent && moveFocus && button instanceof HTMLElement) button.focus({ preventScroll: true });
    }
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
