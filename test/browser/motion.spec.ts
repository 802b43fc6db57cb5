// When nothing happens nothing moves, and with reduced motion nothing moves at all.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { AT, bookGame } from './book-games.ts';
import { showTable } from './views.ts';

declare global {
  interface Window {
    framesAsked: number;
  }
}

test.beforeEach(async ({ page }) => {
  // Whoever draws asks for a frame first.
  await page.addInitScript(() => {
    window.framesAsked = 0;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (fn) => {
      window.framesAsked += 1;
      return ask(fn);
    };
  });
});

/** Frames asked for in the next 600 ms. */
function framesAsked(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const before = window.framesAsked;
    await new Promise((resolve) => {
      setTimeout(resolve, 600);
    });
    return window.framesAsked - before;
  });
}

/** Classes of what moves. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) =>
        effect instanceof KeyframeEffect ? (effect.target?.getAttribute('class') ?? '') : '',
      ),
  );

test('an idle table draws nothing, and a running one does', async ({ page }) => {
  await showTable(page, bookGame(AT.wednesday));
  await expect(page.locator('.estate')).toHaveAttribute('data-drawn', 'yes', { timeout: 30_000 });
  await expect.poll(() => framesAsked(page), { timeout: 20_000 }).toBe(0);
  expect(await moving(page)).toEqual([]);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  // It may stand again at once when something must be decided.
  await expect.poll(() => page.evaluate(() => window.framesAsked)).toBeGreaterThan(0);
});

test('reduced motion: no token runs, no card flies, no page breathes', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/?seed=7');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect.poll(() => moving(page)).toEqual([]);
  await showTable(page, bookGame(AT.wednesday));
  await expect(page.locator('.estate')).toHaveAttribute('data-drawn', 'yes', { timeout: 30_000 });
  await expect.poll(() => framesAsked(page), { timeout: 20_000 }).toBe(0);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  expect(await moving(page)).toEqual([]);
});

test('the setting does the same as the system', async ({ page }) => {
  await page.goto('/?seed=7');
  expect((await moving(page)).length, 'the title moves by itself').toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page
    .getByRole('dialog')
    .getByRole('group', { name: 'Motion' })
    .getByText('Off', { exact: true })
    .click();
  await page.keyboard.press('Escape');
  await expect.poll(() => moving(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => moving(page)).toEqual([]);
});
