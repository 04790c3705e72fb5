/** The questions and the types of their answers, read from the types that programs get. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, escaped, prose, table } from '../pages.js';
import { root } from '../tools.js';

/** A comment without its stars and tags. @param {string} comment */
const words = (comment) => comment.replaceAll(/^\s*\* ?/gm, '').split(/^@|\s@(?=example|param)/m)[0]?.replaceAll(/\s+/g, ' ').trim() ?? '';

/** What the comment of a question gives as an example: a call and its answer. @param {string} comment */
const example = (comment) => /@example (.+)/.exec(comment)?.[1]?.trim() ?? '';

/** The questions, from the comments in www/relations.js. */
export function questions() {
  const text = readFileSync(join(root, 'www/relations.js'), 'utf8');
  const found = [...text.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\n {2}([a-z]\w*)\(([^)]*)\) \{/g)];
  const rows = found.filter(([, , name]) => name !== 'constructor').map(([, comment = '', name = '', parameters = '']) => [
    `<code id="${name}">${escaped(`${name}(${parameters.replaceAll(/\s*=[^,]+/g, '?')})`)}</code>`,
    prose(words(comment)),
    example(comment) ? code(example(comment)) : '',
  ]);
  return scrolled('Questions', table('Questions', ['Question', 'What it answers', 'Example'], rows));
}

/** @param {string} name @param {string} markup */
const scrolled = (name, markup) => `<div class="scroll" tabindex="0" role="region" aria-label="${name}">${markup}</div>`;

/** Names of types lead to them. @param {string} type @param {Set<string>} known */
const linked = (type, known) => escaped(type).replaceAll(/\b[A-Z]\w+\b/g, (name) => (known.has(name) ? `<a href="#${name}">${name}</a>` : name));

/** Every type of an answer, with its fields; from build/core/relations_map.d.ts, which the compiler made of the Rust types. */
export function answers() {
  const text = readFileSync(join(root, 'build/core/relations_map.d.ts'), 'utf8');
  const comment = String.raw`(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\n)?`;
  const interfaces = [...text.matchAll(new RegExp(String.raw`^${comment}export interface (\w+)(?: extends (\w+))? \{\n([^]*?)^\}`, 'gm'))];
  const unions = [...text.matchAll(new RegExp(String.raw`^${comment}export type (\w+) = ([^;]+);`, 'gm'))];
  const known = new Set([...interfaces, ...unions].map(([, , name = '']) => name));
  const seen = new Set();
  const fresh = (/** @type {string} */ name) => !seen.has(name) && Boolean(seen.add(name));
  const parts = [
    ...interfaces.map(([, comment = '', name = '', parent, body = '']) => ({ name, markup: `${words(comment) ? `<p>${prose(words(comment))}</p>` : ''}${parent ? `<p>All fields of <a href="#${parent}">${parent}</a>, and:</p>` : ''}${fields(name, body, known)}` })),
    ...unions.map(([, comment = '', name = '', type = '']) => ({ name, markup: `<p>${prose(words(comment))}</p><p><code>${linked(type, known)}</code></p>` })),
  ];
  const sorted = parts.toSorted((a, b) => (a.name < b.name ? -1 : 1)).filter(({ name }) => fresh(name));
  return sorted.map(({ name, markup }) => `<h3 id="${name}">${name}</h3>${markup}`).join('\n');
}

/** @param {string} name @param {string} body of an interface @param {Set<string>} known */
function fields(name, body, known) {
  const found = [...body.matchAll(/^ {4}(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\s*)?(\w+)(\??): ([^;]+);/gm)];
  const rows = found.map(([, comment = '', field = '', optional = '', type = '']) => [code(field + optional), `<code>${linked(type, known)}</code>`, prose(words(comment))]);
  return scrolled(`Fields of ${name}`, table(`Fields of ${name}`, ['Field', 'Type', 'What it is'], rows));
}
