/** A project that uses the package: copied to a folder of its own, so that nothing of this one is found by chance, and installed from the tarball. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { launchChromium } from '../../scripts/chromium.js';
import { serve } from '../../scripts/serve.js';
import { root } from '../../scripts/tools.js';

/** @typedef {import('node:test').TestContext} TestContext */

const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];

/** The package as it would be published; scripts/test-consumers.js packs it. */
export const { CONSUMER_TARBALL: tarball = '' } = process.env;

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => { browser = await launchChromium(); });
after(() => browser.close());

export class Consumer {
  /** @param {string} name of a folder here @param {TestContext} t */
  constructor(name, t) {
    this.t = t;
    this.folder = mkdtempSync(join(tmpdir(), `consumer-${name}-`));
    t.after(() => rmSync(this.folder, { recursive: true, force: true }));
    cpSync(join(root, 'tests/consumers', name), this.folder, { recursive: true });
    this.run('npm', 'ci', ...quiet);
    this.run('npm', 'install', '--no-save', ...quiet, tarball);
  }

  get environment() {
    const { NODE_TEST_CONTEXT, NODE_OPTIONS, ...rest } = process.env;
    return { ...rest, PATH: `${join(this.folder, 'node_modules/.bin')}:${rest.PATH}`, CI: '1', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
  }

  /** Runs a program of the project to its end. @param {string} program @param {string[]} args @returns {string} what it printed */
  run(program, ...args) {
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: this.folder, env: this.environment, encoding: 'utf8' });
    assert.equal(status, 0, `${program} ${args.join(' ')}: ${error ?? ''}\n${stdout}\n${stderr}`);
    return stdout + stderr;
  }

  /** Runs a program and tells what it says against the project. @param {string} program @param {string[]} args @returns {string} */
  refused(program, ...args) {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: this.folder, env: this.environment, encoding: 'utf8' });
    assert.notEqual(status, 0, `${program} ${args.join(' ')}: content, expected a refusal`);
    return stdout + stderr;
  }

  /** Starts a server of the project. @param {string} program @param {(port: string) => string[]} args @returns {Promise<string>} its address */
  async start(program, args) {
    const port = await freePort();
    const child = spawn(program, args(String(port)), { cwd: this.folder, env: this.environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { said += text; });
    this.t.after(() => { try { process.kill(-Number(child.pid), 'SIGKILL'); } catch { /* It has ended by itself. */ } });
    const address = `http://127.0.0.1:${port}/`;
    for (let tries = 0; tries < 240 && child.exitCode === null; tries += 1) {
      if (await fetch(address).then(({ ok }) => ok, () => false)) return address;
      await new Promise((resolve) => { setTimeout(resolve, 250); });
    }
    assert.fail(`${program} does not answer: ${said}`);
  }

  /** Serves what was built. @param {string} folder @returns {Promise<string>} its address */
  async serve(folder) {
    const { url, close } = await serve(join(this.folder, folder));
    this.t.after(close);
    return url;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/** What servers for developers say on the console of a page, for their own sake. */
const chatter = /\[vite\]|\[HMR\]|React DevTools|Fast Refresh/;

/**
 * Opens a page in Chromium and has it closed when the test ends. It fails where the page says anything or asks in vain.
 *
 * @param {TestContext} t
 * @param {string} address
 */
export async function open(t, address) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  page.on('console', (message) => { if (!chatter.test(message.text())) troubles.push(`${message.type()}: ${message.text()} (${message.location().url})`); });
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`));
  page.on('response', (response) => { if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`); });
  t.after(() => context.close());
  await page.goto(address);
  return { page, troubles };
}

/** The numbers that a page shows: partners by `load`, where it calls it, and those of the element. @typedef {{ focus: string, ties: number, lines: number, land: boolean }} Seen */

/**
 * Opens a page and waits until its map stands there: drawn, and with lines of the one at its centre.
 *
 * @param {TestContext} t
 * @param {string} address
 */
export async function showsMap(t, address) {
  const { page, troubles } = await open(t, address);
  await page.locator('relations-map').waitFor();
  const seen = await page.locator('relations-map').evaluate(async (/** @type {any} */ map) => {
    await customElements.whenDefined('relations-map');
    const relations = await map.ready;
    const { shadowRoot: inside } = map;
    return { focus: map.state.focus, ties: relations.ties(map.state.focus).length, lines: inside.querySelectorAll('svg path').length, width: inside.querySelector('canvas').width };
  });
  assert.equal(seen.focus, 'UZB');
  assert.ok(seen.ties > 5 && seen.lines > 5 && seen.width > 200, JSON.stringify(seen));
  assert.deepEqual(troubles, []);
  return { page, troubles, ties: seen.ties };
}

/** The page's own script asked the same with `load`, and wrote down the answer. @param {import('playwright-core').Page} page @param {number} ties */
export async function agrees(page, ties) {
  await page.locator('[data-ties]').waitFor();
  assert.equal(await page.locator('[data-ties]').getAttribute('data-ties'), String(ties));
}

/** What a framework binds to the event for every cause is called. @param {import('playwright-core').Page} page */
export async function hears(page) {
  await page.locator('relations-map').evaluate((/** @type {any} */ map) => map.select('TJK'));
  await page.getByText('Chosen: TJK').waitFor();
}
