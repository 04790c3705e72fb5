/**
 * Debian's Chromium with the network cut, and a server that sends the measured pages compressed.
 * @module
 */
import { chromium } from 'playwright-core';
import { serve } from '../scripts/serve.js';
import { Failure, chromiumFlags, findChromium } from '../scripts/tools.js';
import { pages } from './build.js';

/**
 * `--disable-gpu` of the tests stays, so that canvases are drawn as there; WebGL alone comes from SwiftShader.
 */
const flags = [...chromiumFlags(), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--enable-unsafe-swiftshader'];

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launch() {
  const executablePath = findChromium();
  if (!executablePath) throw new Failure('no `chromium` on PATH, expected one: run node scripts/setup.js test');
  return chromium.launch({ executablePath, args: flags });
}

/** They let clocks in the page tell five microseconds instead of a hundred. */
export const isolation = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/**
 * @param {Map<string, import('./build.js').Packed>} files by path
 * @returns {Promise<import('../scripts/serve.js').Server>}
 */
export function servePacked(files) {
  const packed = [...files].map(([path, { body }]) => [path, { body, headers: { 'content-encoding': 'br' } }]);
  return serve(pages, { headers: isolation, overrides: Object.fromEntries(packed) });
}
