/**
 * The picture file as pixels. The document that the core wrote is read and painted here, and not loaded as an image:
 * a page's policy may allow no images at all.
 * @module
 */

import { notDrawn } from './strings.js';

/** @typedef {Record<string, string>} Attributes */
/** @typedef {{ name: string, at: Attributes, text: string }} Shape */

const MARGIN = 16;
const LINE = 17;
const SANS = 'system-ui, sans-serif';

/** @param {string} text */
const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The elements of the document, in order: there are few kinds, and none of them matters for where it stands. @param {string} document */
function shapesOf(document) {
  const found = document.matchAll(/<(svg|title|desc|rect|path|line|circle|text)\b([^>]*?)\/?>([^<]*)/g);
  return [...found].map(([, name = '', attributes = '', text = '']) => ({
    name,
    at: Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)])),
    text: plain(text),
  }));
}

/**
 * A picture of the document with its title above and its description below.
 * @param {string} document as `exportSVG` gives it
 * @param {number} [scale] pixels for each of the document's
 * @returns {Promise<Blob>}
 */
export async function png(document, scale = 2) {
  if (document === '') throw new Error(notDrawn);
  const shapes = shapesOf(document);
  const [size, title, words, paper, map] = ['svg', 'title', 'desc', 'rect', 'rect'].map((name, index) => shapes.filter((shape) => shape.name === name)[index === 4 ? 1 : 0]);
  const [width, height] = [Number(size?.at.width), Number(size?.at.height)];
  const canvas = globalThis.document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error(notDrawn);
  const small = `12px ${SANS}`;
  pen.font = small;
  const lines = wrapped(pen, words?.text ?? '', width - 2 * MARGIN);
  const top = 2 * MARGIN + 20;
  const ratio = Math.min(Math.max(scale, 1) || 2, 4);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round((top + height + lines.length * LINE + 2 * MARGIN) * ratio);
  pen.scale(ratio, ratio);
  pen.fillStyle = paper?.at.fill ?? '';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = 'middle';
  pen.fillStyle = shapes.findLast(({ name }) => name === 'text')?.at.fill ?? '';
  pen.font = '600 20px Georgia, serif';
  pen.fillText(title?.text ?? '', MARGIN, top / 2, width - 2 * MARGIN);
  pen.font = small;
  for (const [index, line] of lines.entries()) pen.fillText(line, MARGIN, top + height + MARGIN + (index + 0.5) * LINE);
  pen.translate(0, top);
  pen.beginPath();
  pen.rect(0, 0, width, height);
  pen.clip();
  for (const shape of shapes) if (shape !== paper && shape !== map) paint(pen, shape, width, Number(map?.at.height));
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(notDrawn))), 'image/png'));
}

/** @param {CanvasRenderingContext2D} pen @param {string} text @param {number} width */
function wrapped(pen, text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (pen.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** @param {CanvasRenderingContext2D} pen @param {Shape} shape @param {number} width @param {number} mapHeight below which no land is drawn */
function paint(pen, { name, at, text }, width, mapHeight) {
  const [x = 0, y = 0, w = 0, h = 0, rx = 0, cx = 0, cy = 0, r = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] =
    ['x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2'].map((key) => Number(at[key] ?? 0));
  const shape = new Path2D(name === 'path' ? at['d'] : '');
  if (name === 'rect') shape.roundRect(x, y, w, h, rx);
  if (name === 'circle') shape.arc(cx, cy, r, 0, 2 * Math.PI);
  if (name === 'line') {
    shape.moveTo(x1, y1);
    shape.lineTo(x2, y2);
  }
  pen.save();
  if (at['clip-path']) {
    pen.beginPath();
    pen.rect(0, 0, width, mapHeight);
    pen.clip();
  }
  pen.lineWidth = Number(at['stroke-width'] ?? 1);
  pen.setLineDash((at['stroke-dasharray'] ?? '').split(' ').filter(Boolean).map(Number));
  pen.strokeStyle = at['stroke'] ?? '';
  pen.fillStyle = at['fill'] ?? '';
  if (name === 'text') write(pen, at, text, x, y);
  else {
    if (at['fill'] && at['fill'] !== 'none') pen.fill(shape, 'evenodd');
    if (at['stroke']) pen.stroke(shape);
  }
  pen.restore();
}

/** A name on its halo. @param {CanvasRenderingContext2D} pen @param {Attributes} at @param {string} text @param {number} x @param {number} y */
function write(pen, at, text, x, y) {
  const ANCHORS = /** @type {Record<string, CanvasTextAlign>} */ ({ middle: 'center', end: 'end' });
  pen.font = `${at['font-weight'] ?? 400} 12.5px ${SANS}`;
  pen.textAlign = ANCHORS[at['text-anchor'] ?? ''] ?? 'start';
  pen.lineJoin = 'round';
  pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
}
