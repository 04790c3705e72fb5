/**
 * `relations-map/export`: a record in the formats of other programs. It needs the query object alone: `element.relations`, or what
 * `load` gives.
 * @module
 */

export { geojson } from './export/geojson.js';
export { gexf } from './export/gexf.js';
export { graphml } from './export/graphml.js';
export { jsonLd } from './export/json-ld.js';
