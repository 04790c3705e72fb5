/**
 * The picture file as pixels. The document that the core wrote is read and painted here, and not loaded as an image:
 * a page's policy may allow no images at all. It has few kinds of elements, and each looks as its own attributes say.
 * @module
 */

/** @typedef {Record<string, string>} Attributes */
/** A tag of the document: its beginning, its end, or both at once. @typedef {{ name: string, isEnd: boolean, isWhole: boolean, at: Attributes, text: string }} Tag */

const SANS = 'system-ui, sans-serif';
/** From one stroke of a hatching to the next, along the edge. */
const HATCH_PX = 10;
/** @type {Record<string, CanvasTextAlign>} */
const ALIGN = { middle: 'center', end: 'end' };
/** What is not painted by itself. */
const SILENT = ['title', 'desc', 'clipPath', 'pattern'];

/** @param {string} text */
const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** @param {string} document @returns {Tag[]} */
function tagsOf(document) {
  return [...document.matchAll(/<(\/?)([a-zA-Z]+)\b((?:[^>"]|"[^"]*")*?)(\/?)>([^<]*)/g)].map(([, end = '', name = '', attributes = '', whole = '', text = '']) => ({
    name, isEnd: end !== '', isWhole: whole !== '', text: plain(text),
    at: Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)])),
  }));
}

const SVG = 'http://www.w3.org/2000/svg';
const ELEMENTS = ['svg', 'g', 'title', 'desc', 'clipPath', 'path', 'rect', 'circle', 'line', 'text', 'tspan', 'defs'];

/** The document as an element of the page, for paper; without reading it as a page, which a policy may refuse. @param {string} document */
export function elementOf(document) {
  /** @type {Element[]} */
  const open = [];
  /** @type {Element | null} */
  let whole = null;
  for (const { name, isEnd, isWhole, at, text } of tagsOf(document)) {
    if (isEnd) open.pop();
    else {
      const element = globalThis.document.createElementNS(SVG, ELEMENTS.includes(name) ? name : 'g');
      for (const [key, value] of Object.entries(at)) if (key !== 'xmlns' && !/^on|^style$|href$/i.test(key)) element.setAttribute(key, value);
      whole ??= element;
      open.at(-1)?.append(element);
      if (!isWhole) open.push(element);
      if (text !== '' && !isWhole) element.append(text);
    }
  }
  return whole;
}

/**
 * A picture of the document.
 * @param {string} document as `exportSVG` gives it
 * @param {number} scale pixels for each of the document's
 * @param {string} notDrawn the message where there is none
 * @returns {Promise<Blob>}
 */
export async function png(document, scale, notDrawn) {
  const tags = tagsOf(document);
  const size = tags.find(({ name }) => name === 'svg')?.at;
  if (!size) throw new Error(notDrawn);
  const ratio = Math.min(Math.max(scale, 1) || 2, 4);
  const canvas = globalThis.document.createElement('canvas');
  canvas.width = Math.round(Number(size.width) * ratio);
  canvas.height = Math.round(Number(size.height) * ratio);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error(notDrawn);
  pen.scale(ratio, ratio);
  paintAll(pen, tags, size['font-family'] ?? SANS);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(notDrawn))), 'image/png'));
}

/** @param {CanvasRenderingContext2D} pen @param {Tag[]} tags @param {string} family */
function paintAll(pen, tags, family) {
  /** What each clip leaves to be seen. @type {Map<string, Attributes>} */
  const clips = new Map();
  /** The colour of each hatching. @type {Map<string, string>} */
  const hatches = new Map();
  /** @type {string[]} */
  const silent = [];
  let clip = '';
  for (const tag of tags) {
    const { name, isEnd, isWhole, at } = tag;
    if (SILENT.includes(name)) {
      if (isEnd) silent.pop();
      else if (!isWhole) silent.push(name);
      if (!isEnd) clip = at.id ?? '';
    } else if (silent.at(-1) === 'clipPath') clips.set(`url(#${clip})`, at);
    else if (silent.at(-1) === 'pattern') hatches.set(`url(#${clip})`, at.fill ?? '#000');
    else if (silent.length > 0 || name === 'svg') continue;
    else if (name === 'g') group(pen, tag, clips);
    else if (!isEnd) paint(pen, tag, family, hatches);
  }
}

/** What is around several shapes: where they stand, and how much of them is seen. @param {CanvasRenderingContext2D} pen @param {Tag} tag @param {Map<string, Attributes>} clips */
function group(pen, { isEnd, at }, clips) {
  if (isEnd) return pen.restore();
  pen.save();
  const [, x = '0', y = '0'] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(at.transform ?? '') ?? [];
  const [, factor = '1'] = /scale\(([-\d.]+)\)/.exec(at.transform ?? '') ?? [];
  pen.translate(Number(x), Number(y));
  pen.scale(Number(factor), Number(factor));
  const seen = clips.get(at['clip-path'] ?? '');
  if (!seen) return;
  pen.beginPath();
  pen.rect(Number(seen.x ?? 0), Number(seen.y ?? 0), Number(seen.width), Number(seen.height));
  pen.clip();
}

/** @param {Tag} tag */
function shapeOf({ name, at }) {
  const [x = 0, y = 0, width = 0, height = 0, cx = 0, cy = 0, r = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] =
    ['x', 'y', 'width', 'height', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2'].map((key) => Number(at[key] ?? 0));
  const shape = new Path2D(name === 'path' ? at.d : '');
  if (name === 'rect') shape.rect(x, y, width, height);
  if (name === 'circle') shape.arc(cx, cy, r, 0, 2 * Math.PI);
  if (name === 'line') {
    shape.moveTo(x1, y1);
    shape.lineTo(x2, y2);
  }
  return shape;
}

/** Strokes from the lower left to the upper right, as the document's pattern has them. @param {CanvasRenderingContext2D} pen @param {string} colour */
function hatching(pen, colour) {
  const tile = globalThis.document.createElement('canvas');
  tile.width = tile.height = HATCH_PX;
  const own = tile.getContext('2d');
  if (own) {
    own.strokeStyle = colour;
    own.lineWidth = 1.2;
    for (const shift of [-HATCH_PX, 0, HATCH_PX]) own.stroke(new Path2D(`M${shift - 1} ${HATCH_PX + 1}L${shift + HATCH_PX + 1} -1`));
  }
  return pen.createPattern(tile, 'repeat') ?? 'transparent';
}

/** @param {CanvasRenderingContext2D} pen @param {Tag} tag @param {string} family @param {Map<string, string>} hatches */
function paint(pen, tag, family, hatches) {
  const { name, at, text } = tag;
  pen.save();
  pen.lineWidth = Number(at['stroke-width'] ?? 1);
  pen.lineJoin = /** @type {CanvasLineJoin} */ (at['stroke-linejoin'] ?? 'miter');
  pen.lineCap = /** @type {CanvasLineCap} */ (at['stroke-linecap'] ?? 'butt');
  pen.globalAlpha = Number(at.opacity ?? 1);
  pen.setLineDash((at['stroke-dasharray'] ?? '').split(/[ ,]+/).filter(Boolean).map(Number));
  pen.strokeStyle = at.stroke ?? 'transparent';
  // What has no fill of its own is black, as the format has it.
  const hatch = hatches.get(at.fill ?? '');
  pen.fillStyle = hatch === undefined ? at.fill ?? '#000' : hatching(pen, hatch);
  if (name === 'text' || name === 'tspan') write(pen, at, text, family);
  else {
    const shape = shapeOf(tag);
    if (at.fill !== 'none') pen.fill(shape, at['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero');
    if (at.stroke && at.stroke !== 'none') pen.stroke(shape);
  }
  pen.restore();
}

/** @param {CanvasRenderingContext2D} pen @param {Attributes} at @param {string} text @param {string} family */
function write(pen, at, text, family) {
  const [x, y] = [Number(at.x), Number(at.y)];
  pen.font = `${at['font-style'] ?? 'normal'} ${at['font-weight'] ?? 400} ${at['font-size'] ?? 16}px ${at['font-family'] ?? family}`;
  pen.textAlign = ALIGN[at['text-anchor'] ?? ''] ?? 'start';
  if (at.stroke && at.stroke !== 'none') pen.strokeText(text, x, y);
  if (at.fill !== 'none') pen.fillText(text, x, y);
}
