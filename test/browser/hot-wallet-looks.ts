import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Nothing hangs out of the page, and every label of the map is readable whole. */
export async function seeFit(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide, 'the page scrolls sideways').toBe(false);
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.estate .box strong, .estate .box .sub')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent),
  );
  expect(clipped).toEqual([]);
}
