/** The types in dist/: those that an entry of the package leads to, and of these what a program can use. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run } from './tools.js';

const types = join(root, 'build/types');

/** What `exports` of package.json names, as files of types. */
const entries = ['load', 'element', 'inline', 'export', 'react', 'vue', 'svelte'];

/** The types of the WebAssembly, where they are made. */
const made = new Map([['core', 'core/relations_map'], ['reader-core', 'reader/relations_reader']]);

/** The compiler keeps no such remark of the source, and would refuse its own output. */
const accessor = { found: /\n( +)(?=get focus\(\))/, remark: '\n$1// @ts-ignore TypeScript lets no accessor take the place of an inherited method.\n$1' };

/** What a program can import by value from an entry; of other modules it can use the types alone. */
const values = new Set(['load', 'english', 'geojson', 'gexf', 'graphml', 'jsonLd']);

/** A declared function or constant with what is said of it. */
const value = /(?:\/\*\*(?:(?!\*\/)[^])*\*\/\n)?^export (?:default |declare )?(?:function|const) (\w+)[^]*?;\n(?![ }])/gm;

/** What parts of the page tell each other. */
const inner = /^export type (?:Reader|Marks|Warn) = [^]*?;\n(?![ }])/gm;

/** Remarks of the source that have become types. */
const typedef = /^\/\*\*(?:(?!\*\/)[^])*@(?:typedef|import) (?:(?!\*\/)[^])*\*\/\n/gm;

/** What wasm-bindgen tells of how its own module is started. */
const starting = /^export (?:type (?:Sync)?InitInput|type Message) = [^]*?;\n|^export interface InitOutput \{[^]*?\n\}\n/gm;

/** What a program is told of the sides that it can use. @param {string} text */
const usable = (text) => text.replaceAll(value, (declaration, name) => (values.has(name) ? declaration : ''))
  .replaceAll(/^import \{ OpenRecord \}.*\n| \| OpenRecord\b/gm, '')
  .replaceAll(new RegExp([starting, inner, typedef].map(({ source }) => source).join('|'), 'gm'), '')
  .replaceAll(/\n{3,}/g, '\n\n').trimEnd().concat('\n');

/** @param {string} name of a module without its ending */
function source(name) {
  const wasm = made.get(name);
  if (wasm) return join(root, 'build', `${wasm}.d.ts`);
  const byHand = join(root, 'www', `${name}.d.ts`);
  return existsSync(byHand) ? byHand : join(types, 'www', `${name}.d.ts`);
}

/** The text of a file of types as it must be in dist/. @param {string} name @returns {string} */
function published(name) {
  const up = name.includes('/') ? '../' : './';
  const text = usable(readFileSync(source(name), 'utf8')).replace(accessor.found, accessor.remark);
  return [...made].reduce((done, [short, path]) => done.replaceAll(new RegExp(`(["'])(?:\\.\\./)+build/${path}\\.js\\1`, 'g'), `'${up}${short}.js'`), text) + (further[name] ?? '');
}

/** What an entry gives besides: the types of answers, and of what is shown. @type {Record<string, string>} */
const further = {
  load: "export type * from './core.js';\nexport type { Files, Problem, Progress } from './reader-core.js';\n",
  inline: "export type * from './load.js';\nexport type * from './element.js';\nexport type { State } from './element.js';\n",
};

/** The modules beside or below it that a file of types names. @param {string} name @param {string} text */
const named = (name, text) => [...text.matchAll(/(?:from |import\(|import )(["'])(\.{1,2}\/[^"']+)\.js\1/g)].map(([, , path = '']) => join(dirname(name), path));

/** @param {string} dist */
export function buildTypes(dist) {
  rmSync(types, { recursive: true, force: true });
  run('tsc', ['--project', 'scripts/tsconfig.types.json']);
  const names = [...entries];
  for (const name of names) {
    const text = published(name);
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, `${name}.d.ts`), text);
    names.push(...named(name, text).filter((other) => !names.includes(other)));
  }
}
