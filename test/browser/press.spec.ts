// A statement to the press is put together from phrases; one that says too much is ordered to be put right, and is.
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { openGame } from './book-games.ts';
import { skipUntil } from './at-table.ts';
import { briefed } from './report-games.ts';

test.use({ reducedMotion: 'reduce' });
test.describe.configure({ timeout: 120_000 });

const PRESS = 'Statement to the press';
const before = (sheet: Locator): Locator => sheet.getByRole('region', { name: 'Before you send it' });

async function openStatement(page: Page): Promise<Locator> {
  await page.locator('.tools').getByRole('button', { name: 'The press' }).click();
  const sheet = page.getByRole('dialog', { name: PRESS });
  await expect(sheet).toBeVisible();
  return sheet;
}

const say = (sheet: Locator, topic: string, phrase: RegExp): Promise<void> =>
  sheet.getByRole('group', { name: topic }).getByRole('radio', { name: phrase }).check();

test('a statement that says too much is ordered to be put right, and is', async ({ page }) => {
  await openGame(page, briefed(), 'stage=off');
  let sheet = await openStatement(page);
  await expect(sheet.getByRole('button', { name: /^Publish/ })).toBeDisabled();
  await sheet.getByRole('checkbox', { name: /All newsrooms/ }).check();
  await say(sheet, 'What happened', /^May have been exposed/);
  await expect(before(sheet)).toContainText('“May have been exposed” says less than you know.');
  await say(sheet, 'What happened', /^Leaked/);
  await say(sheet, 'How many', /^Only a few/);
  await expect(before(sheet)).toContainText('“Only a few” says more than you know: nobody has verified it.');
  await sheet.getByRole('checkbox', { name: 'On our own pages' }).check();
  await sheet.getByLabel('Days on show').fill('10');
  await expect(sheet.getByRole('region', { name: 'What they would read' })).toContainText(
    'Only a few of our members are affected.',
  );

  // What was put together is still there when the sheet was closed in between.
  await page.keyboard.press('Escape');
  sheet = await openStatement(page);
  await sheet.getByRole('button', { name: /^Publish · PR · 40 min/ }).click();
  await expect(sheet).toBeHidden();
  await skipUntil(page, `${PRESS}: sent.`);

  await skipUntil(page, 'Privacy commission');
  const letter = page.locator('.message').filter({ hasText: 'What you told the press' }).first();
  await letter.getByRole('button', { name: /Decide/ }).click();
  const order = page.getByRole('dialog', { name: 'Privacy commission' });
  await order.getByRole('region', { name: 'What it is about' }).locator('summary').click();
  await expect(order.getByRole('article')).toContainText('Only a few of our members are affected.');
  await expect(order.getByRole('article')).toContainText('10 days');
  await order.getByRole('radio', { name: /We will put it right/ }).check();
  await order.getByRole('button', { name: 'Decide' }).click();

  sheet = await openStatement(page);
  await expect(sheet.getByText(/^A correction was ordered on/)).toBeVisible();
  await say(sheet, 'What happened', /^Leaked/);
  await expect(before(sheet)).toContainText(
    /To put right what you said on .*, it must also speak of: how many; go to: all newsrooms; stand where the wrong one stood\./,
  );
  await sheet.getByRole('checkbox', { name: /All newsrooms/ }).check();
  await say(sheet, 'How many', /^No number yet/);
  await sheet.getByRole('checkbox', { name: 'On our own pages' }).check();
  await expect(before(sheet)).toBeHidden();
  await sheet.getByRole('button', { name: /^Publish/ }).click();
  await expect(sheet).toBeHidden();
  await skipUntil(page, `${PRESS}: sent.`, 2);

  sheet = await openStatement(page);
  const sent = sheet.getByRole('region', { name: 'What we sent' }).locator('summary');
  await expect(sent.first()).toHaveText(/^Statement, sent .* · put right on /);
  await expect(sent.last()).not.toContainText('put right');
});
