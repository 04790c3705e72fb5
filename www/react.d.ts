/** `import type {} from 'relations-map/react'` makes the tag known to JSX of React. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RelationsMapAttributes, RelationsMapElement, RelationsMapListeners } from './element.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'relations-map': DetailedHTMLProps<HTMLAttributes<RelationsMapElement>, RelationsMapElement> & RelationsMapAttributes & RelationsMapListeners;
    }
  }
}
