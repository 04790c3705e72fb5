/** The tables of README.md that tell of the element, made from its manifest: `node scripts/readme.js` writes them anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { customElements } from './custom-elements.js';
import { Failure, isMain, root, script } from './tools.js';

const file = join(root, 'README.md');

/** @param {string[]} columns @param {string[][]} rows */
const table = (columns, rows) => [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

/** @returns {Record<string, string>} */
function tables() {
  const element = customElements().modules[0]?.declarations[0];
  const code = (/** @type {string} */ name) => `\`${name}\``;
  return {
    attributes: table(['attribute', 'what it does', 'without it'], (element?.attributes ?? []).map(({ name, description = '', default: usual }) => [code(name), description, usual ? code(usual) : ''])),
    events: table(['event', 'when'], (element?.events ?? []).map(({ name, description = '' }) => [code(name), description])),
    properties: table(['custom property', 'what it sets'], (element?.cssProperties ?? []).map(({ name, description = '' }) => [code(name), description])),
  };
}

/** README.md with its tables as the element is now. @param {string} text */
export function withTables(text) {
  return Object.entries(tables()).reduce((done, [name, markup]) => {
    const place = new RegExp(`(<!-- ${name}: made by scripts/readme\\.js -->\\n)[^]*?(\\n<!-- /${name} -->)`);
    if (!place.test(done)) throw new Failure(`README.md: no place for the table of ${name}, expected a comment with its name`);
    return done.replace(place, (_, start, end) => `${start}${markup}${end}`);
  }, text);
}

if (isMain(import.meta)) script('readme', () => { writeFileSync(file, withTables(readFileSync(file, 'utf8'))); });
