// What a machine can say about how the pages are for people who use a screen reader or need contrast.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { AT, bookGame } from './book-games.ts';
import { graveViolations } from './grave-violations.ts';
import { DEBRIEF_TABS, MONDAY_VIEWS, showDebrief, showTable, TITLE_VIEWS, WEDNESDAY_VIEWS } from './views.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ trace: 'off', reducedMotion: 'reduce' });

const look = async (page: Page, name: string): Promise<void> =>
  expect.soft(await graveViolations(page), name).toEqual([]);

test('the title and its pages', async ({ page }) => {
  for (const { name, show } of TITLE_VIEWS) {
    await show(page);
    await look(page, name);
  }
});

test('the table and every dialog', async ({ page }) => {
  for (const [at, views] of [
    [AT.monday, MONDAY_VIEWS],
    [AT.wednesday, WEDNESDAY_VIEWS],
  ] as const) {
    await showTable(page, bookGame(at));
    await look(page, 'table');
    for (const { name, show } of views) {
      await show(page);
      await look(page, name);
    }
  }
});

test('the debrief', async ({ page }) => {
  // The report alone has some thousand cells.
  test.setTimeout(360_000);
  await showDebrief(page, bookGame(AT.close));
  for (const name of DEBRIEF_TABS) {
    await page.getByRole('tab', { name }).click();
    await look(page, `debrief, ${name}`);
  }
});
