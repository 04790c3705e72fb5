/**
 * GraphML, as networkx, Gephi, yEd and igraph read it.
 * @module
 */

import { columnsOf, graphOf, ofActor, ofTie, xml } from './graph.js';

/** @param {'node' | 'edge'} kind @param {ReturnType<typeof columnsOf>} columns */
const keys = (kind, columns) => columns.map(([name, isNumber, isWhole]) => `  <key id="${kind}-${name}" for="${kind}" attr.name="${xml(name)}" attr.type="${isNumber ? (isWhole ? 'int' : 'double') : 'string'}"/>`);

/** @param {'node' | 'edge'} kind @param {Record<string, string | number>} fields */
const data = (kind, fields) => Object.entries(fields).map(([name, value]) => `<data key="${kind}-${name}">${xml(value)}</data>`).join('');

/** @param {import('./graph.js').Relations} relations @param {import('./graph.js').Wish} [wish] */
export function graphml(relations, wish) {
  const { nodes, edges } = graphOf(relations, wish);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys('node', columnsOf(nodes.map(ofActor))), ...keys('edge', columnsOf(edges.map(ofTie))),
    '  <graph edgedefault="undirected">',
    ...nodes.map((actor) => `    <node id="${xml(actor.id)}">${data('node', ofActor(actor))}</node>`),
    ...edges.map((edge) => `    <edge source="${xml(edge.from)}" target="${xml(edge.to)}">${data('edge', ofTie(edge))}</edge>`),
    '  </graph>', '</graphml>', ''].join('\n');
}
