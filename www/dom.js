/**
 * Elements made by hand: text stays text, and attributes come from a fixed list, so that nothing a record
 * says can become markup.
 * @module
 */

const SVG = 'http://www.w3.org/2000/svg';

/** The attributes that this component ever sets. `style` and `on…` are not among them. */
const ALLOWED = new Set([
  'aria-activedescendant', 'aria-autocomplete', 'aria-checked', 'aria-controls', 'aria-current', 'aria-describedby', 'aria-disabled', 'aria-expanded',
  'aria-haspopup', 'aria-hidden', 'aria-invalid', 'aria-label', 'aria-labelledby', 'aria-live', 'aria-orientation', 'aria-posinset', 'aria-pressed', 'aria-rowcount',
  'aria-rowindex', 'aria-selected', 'aria-setsize', 'aria-sort', 'aria-valuemax', 'aria-valuemin', 'aria-valuenow', 'aria-valuetext', 'autocomplete',
  'checked', 'class', 'colspan', 'cx', 'cy', 'd', 'data-controls', 'data-emphasis', 'data-from', 'data-id', 'data-kind', 'data-manner', 'data-on',
  'data-role', 'data-side', 'data-status', 'data-style', 'data-tone', 'data-view', 'data-weight', 'data-where', 'data-width', 'datetime', 'dir',
  'disabled', 'enterkeyhint', 'fill', 'font-size', 'for', 'height', 'hidden', 'href', 'id', 'inert', 'inputmode', 'lang', 'max', 'min', 'name',
  'part', 'placeholder', 'points', 'r', 'readonly', 'rel', 'role', 'rowspan', 'rx', 'ry', 'scope', 'slot', 'spellcheck', 'step', 'stroke-dasharray',
  'stroke-width', 'tabindex', 'target', 'text-anchor', 'title', 'transform', 'type', 'value', 'viewBox', 'width', 'x', 'x1', 'x2', 'y', 'y1', 'y2',
]);

/** @typedef {string | number | boolean | null | undefined} Value */

/** A description of an SVG element to draw. @typedef {{ name: keyof SVGElementTagNameMap, attributes: Record<string, Value>, content: Shape[] | string }} Shape */

/** The description that each element was last drawn from. @type {WeakMap<Element, Shape>} */
const drawn = new WeakMap();

/**
 * Attributes that already have the value are not set again, since the browser would recompute styles.
 * @param {Element} element
 * @param {Record<string, Value>} attributes `null`, `undefined` and `false` take an attribute away
 */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true ? !element.hasAttribute(name) : element.getAttribute(name) !== String(value)) put(element, name, value);
  }
}

/** @param {Element} element @param {string} name @param {Value} value */
function put(element, name, value) {
  if (!ALLOWED.has(name)) throw new TypeError(`${name} is not an attribute that this component sets`);
  if (value === null || value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** Text that is already there is not set again. @param {Element} element @param {string} text */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
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
 * @param {Shape['name']} name
 * @param {Shape['attributes']} attributes
 * @param {Shape['content']} [content]
 * @returns {Shape}
 */
export const shape = (name, attributes, content = []) => ({ name, attributes, content });

/** @param {Shape} wanted */
export function drawing(wanted) {
  const element = svg(wanted.name);
  redraw(element, wanted);
  return element;
}

/**
 * Makes shapes the content of an element; of those that are there already only what differs is changed.
 * @param {Element} layer @param {Shape[]} shapes
 */
export function draw(layer, shapes) {
  const there = [...layer.children];
  shapes.forEach((wanted, index) => {
    const kept = there[index];
    if (!kept) layer.append(drawing(wanted));
    else if (drawn.get(kept)?.name === wanted.name) redraw(kept, wanted);
    else kept.replaceWith(drawing(wanted));
  });
  for (const spare of there.slice(shapes.length)) spare.remove();
}

/** @param {Element} element @param {Shape} wanted */
function redraw(element, wanted) {
  const before = drawn.get(element);
  drawn.set(element, wanted);
  const had = before?.attributes ?? {};
  for (const name of Object.keys(had)) if (!Object.hasOwn(wanted.attributes, name)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(wanted.attributes)) if (had[name] !== value) put(element, name, value);
  if (typeof wanted.content === 'string') say(element, wanted.content);
  else draw(element, wanted.content);
}

/**
 * A link where the address that the record gives is safe to follow; otherwise the plain text.
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
  const url = parsed(address);
  return url && ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

/** A parsed address, or null where the text is not one. @param {string} address @param {string} [base] */
export function parsed(address, base) {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** Empty where it is not encoded as an address is. @param {string} text */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Whether an element takes up room on the page. @param {Element} part */
export const isThere = (part) => part.checkVisibility?.() ?? part.getClientRects().length > 0;

/**
 * Calls after each change of an element's size, and once at first. What the call itself changes is seen in the next frame:
 * browsers tell the page of an error where a size is watched that changes once more in the same one. A page that has taken
 * `ResizeObserver` away hears of its window alone.
 * @param {Element} element
 * @param {() => void} act
 * @param {AbortSignal} signal
 */
export function onResize(element, act, signal) {
  if (!('ResizeObserver' in globalThis)) {
    requestAnimationFrame(act);
    addEventListener('resize', act, { signal });
    return;
  }
  let known = '';
  const observer = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    if (known === `${width} ${height}`) return;
    known = `${width} ${height}`;
    observer.disconnect();
    requestAnimationFrame(() => !signal.aborted && observer.observe(element));
    act();
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
