/** The diagram with d3-geo on a canvas, after its documentation of `geoPath(projection, context)`. */
import { geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { cameraOf } from './camera.js';
import { place, projectionOf, turn } from './globe.js';
import { animate, inViewport, load, look, mapElement, ready, showPanel, showShelf, symbolRadius, tieWidth } from './page.js';
import { partnersOf } from './record.js';

const [world, record] = await load();
const land = feature(world, world.objects.land);
const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
const countries = feature(world, world.objects.countries).features;

let focus = FRAME.focus;
let partners = partnersOf(record, focus);
let camera = cameraOf(focus);
const projection = projectionOf(camera);

const canvas = document.createElement('canvas');
canvas.width = FRAME.width * devicePixelRatio;
canvas.height = FRAME.height * devicePixelRatio;
canvas.style.width = `${FRAME.width}px`;
mapElement().append(canvas);
const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
context.scale(devicePixelRatio, devicePixelRatio);
const path = geoPath(projection, context);

/** @param {import('d3-geo').GeoPermissibleObjects} shape @param {{ fill?: string, stroke?: string, width?: number }} paint */
function drawShape(shape, { fill, stroke, width = 1 }) {
  context.beginPath();
  path(shape);
  if (fill) {
    context.fillStyle = fill;
    context.fill();
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.stroke();
}

function drawTies() {
  const [x1, y1] = projection([cameraOf(focus).lonDeg, cameraOf(focus).latDeg]) ?? [0, 0];
  context.strokeStyle = look.tie;
  context.fillStyle = look.symbol;
  for (const { lon, lat, count } of partners) {
    const [x2, y2] = projection([lon, lat]) ?? [0, 0];
    context.lineWidth = tieWidth(count);
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
    context.beginPath();
    context.arc(x2, y2, symbolRadius(count), 0, 2 * Math.PI);
    context.fill();
  }
}

function draw() {
  context.clearRect(0, 0, FRAME.width, FRAME.height);
  drawShape({ type: 'Sphere' }, { fill: look.sea });
  drawShape(land, { fill: look.land, stroke: look.border, width: 0.6 });
  const country = countries.find(({ id }) => id === focus);
  if (country) drawShape(country, { fill: look.focus });
  drawShape(borders, { stroke: look.border, width: 0.8 });
  drawTies();
}

/** @param {string} id */
function recentre(id) {
  const way = turn(camera, cameraOf(id));
  focus = id;
  partners = partnersOf(record, focus);
  showShelf(record, focus);
  animate((share) => {
    camera = way(share);
    place(projection, camera);
    draw();
  });
}

/** The partner whose symbol is at a point. @param {number} x @param {number} y */
function partnerAt(x, y) {
  return partners.find(({ lon, lat, count }) => {
    const [cx, cy] = projection([lon, lat]) ?? [Infinity, Infinity];
    return Math.hypot(cx - x, cy - y) <= symbolRadius(count);
  });
}

canvas.addEventListener('click', ({ offsetX, offsetY }) => {
  const partner = partnerAt(offsetX, offsetY);
  if (partner) showPanel(record, focus, partner.id);
});
showShelf(record, focus);
draw();
ready({
  recentre,
  point: (id) => inViewport(...(projection([record.actors[id]?.[1] ?? 0, record.actors[id]?.[2] ?? 0]) ?? [0, 0])),
});
