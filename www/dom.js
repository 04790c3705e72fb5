/**
 * Elements made by hand: text stays text, and attributes come from a fixed list, so that nothing a record
 * says can become markup.
 * @module
 */

const SVG = 'http://www.w3.org/2000/svg';

/** The attributes that this component ever sets. `style` and `on…` are not among them. */
const ALLOWED = new Set([
  'aria-activedescendant', 'aria-autocomplete', 'aria-checked', 'aria-controls', 'aria-current', 'aria-describedby', 'aria-disabled',
  'aria-expanded', 'aria-haspopup', 'aria-hidden', 'aria-label', 'aria-labelledby', 'aria-live', 'aria-pressed', 'aria-rowcount',
  'aria-rowindex', 'aria-selected', 'aria-sort', 'aria-valuemax', 'aria-valuemin', 'aria-valuenow', 'aria-valuetext', 'autocomplete',
  'checked', 'class', 'colspan', 'cx', 'cy', 'd', 'data-id', 'data-kind', 'data-status', 'data-tone', 'data-where', 'dir', 'disabled', 'for',
  'fill', 'height', 'href', 'hidden', 'id', 'inputmode', 'lang', 'max', 'min', 'name', 'placeholder', 'readonly', 'rowspan', 'rx', 'ry', 'spellcheck', 'step', 'part', 'points', 'r', 'rel', 'role', 'scope', 'slot', 'tabindex', 'text-anchor', 'value',
  'target', 'title', 'transform', 'type', 'viewBox', 'width', 'x', 'x1', 'x2', 'y', 'y1', 'y2',
]);

/** @typedef {string | number | boolean | null | undefined} Value */

/**
 * @param {Element} element
 * @param {Record<string, Value>} attributes `null`, `undefined` and `false` take an attribute away
 */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (!ALLOWED.has(name)) throw new TypeError(`${name} is not an attribute that this component sets`);
    if (value === null || value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, Value>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function html(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  set(element, attributes);
  element.append(...children);
  return element;
}

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, Value>} [attributes]
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  set(element, attributes);
  element.append(...children);
  return element;
}

/**
 * A link, where the record's address is one that may be followed; else the plain text.
 * @param {string} address
 * @param {string} text
 * @returns {HTMLAnchorElement | HTMLSpanElement}
 */
export function link(address, text) {
  const href = followable(address);
  return href ? html('a', { href, rel: 'noopener noreferrer', target: '_blank' }, text) : html('span', {}, text);
}

/** @param {string} address */
function followable(address) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
}
