/** What markup of Svelte may say. */
import type {} from 'relations-map/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type Props = SvelteHTMLElements['relations-map'];

export const props: Props = { id: 'map', focus: 'UZB', view: 'timeline', 'onrelations-map-select': (event) => event.detail.id?.toUpperCase(), 'on:relations-map-ready': (event) => event.detail.fingerprint };
// @ts-expect-error there is no such view
export const wrong: Props = { view: 'globe' };
