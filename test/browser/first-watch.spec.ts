// Somebody who has never seen the tool plays the tutorial from the title to the debrief, led by what it says itself.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { keyboard, mouse } from './hands.ts';
import type { Hands } from './hands.ts';

test.use({ trace: 'off', reducedMotion: 'reduce' });
test.describe.configure({ timeout: 180_000 });

const sheetOf = (page: Page) => page.getByRole('dialog');
const clock = (page: Page) => page.locator('.clock .time');
const guide = (page: Page) => page.getByRole('complementary', { name: 'Hint' });

/** On a phone one part of the table shows at a time. */
async function turnTo(page: Page, hands: Hands, tab: 'Desk' | 'Clocks'): Promise<void> {
  const button = page.getByRole('navigation').getByRole('button', { name: tab });
  if (await button.isVisible()) await hands.press(button);
}

/** Follows the hint to what it is about. */
async function follow(page: Page, hands: Hands, says: RegExp): Promise<void> {
  await expect(guide(page)).toContainText(says);
  await hands.press(guide(page).getByRole('button', { name: 'Show me' }));
  await expect(sheetOf(page)).toBeVisible();
}

async function gotIt(page: Page, hands: Hands, says: RegExp): Promise<void> {
  await expect(guide(page)).toContainText(says);
  await hands.press(guide(page).getByRole('button', { name: 'Got it' }));
}

/** Takes this answer in the sheet that lies open, or opens the message that waits. */
async function decide(page: Page, hands: Hands, answer: string): Promise<void> {
  const sheet = sheetOf(page);
  if ((await sheet.count()) === 0) {
    await turnTo(page, hands, 'Desk');
    await hands.shortcut('d', page.locator('.message button.decide').first());
  }
  await hands.choose(sheet.getByRole('radio', { name: answer }));
  await hands.press(sheet.getByRole('button', { name: 'Decide' }));
  await expect(sheet).toHaveCount(0);
}

async function playOpen(page: Page, hands: Hands): Promise<void> {
  await hands.press(sheetOf(page).getByRole('button', { name: /^Play/ }));
  await expect(sheetOf(page)).toHaveCount(0);
}

async function skipTo(page: Page, hands: Hands, time: string): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    if ((await clock(page).innerText()) === time) return;
    await hands.skip();
  }
  await expect(clock(page)).toHaveText(time);
}

async function fileThin(page: Page, hands: Hands): Promise<void> {
  await turnTo(page, hands, 'Clocks');
  await hands.press(page.locator('.duty').getByRole('button', { name: 'Report to the Data Office' }));
  const sheet = sheetOf(page);
  const field = (label: string) => sheet.locator('.report-field').filter({ hasText: label });
  for (const label of ['When it began', 'What is affected']) {
    await hands.choose(field(label).getByRole('radio', { name: 'State it' }));
    await hands.press(field(label).locator('button').first());
  }
  await hands.choose(field('How many lockers').getByRole('radio', { name: 'Not yet known' }));
  await hands.press(sheet.getByRole('button', { name: /^File/ }));
  await expect(sheet).toHaveCount(0);
}

async function tryRule(page: Page, hands: Hands): Promise<void> {
  const sheet = sheetOf(page);
  await hands.choose(sheet.getByRole('checkbox', { name: 'its number is not in the issue log' }));
  await hands.choose(sheet.getByRole('checkbox', { name: 'its record has had five minutes to arrive' }));
  await hands.press(sheet.getByRole('button', { name: 'Make it a rule' }));
  await hands.press(sheet.getByRole('button', { name: 'Count it' }));
  await expect(sheet.getByText(/It flags 10 of \d+ passes/).first()).toBeVisible({ timeout: 30_000 });
  await expect(sheet.getByRole('button', { name: 'Enforce' })).toHaveCount(0);
  await hands.press(sheet.getByRole('button', { name: 'Run in shadow' }));
  await expect(sheet.getByText('in shadow', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
}

/** Quarantine first, Old Mill after it: both as one plan. */
async function planRotation(page: Page, hands: Hands): Promise<void> {
  const sheet = sheetOf(page);
  await hands.choose(sheet.getByRole('radio', { name: 'Quarantine' }));
  await hands.choose(sheet.getByRole('checkbox', { name: 'Restart Old Mill' }));
  await expect(sheet.locator('.foot')).not.toContainText('goes on trusting');
  await hands.press(sheet.getByRole('button', { name: 'Begin this plan' }));
  await expect(page.locator('.slip')).toContainText(['Change the door key']);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
}

/** As the hints lead; `look` is called where there is something to be looked at. */
async function playThrough(
  page: Page,
  hands: Hands,
  look: (what: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.goto('/?seed=2214');
  await expect(page.getByRole('heading', { name: 'First watch' })).toBeVisible();
  await expect(page.getByText('Start here')).toBeVisible();
  await expect(page.getByText('8–12 min').first()).toBeVisible();
  await look('title');
  await hands.press(page.getByRole('button', { name: 'Play', exact: true }));
  await expect(clock(page)).toHaveText('22:00');
  await look('table');
  await decide(page, hands, 'Take the watch');
  await expect(guide(page)).toContainText('Let the clock run');
  await hands.skip();
  await expect(clock(page)).toHaveText('22:14');
  await follow(page, hands, /time stands still/);
  await look('the call');
  await decide(page, hands, 'Look into it now');
  await follow(page, hands, /This is a card/);
  await look('a card');
  await playOpen(page, hands);
  await expect(guide(page)).toContainText('You are busy for ten minutes');
  await hands.skip();
  await look('you know');
  await gotIt(page, hands, /a clock has started/);
  await follow(page, hands, /Somebody asleep can/);
  await playOpen(page, hands);
  await fileThin(page, hands);
  await hands.skip();
  await follow(page, hands, /What else disappears/);
  await playOpen(page, hands);
  await skipTo(page, hands, '22:49');
  await follow(page, hands, /The engineer is here/);
  await playOpen(page, hands);
  await skipTo(page, hands, '22:54');
  await decide(page, hands, 'Give a range');
  await follow(page, hands, /Choose two numbers/);
  await hands.write(sheetOf(page).getByRole('textbox', { name: /^At least/ }), '5');
  await hands.write(sheetOf(page).getByRole('textbox', { name: /^At most/ }), '20');
  await look('the estimate');
  await hands.press(sheetOf(page).getByRole('button', { name: 'State it' }));
  await skipTo(page, hands, '23:19');
  await follow(page, hands, /Try a sentence/);
  await expect(sheetOf(page).getByText(/^Find each pass/)).toBeVisible({ timeout: 30_000 });
  await look('conditions');
  await tryRule(page, hands);
  await follow(page, hands, /Three ways to stop trusting a key/);
  await look('keys');
  await planRotation(page, hands);
  await skipTo(page, hands, '23:39');
  await expect(guide(page)).toContainText('who has read it');
  await look('the list has changed');
  await skipTo(page, hands, '00:04');
  await expect(guide(page)).toContainText('It is over at this minute');
  await skipTo(page, hands, '01:30');
  await decide(page, hands, 'Say what is known, with the range');
  await skipTo(page, hands, '06:00');
  await expect(page.locator('.desk .ending')).toContainText('A quiet morning');
  await expect(guide(page)).toHaveCount(0);
  await turnTo(page, hands, 'Desk');
  await look('the ending');
  await hands.press(page.getByRole('button', { name: 'To the debrief' }));
  await expect(page.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
}

/** Without history there are three lines, and nothing speaks of a real case. */
async function seeDebrief(page: Page): Promise<void> {
  const score = page.getByRole('region', { name: 'Your score' });
  await expect(score).toContainText('by the book', { timeout: 30_000 });
  await expect(score).not.toContainText('history');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'Four ways through the same events' })).toBeVisible();
  await expect(page.locator('.compare thead th')).toHaveText([
    'Axis',
    'You',
    'Doing nothing',
    'By the book',
    'Par',
  ]);
  await page.getByRole('tab', { name: 'What happened' }).click();
  await expect(page.getByRole('heading', { name: 'The clock you did not start' })).toBeVisible();
  await expect(page.getByText('No real case stands behind this night.')).toBeVisible();
  await expect(page.getByText('What it cost')).toHaveCount(0);
}

test('by mouse, led by the hints, and no other scenario is fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await playThrough(page, mouse(page));
  await seeDebrief(page);
  const scenarios = fetched.filter((path) => path.includes('/scenarios/'));
  expect(new Set(scenarios)).toEqual(
    new Set(['/scenarios/first-watch.json', '/scenarios/first-watch.lines.json']),
  );
});

test('by keyboard alone', async ({ page }) => {
  await playThrough(page, keyboard(page));
  await seeDebrief(page);
});

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

for (const [width, height] of SIZES)
  test(`at ${width} × ${height} nothing is cut, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const look = async (what: string) => {
      await page.screenshot({
        path: `test-results/looks/first-watch-${width}-${what.replaceAll(' ', '-')}.png`,
      });
      expect.soft(await faults(page), what).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          what,
        )
        .toEqual([]);
    };
    await playThrough(page, mouse(page), look);
    await look('debrief');
  });

test('hints stay away from whoever has turned them off', async ({ page }) => {
  await page.goto('/?seed=2214');
  await page.getByRole('button', { name: 'Settings' }).click();
  const hints = page.getByRole('dialog').getByRole('group', { name: 'Hints' });
  await hints.getByText('Off', { exact: true }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await decide(page, mouse(page), 'Take the watch');
  await expect(page.locator('.message').first()).toContainText('You answered');
  await expect(guide(page)).toHaveCount(0);
});

test('somebody who has played is offered the long scenario first, and an address can ask for any', async ({
  page,
}) => {
  await page.goto('/?seed=2214');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await decide(page, mouse(page), 'Take the watch');
  await page.goto('/?seed=8');
  await expect(page.getByRole('button', { name: /^Continue/ })).toContainText('First watch');
  await expect(page.locator('.scenario-card h2')).toHaveText('The overseas server');
  await page.goto('/?scenario=first-watch');
  await expect(page.locator('.scenario-card h2')).toHaveText('First watch');
  await page.goto('/?scenario=nowhere');
  await expect(page.getByText(/There is no scenario “nowhere” here. There are: /)).toBeVisible();
});
