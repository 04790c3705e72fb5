/**
 * What the element is given from outside: where its files are, which the entry that registers it tells, and what its parts
 * can do, which is the element's.
 * @module
 */

import { AttributesElement } from './attributes.js';
import { RelationsMapError } from './error.js';

/** @typedef {import('./state.js').State} State */
/**
 * What parts of the page can ask of the element on behalf of the person who uses it.
 *
 * @typedef {object} Reader
 * @property {import('./words.js').Words} words of the element's language
 * @property {(change: Partial<State>) => void} go shows something else, and tells the page that the reader did
 * @property {() => void} close ends the reading of what is chosen
 * @property {() => void} retry opens the record again after something did not arrive
 * @property {(event: string | null) => void} join joins the parties of an event on the map
 * @property {(marks: Partial<Marks>) => void} mark draws what is asked for beside the state
 * @property {(name: string | null, from?: HTMLElement) => void} open opens one of the parts behind More, or closes it
 * @property {(text: string) => void} tell says something to those who listen
 * @property {<T>(act: () => T) => T | undefined} guard runs what may fail, and reports the failure
 */

/** State that no link keeps: whether a day shows undated ties as well, and the day it is compared with. @typedef {{ undated: boolean, since: string | null }} Marks */

/**
 * An element with what an entry and a page give it.
 *
 * @cssprop --relations-map-size - the base of all sizes, 16px where the page's root is smaller
 * @cssprop --relations-map-font - the typeface of controls and facts
 * @cssprop --relations-map-serif - the typeface of headings and statements
 * @cssprop --relations-map-paper - the ground
 * @cssprop --relations-map-ink - text
 * @cssprop --relations-map-quiet - text of less weight
 * @cssprop --relations-map-faint - signs of less weight
 * @cssprop --relations-map-line - hairlines
 * @cssprop --relations-map-partner-land - the land of partners
 * @cssprop --relations-map-other-land - other land
 * @cssprop --relations-map-sea - water
 * @cssprop --relations-map-centre - the land at the centre
 * @cssprop --relations-map-chosen-land - the land of what is chosen
 * @cssprop --relations-map-tie - lines of partners
 * @cssprop --relations-map-cooperation - marks of cooperation
 * @cssprop --relations-map-neither - marks of neither
 * @cssprop --relations-map-unstated - marks of statements whose tone nobody judged
 * @cssprop --relations-map-conflict - marks of conflict
 * @cssprop --relations-map-accent - what is chosen, and where sources contradict each other
 */
export class ProvidedElement extends AttributesElement {
  /** @internal Where the WebAssembly comes from; the entry that registers the element sets it. @type {() => import('./engine.js').Source | Promise<import('./engine.js').Source>} */
  static core = () => new URL('relations_map_bg.wasm', document.baseURI);

  /** @internal Where the second file of the core is. @type {() => import('./engine.js').Source | Promise<import('./engine.js').Source>} */
  static later = () => new URL('relations_map_later.wasm', document.baseURI);

  /** @internal The English words of what comes after the first picture, and what puts answers into words; the entry that registers the element sets it. @type {() => Promise<Pick<typeof import('./telling.js'), 'default' | 'telling'> & Partial<typeof import('./waiting.js')>>} */
  static words = () => Promise.reject(new Error('no entry of this package was loaded'));

  /** @internal The words of other languages than English, by language; the entry that registers the element sets them. @type {Record<string, () => Promise<import('./speaking.js').Language>>} */
  static languages = {};

  /** @internal The parts that come after the first picture; the entry that registers the element sets it. @type {() => Promise<Pick<typeof import('./workbench.js'), 'Workbench' | 'png'>>} */
  static workbench = () => Promise.reject(new Error('no entry of this package was loaded'));

  /** @internal What stands under a small map; the entry that registers the element sets it. @type {() => Promise<Pick<typeof import('./card.js'), 'Card'>>} */
  static card = () => Promise.reject(new Error('no entry of this package was loaded'));

  /** @internal The reader of what a page brings, which comes only then; the entry that registers the element sets it. @type {() => Promise<import('./read.js').Reader>} */
  static reader = () => Promise.reject(new RelationsMapError('no-reader', 'this page shows the record that is in it, and cannot read another: expected the module relations-map.js'));

  /** @internal What reads sheets, and comes only then; the entry that registers the element sets it. @type {() => Promise<Pick<typeof import('./sheet/reading.js'), 'readSheet'>>} */
  static sheets = () => Promise.reject(new RelationsMapError('no-reader', 'this page shows the record that is in it, and cannot read a sheet: expected the module relations-map.js, or make.html'));

  /** @internal The program of pages that `exportHTML` writes; the entry that registers the element sets it. */
  static blank = () => new URL('relations-map-blank.html', document.baseURI);

  /** @internal What writes the page of `exportHTML`; the entry that registers the element sets it. @type {() => Promise<Pick<typeof import('./saving.js'), 'savedMap'>>} */
  static saving = () => Promise.reject(new Error('no entry of this package was loaded'));
}
