/**
 * Pages in the engine that the variable ENGINE names, used as a person uses them.
 *
 * A page fails its test when it or its browser writes into the console, when a policy reports, and when it asks for what
 * nobody allowed.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test as base } from 'node:test';
import { serve } from '../../scripts/serve.js';
import { root } from '../../scripts/tools.js';
import { launch } from './launch.js';
import { find, watch } from './within.js';

/** @typedef {import('./launch.js').Driver} Driver */
/** @typedef {import('./within.js').Wanted} Wanted */
/** @typedef {import('../../www/relations-map.js').RelationsMapElement} RelationsMapElement */
/** @typedef {import('../../scripts/serve.js').Answer} Answer */

export const engine = process.env.ENGINE ?? 'chromium';
export const dist = join(root, 'dist');
const pictures = join(root, 'build/engines');
const PATIENCE_MS = 10_000;

/**
 * @typedef {object} Options
 * @property {string} [path] what is opened, the page of the test's own unless told
 * @property {string} [file] the address of a file that is opened instead
 * @property {string} [body] of a page of the test's own
 * @property {string} [head] what else stands in its head
 * @property {string} [first] a script that runs before all others
 * @property {string} [csp]
 * @property {Record<string, Answer>} [overrides]
 * @property {boolean} [isBroken] whether the page breaks what drivers need, so that it tells by requests alone
 * @property {RegExp[]} [expected] what the console may say
 * @property {{ width: number, height: number }} [size] of the page
 */

/** Keys by the names that pages know them by. @type {Record<string, string>} */
const keys = { Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Escape: '\uE00C', PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' };

/** What every script that is sent into a page may use, and how its answer comes back. @param {string} code */
const sent = (code) => `
  const done = arguments[arguments.length - 1], given = arguments[0];
  const find = ${find};
  Promise.resolve().then(() => (${code})(given)).then((value) => done({ value }), (error) => done({ error: String(error && error.stack || error) + ' ' + String(error && error.message) }));`;

export class Page {
  /** @param {Driver} driver @param {string} address @param {string[]} requests the paths that it asked for */
  constructor(driver, address, requests) {
    this.driver = driver;
    this.requests = requests;
    this.address = address;
  }

  /**
   * Runs a function in the page; it gets one argument and sees nothing else from here but `find`.
   *
   * @template T
   * @param {(given: any) => T | Promise<T>} act
   * @param {unknown} [given]
   * @returns {Promise<T>}
   */
  async run(act, given) {
    const { value, error } = await this.driver.send('run', { script: sent(String(act)), args: [given ?? null] });
    if (error) throw new Error(`in ${engine}: ${error}`);
    return value;
  }

  /**
   * Asks the element something, as a script of the page would.
   *
   * @template T
   * @param {(element: RelationsMapElement, argument: any) => T | Promise<T>} question
   * @param {unknown} [argument]
   * @returns {Promise<T>}
   */
  ask(question, argument) {
    return this.run(/** @type {any} */ (`(given) => (${question})(document.querySelector('relations-map'), given)`), argument);
  }

  /**
   * Waits until a question about the page has an answer that is neither empty nor false.
   *
   * @template T
   * @param {string} what is waited for
   * @param {(given: any) => T | Promise<T>} look
   * @param {unknown} [given]
   * @returns {Promise<NonNullable<T>>}
   */
  async until(what, look, given) {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
      const found = await this.run(look, given);
      if (found) return /** @type {NonNullable<T>} */ (found);
      await new Promise((resolve) => { setTimeout(resolve, 50); });
    }
    // WebKit without a graphics card drops what it has painted after ten seconds of rest, and then no picture of it ever comes.
    await this.shoot(`failed ${what}`).catch(() => {});
    throw new Error(`${what}: waited in vain in ${engine}`);
  }

  /** Waits until the record is drawn with all that stands around the picture. */
  async ready() {
    await this.until('the element is ready', () => {
      const element = document.querySelector('relations-map') ?? document.querySelector('iframe')?.contentDocument?.querySelector('relations-map');
      return Boolean(Reflect.get(element ?? {}, 'relations') && element?.shadowRoot?.querySelector('.picture') && (!element.shadowRoot.querySelector('.tools') || element.shadowRoot.querySelector('[part=search]')));
    });
    await this.settle();
  }

  settle() {
    return this.run(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))); }));
  }

  /** Where a part is, once it is there and stands in the window. @param {Wanted} wanted @returns {Promise<{ x: number, y: number, left: number, top: number, width: number, height: number, hit: string }>} */
  where(wanted) {
    return this.until(`${wanted.css} ${wanted.name ?? ''} is there`, locate, wanted);
  }

  /** @param {string} css @param {string} [name] @param {number} [index] */
  async click(css, name, index) {
    // Some controls come when the mouse does.
    await this.hover(css, name, index);
    const { x, y, hit } = await this.where({ css, name, index });
    assert.equal(hit, '', `in ${engine} something lies over ${css} ${name ?? ''}`);
    await this.clickAt(x, y);
  }

  /** @param {number} x @param {number} y */
  async clickAt(x, y) {
    await this.mouse([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pause', duration: 20 }, { type: 'pointerUp', button: 0 }]);
    await this.settle();
  }

  /** @param {string} css @param {string} [name] @param {number} [index] */
  async hover(css, name, index) {
    const { x, y } = await this.where({ css, name, index });
    await this.mouse([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
    await this.settle();
  }

  /** @param {object[]} actions */
  mouse(actions) {
    return this.driver.send('act', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }

  /** @param {string[]} names of keys, the last of which is pressed while the others are held */
  async press(...names) {
    const all = names.map((name) => keys[name] ?? name);
    const actions = [...all.map((value) => ({ type: 'keyDown', value })), ...all.reverse().map((value) => ({ type: 'keyUp', value }))];
    await this.driver.send('act', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    await this.settle();
  }

  /** @param {string} text */
  async type(text) {
    const actions = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await this.driver.send('act', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    await this.settle();
  }

  /** What the keyboard stands on: its kind and its name. */
  focused() {
    return this.run(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active ? `${active.localName} ${active.getAttribute('aria-label') ?? active.textContent ?? ''}`.trim() : '';
    });
  }

  /** Presses Tab until the keyboard stands on what has this name. @param {RegExp} name @param {number} [most] */
  async tabTo(name, most = 40) {
    for (let press = 0; press < most; press += 1) {
      if (name.test(await this.focused())) return;
      await this.press('Tab');
    }
    assert.fail(`in ${engine} Tab does not reach ${name}, but ${await this.focused()}`);
  }

  /** Goes to a view by its tab, or behind More. @param {string} name */
  async view(name) {
    await this.click('[role=tab]', name);
    await this.where({ css: '[role=tab][aria-selected=true]', name });
    await this.settle();
  }

  /** Opens what stands behind More. @param {string} name */
  async openMore(name) {
    await this.click('.more-button');
    await this.click('[role=menuitem]', name);
  }

  /** Waits until the panel tells of something. @param {string} name */
  async tells(name) {
    await this.where({ css: '.side h3', name });
  }

  /** @returns {Promise<{ name: string, detail: any }[]>} */
  heard() {
    return this.run(() => Reflect.get(globalThis, 'heard'));
  }

  /** The words of a part, or of all that the element shows. @param {string} [css] */
  words(css = '.region') {
    return this.run((wanted) => find({ css: wanted })?.part.innerText ?? '', css);
  }

  /** The size of the page, not of the window. @param {number} width @param {number} height */
  async resize(width, height) {
    const [wider = 0, higher = 0] = await this.run(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
    await this.driver.send('resize', { width: width + wider, height: height + higher });
    await this.until(`a page of ${width} by ${height}`, (wanted) => Math.abs(innerWidth - wanted[0]) < 2 && Math.abs(innerHeight - wanted[1]) < 2, [width, height]);
    await this.settle();
  }

  /** Keeps a picture of the window for a person to look at. @param {string} name @returns {Promise<Buffer>} */
  async shoot(name) {
    const bytes = Buffer.from(await this.driver.send('shoot', { full: false }), 'base64');
    mkdirSync(pictures, { recursive: true });
    writeFileSync(join(pictures, `${name.replaceAll(/[^\w]+/g, '-').replaceAll(/^-|-$/g, '')}-${engine}.png`), bytes);
    return bytes;
  }
}

/** @param {Wanted} wanted */
async function locate(wanted) {
  const first = find(wanted);
  if (!first) return null;
  first.part.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
  const { part, x, y } = find(wanted) ?? first;
  const { left, top, width, height } = part.getBoundingClientRect();
  const [inX, inY] = [left + width / 2, top + height / 2];
  let hit = part.ownerDocument.elementFromPoint(inX, inY);
  while (hit?.shadowRoot?.elementFromPoint(inX, inY) && hit.shadowRoot.elementFromPoint(inX, inY) !== hit) hit = hit.shadowRoot.elementFromPoint(inX, inY);
  const isHit = hit && (part === hit || part.contains(hit) || hit.contains(part));
  return { x: x + inX, y: y + inY, left: x + left, top: y + top, width, height, hit: isHit ? '' : `${hit?.localName}.${hit?.getAttribute('class')}` };
}

/** A page with what the test brings in it. @param {Options} options */
const own = ({ body = '<relations-map></relations-map>', head = '<script type="module" src="/relations-map.js"></script>' }) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Test</title><script src="/first.js"></script>${head}</head><body>${body}</body></html>`;

/** @type {Promise<Driver> | undefined} */
let started;
/** @type {import('./launch.js').Wishes} */
let wishes = {};

/** Asks for a system of another kind, before the first page is opened. @param {import('./launch.js').Wishes} asked */
export function wish(asked) {
  wishes = asked;
}

after(async () => {
  await (await started?.catch(() => undefined))?.close();
  // What a test that failed has left open, such as a server, must not keep the run from its end.
  setTimeout(() => process.exit(), 10_000).unref();
});

/** Shipped pages tell of themselves too. @param {string} path @returns {Record<string, Answer>} */
function watched(path) {
  const name = path.split(/[?#]/)[0]?.slice(1) || 'index.html';
  if (!/\.html$/.test(name) || name === 'own.html') return {};
  return { [`/${name}`]: { type: 'text/html; charset=utf-8', body: readFileSync(join(dist, name), 'utf8').replace(/<head>/, '<head><script src="/first.js"></script>') } };
}

/** @typedef {(options?: Options) => Promise<Page>} Open */

/**
 * A test that may open pages, one after the other.
 *
 * @param {string} name
 * @param {(open: Open) => Promise<void>} act
 * @param {number} [seconds] that it takes more than others
 */
export function test(name, act, seconds = 0) {
  base(name, { timeout: 150_000 + 1000 * seconds }, async () => {
    try {
      await attempt(act);
    } catch (error) {
      // Now and then a window that is driven paints no more, and its browser answers nothing: another one is tried.
      if (!String(error).includes('of the driver: The operation was aborted')) throw error;
      console.error(`${error}; tried once more`);
      await attempt(act);
    }
  });
}

/** @param {(open: Open) => Promise<void>} act */
async function attempt(act) {
  started ??= launch(engine, wishes);
  const driver = await started;
  /** @type {() => Promise<string[]>} */
  let end = async () => [];
  /** @type {Open} */
  const open = async (options = {}) => {
    assert.deepEqual(await end(), [], `what a page must not tell in ${engine}`);
    const opened = await begin(driver, options);
    ({ end } = opened);
    if (!options.isBroken) await opened.page.resize(options.size?.width ?? 1280, options.size?.height ?? 800);
    return opened.page;
  };
  try {
    await act(open);
  } catch (error) {
    // What the page told comes with what went wrong; the next test gets another browser, in case this one is stuck.
    console.error((await end().catch((failure) => [String(failure)])).join('\n'));
    await driver.close();
    started = undefined;
    throw error;
  }
  assert.deepEqual(await end(), [], `what the page must not tell in ${engine}`);
}

/**
 * Opens a page, and tells how it ends: with what it told that nobody expected.
 *
 * @param {Driver} driver
 * @param {Options} options
 */
async function begin(driver, options) {
  const { path = '/own.html', file, first = '', csp, overrides = {}, expected = [] } = options;
  const { url, requests, close } = await serve(dist, {
    headers: csp ? { 'content-security-policy': csp } : {},
    overrides: { '/own.html': { type: 'text/html; charset=utf-8', body: own(options) }, '/first.js': { type: 'text/javascript', body: `${watch}\n${first}` }, ...watched(path), ...overrides },
  });
  await driver.told();
  const page = new Page(driver, file ?? new URL(path, url).href, requests);
  const end = async () => {
    const own = options.isBroken ? [] : await page.run(() => Reflect.get(globalThis, 'toldOfItself') ?? []);
    // For its window a browser asks for an icon, which pages with a policy do not allow.
    const told = [...own, ...await driver.told()].filter((text) => !text.includes('favicon.ico'));
    await driver.send('go', { url: 'about:blank' });
    await close();
    return told.filter((text) => !expected.some((pattern) => pattern.test(text)));
  };
  await driver.send('go', { url: page.address });
  return { page, end };
}
