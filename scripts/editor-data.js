/** What editors read of the element, made from its manifest: `web-types.json` for those of JetBrains, custom data of HTML and CSS for VS Code and what follows it. */

/** @typedef {import('./manifest.d.ts').Manifest} Manifest */
/** @typedef {import('./manifest.d.ts').Declaration} Declaration */
/** @typedef {import('./manifest.d.ts').Type} Type */

/** The words among which a type chooses; none where it takes any text. @param {Type | undefined} type @returns {string[]} */
export const wordsOf = (type) => (/^'/.test(type?.text ?? '') ? [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word = '']) => word) : []);

/** @param {Manifest} manifest @returns {Required<Declaration>} */
const element = ({ modules: [module] }) => /** @type {Required<Declaration>} */ (module?.declarations[0]);

/** @param {Manifest} manifest @param {{ name: string, version: string }} project */
export function webTypes(manifest, { name, version }) {
  const { tagName, description, attributes, events, members, slots, cssParts, cssProperties } = element(manifest);
  const typed = (/** @type {{ type?: Type, default?: string }} */ { type, default: usual }) => ({ value: { type: wordsOf(type).length > 0 ? wordsOf(type).map((word) => `"${word}"`) : type?.text, required: false, ...(usual ? { default: usual } : {}) } });
  const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  return {
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: [{
          name: tagName,
          description,
          attributes: attributes.map((attribute) => ({ name: attribute.name, description: attribute.description, ...typed(attribute) })),
          slots: slots.map((slot) => ({ name: slot.name, description: slot.description })),
          js: {
            properties: fields.map((field) => ({ name: field.name, description: field.description, type: field.type?.text })),
            events: events.map((event) => ({ name: event.name, description: event.description, type: event.type?.text })),
          },
          css: {
            parts: cssParts.map((part) => ({ name: part.name, description: part.description })),
            properties: cssProperties.map((property) => ({ name: property.name, description: property.description })),
          },
        }],
      },
    },
  };
}

/** @param {Manifest} manifest */
export function htmlData(manifest) {
  const { tagName, description, attributes } = element(manifest);
  const markdown = (/** @type {string | undefined} */ value) => ({ kind: 'markdown', value });
  return {
    version: 1.1,
    tags: [{
      name: tagName,
      description: markdown(description),
      attributes: attributes.map((attribute) => ({
        name: attribute.name,
        description: markdown(attribute.description),
        ...(wordsOf(attribute.type).length > 0 ? { values: wordsOf(attribute.type).map((name) => ({ name })) } : {}),
      })),
    }],
  };
}

/** @param {Manifest} manifest */
export function cssData(manifest) {
  const { tagName, cssParts, cssProperties } = element(manifest);
  return {
    version: 1.1,
    properties: cssProperties.map(({ name, description, syntax }) => ({ name, description, ...(syntax ? { syntax } : {}) })),
    pseudoElements: cssParts.map(({ name, description }) => ({ name: `::part(${name})`, description: `${tagName}: ${description}` })),
  };
}
