/** `import type {} from 'relations-map/vue'` makes the tag known to templates of Vue. */
import type { HTMLAttributes } from 'vue';
import type { RelationsMapAttributes, RelationsMapEvents } from './element.js';

type Listeners = { [Name in keyof RelationsMapEvents as `on${Capitalize<Name>}`]?: (event: RelationsMapEvents[Name]) => void };

declare module 'vue' {
  interface GlobalComponents {
    'relations-map': new () => { $props: HTMLAttributes & RelationsMapAttributes & Listeners };
  }
}
