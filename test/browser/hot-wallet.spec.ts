// The key path of Hot wallet, by hand: halt, see that it stops nobody but customers, sweep, meet the order from upstairs,
// report.
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { fileReport, glance, playCard } from './at-table.ts';
import { keyboard, mouse } from './hands.ts';
import type { Hands } from './hands.ts';
import { seeFit } from './hot-wallet-looks.ts';

test.use({ trace: 'off' });
test.describe.configure({ timeout: 120_000 });

const MOST_STEPS = 60;
const ALERT = 'Outflow from hot wallet SABLE-1';
const ORDER = 'He is on stage';
const sheet = (page: Page): Locator => page.getByRole('dialog');
const place = (page: Page, label: string): Locator => page.locator('.estate .places li', { hasText: label });

async function open(page: Page, hands: Hands): Promise<void> {
  await page.goto('/?seed=7&scenario=hot-wallet&stage=off');
  const choice = page.getByRole('button', { name: /^Hot wallet/ });
  if ((await choice.count()) > 0) await hands.press(choice);
  await expect(page.getByRole('heading', { name: 'Hot wallet' })).toBeVisible();
  await hands.press(page.getByRole('button', { name: 'Play', exact: true }));
  await expect(page.getByRole('main', { name: 'The table' })).toBeVisible();
}

/** On from event to event until this can be seen. What asks for an answer meanwhile is left to its limit. */
async function waitFor(page: Page, hands: Hands, there: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await there()) return;
    const { clock } = await glance(page);
    await hands.skip();
    await expect.poll(async () => (await glance(page)).clock).not.toBe(clock);
  }
  throw new Error(`It did not come in ${MOST_STEPS} steps. The clock says ${(await glance(page)).clock}.`);
}

const message = (page: Page, words: string): Locator =>
  page.locator('.message', { hasText: words }).locator('button.decide');

async function decide(
  page: Page,
  hands: Hands,
  words: string,
  option: string,
  reason?: string,
): Promise<void> {
  await hands.press(message(page, words));
  await hands.choose(sheet(page).getByRole('radio', { name: option }));
  if (reason !== undefined) await hands.write(sheet(page).getByRole('textbox').first(), reason);
  await hands.press(sheet(page).getByRole('button', { name: 'Decide' }));
  await expect(sheet(page)).toHaveCount(0);
}

const playable = (page: Page, title: string) => async () => (await glance(page)).playable.includes(title);
const asked = (page: Page, words: string) => async () => (await message(page, words).count()) > 0;

async function haltAndSweep(page: Page, hands: Hands): Promise<void> {
  await waitFor(page, hands, asked(page, ALERT));
  await decide(page, hands, ALERT, 'Declare an incident');
  await playCard(page, hands, 'Halt Sable');
  await playCard(page, hands, 'Ring the phone tree');
  await waitFor(page, hands, playable(page, 'Sweep Sable'));
  // Halted, and still emptying: only customers have been stopped.
  await expect(page.locator('.standing')).toContainText('halted, and still emptying');
  await expect(page.locator('.duty', { hasText: 'Report of the halt' })).toContainText('owed at once');
  await playCard(page, hands, 'Sweep Sable');
  await waitFor(page, hands, async () =>
    /(^|\s)0 million won/.test(await place(page, 'Sable wallet').innerText()),
  );
  await expect(page.locator('.standing')).toContainText('Sable swept');
  await expect(place(page, 'Cold storage')).toContainText('54,700 million won');
}

test('halt, sweep, an order that is not obeyed, a report', async ({ page }) => {
  const hands = mouse(page);
  await open(page, hands);
  await haltAndSweep(page, hands);
  await waitFor(page, hands, asked(page, ORDER));
  await decide(page, hands, ORDER, 'The report does not wait', 'The law says at once.');
  expect(await fileReport(page, hands, 'Report of the halt')).toBe(true);
  await waitFor(page, hands, async () =>
    (await page.locator('.duty', { hasText: 'Report of the halt' }).innerText()).includes('filed'),
  );
  await expect(page.locator('.standing')).toContainText('the supervisor knows');
  await seeFit(page);
});

test('by keyboard: who agrees to wait is told so when the report is to go out', async ({ page }) => {
  const hands = keyboard(page);
  await open(page, hands);
  await haltAndSweep(page, hands);
  await waitFor(page, hands, asked(page, ORDER));
  await decide(page, hands, ORDER, 'After ten fifty');
  await hands.press(page.locator('.duty').getByRole('button', { name: 'Report of the halt', exact: true }));
  await expect(sheet(page)).toContainText('You have agreed to wait with this report.');
});
