/**
 * How the pages are tested: `npx playwright test`, or one file of tests/page by its name.
 *
 * Each engine is a project of its own. What they have in common is in tests/page/browser.js.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './scripts/chromium.js';

export default defineConfig({
  testDir: 'tests/page',
  testMatch: '**/*.test.js',
  outputDir: 'build/page-tests',
  fullyParallel: true,
  forbidOnly: true,
  workers: availableParallelism(),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: 1,
  reporter: [[process.stdout.isTTY ? 'list' : 'line'], ['json', { outputFile: 'build/page-tests.json' }]],
  use: {
    actionTimeout: 15_000,
    // To record what leads to a failure costs a fifth of the time: scripts/test.js records the tests that failed, when there are any.
    trace: 'off',
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: chromiumLaunch() } }],
});
