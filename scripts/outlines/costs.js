/**
 * What a delta costs, as counted in arcs that were laid out before; the contexts are those of `encode.js`.
 * @module
 */
import { cellDelta } from './grid.js';
import { bitLength } from './numbers.js';

/** @typedef {[number, number]} Pair */
/** @typedef {(delta: Pair, step: number, before: Pair) => number} BitsOf */

/** A first guess: short deltas are cheap. @type {BitsOf} */
export const roughBits = ([x, y]) => 4 + Math.log2(1 + Math.abs(x)) + Math.log2(1 + Math.abs(y));

/** Contexts: `before` is in cells, the delta in steps. */
const size = (/** @type {number} */ n) => Math.min(bitLength(Math.abs(n)), 7);

/** @param {Pair} delta @param {number} step @param {Pair} before @returns {[string, number][]} contexts and what was chosen in them */
function choices([dx, dy], step, before) {
  const [px, py] = before;
  const [sx, sy] = [size(Math.trunc(px / step)), size(Math.trunc(py / step))];
  /** @type {[string, number][]} */
  const list = [
    [`x ${step} ${sx} ${sy}`, bitLength(Math.abs(dx))],
    [`y ${step} ${size(dx)} ${sy}`, bitLength(Math.abs(dy))],
  ];
  if (dx) list.push([`a ${Math.sign(px)} ${Math.sign(py)} ${Math.min(sx, 3)}`, dx < 0 ? 1 : 0]);
  if (dy) list.push([`b ${Math.sign(dx)} ${Math.sign(px)} ${Math.sign(py)}`, dy < 0 ? 1 : 0]);
  return list;
}

/**
 * @param {{cells: import('./grid.js').Cell[]}[]} arcs
 * @returns {BitsOf}
 */
export function learntBits(arcs) {
  /** @type {Map<string, number[]>} */
  const counts = new Map();
  for (const { cells } of arcs) {
    /** @type {Pair} */
    let before = [0, 0];
    for (let i = 1; i < cells.length; i++) {
      const step = cells[i][2];
      const delta = cellDelta(cells[i - 1], cells[i]);
      for (const [name, choice] of choices(delta, step, before)) {
        const list = counts.get(name) ?? new Array(17).fill(0);
        list[choice]++;
        list[16]++;
        counts.set(name, list);
      }
      before = [delta[0] * step, delta[1] * step];
    }
  }
  const bits = (/** @type {string} */ name, /** @type {number} */ choice) => {
    const list = counts.get(name);
    return list ? -Math.log2((list[choice] + 0.3) / (list[16] + 3)) : 4;
  };
  return remembering((delta, step, before) => choices(delta, step, before)
    .reduce((sum, [name, choice]) => sum + bits(name, choice), plainDigits(delta[0]) + plainDigits(delta[1])));
}

/** @param {number} n @returns {number} digits after the first, which are about even */
function plainDigits(n) {
  return Math.max(0, bitLength(Math.abs(n)) - 1);
}

/** @param {BitsOf} bitsOf @returns {BitsOf} the same, worked out once for each context */
function remembering(bitsOf) {
  const known = new Map();
  return (delta, step, before) => {
    const context = [step, ...before.flatMap((n) => [Math.sign(n), size(Math.trunc(n / step))])];
    const key = context.reduce((sum, n) => sum * 8 + n + 1, delta[0] * 4096 + delta[1]);
    const bits = known.get(key) ?? bitsOf(delta, step, before);
    known.set(key, bits);
    return bits;
  };
}
