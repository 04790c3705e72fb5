/**
 * The style sheet, one for all elements of a page: the colours of palette.json, and the look.
 * @module
 */

import palette from './palette.json' with { type: 'json' };
import text from './relations-map.css';
import { sheet } from './sheet.js';

/** @type {string | undefined} */
let whole;

/** Colours that follow from others. */
const DERIVED = '--tint: color-mix(in srgb, var(--centre) 25%, var(--other-land));';

/** @param {(light: string, dark: string) => string} colour what a page does not set */
const colours = (colour) => Object.entries(palette).map(([name, [light = '', dark = '']]) => `--${name}: var(--relations-map-${name}, ${colour(light, dark)});`).join('');

/**
 * Browsers before 2024 have no `light-dark()`, and a custom property that holds it would be no colour at all there.
 * @returns {string}
 */
function colourRules() {
  const dark = colours((_, colour) => colour);
  return `:host{${colours((colour) => colour)}${DERIVED}}
@supports (color: light-dark(#000, #fff)) { :host{${colours((light, other) => `light-dark(${light}, ${other})`)}} }
@supports not (color: light-dark(#000, #fff)) {
:host([appearance="dark"]) {${dark}} }
`;
}

/** Null where the browser has no constructed sheets. @param {Document} [document] */
export function styleSheet(document = globalThis.document) {
  whole ??= colourRules() + text;
  return sheet(whole, document);
}

/** A picture file in the colours and fonts that an element has on its page. @param {string} picture in the light colours @param {HTMLElement} element */
export function coloured(picture, element) {
  const probe = element.ownerDocument.createElement('i');
  element.append(probe);
  const seen = new Map(Object.entries(palette).map(([name, [light = '']]) => {
    probe.style.setProperty('color', `var(--${name})`);
    return [light, hex(getComputedStyle(probe).color)];
  }));
  probe.remove();
  const own = (/** @type {string} */ name) => getComputedStyle(element).getPropertyValue(`--relations-map-${name}`).replaceAll(/[<>&"]/g, "'");
  const [font, serif] = [own('font'), own('serif')];
  return picture.replaceAll(/"(#[0-9a-f]{6})"/g, (whole, colour) => `"${seen.get(colour) ?? colour}"`)
    .replaceAll(/(?<=font-family=")[^"]*/g, (names) => (names.includes('Georgia') ? serif : font) || names);
}

/** @param {string} colour as the browser computes it */
function hex(colour) {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1) ?? [];
  return parts.length === 3 ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}` : colour;
}
