/** The words of each language as a script of its own, for pages that hold them and for maps that are saved in a language. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundle.js';
import { languages } from './languages.js';
import { denseText, squeezed } from './pack.js';
import { root } from './tools.js';

/**
 * A script that leaves the words of a language where `www/held.js` finds them.
 *
 * @param {string} tag
 * @param {readonly string[]} more what else is said, as `make`
 */
async function script(tag, more) {
  const lines = [
    `import * as language from './build/languages/${tag}.js';`,
    ...more.map((name) => `import ${name} from './build/languages/${tag}-${name}.js';`),
    `(globalThis.relationsMapLanguages ??= {})['${tag}'] = { ...language, ${more.join(', ')} };`,
  ];
  const { outputFiles: [file] } = await bundled({ stdin: { contents: lines.join('\n'), resolveDir: root }, format: 'iife' });
  return file?.contents ?? new Uint8Array();
}

/** Puts the words of other languages than English into a page that holds them. @param {string} page @param {readonly string[]} tags @param {readonly string[]} [more] */
export async function withLanguages(page, tags, more = []) {
  const scripts = await Promise.all(tags.map(async (tag) => {
    const packed = await squeezed(await script(tag, more));
    return `<script type="application/gzip" id="relations-map-words-${tag}" data-language="${tag}" data-bytes="${packed.length}">${denseText(packed)}</script>\n  `;
  }));
  const element = '<script type="application/gzip" id="relations-map-script"';
  return page.replace(element, () => `${scripts.join('')}${element}`);
}

/** A file of each language, which saved maps take in. @param {string} dist */
export async function shipWords(dist) {
  for (const tag of languages().slice(1)) writeFileSync(join(dist, `relations-map-words-${tag}.js`), await script(tag, []));
}
