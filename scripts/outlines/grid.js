/**
 * The grid that packed points lie on: rows of equal latitude, columns about as wide as the rows are high
 * wherever on the globe, so that a delta costs the same number of bits in Greenland as in Ghana.
 * @module
 */
import { wrapDegrees } from './sphere.js';

/** @typedef {[number, number]} Position */
/** @typedef {[number, number, number]} Cell column, row, and the step of the lattice it is written on: 1 every cell, 2 every other */

/** Rows in a degree of latitude. */
export const ROWS_PER_DEGREE = 72;
/** Longitude is counted in sixteenths of a row's height. */
export const UNITS_PER_ROW = 16;
export const UNITS_PER_TURN = 360 * ROWS_PER_DEGREE * UNITS_PER_ROW;

/** The lattice of the coarse arcs uses every other row and column. */
export const COARSE_STEP = 2;

/**
 * Width of a column, in longitude units, for each whole degree of latitude from the equator: as near to a row's
 * height as a whole number can be that divides the turn on both lattices, so that columns close round the globe.
 */
export const COLUMN_WIDTHS = Array.from({ length: 90 }, (_, degree) =>
  nearestDivisor(UNITS_PER_ROW / Math.cos(((degree + 0.5) * Math.PI) / 180)));

/** @param {number} wanted @returns {number} */
function nearestDivisor(wanted) {
  const total = UNITS_PER_TURN / COARSE_STEP;
  const miss = (/** @type {number} */ n) => (total % n === 0 ? Math.abs(Math.log(n / wanted)) : Infinity);
  let best = 1;
  for (let n = 2; n < 4 * wanted; n++) if (miss(n) < miss(best)) best = n;
  return best;
}

/** @param {number} row @returns {number} longitude units */
export function columnWidth(row) {
  return COLUMN_WIDTHS[Math.min(89, Math.floor(Math.abs(row) / ROWS_PER_DEGREE))];
}

/** @param {number} n @param {number} d @returns {number} n / d to the nearest whole number, halves up */
export function divideRounded(n, d) {
  return Math.floor((2 * n + d) / (2 * d));
}

/** @param {number} column @param {number} row @param {number} step @returns {number} the same column, within half a turn */
export function wrapColumn(column, row, step) {
  const turn = UNITS_PER_TURN / (columnWidth(row) * step);
  return column - turn * divideRounded(column, turn);
}

/** @param {Cell} cell @returns {Position} */
export function cellPosition([column, row]) {
  return [wrapDegrees((column * columnWidth(row)) / (UNITS_PER_ROW * ROWS_PER_DEGREE)), row / ROWS_PER_DEGREE];
}

/**
 * @param {Cell} from
 * @param {Cell} to
 * @returns {[number, number]} columns and rows to go from the cell of `to`'s lattice that is nearest to `from`, in steps
 */
export function cellDelta(from, [column, row, step]) {
  const predicted = divideRounded(from[0] * columnWidth(from[1]), columnWidth(row) * step);
  return [wrapColumn(column / step - predicted, row, step), row / step - divideRounded(from[1], step)];
}
