// What a machine can say about how the pages of a workshop are for people who use a screen reader or need contrast.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { graveViolations } from './grave-violations.ts';
import {
  doorViews,
  endIt,
  endedViews,
  lobbyViews,
  observerViews,
  openRoom,
  playOn,
  runningViews,
  takeSeat,
} from './room-views.ts';
import type { View } from './views.ts';

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
    const all = async (shown: Page, views: View[]): Promise<void> => {
      for (const { name, show } of views) {
        await show(shown);
        await look(shown, name);
      }
    };
    const room = await openRoom();
    await all(page, [...doorViews(room), ...lobbyViews(room)]);
    await playOn(room);
    await all(page, runningViews(room));
    const other = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    await all(await other.newPage(), observerViews(room));
    await other.close();
    await takeSeat(page, room);
    await look(page, 'seat');
    await endIt(room);
    await all(page, endedViews(room));
    await room.close();
  });
}
