/**
 * The style sheet, one for all elements of a page.
 * @module
 */

import text from './relations-map.css';

/** @type {CSSStyleSheet | null | undefined} */
let shared;

/** The constructed sheet, which works under any style policy; null where the browser has none. */
export function styleSheet() {
  if (shared === undefined) shared = construct();
  return shared;
}

function construct() {
  if (!('adoptedStyleSheets' in ShadowRoot.prototype)) return null;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  } catch {
    return null;
  }
}
