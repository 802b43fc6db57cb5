// Reports are filed in parts, supplemented, corrected and withdrawn; what was filed can be read, in play and afterwards.
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { skipUntil } from './at-table.ts';
import { AT, bookGame, openGame } from './book-games.ts';
import { briefed, missed, ordered } from './report-games.ts';
import { showDebrief } from './views.ts';

test.use({ reducedMotion: 'reduce' });
test.describe.configure({ timeout: 90_000 });

const REPORT = '24-hour report';
const sheetOf = (page: Page): Locator => page.getByRole('dialog', { name: REPORT });
const dutyOf = (page: Page): Locator => page.locator('.duty').filter({ hasText: REPORT });
const field = (sheet: Locator, name: string): Locator => sheet.getByRole('group', { name, exact: true });
const way = (sheet: Locator, name: RegExp) => sheet.getByRole('radio', { name }).check();

async function openReport(page: Page): Promise<Locator> {
  await dutyOf(page).getByRole('button', { name: REPORT, exact: true }).click();
  await expect(sheetOf(page)).toBeVisible();
  return sheetOf(page);
}

async function write(sheet: Locator, name: string, text: string): Promise<void> {
  const box = field(sheet, name);
  await box.getByRole('radio', { name: 'State it' }).check();
  await box.getByRole('textbox').fill(text);
}

test('a partial report on time, its supplement and its correction', async ({ page }) => {
  await openGame(page, briefed(), 'stage=off');
  let sheet = await openReport(page);
  await expect(field(sheet, 'When you became aware')).toContainText('Missing: you could state this now.');
  await write(sheet, 'Contact', 'Security office');
  await expect(sheet.getByRole('region', { name: 'What it would say' })).toContainText(
    'Contact: Security office.',
  );

  // What was typed is still there when the sheet was closed in between.
  await page.keyboard.press('Escape');
  sheet = await openReport(page);
  await expect(field(sheet, 'Contact').getByRole('textbox')).toHaveValue('Security office');
  await sheet.getByRole('button', { name: /^File a partial report · LG · 45 min/ }).click();
  await expect(sheet).toBeHidden();
  await skipUntil(page, '24-hour report filed.');
  await expect(dutyOf(page)).toHaveAttribute('data-state', 'filed');

  sheet = await openReport(page);
  await field(sheet, 'When you became aware').getByRole('radio', { name: 'State it' }).check();
  await field(sheet, 'When you became aware').getByLabel('Date and time').fill('2025-11-17T01:31');
  await sheet.getByRole('button', { name: /^File the supplement/ }).click();
  await skipUntil(page, '24-hour report supplemented.');

  sheet = await openReport(page);
  await way(sheet, /^Correct/);
  await field(sheet, 'Contact').getByRole('textbox').fill('Legal, day and night');
  const file = sheet.getByRole('button', { name: /^File the correction/ });
  await expect(file).toBeDisabled();
  await sheet.getByLabel('What changed, and why').fill('The office is closed at night');
  await file.click();
  await skipUntil(page, '24-hour report corrected.');

  sheet = await openReport(page);
  const filed = sheet.getByRole('region', { name: 'What we filed' });
  await expect(filed.locator('summary')).toHaveText([
    /^First report, filed/,
    /^Supplement, filed/,
    /^Correction, filed/,
  ]);
  await filed.locator('summary').last().click();
  const correction = sheet.getByRole('article', { name: /correction/ });
  await expect(correction).toContainText('Why: The office is closed at night');
  await expect(correction).toContainText('Legal, day and night');
  await expect(correction.locator('s')).toHaveText('Security office');
});

test('a guess filed as a fact is said to be one, and the order to correct it comes with the report', async ({
  page,
}) => {
  await openGame(page, ordered(), 'stage=off');
  const letter = page.locator('.message').filter({ hasText: 'Incident desk of the agency' }).first();
  await letter.getByRole('button', { name: /Decide/ }).click();
  const order = page.getByRole('dialog', { name: 'Incident desk of the agency' });
  await order.getByRole('region', { name: 'What it is about' }).locator('summary').click();
  await expect(order.getByRole('article')).toContainText('reused passwords');
  await order.getByRole('radio', { name: /We will file the correction/ }).check();
  await order.getByRole('button', { name: 'Decide' }).click();

  const sheet = await openReport(page);
  await way(sheet, /^Correct/);
  await expect(sheet.getByText(/^Incident desk of the agency ordered a correction on/)).toBeVisible();
  await expect(field(sheet, 'Cause')).toContainText('Nobody has verified this');
  await field(sheet, 'Cause').getByRole('radio', { name: 'Not yet known' }).check();
  await sheet.getByLabel('What changed, and why').fill('It was a guess, nobody had looked');
  await expect(sheet.getByRole('region', { name: 'What it would say' })).toContainText(
    'Cause: not yet known. It will follow. Before, we wrote: reused passwords.',
  );
  await sheet.getByRole('button', { name: /^File the correction/ }).click();
  await skipUntil(page, '24-hour report corrected.');
});

test('a missed report is late, and can still be filed', async ({ page }) => {
  await openGame(page, missed(), 'stage=off');
  await expect(dutyOf(page)).toHaveAttribute('data-state', 'overdue');
  const sheet = await openReport(page);
  await write(sheet, 'Contact', 'Security office');
  await sheet.getByRole('button', { name: /^File a partial report/ }).click();
  await skipUntil(page, '24-hour report filed.');
  await expect(dutyOf(page)).toHaveAttribute('data-state', 'filed late');
});

test('a withdrawn report is owed again, and its page says so', async ({ page }) => {
  await openGame(page, ordered(), 'stage=off');
  let sheet = await openReport(page);
  await way(sheet, /^Withdraw/);
  await sheet.getByLabel('Why it is withdrawn').fill('Nothing in it was verified');
  await sheet.getByRole('button', { name: /^Withdraw the report/ }).click();
  await skipUntil(page, '24-hour report withdrawn.');
  await expect(dutyOf(page)).toHaveAttribute('data-state', 'overdue');
  sheet = await openReport(page);
  await expect(sheet.locator('summary').filter({ hasText: /^First report/ })).toContainText('withdrawn on');
});

test('a notice says before it is sent what it leaves out', async ({ page }) => {
  await openGame(page, bookGame(AT.wednesday + 600), 'stage=off');
  await page.locator('.tools').getByRole('button', { name: 'Write to people' }).click();
  const sheet = page.getByRole('dialog', { name: 'Write to people' });
  await sheet.getByRole('radio', { name: /^Exposure/ }).check();
  await sheet.getByRole('checkbox', { name: /^name/ }).check();
  const before = sheet.getByRole('region', { name: 'Before you send it' });
  await expect(before).toContainText(/It leaves out what you know: .*delivery address/);
  await expect(before).toContainText('“Exposure” says less than you know.');
  await expect(before).toContainText('It does not say what people can do.');
});

test('in the debrief every document is a page, on the screen and on paper', async ({ page }) => {
  await showDebrief(page, bookGame(AT.close));
  await page.getByRole('tab', { name: 'Documents' }).click();
  const pages = page.getByRole('article');
  const count = await pages.count();
  expect(count).toBeGreaterThan(4);
  await expect(page.getByRole('list', { name: 'List of documents' }).getByRole('listitem')).toHaveCount(
    count,
  );
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Debrief', level: 1 })).toBeHidden();
  await expect(pages.first()).toBeVisible();
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThanOrEqual(count);
});
