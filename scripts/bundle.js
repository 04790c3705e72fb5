/** What is made of the modules in www/: scripts with all that they import, and their style sheets as text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { core, wholeCore } from './build-core.js';
import { shortNames } from './languages.js';
import { Failure, root } from './tools.js';

/** @typedef {import('esbuild').Plugin} Plugin */

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
export async function smallStyle(path) {
  const { transform } = await import('esbuild');
  const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true, charset: 'utf8' });
  return code.trim();
}

/**
 * The glue of the first part names a module; www/later-part.js fills the plain object that stands for it. As a namespace, or as
 * CommonJS, it would bring 300 bytes with which the bundler makes one of the other.
 */
const seam = {
  name: 'seam',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    const object = () => readFileSync(join(core, '__wasm_split.cjs'), 'utf8').replace('module.exports =', 'export default');
    const glue = () => readFileSync(join(core, 'relations_map.js'), 'utf8').replace(/import \* as (\w+) from "\.\/__wasm_split\.js"/, 'import $1 from "./__wasm_split.js"');
    build.onResolve({ filter: /\/__wasm_split\.c?js$/ }, () => ({ path: 'seam', namespace: 'seam' }));
    build.onLoad({ filter: /.*/, namespace: 'seam' }, () => ({ contents: object() }));
    build.onLoad({ filter: /\/build\/core\/relations_map\.js$/ }, () => ({ contents: glue(), resolveDir: core }));
  },
};

/** The one file has the core in one file, with a glue of its own. */
const wholeCoreAlias = {
  name: 'whole-core',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\/build\/core\/relations_map\.js$/ }, () => ({ path: join(wholeCore, 'relations_map.js') }));
  },
};

/** A page with a record of its own has nothing of ours in it, the table of partners among it. @type {Plugin} */
export const withoutSummary = {
  name: 'without-summary',
  setup(build) {
    build.onLoad({ filter: /\/build\/summary\.json$/ }, () => ({ contents: '{"focus":"","partners":[]}', loader: 'json' }));
  },
};

/**
 * Bundles what the options name.
 *
 * @param {import('esbuild').BuildOptions} options
 */
export async function bundled({ plugins = [], ...options }) {
  const { build } = await import('esbuild');
  const { outputFiles = [], metafile = { inputs: {}, outputs: {} }, warnings } = await build({
    bundle: true, minify: true, write: false, metafile: true, target: 'es2022', charset: 'utf8', legalComments: 'none', external: ['node:*'],
    plugins: [styleText, seam, ...plugins], logLevel: 'warning', mangleProps: /^\$/, mangleCache: shortNames(), ...options,
  });
  if (warnings.length > 0) throw new Failure('www: the bundler warns, see above');
  return { outputFiles, metafile };
}

/**
 * One of the entries in www/ with all that it imports, as one script.
 *
 * @param {string} entry
 * @param {Plugin[]} plugins
 * @returns {Promise<string>}
 */
async function bundle(entry, plugins) {
  const { outputFiles: [file] } = await bundled({ entryPoints: [join(www, entry)], format: 'iife', plugins: [wholeCoreAlias, ...plugins] });
  return file?.text ?? '';
}

/**
 * One of the entries in www/ as a script that needs no address of its own.
 *
 * @param {string} entry
 * @param {Plugin[]} [plugins]
 * @returns {Promise<string>}
 */
export async function classicScript(entry, plugins = []) {
  const code = await bundle(entry, plugins);
  if (!code.includes('import.meta')) return code;
  throw new Failure(`www/${entry}: \`import.meta\` in the bundle, expected none in a classic script`);
}

