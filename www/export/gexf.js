/**
 * GEXF 1.2, as Gephi and networkx read it; a tie weighs as many events as it has.
 * @module
 */

import { columnsOf, graphOf, ofActor, ofTie, xml } from './graph.js';

/** @param {'node' | 'edge'} kind @param {ReturnType<typeof columnsOf>} columns */
const attributes = (kind, columns) => [`    <attributes class="${kind}">`,
  ...columns.map(([name, isNumber, isWhole]) => `      <attribute id="${xml(name)}" title="${xml(name)}" type="${isNumber ? (isWhole ? 'integer' : 'double') : 'string'}"/>`), '    </attributes>'];

/** @param {Record<string, string | number>} fields */
const values = (fields) => `<attvalues>${Object.entries(fields).map(([name, value]) => `<attvalue for="${xml(name)}" value="${xml(value)}"/>`).join('')}</attvalues>`;

/** @param {import('./graph.js').Relations} relations @param {import('./graph.js').Wish} [wish] */
export function gexf(relations, wish) {
  const { nodes, edges } = graphOf(relations, wish);
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    '  <graph mode="static" defaultedgetype="undirected">',
    ...attributes('node', columnsOf(nodes.map(ofActor))), ...attributes('edge', columnsOf(edges.map(ofTie))),
    '    <nodes>', ...nodes.map((actor) => `      <node id="${xml(actor.id)}" label="${xml(actor.name)}">${values(ofActor(actor))}</node>`), '    </nodes>',
    '    <edges>', ...edges.map((edge, at) => `      <edge id="${at}" source="${xml(edge.from)}" target="${xml(edge.to)}" weight="${edge.tie.events}">${values(ofTie(edge))}</edge>`), '    </edges>',
    '  </graph>', '</gexf>', ''].join('\n');
}
