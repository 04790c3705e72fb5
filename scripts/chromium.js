/** Debian's Chromium, driven by Playwright, with the network cut: only this machine is reached. */
import { chromium } from 'playwright-core';
import { Failure, chromiumFlags, findChromium } from './tools.js';

/** Starting processes that a page may want later takes a fifth of the time of the tests. */
const fewProcesses = '--process-per-site';
const noOtherHosts = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** How Chromium is started. @returns {{ executablePath: string, args: string[] }} */
export function chromiumLaunch() {
  const executablePath = findChromium();
  if (!executablePath) throw new Failure('no `chromium` on PATH, expected one: run node scripts/setup.js test');
  return { executablePath, args: [...chromiumFlags(), noOtherHosts, fewProcesses] };
}

/** @returns {Promise<import('playwright-core').Browser>} */
export function launchChromium() {
  return chromium.launch(chromiumLaunch());
}
