/**
 * The diagram with amCharts 5, after its documentation of map charts: polygon, line and point series, a projection of
 * d3-geo, and `animate` of `rotationX` and `rotationY` for the turn.
 */
import { Bullet, Circle, Rectangle, Root, color, ease } from '@amcharts/amcharts5';
import { MapChart, MapLineSeries, MapPointSeries, MapPolygonSeries } from '@amcharts/amcharts5/map';
import { geoAzimuthalEqualArea } from 'd3-geo';
import { feature } from 'topojson-client';
import { cameraOf } from './camera.js';
import { TURN_MS, inViewport, load, look, mapElement, ready, showPanel, showShelf, symbolRadius, tieWidth } from './page.js';
import { partnersOf } from './record.js';

const [world, record] = await load();
let focus = FRAME.focus;
const start = cameraOf(focus);
/** The chart fits the whole disc, four radians wide, into its box. @param {Camera} camera */
const zoomOf = ({ scalePxPerRad }) => (scalePxPerRad * 4) / Math.min(FRAME.width, FRAME.height);

const root = Root.new(mapElement());
const chart = root.container.children.push(MapChart.new(root, {
  projection: geoAzimuthalEqualArea(), panX: 'rotateX', panY: 'rotateY', maxPanOut: 100,
  rotationX: -start.lonDeg, rotationY: -start.latDeg, zoomLevel: zoomOf(start), maxZoomLevel: 64,
}));
chart.set('background', Rectangle.new(root, { fill: color(look.sea), fillOpacity: 1 }));

const polygons = chart.series.push(MapPolygonSeries.new(root, { geoJSON: feature(world, world.objects.countries) }));
polygons.mapPolygons.template.setAll({ fill: color(look.land), stroke: color(look.border), strokeWidth: 0.8, interactive: false });
const lines = chart.series.push(MapLineSeries.new(root, { lineType: 'straight' }));
lines.mapLines.template.setAll({ stroke: color(look.tie), templateField: 'settings' });
const points = chart.series.push(MapPointSeries.new(root, { latitudeField: 'lat', longitudeField: 'lon' }));
points.bullets.push((/** @type {unknown} */ _root, /** @type {unknown} */ _series, /** @type {{ dataContext: import('./record.js').Partner }} */ { dataContext: { id, count } }) => {
  const circle = Circle.new(root, { radius: symbolRadius(count), fill: color(look.symbol) });
  circle.events.on('click', () => showPanel(record, focus, id));
  return Bullet.new(root, { sprite: circle });
});

function showTies() {
  const partners = partnersOf(record, focus);
  const centre = [cameraOf(focus).lonDeg, cameraOf(focus).latDeg];
  lines.data.setAll(partners.map(({ lon, lat, count }) => ({
    geometry: { type: 'LineString', coordinates: [centre, [lon, lat]] }, settings: { strokeWidth: tieWidth(count) },
  })));
  points.data.setAll(partners);
  showShelf(record, focus);
}

/** @param {string} id @param {string} fill */
function paint(id, fill) {
  polygons.getDataItemById(id)?.get('mapPolygon').set('fill', color(fill));
}

/** @param {string} id */
function recentre(id) {
  const to = cameraOf(id);
  paint(focus, look.land);
  focus = id;
  paint(focus, look.focus);
  showTies();
  const how = { duration: TURN_MS, easing: ease.inOut(ease.cubic) };
  chart.animate({ key: 'rotationX', to: -to.lonDeg, ...how });
  chart.animate({ key: 'rotationY', to: -to.latDeg, ...how });
  chart.animate({ key: 'zoomLevel', to: zoomOf(to), ...how });
}

showTies();
polygons.events.once('datavalidated', () => paint(focus, look.focus));
root.events.once('frameended', () => ready({
  recentre,
  point: (id) => {
    const { x, y } = chart.convert({ longitude: record.actors[id]?.[1] ?? 0, latitude: record.actors[id]?.[2] ?? 0 });
    return inViewport(x, y);
  },
}));
