/**
 * The map: outlines, a drawing, and on top of it a button for each partner.
 *
 * The core says where everything stands; this module keeps the camera, draws, and passes on what the reader does.
 * @module
 */

import { wordsOfMap } from './caption.js';
import { html, onResize, set, svg } from './dom.js';
import { listen as listenToGestures, within } from './gestures.js';
import { Land } from './land.js';
import { drawMap } from './map-drawing.js';
import { rove } from './rove.js';
import { Several } from './several.js';
import { textOf } from './state.js';
import { Stops, stopsOf } from './stops.js';
import { Tip } from './tip.js';
import { Worded } from './worded.js';

/** @typedef {import('./answers.js').Answers} Answers */
/** @typedef {import('./relations-map.js').Reader} Reader */
/** @typedef {import('../build/core/relations_map.js').Scene} Scene */
/** @typedef {import('../build/core/relations_map.js').View} View */
/** @typedef {import('../build/core/relations_map.js').Camera} Camera */

const ZOOM_STEP = 1.5;
const PAN_STEP_PX = 48;
/** How far a reader may zoom, relative to the scale of the frame. */
const ZOOM_LIMITS = /** @type {const} */ ([0.1, 40]);
/** How the map is drawn aside to show more of what lies in a direction. */
const WAYS = /** @type {const} */ ({ '←': [1, 0], '↑': [0, 1], '↓': [0, -1], '→': [-1, 0] });
/** The text of the element, where the base size is 16 pixels. */
const BODY_TEXT = 14;
const TURN_MS = 700;
const GROW_MS = 300;
const REST_MS = 200;
/** How far, in pixels, a touch may be from its target. */
const TOUCH_PX = 22;
const MOUSE_PX = 12;

export class Picture extends Worded {
  #reader;
  /** @type {Answers | null} */
  #answers = null;
  /** Null while the record frames the map. @type {Camera | null} */
  #camera = null;
  /** @type {Scene | null} */
  #scene = null;
  /** The inner size of the box: reading it between changes would force a layout. */
  #size = { width: 0, height: 0 };
  /** How many pixels of the page one of the map takes: more than one where the page sets a larger base size. */
  #unit = 1;
  /** The pause after which the map is at rest. @type {ReturnType<typeof setTimeout> | undefined} */
  #resting;
  /** The frame that a turn of the map waits for. */
  #frame = 0;
  #land = new Land();
  #lines = svg('svg', { class: 'map-lines', 'aria-hidden': 'true' });
  #stops = new Stops(this.words.$mapLabel);
  #several;
  #tip = new Tip();
  #tools = /** @type {[keyof typeof WAYS, string][]} */ ([['←', this.words.$lookWest], ['↑', this.words.$lookNorth], ['↓', this.words.$lookSouth], ['→', this.words.$lookEast]]).map(([sign, label]) => {
    const [dx, dy] = WAYS[sign];
    return this.#tool(sign, label, () => this.pan(2 * dx * PAN_STEP_PX, 2 * dy * PAN_STEP_PX));
  });
  #toolbar = html('div', { class: 'toolbar', role: 'toolbar', 'aria-label': this.words.$toolbarLabel },
    this.#tool('+', this.words.$zoomIn, () => this.zoom(ZOOM_STEP)),
    this.#tool('−', this.words.$zoomOut, () => this.zoom(1 / ZOOM_STEP)),
    this.#tool('⌂', this.words.$reset, () => this.reset()),
    ...this.#tools);
  /** All that is laid out in pixels of the map, and scaled with the base size. */
  #layers;
  element;

  /** @param {Reader} reader */
  constructor(reader) {
    super(reader);
    this.#reader = reader;
    this.#several = new Several(reader);
    this.#layers = html('div', { class: 'map-layers' }, this.#land.element, this.#lines, this.#stops.element, this.#several.element, this.#tip.element);
    this.element = html('div', { class: 'picture', part: 'map' }, this.#layers, this.#toolbar);
  }

  /** Starts to listen; ends with the signal. @param {AbortSignal} signal */
  connect(signal) {
    const listen = { signal };
    const { guard } = this.#reader;
    onResize(this.element, () => guard(() => this.#measure() && this.#redraw()), signal);
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    listenToGestures(this.element, {
      zoom: (factor, x, y) => guard(() => this.zoom(factor, x / this.#unit, y / this.#unit)) ?? false,
      pan: (dx, dy) => guard(() => this.pan(dx / this.#unit, dy / this.#unit)),
      hasFocus: () => this.#hasFocus,
    }, signal);
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)', 'print']) {
      matchMedia(query).addEventListener('change', () => guard(() => this.#redraw()), listen);
    }
    this.#watchScreen(signal);
    const stops = this.#stops.element;
    this.#stops.connect(signal);
    this.#several.connect(signal);
    this.#tip.connect(signal);
    rove(this.#toolbar, signal);
    stops.addEventListener('click', (event) => guard(() => this.#onClick(event)), listen);
    stops.addEventListener('dblclick', (event) => guard(() => this.#onDoubleClick(event)), listen);
    stops.addEventListener('keydown', (event) => guard(() => this.#onKey(event)), listen);
    stops.addEventListener('focusin', (event) => this.#hint(this.#stops.of(event)), listen);
    stops.addEventListener('focusout', () => this.#tip.hide(), listen);
    stops.addEventListener('pointermove', (event) => guard(() => this.#onHover(event)), listen);
    stops.addEventListener('pointerleave', () => this.#tip.leave(), listen);
  }

  /** A window that is moved to a screen with more pixels is drawn again. @param {AbortSignal} signal */
  #watchScreen(signal) {
    if (signal.aborted) return;
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
      this.#reader.guard(() => this.#redraw());
      this.#watchScreen(signal);
    }, { signal, once: true });
  }

  /** Whether the last click was on what the click before it had chosen; after Escape the second of two is a first one. */
  #isAgain = false;
  /** Whether nothing in it can be chosen: it is a picture then, and says what it shows. */
  isStill = false;

  /** What is drawn now. */
  get scene() {
    return this.#scene;
  }

  /** Whether hatched land is in sight. */
  get isHatched() {
    return this.#land.isHatched;
  }

  /** Goes back to the frame that the record gives. */
  reset() {
    this.#moveTo(null);
  }

  /** @param {Answers} answers */
  show(answers) {
    const before = this.#answers;
    this.#answers = answers;
    const { relations, shown } = answers;
    const isSame = before?.relations === relations;
    const isMoved = isSame && (shown.focus !== before.shown.focus || shown.projection !== before.shown.projection);
    const from = isSame && shown.focus !== before.shown.focus ? this.#scene?.camera : undefined;
    if (isMoved || !isSame || textOf(shown.camera) !== textOf(before.shown.camera)) this.#camera = shown.camera;
    set(this.#lines, { lang: shown.language });
    this.#several.close();
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (from && !isCalm) this.#turn(answers, from);
    else if (isSame && !isCalm && shown.selected !== before.shown.selected && answers.subject === 'actor') this.#grow();
    else this.#redraw();
  }

  /** Turns the globe from where it stood to the new focus, along the great circle; the lines grow as it comes to rest. @param {Answers} answers @param {Camera} from */
  #turn({ relations }, from) {
    this.#stop();
    const view = this.view;
    if (view.width < 1 || view.height < 1) return;
    const to = relations.camera(view);
    const started = performance.now();
    this.#animate(() => {
      const share = Math.min((performance.now() - started) / TURN_MS, 1);
      if (share >= 1) return null;
      const eased = share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
      return [relations.scene({ ...this.view, camera: relations.turn(from, to, eased) }), Math.max(0, 2 * eased - 1)];
    });
  }

  /** Animates the strands of the chosen tie, which grow from the actor that acts. */
  #grow() {
    this.#redraw();
    const scene = this.#scene;
    if (!scene?.chosen) return;
    const started = performance.now();
    this.#animate(() => {
      const share = (performance.now() - started) / GROW_MS;
      return share >= 1 ? null : [scene, 1 - (1 - share) ** 2];
    }, scene);
  }

  /** Draws frame by frame until `next` gives null, then the still picture. @param {() => [Scene, number] | null} next @param {Scene | null} [still] of which only the chosen lanes move */
  #animate(next, still = null) {
    const step = () => {
      const now = next();
      if (!now) return still ? drawMap(this.words, this.#lines, still, 1, 1) : this.#redraw();
      const [scene, grown] = now;
      if (still) drawMap(this.words, this.#lines, still, 1, grown);
      else this.#draw(scene, grown);
      this.#frame = requestAnimationFrame(() => this.#reader.guard(step));
    };
    step();
  }

  /** Ends a turn; the next drawing shows its final position. */
  #stop() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /**
   * Zooms about a point, by default the middle of the map.
   * @param {number} factor @param {number} [x] @param {number} [y]
   * @returns {boolean} whether anything changed
   */
  zoom(factor, x = this.#size.width / 2, y = this.#size.height / 2) {
    const scene = this.#scene;
    if (!scene) return false;
    const { camera, frame: { scalePxPerRad: fit } } = scene;
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

  /** Moves the map, but never so far that nothing of it is in sight. @param {Camera} camera */
  #place(camera) {
    const rim = 1.5 * camera.scalePxPerRad;
    const within = (/** @type {number} */ at, /** @type {number} */ side) => Math.min(Math.max(at, -rim), side + rim);
    this.#moveTo({ ...camera, xPx: within(camera.xPx, this.#size.width), yPx: within(camera.yPx, this.#size.height) });
  }

  /** The map is drawn at once; the new camera goes into the state when it comes to rest. @param {Camera | null} camera */
  #moveTo(camera) {
    this.#camera = camera;
    this.#redraw();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#reader.go({ camera: this.#camera }), REST_MS);
  }

  /** What is shown, as the core draws it. @returns {View} */
  get view() {
    if (this.#size.width < 1) this.#measure();
    const answers = this.#answers;
    if (!answers) return { ...this.#size };
    const { subject, shown: { focus, selected, hub, filter, undated, projection, language } } = answers;
    return {
      ...this.#size, focus, hub, filter, undated, projection, language, camera: this.#camera,
      words: wordsOfMap(answers.words),
      measure: answers.measuredBy,
      selected: subject === 'actor' ? selected : null,
      place: subject === 'place' ? selected : null,
      prominent: answers.prominent,
      outlinesVersion: this.#land.version,
    };
  }

  /** @returns {boolean} whether the size is another than it was */
  #measure() {
    const unit = Number.parseFloat(getComputedStyle(this.element).fontSize) / BODY_TEXT || 1;
    const { clientWidth, clientHeight } = this.element;
    const [width, height] = [clientWidth / unit, clientHeight / unit];
    const isNew = width !== this.#size.width || height !== this.#size.height || unit !== this.#unit;
    this.#size = { width, height };
    this.#unit = unit;
    if (isNew) this.#layers.style.setProperty('transform', unit === 1 ? 'none' : `scale(${unit})`);
    if (isNew) for (const [side, px] of Object.entries(this.#size)) this.#layers.style.setProperty(side, `${px}px`);
    return isNew;
  }

  #redraw() {
    this.#stop();
    // Beside another view it is taken out of the page, and its size is told once more: nothing is asked for that.
    if (!this.element.isConnected) return;
    const answers = this.#answers;
    const view = this.view;
    if (!answers || view.width < 1 || view.height < 1) return;
    const scene = answers.relations.scene(view);
    this.#scene = scene;
    for (const tool of this.#tools) set(tool, { hidden: this.#camera === null });
    this.#toolbar.classList.toggle('moved', this.#camera !== null);
    this.#draw(scene, 1);
    const stops = stopsOf(this.words, scene, view.selected ?? null, answers.figures);
    this.#stops.place(this.isStill ? [] : stops);
    set(this.#layers, { role: this.isStill ? 'img' : null, 'aria-label': this.isStill ? stops.map(({ label }) => label).join('; ') : null });
  }

  /** @param {Scene} scene @param {number} grown the share of their length that the lines have */
  #draw(scene, grown) {
    const { width, height } = this.#size;
    this.#land.draw(scene, this.#answers?.shown.projection ?? '', width, height, this.#unit);
    drawMap(this.words, this.#lines, scene, grown, grown);
  }

  /** The keyboard goes to a partner; whether it is on the map. @param {string | null} id */
  goTo(id) {
    const button = this.#stops.buttonOf(id);
    button?.focus({ preventScroll: true });
    return button !== null;
  }

  /** What lies under the pointer: buttons, or what the core finds at that point. @param {MouseEvent} event @param {number} reach @returns {string[]} */
  #at(event, reach) {
    const stop = this.#stops.of(event);
    const isByKey = event.type === 'click' && event.detail === 0;
    if (isByKey) return stop?.ids ?? [];
    const [x, y] = this.#point(event);
    const [nearest] = this.#stops.near(x, y, reach);
    if (nearest ?? stop) return (nearest ?? stop)?.ids ?? [];
    return this.#answers?.isWhole ? this.#answers.relations.hit(this.view, x, y)?.ids ?? [] : [];
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    const ids = this.#at(event, isTouch ? TOUCH_PX : MOUSE_PX);
    const [id = null] = ids;
    this.#tip.hide();
    this.#isAgain = id === this.#answers?.shown.selected;
    if (ids.length > 1) return this.#several.open(ids, this.#scene?.partners ?? [], event, this.#size, this.#point(event));
    this.#reader.go({ selected: id });
  }

  /** @param {MouseEvent} event */
  #onDoubleClick(event) {
    const [id, ...others] = this.#at(event, MOUSE_PX);
    if (id !== undefined && this.#isAgain && others.length === 0 && this.#scene?.partners.some((partner) => partner.id === id)) this.#reader.go({ focus: id });
  }

  /** @param {PointerEvent} event */
  #onHover(event) {
    if (event.pointerType === 'touch') return;
    const [nearest] = this.#stops.near(...this.#point(event), MOUSE_PX);
    if (nearest) this.#hint(nearest);
    else this.#tip.leave();
  }

  /** Where the pointer is on the map. @param {MouseEvent} event @returns {[number, number]} */
  #point({ clientX, clientY }) {
    const [x, y] = within(this.element, clientX, clientY);
    return [x / this.#unit, y / this.#unit];
  }

  /** Shows what a button says, beside it. @param {import('./stops.js').Stop | null} stop */
  #hint(stop) {
    if (!stop) return this.#tip.hide();
    const others = (this.#scene?.labels ?? []).map(({ at: [x, y] }) => ({ x, y, halfHeightPx: 8 }));
    this.#tip.show(stop.label, { x: stop.x + stop.width / 2, y: stop.y + stop.height / 2, halfHeightPx: stop.height / 2 }, others);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    /** @type {Record<string, readonly [number, number]>} */
    const pans = { ArrowRight: WAYS['→'], ArrowLeft: WAYS['←'], ArrowDown: WAYS['↓'], ArrowUp: WAYS['↑'] };
    const pan = event.shiftKey ? pans[event.key] : undefined;
    if (pan) this.pan(pan[0] * PAN_STEP_PX, pan[1] * PAN_STEP_PX);
    else if (event.key === '+' || event.key === '-') this.zoom(event.key === '+' ? ZOOM_STEP : 1 / ZOOM_STEP);
    else if (event.key === '0') this.reset();
    else return;
    event.preventDefault();
  }

  get #hasFocus() {
    const root = this.element.getRootNode();
    return root instanceof ShadowRoot && root.activeElement !== null && this.element.contains(root.activeElement);
  }

  /** @param {string} sign @param {string} label @param {() => void} act */
  #tool(sign, label, act) {
    const button = html('button', { type: 'button', 'aria-label': label, title: label }, sign);
    button.addEventListener('click', () => this.#reader.guard(act));
    return button;
  }
}
