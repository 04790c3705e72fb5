/** The pages of www/ as they are shipped: what they tell of the record and of the element is filled in from these. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root } from './tools.js';

/** @typedef {import('./manifest.d.ts').Manifest} Manifest */

/** @param {unknown} text */
export const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** In descriptions, what stands between backquotes is code. @param {string | undefined} text */
export const prose = (text) => escaped(text ?? '').replaceAll(/`([^`]+)`/g, '<code>$1</code>');

/**
 * A table whose first column heads its rows.
 *
 * @param {string} caption
 * @param {string[]} columns
 * @param {string[][]} rows of markup
 */
export function table(caption, columns, rows) {
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  const body = rows.map(([first, ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

/** What is known of the partners, for those who have no scripts, or open the page as a file. */
function partners() {
  const { focus, partners: rows } = JSON.parse(readFileSync(join(root, 'build/summary.json'), 'utf8'));
  const caption = `${escaped(focus)} and its foreign relations. Partners and the number of statements`;
  const columns = ['Partner', 'Statements', 'Cooperative', 'Neutral', 'Conflictual'];
  return `<div class="fallback" role="region" aria-label="Partners" tabindex="0">${table(caption, columns, rows.map((/** @type {unknown[]} */ row) => row.map(escaped)))}</div>`;
}

/** @param {string} name */
export const code = (name) => `<code>${escaped(name)}</code>`;

/**
 * What a page says between comments such as `<!-- attributes -->`.
 *
 * @param {Manifest} manifest
 * @returns {Record<string, string>}
 */
export function fillings(manifest) {
  const element = manifest.modules[0]?.declarations[0];
  if (!element) throw new Failure('the manifest of the element is empty, expected one declaration');
  const { attributes = [], members = [], events = [], cssParts = [], cssProperties = [] } = element;
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const called = (/** @type {(typeof methods)[number]} */ { name, parameters = [] }) => code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`);
  const described = (/** @type {{ name: string, description?: string }[]} */ list) => list.map(({ name, description }) => [code(name), prose(description)]);
  return {
    partners: partners(),
    attributes: table('Attributes', ['Attribute', 'Property', 'What it does', 'Without it'], attributes.map(({ name, fieldName, description, default: usual }) => [code(name), fieldName ? code(fieldName) : '', prose(description), usual ? code(usual) : ''])),
    properties: table('Properties', ['Property', 'Type', 'What it is'], fields.map(({ name, type, description }) => [code(name), code(type?.text ?? ''), prose(description)])),
    methods: table('Methods', ['Method', 'Answer', 'What it does'], methods.map((method) => [called(method), code(method.return?.type.text ?? 'void'), prose(method.description)])),
    events: table('Events', ['Event', 'When', 'Type'], events.map(({ name, description, type }) => [code(name), prose(description), code(type?.text ?? '')])),
    parts: table('Parts', ['Part', 'What it is'], described(cssParts)),
    'css-properties': table('Custom properties', ['Property', 'What it colours or sets'], described(cssProperties)),
  };
}

/**
 * A page with everything filled in.
 *
 * @param {string} name of a file in www/
 * @param {Manifest} manifest
 * @param {Record<string, string>} [more] what else is filled in
 */
export function page(name, manifest, more = {}) {
  const known = { ...fillings(manifest), ...more };
  return readFileSync(join(root, 'www', name), 'utf8').replaceAll(/<!-- ([\w-]+) -->/g, (comment, what) => {
    if (!Object.hasOwn(known, what)) throw new Failure(`www/${name}: ${comment} cannot be filled in, expected one of ${Object.keys(known).join(', ')}`);
    return known[what] ?? '';
  });
}
