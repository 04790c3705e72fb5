/**
 * How the map of a sheet is shown at first, as attributes of the element.
 * @module
 */

import { measuredText } from '../measured.js';

/** Who is at the centre, and what widths tell. @param {import('./sheets.js').Report} report @returns {{ focus?: string, measure?: string }} */
export function shownBy({ focus, measure }) {
  return {
    ...(focus ? { focus } : {}),
    ...(measure?.year === undefined || measure.year === null ? {} : { measure: measuredText({ unit: measure.unit, year: measure.year }) }),
  };
}
