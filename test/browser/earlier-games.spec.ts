// Comparing with one's own earlier games, and finding what concerns one seat in the ledger.
import { expect, test } from '@playwright/test';
import { AT, bookGame } from './book-games.ts';
import { showDebrief } from './views.ts';

const game = bookGame(AT.close);
const { moves: _, ...head } = game;
const nothing = { ...head, seed: 11, moves: [{ do: 'wait', until: 1 }] };
const other = { ...head, seed: 12, scenario: { ...head.scenario, hash: 'of another version' }, moves: [] };

const save = (id: string, recording: object) => ({
  id,
  savedMs: 1,
  date: 'Sun 16 Nov',
  time: '20:30',
  act: 'Act 3 of 3',
  ending: 'Ended',
  recording,
});

test('earlier games of this version stand beside this one', async ({ page }) => {
  const kept = JSON.stringify([save('a', nothing), save('b', other)]);
  await page.addInitScript((text) => localStorage.setItem('keyfall:finished', text), kept);
  await showDebrief(page, game);
  await page.getByRole('tab', { name: 'Compare' }).click();
  const rows = page.locator('.earlier tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('This one');
  await expect(rows.nth(1)).toContainText('seed 11');
  await expect(rows.nth(1)).toContainText('Told by others');
  await page.locator('.earlier').scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'test-results/looks/earlier.png' });
});

test('the ledger can be narrowed to a seat and an act', async ({ page }) => {
  await showDebrief(page, game);
  await page.getByRole('tab', { name: 'Ledger' }).click();
  const entries = page.locator('.ledger .entry');
  const all = await entries.count();
  await page.getByLabel('Seat').selectOption({ label: 'Communications' });
  await expect.poll(() => entries.count()).toBeLessThan(all);
  await expect(entries.first()).toBeVisible();
  await page.getByLabel('Seat').selectOption({ label: 'All' });
  await page.getByLabel('Act').selectOption({ index: 1 });
  await expect.poll(() => entries.count()).toBeLessThan(all);
  await page.screenshot({ path: 'test-results/looks/ledger-act.png' });
});
