// Somebody writes a scenario in a folder of their own while the game is open beside the editor.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { complaintsOf } from './console.ts';

const STARTER = readFileSync(new URL('../../src/cli/starter/scenario.yaml', import.meta.url), 'utf8');
const ROOT = new URL('../..', import.meta.url).pathname;

let home: string;
let server: ChildProcess;
let address: string;

const save = (text: string): void => writeFileSync(join(home, 'my-scenario/scenario.yaml'), text);

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'keyfall-authoring-'));
  mkdirSync(join(home, 'my-scenario'));
  save(STARTER);
  server = spawn(process.execPath, ['bin/keyfall.mjs', 'play', '--port', '0', '--scenarios', home], {
    cwd: ROOT,
  });
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (part) => {
      said += String(part);
      const [, url] = /Keyfall is at (\S+)/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    server.on('exit', (code) => reject(new Error(`It ended with ${code}. ${said}`)));
  });
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(home, { recursive: true });
});

test('a mistake is shown with its line as soon as it is saved; mended, the scenario plays', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.goto(address);
  const strip = page.getByRole('complementary', { name: 'Scenarios you are writing' });
  await expect(strip).toContainText('My scenario: nothing found.');
  await expect(page.getByRole('heading', { name: 'My scenario' })).toBeVisible();

  save(STARTER.replace('takes: 10 minutes', 'takes: 10 parsecs'));
  await expect(strip).toContainText('1 mistake.');
  const line = STARTER.split('\n').findIndex((one) => one.includes('takes: 10 minutes')) + 1;
  const issue = strip.locator('.issues li');
  await expect(issue).toContainText(`my-scenario/scenario.yaml, line ${line}, column`);
  await expect(issue).toContainText('Found "10 parsecs"');
  await expect(strip).not.toContainText('`');
  const { violations } = await new AxeBuilder({ page }).include('.author-strip').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  save(STARTER.replace('title: My scenario', 'title: Mended'));
  await expect(strip).toContainText('Mended: nothing found.');
  await expect(strip.locator('.issues')).toHaveCount(0);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByRole('main', { name: 'The table' })).toBeVisible();
  await expect(page.locator('main')).toContainText('A man held the door for me.');

  // While playing: the saved version is offered, and the game goes on with it.
  save(STARTER.replace('A man held the door for me.', 'A woman held the door for me.'));
  await strip.getByRole('button', { name: 'Play on with what you saved' }).click();
  await expect(page.locator('main')).toContainText('A woman held the door for me.');
  expect(complaints).toEqual([]);
});
