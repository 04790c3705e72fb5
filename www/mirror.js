/**
 * Shapes as readers from right to left expect them: time runs the other way, and no letter is mirrored. It comes with the words
 * of another language.
 * @module
 */

/** @typedef {import('./dom.js').Shape} Shape */

const ANCHORS = /** @type {Record<string, string>} */ ({ start: 'end', end: 'start' });

/** @param {Shape[]} shapes @param {number} width of the picture @returns {Shape[]} */
export function mirrored(shapes, width) {
  return shapes.map(({ name, attributes, content }) => ({ name, attributes: turned(attributes, width), content: typeof content === 'string' ? content : mirrored(content, width) }));
}

/** @param {Shape['attributes']} attributes @param {number} width @returns {Shape['attributes']} */
function turned(attributes, width) {
  const found = { ...attributes };
  for (const name of ['x', 'x1', 'x2', 'cx']) if (typeof found[name] === 'number') found[name] = width - Number(found[name]) - (name === 'x' ? Number(found.width ?? 0) : 0);
  const anchor = ANCHORS[String(found['text-anchor'])];
  return anchor ? { ...found, 'text-anchor': anchor } : found;
}
