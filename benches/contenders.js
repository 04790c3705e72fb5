/**
 * Who is measured: our page, and the pages of the peers.
 * @module
 */

/**
 * @typedef {object} Contender
 * @property {string} id the name of its folder, and of its module in pages/
 * @property {string} name
 * @property {string} map how it shows what our page shows
 * @property {boolean} turns whether recentring turns the globe; a flat map only moves a picture
 * @property {string[]} packages of npm, for their versions
 * @property {string[]} styles files of node_modules that go before page.css
 * @property {string[]} objects of the TopoJSON file that the page needs
 * @property {Record<string, string>} modules further modules, by the name they are served under
 */

/** The id of our own page. */
export const OURS = 'relations-map';

/** The peer that the bounds of the design name. */
export const DESIGN_PEER = 'd3-svg';

/** @param {Partial<Contender> & Pick<Contender, 'id' | 'name' | 'map' | 'packages'>} contender @returns {Contender} */
const peer = (contender) => ({ turns: true, styles: [], objects: ['countries'], modules: {}, ...contender });

const azimuthal = 'azimuthal equal-area';

/** @type {Contender[]} */
export const peers = [
  peer({ id: 'd3-svg', name: 'd3-geo SVG', map: azimuthal, packages: ['d3-geo', 'topojson-client'], objects: ['countries', 'land'] }),
  peer({ id: 'd3-canvas', name: 'd3-geo canvas', map: azimuthal, packages: ['d3-geo', 'topojson-client'], objects: ['countries', 'land'] }),
  peer({ id: 'echarts', name: 'ECharts', map: `${azimuthal}, by d3-geo; no turn of its own: the option is given anew each frame`, packages: ['echarts', 'd3-geo'] }),
  peer({ id: 'leaflet', name: 'Leaflet', map: 'flat Mercator; flies instead of turning, and draws the outlines only when it lands', packages: ['leaflet'], turns: false, styles: ['leaflet/dist/leaflet.css'] }),
  peer({ id: 'amcharts', name: 'amCharts 5', map: `${azimuthal}, by d3-geo`, packages: ['@amcharts/amcharts5', 'd3-geo'] }),
  peer({
    id: 'maplibre', name: 'MapLibre GL', map: 'globe seen from space; WebGL, here by SwiftShader on the processor',
    packages: ['maplibre-gl'], styles: ['maplibre-gl/dist/maplibre-gl.css'], modules: { 'worker.js': 'maplibre-gl/dist/maplibre-gl-worker.mjs' },
  }),
];
