// A saved picture is the drawing of the page: one above the other in its order, at its places and in its sizes.
// The pictures are those of tests/golden, which the crate draws to the letter.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import beside from '../../build/languages/en-beside.js';
import picture from '../../build/languages/en-picture.js';
import { wordsOf } from '../../www/words.js';
import { load } from './built.js';

/** @typedef {{ name: string, attributes: Record<string, string>, text: string, children: Made[] }} Made */

const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const css = read('../../www/relations-map.css');
const words = wordsOf('en', picture, beside);
const relations = await load();

/** As much of an element as drawing takes. @param {string} name */
function element(name) {
  /** @type {Made & Record<string, any>} */
  const made = { name, attributes: {}, text: '', children: [], append: (/** @type {Made[]} */ ...more) => { made.children.push(...more); }, setAttribute: (/** @type {string} */ key, /** @type {unknown} */ value) => { made.attributes[key] = String(value); } };
  Object.defineProperty(made, 'textContent', { get: () => made.text, set: (value) => { made.text = value; } });
  return made;
}
Object.assign(globalThis, { document: { createElementNS: (/** @type {string} */ _, /** @type {string} */ name) => element(name) } });
const { drawMap } = await import('../../www/map-drawing.js');

/** The width that the style sheet gives a stroke: that of the last rule for one of the classes. @param {string} classes */
function strokeOf(classes) {
  const [first = '', ...more] = classes.split(' ');
  const rules = [`.${first}`, ...more.map((one) => `.${first}.${one}`)];
  const widths = rules.map((rule) => new RegExp(`^${rule.replaceAll('.', '\\.')} \\{[^}]*stroke-width: ([\\d.]+)px`, 'm').exec(css)?.[1]);
  return Number(widths.findLast(Boolean) ?? 0);
}

const MARKS = ['circle', 'rect', 'text'];
/** A name stands by its middle on the page and by its foot in a file: only its `x` is alike. */
const sizesOf = (/** @type {string} */ name) => (name === 'text' ? ['x'] : ['x', 'y', 'width', 'height', 'cx', 'cy', 'r']);

/** @param {string} name @param {Record<string, string>} attributes @param {number} stroke @param {string} text */
const mark = (name, attributes, stroke, text) => ({ name, text, stroke, at: sizesOf(name).flatMap((size) => (Object.hasOwn(attributes, size) ? [Number(attributes[size])] : [])) });

/** What the page draws, from the bottom up. @param {any} scene */
function ofPage(scene) {
  const layer = element('svg');
  drawMap(words, /** @type {any} */ (layer), scene, 1, 1);
  /** @type {(made: Made) => Made[]} */
  const all = ({ children }) => children.flatMap((child) => [child, ...all(child)]);
  // Circles of distance and their numbers are on the page alone.
  const isRing = (/** @type {Made} */ { attributes }) => attributes.class === 'ring';
  const marks = all(layer).filter(({ name }) => MARKS.includes(name));
  return marks.slice(marks.findLastIndex(isRing) < 0 ? 0 : marks.findLastIndex(isRing) + 2)
    .map(({ name, attributes, text }) => mark(name, attributes, name === 'text' ? 0 : strokeOf(attributes.class ?? ''), name === 'text' ? text : ''));
}

/** What a picture file draws over the land. @param {string} name */
function ofPicture(name) {
  const svg = read(`../golden/${name}.svg`);
  const map = svg.slice(svg.indexOf('<g clip-path'));
  const found = [...map.slice(0, map.indexOf('</g></g>')).matchAll(/<(circle|rect|text)\b([^>]*?)\/?>([^<]*)/g)];
  // The first is the sea; what lies below a name to set it off is the name again, in one stroke.
  return found.slice(1).filter(([, tag, list = '']) => tag !== 'text' || !list.includes('stroke=')).map(([, tag = '', list = '', text = '']) => {
    const attributes = Object.fromEntries([...list.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
    return mark(tag, attributes, tag === 'text' ? 0 : Number(attributes['stroke-width'] ?? 0), text);
  });
}

const small = { focus: 'TJK', width: 400, height: 300 };
const wide = { focus: 'TJK', width: 760, height: 448, prominent: ['USA', 'RUS', 'UZB'] };
const close = { lonDeg: 71, latDeg: 38.8, scalePxPerRad: 2400, xPx: 200, yPx: 120 };

/** @type {[name: string, view: any, least: number][]} */
const views = [
  ['rest', wide, 40],
  ['russia-chosen', { ...wide, selected: 'RUS' }, 40],
  ['uzbekistan-chosen', { ...wide, selected: 'UZB' }, 40],
  ['close', { ...small, selected: 'RUS', camera: close }, 30],
  ['csto-members', { ...small, selected: 'CSTO' }, 25],
  ['flat-world', { ...small, projection: 'equal-earth' }, 30],
];

for (const [name, view, least] of views) {
  test(`the picture ${name} is drawn as the page draws it`, () => {
    const [page, file] = [ofPage(relations.scene(view)), ofPicture(name)];
    assert.ok(page.length >= least, `${page.length} marks`);
    const told = (/** @type {typeof page} */ marks) => marks.map(({ name: tag, text, stroke }) => [tag, text, stroke]);
    assert.deepEqual(told(file), told(page));
    // A picture file keeps one decimal.
    const off = page.filter(({ at }, index) => at.some((value, side) => Math.abs(value - (file[index]?.at[side] ?? Number.NaN)) > 0.11 || file[index]?.at.length !== at.length));
    assert.deepEqual(off, []);
  });
}
