/**
 * Small spherical geometry for the packer: unit vectors and distances in degrees of great circle.
 * @module
 */

/** @typedef {[number, number]} Position */
/** @typedef {[number, number, number]} Vector */

const DEGREE = Math.PI / 180;

/** @param {Position} position @returns {Vector} */
export function toVector([lon, lat]) {
  const c = Math.cos(lat * DEGREE);
  return [c * Math.cos(lon * DEGREE), c * Math.sin(lon * DEGREE), Math.sin(lat * DEGREE)];
}

/** @param {Vector} a @param {Vector} b @returns {number} */
export function dot(a, b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** @param {Vector} a @param {Vector} b @returns {Vector} */
export function subtract(a, b) {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** @param {Vector} a @param {Vector} b @returns {Vector} */
export function cross(a, b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** @param {Vector} vector of any length @returns {Position} */
export function toPosition([x, y, z]) {
  return [Math.atan2(y, x) / DEGREE, Math.atan2(z, Math.hypot(x, y)) / DEGREE];
}

/** @param {Vector} a @param {Vector} b @param {number} share @returns {Vector} on the great circle between near vectors, not of length 1 */
export function mixed(a, b, share) {
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]), a[2] + share * (b[2] - a[2])];
}

/** @param {Vector} a @param {Vector} b @returns {number} */
export function angleDegrees(a, b) {
  return (2 * Math.asin(Math.min(1, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) / 2))) / DEGREE;
}

/**
 * A gnomonic frame: great circles are straight in it, lengths near its centre are degrees.
 * @param {Position} position its centre
 * @returns {(v: Vector) => Position} vector to plane, degrees
 */
export function gnomonic([lon, lat]) {
  const [sl, cl] = [Math.sin(lon * DEGREE), Math.cos(lon * DEGREE)];
  const [sp, cp] = [Math.sin(lat * DEGREE), Math.cos(lat * DEGREE)];
  return ([x, y, z]) => {
    const forward = cp * cl * x + cp * sl * y + sp * z;
    const east = -sl * x + cl * y;
    const north = -sp * cl * x - sp * sl * y + cp * z;
    return [east / forward / DEGREE, north / forward / DEGREE];
  };
}

/** @param {number} degrees @returns {number} the same angle in -180 to 180 */
export function wrapDegrees(degrees) {
  return degrees - 360 * Math.round(degrees / 360);
}
