/**
 * How ties, symbols and names look, in SVG. It draws what the core has placed.
 * @module
 */

import { draw, drawing, html, shape, svg } from './dom.js';
import * as strings from './strings.js';

/** @typedef {import('./dom.js').Shape} Shape */
/** @typedef {import('../build/core/relations_map.js').Scene} Scene */
/** @typedef {import('../build/core/relations_map.js').SceneNode} SceneNode */
/** @typedef {Pick<SceneNode, 'id' | 'name' | 'shortName' | 'kind' | 'at' | 'x' | 'y' | 'halfWidthPx' | 'halfHeightPx' | 'statements' | 'tones' | 'disagreements'>} Node */
/** @typedef {Scene['differences']} Differences */
/** @typedef {import('../build/core/relations_map.js').Stroke} Stroke */
/** @typedef {{ focus: string, selected: string | null }} Chosen */

/** @type {readonly Stroke['tone'][]} */
const TONES = ['cooperative', 'neutral', 'conflictual'];

/**
 * Draws ties, places, symbols and names.
 * @param {SVGSVGElement} layer
 * @param {Scene} scene
 * @param {Chosen} chosen
 * @param {number} grown the share of their length that the ties have, while they grow
 */
export function drawLines(layer, scene, chosen, grown) {
  const groups = [rings(scene), strands(scene, chosen, grown), hub(scene), scene.nodes.flatMap(leader), scene.places.map(placeMark), ...symbols(scene, chosen)];
  draw(layer, groups.map(group));
}

/** Shapes of one sort keep together, so that one more of another moves none of them. @param {Shape[]} shapes */
export const group = (shapes) => shape('g', {}, shapes);

/**
 * The ties of the focus, each marked where its sources differ.
 * @param {{ strokes: Stroke[], differences: Differences }} scene @param {Chosen} chosen @param {number} grown
 */
export function strands({ strokes, differences: marks }, { selected }, grown) {
  if (grown === 0) return [];
  const dim = (/** @type {string} */ id) => (selected !== null && selected !== id ? ' dim' : '');
  return [...strokes.flatMap((stroke) => lines(stroke, dim(stroke.id), grown)), ...differences(marks, dim, grown)];
}

/** Discs, and names. @param {{ nodes: Node[], labels: Scene['labels'] }} scene @param {Chosen} chosen @returns {[Shape[], Shape[]]} */
export function symbols({ nodes, labels }, { focus, selected }) {
  const untied = new Set(nodes.filter((node) => node.statements === 0).map((node) => node.id));
  const kind = (/** @type {string} */ id) => (id === focus ? ' focus' : id === selected ? ' selected' : untied.has(id) ? ' untied' : '');
  return [
    nodes.filter((node) => node.at !== 'shelf').map((node) => disc(node, kind(node.id))),
    labels.map(({ id, text, x, y, anchor, isPlace }) => shape('text', { class: `name${isPlace ? ' of-place' : kind(id)}`, x: round(x), y: round(y), 'text-anchor': anchor }, text)),
  ];
}

/** A tie's line; what is conflictual has teeth as well as its colour. @param {Stroke} stroke @param {string} dim @param {number} grown */
function lines({ from: [x1, y1], to, tone, manner, widthPx }, dim, grown) {
  const [x2, y2] = [x1 + (to[0] - x1) * grown, y1 + (to[1] - y1) * grown];
  const ends = { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2), 'data-tone': tone };
  const line = shape('line', { ...ends, class: `tie${dim}`, 'data-status': manner, 'stroke-width': round(widthPx) });
  return tone === 'conflictual' ? [line, shape('line', { ...ends, class: `teeth${dim}`, 'stroke-width': round(widthPx + 4) })] : [line];
}

/** Circles of equal distance from the focus, with their kilometres. @param {Scene} scene */
function rings({ rings: circles, camera: { xPx, yPx } }) {
  return circles.flatMap(([km, radius]) => [
    shape('circle', { class: 'ring', cx: round(xPx), cy: round(yPx), r: round(radius) }),
    shape('text', { class: 'km', x: round(xPx), y: round(yPx + radius) }, strings.km(km)),
  ]);
}

/** A mark on each tie whose sources differ. @param {Differences} marks @param {(id: string) => string} dim @param {number} grown */
function differences(marks, dim, grown) {
  return grown < 1 ? [] : marks.map(([id, [x, y]]) => shape('text', { class: `unequal${dim(id)}`, x: round(x), y: round(y) }, strings.unequal));
}

/** The chosen event as a point with spokes to its parties. @param {Scene} scene */
function hub({ hub: chosen }) {
  if (!chosen) return [];
  const { x, y, spokes } = chosen;
  const lines = spokes.map(([, [x2, y2]]) => shape('line', { class: 'spoke', x1: round(x), y1: round(y), x2: round(x2), y2: round(y2) }));
  return [...lines, shape('rect', { class: 'hub', x: round(x - 6), y: round(y - 6), width: 12, height: 12, transform: `rotate(45 ${round(x)} ${round(y)})` })];
}

/** A thin line from the point of an actor to its symbol, which had to give way. @param {SceneNode} node */
function leader({ anchor, x, y }) {
  if (!anchor) return [];
  const [x1, y1] = anchor.map(round);
  return [shape('path', { class: 'leader', d: `M${x1} ${y1}L${round(x)} ${round(y)}` }), shape('circle', { class: 'point', cx: x1 ?? 0, cy: y1 ?? 0, r: 1.5 })];
}

/** @param {Node} node @param {string} kind */
function disc({ at, x, y, halfWidthPx }, kind) {
  const mark = shape('circle', { class: `disc${kind}`, cx: round(x), cy: round(y), r: round(halfWidthPx) });
  if (at !== 'edge') return mark;
  // A ring around a symbol at the edge tells that the country itself lies farther off.
  return group([mark, shape('circle', { class: 'far', cx: round(x), cy: round(y), r: round(halfWidthPx + 2.5) })]);
}

/** A place as the symbol of its kind. @param {Scene['places'][number]} place */
function placeMark({ x, y, name, symbol }) {
  return shape('path', { class: 'place', d: symbol, transform: `translate(${round(x)} ${round(y)})` }, [shape('title', {}, name)]);
}

/** What a chip on the shelf shows: the short name and how many statements. @param {HTMLButtonElement} button @param {SceneNode} node */
export function fillChip(button, node) {
  const count = node.statements > 0 ? [' ', html('span', { class: 'count' }, String(node.statements))] : [];
  button.replaceChildren(html('span', { class: 'chip' }, node.shortName), ...count);
}

/** What the lines mean, by line and by word. */
export function legend() {
  const sample = (/** @type {Stroke['tone']} */ tone, /** @type {Stroke['manner']} */ manner) => {
    /** @type {Stroke} */
    const stroke = { id: '', tone, manner, events: 1, widthPx: 2.5, from: [1, 6], to: [29, 6] };
    return svg('svg', { width: 30, height: 12, 'aria-hidden': 'true' }, ...lines(stroke, '', 1).map(drawing));
  };
  const entry = (/** @type {Stroke['tone']} */ tone, /** @type {Stroke['manner']} */ manner, /** @type {string} */ text) => html('li', {}, sample(tone, manner), text);
  return html('ul', { class: 'legend', part: 'legend', 'aria-label': strings.legendLabel },
    ...TONES.map((tone) => entry(tone, 'happened', strings.tone(tone).toLowerCase())),
    entry('neutral', 'intended', strings.intended),
    entry('neutral', 'assessed', strings.assessed),
    html('li', {}, html('span', { class: 'sign', 'aria-hidden': 'true' }, strings.unequal), strings.differ));
}

/** Two decimals are finer than any screen. @param {number} value */
export const round = (value) => Math.round(value * 100) / 100;
