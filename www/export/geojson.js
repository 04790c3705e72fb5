/**
 * GeoJSON by RFC 7946: actors and places as points, ties as lines between those that have a point. What has none is no feature, and
 * is counted in `withoutPlace`. A line that crosses the 180th meridian is cut there, as the standard asks.
 * @module
 */

import { graphOf, ofActor, ofTie } from './graph.js';

/** @typedef {readonly [lon: number, lat: number]} Point */

/** @param {string} id @param {Record<string, unknown>} properties @param {object} geometry */
const feature = (id, properties, geometry) => ({ type: 'Feature', id, properties, geometry });

/** Straight in degrees, the shorter way round. @param {Point} from @param {Point} to */
function line([lon, lat], [toLon, toLat]) {
  if (Math.abs(toLon - lon) <= 180) return { type: 'LineString', coordinates: [[lon, lat], [toLon, toLat]] };
  const edge = lon > 0 ? 180 : -180;
  const share = (edge - lon) / (toLon + 2 * edge - lon);
  const cut = lat + (toLat - lat) * share;
  return { type: 'MultiLineString', coordinates: [[[lon, lat], [edge, cut]], [[-edge, cut], [toLon, toLat]]] };
}

/** @param {import('./graph.js').Relations} relations @param {import('./graph.js').Wish} [wish] */
export function geojson(relations, wish = {}) {
  const { nodes, edges } = graphOf(relations, wish);
  const points = new Map(nodes.flatMap(({ id, coordinates }) => (coordinates ? [[id, coordinates]] : [])));
  const located = edges.flatMap((edge) => {
    const [from, to] = [points.get(edge.from), points.get(edge.to)];
    return from && to ? [feature(`${edge.from}-${edge.to}`, { feature: 'tie', source: edge.from, target: edge.to, ...ofTie(edge) }, line(from, to))] : [];
  });
  const places = relations.places(wish.filter).filter(({ statements }) => statements > 0);
  return {
    type: 'FeatureCollection',
    features: [
      ...nodes.flatMap((actor) => (actor.coordinates ? [feature(actor.id, { feature: 'actor', ...ofActor(actor) }, { type: 'Point', coordinates: actor.coordinates })] : [])),
      ...places.map(({ id, name, kind, country, coordinates, statements }) => feature(id, { feature: 'place', name, kind, country, statements }, { type: 'Point', coordinates })),
      ...located,
    ],
    withoutPlace: { actors: nodes.length - points.size, ties: edges.length - located.length },
  };
}
