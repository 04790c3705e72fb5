/**
 * Builds dist/: the module with its WebAssembly, the one file that holds everything, the demo page and the types.
 *
 * `node scripts/build.js core` makes only what www/ imports from build/: the core, as wasm-pack makes it, and the
 * summary of the record. `node scripts/build.js page` makes the modules, pages and types alone, with the core as it was made last.
 */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkBudget } from './budget.js';
import { buildBlank } from './build-blank.js';
import { buildBareCore, buildCore, buildWholeCore, core, isSplit } from './build-core.js';
import { buildDocs } from './build-docs.js';
import { buildInline } from './build-inline.js';
import { buildMake } from './build-make.js';
import { buildOneFile } from './build-one-file.js';
import { buildPictures } from './build-pictures.js';
import { buildReader, shipReader } from './build-reader.js';
import { buildSheet, shipSheet } from './build-sheet.js';
import { buildTypes } from './build-types.js';
import { shipWords } from './build-words.js';
import { bundled } from './bundle.js';
import { customElements } from './custom-elements.js';
import { cssData, htmlData, webTypes } from './editor-data.js';
import { integrity } from './integrity.js';
import { buildLanguages, languages } from './languages.js';
import { writeLicences } from './licences.js';
import { page } from './pages.js';
import { root, script } from './tools.js';

const dist = join(root, 'dist');
const www = join(root, 'www');

/** The modules that a page can name, or that stand beside them under a name of their own. */
const modules = { 'relations-map': 'define.js', load: 'load.js', 'relations-export': 'export.js', 'relations-reader': 'reader.js', 'relations-reader-worker': 'reader-worker.js', 'relations-sheet-worker': 'sheet/worker.js' };

/** The chunks that several modules have in common, and the parts that come later. They lie beside the modules, so that an address relative to one is relative to all. */
const parts = 'relations-map-';

/**
 * The modules with their WebAssembly. What two of them need is a chunk that both load; what comes after the picture is
 * loaded after it.
 *
 * @returns {Promise<import('./budget.js').Shipped>}
 */
async function buildModules() {
  const entryPoints = Object.fromEntries(Object.entries(modules).map(([name, entry]) => [name, join(www, entry)]));
  const { outputFiles, metafile } = await bundled({ entryPoints, format: 'esm', splitting: true, outdir: dist, chunkNames: `${parts}[name]-[hash]` });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  for (const name of readdirSync(core).filter((name) => name.endsWith('.wasm'))) copyFileSync(join(core, name), join(dist, name));
  shipReader(dist);
  shipSheet(dist);
  return shipped(metafile);
}

/**
 * Which modules come before the first picture, and which after it.
 *
 * @param {import('esbuild').Metafile} metafile
 */
function shipped({ outputs }) {
  const nameOf = (/** @type {string} */ path) => relative(dist, resolve(path));
  const all = new Map(Object.entries(outputs).map(([path, output]) => [nameOf(path), output]));
  /** @type {(name: string, kind: string) => string[]} */
  const imported = (name, kind) => (all.get(name)?.imports ?? []).filter((one) => one.kind === kind && !one.external).map((one) => nameOf(one.path));
  /** @type {(name: string) => string[]} */
  const withChunks = (name) => [name, ...imported(name, 'import-statement').flatMap(withChunks)];
  const first = [...new Set(withChunks('relations-map.js'))];
  const dynamic = first.flatMap((name) => imported(name, 'dynamic-import')).filter((name) => name.startsWith(parts));
  const tags = languages().slice(1);
  const isSpoken = (/** @type {string} */ name) => tags.some((tag) => name.startsWith(`${parts}${tag}-`));
  const later = [...new Set(dynamic.filter((name) => !isSpoken(name)).flatMap(withChunks))].filter((name) => !first.includes(name));
  return { first, later, spoken: dynamic.filter(isSpoken) };
}

/** The article with its maps, the page for developers, what lies beside them, the documentation, and what editors of code read. */
async function buildPages() {
  const manifest = customElements();
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const data = { 'custom-elements': manifest, 'web-types': webTypes(manifest, project), 'vscode.html-custom-data': htmlData(manifest), 'vscode.css-custom-data': cssData(manifest) };
  for (const [name, value] of Object.entries(data)) writeFileSync(join(dist, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);
  const hashes = { integrity: JSON.stringify(integrity(dist)) };
  for (const name of ['index.html', 'developers.html']) writeFileSync(join(dist, name), page(name, manifest, hashes));
  for (const name of ['index.css', 'developers.css', 'developers.js', 'copied.js', 'height-listener.js']) copyFileSync(join(www, name), join(dist, name));
  await buildDocs(dist);
}

/** The modules and pages in dist/, without types, with what www/ imports from build/ as it was made last. */
async function buildPage() {
  buildLanguages();
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const files = await buildModules();
  await buildInline(dist);
  await buildOneFile(dist);
  await shipWords(dist);
  await buildBlank(dist);
  await buildCommand();
  await buildMake(dist);
  await buildPictures(dist);
  await buildPages();
  writeLicences(dist);
  return files;
}

/** The command line, in one module with all that it imports; its WebAssembly lies beside it. */
async function buildCommand() {
  const { outputFiles: [file] } = await bundled({ entryPoints: [join(www, 'command/main.js')], format: 'esm', platform: 'node', banner: { js: '#!/usr/bin/env node' } });
  writeFileSync(join(dist, 'command.js'), file?.contents ?? '', { mode: 0o755 });
}

/** Everything in dist/. */
async function buildAll() {
  buildImports();
  buildWholeCore();
  buildBareCore();
  const files = await buildPage();
  buildTypes(dist);
  // The budget is that of two files.
  if (isSplit) checkBudget(dist, files);
}

/** What www/ imports from build/. */
function buildImports() {
  buildLanguages();
  buildCore();
  buildReader();
  buildSheet();
}

/** The modules and pages with their types, with what www/ imports from build/ as it was made last. */
async function buildTypedPage() {
  await buildPage();
  buildTypes(dist);
}

const only = new Map([['core', buildImports], ['page', buildTypedPage]]);

script('build', async () => { await (only.get(process.argv[2] ?? '') ?? buildAll)(); });
