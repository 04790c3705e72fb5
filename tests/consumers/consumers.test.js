/** The package as others install it: each project here is built with it, and its page shows the map in Chromium. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launchChromium } from '../../scripts/chromium.js';
import { serve } from '../../scripts/serve.js';
import { root } from '../../scripts/tools.js';

const work = join(root, 'build/consumers');
const here = join(root, 'tests/consumers');
const wanted = (process.env.CONSUMERS ?? '').split(',').filter(Boolean);
const names = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
const all = names.filter((name) => wanted.length === 0 || wanted.includes(name)).sort();

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {string} */
let packed;

/** @param {string} program @param {string[]} args @param {string} cwd */
function execute(program, args, cwd) {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CI: '1', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' } });
  } catch (error) {
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (error);
    throw new Error(`${program} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** Installs a project in a folder of its own, so that nothing is found in those above it. @param {string} name */
function installed(name) {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(here, name), folder, { recursive: true });
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  execute('npm', ['ci', ...quiet], folder);
  execute('npm', ['install', '--no-save', '--no-package-lock', ...quiet, packed], folder);
  return folder;
}

/**
 * Opens a page, and waits until its map is shown and its own question is answered.
 *
 * @param {string} address
 */
async function shown(address) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const told = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) told.push(message.text()); });
  page.on('pageerror', (error) => told.push(error.message));
  try {
    await page.goto(address);
    await page.locator('relations-map').waitFor({ timeout: 60_000 });
    await page.waitForFunction(() => Number(document.body.dataset.partners) > 0, undefined, { timeout: 60_000 });
    const { edition, lines } = await page.locator('relations-map').evaluate(async (/** @type {any} */ map) => {
      await customElements.whenDefined('relations-map');
      await map.ready;
      await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
      return { edition: map.state.focus, lines: map.shadowRoot.querySelectorAll('svg path').length };
    });
    assert.equal(edition, 'UZB');
    assert.ok(lines > 5, `${lines} lines`);
    return { page, told };
  } catch (error) {
    throw new Error(`${address}: ${error}\n${told.join('\n')}`, { cause: error });
  }
}

before(async () => {
  mkdirSync(work, { recursive: true });
  const [answer] = JSON.parse(execute('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', work], root));
  packed = join(work, answer.filename);
  browser = await launchChromium();
});
after(() => browser?.close());

for (const name of all) {
  test(`${name}: installed, built and opened`, async () => {
    const folder = installed(name);
    execute('npm', ['run', '--silent', 'build'], folder);
    const server = await serve(join(folder, 'out'));
    try {
      const { page, told } = await shown(server.url);
      assert.deepEqual(told, []);
      if (['react', 'vue', 'svelte'].includes(name)) {
        await page.locator('relations-map').evaluate((/** @type {any} */ map) => map.select('KAZ'));
        await page.waitForFunction(() => document.querySelector('#chosen')?.textContent === 'KAZ');
      }
      await page.close();
    } finally {
      await server.close();
    }
  });
}

/** What Vite says when it listens. @param {import('node:child_process').ChildProcess} child @returns {Promise<string>} */
const listening = (child) => new Promise((resolve, reject) => {
  let said = '';
  child.stdout?.on('data', (chunk) => {
    said += chunk;
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said.replaceAll(/\u001b\[\d+m/g, ''))?.[0];
    if (address) resolve(address);
  });
  child.once('close', () => reject(new Error(`Vite ended: ${said}`)));
});

if (all.includes('vite')) {
  test('vite: opened while developing', async () => {
    const folder = join(work, 'vite');
    const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--host', '127.0.0.1', '--port', '0', '--config', 'develop.config.js'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const { page } = await shown(await listening(child));
      await page.close();
    } finally {
      child.kill();
    }
  });
}

/** A page of another origin that names the hash of the module. @param {string} script @param {string} integrity */
const plain = (script, integrity) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A map</title><link rel="icon" href="data:,">
<script type="module" src="${script}" crossorigin="anonymous" integrity="${integrity}"></script>
<body data-partners="1"><relations-map focus="UZB"></relations-map></body></html>`;

test('a plain page of another origin, with crossorigin and integrity', async () => {
  const files = await serve(join(root, 'dist'), { headers: { 'access-control-allow-origin': '*' } });
  const folder = join(work, 'plain');
  mkdirSync(folder, { recursive: true });
  const hash = createHash('sha384').update(readFileSync(join(root, 'dist/relations-map.js'))).digest('base64');
  const script = `${files.url}relations-map.js`;
  writeFileSync(join(folder, 'index.html'), plain(script, `sha384-${hash}`));
  writeFileSync(join(folder, 'other.html'), plain(script, `sha384-${hash.replace(/^../, 'AA')}`));
  const pages = await serve(folder);
  try {
    const { page, told } = await shown(pages.url);
    assert.deepEqual(told, []);
    await page.goto(`${pages.url}other.html`);
    assert.equal(await page.evaluate(() => customElements.get('relations-map')), undefined);
    await page.close();
  } finally {
    await Promise.all([pages.close(), files.close()]);
  }
});

test('each lock file names packages and hashes, and neither a machine nor the package itself', () => {
  for (const name of names) {
    const text = readFileSync(join(here, name, 'package-lock.json'), 'utf8');
    assert.doesNotMatch(text, /"resolved"|file:|node_modules\/relations-map"/, name);
  }
});
