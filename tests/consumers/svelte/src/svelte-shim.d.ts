/// <reference types="svelte" />
/// <reference types="relations-map/svelte" />
