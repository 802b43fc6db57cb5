import type { Page } from '@playwright/test';

/** Errors on the page, in its console, and answers that were refused: none of them may be there. */
export function complaintsOf(page: Page): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text());
  });
  return seen;
}
