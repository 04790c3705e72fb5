/** `import type {} from 'relations-map/svelte'` makes the tag known to Svelte. */
import type { HTMLAttributes } from 'svelte/elements';
import type { RelationsMapAttributes, RelationsMapElement, RelationsMapListeners } from './element.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'relations-map': Omit<HTMLAttributes<RelationsMapElement>, keyof RelationsMapAttributes> & RelationsMapAttributes & RelationsMapListeners & RelationsMapListeners<'on:'>;
  }
}
