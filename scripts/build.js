/**
 * Builds dist/: the module with its WebAssembly, the one file that holds everything, the demo page and the types.
 *
 * `node scripts/build.js core` makes only what www/ imports from build/: the core, as wasm-pack makes it, and the
 * summary of the record. `node scripts/build.js page` makes the modules and pages alone, with the core as it was made last.
 */
import {
  appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkBudget } from './budget.js';
import { buildBlank } from './build-blank.js';
import { buildBareCore, buildCore, buildWholeCore, core, isSplit } from './build-core.js';
import { buildDocs } from './build-docs.js';
import { buildInline } from './build-inline.js';
import { buildMake } from './build-make.js';
import { buildOneFile } from './build-one-file.js';
import { buildReader, shipReader } from './build-reader.js';
import { buildSheet, shipSheet } from './build-sheet.js';
import { shipWords } from './build-words.js';
import { bundled } from './bundle.js';
import { customElements } from './custom-elements.js';
import { buildLanguages, languages } from './languages.js';
import { writeLicences } from './licences.js';
import { page } from './pages.js';
import { root, run, script } from './tools.js';

const types = join(root, 'build/types');
const dist = join(root, 'dist');
const www = join(root, 'www');

/** The modules that a page can name, or that stand beside them under a name of their own. */
const modules = { 'relations-map': 'define.js', load: 'load.js', 'relations-reader': 'reader.js', 'relations-reader-worker': 'reader-worker.js', 'relations-sheet-worker': 'sheet/worker.js' };

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
  writeFileSync(join(dist, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const name of ['index.html', 'developers.html']) writeFileSync(join(dist, name), page(name, manifest));
  for (const name of ['index.css', 'developers.css', 'developers.js', 'copied.js', 'height-listener.js']) copyFileSync(join(www, name), join(dist, name));
  await buildDocs(dist);
}

/** The compiler keeps no such remark of the source, and would refuse its own output. */
const accessor = { found: /\n( +)(?=get focus\(\))/, remark: '\n$1// @ts-ignore TypeScript lets no accessor take the place of an inherited method.\n$1' };

/**
 * The text of a file of types as it must be in dist/, where the types of the core, of the reader, of the reading of sheets and of messages are
 * called core.d.ts, reader-core.d.ts, sheet-core.d.ts and languages.d.ts.
 *
 * @param {string} name
 * @returns {string}
 */
function publishedTypes(name) {
  const written = join(www, name);
  const text = readFileSync(existsSync(written) ? written : join(types, 'www', name), 'utf8');
  const up = name.includes('/') ? '../' : './';
  return text.replace(accessor.found, accessor.remark)
    .replaceAll(/(["'])(?:\.\.\/)+build\/core\/relations_map\.js\1/g, `"${up}core.js"`)
    .replaceAll(/(["'])(?:\.\.\/)+build\/reader\/relations_reader\.js\1/g, `"${up}reader-core.js"`)
    .replaceAll(/(["'])(?:\.\.\/)+build\/sheet\/relations_sheet\.js\1/g, `"${up}sheet-core.js"`)
    .replaceAll(/(["'])(?:\.\.\/)+build\/languages\/messages\.d\.ts\1/g, `"${up}languages.js"`);
}

/** What a program imports with `load`: the types of answers too. */
const answerTypes = "export type * from './core.js';\nexport type { Files, Problem, Progress } from './reader-core.js';\n";

/** Types of entries, and of what only the one file has: nobody can import them. */
const unpublished = ['copied.d.ts', 'dense-text.d.ts', 'developers.d.ts', 'one-file-element.d.ts', 'make-start.d.ts', 'one-file.d.ts', 'packed.d.ts', 'reader-worker.d.ts', 'run-packed.d.ts', 'sheet/worker.d.ts'];

/** Types from the comments in www/, and those that are written by hand. */
function buildTypes() {
  rmSync(types, { recursive: true, force: true });
  run('tsc', ['--project', 'scripts/tsconfig.types.json']);
  const names = readdirSync(join(types, 'www'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts') && !unpublished.includes(name) && !/^(?:make|command)\b/.test(name));
  for (const folder of ['workbench', 'sheet', 'telling']) mkdirSync(join(dist, folder), { recursive: true });
  const byHand = readdirSync(www).filter((name) => name.endsWith('.d.ts'));
  for (const name of [...names, ...byHand]) writeFileSync(join(dist, name), publishedTypes(name));
  appendFileSync(join(dist, 'load.d.ts'), answerTypes);
  appendFileSync(join(dist, 'inline.d.ts'), "export type * from './load.js';\nexport type * from './element.js';\n");
  copyFileSync(join(core, 'relations_map.d.ts'), join(dist, 'core.d.ts'));
  copyFileSync(join(root, 'build/reader/relations_reader.d.ts'), join(dist, 'reader-core.d.ts'));
  copyFileSync(join(root, 'build/sheet/relations_sheet.d.ts'), join(dist, 'sheet-core.d.ts'));
  copyFileSync(join(root, 'build/languages/messages.d.ts'), join(dist, 'languages.d.ts'));
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
  buildTypes();
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

const only = new Map([['core', buildImports], ['page', buildPage]]);

script('build', async () => { await (only.get(process.argv[2] ?? '') ?? buildAll)(); });
