/**
 * The nearest that Leaflet has: a flat Mercator map on a canvas, after its documentation (`preferCanvas`, `L.geoJSON`,
 * `flyTo`). It has no projection that turns; recentring flies across the flat map.
 */
import { Map, circleMarker, geoJSON, layerGroup, polyline } from 'leaflet';
import { feature } from 'topojson-client';
import { TURN_MS, inViewport, load, look, mapElement, ready, showPanel, showShelf, symbolRadius, tieWidth } from './page.js';
import { cameraOf } from './camera.js';
import { partnersOf } from './record.js';

/** Half as large as in our page, or Mercator would put Russia out of view; tiles are 256 pixels. @param {Camera} camera */
const zoomOf = ({ scalePxPerRad, latDeg }) => Math.log2((scalePxPerRad * 2 * Math.PI * Math.cos((latDeg * Math.PI) / 180)) / 256) - 1;

const [world, record] = await load();
let focus = FRAME.focus;
const { latDeg, lonDeg } = cameraOf(focus);
const map = new Map(mapElement(), { preferCanvas: true, zoomSnap: 0, zoomControl: false, attributionControl: false });
mapElement().style.background = look.sea;
map.setView([latDeg, lonDeg], zoomOf(cameraOf(focus)), { animate: false });

/** @param {{ id?: string | number }} country */
const styleOf = ({ id }) => ({ fillColor: id === focus ? look.focus : look.land, fillOpacity: 1, color: look.border, weight: 0.8 });
const countries = geoJSON(feature(world, world.objects.countries), { style: styleOf, interactive: false }).addTo(map);
const ties = layerGroup().addTo(map);

function drawTies() {
  const partners = partnersOf(record, focus);
  const centre = [cameraOf(focus).latDeg, cameraOf(focus).lonDeg];
  ties.clearLayers();
  for (const { lat, lon, count } of partners) polyline([centre, [lat, lon]], { color: look.tie, weight: tieWidth(count), interactive: false }).addTo(ties);
  for (const { id, lat, lon, count } of partners) {
    const symbol = circleMarker([lat, lon], { radius: symbolRadius(count), fillColor: look.symbol, fillOpacity: 1, stroke: false });
    symbol.on('click', () => showPanel(record, focus, id)).addTo(ties);
  }
  showShelf(record, focus);
}

/** @param {string} id */
function recentre(id) {
  focus = id;
  countries.setStyle(styleOf);
  drawTies();
  const to = cameraOf(id);
  map.flyTo([to.latDeg, to.lonDeg], zoomOf(to), { duration: TURN_MS / 1000 });
}

drawTies();
ready({
  recentre,
  point: (id) => {
    const { x, y } = map.latLngToContainerPoint([record.actors[id]?.[2] ?? 0, record.actors[id]?.[1] ?? 0]);
    return inViewport(x, y);
  },
});
