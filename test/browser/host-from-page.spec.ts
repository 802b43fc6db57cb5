// A workshop hosted from the page that `npm start` serves: by somebody at the machine, for phones in its network.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { plainServer } from './plain-server.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ trace: 'off', actionTimeout: 20_000 });

/** Any address of 127.0.0.0/8 is this machine's; this one plays its address in the network. */
const NETWORK = '127.0.0.2';
const ROOT = new URL('../..', import.meta.url).pathname;
const PHONE = { width: 390, height: 844 };

let folder: string;
let running: { child: ChildProcess; port: string };

test.beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'keyfall-play-')), 'rooms');
  running = await start('0');
});
test.afterAll(async () => {
  await end('SIGTERM');
  // Whoever ended it has shut the network out.
  expect(existsSync(join(folder, 'open-to-network'))).toBe(false);
  rmSync(join(folder, '..'), { recursive: true });
});

/** Resolves once it says where it is. */
function start(port: string): Promise<typeof running> {
  const child = spawn(
    process.execPath,
    ['bin/keyfall.mjs', 'play', '--port', port, '--data', folder, '--network', NETWORK],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      const found = /Keyfall is at http:\/\/localhost:(\d+)\//.exec(said)?.[1];
      if (found !== undefined) resolve({ child, port: found });
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${code}: ${said}`)));
  });
}

async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  running.child.kill(signal);
  await once(running.child, 'exit');
}

const here = (): string => `http://localhost:${running.port}/`;
const there = (): string => `http://${NETWORK}:${running.port}/`;

async function phone(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: PHONE })).newPage();
}

test('whoever plays alone opens nothing and writes nothing', async ({ page }) => {
  await page.goto(here());
  await expect(page.getByRole('button', { name: 'Host a workshop' })).toBeVisible();
  await expect(page.goto(there())).rejects.toThrow('ERR_CONNECTION_REFUSED');
  expect(existsSync(folder)).toBe(false);
});

test('from the title to phones at the table, through a power cut', async ({ page, browser }) => {
  await page.goto(here());
  await page.getByRole('button', { name: 'Host a workshop' }).click();
  await page.getByLabel('Scenario').selectOption({ label: 'First watch' });
  await page.getByLabel('Teams').fill('Harbour');
  await expect(page.getByText('So far this machine listens to itself alone.')).toBeVisible();
  await page.getByRole('button', { name: 'Make the workshop' }).click();
  const invite = page.getByRole('region', { name: 'How people come in' });
  await expect(invite.locator('.address')).toHaveText(`${NETWORK}:${running.port}`);
  await page.screenshot({ path: 'test-results/looks/host-from-page.png' });
  const code = await invite.locator('.code').innerText();
  await invite.getByText('Links to send').click();
  expect(await invite.getByRole('textbox', { name: 'Observers' }).inputValue()).toContain(
    `${there()}#/observe/`,
  );

  // The big screen in another window of the same machine tells phones where the network finds it.
  const [screen] = await Promise.all([
    page.context().waitForEvent('page'),
    invite.getByRole('link', { name: 'Open the big screen' }).click(),
  ]);
  await expect(screen.locator('.address')).toHaveText(`${NETWORK}:${running.port}`);

  // A phone that has only the address comes to the door, and to nothing else.
  const ada = await phone(browser);
  await ada.goto(there());
  await ada.getByLabel('Join code').fill(code);
  await ada.getByLabel('Your name').fill('Ada');
  await ada.getByRole('button', { name: 'Join', exact: true }).click();
  await ada.getByRole('button', { name: 'All seats, on this device' }).click();
  await ada.getByRole('button', { name: 'Sit down' }).click();
  await expect(screen.getByText('Ada')).toBeVisible();
  for (const path of ['scenarios/first-watch.json', 'api/scenarios', 'api/network'])
    expect([path, (await ada.request.get(`${there()}${path}`)).status()]).toEqual([path, 403]);
  expect((await page.request.get(`${here()}scenarios/first-watch.json`)).status()).toBe(200);
  const meddler = await phone(browser);
  await meddler.goto(`${there()}#/host`);
  await expect(meddler.getByText('No workshops are made under this address.')).toBeVisible();
  await meddler.context().close();

  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(ada.getByRole('main', { name: 'The table' })).toBeVisible();

  // A power cut: started again, it is open to the network as it was, and the phone is back at its seat.
  await end('SIGKILL');
  await expect(ada.getByText('The connection is being sought.')).toBeVisible({ timeout: 60_000 });
  running = await start(running.port);
  await expect(ada.getByText('The connection is being sought.')).toHaveCount(0, { timeout: 60_000 });
  await expect(ada.getByText('Clock: running')).toBeVisible();

  // Shut out, the phone waits; let in again, it goes on. The desk is at the machine and sees all of it.
  await page.locator('.console-head summary').click();
  await page.getByRole('button', { name: 'How people come in' }).click();
  await page.getByRole('button', { name: 'Shut the network out' }).click();
  await expect(page.getByText('Phones cannot reach this workshop yet.')).toBeVisible();
  await expect(ada.getByText('The connection is being sought.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Let phones in' }).click();
  await expect(ada.getByText('The connection is being sought.')).toHaveCount(0, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Close' }).click();

  // It ends, and now the phone has the whole story, with what the book says beside it.
  await page.locator('.console-head summary').click();
  await page.getByRole('button', { name: 'End the workshop' }).click();
  await page.getByRole('button', { name: 'Yes, end it for all teams' }).click();
  await ada.getByRole('button', { name: 'To the debrief' }).first().click();
  await expect(ada.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
  await expect(ada.getByText('B by the book')).toBeVisible({ timeout: 60_000 });
  await ada.context().close();
});

test('served as plain files there is nothing to host', async ({ page }) => {
  const server = await plainServer(join(ROOT, 'dist/web'));
  await page.goto(server.url);
  await expect(page.getByRole('button', { name: 'Duty clock' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Host a workshop' })).toHaveCount(0);
  // Where the workshop begins, the page begins anew by itself.
  await page.goto(`${server.url}#/host`);
  await expect(page.getByText('No workshops are made under this address.')).toBeVisible();
  await server.close();
});
