// The duty clock as somebody with an incident on the desk would use it.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

test.use({ timezoneId: 'Asia/Seoul' });

interface Entry {
  day: string;
  time?: string;
  where: string[];
}

async function enter(page: Page, { day, time, where }: Entry): Promise<void> {
  await page.goto('/#/duties');
  await expect(page.getByRole('heading', { name: 'Duty clock' })).toBeVisible();
  await page.getByLabel('Day', { exact: true }).fill(day);
  if (time !== undefined) await page.getByLabel('Time, if known').fill(time);
  for (const name of where) await page.getByLabel(name, { exact: true }).check();
}

const duty = (page: Page, title: string): Locator =>
  page.locator('.duty-card').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

const KOREA = { day: '2025-11-17', time: '16:00', where: ['Korea'] };

test('from the title page to a due instant, with law, source and what is not verified', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Duty clock' }).click();
  await expect(page).toHaveURL(/#\/duties$/);
  await expect(page).toHaveTitle('Duty clock · Keyfall');
  await expect(page.getByText('This is no legal advice.')).toBeVisible();
  await expect(page.locator('.duty-results output')).toHaveText('Choose where it may matter.');
  await enter(page, KOREA);
  const report = duty(page, 'Report of an intrusion');
  await expect(report.locator('.due')).toContainText('Tue 18 Nov 2025, 16:00 (Seoul)');
  await expect(report).toContainText('Ministry of Science and ICT (MSIT) or KISA');
  await expect(report).toContainText('When it happened; Cause; Damage');
  await expect(report).toContainText('Network Act, Art. 48-3; version 2024-08-14');
  await expect(report).toContainText('kr, Korea; Asia/Seoul');
  await expect(report).toContainText('V2, read in a secondary source');
  await expect(duty(page, 'Report of abnormal trading')).toContainText(
    'The first day of this version is not recorded.',
  );
  await page.getByRole('button', { name: 'Back to the title' }).click();
  await expect(page.getByRole('heading', { name: 'Keyfall' })).toBeVisible();
});

test('another text of the law counts a year later', async ({ page }) => {
  await enter(page, { ...KOREA, day: '2026-11-17' });
  const report = duty(page, 'Report of an intrusion');
  await expect(report).toContainText('version 2026-10-01');
  await expect(report).toContainText('Also met by a report under another law.');
});

test('a day without an hour gives a range, and the hour an instant', async ({ page }) => {
  await enter(page, { day: '2025-11-18', where: ['Korea'] });
  const report = duty(page, 'Report of an intrusion');
  await expect(report).toContainText('Indeterminate');
  await expect(report.locator('.due')).toContainText(
    'Wed 19 Nov 2025, 00:00 to Wed 19 Nov 2025, 23:59 (Seoul)',
  );
  await page.getByLabel('Time, if known').fill('22:52');
  await expect(report.locator('.due')).toContainText('Wed 19 Nov 2025, 22:52 (Seoul)');
  await expect(report).not.toContainText('Indeterminate');
});

test('a determination that is entered starts its clock, over Thanksgiving', async ({ page }) => {
  await enter(page, { ...KOREA, where: ['United States'] });
  const filing = duty(page, 'Report of a material cybersecurity incident to the public');
  await expect(filing).toContainText('Not started');
  await page.getByLabel('Time zone of what you enter').selectOption('America/New_York');
  await filing.getByLabel(/^When: the determination/).fill('2025-11-29T12:00');
  await expect(filing).not.toContainText('Not started');
  await expect(filing.locator('.due')).toContainText('Thu 4 Dec 2025, 17:30 (New York)');
});

test('a report that was filed moves the next one', async ({ page }) => {
  await enter(page, { day: '2026-03-02', time: '16:00', where: ['European Union'] });
  const report = duty(page, 'Report of a major ICT incident');
  await expect(report.locator('.due').nth(1)).toContainText('Fri 6 Mar 2026, 08:00 (Brussels)');
  await expect(report).toContainText('At the latest');
  await report.getByLabel('Filed: initial notification').fill('2026-03-02T21:00');
  await expect(report.locator('.due').nth(1)).toContainText('Thu 5 Mar 2026, 13:00 (Brussels)');
});

test('an hour that the clocks went past is refused with a sentence', async ({ page }) => {
  await enter(page, { day: '2026-03-29', time: '02:30', where: ['France'] });
  await page.getByLabel('Time zone of what you enter').selectOption('Europe/Paris');
  await expect(page.locator('#facts-says')).toContainText('In Europe/Paris there was no 02:30 on 2026-03-29');
  await expect(page.locator('.duty-card')).toHaveCount(0);
});

test('a row of the overview leads to its duty', async ({ page }) => {
  await enter(page, { ...KOREA, where: ['Korea', 'European Union'] });
  const row = page
    .locator('.overview')
    .getByRole('button', { name: 'Final report: Report of a major ICT incident' });
  await row.click();
  await expect(duty(page, 'Report of a major ICT incident')).toBeInViewport();
  await expect(duty(page, 'Report of a major ICT incident')).toBeFocused();
  await expect(page).toHaveURL(/#\/duties$/);
});

test('a calendar and a table to take away', async ({ page }) => {
  await enter(page, { ...KOREA, where: ['European Union', 'United States'] });
  const calendar = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Calendar (.ics)' }).click();
  expect((await calendar).suggestedFilename()).toBe('duties-2025-11-17.ics');
  const ics = readFileSync(await (await calendar).path(), 'utf8');
  expect(ics).toContain('DTSTART:20251120T070000Z\r\n');
  expect(ics, 'materiality was not determined').not.toContain('us-sec-8k-105');
  const table = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Table (CSV)' }).click();
  expect((await table).suggestedFilename()).toBe('duties-2025-11-17.csv');
  const csv = readFileSync(await (await table).path(), 'utf8');
  expect(csv).toContain('2025-11-20T08:00+01:00');
  expect(csv).toContain('Item 1.05');
});

test('the page is reached by its address and does nothing that it must not', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(String(baseURL)) && !/^(blob|data):/.test(request.url()))
      complaints.push(request.url());
  });
  await enter(page, { ...KOREA, where: [] });
  await page.getByRole('button', { name: 'Choose all' }).click();
  await expect(page.locator('.duty-results output')).toContainText('46 duties.');
  await page.getByRole('button', { name: 'Choose none' }).click();
  await expect(page.locator('.duty-card')).toHaveCount(0);
  expect(complaints).toEqual([]);
});
