/// <reference path="./globals.d.ts" />
/// <reference path="./packages.d.ts" />
/**
 * What the peers' pages have in common: the frame of the page, the data, the panel, the words with the bench.
 * @module
 */

import { between, othersOf } from './record.js';

/** @typedef {import('./record.js').RecordFile} RecordFile */
/** @typedef {import('topojson-specification').Topology<{ countries: import('topojson-specification').GeometryCollection, land: import('topojson-specification').GeometryCollection }>} World */

export const TURN_MS = 700;

/** The look of the map, the same in each page. */
export const look = { sea: '#eef3f5', land: '#e3ddd0', focus: '#d3c6a6', border: '#b3aa98', tie: '#4a6d8c', symbol: '#2c3e50' };

/** @param {string} name */
const element = (name) => /** @type {HTMLElement} */ (document.getElementById(name));

/** The element that the map stands in, as large as in our page. */
export function mapElement() {
  const map = element('map');
  map.style.width = `${FRAME.width}px`;
  map.style.height = `${FRAME.height}px`;
  return map;
}

/**
 * The outlines and the record, which the page has begun to load before its script.
 * @returns {Promise<[World, RecordFile]>}
 */
export async function load() {
  const [world, record] = await Promise.all(['world.json', 'record.json'].map(async (name) => (await fetch(name)).json()));
  return [world, record];
}

/** How wide a tie is drawn. @param {number} count of statements */
export const tieWidth = (count) => 1 + Math.sqrt(count) / 2;

/** How large a partner's symbol is drawn, as a radius. @param {number} count of statements */
export const symbolRadius = (count) => 4 + Math.sqrt(count) / 2;

/** Slow, fast, slow. @param {number} share */
export const ease = (share) => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);

/**
 * Calls back in each frame of a turn with how far it has come.
 * @param {(share: number) => void} draw
 */
export function animate(draw) {
  const started = performance.now();
  const step = () => {
    const share = Math.min((performance.now() - started) / TURN_MS, 1);
    draw(ease(share));
    if (share < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** Lists the statements between two actors. @param {RecordFile} record @param {string} focus @param {string} partner */
export function showPanel(record, focus, partner) {
  const heading = document.createElement('h2');
  heading.textContent = `${nameOf(record, focus)} and ${nameOf(record, partner)}`;
  const list = document.createElement('ul');
  list.append(...between(record, focus, partner).map((row) => item(record, row)));
  element('panel').replaceChildren(heading, list);
}

/** @param {RecordFile} record @param {string} id */
const nameOf = (record, id) => record.actors[id]?.[0] ?? id;

/** @param {RecordFile} record @param {import('./record.js').Statement} row */
function item(record, [text, , tone, status, date, source, passage]) {
  const li = document.createElement('li');
  li.append(paragraph(text), paragraph(`${date} · ${status} · ${tone}`), paragraph(`${record.sources[source]}, passage ${passage}`));
  return li;
}

/** @param {string} text */
function paragraph(text) {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
}

/** Partners without a place on the earth stand below the map as buttons. @param {RecordFile} record @param {string} focus */
export function showShelf(record, focus) {
  element('shelf').replaceChildren(...othersOf(record, focus).map(({ id, name, count }) => {
    const button = document.createElement('button');
    button.textContent = `${name} ${count}`;
    button.addEventListener('click', () => showPanel(record, focus, id));
    return button;
  }));
}

/**
 * Tells the bench that ties are drawn and clicks are answered, and how to go on.
 * @param {Pick<Bench, 'point' | 'recentre'>} page
 */
export function ready(page) {
  globalThis.bench = { ...page, listed: () => element('panel').querySelectorAll('li').length };
  probe.drawn();
}

/** A point of the map's element in pixels of the viewport. @param {number} x @param {number} y @returns {[number, number]} */
export function inViewport(x, y) {
  const { left, top } = element('map').getBoundingClientRect();
  return [left + x, top + y];
}
