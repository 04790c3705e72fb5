/** Builds relations-map-blank.html: the program of a page that holds a record of its own, without one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareCore } from './build-core.js';
import { classicScript, withoutSummary } from './bundle.js';
import { byteOrderMark, inlineScript, replaceOnce, squeezedFile, withPacked, withStyles } from './inline.js';
import { OF_MAPS, notices } from './notices.js';
import { squeezed } from './pack.js';
import { root } from './tools.js';

const www = join(root, 'www');

/** The script that unpacks the rest of a page. */
const startElement = /<script type="text\/plain" id="relations-map-start"><\/script>/;

/** @param {string} name of a page @param {readonly string[]} programs that are in it */
export function read(name, programs) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return replaceOnce(replaceOnce(readFileSync(join(www, name), 'utf8'), /\$version/, version), /\$notices/, notices(programs));
}

/** @param {string} entry @param {import('esbuild').Plugin[]} [plugins] */
export const squeezedScript = async (entry, plugins) => squeezed(Buffer.from(await classicScript(entry, plugins)));

/** The program that every page has that is made of a sheet. @param {string} page @param {string} start how its first script stands in it */
export async function withProgram(page, start) {
  const started = replaceOnce(page, startElement, start);
  const scripted = withPacked(started, 'relations-map-script', await squeezedScript('one-file-element.js', [withoutSummary]));
  return withPacked(scripted, 'relations-map-core', await squeezedFile(join(bareCore, 'relations_map_bg.wasm')));
}

/** The program of saved pages. @param {string} dist */
export async function buildBlank(dist) {
  const start = inlineScript(await classicScript('one-file.js'), ' type="text/plain" id="relations-map-start"');
  writeFileSync(join(dist, 'relations-map-blank.html'), byteOrderMark + await withProgram(await withStyles(read('blank.html', OF_MAPS)), start));
}
