/**
 * The nearest that MapLibre GL has: its globe, a view from space, after its documentation of GeoJSON sources, layers,
 * `projection` and `easeTo`. Great circles are given as points, for its lines are straight in Mercator.
 */
import { Map, setWorkerUrl } from 'maplibre-gl';
import { geoInterpolate } from 'd3-geo';
import { feature } from 'topojson-client';
import { cameraOf } from './camera.js';
import { TURN_MS, ease, inViewport, load, look, mapElement, ready, showPanel, showShelf, symbolRadius, tieWidth } from './page.js';
import { partnersOf } from './record.js';

/** The zoom at which a radian at the centre is as large as in our page; tiles are 512 pixels. @param {Camera} camera */
const zoomOf = ({ scalePxPerRad, latDeg }) => Math.log2((scalePxPerRad * 2 * Math.PI * Math.cos((latDeg * Math.PI) / 180)) / 512);

setWorkerUrl(new URL('worker.js', import.meta.url).href);
const [world, record] = await load();
const countries = feature(world, world.objects.countries);
for (const country of countries.features) country.properties = { code: country.id };
let focus = FRAME.focus;

const STEPS = 32;

/** @param {[number, number]} from @param {[number, number]} to */
function greatCircle(from, to) {
  const along = geoInterpolate(from, to);
  const points = Array.from({ length: STEPS + 1 }, (_, step) => along(step / STEPS));
  // Longitudes run on past 180 degrees, so that a line is not drawn around the world.
  return points.map(([lon, lat], index) => [lon + 360 * turns(points, index), lat]);
}

/** @param {[number, number][]} points @param {number} until */
function turns(points, until) {
  let count = 0;
  for (let index = 1; index <= until; index++) {
    const step = (points[index]?.[0] ?? 0) - (points[index - 1]?.[0] ?? 0);
    if (Math.abs(step) > 180) count -= Math.sign(step);
  }
  return count;
}

/** @param {object[]} features */
const collection = (features) => ({ type: 'FeatureCollection', features });

function ties() {
  /** @type {[number, number]} */
  const centre = [cameraOf(focus).lonDeg, cameraOf(focus).latDeg];
  return collection(partnersOf(record, focus).map(({ lon, lat, count }) => ({
    type: 'Feature', properties: { width: tieWidth(count) }, geometry: { type: 'LineString', coordinates: greatCircle(centre, [lon, lat]) },
  })));
}

function symbols() {
  return collection(partnersOf(record, focus).map(({ id, lon, lat, count }) => ({
    type: 'Feature', properties: { id, radius: symbolRadius(count) }, geometry: { type: 'Point', coordinates: [lon, lat] },
  })));
}

const fillColour = () => ['case', ['==', ['get', 'code'], focus], look.focus, look.land];

const map = new Map({
  container: mapElement(),
  center: [cameraOf(focus).lonDeg, cameraOf(focus).latDeg],
  zoom: zoomOf(cameraOf(focus)),
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    projection: { type: 'globe' },
    sources: {
      countries: { type: 'geojson', data: countries },
      ties: { type: 'geojson', data: ties() },
      symbols: { type: 'geojson', data: symbols() },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': look.sea } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': fillColour() } },
      { id: 'borders', type: 'line', source: 'countries', paint: { 'line-color': look.border, 'line-width': 0.8 } },
      { id: 'ties', type: 'line', source: 'ties', paint: { 'line-color': look.tie, 'line-width': ['get', 'width'] } },
      { id: 'symbols', type: 'circle', source: 'symbols', paint: { 'circle-color': look.symbol, 'circle-radius': ['get', 'radius'] } },
    ],
  },
});

/** @param {string} id */
function recentre(id) {
  focus = id;
  map.getSource('ties').setData(ties());
  map.getSource('symbols').setData(symbols());
  map.setPaintProperty('land', 'fill-color', fillColour());
  showShelf(record, focus);
  const to = cameraOf(id);
  map.easeTo({ center: [to.lonDeg, to.latDeg], zoom: zoomOf(to), duration: TURN_MS, easing: ease });
}

map.on('click', 'symbols', (/** @type {{ features: { properties: { id: string } }[] }} */ { features }) => {
  const id = features[0]?.properties.id;
  if (id !== undefined) showPanel(record, focus, id);
});
showShelf(record, focus);
map.once('idle', () => ready({
  recentre,
  point: (id) => {
    const { x, y } = map.project([record.actors[id]?.[1] ?? 0, record.actors[id]?.[2] ?? 0]);
    return inViewport(x, y);
  },
}));
