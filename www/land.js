/**
 * The outlines on a canvas. What has not changed since the last drawing is not drawn again: a turn of the map draws all,
 * another choice only the boxes around the countries that take or lose a colour.
 * @module
 */

import { html } from './dom.js';
import { textOf } from './state.js';

/** @typedef {import('../build/core/relations_map.js').Scene} Scene */
/** @typedef {import('../build/core/relations_map.js').Polylines} Polylines */
/** @typedef {import('../build/core/relations_map.js').Outlines} Outlines */
/** Left, top, right and bottom. @typedef {[number, number, number, number]} Box */
/** A country, by its place among the outlines, and how it is filled. @typedef {[shape: number, fill: 'partner' | 'chosen' | 'centre' | 'tint' | 'hatch' | 'sureHatch']} Tint */

/**
 * The colours of the canvas: the style sheet gives them as these properties of the canvas, because only what is a
 * colour to the browser is computed; a custom property would come as it is written.
 */
const COLOURS = /** @type {const} */ ({
  sea: 'caretColor', other: 'color', border: 'outlineColor', partner: 'fill', chosen: 'stroke', centre: 'columnRuleColor', tint: 'textDecorationColor', ink: 'floodColor',
});
/** How far border lines reach out of their country, in pixels. */
const REACH_PX = 3;
/** Above this number of boxes the whole canvas is redrawn. */
const FEW = 6;

/** @type {WeakMap<Polylines, Box[]>} */
const covered = new WeakMap();

export class Land {
  element = html('canvas', { class: 'land', 'aria-hidden': 'true' });
  /** Everything that requires a redraw of the whole canvas when it changes. */
  #drawn = '';
  /** The outlines that are drawn, and which they are. @type {Outlines | null} */
  #outlines = null;
  /** @type {number | undefined} */
  version;
  /** @type {Tint[]} */
  #tints = [];

  /** Whether land of a member is hatched where it is seen. */
  get isHatched() {
    const shapes = this.#outlines?.land.shapes;
    return this.#tints.some(([shape, fill]) => (fill === 'hatch' || fill === 'sureHatch') && shapes?.includes(shape));
  }

  /** @param {Scene} scene @param {string} projection @param {number} width of the map @param {number} height of the map @param {number} unit pixels of the page for each of its own */
  draw(scene, projection, width, height, unit) {
    const isOther = scene.outlines !== undefined;
    if (scene.outlines) {
      this.#outlines = scene.outlines;
      this.version = scene.outlinesVersion;
    }
    const outlines = this.#outlines;
    if (!outlines) return;
    const ratio = Math.min((globalThis.devicePixelRatio || 1) * unit, 3);
    const style = getComputedStyle(this.element);
    const colour = Object.fromEntries(Object.entries(COLOURS).map(([name, property]) => [name, style[property]]));
    const now = textOf([scene.camera, projection, width, height, ratio, colour]);
    const tints = tintsOf(scene, outlines);
    const changed = [...tints.filter((tint) => !has(this.#tints, tint)), ...this.#tints.filter((tint) => !has(tints, tint))];
    const isNew = isOther || now !== this.#drawn;
    if (!isNew && changed.length === 0) return;
    const boxes = isNew ? [] : changed.map(([shape]) => boxOf(outlines.land, shape));
    this.#drawn = now;
    this.#tints = tints;
    resize(this.element, Math.round(width * ratio), Math.round(height * ratio));
    const context = this.element.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const box of boxes.length > 0 && boxes.length <= FEW ? boxes : [/** @type {Box} */ ([0, 0, width, height])]) {
      paint(context, outlines, colour, tints, onPixels(box, ratio), width);
    }
  }
}

/** Partners first, so that what is chosen and the centre lie on top. @param {Scene} scene @param {Outlines} outlines @returns {Tint[]} */
function tintsOf({ lands, members, fellows }, { codes }) {
  /** @type {[string, Tint[1]][]} */
  const wanted = [
    ...lands.map(({ id, role }) => /** @type {[string, Tint[1]]} */ ([id, role])),
    ...[...members, ...(fellows?.members ?? [])].map(({ id, sure }) => /** @type {[string, Tint[1]]} */ ([id, sure ? 'sureHatch' : 'hatch'])),
  ];
  const rank = (/** @type {Tint[1]} */ fill) => (fill === 'centre' || fill === 'tint' ? 1 : 0);
  return wanted.flatMap(([id, fill]) => {
    const shape = codes.indexOf(id);
    return shape < 0 ? [] : [/** @type {Tint} */ ([shape, fill])];
  }).sort((a, b) => rank(a[1]) - rank(b[1]));
}

/** @param {Tint[]} tints @param {Tint} wanted */
const has = (tints, [shape, fill]) => tints.some((tint) => tint[0] === shape && tint[1] === fill);

/** A box whose edges lie between pixels of the screen, so that what is drawn in it meets what was there. @param {Box} box @param {number} ratio @returns {Box} */
function onPixels([left, top, right, bottom], ratio) {
  const [outwards, inwards] = [(/** @type {number} */ at) => Math.ceil(at * ratio) / ratio, (/** @type {number} */ at) => Math.floor(at * ratio) / ratio];
  return [inwards(left), inwards(top), outwards(right), outwards(bottom)];
}

/** What a country covers. @param {Polylines} rings @param {number} shape @returns {Box} */
function boxOf(rings, shape) {
  const held = boxesOf(rings).filter((_, line) => rings.shapes[line] === shape);
  const most = (/** @type {number} */ side) => Math.max(...held.map((box) => box[side] ?? 0)) + REACH_PX;
  const least = (/** @type {number} */ side) => Math.min(...held.map((box) => box[side] ?? 0)) - REACH_PX;
  return [least(0), least(1), most(2), most(3)];
}

/** What each line covers; it is worked out once for each drawing of all. @param {Polylines} lines @returns {Box[]} */
function boxesOf(lines) {
  const boxes = covered.get(lines) ?? Array.from(lines.ends, (_, line) => covers(lines, line));
  covered.set(lines, boxes);
  return boxes;
}

/** @param {Polylines} lines @param {number} line @returns {Box} */
function covers({ points, ends }, line) {
  let [left, top, right, bottom] = /** @type {Box} */ ([Infinity, Infinity, -Infinity, -Infinity]);
  for (let at = 2 * (ends[line - 1] ?? 0); at < 2 * (ends[line] ?? 0); at += 2) {
    const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

/** Setting the size of a canvas clears it and reallocates its memory, so it is set only when it changes. @param {HTMLCanvasElement} canvas @param {number} width @param {number} height */
function resize(canvas, width, height) {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/**
 * Draws what lies in a box.
 * @param {CanvasRenderingContext2D} context @param {Outlines} outlines
 * @param {Record<string, string>} colour @param {Tint[]} tints @param {Box} box @param {number} width
 */
function paint(context, { edge, land, borders }, colour, tints, [left, top, right, bottom], width) {
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.clearRect(left, top, right - left, bottom - top);
  const box = right - left < width ? /** @type {Box} */ ([left, top, right, bottom]) : null;
  fill(context, edge, colour['sea'] ?? '', null);
  fill(context, land, colour['other'] ?? '', box);
  const isCentre = (/** @type {Tint} */ [, name]) => name === 'centre' || name === 'tint';
  for (const [shape, name] of tints.filter((tint) => !isCentre(tint))) fill(context, land, name === 'hatch' || name === 'sureHatch' ? hatch(context, colour, name) : colour[name] ?? '', box, shape);
  stroke(context, borders, colour['border'] ?? '', 1, box);
  // The centre stands out from its neighbours, and its outline is not lost under theirs.
  for (const [shape, name] of tints.filter(isCentre)) {
    fill(context, land, colour[name] ?? '', box, shape);
    stroke(context, land, colour[name === 'tint' ? 'ink' : 'border'] ?? '', name === 'tint' ? 1.2 : 1.6, box, true, shape);
  }
  context.restore();
}

/**
 * Fills all rings, or those of one shape.
 * @param {CanvasRenderingContext2D} context @param {Polylines} rings @param {string | CanvasPattern} colour
 * @param {Box | null} box what lies elsewhere is left out
 * @param {number} [shape] an index of a shape
 */
function fill(context, rings, colour, box, shape) {
  context.beginPath();
  // A fill closes its rings by itself, and closePath() is slow in a path of a thousand rings.
  trace(context, rings, box, false, shape);
  context.fillStyle = colour;
  context.fill('evenodd');
}

/** Slanted lines for fellow members; fewer where the dates do not tell. @param {CanvasRenderingContext2D} context @param {Record<string, string>} colour @param {'hatch' | 'sureHatch'} kind */
function hatch(context, colour, kind) {
  const side = kind === 'sureHatch' ? 7 : 14;
  const tile = new OffscreenCanvas(side, side);
  const pen = tile.getContext('2d');
  if (!pen) return colour['partner'] ?? '';
  pen.fillStyle = colour['partner'] ?? '';
  pen.fillRect(0, 0, side, side);
  pen.strokeStyle = colour['ink'] ?? '';
  pen.globalAlpha = 0.45;
  pen.lineWidth = 0.8;
  pen.beginPath();
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift, side);
    pen.lineTo(shift + side, 0);
  }
  pen.stroke();
  return context.createPattern(tile, 'repeat') ?? colour['partner'] ?? '';
}

/** @param {CanvasRenderingContext2D} context @param {Polylines} lines @param {string} colour @param {number} width @param {Box | null} box @param {boolean} [isClosed] @param {number} [shape] the only shape wanted */
function stroke(context, lines, colour, width, box, isClosed = false, shape = undefined) {
  context.beginPath();
  trace(context, lines, box, isClosed, shape);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {Polylines} lines @param {Box | null} box @param {boolean} isClosed @param {number} [shape] the only shape wanted */
function trace(context, lines, box, isClosed, shape) {
  const { points, ends, shapes } = lines;
  const boxes = box && boxesOf(lines);
  let start = 0;
  for (let line = 0; line < ends.length; line++) {
    const end = ends[line] ?? 0;
    if ((shape === undefined || shapes[line] === shape) && touches(boxes?.[line], box)) {
      context.moveTo(points[2 * start] ?? 0, points[2 * start + 1] ?? 0);
      for (let at = start + 1; at < end; at++) context.lineTo(points[2 * at] ?? 0, points[2 * at + 1] ?? 0);
      if (isClosed) context.lineTo(points[2 * start] ?? 0, points[2 * start + 1] ?? 0);
    }
    start = end;
  }
}

/** Whether what a line covers reaches into a box. @param {Box | undefined} held @param {Box | null} box */
function touches(held, box) {
  if (!held || !box) return true;
  const [left, top, right, bottom] = box;
  return held[0] <= right + REACH_PX && held[2] >= left - REACH_PX && held[1] <= bottom + REACH_PX && held[3] >= top - REACH_PX;
}
