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
import { buildReader, shipReader } from './build-reader.js';
import { checkBudget } from './budget.js';
import { buildCore, buildWholeCore, core, wholeCore } from './build-core.js';
import { changedAt } from './built.js';
import { customElements } from './custom-elements.js';
import { denseText, squeezed } from './pack.js';
import { page } from './pages.js';
import { Failure, root, run, script } from './tools.js';

const types = join(root, 'build/types');
const dist = join(root, 'dist');
const www = join(root, 'www');

/** A style sheet that a module imports becomes its text, without what only people need. */
const styleText = {
  name: 'style-text',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await smallStyle(path), loader: 'text' }));
  },
};

/**
 * @param {string} path
 * @returns {Promise<string>}
 */
async function smallStyle(path) {
  const { transform } = await import('esbuild');
  const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true, charset: 'utf8' });
  return code.trim();
}

/** The one file has the core in one file, with a glue of its own. */
const wholeCoreAlias = {
  name: 'whole-core',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\/build\/core\/relations_map\.js$/ }, () => ({ path: join(wholeCore, 'relations_map.js') }));
  },
};

/**
 * Bundles what the options name.
 *
 * @param {import('esbuild').BuildOptions} options
 */
async function bundled({ plugins = [], ...options }) {
  const { build } = await import('esbuild');
  const { outputFiles = [], metafile = { inputs: {}, outputs: {} }, warnings } = await build({
    bundle: true, minify: true, write: false, metafile: true, target: 'es2022', charset: 'utf8', legalComments: 'none', external: ['node:*'],
    plugins: [styleText, ...plugins], logLevel: 'warning', ...options,
  });
  if (warnings.length > 0) throw new Failure('www: the bundler warns, see above');
  return { outputFiles, metafile };
}

/**
 * One of the entries in www/ with all that it imports, as one script.
 *
 * @param {string} entry
 * @returns {Promise<string>}
 */
async function bundle(entry) {
  const { outputFiles: [file] } = await bundled({ entryPoints: [join(www, entry)], format: 'iife', plugins: [wholeCoreAlias] });
  return file?.text ?? '';
}

/** The modules that a page can name, or that stand beside them under a name of their own. */
const modules = { 'relations-map': 'define.js', load: 'load.js', 'relations-reader': 'reader.js', 'relations-reader-worker': 'reader-worker.js' };

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
  const later = [...new Set(dynamic.flatMap(withChunks))].filter((name) => !first.includes(name));
  return { first, later };
}

/** The article with its maps, the page for developers, what lies beside them, and what editors of code read. */
function buildPages() {
  const manifest = customElements();
  writeFileSync(join(dist, 'custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const name of ['index.html', 'developers.html']) writeFileSync(join(dist, name), page(name, manifest));
  for (const name of ['index.css', 'developers.css', 'developers.js']) copyFileSync(join(www, name), join(dist, name));
}

/**
 * Puts something in the place of the one element that the pattern matches.
 *
 * @param {string} page
 * @param {RegExp} element
 * @param {string} replacement
 * @returns {string}
 */
function replaceOnce(page, element, replacement) {
  const parts = page.split(element);
  if (parts.length === 2) return parts.join(replacement);
  throw new Failure(`www/one-file.html: ${parts.length - 1} elements match ${element}, expected one`);
}

/**
 * A script as it may stand between tags: nothing in it ends the element or hides its end.
 *
 * @param {string} code
 * @returns {string}
 */
function inlineScript(code) {
  const safe = code.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '\\x3C!--');
  return `<script>${safe.trim()}</script>`;
}

/**
 * The WebAssembly as gzip, kept beside it: it is packed anew only when it has changed.
 *
 * @returns {Promise<Uint8Array>}
 */
async function squeezedCore() {
  const wasm = join(wholeCore, 'relations_map_bg.wasm');
  const packed = `${wasm}.gz`;
  const made = existsSync(packed) ? changedAt(packed) : 0;
  if (made < Math.max(changedAt(wasm), changedAt(join(root, 'scripts/pack.js')))) writeFileSync(packed, await squeezed(readFileSync(wasm)));
  return readFileSync(packed);
}

/**
 * Each linked style sheet becomes an element: from `file://` the page must ask for nothing.
 *
 * @param {string} page
 * @returns {Promise<string>}
 */
async function withStyles(page) {
  const links = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)];
  const styles = await Promise.all(links.map(([, href]) => smallStyle(join(www, href))));
  return links.reduce((text, [link], index) => text.replace(link, () => `<style>${styles[index]}</style>`), page);
}

/**
 * Puts gzip as text between the tags of the element with this id, which tells how many bytes it has.
 *
 * @param {string} page
 * @param {string} id
 * @param {Uint8Array} gzip
 * @returns {string}
 */
function withPacked(page, id, gzip) {
  return replaceOnce(page, new RegExp(`(?<= id="${id}")></script>`), ` data-bytes="${gzip.length}">${denseText(gzip)}</script>`);
}

/** What the script that is not packed takes the place of. */
const scriptElement = /<script src="one-file\.js"><\/script>/;

/** Before anything else: then the file is read as UTF-8, whatever a server says that it is. */
const byteOrderMark = '\uFEFF';

/**
 * One of the entries in www/ as a script that needs no address of its own.
 *
 * @param {string} entry
 * @returns {Promise<string>}
 */
async function classicScript(entry) {
  const code = await bundle(entry);
  if (!code.includes('import.meta')) return code;
  throw new Failure(`www/${entry}: \`import.meta\` in the bundle, expected none in a classic script`);
}

/**
 * What the one file tells whoever opens its source.
 *
 * @param {string} page
 * @returns {string}
 */
function withSourceNote(page) {
  const { title, version, licenses } = JSON.parse(readFileSync(join(root, 'data/tajikistan/datapackage.json'), 'utf8'));
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return replaceOnce(replaceOnce(page, /\$record/, `${title}, version ${version}, ${licenses[0].name}`), /\$version/, own.version);
}

/** www/one-file.html with styles, scripts and the WebAssembly in their places. */
async function buildOneFile() {
  const styled = await withStyles(withSourceNote(page('one-file.html', customElements())));
  const started = replaceOnce(styled, scriptElement, inlineScript(await classicScript('one-file.js')));
  const element = Buffer.from(await classicScript('one-file-element.js'));
  const filled = withPacked(started, 'relations-map-script', await squeezed(element));
  const whole = withPacked(filled, 'relations-map-core', await squeezedCore());
  writeFileSync(join(dist, 'relations-map.html'), byteOrderMark + whole);
}

/** The compiler keeps no such remark of the source, and would refuse its own output. */
const accessor = { found: /\n( +)(?=get focus\(\))/, remark: '\n$1// @ts-ignore TypeScript lets no accessor take the place of an inherited method.\n$1' };

/**
 * The text of a file of types as it must be in dist/, where the types of the core and of the reader are called core.d.ts
 * and reader-core.d.ts.
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
    .replaceAll(/(["'])(?:\.\.\/)+build\/reader\/relations_reader\.js\1/g, `"${up}reader-core.js"`);
}

/** What a program imports with `load`: the types of answers too. */
const answerTypes = "export type * from './core.js';\nexport type { Files, Problem, Progress } from './reader-core.js';\n";

/** Types of entries, and of what only the one file has: nobody can import them. */
const unpublished = ['dense-text.d.ts', 'developers.d.ts', 'one-file-element.d.ts', 'one-file.d.ts', 'packed.d.ts', 'reader-worker.d.ts'];

/** Types from the comments in www/, and those that are written by hand. */
function buildTypes() {
  rmSync(types, { recursive: true, force: true });
  run('tsc', ['--project', 'scripts/tsconfig.types.json']);
  const names = readdirSync(join(types, 'www'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts') && !unpublished.includes(name));
  mkdirSync(join(dist, 'workbench'), { recursive: true });
  const byHand = readdirSync(www).filter((name) => name.endsWith('.d.ts'));
  for (const name of [...names, ...byHand]) writeFileSync(join(dist, name), publishedTypes(name));
  appendFileSync(join(dist, 'load.d.ts'), answerTypes);
  copyFileSync(join(core, 'relations_map.d.ts'), join(dist, 'core.d.ts'));
  copyFileSync(join(root, 'build/reader/relations_reader.d.ts'), join(dist, 'reader-core.d.ts'));
}

/** The modules and pages in dist/, without types, with what www/ imports from build/ as it was made last. */
async function buildPage() {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const files = await buildModules();
  await buildOneFile();
  buildPages();
  return files;
}

/** Everything in dist/. */
async function buildAll() {
  buildImports();
  buildWholeCore();
  const files = await buildPage();
  buildTypes();
  checkBudget(dist, files);
}

/** What www/ imports from build/. */
function buildImports() {
  buildCore();
  buildReader();
}

const only = new Map([['core', buildImports], ['page', buildPage]]);

script('build', async () => { await (only.get(process.argv[2] ?? '') ?? buildAll)(); });
