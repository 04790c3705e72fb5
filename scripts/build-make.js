/** Builds make.html, which makes a map of anybody's sheet and holds all that it needs, what it saves among it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, squeezedScript, withProgram } from './build-blank.js';
import { sheet } from './build-sheet.js';
import { withLanguages } from './build-words.js';
import { classicScript, smallStyle } from './bundle.js';
import { byteOrderMark, inlineScript, replaceOnce, squeezedFile, withPacked, withStyles } from './inline.js';
import { languages } from './languages.js';
import { OF_SHEETS } from './notices.js';
import { squeezedMore } from './pack.js';
import { root } from './tools.js';

/** @param {string} dist */
export async function buildMake(dist) {
  const saved = await smallStyle(join(root, 'www/one-file.css'));
  const start = inlineScript(await classicScript('one-file.js'), ' type="text/plain" id="relations-map-start"');
  const styled = (await withStyles(read('make.html', OF_SHEETS))).replace('<!-- style of saved pages -->', () => saved);
  let page = await withLanguages(await withProgram(styled, start), languages().slice(1), ['sheet', 'make']);
  for (const [id, entry] of /** @type {const} */ ([['make-script', 'make/main.js'], ['make-worker', 'sheet/worker.js']])) page = withPacked(page, id, await squeezedScript(entry));
  page = withPacked(page, 'make-sheet', await squeezedFile(join(sheet.folder, `${sheet.name}_bg.wasm`), '.lzma', squeezedMore));
  writeFileSync(join(dist, 'make.html'), byteOrderMark + replaceOnce(page, /<script src="make-start\.js"><\/script>/, inlineScript(await classicScript('make-start.js'))));
}
