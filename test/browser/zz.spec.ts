import { test, expect } from '@playwright/test';
import { playTimed } from '../../src/incident/timed.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { built, openGame } from './book-games.ts';
const scenario = built('overseas-server.json') as Scenario;
const BRIEF = scenario.start?.minute ?? 0;
function rec(until: number, extra: string[] = []) {
  const soon = (move: any, at: number) => ({ at: BRIEF + at, move, soon: true });
  const moves = [soon({ do: 'answer', inject: 'customer-mail', option: 'now' }, 110), soon({ do: 'play', card: 'trace-mail' }, 115), soon({ do: 'play', card: 'check-signatures' }, 200), soon({ do: 'play', card: 'complete-list' }, 400), soon({ do: 'play', card: 'walk-verifiers' }, 420), ...extra.map((card) => soon({ do: 'play', card }, 500))];
  const { recording } = playTimed(scenario, { seed: 7, pinned: false, moves }, { start: 'brief' });
  const cut = recording.moves.findIndex((m) => m.do === 'wait' && m.until >= BRIEF + until);
  return { ...recording, moves: [...recording.moves.slice(0, cut), { do: 'wait' as const, until: BRIEF + until }] };
}
for (const [name, w, h] of [['wide', 1440, 900], ['mid', 1024, 768], ['phone', 390, 844]] as const)
  test(name, async ({ page }) => {
    test.setTimeout(120000);
    await page.setViewportSize({ width: w, height: h });
    await openGame(page, rec(1440), 'stage=off');
    await page.keyboard.press('k');
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/shots/k-${name}-0.png` });
    const d = page.getByRole('dialog');
    await d.getByRole('radio', { name: /Remove/ }).first().check();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `/tmp/shots/k-${name}-1.png` });
    await d.locator('.body').evaluate((b) => b.scrollTo(0, 600));
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/shots/k-${name}-2.png` });
    await d.locator('.body').evaluate((b) => b.scrollTo(0, 1400));
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/shots/k-${name}-3.png` });
    await page.keyboard.press('Escape');
    await page.keyboard.press('q');
    await d.getByRole('tab', { name: /^Rule/ }).click();
    await page.screenshot({ path: `/tmp/shots/r-${name}-1.png` });
    await d.getByRole('tab', { name: /^Query/ }).click();
    await d.getByRole('textbox', { name: /^Query in SQL/ }).click();
    await page.keyboard.insertText("SELECT * FROM gateway WHERE result = 'no such member' ORDER BY at DESC");
    await d.getByRole('button', { name: /^Run/ }).click();
    await d.getByRole('button', { name: /^Open token/ }).first().click();
    await expect(d.getByText(/signature is valid/i).first()).toBeVisible();
    await page.screenshot({ path: `/tmp/shots/t-${name}-1.png` });
    await d.getByRole('tab', { name: /^Conditions/ }).click();
    await page.screenshot({ path: `/tmp/shots/c-${name}-1.png` });
    await d.getByRole('tab', { name: /^Hints/ }).click();
    await d.getByRole('button', { name: /^Ask for the next/ }).click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/shots/h-${name}-1.png` });
  });
