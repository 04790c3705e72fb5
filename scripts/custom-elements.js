/** The manifest of the element, made from its source: what editors and documentation tools read. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root } from './tools.js';

/** @param {string} name */
const source = (name) => readFileSync(join(root, 'www', name), 'utf8');

/**
 * The tags of one kind in the comments of a text.
 *
 * @param {string} text
 * @param {string} tag such as `attr`
 * @returns {{ type: string | undefined, name: string, description: string }[]}
 */
function tags(text, tag) {
  const lines = text.matchAll(new RegExp(String.raw`@${tag} (?:\{([^}]+)\} )?(\S+) - (.+)`, 'g'));
  return [...lines].map(([, type, name = '', description = '']) => ({ type, name, description }));
}

/**
 * The names that the source uses, each with what the comment of the element says of it.
 *
 * @param {string} text
 * @param {RegExp} pattern with one group
 * @param {{ name: string, description: string }[]} told
 */
function found(text, pattern, told) {
  const names = [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();
  return names.map((name) => ({ name, description: told.find((tag) => tag.name === name)?.description ?? '' }));
}

/** A comment without its stars, up to its first tag. @param {string} comment */
const words = (comment) => comment.replaceAll(/^\s*\* ?/gm, '').split('@')[0]?.replaceAll(/\s+/g, ' ').trim() ?? '';

/**
 * @typedef {object} Member
 * @property {string} kind
 * @property {string} name
 * @property {string} description
 * @property {{ name: string }[]} [parameters] of a method
 * @property {{ text: string }} [type] of a field
 * @property {string} [attribute]
 * @property {boolean} [reflects]
 * @property {boolean} [readonly]
 */

/**
 * The public methods of the class, with what their comments say first.
 *
 * @param {string} text
 * @returns {Member[]}
 */
function methods(text) {
  const members = text.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\n {2}([a-z]\w*)\(([^)]*)\) \{/g);
  return [...members]
    .filter(([, comment, name]) => !/^(?:constructor|.*Callback)$/.test(name ?? '') && !/@protected/.test(comment ?? ''))
    .map(([, comment = '', name, parameters = '']) => ({
      kind: 'method',
      name,
      description: words(comment),
      parameters: parameters.split(',').map((parameter) => parameter.split('=')[0]?.trim() ?? '').filter(Boolean).map((name) => ({ name })),
    }));
}

/** The type of the property that an attribute sets. @param {string} text @param {string} name */
function typeOf(text, name) {
  const comment = new RegExp(String.raw`\/\*\*((?:(?!\*\/)[^])*)\*\/\n {2}(?:\/\/[^\n]*\n {2})?get ${name}\(\)`).exec(text)?.[1];
  return /@returns \{(.+)\}/.exec(comment ?? '')?.[1];
}

/**
 * The public properties, those that are attributes too with the words of these.
 *
 * @param {string} text
 * @param {{ name: string, fieldName: string, description: string }[]} attributes
 * @returns {Member[]}
 */
function fields(text, attributes) {
  return [...text.matchAll(/(?:\/\*\*((?:(?!\*\/)[^])*)\*\/\n {2}(?:\/\/[^\n]*\n {2})?)?(?<=\n {2})get ([a-z]\w*)\(\)/g)].map(([, comment = '', name = '']) => {
    const attribute = attributes.find(({ fieldName }) => fieldName === name);
    return {
      kind: 'field',
      name,
      description: words(comment) || (attribute?.description ?? ''),
      type: { text: typeOf(text, name) ?? 'string' },
      ...(attribute ? { attribute: attribute.name, reflects: true } : {}),
      ...(text.includes(`\n  set ${name}(`) ? {} : { readonly: true }),
    };
  });
}

/** As a property is written. @param {string} attribute */
const camelCase = (attribute) => attribute.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The manifest in the schema of custom-elements-manifest 2.1. */
export function customElements() {
  const element = source('relations-map.js') + source('attributes.js');
  const style = source('relations-map.css') + Object.keys(JSON.parse(source('palette.json'))).map((name) => `var(--relations-map-${name}`).join('\n');
  const comment = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport class RelationsMapElement/.exec(element)?.[1];
  if (!comment) throw new Failure('www/relations-map.js: the class has no comment, expected one with its attributes and events');
  const names = [...readdirSync(join(root, 'www')), ...readdirSync(join(root, 'www/workbench')).map((name) => `workbench/${name}`)];
  const modules = names.filter((name) => name.endsWith('.js')).map(source).join('\n');
  const attributes = tags(modules, 'attr').map(({ type, ...rest }) => ({ ...rest, fieldName: camelCase(rest.name), type: { text: type } }));
  const declaration = {
    kind: 'class',
    name: 'RelationsMapElement',
    tagName: 'relations-map',
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description: words(comment),
    attributes,
    events: tags(modules, 'fires').map(({ name, description }) => ({ name, description, type: { text: 'CustomEvent' } })),
    members: [...fields(element, attributes), ...methods(element)],
    slots: [{ name: '', description: 'what stands there until the map is ready, and where it cannot be shown' }],
    cssParts: found(modules, /\bpart: '([\w-]+)'/g, tags(modules, 'csspart')),
    cssProperties: found(style, /var\((--relations-map-[\w-]+)/g, tags(modules, 'cssprop')),
  };
  const definition = { kind: 'custom-element-definition', name: 'relations-map', declaration: { name: 'RelationsMapElement', module: 'relations-map.js' } };
  return { schemaVersion: '2.1.0', modules: [{ kind: 'javascript-module', path: 'relations-map.js', declarations: [declaration], exports: [definition] }] };
}
