/**
 * The diagram: outlines on a canvas, ties and names in SVG, and a button for each actor on top.
 *
 * The core says where everything stands; this module only draws it and tells what the reader does.
 * @module
 */

import { html, set, svg } from './dom.js';
import { strings } from './strings.js';

/** @typedef {import('./relations.js').Relations} Relations */
/** @typedef {import('../build/core/relations_map.js').Scene} Scene */
/** @typedef {import('../build/core/relations_map.js').SceneNode} SceneNode */
/** @typedef {import('../build/core/relations_map.js').Stroke} Stroke */
/** @typedef {import('../build/core/relations_map.js').Camera} Camera */
/** @typedef {import('../build/core/relations_map.js').Polylines} Polylines */
/** @typedef {import('../build/core/relations_map.js').Filter} Filter */
/** @typedef {{ focus: string, selected: string | null, filter: Filter }} Shown */
/** @typedef {{ choose: (id: string | null) => void, recentre: (id: string) => void }} Reader what the reader can do */

/**
 * The colours of the canvas: the style sheet gives them as these properties of the canvas, because only what is a
 * colour to the browser is computed; a custom property would come as it is written.
 */
const COLOURS = /** @type {const} */ ({
  sea: 'caretColor', land: 'color', border: 'outlineColor', focusLand: 'fill', selectedLand: 'stroke', rim: 'columnRuleColor',
});

const ZOOM_STEP = 1.5;

export class Picture {
  /** @type {Reader} */
  #reader;
  /** @type {Relations | null} */
  #relations = null;
  /** @type {Shown} */
  #shown = { focus: '', selected: null, filter: {} };
  /** Null while the diagram is fitted to the box. @type {Camera | null} */
  #camera = null;
  #shelfOpen = false;
  /** @type {Scene | null} */
  #scene = null;
  /** The actor that the keyboard stands on. */
  #current = '';
  #typed = { text: '', at: 0 };
  #canvas = html('canvas', { class: 'land', 'aria-hidden': 'true' });
  #lines = svg('svg', { class: 'lines', 'aria-hidden': 'true' });
  #nodes = html('div', { class: 'nodes', role: 'group', 'aria-label': strings.mapLabel });
  #more = html('button', { class: 'more', type: 'button' });
  #tip = html('div', { class: 'tip', 'aria-hidden': 'true' });
  #toolbar = html('div', { class: 'toolbar', part: 'toolbar', role: 'toolbar', 'aria-label': strings.toolbarLabel },
    this.#tool('+', strings.zoomIn, () => this.zoom(ZOOM_STEP)),
    this.#tool('−', strings.zoomOut, () => this.zoom(1 / ZOOM_STEP)),
    this.#tool('⌂', strings.reset, () => this.reset(true)));
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
    const size = new ResizeObserver(() => this.#redraw());
    size.observe(this.#box);
    signal.addEventListener('abort', () => size.disconnect(), { once: true });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']) {
      matchMedia(query).addEventListener('change', () => this.#redraw(), listen);
    }
    this.#nodes.addEventListener('click', (event) => this.#onClick(event), listen);
    this.#nodes.addEventListener('dblclick', (event) => this.#onDoubleClick(event), listen);
    this.#nodes.addEventListener('keydown', (event) => this.#onKey(event), listen);
    this.#nodes.addEventListener('focusin', (event) => this.#onPoint(event, true), listen);
    this.#nodes.addEventListener('focusout', () => this.#point(null), listen);
    this.#nodes.addEventListener('pointermove', (event) => this.#onHover(event), listen);
    this.#nodes.addEventListener('pointerleave', () => this.#point(null), listen);
    this.#more.addEventListener('click', () => this.#toggleShelf(), listen);
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
    if (shown.focus !== this.#shown.focus) this.#camera = null;
    this.#relations = relations;
    this.#shown = shown;
    this.#redraw();
  }

  /** @param {number} factor */
  zoom(factor) {
    const scene = this.#scene;
    if (!scene) return;
    const { camera, fitScalePxPerRad: fit } = scene;
    const scale = Math.min(Math.max(camera.scalePxPerRad * factor, fit / 4), fit * 40);
    const ratio = scale / camera.scalePxPerRad;
    const [x, y] = [this.#box.clientWidth / 2, scene.mapHeightPx / 2];
    this.#camera = {
      ...camera,
      scalePxPerRad: scale,
      xPx: x + (camera.xPx - x) * ratio,
      yPx: y + (camera.yPx - y) * ratio,
    };
    this.#redraw();
  }

  #view() {
    const { focus, selected, filter } = this.#shown;
    const { clientWidth: width, clientHeight: height } = this.#box;
    return { focus, selected, filter, width, height, camera: this.#camera, shelfOpen: this.#shelfOpen };
  }

  #redraw() {
    const relations = this.#relations;
    const view = this.#view();
    if (!relations || view.width < 1 || view.height < 1) return;
    const scene = relations.scene(view);
    this.#scene = scene;
    this.#drawLand(scene, view.width, view.height);
    this.#drawLines(scene);
    this.#placeNodes(scene);
    this.#placeMore(scene);
  }

  /** @param {Scene} scene @param {number} width @param {number} height */
  #drawLand(scene, width, height) {
    const ratio = Math.min(globalThis.devicePixelRatio || 1, 3);
    const canvas = this.#canvas;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const context = canvas.getContext('2d');
    if (!context) return;
    const style = getComputedStyle(canvas);
    const colour = Object.fromEntries(Object.entries(COLOURS).map(([name, property]) => [name, style[property]]));
    context.scale(ratio, ratio);
    paintLand(context, scene, colour, this.#shown);
  }

  /** @param {Scene} scene */
  #drawLines(scene) {
    const { selected } = this.#shown;
    const dim = (/** @type {string} */ id) => (selected !== null && selected !== id ? ' dim' : '');
    const strokes = scene.strokes.flatMap((stroke) => lines(stroke, dim(stroke.id)));
    const places = scene.places.map(placeMark);
    const discs = scene.nodes.filter((node) => node.at !== 'shelf').map((node) => disc(node, this.#shown));
    const untied = new Set(scene.nodes.filter((node) => node.statements === 0).map((node) => node.id));
    const names = scene.labels.map((label) => {
      const kind = label.id === this.#shown.focus ? ' focus' : label.id === selected ? ' selected' : untied.has(label.id) ? ' untied' : '';
      return svg('text', { class: `name${kind}`, x: label.x, y: label.y }, label.text);
    });
    this.#lines.replaceChildren(...strokes, ...places, ...discs, ...names);
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
    if (node.at === 'shelf') chip(button, node);
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
    if (id !== null || !this.#relations) return id;
    const box = this.#box.getBoundingClientRect();
    const found = this.#relations.hit(this.#view(), event.clientX - box.left, event.clientY - box.top);
    return found && found.kind !== 'place' ? found.id : null;
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const id = this.#idAt(event);
    if (id === this.#shown.focus) return;
    if (id !== null) this.#current = id;
    this.#reader.choose(id);
  }

  /** @param {MouseEvent} event */
  #onDoubleClick(event) {
    const id = this.#idAt(event);
    if (id !== null) this.#reader.recentre(id);
  }

  /** @param {FocusEvent} event @param {boolean} hasFocus */
  #onPoint(event, hasFocus) {
    const id = this.#idOf(event);
    if (id !== null && hasFocus) this.#makeCurrent(id, false);
    this.#point(id);
  }

  /** @param {PointerEvent} event */
  #onHover(event) {
    if (event.pointerType !== 'touch') this.#point(this.#idAt(event));
  }

  /** Shows what an actor's button says, beside it. @param {string | null} id */
  #point(id) {
    const node = this.#scene?.nodes.find((candidate) => candidate.id === id);
    set(this.#tip, { class: node ? 'tip' : 'tip hidden' });
    if (!node) return;
    this.#tip.textContent = node.id === this.#shown.focus ? strings.focusNode(node.name, node.statements) : strings.node(node);
    const { clientWidth: width } = this.#box;
    const isLeft = node.x < width / 2;
    const isBelow = node.y < 60;
    this.#tip.style.setProperty('left', isLeft ? `${Math.max(node.x - 12, 4)}px` : 'auto');
    this.#tip.style.setProperty('right', isLeft ? 'auto' : `${Math.max(width - node.x - 12, 4)}px`);
    this.#tip.style.setProperty('top', `${isBelow ? node.y + 18 : node.y - 44}px`);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const nodes = this.#scene?.nodes ?? [];
    const at = nodes.findIndex((node) => node.id === this.#current);
    const last = nodes.length - 1;
    /** @type {Record<string, number>} */
    const moves = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last };
    const move = moves[event.key];
    if (move !== undefined) this.#makeCurrent(nodes[Math.min(Math.max(move, 0), last)]?.id, true);
    else if (event.key === 'Escape') this.#reader.choose(null);
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
    this.#makeCurrent(this.#scene?.nodes.find(starts)?.id, true);
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
    button.addEventListener('click', act);
    return button;
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {Record<string, string>} colour
 * @param {Shown} shown
 */
function paintLand(context, scene, colour, { focus, selected }) {
  const { edge, land, coasts, borders, codes } = scene.outlines;
  const { width, height } = context.canvas;
  context.beginPath();
  context.rect(0, 0, width, Math.min(scene.mapHeightPx, height));
  context.clip();
  fill(context, edge, colour['sea'] ?? '');
  fill(context, land, colour['land'] ?? '');
  fill(context, land, colour['focusLand'] ?? '', codes.indexOf(focus));
  if (selected !== null) fill(context, land, colour['selectedLand'] ?? '', codes.indexOf(selected));
  stroke(context, borders, colour['border'] ?? '', 0.8, false);
  stroke(context, coasts, colour['rim'] ?? '', 0.6, false);
  stroke(context, edge, colour['rim'] ?? '', 1, true);
}

/**
 * Fills all rings, or those of one shape.
 * @param {CanvasRenderingContext2D} context
 * @param {Polylines} rings
 * @param {string} colour
 * @param {number} [shape] an index of a shape; -1 is none of them
 */
function fill(context, rings, colour, shape) {
  if (shape === -1) return;
  context.beginPath();
  trace(context, rings, true, shape);
  context.fillStyle = colour;
  context.fill('evenodd');
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Polylines} lines
 * @param {string} colour
 * @param {number} width
 * @param {boolean} isClosed
 */
function stroke(context, lines, colour, width, isClosed) {
  context.beginPath();
  trace(context, lines, isClosed);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Polylines} lines
 * @param {boolean} isClosed
 * @param {number} [shape] the only shape wanted
 */
function trace(context, { points, ends, shapes }, isClosed, shape) {
  let start = 0;
  for (let line = 0; line < ends.length; line++) {
    const end = ends[line] ?? 0;
    if (shape === undefined || shapes[line] === shape) {
      context.moveTo(points[2 * start] ?? 0, points[2 * start + 1] ?? 0);
      for (let at = start + 1; at < end; at++) context.lineTo(points[2 * at] ?? 0, points[2 * at + 1] ?? 0);
      if (isClosed) context.closePath();
    }
    start = end;
  }
}

/** A tie's line; what is conflictual has teeth as well as its colour. @param {Stroke} stroke @param {string} dim */
function lines(stroke, dim) {
  const [x1, y1] = stroke.from;
  const [x2, y2] = stroke.to;
  const ends = { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) };
  const line = svg('line', { ...ends, class: `tie${dim}`, 'data-tone': stroke.tone, 'data-status': stroke.manner });
  line.style.setProperty('stroke-width', `${stroke.widthPx}px`);
  if (stroke.tone !== 'conflictual') return [line];
  const teeth = svg('line', { ...ends, class: `teeth${dim}`, 'data-tone': stroke.tone });
  teeth.style.setProperty('stroke-width', `${stroke.widthPx + 4}px`);
  return [line, teeth];
}

/** @param {SceneNode} node @param {Shown} shown */
function disc(node, { focus, selected }) {
  const state = node.id === focus ? ' focus' : node.id === selected ? ' selected' : '';
  const kind = node.statements === 0 ? ' untied' : '';
  const mark = svg('circle', { class: `disc${state}${kind}`, cx: round(node.x), cy: round(node.y), r: round(node.halfWidthPx) });
  if (node.at !== 'edge') return mark;
  // A ring around a symbol at the edge tells that the country itself lies farther off.
  const ring = svg('circle', { class: 'far', cx: round(node.x), cy: round(node.y), r: round(node.halfWidthPx + 2.5) });
  return svg('g', {}, mark, ring);
}

/** @param {Scene['places'][number]} place */
function placeMark({ x, y, name }) {
  return svg('path', { class: 'place', d: `M${round(x - 3.5)} ${round(y + 3)}L${round(x)} ${round(y - 4)}L${round(x + 3.5)} ${round(y + 3)}Z` }, svg('title', {}, name));
}

/** @param {HTMLButtonElement} button @param {SceneNode} node */
function chip(button, node) {
  const count = node.statements > 0 ? [html('span', { class: 'count' }, String(node.statements))] : [];
  button.replaceChildren(html('span', { class: 'chip' }, node.shortName), ...count);
}

/** What the lines mean, by line and by word. */
function legend() {
  const sample = (/** @type {string} */ tone, /** @type {string} */ manner) => {
    const ends = { x1: 1, y1: 6, x2: 29, y2: 6 };
    const line = svg('line', { ...ends, class: 'tie', 'data-tone': tone, 'data-status': manner });
    line.style.setProperty('stroke-width', '2.5px');
    const teeth = svg('line', { ...ends, class: 'teeth', 'data-tone': tone });
    teeth.style.setProperty('stroke-width', '6.5px');
    return svg('svg', { width: 30, height: 12, 'aria-hidden': 'true' }, line, ...(tone === 'conflictual' ? [teeth] : []));
  };
  const entry = (/** @type {string} */ tone, /** @type {string} */ manner, /** @type {string} */ text) => html('li', {}, sample(tone, manner), text);
  return html('ul', { class: 'legend', part: 'legend', 'aria-label': strings.legendLabel },
    ...['cooperative', 'neutral', 'conflictual'].map((tone) => entry(tone, 'happened', strings.tone(tone).toLowerCase())),
    entry('neutral', 'intended', strings.intended),
    entry('neutral', 'assessed', strings.assessed));
}

/** @param {number} value */
const round = (value) => Math.round(value * 100) / 100;
