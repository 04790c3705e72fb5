import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';

await build({ entryPoints: ['src/main.js'], bundle: true, splitting: true, format: 'esm', target: 'es2022', outdir: 'out' });
// esbuild follows no `new URL(…, import.meta.url)`: what the module asks for is put beside it.
const dist = 'node_modules/relations-map/dist';
mkdirSync('out', { recursive: true });
for (const name of readdirSync(dist).filter((name) => name.endsWith('.wasm'))) copyFileSync(`${dist}/${name}`, `out/${name}`);
copyFileSync('index.html', 'out/index.html');
