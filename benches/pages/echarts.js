/**
 * The diagram with ECharts on a canvas, after its documentation of `geo.projection`: it takes a projection of d3-geo.
 * It has no animated rotation; the handbook's way is to give the option again in each frame.
 */
import { LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { geoAzimuthalEqualArea } from 'd3-geo';
import { feature } from 'topojson-client';
import { cameraOf } from './camera.js';
import { place, turn } from './globe.js';
import { animate, inViewport, load, look, mapElement, ready, showPanel, showShelf, symbolRadius, tieWidth } from './page.js';
import { partnersOf } from './record.js';

echarts.use([GeoComponent, LinesChart, ScatterChart, CanvasRenderer]);
const [world, record] = await load();
const countries = feature(world, world.objects.countries);
for (const country of countries.features) country.properties = { name: country.id };
echarts.registerMap('world', /** @type {object} */ (countries));

let focus = FRAME.focus;
let camera = cameraOf(focus);
const chart = echarts.init(mapElement());

/** Shows the whole disc, which is four radians wide, at the camera's scale. */
function geo() {
  const projection = place(geoAzimuthalEqualArea(), { ...camera, scalePxPerRad: 1, xPx: 0, yPx: 0 });
  return {
    map: 'world', silent: true, animation: false,
    projection: {
      project: (/** @type {[number, number]} */ point) => projection(point),
      unproject: (/** @type {[number, number]} */ point) => projection.invert?.(point),
      stream: projection.stream,
    },
    layoutCenter: [camera.xPx, camera.yPx],
    layoutSize: 4 * camera.scalePxPerRad,
    itemStyle: { areaColor: look.land, borderColor: look.border, borderWidth: 0.8 },
    regions: [{ name: focus, itemStyle: { areaColor: look.focus } }],
  };
}

function series() {
  const partners = partnersOf(record, focus);
  const centre = [cameraOf(focus).lonDeg, cameraOf(focus).latDeg];
  return [
    {
      id: 'ties', type: 'lines', coordinateSystem: 'geo', silent: true, animation: false,
      data: partners.map(({ lon, lat, count }) => ({ coords: [centre, [lon, lat]], lineStyle: { color: look.tie, width: tieWidth(count), opacity: 1 } })),
    },
    {
      id: 'symbols', type: 'scatter', coordinateSystem: 'geo', animation: false, itemStyle: { color: look.symbol, opacity: 1 },
      data: partners.map(({ id, lon, lat, count }) => ({ name: id, value: [lon, lat], symbolSize: 2 * symbolRadius(count) })),
    },
  ];
}

/** @param {string} id */
function recentre(id) {
  const way = turn(camera, cameraOf(id));
  focus = id;
  showShelf(record, focus);
  chart.setOption({ series: series() }, { lazyUpdate: true });
  animate((share) => {
    camera = way(share);
    chart.setOption({ geo: geo() });
  });
}

chart.on('click', { seriesId: 'symbols' }, (/** @type {{ name: string }} */ { name }) => showPanel(record, focus, name));
showShelf(record, focus);
const finished = () => {
  chart.off('finished', finished);
  ready({
    recentre,
    point: (id) => inViewport(.../** @type {[number, number]} */ (chart.convertToPixel('geo', record.actors[id]?.slice(1)))),
  });
};
chart.on('finished', finished);
chart.setOption({ backgroundColor: look.sea, geo: geo(), series: series() });
