/**
 * Debian's Chromium, Firefox and WebKitGTK, each started with a folder of its own and driven by commands of WebDriver.
 *
 * WebDriver gives what a person gives: presses of keys and of a mouse, that the browser itself believes in.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, chromiumFlags, findChromedriver, findChromium, findFirefox, findMiniBrowser, findProgram } from '../../scripts/tools.js';
import { Marionette } from './marionette.js';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/**
 * What is asked of the system, or of the browser.
 *
 * @typedef {object} Wishes
 * @property {boolean} [isDark]
 * @property {boolean} [isForced] whether the system gives all pages its own few colours; WebKit knows no such thing
 * @property {boolean} [hasContrast] whether more contrast is asked for
 * @property {boolean} [isComposed] whether WebKit paints as it does where there is a graphics card
 */

/**
 * A browser with one window.
 *
 * @typedef {object} Driver
 * @property {(command: keyof typeof commands, parameters?: object) => Promise<any>} send
 * @property {() => Promise<string[]>} told what the browser itself has written into the console since it was asked last
 * @property {(() => Promise<number>) | null} collect frees what nobody holds, and tells how many bytes scripts still use; null where no driver can
 * @property {((ratio: number) => Promise<unknown>) | null} sharpen moves the window to a screen of so many pixels for each of the page, and back for 0; null where no driver can
 * @property {() => Promise<void>} close
 */

/** The commands that are used: how they are sent over HTTP, and what Firefox calls them. */
const commands = /** @type {const} */ ({
  go: ['POST', 'url', 'WebDriver:Navigate'],
  run: ['POST', 'execute/async', 'WebDriver:ExecuteAsyncScript'],
  act: ['POST', 'actions', 'WebDriver:PerformActions'],
  shoot: ['GET', 'screenshot', 'WebDriver:TakeScreenshot'],
  resize: ['POST', 'window/rect', 'WebDriver:SetWindowRect'],
  back: ['POST', 'back', 'WebDriver:Back'],
  forward: ['POST', 'forward', 'WebDriver:Forward'],
  print: ['POST', 'print', 'WebDriver:Print'],
});

const PATIENCE_MS = 30_000;

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** @template T @param {string} what @param {() => T | Promise<T>} look @returns {Promise<NonNullable<T>>} */
async function until(what, look) {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(50)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`${what} did not happen within ${PATIENCE_MS / 1000} seconds`);
}

/** @param {string} name @param {string | undefined} program */
function needed(name, program) {
  if (!program) throw new Failure(`no \`${name}\` on PATH, expected one: run node scripts/setup.js engines`);
  return program;
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {import('node:child_process').ChildProcess} child */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await Promise.race([once(child, 'exit'), pause(3000).then(() => child.kill('SIGKILL'))]);
}

/** A screen that nobody sees. @param {import('node:child_process').ChildProcess[]} children */
async function screen(children) {
  const options = ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'];
  const child = spawn(needed('Xvfb', findProgram('Xvfb')), options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(child);
  const [number] = await once(/** @type {import('node:stream').Readable} */ (child.stdio[3]), 'data');
  return `:${String(number).trim()}`;
}

/**
 * A driver that listens on HTTP.
 *
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 * @param {object} capabilities
 * @param {import('node:child_process').ChildProcess[]} children
 */
async function session(program, env, capabilities, children) {
  const port = await freePort();
  const child = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' });
  children.push(child);
  /** @param {string} method @param {string} path @param {object} [body] */
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}/${path}`, { method, signal: AbortSignal.timeout(PATIENCE_MS), ...(body ? { body: JSON.stringify(body) } : {}) })
      .catch((error) => { throw new Error(`${path} of the driver: ${error.message}`); });
    const { value } = /** @type {any} */ (await answer.json());
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until('a driver that answers', () => send('GET', 'status').then(() => true, () => false));
  const { sessionId } = await send('POST', 'session', { capabilities: { alwaysMatch: capabilities } });
  return { send, path: `session/${sessionId}` };
}

/** @param {Awaited<ReturnType<typeof session>>} session @returns {Driver['send']} */
const overHttp = ({ send, path }) => (command, parameters = {}) => {
  const [method, name] = commands[command];
  return send(method, `${path}/${name}`, method === 'GET' ? undefined : parameters);
};

/** @param {string} folder @param {import('node:child_process').ChildProcess[]} children @param {Wishes} wishes */
async function chromium(folder, children, { isDark, isForced, hasContrast }) {
  const args = [...chromiumFlags(), '--force-prefers-reduced-motion', '--blink-settings=' + ['primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4', ...(isDark ? ['preferredColorScheme=0'] : [])].join(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  const options = { binary: needed('chromium', findChromium()), args, prefs: { 'download.default_directory': folder } };
  const capabilities = { browserName: 'chrome', 'goog:chromeOptions': options, 'goog:loggingPrefs': { browser: 'ALL' } };
  const opened = await session(needed('chromedriver', findChromedriver()), process.env, capabilities, children);
  const { send, path } = opened;
  const develop = (/** @type {string} */ cmd, params = {}) => send('POST', `${path}/goog/cdp/execute`, { cmd, params });
  const features = [...(isForced ? [{ name: 'forced-colors', value: 'active' }] : []), ...(hasContrast ? [{ name: 'prefers-contrast', value: 'more' }] : [])];
  if (features.length > 0) await develop('Emulation.setEmulatedMedia', { features });
  return {
    send: overHttp(opened),
    sharpen: null,
    collect: async () => {
      for (const _ of [1, 2, 3]) await develop('HeapProfiler.collectGarbage');
      return (await develop('Runtime.getHeapUsage')).usedSize;
    },
    told: async () => (await send('POST', `${path}/se/log`, { type: 'browser' })).map((/** @type {{ level: string, message: string }} */ { level, message }) => `${level} ${message}`),
    close: () => send('DELETE', path),
  };
}

/** Only what is shown and what is told matters; nothing is fetched that no page asks for. */
const firefoxPreferences = {
  'marionette.port': 0,
  'ui.prefersReducedMotion': 1,
  // There is a mouse, which can point at a thing without pressing.
  'ui.primaryPointerCapabilities': 6,
  'ui.allPointerCapabilities': 6,
  'browser.download.folderList': 2,
  'browser.shell.checkDefaultBrowser': false,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'extensions.update.enabled': false,
  'intl.accept_languages': 'en-GB, en',
};

/** What Firefox tells of pages: the errors of scripts, and what policies and servers do. */
const firefoxMessages = `
  const told = Services.console.getMessageArray();
  Services.console.reset();
  return told.filter((one) => one instanceof Ci.nsIScriptError && /^(?:https?:|file:)/.test(one.sourceName)).map((one) => one.category + ' ' + one.errorMessage + ' (' + one.sourceName + ')');`;

/** @param {string} folder @param {import('node:child_process').ChildProcess[]} children @param {Wishes} wishes @returns {Promise<Driver>} */
async function firefox(folder, children, { isDark, isForced, hasContrast }) {
  const preferences = { ...firefoxPreferences, ...(isForced ? { 'browser.display.document_color_use': 2 } : {}), ...(hasContrast ? { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 1 } : {}), 'browser.download.dir': folder, 'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1 };
  writeFileSync(join(folder, 'user.js'), Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const options = ['-headless', '-no-remote', '-profile', folder, '-marionette', '-remote-allow-system-access', 'about:blank'];
  children.push(spawn(needed('firefox-esr', findFirefox()), options, { stdio: 'ignore', env: { ...process.env, HOME: folder } }));
  const file = join(folder, 'MarionetteActivePort');
  const port = await until('Firefox that listens', () => existsSync(file) && readFileSync(file, 'utf8'));
  const connection = await Marionette.connect(Number(port));
  await connection.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  /** Runs a script of the browser's own, outside of pages. @param {string} script @param {unknown[]} [args] */
  const within = async (script, args = []) => {
    await connection.send('Marionette:SetContext', { value: 'chrome' });
    const told = await connection.send('WebDriver:ExecuteScript', { script, args });
    await connection.send('Marionette:SetContext', { value: 'content' });
    return told;
  };
  return {
    send: (command, parameters) => connection.send(commands[command][2], parameters),
    told: () => within(firefoxMessages),
    collect: null,
    sharpen: (ratio) => within("Services.prefs.setStringPref('layout.css.devPixelsPerPx', arguments[0]);", [String(ratio || -1)]),
    close: () => connection.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => { /* It quits before it answers. */ }),
  };
}

/** @param {string} folder @param {import('node:child_process').ChildProcess[]} children @param {Wishes} [wishes] @returns {Promise<NodeJS.ProcessEnv>} */
async function webkitEnvironment(folder, children, { isComposed = false, hasContrast = false } = {}) {
  mkdirSync(join(folder, 'gtk-3.0'), { recursive: true });
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), `[Settings]\ngtk-enable-animations=0\n${hasContrast ? 'gtk-theme-name=HighContrast\n' : ''}`);
  writeFileSync(join(folder, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`);
  // To paint through a graphics card that is imitated takes three times as long.
  const painting = { ...(isComposed ? {} : { WEBKIT_DISABLE_COMPOSITING_MODE: '1' }), LIBGL_ALWAYS_SOFTWARE: '1', MESA_SHADER_CACHE_DISABLE: 'true' };
  return { ...process.env, ...painting, DISPLAY: await screen(children), XDG_CONFIG_HOME: folder, LANG: 'en_GB.UTF-8', NO_AT_BRIDGE: '1' };
}

/** What a window of WebKit tells is kept to itself while it is driven, so pages tell of themselves. @param {string} folder @param {import('node:child_process').ChildProcess[]} children @param {Wishes} wishes @returns {Promise<Driver>} */
async function webkit(folder, children, wishes) {
  const args = ['--automation', ...(wishes.isDark ? ['--dark-mode'] : [])];
  const capabilities = { 'webkitgtk:browserOptions': { binary: needed('MiniBrowser', findMiniBrowser()), args } };
  const opened = await session(needed('WebKitWebDriver', findProgram('WebKitWebDriver')), await webkitEnvironment(folder, children, wishes), capabilities, children);
  return { send: overHttp(opened), told: async () => [], sharpen: null, collect: null, close: () => opened.send('DELETE', opened.path) };
}

const engines = { chromium, firefox, webkit };

/** @param {string} engine @param {Wishes} [wishes] @returns {Promise<Driver>} */
export async function launch(engine, wishes = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'relations-map-engine-'));
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  const clear = async () => {
    for (const child of children.reverse()) await stop(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  };
  try {
    const driver = await engines[/** @type {Engine} */ (engine)](folder, children, wishes);
    return { ...driver, close: async () => { await driver.close().catch(() => {}); await clear(); } };
  } catch (error) {
    await clear();
    throw error;
  }
}

/**
 * What WebKit tells of a page that nobody drives, until a line that is waited for. Now and then a window that nobody drives
 * does not paint, and then the page waits: another window is tried once.
 *
 * @param {string} address
 * @param {RegExp} last
 * @param {number} [tries]
 * @returns {Promise<string[]>}
 */
export async function webkitConsole(address, last, tries = 2) {
  const folder = mkdtempSync(join(tmpdir(), 'relations-map-engine-'));
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  let text = '';
  try {
    const env = await webkitEnvironment(folder, children);
    const child = spawn(needed('MiniBrowser', findMiniBrowser()), ['--enable-write-console-messages-to-stdout=true', address], { env: { ...env, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder }, stdio: 'pipe' });
    children.push(child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => { text += bytes; });
    await until(`\`${last}\` in the console of ${address}`, () => last.test(text));
  } catch (error) {
    console.error(`${error}; told: ${text}`);
    if (tries === 1) throw error;
    text = '';
  } finally {
    for (const child of children.reverse()) await stop(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
  return text === '' ? webkitConsole(address, last, tries - 1) : text.split('\n').filter((line) => line.includes(' CONSOLE ') && !last.test(line));
}
