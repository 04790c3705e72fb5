/**
 * The map's lines, symbols, tabs and names in SVG. The core has placed all of it, for the page, the picture file and
 * paper alike; here it gets its classes and its words.
 * @module
 */

import { draw, shape } from './dom.js';

/** @typedef {import('./dom.js').Shape} Shape */
/** @typedef {import('../build/core/relations_map.js').Scene} Scene */
/** @typedef {Scene['lines'][number]} Line */
/** @typedef {[number, number]} Point */

/** From one name of a place to the next. */
const PLACE_ROW_PX = 17;
/** The same for a stack of tabs. */
const ROW_PX = 24;

/** Two decimals are finer than any screen. @param {number} value */
export const round = (value) => Math.round(value * 100) / 100;

/** Each kind of shape has its own group, so that adding one does not shift the others. @param {Shape[]} shapes @param {string} [name] */
export const group = (shapes, name) => shape('g', { class: name }, shapes);

/**
 * @param {import('./words.js').Words} words
 * @param {SVGSVGElement} layer @param {Scene} scene
 * @param {number} grown the share of their length that lines have, while they grow
 * @param {number} lanes the same of the chosen lanes
 */
export function drawMap(words, layer, scene, grown, lanes) {
  const isStill = grown >= 1;
  draw(layer, [
    group(rings(words, scene)),
    group(scene.lines.flatMap((line) => tie(line, grown)), 'ties'),
    group(isStill ? hub(scene) : []),
    group(chosen(words, scene, lanes)),
    group(isStill ? scene.places.map(place) : []),
    group(scene.symbols.flatMap(symbol)),
    group(isStill ? scene.tabs.flatMap((one) => tab(words, one)) : []),
    group(isStill ? names(words, scene) : []),
    group(isStill ? globe(scene) : []),
  ]);
}

/** @param {Point[]} points */
const polyline = (points) => `M${points.map((point) => point.map(round).join(' ')).join('L')}`;

/** A straight line or a quadratic curve; while it grows, only its first part. @param {Point[]} curve @param {number} [grown] */
export function path([from = [0, 0], middle, end], grown = 1) {
  const towards = (/** @type {Point} */ a, /** @type {Point} */ b) => /** @type {Point} */ ([a[0] + (b[0] - a[0]) * grown, a[1] + (b[1] - a[1]) * grown]);
  if (!middle) return '';
  if (!end) return polyline([from, towards(from, middle)]);
  const [near, far] = [towards(from, middle), towards(middle, end)];
  return `M${from.map(round).join(' ')}Q${near.map(round).join(' ')} ${towards(near, far).map(round).join(' ')}`;
}

/** A short line across, for a tooth. @param {[Point, Point]} ends @param {string} [name] */
const tooth = ([[x1, y1], [x2, y2]], name = 'tooth') => shape('line', { class: name, x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) });

/** A partner's line with its teeth. @param {Line} line @param {number} [grown] */
export function tie({ ids, curve, widthPx, style, teeth }, grown = 1) {
  if (grown <= 0) return [];
  return [shape('path', { class: `map-line ${style}`, 'data-from': ids.join(' '), d: path(curve, grown), 'stroke-width': round(widthPx) }), ...(grown < 1 ? [] : teeth.map((ends) => tooth(ends)))];
}

/** Circles of equal distance from the focus, with their kilometres. @param {import('./words.js').Words} words @param {Scene} scene */
function rings(words, { rings: circles, camera: { xPx, yPx } }) {
  return circles.flatMap(([km, radius]) => [
    shape('circle', { class: 'ring', cx: round(xPx), cy: round(yPx), r: round(radius) }),
    shape('text', { class: 'km', x: round(xPx), y: round(yPx + radius) }, words.$distance(km)),
  ]);
}

/** What the chosen partner does and what is done to it, strand by strand. @param {import('./words.js').Words} words @param {Scene} scene @param {number} grown */
function chosen(words, { chosen: tie, partners }, grown) {
  if (!tie || grown <= 0) return [];
  const name = partners.find(({ id }) => id === tie.id)?.shortName ?? '';
  return tie.lanes.flatMap(({ direction, count, strands, arrow, label }) => [
    ...strands.flatMap(({ tone, manner, widthPx, curve, teeth }) => [
      shape('path', { class: 'strand', 'data-tone': tone, 'data-manner': manner, d: path(curve, grown), 'stroke-width': round(widthPx) }),
      ...(grown < 1 ? [] : teeth.map((ends) => tooth(ends))),
    ]),
    ...(arrow && grown >= 1 ? [shape('path', { class: 'arrow', d: `${polyline(arrow)}Z` })] : []),
    ...(label && grown >= 1 ? [text('lane-count', direction === 'from' ? words.$fromPartner({ count, name }) : direction === 'to' ? words.$toPartner({ count, name }) : words.$noDirection(count), label.at, label.anchor)] : []),
  ]);
}

/** @param {string} name @param {string} content @param {Point} at @param {string} anchor @param {Record<string, string | number>} [more] */
function text(name, content, [x, y], anchor, more = {}) {
  return shape('text', { class: name, x: round(x), y: round(y), 'text-anchor': anchor, ...more }, content);
}

/** The chosen event as a point with spokes to its parties. @param {Scene} scene */
function hub({ hub: event }) {
  if (!event) return [];
  const [x, y] = event.at;
  const spokes = event.spokes.map(([, end]) => tooth([event.at, end], 'spoke'));
  return [...spokes, shape('rect', { class: 'hub', x: round(x - 6), y: round(y - 6), width: 12, height: 12, transform: `rotate(45 ${round(x)} ${round(y)})` })];
}

/** @param {Scene['places'][number]} place */
function place({ at: [x, y], halfPx, name, chosen: isChosen, on }) {
  return shape('rect', { class: `place${isChosen ? ' chosen' : ''}${on === 'inverse' ? ' inverse' : ''}`, x: round(x - halfPx), y: round(y - halfPx), width: round(2 * halfPx), height: round(2 * halfPx) }, [shape('title', {}, name)]);
}

/** A disc; where it had to leave its land, a thin line leads there. @param {Scene['symbols'][number]} symbol */
function symbol({ at: [cx, cy], radiusPx, emphasis, anchor, ids }) {
  const leader = anchor ? [shape('path', { class: 'leader', d: polyline([anchor, [cx, cy]]) }), shape('circle', { class: 'point', cx: round(anchor[0]), cy: round(anchor[1]), r: 1.5 })] : [];
  return [...leader, shape('circle', { class: `disc ${emphasis}${ids.length > 1 ? ' several' : ''}`, cx: round(cx), cy: round(cy), r: round(radiusPx) })];
}

/** The tabs: partners out of view, on the frame in their true direction. @param {import('./words.js').Words} words @param {Scene['tabs'][number]} tab @returns {Shape[]} */
function tab(words, { box: [x, y, width, height], rule: [[x1, y1], [x2, y2]], rows, more, chosen: isChosen }) {
  return [
    shape('rect', { class: isChosen && rows.length === 1 ? 'tab-box chosen' : 'tab-box', x: round(x), y: round(y), width: round(width), height: round(height) }),
    ...(rows.length === 1 ? [] : rows.filter(({ emphasis }) => emphasis === 'chosen').map(({ at }) => shape('rect', { class: 'tab-box chosen', x: round(x), y: round(at[1] - ROW_PX / 2), width: round(width), height: ROW_PX }))),
    shape('line', { class: isChosen ? 'tab-rule chosen' : 'tab-rule', x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) }),
    ...rows.flatMap(({ text: name, plus, at, anchor, weight, emphasis, distance }) => [
      text(`name ${weight} ${emphasis}`, plus > 0 ? words.$plus({ name, plus }) : name, at, anchor),
      ...(distance ? [text('km', words.$distance(distance.km), distance.at, distance.anchor)] : []),
    ]),
    ...(more ? [text('km', words.$andMore(more.count), more.at, more.anchor)] : []),
  ];
}

/** @param {import('./words.js').Words} words @param {Scene} scene */
function names(words, { labels, note, placeNames, centre }) {
  return [
    ...labels.map(({ kind, text: name, count, at, anchor, sizePx, weight, emphasis, halo, on }) => text(
      `name of-${kind} ${weight} ${emphasis}${halo ? ' halo' : ''}${on === 'inverse' ? ' inverse' : ''}`,
      kind === 'conflict' ? words.$ofConflict(count) : kind === 'several' ? words.$number(count) : name, at, anchor, { 'font-size': round(sizePx) })),
    ...(note ? noteLines(words, note) : []),
    ...(placeNames ? [shape('path', { class: 'place-leader', d: polyline(placeNames.leader) }), ...placeNames.texts.map((name, index) => text('place-names', name, [placeNames.at[0], placeNames.at[1] + index * PLACE_ROW_PX], placeNames.anchor))] : []),
    ...(centre.shown === 'disc' ? [shape('circle', { class: 'disc centre', cx: round(centre.at[0]), cy: round(centre.at[1]), r: round(centre.radiusPx) })] : []),
  ];
}

/** What the partner with most conflict is known for, in one line or two. @param {import('./words.js').Words} words @param {NonNullable<Scene['note']>} note */
function noteLines(words, { conflict, statements, at: [x, y], anchor, linePx, lines }) {
  const said = words.$note({ conflict, all: statements }).split(' ');
  const cut = lines === 1 ? said.length : Math.ceil(said.length / 2) + 1;
  const parts = [said.slice(0, cut), said.slice(cut)].filter((part) => part.length > 0);
  return parts.map((part, index) => text('map-note', part.join(' '), [x, y + index * linePx], anchor));
}

/** The inset globe: where the frame is, and the partners outside of it. @param {Scene} scene @returns {Shape[]} */
function globe({ globe: small }) {
  if (!small) return [];
  const { middle: [cx, cy], radiusPx, land, frame, far } = small;
  const outlines = land.map((ring) => `M${ring.map(round).join(' ')}Z`).join('');
  return [
    shape('circle', { class: 'globe-rim', cx: round(cx), cy: round(cy), r: round(radiusPx + 3) }),
    shape('circle', { class: 'globe-sea', cx: round(cx), cy: round(cy), r: round(radiusPx) }),
    shape('path', { class: 'globe-land', d: outlines }),
    shape('path', { class: 'globe-frame', d: `${polyline(frame)}Z` }),
    ...far.flatMap(({ from, to, chosen: isChosen }) => [
      tooth([from, to], isChosen ? 'globe-line chosen' : 'globe-line'),
      shape('circle', { class: isChosen ? 'globe-dot chosen' : 'globe-dot', cx: round(to[0]), cy: round(to[1]), r: isChosen ? 2.5 : 1.6 }),
    ]),
  ];
}
