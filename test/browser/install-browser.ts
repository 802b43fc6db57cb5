import { findBrowser, installBrowser } from './find-browser.ts';

/** Playwright runs this once before the tests; it then reads playwright.config.ts anew in each worker. */
export default function ensureBrowser(): void {
  console.error(`Browser: ${findBrowser() ?? installBrowser()}`);
}
