/**
 * The world as a flat map (Equal Earth) on which a point can be chosen.
 * @module
 */

const A = /** @type {const} */ ([1.340264, -0.081106, 0.000893, 0.003796]);
const HALF = Math.sqrt(3) / 2;
/** Half the width of the world, for a scale of one. */
const REACH = 2.7066;

/** @param {number} t */
const rise = (t) => t * (A[0] + A[1] * t ** 2 + t ** 6 * (A[2] + A[3] * t ** 2));
/** @param {number} t */
const slope = (t) => A[0] + 3 * A[1] * t ** 2 + t ** 6 * (7 * A[2] + 9 * A[3] * t ** 2);

/** Where a place is on a map of this width, in pixels. @param {number} lon @param {number} lat @param {number} width @returns {[x: number, y: number]} */
export function flatPoint(lon, lat, width) {
  const scale = width / (2 * REACH);
  const t = Math.asin(HALF * Math.sin((lat * Math.PI) / 180));
  const x = ((lon * Math.PI) / 180 * Math.cos(t)) / (HALF * slope(t));
  return [width / 2 + scale * x, width / 4.1 - scale * rise(t)];
}

/** The place at a point; null outside of the world. @param {number} x @param {number} y @param {number} width @returns {[lon: number, lat: number] | null} */
export function flatDegrees(x, y, width) {
  const scale = width / (2 * REACH);
  const height = (width / 4.1 - y) / scale;
  let t = height;
  for (let turn = 0; turn < 12; turn += 1) t -= (rise(t) - height) / slope(t);
  const sine = Math.sin(t) / HALF;
  const lon = ((((x - width / 2) / scale) * HALF * slope(t)) / Math.cos(t)) * (180 / Math.PI);
  return Math.abs(sine) <= 1 && Math.abs(lon) <= 180 ? [lon, (Math.asin(sine) * 180) / Math.PI] : null;
}

/** Draws land and a cross. @param {HTMLCanvasElement} canvas @param {import('../relations.js').Relations | null} relations @param {[number, number]} cross */
export function drawWorld(canvas, relations, [x, y]) {
  const [width, height] = [canvas.clientWidth, Math.round(canvas.clientWidth / 2.05)];
  const ratio = globalThis.devicePixelRatio || 1;
  Object.assign(canvas, { width: width * ratio, height: height * ratio });
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  const colour = (/** @type {string} */ name) => { canvas.style.setProperty('color', `var(--${name})`); return style.color; };
  context.scale(ratio, ratio);
  context.fillStyle = colour('sea');
  context.fillRect(0, 0, width, height);
  const outlines = relations?.scene({ width, height, projection: 'equal-earth', camera: { lonDeg: 0, latDeg: 0, scalePxPerRad: width / (2 * REACH), xPx: width / 2, yPx: height / 2 } }).outlines;
  context.fillStyle = colour('partner-land');
  if (outlines) fill(context, outlines.land);
  context.strokeStyle = colour('accent');
  context.lineWidth = 2;
  context.beginPath();
  for (const [dx, dy] of [[8, 0], [0, 8]]) { context.moveTo(x - (dx ?? 0), y - (dy ?? 0)); context.lineTo(x + (dx ?? 0), y + (dy ?? 0)); }
  context.stroke();
  canvas.style.removeProperty('color');
}

/** @param {CanvasRenderingContext2D} context @param {import('../../build/core/relations_map.js').Polylines} land */
function fill(context, { points, ends }) {
  context.beginPath();
  let at = 0;
  for (const end of ends) {
    for (let index = at; index < end; index += 1) {
      const [px = 0, py = 0] = [points[2 * index], points[2 * index + 1]];
      if (index === at) context.moveTo(px, py);
      else context.lineTo(px, py);
    }
    at = end;
  }
  context.fill('evenodd');
}
