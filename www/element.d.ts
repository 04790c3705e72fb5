/** The tag and its events, for those who write pages in TypeScript. */
import type { RelationsMapElement } from './define.js';
import type { Filter } from '../build/core/relations_map.js';
import type { Problem } from '../build/reader/relations_reader.js';
import type { Appearance, Controls, Projection, State, ViewName } from './state.js';

export { RelationsMapElement } from './define.js';
export type { Appearance, Controls, Projection, State, ViewName } from './state.js';

/** What the tag takes. */
export interface RelationsMapAttributes {
  src?: string;
  view?: ViewName;
  focus?: string;
  selected?: string;
  'as-of'?: string;
  from?: string;
  to?: string;
  themes?: string;
  tones?: string;
  projection?: Projection;
  measure?: string;
  lang?: string;
  languages?: string;
  appearance?: Appearance;
  controls?: Controls;
  'url-state'?: string;
}

/** Who made the change that an event tells of: a link that was followed, the page, or whoever uses the map. */
export type Cause = 'link' | 'page' | 'reader';

/** What a page hears of it. Selection, filter and view are told when whoever uses the map changes them; `-change` tells of every cause. */
export interface RelationsMapEvents {
  'relations-map-ready': CustomEvent<{ readonly fingerprint: string; readonly focus: string }>;
  'relations-map-select': CustomEvent<{ readonly id: string | null }>;
  'relations-map-filter': CustomEvent<{ readonly filter: Readonly<Filter> }>;
  'relations-map-viewchange': CustomEvent<Readonly<Partial<Pick<State, 'view' | 'focus' | 'projection' | 'measure' | 'compared' | 'changes'>>>>;
  'relations-map-change': CustomEvent<{ readonly state: Readonly<State>; readonly cause: Cause }>;
  'relations-map-error': CustomEvent<{ readonly code: string; readonly message: string; readonly problems: readonly Problem[] }>;
}

/** The same as frameworks name their listeners. */
export type RelationsMapListeners<Prefix extends string = 'on'> = {
  [Name in keyof RelationsMapEvents as `${Prefix}${Name}`]?: (event: RelationsMapEvents[Name]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    'relations-map': RelationsMapElement;
  }
  interface HTMLElementEventMap extends RelationsMapEvents {}
  interface DocumentEventMap extends RelationsMapEvents {}
}
