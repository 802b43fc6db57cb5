// A rotation from the plan to the last door: what is foretold, what is begun, what the doors do, what is called off.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { atTheDoors } from '../incident/at-the-doors.ts';
import { logWords } from './at-table.ts';
import { openGame } from './book-games.ts';
import { keyboard, mouse } from './hands.ts';
import type { Hands } from './hands.ts';

const SEED = 7;

function monday() {
  const file = new URL('../../dist/web/scenarios/overseas-server.json', import.meta.url);
  return atTheDoors(JSON.parse(readFileSync(file, 'utf8')) as Scenario, SEED).recording;
}

/** The sheet of keys and doors, and in it: remove the signer, rotate twice, purge. */
async function planned(page: Page, hands: Hands): Promise<Locator> {
  await page.keyboard.press('k');
  const sheet = page.getByRole('dialog', { name: 'Keys and doors' });
  await hands.choose(sheet.getByRole('group', { name: /^key 7f2a/ }).getByRole('radio', { name: 'Remove' }));
  await hands.choose(sheet.getByRole('checkbox', { name: /^Rotate a second time/ }));
  await hands.choose(sheet.getByRole('checkbox', { name: /^Purge the caches/ }));
  await expect(sheet.locator('.plan-steps li')).toHaveCount(5);
  await expect(sheet.locator('.plan-outcome[aria-busy="false"]')).toBeVisible();
  return sheet;
}

const doorIn = (sheet: Locator, name: string) => sheet.getByRole('row', { name: new RegExp(`^${name}`) });

/** Everything that is said of doors from now on, on the pictures and to screen readers. */
async function listen(page: Page): Promise<() => Promise<{ seen: string[]; heard: string }>> {
  await expect(page.locator('.estate[data-drawn="yes"]')).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => {
    const said: { seen: string[]; heard: string } = { seen: [], heard: '' };
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLElement && node.matches('.door-tag')) said.seen.push(node.textContent);
    }).observe(document.querySelector('.stage-labels') as Element, { childList: true });
    const aloud = document.querySelector('output[aria-live]') as Element;
    new MutationObserver(() => {
      said.heard += ` ${aloud.textContent}`;
    }).observe(aloud, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: { seen: string[]; heard: string } }).said);
}

test('planned, foretold, begun: the doors turn one by one, and two go on trusting', async ({ page }) => {
  await openGame(page, monday());
  const hands = mouse(page);
  const sheet = await planned(page, hands);

  await expect(sheet.getByText('You chose “Keep” for key 31bd')).toBeVisible();
  await expect(sheet.locator('.plan-steps li').first()).toContainText('begins 16:00');
  await expect(sheet.locator('.foot output')).toHaveText(
    "Address book and Couriers' handhelds go on trusting an old key. Signed out: 11.2 M people.",
  );
  await expect(doorIn(sheet, 'Orders')).toContainText('would refuse');
  await expect(doorIn(sheet, 'Address book')).toContainText(
    'It keeps what it has seen until it is restarted.',
  );
  await expect(doorIn(sheet, "Couriers' handhelds")).toContainText('What it trusts is built in');
  await expect(sheet.locator('.trusting .unseen')).toHaveText(/^Share of all checks .* 99 % now, /);
  await expect(sheet.getByText(/^Every hour of overlap is an hour in which/)).toBeVisible();

  await sheet.getByRole('button', { name: 'Begin this plan' }).click();
  await expect(sheet.locator('.planned li')).toHaveCount(4);
  await expect(sheet.locator('.planned li').first()).toContainText('“Make a fresh key” must end first.');
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.planned-slip')).toHaveText(/Planned: Publish and switch signer.*and 3 more/);

  const said = await listen(page);
  await expect(async () => {
    await hands.skip();
    await expect(page.locator('.estate')).toContainText('2 of 11 doors trust the old key', { timeout: 200 });
  }).toPass({ timeout: 50_000, intervals: [10] });
  const { seen, heard } = await said();
  expect(seen).toEqual(
    expect.arrayContaining(['Orders refuses', 'App door refuses', 'Website door refuses']),
  );
  expect(heard).toContain('Begun as planned: Remove the old key.');
  expect(heard).toContain('Website door refuses the old key.');

  await page.keyboard.press('k');
  await expect(doorIn(sheet, 'Orders')).toContainText('refuses the old key');
  await expect(doorIn(sheet, 'Address book')).toContainText('trusts the old key');
  await expect(sheet.locator('.planned')).toHaveCount(0);
});

test('called off by keyboard: what has begun goes on, the rest does not begin', async ({ page }) => {
  await openGame(page, monday());
  const hands = keyboard(page);
  const sheet = await planned(page, hands);
  await hands.press(sheet.getByRole('button', { name: 'Begin this plan' }));
  await expect(sheet.locator('.planned li')).toHaveCount(4);
  await hands.press(sheet.getByRole('button', { name: 'Call it off' }));
  await expect(sheet.locator('.planned')).toHaveCount(0);
  await expect(sheet.getByRole('button', { name: 'Call it off' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.slip')).toHaveText(/^Make a fresh key/);
  expect(await logWords(page)).toContain('The plan is called off.');
});

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const) {
  test(`nothing runs out at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openGame(page, monday());
    const sheet = await planned(page, mouse(page));
    await page.screenshot({ path: `test-results/looks/rotation-${width}.png` });
    const body = sheet.locator('.body');
    const { inner, outer } = await body.evaluate((one) => ({
      inner: one.scrollWidth,
      outer: one.clientWidth,
    }));
    expect(inner).toBeLessThanOrEqual(outer);
    await sheet.getByRole('button', { name: 'Begin this plan' }).click();
    await expect(sheet.locator('.planned li')).toHaveCount(4);
    await body.evaluate((one) => one.scrollTo(0, 0));
    await page.screenshot({ path: `test-results/looks/rotation-begun-${width}.png` });
  });
}
