/** Hashes by which a page can refuse modules that are not those it was made for. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a page with the element may load: the module, its chunks, and what comes later. The reading of data is a program of its own. */
const OF_ELEMENT = /^relations-(?:map|reader)(?:-(?!inline|words)[\w-]+)?\.js$/;

/** The hash of each module of the element, and of the one file. @param {string} dist @returns {Record<string, string>} */
export function integrity(dist) {
  const names = readdirSync(dist).filter((name) => OF_ELEMENT.test(name) || name === 'relations-map.html').sort();
  return Object.fromEntries(names.map((name) => [name, `sha384-${createHash('sha384').update(readFileSync(join(dist, name))).digest('base64')}`]));
}
