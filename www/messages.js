/**
 * What the element tells the page around it: events, warnings, and failures as plain data.
 * @module
 */

/** @typedef {import('../build/reader/relations_reader.js').Problem} Problem */
/** @typedef {import('./element.d.ts').RelationsMapEvents} Events */
/** @typedef {{ code: string, message: string, problems: Problem[] }} Failure */

/**
 * Tells the page something: it bubbles, passes out of shadow trees and carries a frozen plain detail.
 * @template {keyof Events} Name
 * @param {EventTarget} element @param {Name} name @param {Events[Name]['detail']} detail
 */
export function fire(element, name, detail) {
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: frozen(detail) }));
}

/**
 * Plain data that nobody can change any more, however deep.
 * @template T
 * @param {T} value
 * @returns {T}
 */
function frozen(value) {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** Warns of each value once. */
export class Warnings {
  /** @type {Set<string>} */
  #given = new Set();

  /** @param {string} attribute @param {unknown} value @param {string} expected */
  passedOver(attribute, value, expected) {
    const key = `${attribute}=${value}`;
    if (this.#given.has(key)) return;
    this.#given.add(key);
    console.warn(`relations-map: ${attribute}="${value}" is passed over, expected ${expected}`);
  }
}

/** What a page is told of a failure. @param {unknown} error @returns {Failure} */
export function failureOf(error) {
  const fields = /** @type {{ code?: unknown, problems?: unknown }} */ (typeof error === 'object' && error !== null ? error : {});
  return {
    code: typeof fields.code === 'string' ? fields.code : 'unexpected',
    message: error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error),
    problems: /** @type {Problem[]} */ (Array.isArray(fields.problems) ? fields.problems : []),
  };
}

/** @typedef {{ promise: Promise<import('./relations.js').Relations>, resolve: (relations: import('./relations.js').Relations) => void, reject: (reason: unknown) => void }} Deferred */

/** A promise that is settled later. @returns {Deferred} */
export function deferred() {
  /** @type {Partial<Deferred>} */
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return /** @type {Deferred} */ (parts);
}

/** A page in the background gets no animation frames, so waiting ends after this time. */
const FRAME_MS = 250;

/** Waits until what is drawn has been painted. @returns {Promise<void>} */
export function painted() {
  return new Promise((resolve) => {
    // What was drawn before one animation frame has been painted when the next one begins.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    setTimeout(resolve, FRAME_MS);
  });
}

/** Until what is ready by now has been done; true. @returns {Promise<boolean>} */
export const pause = () => new Promise((resolve) => setTimeout(resolve, 0, true));

/** How long work on the main thread may go on before it yields. */
const BREATH_MS = 12;

/** Returns a function that yields to the page when it has not done so for some time; it is cheap to call often. @returns {() => Promise<void>} */
export function breathe() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < BREATH_MS) return;
    await pause();
    since = performance.now();
  };
}
