/**
 * The style sheet, one for all elements of a page.
 * @module
 */

import text from './relations-map.css';
import { sheet } from './sheet.js';

/** @type {CSSStyleSheet | null | undefined} */
let shared;

/** Null where the browser has no constructed sheets. */
export function styleSheet() {
  if (shared === undefined) shared = sheet(text);
  return shared;
}
