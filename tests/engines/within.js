/** What runs inside of pages: how parts are found in them, also in shadow trees and frames, and what pages tell of themselves. */

/**
 * What is looked for: by a selector of CSS, and by the name that a screen reader would say, or its beginning up to a comma.
 *
 * @typedef {object} Wanted
 * @property {string} css
 * @property {string} [name]
 * @property {number} [index] among those found, the first unless told
 */

/**
 * The first visible part that is wanted, with where its middle is in the window. It is sent to pages as text, so it needs
 * nothing from outside.
 *
 * @param {Wanted} wanted
 */
export function find({ css, name, index = 0 }) {
  /** @type {(root: Document | ShadowRoot, x: number, y: number) => { part: HTMLElement, x: number, y: number }[]} */
  const all = (root, x, y) => [...root.querySelectorAll('*')].flatMap((part) => {
    const here = part.matches(css) ? [{ part: /** @type {HTMLElement} */ (part), x, y }] : [];
    const inner = part.localName === 'iframe' ? /** @type {HTMLIFrameElement} */ (part).contentDocument : null;
    const box = inner ? part.getBoundingClientRect() : null;
    return [...here, ...(part.shadowRoot ? all(part.shadowRoot, x, y) : []), ...(inner && box ? all(inner, x + box.x, y + box.y) : [])];
  });
  const nameOf = (/** @type {Element} */ part) => (part.getAttribute('aria-label') ?? part.textContent ?? '').replace(/\s+/g, ' ').trim();
  const isNamed = (/** @type {Element} */ part) => name === undefined || nameOf(part) === name || nameOf(part).startsWith(`${name},`);
  const isSeen = (/** @type {Element} */ part) => part.getClientRects().length > 0 && getComputedStyle(part).visibility === 'visible';
  return all(document, 0, 0).filter(({ part }) => isNamed(part) && isSeen(part))[index];
}

/** What a page does that nobody expects of it is kept, for the test to read. */
export const watch = `{
  const told = [];
  Object.defineProperty(window, 'toldOfItself', { value: told });
  const words = (values) => values.map((value) => String(value?.stack ?? value)).join(' ').replace(/\\p{Surrogate}/gu, '?');
  for (const kind of ['error', 'warn', 'info', 'log', 'debug']) console[kind] = (...values) => told.push('console ' + kind + ': ' + words(values));
  addEventListener('error', ({ message, target }) => told.push('error: ' + (message ?? target?.src ?? target?.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => told.push('unhandled: ' + words([reason])));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => told.push('policy: ' + effectiveDirective + ' ' + blockedURI), true);
}
{
  const heard = [];
  Object.defineProperty(window, 'heard', { value: heard });
  for (const name of ['ready', 'select', 'filter', 'viewchange', 'change', 'error']) {
    addEventListener('relations-map-' + name, ({ detail }) => heard.push({ name, detail: JSON.parse(JSON.stringify(detail)) }));
  }
}`;
