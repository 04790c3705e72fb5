/** Builds the one file: www/one-file.html with styles, scripts and the WebAssembly in their places. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeCore } from './build-core.js';
import { withLanguages } from './build-words.js';
import { classicScript } from './bundle.js';
import { customElements } from './custom-elements.js';
import { byteOrderMark, inlineScript, replaceOnce, squeezedFile, withPacked, withStyles } from './inline.js';
import { languages } from './languages.js';
import { OF_MAPS, notices } from './notices.js';
import { squeezed } from './pack.js';
import { page } from './pages.js';
import { root } from './tools.js';

/** What the script that is not packed takes the place of. */
const scriptElement = /<script src="one-file\.js" id="relations-map-start"><\/script>/;

/**
 * The comment for people who open the source of the one file.
 *
 * @param {string} page
 * @returns {string}
 */
function withSourceNote(page) {
  const { title, version, licenses } = JSON.parse(readFileSync(join(root, 'data/tajikistan/datapackage.json'), 'utf8'));
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const noted = replaceOnce(page, /\$notices/, notices(OF_MAPS));
  return replaceOnce(replaceOnce(noted, /\$record/, `${title}, version ${version}, ${licenses[0].name}`), /\$version/, own.version);
}

/** A page in another language; what stands there for who has no scripts is still English. @param {string} page @param {string} tag */
async function spoken(page, tag) {
  // They need what is made of languages/ first.
  const [{ default: catalogue }, { wordsOf }] = await Promise.all([import(`../build/languages/${tag}.js`), import('../www/words.js')]);
  const words = wordsOf(tag, catalogue);
  const title = words.$heading({ focus: ownName(tag), kind: 'state' });
  const titled = page.replace(/<title>.*<\/title>/, () => `<title>${title}</title>`).replace(/<h1>.*<\/h1>/, () => `<h1>${title}</h1>`);
  const marked = titled.replace('<p class="needs">', '<p class="needs" lang="en" dir="ltr">').replace('<div class="fallback"', '<div class="fallback" lang="en" dir="ltr"');
  return replaceOnce(marked, /<html lang="en">/, `<html lang="${tag}" dir="${words.$dir}">`);
}

/** What the record calls the one at its centre in a language. @param {string} tag */
function ownName(tag) {
  const { focus } = JSON.parse(readFileSync(join(root, 'build/summary.json'), 'utf8'));
  const [head = [], ...rows] = readFileSync(join(root, 'data/tajikistan/actors.csv'), 'utf8').split('\n').map((line) => line.split(','));
  return rows.find((row) => row[2] === focus)?.[head.indexOf(`name_${tag}`)] || focus;
}

/** The one file, and one for each other language with the words of that language in it. @param {string} dist */
export async function buildOneFile(dist) {
  const styled = await withStyles(withSourceNote(page('one-file.html', customElements())));
  const started = replaceOnce(styled, scriptElement, inlineScript(await classicScript('one-file.js'), ' id="relations-map-start"'));
  const element = Buffer.from(await classicScript('one-file-element.js'));
  const filled = withPacked(started, 'relations-map-script', await squeezed(element));
  const whole = withPacked(filled, 'relations-map-core', await squeezedFile(join(wholeCore, 'relations_map_bg.wasm')));
  writeFileSync(join(dist, 'relations-map.html'), byteOrderMark + whole);
  for (const tag of languages().slice(1)) writeFileSync(join(dist, `relations-map-${tag}.html`), byteOrderMark + await withLanguages(await spoken(whole, tag), [tag]));
}
