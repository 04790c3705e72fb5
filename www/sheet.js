/**
 * Constructed style sheets, which work under any style policy.
 * @module
 */

/** A sheet belongs to one document; all elements there share it. @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const made = new WeakMap();

/** @param {string} text @param {Document} [document] @returns {CSSStyleSheet | null} null where the browser has none */
export function sheet(text, document = globalThis.document) {
  if (!('adoptedStyleSheets' in ShadowRoot.prototype)) return null;
  const known = made.get(document) ?? new Map();
  made.set(document, known);
  try {
    const one = known.get(text) ?? new (document.defaultView ?? globalThis).CSSStyleSheet();
    if (!known.has(text)) one.replaceSync(text);
    known.set(text, one);
    return one;
  } catch {
    return null;
  }
}
