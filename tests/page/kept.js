/**
 * Contexts of the browser that are kept from one test to the next.
 *
 * Each test has pages of its own. What is kept is the context and, by a blank page that stays open, the process that
 * draws: to start both takes longer than to load the map.
 */

/** @typedef {import('@playwright/test').BrowserContextOptions} ContextOptions */
/** @typedef {import('@playwright/test').Page} Page */

/** What a page cannot be told later, but only its context. @type {(keyof ContextOptions)[]} */
const fixed = ['javaScriptEnabled', 'hasTouch', 'deviceScaleFactor', 'locale'];

/** A context with the blank pages that keep its processes, by protocol. */
class KeptContext {
  /** @type {Map<string, Page>} */
  #blanks = new Map();
  /** The addresses where the pages of a test were. @type {Set<string>} */
  #visited = new Set();
  #context;

  /** @param {import('@playwright/test').BrowserContext} context */
  constructor(context) {
    this.#context = context;
  }

  /** A new page for an address, not yet there. @param {string} address @param {ContextOptions} options */
  async open(address, { viewport, colorScheme, reducedMotion, forcedColors }) {
    await this.#keepProcess(address);
    const { protocol, origin } = new URL(address);
    this.#visited.add(protocol === 'file:' ? 'file://' : origin);
    const page = await this.#context.newPage();
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion, forcedColors });
    return page;
  }

  /** Closes all pages of a test, with those that it opened itself, and forgets what they stored and were allowed. */
  async clear() {
    if (this.#visited.size === 0) return;
    const stay = new Set(this.#blanks.values());
    await Promise.all(this.#context.pages().filter((page) => !stay.has(page)).map((page) => page.close()));
    await this.#context.clearPermissions();
    const [blank] = stay;
    if (blank) await this.#forget(blank);
    this.#visited.clear();
  }

  /** @param {Page} blank */
  async #forget(blank) {
    const session = await this.#context.newCDPSession(blank);
    for (const origin of this.#visited) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
  }

  /** @param {string} address */
  async #keepProcess(address) {
    const { protocol, origin } = new URL(address);
    if (this.#blanks.has(protocol)) return;
    const blank = await this.#context.newPage();
    // What is found there does not matter: the process belongs to the place.
    await blank.goto(protocol === 'file:' ? import.meta.url : `${origin}/blank.html`);
    blank.on('crash', () => this.#blanks.delete(protocol));
    this.#blanks.set(protocol, blank);
  }
}

/** The contexts of one browser. */
export class KeptContexts {
  /** @type {Map<string, KeptContext>} */
  #kept = new Map();
  #browser;

  /** @param {import('@playwright/test').Browser} browser */
  constructor(browser) {
    this.#browser = browser;
  }

  /** A new page for an address, not yet there. @param {string} address @param {ContextOptions} options */
  async open(address, options) {
    const own = Object.fromEntries(fixed.map((name) => [name, options[name]]));
    const key = JSON.stringify(own);
    const kept = this.#kept.get(key) ?? new KeptContext(await this.#browser.newContext(own));
    this.#kept.set(key, kept);
    return kept.open(address, options);
  }

  /** Ends a test. */
  async clear() {
    await Promise.all([...this.#kept.values()].map((kept) => kept.clear()));
  }
}
