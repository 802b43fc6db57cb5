// The package in a browser, as a training system starts it: the whole conversation, on a real record store's terms.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';

import { AT, bookGame } from './book-games.ts';
import { plainServer } from './plain-server.ts';
import { startRecordStore } from './record-store.ts';
import type { RecordStore } from './record-store.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let folder = '';
const served: Record<'cmi5' | 'scorm', Awaited<ReturnType<typeof plainServer>> | undefined> = {
  cmi5: undefined,
  scorm: undefined,
};

/** Packs it, unpacks it as a system does, and serves that folder without the policy of our own server. */
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keyfall-package-'));
  for (const kind of ['cmi5', 'scorm'] as const) {
    const zip = join(folder, `${kind}.zip`);
    execFileSync('node', ['bin/keyfall.mjs', 'package', 'scenarios/overseas-server', `--${kind}`, zip]);
    for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(zip))))) {
      const path = join(folder, kind, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    served[kind] = await plainServer(join(folder, kind));
  }
});

test.afterAll(async () => {
  await Promise.all([served.cmi5?.close(), served.scorm?.close()]);
  rmSync(folder, { recursive: true });
});

const bar = (page: Page) => page.getByRole('complementary', { name: 'Course' });
const word = ({ verb }: { verb: { id: string } }) => verb.id.split('/').at(-1);

async function openGame(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a recording' }).click();
  const buffer = Buffer.from(JSON.stringify(bookGame(AT.close)));
  await (await chooser).setFiles({ name: 'book.keyfall.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
}

async function withStore(run: (store: RecordStore) => Promise<void>): Promise<void> {
  const store = await startRecordStore();
  try {
    await run(store);
    expect(store.refused).toEqual([]);
  } finally {
    await store.close();
  }
}

test('launched, initialized, each decision with its axis and score, passed, completed, terminated', async ({
  page,
}) => {
  await withStore(async (store) => {
    const home = served.cmi5?.url ?? '';
    await page.goto(store.launch(home));
    await expect(bar(page)).toContainText('This game belongs to a course');
    expect(store.asked.slice(0, 4)).toEqual([
      'POST fetch/1',
      'GET activities/state LMS.LaunchData',
      'GET agents/profile',
      'POST statements',
    ]);
    await openGame(page);
    await expect(bar(page)).toContainText(
      /Your result was reported: [\d.]+ of 100\. Passed: 50 were asked for/,
    );
    await bar(page).getByRole('button', { name: 'Finish and go back to the course' }).click();
    await expect(page).toHaveURL(/\?returned/);

    const words = store.statements.map(word);
    expect(words[0]).toBe('initialized');
    expect(words.slice(-3)).toEqual(['passed', 'completed', 'terminated']);
    const decisions = store.statements.slice(1, -3);
    expect(decisions.length).toBeGreaterThan(50);
    expect(new Set(decisions.map(word))).toEqual(new Set(['answered', 'interacted']));
    const filed = decisions.find(({ object }) => object.id.endsWith('/decision/file/kr-24h'));
    expect(filed?.context?.extensions?.['https://keyfall.invalid/extensions/axes']).toEqual(
      expect.arrayContaining(['Reporting']),
    );
    expect(filed?.result?.score?.raw).toBeGreaterThan(0);
    const [passed, completed, terminated] = store.statements.slice(-3);
    expect(passed).toMatchObject({ result: { success: true, score: { min: 0, max: 100 } } });
    expect(passed?.context?.extensions?.['https://w3id.org/xapi/cmi5/context/extensions/masteryscore']).toBe(
      0.5,
    );
    expect(completed).toMatchObject({ result: { completion: true } });
    expect(terminated?.result?.duration).toMatch(/^PT[\d.]+S$/);
  });
});

test('a reload goes on with the same session, and a result is reported once', async ({ page }) => {
  await withStore(async (store) => {
    await page.goto(store.launch(served.cmi5?.url ?? ''));
    await expect(bar(page)).toContainText('belongs to a course');
    await page.reload();
    await expect(bar(page)).toContainText('belongs to a course');
    await openGame(page);
    await expect(bar(page)).toContainText('Your result was reported');
    await page.getByRole('button', { name: 'Title page' }).click();
    expect(store.statements.map(word).filter((one) => one === 'initialized')).toHaveLength(1);

    // Another session of the same learner: what was reached is not sent again.
    await page.goto(store.launch(served.cmi5?.url ?? ''));
    await openGame(page);
    await expect(bar(page)).toContainText('Your result was reported');
    const words = store.statements.map(word);
    expect(words.filter((one) => one === 'completed')).toHaveLength(1);
    expect(words.filter((one) => one === 'passed')).toHaveLength(1);
  });
});

test('below the mastery score it is failed; in review nothing is recorded', async ({ page }) => {
  await withStore(async (store) => {
    await page.goto(store.launch(served.cmi5?.url ?? '', 'Normal', 0.99));
    await openGame(page);
    await expect(bar(page)).toContainText('Not passed yet: 99 were asked for');
    expect(store.statements.map(word)).toContain('failed');
  });
  await withStore(async (store) => {
    await page.goto(store.launch(served.cmi5?.url ?? '', 'Review'));
    await openGame(page);
    await expect(bar(page)).toContainText('nothing is recorded');
    expect(store.statements.map(word)).toEqual(['initialized']);
  });
});

test('without a launch, or with a store that does not answer, the game can be played and says so', async ({
  page,
}) => {
  await page.goto(served.cmi5?.url ?? '');
  await expect(bar(page)).toContainText('Start it from your training system');
  const store = await startRecordStore();
  const address = store.launch(served.cmi5?.url ?? '');
  await store.close();
  await page.goto(address);
  await expect(bar(page)).toContainText('You can play, but nothing is recorded');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(bar(page).getByRole('button')).toHaveCount(0);
});

test('SCORM 1.2: status and score reach the object in the window above', async ({ page }) => {
  const home = new URL(served.scorm?.url ?? '');
  await page.route(`${home.origin}/lms.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>LMS</title><iframe id="game" src="/index.html" width="1200" height="760"></iframe>`,
    }),
  );
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const values: Record<string, string> = {
      'cmi.core.lesson_status': 'not attempted',
      'cmi.core.student_id': 'learner-7',
      'cmi.student_data.mastery_score': '50',
    };
    const calls: string[] = [];
    const say = (call: string): string => {
      calls.push(call);
      return 'true';
    };
    Object.assign(window, {
      values,
      calls,
      API: {
        LMSInitialize: () => say('initialize'),
        LMSGetValue: (name: string) => values[name] ?? '',
        LMSSetValue: (name: string, value: string) => {
          values[name] = value;
          return say(`set ${name}`);
        },
        LMSCommit: () => say('commit'),
        LMSFinish: () => say('finish'),
      },
    });
  });
  await page.goto(`${home.origin}/lms.html`);
  const game = page.frameLocator('#game');
  const chooser = page.waitForEvent('filechooser');
  await game.getByRole('button', { name: 'Open a recording' }).click();
  const buffer = Buffer.from(JSON.stringify(bookGame(AT.close)));
  await (await chooser).setFiles({ name: 'book.keyfall.json', mimeType: 'application/json', buffer });
  await expect(game.locator('.training-bar')).toContainText('Passed: 50 were asked for');
  await game.getByRole('button', { name: 'Finish and go back to the course' }).click();
  await expect(game.locator('.training-bar')).toContainText('You can close this window now.');
  const { values, calls } = (await page.evaluate(() => ({
    values: (window as unknown as { values: unknown }).values,
    calls: (window as unknown as { calls: unknown }).calls,
  }))) as { values: Record<string, string>; calls: string[] };
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.max': '100' });
  expect(Number(values['cmi.core.score.raw'])).toBeGreaterThan(50);
  expect(values['cmi.core.session_time']).toMatch(/^\d{4}:\d\d:\d\d\.\d\d$/);
  expect([calls[0], calls.at(-1)]).toEqual(['initialize', 'finish']);
});
