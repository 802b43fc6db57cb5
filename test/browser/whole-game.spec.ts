// A person plays from the title to the debrief: by mouse, by keyboard, and without pictures.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { determine, estimate, fileReport, playCard, playOn, publish, sitDown } from './at-table.ts';
import type { Errand, Glance } from './at-table.ts';
import { keyboard, mouse, seeFocus } from './hands.ts';
import type { Hands } from './hands.ts';

// Hundreds of steps: a picture of each would take longer than the game.
test.use({ trace: 'off' });
test.describe.configure({ timeout: 180_000 });

const REASON =
  'The mail quotes an address and a door code that stand together on one page of ours only, so it is real.';

const isRunning = (label: string) => (seen: Glance) =>
  seen.duties.some((duty) => duty.label === label && (duty.state === 'running' || duty.state === 'overdue'));
const hasTool = (name: string) => (seen: Glance) => seen.tools.some((tool) => tool.startsWith(name));
const inHand = (title: string) => (seen: Glance) => seen.playable.includes(title);

function errandsOf(page: Page, hands: Hands): Errand[] {
  const card = (title: string): Errand => ({
    what: title,
    can: inHand(title),
    run: () => playCard(page, hands, title),
  });
  return [
    card("Trace the customer's mail"),
    card('Brief the security director'),
    {
      what: 'determine',
      can: hasTool('Determine'),
      run: () => determine(page, hands, REASON),
    },
    {
      what: 'report',
      can: isRunning('24-hour report'),
      run: () => fileReport(page, hands, '24-hour report'),
    },
    {
      what: 'estimate',
      can: ({ estimate: asked }) => asked.startsWith('Accounts'),
      run: () => estimate(page, hands, '1,000,000', '40 M'),
    },
    card('Hold the log platform'),
    card('Verify the holds'),
    card("Check the cards' signatures"),
    card('Count cards for nobody'),
    card('Search the hot index'),
    card('Write the member notice'),
  ];
}

async function seeDebrief(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
  const score = page.getByRole('region', { name: 'Your score' });
  for (const axis of ['Detection', 'Reporting', 'Key rotation']) await expect(score).toContainText(axis);
  expect(await score.locator('.axis').count(), 'three headline axes and two others').toBe(5);
  await expect(score.locator('.amount').first()).toHaveText(/^−?\d/);
  // The comparison lines, as far as the scenario has them.
  await expect(score).toContainText('doing nothing', { timeout: 30_000 });
  await expect(score).toContainText('history', { timeout: 30_000 });
}

async function seeLedger(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('tab', { name: 'Ledger' }));
  const entries = page.locator('.ledger .entry');
  expect(await entries.count()).toBeGreaterThan(20);
  const first = entries.first();
  await expect(first.locator('.points')).toContainText(/of \d/);
  await expect(first.getByRole('heading')).not.toBeEmpty();
  await expect(first.locator('.fine')).toContainText('rule ');
}

test('by mouse, from the brief, with every kind of move', async ({ page }) => {
  const hands = mouse(page);
  await sitDown(page, { hands });
  const errands = [
    ...errandsOf(page, hands),
    { what: 'notice', can: hasTool('Write to people'), run: () => publish(page, hands) },
  ];
  const done = await playOn(page, hands, errands);
  expect(done.toSorted()).toEqual(errands.map(({ what }) => what).toSorted());
  await page.getByRole('button', { name: 'To the debrief' }).click();
  await seeDebrief(page);
  await seeLedger(page, hands);
});

test('by keyboard alone, from the quiet months, and the focus is always seen', async ({ page }) => {
  const hands = keyboard(page);
  await sitDown(page, { hands, start: 'Play' });
  const errands = errandsOf(page, hands);
  const done = await playOn(page, hands, errands);
  expect(done.toSorted()).toEqual(errands.map(({ what }) => what).toSorted());
  await hands.press(page.getByRole('button', { name: 'To the debrief' }));
  await seeDebrief(page);
  await page.keyboard.press('Tab');
  await seeFocus(page);
  // Tabs are one stop, and the arrows go on inside it.
  const timeline = page.getByRole('tab', { name: 'Timeline' });
  while (!(await timeline.evaluate((one) => one === document.activeElement))) {
    await page.keyboard.press('Tab');
    await seeFocus(page);
  }
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Ledger' })).toHaveAttribute('aria-selected', 'true');
  await seeFocus(page);
  await expect(page.locator('.ledger .entry').first()).toBeVisible();
});

test('without the canvas, which is not even fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const hands = mouse(page);
  await sitDown(page, { hands, start: 'Play', words: 'seed=7&stage=off' });
  await playOn(page, hands);
  await expect(page.locator('canvas')).toHaveCount(0);
  await page.getByRole('button', { name: 'To the debrief' }).click();
  await seeDebrief(page);
  await seeLedger(page, hands);
  expect(fetched.filter((url) => /phaser|mount-/i.test(url))).toEqual([]);
});
