// The desk's worker in a real browser, built and served as the game is, under the game's own Content-Security-Policy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../src/cli/serve.ts';
import type { Served } from '../../src/cli/serve.ts';
import type { DeskPage } from '../../bench/desk.ts';

declare global {
  interface Window {
    deskPage: DeskPage;
  }
}

const ENDLESS = 'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n';
const COUNT = 'SELECT count(*) FROM gateway';

let dir = '';
let served: Served;

test.beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'keyfall-desk-'));
  const root = new URL('../..', import.meta.url).pathname;
  await build({
    root,
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: dir,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { input: `${root}bench/desk.html` },
    },
  });
  served = await serve({ port: 0, host: '127.0.0.1', dir, say: () => {} });
});

test.afterAll(async () => {
  await served.close();
  rmSync(dir, { recursive: true, force: true });
});

test.beforeEach(async ({ page }) => {
  await page.goto(`${served.url}bench/desk.html`);
  await page.waitForFunction(() => 'deskPage' in window);
});

test('a desk of 100,000 rows answers under the policy of the game, and asks nobody else', async ({
  page,
}) => {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url)) strangers.push(request.url());
  });
  const opened = await page.evaluate(() => window.deskPage.open());
  expect(opened.rows).toBe(100_000);
  expect(await page.evaluate(() => window.deskPage.antiJoin())).toMatchObject({ found: 1266 });
  expect([complaints, strangers]).toEqual([[], []]);
});

test('a query without an end is ended while the page goes on, and the next one works', async ({ page }) => {
  await page.evaluate(() => window.deskPage.open());
  const before = await page.evaluate((sql) => window.deskPage.query(sql), COUNT);
  const { answer, frames } = await page.evaluate((sql) => window.deskPage.query(sql), ENDLESS);
  expect(answer).toMatchObject({
    trouble: { says: expect.stringMatching(/did not come to an end within 1.5 seconds/) },
  });
  expect(frames).toBeGreaterThan(10);
  const { answer: after } = await page.evaluate((sql) => window.deskPage.query(sql), COUNT);
  expect(after).toMatchObject({ rows: 'rows' in before.answer && before.answer.rows });
});

test('a query for more memory than there is gets a sentence, and the same worker goes on', async ({
  page,
}) => {
  await page.evaluate(() => window.deskPage.open());
  const { answer } = await page.evaluate(
    (sql) => window.deskPage.query(sql),
    "SELECT printf('%1000000000d', 1)",
  );
  expect(answer).toMatchObject({ trouble: { says: expect.stringMatching(/needs more memory/) } });
  expect((await page.evaluate((sql) => window.deskPage.query(sql), COUNT)).answer).toMatchObject({
    rowCount: 1,
  });
});

test('a browser that forbids WebAssembly is told so', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    const policy = String(response.headers()['content-security-policy']).replace(" 'wasm-unsafe-eval'", '');
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.reload();
  await page.waitForFunction(() => 'deskPage' in window);
  await expect(page.evaluate(() => window.deskPage.open())).rejects.toThrow(
    'The detection desk cannot start here: it needs a browser that runs workers and WebAssembly.',
  );
});
