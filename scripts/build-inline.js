/** Builds relations-map-inline.js and load-inline.js: entries that hold their WebAssembly as modules and share all else with the others. */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { bundled } from './bundle.js';
import { squeezedFile } from './inline.js';
import { root } from './tools.js';

/** The entries that stay what they are, so that there is one core whichever of them a page imports. @type {Record<string, string>} */
const shared = { 'define.js': './relations-map.js', 'load.js': './load.js' };

/** @type {import('esbuild').Plugin} */
const sharedEntries = {
  name: 'shared-entries',
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:define|load)\.js$/ }, ({ path }) => ({ path: shared[basename(path)], external: true }));
  },
};

/** A core in one file has no second one. @type {import('esbuild').Plugin} */
const packedWasm = {
  name: 'packed-wasm',
  setup(build) {
    // Names of chunks tell the paths that they are made of: those from here, so that they are the same in any folder.
    build.onResolve({ filter: /\.wasm\.gz$/ }, ({ path, resolveDir }) => ({ path: relative(root, join(resolveDir, path)), namespace: 'packed-wasm' }));
    build.onLoad({ filter: /.*/, namespace: 'packed-wasm' }, async ({ path }) => {
      const wasm = join(root, path.slice(0, -'.gz'.length));
      return { contents: existsSync(wasm) ? await squeezedFile(wasm) : '', loader: 'binary' };
    });
  },
};

/** @param {string} dist */
export async function buildInline(dist) {
  const { outputFiles } = await bundled({
    entryPoints: { 'relations-map-inline': join(root, 'www/inline.js'), 'load-inline': join(root, 'www/load-inline.js') }, format: 'esm', splitting: true, outdir: dist,
    chunkNames: 'relations-map-inline-[name]-[hash]', plugins: [sharedEntries, packedWasm],
  });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
}
