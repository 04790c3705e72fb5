/**
 * What the widths of lines tell where they do not count statements: a figure in one unit and one year, as `USD 2010`.
 * @module
 */

/** @typedef {{ unit: string, year: number }} Measured */

/** A unit and, as the last word, a year; null where a text is no such thing. @param {string} text @returns {Measured | null} */
export function measuredBy(text) {
  const [, unit = '', year = ''] = /^\s*(\S.*?)\s+(-?\d{1,6})\s*$/s.exec(text) ?? [];
  return unit === '' ? null : { unit, year: Number(year) };
}

/** The same as a text. @param {Measured} by */
export const measuredText = ({ unit, year }) => `${unit} ${year}`;
