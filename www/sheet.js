/**
 * Constructed style sheets, which work under any style policy.
 * @module
 */

/** @param {string} text @returns {CSSStyleSheet | null} null where the browser has none */
export function sheet(text) {
  if (!('adoptedStyleSheets' in ShadowRoot.prototype)) return null;
  try {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    return made;
  } catch {
    return null;
  }
}
