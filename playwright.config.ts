import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './test/browser/find-browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  globalSetup: './test/browser/install-browser.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 60_000,
  // The second report is for scripts/summarise.mjs.
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
  // The game as a person gets it: built, served by the CLI on a free port, which it says on standard output.
  webServer: {
    command: 'node bin/keyfall.mjs play --port 0',
    wait: { stdout: /Keyfall is at (?<keyfall_url>http:\S+)/ },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
    timeout: 120_000,
  },
  use: {
    // Undefined only until the server runs; the tests never see that.
    ...(process.env['KEYFALL_URL'] ? { baseURL: process.env['KEYFALL_URL'] } : {}),
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: browserFlags(), ...(executablePath ? { executablePath } : {}) },
  },
});
