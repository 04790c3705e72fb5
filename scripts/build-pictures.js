/** Pictures for previews of links, for feeds and for where no map can run: drawn by the core as the page's files are, and painted without a browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { core } from './build-core.js';
import { bundled } from './bundle.js';
import { Failure, root } from './tools.js';

const require = createRequire(import.meta.url);

/** Letters as wide as those for which the core leaves room, the same on every machine. */
const FONTS = ['arimo/400Regular/Arimo_400Regular', 'arimo/700Bold/Arimo_700Bold', 'tinos/400Regular/Tinos_400Regular', 'tinos/700Bold/Tinos_700Bold', 'tinos/400Regular_Italic/Tinos_400Regular_Italic'];

/** @typedef {{ name: string, width: number, height: number, scale: number }} Picture */

/** What a preview of a link shows, and a square for feeds. @type {Picture[]} */
export const PICTURES = [{ name: 'preview.png', width: 1200, height: 630, scale: 1.1 }, { name: 'feed.png', width: 1080, height: 1080, scale: 1.6 }];

const MARGIN_PX = 40;

/** What draws: modules of the page, which name parts of the core that only the bundler has. */
const ENTRY = "export { drawn } from './command/drawn.js';\nexport { english } from './command/words.js';\nexport { later, start } from './engine.js';\nexport { Relations } from './relations.js';\n";

/** @typedef {typeof import('../www/command/drawn.js') & typeof import('../www/command/words.js') & typeof import('../www/engine.js') & typeof import('../www/relations.js')} Drawing */

/** @returns {Promise<Drawing>} */
async function drawing() {
  const { outputFiles: [file] } = await bundled({ stdin: { contents: ENTRY, resolveDir: join(root, 'www') }, format: 'esm', platform: 'node' });
  const path = join(root, 'build/drawing.js');
  writeFileSync(path, file?.contents ?? '');
  return import(pathToFileURL(path).href);
}

/** The questions, without a page. @param {Drawing} drawing */
async function opened({ Relations, later, start }) {
  const wasm = (/** @type {string} */ name) => () => readFileSync(join(core, name));
  await start(wasm('relations_map_bg.wasm'));
  await later(wasm('relations_map_later.wasm'));
  return new Relations(null);
}

/** The height that a picture file has. @param {string} svg */
const heightOf = (svg) => Number(/ height="([\d.]+)"/.exec(svg)?.[1]);

/**
 * A picture of just that size: what stands around the map takes its room, and the map the rest.
 *
 * @param {import('../www/relations.js').Relations} relations
 * @param {Drawing} program
 * @param {Picture} picture
 */
function fitted(relations, { drawn, english }, { name, width, height, scale }) {
  const wish = { width: (width - 2 * MARGIN_PX) / scale, height: 300, focus: relations.mainActor(), scale };
  const first = drawn(english, relations, wish);
  const around = heightOf(first?.svg ?? '') - wish.height * scale;
  const made = drawn(english, relations, { ...wish, height: (height - around) / scale });
  if (!made || Math.abs(heightOf(made.svg) - height) > 1) throw new Failure(`${name} would be ${heightOf(made?.svg ?? '')} pixels high, expected ${height}`);
  return made;
}

/** @param {string} svg @returns {Uint8Array} */
function painted(svg, /** @type {typeof import('@resvg/resvg-wasm').Resvg} */ Resvg) {
  const fontBuffers = FONTS.map((name) => readFileSync(require.resolve(`@expo-google-fonts/${name}.ttf`)));
  const named = svg.replaceAll(/font-family="([^"]*)"/g, (_, names) => `font-family="${names.includes('Georgia') ? 'Tinos' : 'Arimo'}"`);
  return new Resvg(named, { font: { fontBuffers, defaultFontFamily: 'Arimo' } }).render().asPng();
}

/** What services ask for that embed a page by its address; whoever publishes the map puts that address before the names. @param {string} title */
const oembed = (title) => ({
  version: '1.0',
  type: 'rich',
  title,
  width: 760,
  height: 760,
  html: '<iframe src="relations-map.html" title="Foreign relations on a map" width="100%" height="760"></iframe>',
  thumbnail_url: 'preview.png',
  thumbnail_width: 1200,
  thumbnail_height: 630,
});

/** The pictures in dist/, and what tells of them. @param {string} dist */
export async function buildPictures(dist) {
  const [program, { Resvg, initWasm }] = await Promise.all([drawing(), import('@resvg/resvg-wasm')]);
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const relations = await opened(program);
  for (const picture of PICTURES) {
    const { svg, title } = fitted(relations, program, picture);
    writeFileSync(join(dist, picture.name), painted(svg, Resvg));
    writeFileSync(join(dist, 'oembed.json'), `${JSON.stringify(oembed(title), null, 2)}\n`);
  }
}
