import { findBrowser, installBrowser } from './find-browser.ts';
import { findOffice, installOffice } from './find-office.ts';

/** Playwright runs this once before the tests; it then reads playwright.config.ts anew in each worker. */
export default function ensurePrograms(): void {
  console.error(`Browser: ${findBrowser() ?? installBrowser()}`);
  console.error(`LibreOffice: ${findOffice() ?? installOffice() ?? 'none'}`);
}
