/**
 * The map of d3-geo that several pages draw: the projection of our page, and its turn.
 * @module
 */

import { geoAzimuthalEqualArea, geoInterpolate } from 'd3-geo';

/** The projection that shows what our page shows. */
export function projectionOf(/** @type {Camera} */ camera) {
  return place(geoAzimuthalEqualArea().clipExtent([[0, 0], [FRAME.width, FRAME.height]]), camera);
}

/**
 * @param {import('d3-geo').GeoProjection} projection
 * @param {Camera} camera
 */
export function place(projection, { lonDeg, latDeg, scalePxPerRad, xPx, yPx }) {
  return projection.scale(scalePxPerRad).translate([xPx, yPx]).rotate([-lonDeg, -latDeg]);
}

/**
 * Where a turn stands at a share of its way along the great circle.
 * @param {Camera} from
 * @param {Camera} to
 * @returns {(share: number) => Camera}
 */
export function turn(from, to) {
  const centre = geoInterpolate([from.lonDeg, from.latDeg], [to.lonDeg, to.latDeg]);
  return (share) => {
    const [lonDeg, latDeg] = centre(share);
    const mix = (/** @type {number} */ a, /** @type {number} */ b) => a + (b - a) * share;
    return {
      lonDeg, latDeg,
      scalePxPerRad: mix(from.scalePxPerRad, to.scalePxPerRad),
      xPx: mix(from.xPx, to.xPx),
      yPx: mix(from.yPx, to.yPx),
    };
  };
}
