import { expect, test } from '@playwright/test';

test('the built page opens without an error and asks nobody else', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A breach of the Content-Security-Policy arrives as an error on the console too.
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const isOurs = /^(data|blob):/.test(request.url()) || request.url().startsWith(String(baseURL));
    if (!isOurs) strangers.push(request.url());
  });

  await page.goto('/');
  await expect(page).toHaveTitle(/Keyfall/);
  await expect(page.locator('#app')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
  expect(strangers).toEqual([]);
});
