/** Debian's Chromium, driven by playwright-core, with the network cut: only this machine is reached. */
import { chromium } from 'playwright-core';
import { Failure, chromiumFlags, findChromium } from './tools.js';

/** Starting processes that a page may want later takes a fifth of the time of the tests. */
const fewProcesses = '--process-per-site';
const noOtherHosts = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchChromium() {
  const executablePath = findChromium();
  if (!executablePath) throw new Failure('no `chromium` on PATH, expected one: run node scripts/setup.js test');
  return chromium.launch({ executablePath, args: [...chromiumFlags(), noOtherHosts, fewProcesses] });
}
