/** The diagram as a developer with d3-geo and topojson would draw it in SVG: the peer of the design's bounds. */
import { geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { cameraOf } from './camera.js';
import { place, projectionOf, turn } from './globe.js';
import { animate, inViewport, load, look, mapElement, ready, showPanel, showShelf, symbolRadius, tieWidth } from './page.js';
import { partnersOf } from './record.js';

/** @param {string} name @param {Record<string, string | number>} attributes */
function svg(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

const [world, record] = await load();
const land = feature(world, world.objects.land);
const borders = mesh(world, world.objects.countries, (a, b) => a !== b);
const countries = feature(world, world.objects.countries).features;

let focus = FRAME.focus;
let camera = cameraOf(focus);
const projection = projectionOf(camera);
const path = geoPath(projection);

const picture = svg('svg', { width: FRAME.width, height: FRAME.height });
const shapes = {
  sea: svg('path', { fill: look.sea }),
  land: svg('path', { fill: look.land, stroke: look.border, 'stroke-width': 0.6 }),
  focus: svg('path', { fill: look.focus }),
  borders: svg('path', { fill: 'none', stroke: look.border, 'stroke-width': 0.8 }),
};
const ties = svg('g', { stroke: look.tie });
const symbols = svg('g', { fill: look.symbol });
picture.append(...Object.values(shapes), ties, symbols);
mapElement().append(picture);

/** @type {{ lon: number, lat: number, line: Element, symbol: Element }[]} */
let drawn = [];

function drawMap() {
  shapes.sea.setAttribute('d', path({ type: 'Sphere' }) ?? '');
  shapes.land.setAttribute('d', path(land) ?? '');
  shapes.borders.setAttribute('d', path(borders) ?? '');
  const country = countries.find(({ id }) => id === focus);
  shapes.focus.setAttribute('d', (country && path(country)) ?? '');
}

function placeTies() {
  const [x1, y1] = projection([cameraOf(focus).lonDeg, cameraOf(focus).latDeg]) ?? [0, 0];
  for (const { lon, lat, line, symbol } of drawn) {
    const [x2, y2] = projection([lon, lat]) ?? [0, 0];
    for (const [name, value] of Object.entries({ x1, y1, x2, y2 })) line.setAttribute(name, String(value));
    symbol.setAttribute('cx', String(x2));
    symbol.setAttribute('cy', String(y2));
  }
}

function makeTies() {
  drawn = partnersOf(record, focus).map(({ id, lon, lat, count }) => ({
    lon, lat,
    line: svg('line', { 'stroke-width': tieWidth(count) }),
    symbol: svg('circle', { r: symbolRadius(count), 'data-id': id }),
  }));
  ties.replaceChildren(...drawn.map(({ line }) => line));
  symbols.replaceChildren(...drawn.map(({ symbol }) => symbol));
  showShelf(record, focus);
}

/** @param {string} id */
function recentre(id) {
  const way = turn(camera, cameraOf(id));
  focus = id;
  makeTies();
  animate((share) => {
    camera = way(share);
    place(projection, camera);
    drawMap();
    placeTies();
  });
}

symbols.addEventListener('click', ({ target }) => {
  const id = target instanceof Element ? target.getAttribute('data-id') : null;
  if (id !== null) showPanel(record, focus, id);
});
makeTies();
drawMap();
placeTies();
ready({
  recentre,
  point: (id) => inViewport(...(projection([record.actors[id]?.[1] ?? 0, record.actors[id]?.[2] ?? 0]) ?? [0, 0])),
});
