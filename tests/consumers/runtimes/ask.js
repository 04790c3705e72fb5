/** The package without a page: every entry can be imported, the questions answer, and a data package of this disk is read. */
import { load } from 'relations-map';
import { RelationsMapElement } from 'relations-map/define';
import * as inline from 'relations-map/inline';

const relations = await load();
const own = await load({ src: import.meta.resolve('relations-map/data/datapackage.json') });
const held = await inline.load();

console.log(JSON.stringify({
  ties: relations.ties('TJK').length,
  own: own.fingerprint(),
  fingerprints: [relations, held].map((one) => one.fingerprint()),
  hit: relations.search('Kulyab')[0].hits[0].id,
  svg: relations.svg({ focus: 'TJK', width: 400, height: 300 }, { title: 'Tajikistan' }).slice(0, 4),
  element: typeof RelationsMapElement,
  hasPage: typeof document !== 'undefined',
}));
