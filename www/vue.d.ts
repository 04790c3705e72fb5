/** `import type {} from 'relations-map/vue'` makes the tag known to templates of Vue. */
import type { HTMLAttributes } from 'vue';
import type { RelationsMapAttributes, RelationsMapEvents } from './element.js';

/** `relations-map-select` as Vue compiles `@relations-map-select`: `RelationsMapSelect`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Pascal<Rest>}` : Capitalize<Name>;
type Listeners = { [Name in keyof RelationsMapEvents as `on${Pascal<Name>}`]?: (event: RelationsMapEvents[Name]) => void };

declare module 'vue' {
  interface GlobalComponents {
    'relations-map': new () => { $props: HTMLAttributes & RelationsMapAttributes & Listeners };
  }
}
