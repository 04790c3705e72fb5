/** The manifest of the element, made from its source: what editors and documentation tools read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root } from './tools.js';

/** @param {string} name */
const source = (name) => readFileSync(join(root, 'www', name), 'utf8');

/**
 * The tags of one kind in the comment of the element.
 *
 * @param {string} comment
 * @param {string} tag such as `attr`
 * @returns {{ type: string | undefined, name: string, description: string }[]}
 */
function tags(comment, tag) {
  const lines = comment.matchAll(new RegExp(String.raw`@${tag} (?:\{([^}]+)\} )?(\S+) - (.+)`, 'g'));
  return [...lines].map(([, type, name = '', description = '']) => ({ type, name, description }));
}

/** @param {string} text @param {RegExp} pattern with one group */
function found(text, pattern) {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].sort();
}

/**
 * The public methods of the class, with what their comments say first.
 *
 * @param {string} text
 */
function methods(text) {
  const members = text.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\n {2}([a-z]\w*)\(([^)]*)\) \{/g);
  return [...members]
    .filter(([, , name]) => !/^(?:constructor|.*Callback)$/.test(name ?? ''))
    .map(([, comment = '', name, parameters = '']) => ({
      kind: 'method',
      name,
      description: comment.replaceAll(/^\s*\* ?/gm, '').split('@')[0]?.trim(),
      parameters: parameters.split(',').map((parameter) => parameter.trim()).filter(Boolean).map((parameter) => ({ name: parameter })),
    }));
}

/** The manifest in the schema of custom-elements-manifest 2.1. */
export function customElements() {
  const [element, style] = [source('relations-map.js'), source('relations-map.css')];
  const comment = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport class RelationsMapElement/.exec(element)?.[1];
  if (!comment) throw new Failure('www/relations-map.js: the class has no comment, expected one with its attributes and events');
  const modules = ['relations-map.js', 'picture.js', 'panel.js', 'drawing.js', 'failure.js'].map(source).join('\n');
  const declaration = {
    kind: 'class',
    name: 'RelationsMapElement',
    tagName: 'relations-map',
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description: comment.replaceAll(/^\s*\* ?/gm, '').split('@')[0]?.trim(),
    attributes: tags(comment, 'attr').map(({ type, ...rest }) => ({ ...rest, type: { text: type } })),
    events: tags(comment, 'fires').map(({ name, description }) => ({ name, description, type: { text: 'CustomEvent' } })),
    members: methods(element),
    slots: [{ name: '', description: 'what stands there until the map is ready, and where it cannot be shown' }],
    cssParts: found(modules, /\bpart: '([\w-]+)'/g).map((name) => ({ name })),
    cssProperties: found(style, /var\((--relations-map-[\w-]+)/g).map((name) => ({ name })),
  };
  const definition = { kind: 'custom-element-definition', name: 'relations-map', declaration: { name: 'RelationsMapElement', module: 'relations-map.js' } };
  return { schemaVersion: '2.1.0', modules: [{ kind: 'javascript-module', path: 'relations-map.js', declarations: [declaration], exports: [definition] }] };
}
