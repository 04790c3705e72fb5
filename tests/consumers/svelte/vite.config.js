import { svelte } from '@sveltejs/vite-plugin-svelte';

export default { plugins: [svelte()], build: { outDir: 'out', target: 'es2022' } };
