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
  if (typeof CSSStyleSheet !== 'function' || !('replaceSync' in CSSStyleSheet.prototype)) return null;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
