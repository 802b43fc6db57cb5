// What a machine can say about how the pages of a workshop are for people who use a screen reader or need contrast.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { graveViolations } from './grave-violations.ts';
import { walkWorkshop } from './room-views.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ trace: 'off', reducedMotion: 'reduce', actionTimeout: 20_000 });

for (const [size, width, height] of [
  ['wide', 1440, 900],
  ['phone', 390, 844],
] as const) {
  test(`the pages of a workshop, ${size}`, async ({ page, browser }) => {
    await page.setViewportSize({ width, height });
    const look = async (shown: Page, name: string): Promise<void> =>
      expect.soft(await graveViolations(shown), name).toEqual([]);
    await walkWorkshop({ page, browser, size: { width, height }, look });
  });
}
