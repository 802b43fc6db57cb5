// After the game: one decision taken otherwise, a link that carries the game, and playing on from a decision.
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { AT, bookGame } from './book-games.ts';
import { showDebrief } from './views.ts';

const game = bookGame(AT.close);

async function openWhatIf(page: Page): Promise<void> {
  await showDebrief(page, game);
  await page.getByRole('tab', { name: 'What if' }).click();
}

const decision = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(name) });

test('every decision is tried, and what mattered most comes first', async ({ page }) => {
  await openWhatIf(page);
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('.decision').first()).toContainText("Trace the customer's mail");
  await expect(page.locator('.decision').first()).toContainText(/\+\d/);
  await page.getByRole('button', { name: 'By time' }).click();
  await expect(page.locator('.decision').first()).not.toContainText("Trace the customer's mail");
});

test('without one card the rest is played again, and both games stand beside each other', async ({
  page,
}) => {
  await openWhatIf(page);
  await decision(page, 'Walk every verifier').click();
  await page.getByRole('radio', { name: 'Not at all' }).check();
  await page.getByRole('button', { name: 'Play it again so' }).click();
  const outcome = page.getByRole('region', { name: 'What came of it' });
  await expect(outcome.getByRole('heading', { name: 'Without “Walk every verifier”' })).toBeVisible();
  await expect(outcome.getByRole('row', { name: /Key rotation/ })).toContainText('−');
  await expect(outcome.getByRole('heading', { name: 'No longer open' })).toBeVisible();
  await expect(outcome).toContainText('It needs: “Walk every verifier” done.');
  await expect(outcome.getByRole('group', { name: 'Timeline in lanes' })).toHaveCount(2);
});

test('without the first report, and somebody plays by the book from there on', async ({ page }) => {
  await openWhatIf(page);
  await decision(page, 'Report: 24-hour report').first().click();
  await page.getByRole('radio', { name: 'Not at all' }).check();
  const takesOver = page.getByLabel('And then');
  await takesOver.selectOption('Nobody does anything more');
  await page.getByRole('button', { name: 'Play it again so' }).click();
  const outcome = page.getByRole('region', { name: 'What came of it' });
  await expect(outcome).toContainText('24-hour report: never filed.');
  await takesOver.selectOption('Somebody plays by the book');
  await page.getByRole('button', { name: 'Play it again so' }).click();
  await expect(
    outcome.getByRole('heading', { name: /Somebody plays by the book from there on$/ }),
  ).toBeVisible({ timeout: 45_000 });
  await expect(outcome).not.toContainText('24-hour report: never filed.');
});

test('a report at another hour, by keyboard alone', async ({ page }) => {
  await openWhatIf(page);
  await decision(page, 'Report: 24-hour report').first().press('Enter');
  await page.getByRole('radio', { name: 'At another time' }).press('Space');
  await page.getByLabel('When instead').selectOption({ label: '3 days later, Thu 20 Nov 2025, 13:00' });
  await page.getByRole('button', { name: 'Play it again so' }).press('Enter');
  const outcome = page.getByRole('region', { name: 'What came of it' });
  await expect(outcome).toContainText(/24-hour report: .*late by/);
});

test('a link carries the whole game: another browser shows the same debrief, and no server sees it', async ({
  page,
  browser,
}) => {
  await showDebrief(page, game);
  const asked: string[] = [];
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByLabel('Link to this game').inputValue();
  const other = await (await browser.newContext()).newPage();
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(link);
  await expect(other.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
  for (const one of ['.ending h2', '.ending .words', '.axes .total strong'])
    expect(await other.locator(one).first().innerText()).toBe(await page.locator(one).first().innerText());
  expect(asked.every((url) => !url.includes('shared'))).toBe(true);
  await other.reload();
  await expect(other.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
  await other.context().close();
});

test('a damaged link says so and loads nothing', async ({ page }) => {
  await page.goto('/#/shared/abcdef');
  await expect(page.getByRole('heading', { name: 'The link could not be opened' })).toBeVisible();
  await expect(page.getByText('The link is damaged')).toBeVisible();
});

test('from any decision one plays on oneself', async ({ page }) => {
  await openWhatIf(page);
  await decision(page, 'Make a fresh key').click();
  await page.getByRole('button', { name: 'Play on from here yourself' }).click();
  await expect(page.getByRole('main', { name: 'The table' })).toBeVisible();
  await expect(page.getByText('09:45').first()).toBeVisible();
});
