// Every page of a workshop at three sizes and with large text: nothing runs out, nothing is cut, nothing lies on another
// thing. The pictures go to test-results/looks, for somebody to look at.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { endIt, lobbyViews, openRoom, playOn, runningViews, walkWorkshop } from './room-views.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ trace: 'off', reducedMotion: 'reduce', actionTimeout: 20_000 });

const SIZES = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'middle', width: 1024, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const;

for (const { name: size, width, height } of SIZES) {
  test(`the pages of a workshop, ${size}`, async ({ page, browser }) => {
    await page.setViewportSize({ width, height });
    const look = async (shown: Page, name: string): Promise<void> => {
      await shown.evaluate(() => document.fonts.ready);
      await shown.screenshot({ path: `test-results/looks/${size} - ${name}.png` });
      expect.soft(await faults(shown), `${size}: ${name}`).toEqual([]);
    };
    await walkWorkshop({
      page,
      browser,
      size: { width, height },
      look,
      lookAtSeat: () => seat(page, width, (name) => look(page, name)),
    });
  });
}

async function seat(page: Page, width: number, look: (name: string) => Promise<void>): Promise<void> {
  if (width > 800) return look('seat');
  for (const tab of ['Desk', 'Cards', 'Claims', 'Clocks', 'Map']) {
    await page.getByRole('navigation').getByRole('button', { name: tab }).click();
    await look(`seat, ${tab}`);
  }
  return undefined;
}

/**
 * 1/75 of the width of the picture. On a picture three metres wide a capital of this size, 0.7 of it, is 28 mm high: ten
 * minutes of arc from ten metres, twice what a sharp eye needs.
 */
const SMALLEST_PX = 25;

/** Pixels of the smallest words on the big screen. */
const smallest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const sizes = [...document.querySelectorAll('.projector *')]
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((one) => one.checkVisibility() && one.closest('.unseen') === null)
      .map((one) => parseFloat(getComputedStyle(one).fontSize));
    return Math.min(...sizes);
  });

const TEAMS = [
  'Alpha',
  'Bravo',
  'Charlie',
  'Delta',
  'Echo',
  'Foxtrot',
  'Golf',
  'Hotel',
  'India',
  'Juliett',
  'Kilo',
];

test.describe('the big screen', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  const look = async (page: Page, name: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `test-results/looks/big - ${name}.png` });
    expect.soft(await smallest(page), name).toBeGreaterThanOrEqual(SMALLEST_PX);
    expect.soft(await faults(page), name).toEqual([]);
    expect.soft(await beyond(page), `${name}: nobody can scroll it`).toBeLessThanOrEqual(0);
  };

  for (const count of [1, 2, 3, 6, 12]) {
    test(`of ${count} teams is one page, and its smallest words can be read in a room`, async ({ page }) => {
      const room = await openRoom([...TEAMS, 'Lima, the last of twelve'].slice(-count));
      for (const { name, show } of lobbyViews(room).filter((view) => view.name.startsWith('projector'))) {
        await show(page);
        await look(page, `${name}, ${count}`);
      }
      await playOn(room);
      for (const { name, show } of runningViews(room).filter((view) => view.name === 'projector')) {
        await show(page);
        await look(page, `${name}, ${count}`);
      }
      await room.desk.act({ do: 'reveal', scores: true });
      await expect(page.getByRole('region', { name: 'Scores' })).toBeVisible();
      await look(page, `projector, scores, ${count}`);
      await endIt(room);
      await expect(page.getByText('Ended')).toBeVisible();
      await look(page, `projector, ended, ${count}`);
      await room.close();
    });
  }
});

/** By how many pixels the lowest thing lies below the screen, or below its board. */
const beyond = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('.projector *')].filter((one) => one.checkVisibility());
    const below = Math.max(...shown.map((one) => one.getBoundingClientRect().bottom)) - innerHeight;
    const boards = [...document.querySelectorAll('.board')].map((one) => one.scrollHeight - one.clientHeight);
    return Math.max(below, ...boards);
  });
