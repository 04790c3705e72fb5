/**
 * Writes shapes and grid arcs as one packed file. The format is told in crates/globe/data/README.md.
 * @module
 */
import { COLUMN_WIDTHS, ROWS_PER_DEGREE, cellDelta } from './grid.js';
import { NumberEncoder, bitLength } from './numbers.js';

/** @typedef {import('./grid.js').Cell} Cell */
/** @typedef {{cells: Cell[], closed: boolean}} PackedArc */
/** @typedef {{code: string, anchor: Cell, polygons: {rings: {arcs: number[]}[]}[]}} PackedShape */

const MAGIC = 'RMWO';
const VERSION = 1;

/**
 * @param {PackedShape[]} shapes
 * @param {PackedArc[]} arcs
 * @returns {{bytes: Uint8Array, spent: Map<string, number>}}
 */
export function encodeOutlines(shapes, arcs) {
  const encoder = new OutlineEncoder(arcs);
  encoder.header();
  for (const shape of shapes) encoder.shape(shape);
  const body = encoder.out.finish();
  const points = arcs.reduce((sum, arc) => sum + arc.cells.length, 0);
  return { bytes: withHeader(body, shapes.length, arcs.length, points), spent: encoder.out.spent };
}

/** @param {Uint8Array} body @param {number} shapes @param {number} arcs @param {number} points @returns {Uint8Array} */
function withHeader(body, shapes, arcs, points) {
  const bytes = new Uint8Array(20 + body.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC), 0);
  view.setUint8(4, VERSION);
  view.setUint8(5, ROWS_PER_DEGREE);
  view.setUint16(6, shapes, true);
  view.setUint32(8, arcs, true);
  view.setUint32(12, points, true);
  bytes.set(body, 20);
  view.setUint32(16, crc32(bytes, 16, 20), true);
  return bytes;
}

/** @param {Uint8Array} bytes @param {number} gapStart @param {number} gapEnd the checksum's own place, left out @returns {number} */
function crc32(bytes, gapStart, gapEnd) {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) {
    if (i >= gapStart && i < gapEnd) continue;
    crc ^= bytes[i];
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}

class OutlineEncoder {
  out = new NumberEncoder();
  /** @type {Cell} */
  #at = [0, 0, 1];
  #letters = [0, 0, 0];
  /** @type {number[]} arc numbers in the order they are written */
  #written = [];
  /** @type {Map<number, number>} arc number to how often it was used */
  #uses = new Map();

  /** @param {PackedArc[]} arcs */
  constructor(arcs) {
    this.arcs = arcs;
  }

  header() {
    let before = 0;
    for (const width of COLUMN_WIDTHS) {
      this.out.number('width', width - before);
      before = width;
    }
  }

  /** @param {PackedShape} shape */
  shape({ code, anchor, polygons }) {
    this.#code(code);
    this.out.number('polygons', polygons.length);
    polygons.forEach(({ rings }, index) => {
      this.out.number('rings', rings.length - 1);
      for (const ring of rings) this.#ring(ring.arcs);
      if (index === 0) this.#anchor(anchor);
    });
  }

  /** @param {string} code three capital letters */
  #code(code) {
    const letters = [...code].map((letter) => letter.charCodeAt(0) - 65);
    let same = true;
    letters.forEach((letter, i) => {
      this.out.tree(`code ${i} ${same ? this.#letters[i] : 'free'}`, letter, 5);
      same &&= letter === this.#letters[i];
    });
    this.#letters = letters;
  }

  /** @param {number[]} refs */
  #ring(refs) {
    this.out.number('arcs', refs.length - 1);
    const last = refs.length - 1;
    let start = this.#at;
    refs.forEach((ref, i) => {
      const known = i === 0 ? this.#firstReference(ref, last === 0) : this.#nextReference(ref);
      if (i === 0 && !known) this.#startRing(this.#cellsOf(ref)[0]);
      if (i === 0) start = this.#cellsOf(ref)[0];
      if (!known) this.#newArc(ref, i === last, start);
      this.#at = this.#cellsOf(ref)[this.#cellsOf(ref).length - 1];
    });
  }

  /** @param {number} ref @returns {Cell[]} */
  #cellsOf(ref) {
    return ref < 0 ? [...this.arcs[~ref].cells].reverse() : this.arcs[ref].cells;
  }

  /** @param {number} ref @param {boolean} alone whether it is the whole ring @returns {boolean} whether the arc was written before */
  #firstReference(ref, alone) {
    const open = this.#openArcs(alone);
    const known = this.#note(ref);
    this.out.bit('firstold', known ? 1 : 0);
    if (known) this.out.number('back', open.length - 1 - indexIn(open, ~ref));
    return known;
  }

  /** @param {number} ref @returns {boolean} whether the arc was written before */
  #nextReference(ref) {
    const candidates = this.#openArcsEndingHere();
    const count = Math.min(candidates.length, 3);
    const known = this.#note(ref);
    if (count > 0) this.out.bit(`nextold ${count}`, known ? 1 : 0);
    if (known && indexIn(candidates, ~ref) >= 0 && candidates.length > 1) this.out.number('which', indexIn(candidates, ~ref));
    return known;
  }

  /** @param {number} ref @returns {boolean} whether the arc was written before */
  #note(ref) {
    const number = ref < 0 ? ~ref : ref;
    const known = this.#uses.has(number);
    if (known !== ref < 0) throw new Error('an arc must be walked forwards first and then backwards');
    if (!known) this.#written.push(number);
    this.#uses.set(number, (this.#uses.get(number) ?? 0) + 1);
    return known;
  }

  /** @param {boolean} closed @returns {number[]} arcs that one ring has walked along and another may walk back, as written */
  #openArcs(closed) {
    return this.#written.filter((number) => this.arcs[number].closed === closed && this.#uses.get(number) === 1);
  }

  /** @returns {number[]} */
  #openArcsEndingHere() {
    const [column, row] = this.#at;
    return this.#openArcs(false).filter((number) => {
      const end = this.arcs[number].cells.at(-1);
      return end?.[0] === column && end[1] === row;
    });
  }

  /** @param {Cell} cell */
  #startRing(cell) {
    const [columns, rows] = cellDelta(this.#at, [cell[0], cell[1], 1]);
    this.out.signed('startx', 'startxsign', columns);
    this.out.signed(`starty ${Math.min(bitLength(Math.abs(columns)), 12)}`, 'startysign', rows);
    this.#at = cell;
  }

  /** @param {number} ref @param {boolean} closes @param {Cell} start of the ring */
  #newArc(ref, closes, start) {
    const { cells } = this.arcs[ref];
    const end = cells[cells.length - 1];
    const known = closes && end[0] === start[0] && end[1] === start[1];
    if (closes && !known) throw new Error('an open ring');
    this.out.number(`count ${closes ? 1 : 0}`, cells.length - 2);
    this.#deltas(closes ? cells.slice(0, -1) : cells);
  }

  /** @param {Cell[]} cells the first of them is known */
  #deltas(cells) {
    let [px, py, before] = [0, 0, 0];
    const size = (/** @type {number} */ n, /** @type {number} */ most) => Math.min(bitLength(Math.abs(n)), most);
    for (let i = 1; i < cells.length; i++) {
      const step = cells[i][2];
      this.out.bit(`step ${before}`, step - 1);
      const [dx, dy] = cellDelta(cells[i - 1], cells[i]);
      const [sx, sy] = [size(Math.trunc(px / step), 7), size(Math.trunc(py / step), 7)];
      this.out.signed(`x ${step} ${sx} ${sy}`, `xsign ${Math.sign(px)} ${Math.sign(py)} ${Math.min(sx, 3)}`, dx);
      this.out.signed(`y ${step} ${size(dx, 7)} ${sy}`, `ysign ${Math.sign(dx)} ${Math.sign(px)} ${Math.sign(py)}`, dy);
      [px, py, before] = [dx * step, dy * step, step];
    }
  }

  /** @param {Cell} anchor relative to the last point of the first ring, in steps that fit the shape's size */
  #anchor(anchor) {
    const [columns, rows] = cellDelta(this.#at, anchor);
    this.out.signed('anchorx', 'anchorxsign', columns);
    this.out.signed('anchory', 'anchorysign', rows);
  }
}

/** @param {number[]} list @param {number} number @returns {number} */
function indexIn(list, number) {
  const index = list.indexOf(number);
  if (index < 0) throw new Error(`arc \`${number}\` is not open`);
  return index;
}
