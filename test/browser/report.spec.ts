// From the hot wash to the report: what is taken down is kept, stands in the report, and leaves as files and on paper.
import { mkdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { AT, bookGame } from './book-games.ts';
import { showDebrief } from './views.ts';

test.describe.configure({ timeout: 120_000 });

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const report = (page: Page) => page.getByRole('article', { name: /report|Statement/ });

test('answers, ratings, notes and forms of the hot wash are kept over a reload and stand in the report', async ({
  page,
}) => {
  await showDebrief(page, bookGame(AT.close));
  await tab(page, 'Hot wash').click();
  await page.getByLabel('Who answers').selectOption({ label: 'Legal and privacy' });
  await page.getByLabel('What got in the way?').fill('우리는 누구에게 물어야 할지 몰랐다. <b>bold</b>');
  await page
    .getByRole('group', { name: /^Report to each authority/ })
    .getByRole('radio', { name: 'Performed with major challenges' })
    .check();
  await page.getByLabel('Why', { exact: true }).fill('The clock was seen late.');
  await page.getByLabel('What was seen').fill('Nobody asked about retention.');
  await page.getByLabel('Pinned to').selectOption({ index: 5 });
  await page.getByRole('button', { name: 'Put it down' }).click();
  await page
    .getByRole('group', { name: 'The pace left time to think.' })
    .getByRole('radio', { name: '4' })
    .check();
  await page.getByRole('button', { name: 'Hand the form in' }).click();
  await expect(page.getByText('One form is in.')).toBeVisible();

  // Gone from the page; the same game, opened from its file, brings them back.
  await page.reload();
  await showDebrief(page, bookGame(AT.close));
  await tab(page, 'Report').click();
  const page1 = report(page);
  await expect(page1).toContainText('우리는 누구에게 물어야 할지 몰랐다. <b>bold</b>');
  await expect(page1).toContainText('M, performed with major challenges: The clock was seen late.');
  await expect(page1).toContainText('Nobody asked about retention.');
  await expect(page1).toContainText('One form was filled in.');
});

test('people, owners and days are written beside the report, and names are left out on request', async ({
  page,
}) => {
  await showDebrief(page, bookGame(AT.close));
  await tab(page, 'Report').click();
  await page.getByText('Who took part, where and when').click();
  await page.getByLabel('Name of the exercise').fill('Autumn drill');
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name 1').fill('김민수');
  await page.getByLabel('Role 1').fill('Incident lead');
  await page.getByText('Who mends what, and by when').click();
  await page
    .getByLabel(/^Owner:/)
    .first()
    .fill('김민수');
  await expect(report(page).getByRole('heading', { name: 'Autumn drill' })).toBeVisible();
  await expect(report(page)).toContainText('김민수');
  await page.getByLabel('Leave names out').check();
  await expect(report(page)).not.toContainText('김민수');
  await expect(report(page)).toContainText('Participant 1');
});

/** How each file begins, and a word that must be in those that are text. */
const FILES: [button: string, ending: RegExp, begins: string][] = [
  ['Word', /-report\.docx$/, 'PK'],
  ['HTML', /-report\.html$/, '<!doctype html>'],
  ['Markdown', /-report\.md$/, '# The overseas server'],
  ['Spreadsheet', /-report\.xlsx$/, 'PK'],
  ['CSV tables', /-report\.zip$/, 'PK'],
  ['JSON of everything', /-report\.json$/, '{'],
  ['xAPI statements', /-report\.xapi\.json$/, '['],
];

test('every format leaves as a file, and nothing is asked of any other host', async ({ page, baseURL }) => {
  const strange: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(baseURL ?? ''))
      strange.push(request.url());
  });
  await showDebrief(page, bookGame(AT.close));
  await tab(page, 'Report').click();
  mkdirSync('test-results/reports', { recursive: true });
  for (const [button, ending, begins] of FILES) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button, exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(ending);
    const path = `test-results/reports/${file.suggestedFilename()}`;
    await file.saveAs(path);
    expect(readFileSync(path, 'utf8').startsWith(begins)).toBe(true);
  }
  expect(strange).toEqual([]);
});

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test('on paper there is the report alone, and the statement has two pages', async ({ page }) => {
  await showDebrief(page, bookGame(AT.close));
  await tab(page, 'Report').click();
  mkdirSync('test-results/reports', { recursive: true });
  const whole = await page.pdf({ format: 'A4', path: 'test-results/reports/whole.pdf' });
  expect(pagesOf(whole)).toBeGreaterThan(5);
  await page.getByRole('button', { name: 'Two pages for auditors' }).click();
  const statement = await page.pdf({ format: 'A4', path: 'test-results/reports/statement.pdf' });
  expect(pagesOf(statement)).toBe(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Word' })).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Report' })).toBeHidden();
});
