/** The manifest of the element, made from its source by the analyzer of custom elements: what editors and documentation tools read. */
import { create, ts } from '@custom-elements-manifest/analyzer';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root } from './tools.js';

/** @typedef {import('./manifest.d.ts').Attribute} Attribute */
/** @typedef {import('./manifest.d.ts').Declaration} Declaration */
/** @typedef {import('./manifest.d.ts').Manifest} Manifest */
/** @typedef {import('./manifest.d.ts').Member} Member */

/** The element, what it inherits, and the class that describes the parts. */
const MODULES = ['relations-map.js', 'provided.js', 'attributes.js', 'page.js'];

/** @param {string} name */
const source = (name) => readFileSync(join(root, 'www', name), 'utf8');

/** Paths in a manifest are those of the package. */
const MODULE = 'dist/relations-map.js';

/** The classes of some modules, by name, as the analyzer tells them. @returns {Map<string, Declaration>} */
function analysed() {
  const modules = MODULES.map((name) => ts.createSourceFile(name, source(name), ts.ScriptTarget.ES2022, true));
  const manifest = /** @type {Manifest} */ (create({ modules, plugins: [], context: {} }));
  return new Map(manifest.modules.flatMap(({ declarations }) => declarations).map((declaration) => [declaration.name, declaration]));
}

/** The types of a block of `element.d.ts`, by name. @param {string} block */
function typesIn(block) {
  const text = new RegExp(String.raw`interface ${block} \{([^]*?)\n\}`).exec(source('element.d.ts'))?.[1];
  if (!text) throw new Failure(`www/element.d.ts: no interface ${block}, expected one`);
  return new Map([...text.matchAll(/^ {2}'?([\w-]+)'?\??: (.+);$/gm)].map(([, name = '', type = '']) => [name, type]));
}

/** As a property is written. @param {string} attribute */
const camelCase = (attribute) => attribute.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** One line of a description. @param {string | undefined} text */
const line = (text) => (text ?? '').replace(/^- /, '').replaceAll(/\s+/g, ' ').trim();

/** @template {{ description?: string, inheritedFrom?: unknown }} Entry @param {Entry} entry @returns {Omit<Entry, 'inheritedFrom'>} users of the element need not know where it is inherited from */
const described = ({ inheritedFrom, ...entry }) => ({ ...entry, description: line(entry.description) });

/** @param {Attribute} attribute */
const attributeOf = (attribute) => ({ ...described(attribute), fieldName: camelCase(attribute.name) });

/** What a page can use of the members. @param {Member} member */
const isPublic = ({ privacy, static: isStatic }) => privacy === undefined && !isStatic;

/**
 * A property with its type, and with the words and the default of its attribute.
 *
 * @param {Member} member @param {Attribute[]} attributes @param {Set<string>} readonly
 * @returns {Member}
 */
function fieldOf({ return: returned, parameters, ...member }, attributes, readonly) {
  const attribute = attributes.find(({ fieldName }) => fieldName === member.name);
  return {
    ...described(member),
    description: line(member.description) || (attribute?.description ?? ''),
    type: attribute?.type?.text.includes("'") ? attribute.type : returned?.type ?? { text: 'string' },
    ...(attribute ? { attribute: attribute.name, reflects: true } : {}),
    ...(attribute?.default ? { default: `'${attribute.default}'` } : {}),
    ...(readonly.has(member.name) ? { readonly: true } : {}),
  };
}

/** Properties without a setter. @param {string} text */
const readonlyIn = (text) => new Set([...text.matchAll(/\n {2}get (\w+)\(\)/g)].map(([, name = '']) => name).filter((name) => !text.includes(`\n  set ${name}(`)));

/** The names that are used, each with what is said of it. @param {Iterable<string>} names @param {{ name: string, description?: string }[]} described */
const used = (names, described) => [...new Set(names)].sort().map((name) => ({ name, description: line(described.find((one) => one.name === name)?.description) }));

/** Parts are set in many modules. */
function partsUsed() {
  const names = [...readdirSync(join(root, 'www')), ...readdirSync(join(root, 'www/workbench')).map((name) => `workbench/${name}`)];
  return names.filter((name) => name.endsWith('.js')).flatMap((name) => [...source(name).matchAll(/\bpart: '([\w-]+)'/g)].map(([, part = '']) => part));
}

/** What a page may set: colours by the palette, and what the style sheet reads besides. @param {{ name: string, description?: string }[]} described */
function properties(described) {
  /** @type {Record<string, [light: string, dark: string, print: string]>} */
  const palette = JSON.parse(source('palette.json'));
  const colours = Object.keys(palette).map((name) => `--relations-map-${name}`);
  const others = [...source('relations-map.css').matchAll(/var\((--relations-map-[\w-]+)/g)].map(([, name = '']) => name);
  return used([...colours, ...others], described).map((property) => {
    const colour = palette[property.name.replace('--relations-map-', '')];
    if (colour) return { ...property, syntax: '<color>', default: colour[0] };
    return property.name.endsWith('-size') ? { ...property, syntax: '<length>', default: '16px' } : property;
  });
}

/** The manifest in the schema of custom-elements-manifest 2.1. @returns {Manifest} */
export function customElements() {
  const classes = analysed();
  const [element, parts] = ['RelationsMapElement', 'Page'].map((name) => classes.get(name));
  if (!element?.tagName || !element.attributes || !element.members) throw new Failure('www/relations-map.js: the class has no comment, expected one with its tag and events');
  const attributes = element.attributes.map(attributeOf);
  const events = typesIn('RelationsMapEvents');
  const readonly = readonlyIn(MODULES.slice(0, 3).map(source).join('\n'));
  const members = element.members.filter(isPublic);
  /** @type {Declaration} */
  const declaration = {
    kind: 'class',
    name: element.name,
    tagName: element.tagName,
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description: line(element.description),
    attributes,
    events: (element.events ?? []).map((event) => ({ ...described(event), type: { text: events.get(event.name) ?? 'CustomEvent' } })),
    members: [
      ...members.filter(({ kind }) => kind === 'field').map((member) => fieldOf(member, attributes, readonly)),
      ...members.filter(({ kind }) => kind === 'method').map(described),
    ],
    slots: (element.slots ?? []).map(described),
    cssParts: used(partsUsed(), parts?.cssParts ?? []),
    cssProperties: properties(element.cssProperties ?? []),
  };
  const reference = { name: element.name, module: MODULE };
  const exported = [{ kind: 'js', name: element.name, declaration: reference }, { kind: 'custom-element-definition', name: element.tagName, declaration: reference }];
  return { schemaVersion: '2.1.0', readme: 'README.md', modules: [{ kind: 'javascript-module', path: MODULE, declarations: [declaration], exports: exported }] };
}
