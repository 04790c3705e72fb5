/**
 * Makes build/languages/ of languages/: for each language its messages as modules, and the types of all messages.
 *
 * English is parted by when its words are needed; of another language the element needs one module, and `make.html` a second.
 */
import { appendFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueOf, moduleOf, nameOf, typesOf } from './messages.js';
import { pseudo } from './pseudo.js';
import { root } from './tools.js';

/** @typedef {import('./messages.js').Catalogue} Catalogue */

const source = join(root, 'languages');
const built = join(root, 'build/languages');

/** When words are needed, and the type of those that are. */
const PARTS = new Map([['picture', 'PictureMessages'], ['beside', 'BesideMessages'], ['sheet', 'SheetMessages'], ['make', 'MakeMessages'], ['instead', 'InsteadMessages'], ['command', 'CommandMessages']]);
/** What the element needs of another language. */
const ELEMENT = ['picture', 'beside', 'instead'];

/** The tags of all languages, English first. @returns {string[]} */
export function languages() {
  const tags = readdirSync(source).filter((name) => name.endsWith('.ftl')).map((name) => name.slice(0, -'.ftl'.length)).sort();
  return ['en', ...tags.filter((tag) => tag !== 'en')];
}

/** @param {string} tag @returns {Catalogue} */
export function catalogue(tag) {
  const file = `languages/${tag}.ftl`;
  return catalogueOf(readFileSync(join(root, file), 'utf8'), file);
}

/** Messages that a language has not yet are said in English, so that a build never waits for a translation; `npm run check` tells of them. @param {Catalogue} english @param {Catalogue} other @returns {Catalogue} */
const filledUp = (english, other) => new Map([...english].map(([id, message]) => [id, other.get(id) ?? message]));

/** @param {string} name @param {string} text */
const write = (name, text) => writeFileSync(join(built, name), text);

/** A module and its types. @param {string} name @param {string} text @param {string} types of what it gives */
function writeModule(name, text, types) {
  write(`${name}.js`, text);
  write(`${name}.d.ts`, `import type { ${types.replaceAll(' &', ',')} } from './messages.d.ts';\nexport default function (tools: object): ${types};\n`);
}

/** What a language calls itself. @param {Catalogue} own */
function ownName(own) {
  const [element] = own.get('language-name')?.pattern.elements ?? [];
  return element?.type === 'TextElement' ? element.value : '';
}

/** What the element needs of another language: its words, and what gives the names of the record in it. @param {string} tag @param {Catalogue} own @param {Catalogue} english */
function writeLanguage(tag, own, english) {
  const names = "export { mirrored } from '../../www/mirror.js';\nexport { namedIn } from '../../www/naming.js';\n";
  writeModule(tag, names + moduleOf(own, english, ({ part }) => ELEMENT.includes(part)), 'PictureMessages & BesideMessages & InsteadMessages');
  appendFileSync(join(built, `${tag}.d.ts`), names);
}

/** Everything in build/languages/. */
export function buildLanguages() {
  rmSync(built, { recursive: true, force: true });
  mkdirSync(built, { recursive: true });
  const english = catalogue('en');
  for (const [part, types] of PARTS) if (part !== 'instead') writeModule(`en-${part}`, moduleOf(english, english, (message) => message.part === part), types);
  for (const tag of languages().slice(1)) {
    const all = filledUp(english, catalogue(tag));
    writeLanguage(tag, all, english);
    writeModule(`${tag}-sheet`, moduleOf(all, english, ({ part }) => part === 'sheet'), 'SheetMessages');
    writeModule(`${tag}-command`, moduleOf(all, english, ({ part }) => part === 'command'), 'CommandMessages');
    writeModule(`${tag}-make`, moduleOf(all, english, ({ part }) => part === 'make'), 'MakeMessages');
  }
  for (const tag of ['en-XA', 'ar-XB']) writeLanguage(tag, pseudo(english, tag === 'ar-XB'), english);
  const others = languages().slice(1);
  const fetched = (/** @type {string} */ name, /** @type {string} */ ending) => `export const ${name} = {\n${others.map((tag) => `  ${tag}: () => import('./${tag}${ending}.js'),\n`).join('')}};\n`;
  for (const [name, ending] of [['languages', ''], ['sheetLanguages', '-sheet']]) write(`fetched${ending}.js`, `// Made by scripts/languages.js.\n${fetched(name ?? '', ending ?? '')}`);
  const names = Object.fromEntries(languages().map((tag) => [tag, ownName(catalogue(tag))]));
  write('names.js', `// Made by scripts/languages.js.\nexport const languageNames = ${JSON.stringify(names)};\n`);
  write('names.d.ts', 'export const languageNames: Record<string, string>;\n');
  const type = (/** @type {string} */ more) => `Record<string, () => Promise<{ default: (tools: object) => object${more} }>>`;
  write('fetched.d.ts', `export const languages: ${type(", namedIn: typeof import('../../www/naming.js').namedIn, mirrored: typeof import('../../www/mirror.js').mirrored")};\n`);
  write('fetched-sheet.d.ts', `export const sheetLanguages: ${type('')};\n`);
  const types = [...PARTS].map(([part, name]) => typesOf(name, english, part)).join('\n');
  write('messages.d.ts', `// Made by scripts/languages.js.\n${types}`);
}

/** Short names of messages in what is shipped: the same in all files, since some are made apart. @returns {Record<string, string>} */
export function shortNames() {
  const messages = [...catalogue('en').keys()].map((id, index) => [nameOf(id), `${LETTERS[Math.floor(index / LETTERS.length) % LETTERS.length]}${LETTERS[index % LETTERS.length]}`]);
  return Object.fromEntries([...messages, ...TOOLS.map((name) => [`$${name}`, name[0] ?? ''])]);
}

/** What messages are made with, in www/words.js; each begins with another letter. */
const TOOLS = ['choose', 'digits', 'number', 'show'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
