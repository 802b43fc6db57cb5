// Every page at three sizes and with large text: nothing runs out, nothing is cut, nothing lies on another thing.
// The pictures go to test-results/looks, for somebody to look at.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { AT, bookGame } from './book-games.ts';
import { faults } from './faults.ts';
import { DEBRIEF_TABS, MONDAY_VIEWS, showDebrief, showTable, TITLE_VIEWS, WEDNESDAY_VIEWS } from './views.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ trace: 'off', reducedMotion: 'reduce' });

/** How many pixels of the last words stay under the bar of a phone when everything was scrolled to its end. */
function underTabBar(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    for (const one of all) one.scrollTop = one.scrollHeight;
    const bar = document.querySelector('.tab-bar')?.getBoundingClientRect().top ?? 0;
    const ends = [...document.querySelectorAll('.table > main :is(p, button, li, h3)')]
      .filter((one) => one.checkVisibility() && one.closest('.unseen') === null)
      .map((one) => one.getBoundingClientRect().bottom);
    for (const one of all) one.scrollTop = 0;
    return Math.max(...ends) - bar;
  });
}

const SIZES = [
  { name: 'wide', width: 1440, height: 900, text: '100' },
  { name: 'middle', width: 1024, height: 768, text: '100' },
  { name: 'phone', width: 390, height: 844, text: '100' },
  { name: 'wide, large text', width: 1440, height: 900, text: '125' },
  { name: 'middle, large text', width: 1024, height: 768, text: '125' },
  { name: 'phone, large text', width: 390, height: 844, text: '125' },
] as const;

for (const { name: size, width, height, text } of SIZES) {
  test.describe(size, () => {
    test.use({ viewport: { width, height } });

    test.beforeEach(async ({ page }) => {
      await page.addInitScript(
        (wanted) => localStorage.setItem('keyfall:settings', JSON.stringify({ text: wanted })),
        text,
      );
    });

    const look = async (page: Page, name: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `test-results/looks/${size} - ${name}.png` });
      expect.soft(await faults(page), `${size}: ${name}`).toEqual([]);
    };

    test('the title and its pages', async ({ page }) => {
      for (const { name, show } of TITLE_VIEWS) {
        await show(page);
        await look(page, name);
      }
    });

    test('the table', async ({ page }) => {
      await showTable(page, bookGame(AT.wednesday));
      if (width > 800) {
        await expect(page.locator('.estate')).toHaveAttribute('data-drawn', 'yes', { timeout: 30_000 });
        await look(page, 'table');
      } else {
        for (const tab of ['Desk', 'Cards', 'Claims', 'Clocks', 'Map']) {
          await page.getByRole('navigation').getByRole('button', { name: tab }).click();
          await look(page, `table, ${tab}`);
          expect.soft(await underTabBar(page), `the end of ${tab}`).toBeLessThanOrEqual(0);
        }
      }
      for (const { name, show } of WEDNESDAY_VIEWS) {
        await show(page);
        await look(page, name);
      }
    });

    test('the table without pictures', async ({ page }) => {
      test.skip(width < 800, 'a phone has none');
      await showTable(page, bookGame(AT.wednesday), 'stage=off');
      await look(page, 'table without pictures');
    });

    test('the forms of Monday', async ({ page }) => {
      await showTable(page, bookGame(AT.monday));
      for (const { name, show } of MONDAY_VIEWS) {
        await show(page);
        await look(page, name);
      }
    });

    test('the debrief', async ({ page }) => {
      await showDebrief(page, bookGame(AT.close));
      for (const name of DEBRIEF_TABS) {
        await page.getByRole('tab', { name }).click();
        await look(page, `debrief, ${name}`);
      }
    });
  });
}
