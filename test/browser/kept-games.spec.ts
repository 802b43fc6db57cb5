// Leave and come back: the browser's own save, a recording as a file, a game that ended, files that are not right.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { answer, glance, logWords, playOn, sitDown, tableWords } from './at-table.ts';
import { mouse } from './hands.ts';

// Games take many steps; a picture of each would take longer than the game.
test.use({ trace: 'off' });

/** Some way into the game. */
async function playABit(page: Page): Promise<void> {
  const hands = mouse(page);
  await sitDown(page, { hands });
  for (let step = 0; step < 8; step += 1) {
    const { waiting } = await glance(page);
    if (waiting === 0 || !(await answer(page, hands))) await hands.skip();
  }
}

async function state(page: Page): Promise<string[]> {
  await expect(page.getByRole('main', { name: 'The table' })).toBeVisible();
  return [...(await tableWords(page)), await logWords(page)];
}

/** The recording, as the menu of the table saves it. */
async function exportRecording(page: Page): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.locator('summary').filter({ visible: true }).first().click();
  await page.getByRole('button', { name: 'Save the recording as a file' }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** By the button on the title page. */
async function openRecording(page: Page, text: string, name = 'game.keyfall.json'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a recording' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function forget(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(() => localStorage.clear());
  await page.goto('/?again');
  await expect(page.getByRole('list', { name: 'Games under way' })).toHaveCount(0);
}

test('a closed tab goes on where it was', async ({ page, context }) => {
  await playABit(page);
  const before = await state(page);
  await page.close({ runBeforeUnload: true });

  const again = await context.newPage();
  await again.goto('/');
  await again.getByRole('button', { name: /^Continue/ }).click();
  expect(await state(again)).toEqual(before);

  // A reload stays at the table.
  await again.reload();
  expect(await state(again)).toEqual(before);
});

test('a recording opened elsewhere is the same game', async ({ page }) => {
  await playABit(page);
  const before = await state(page);
  const { name, text } = await exportRecording(page);
  expect(name).toBe('overseas-server-seed-7.keyfall.json');

  await forget(page);
  await openRecording(page, text, name);
  expect(await state(page)).toEqual(before);
  expect(JSON.parse((await exportRecording(page)).text)).toEqual(JSON.parse(text));
});

test('a finished recording opens the debrief', async ({ page }) => {
  test.setTimeout(150_000);
  const hands = mouse(page);
  await sitDown(page, { hands, words: 'seed=7&stage=off' });
  await playOn(page, hands);
  const { text } = await exportRecording(page);
  await page.getByRole('button', { name: 'To the debrief' }).click();
  const score = page.locator('.axes');
  const compared = page.getByText('Comparison is being worked out.');
  await expect(score).toBeVisible();
  await expect(compared).toHaveCount(0, { timeout: 30_000 });
  const points = await score.innerText();

  await forget(page);
  await openRecording(page, text);
  await expect(page.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
  await expect(score).toBeVisible();
  await expect(compared).toHaveCount(0, { timeout: 30_000 });
  expect(await score.innerText()).toBe(points);
});

test('files that are not right get a sentence, and the kept game stays', async ({ page }) => {
  await playABit(page);
  const clock = await page.locator('.clock').innerText();
  const { text } = await exportRecording(page);
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Continue/ })).toBeVisible();

  const says = page.locator('.title-says');
  const wrong: [string, string, RegExp][] = [
    ['cut', text.slice(0, text.length / 2), /Part of it is missing/],
    ['empty', '', /empty/],
    ['not JSON', 'hello', /cannot be read at line 1, column 1/],
    ['another file', '{"a": 1}', /This is not a recording/],
    ['a later format', text.replace('"format":1', '"format":9'), /Accepted: format 1/],
    ['an unknown move', text.replace('"do":"wait"', '"do":"win"'), /Move \d+.*win/],
    ['__proto__', text.replace('{"format"', '{"__proto__":{"x":1},"format"'), /__proto__/],
    ['deep', '['.repeat(20_000), /brackets|missing/],
  ];
  for (const [what, file, sentence] of wrong) {
    await openRecording(page, file, `${what.replaceAll(' ', '-')}.keyfall.json`);
    await expect(says, what).toContainText(sentence);
    await expect(says, what).not.toContainText('undefined');
  }

  // Edited so that a move is not legal: nothing of it is loaded.
  const option = /"do":"answer","inject":"([^"]+)","option":"([^"]+)"/.exec(text);
  expect(option).not.toBeNull();
  const edited = text.replace(`"option":"${option?.[2] ?? ''}"`, '"option":"bribe"');
  await openRecording(page, edited);
  await expect(page.getByRole('heading', { name: 'This recording cannot be continued' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('probably edited or damaged');
  await expect(page.getByRole('main')).toContainText('bribe');
  await expect(page.getByRole('button', { name: 'Save the recording as a file' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the title' }).click();

  // Another version whose moves are all accepted goes on, and says so.
  const other = text.replace(/"hash":"[^"]*"/, '"hash":"0000000000000000"');
  expect(other).not.toBe(text);
  await openRecording(page, other);
  await expect(page.getByRole('alert')).toContainText('another version');
  expect(await page.locator('.clock').innerText()).toBe(clock);

  // An unknown scenario.
  await page.goto('/');
  await openRecording(page, text.replace('"id":"overseas-server"', '"id":"elsewhere"'));
  await expect(page.getByRole('heading', { name: 'The scenario is not here' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the title' }).click();
  await page
    .getByRole('button', { name: /^Continue/ })
    .first()
    .click();
  expect(await page.locator('.clock').innerText()).toBe(clock);
});

test('a damaged save is set aside, not thrown away', async ({ page }) => {
  await playABit(page);
  await page.goto('/');
  const key = await page.evaluate(() => {
    const found = Object.keys(localStorage).find((one) => one.startsWith('keyfall:save:')) ?? '';
    localStorage.setItem(found, (localStorage.getItem(found) ?? '').slice(0, 300));
    return found;
  });
  await page.reload();
  await expect(page.locator('.title-says')).toContainText('set aside');
  const kept = await page.evaluate(
    (name) => localStorage.getItem(name.replace('keyfall:', 'keyfall:damaged:')),
    key,
  );
  expect(kept).toHaveLength(300);
});

for (const trouble of ['full', 'forbidden'] as const) {
  test(`with a ${trouble} storage the game says so once and goes on`, async ({ page }) => {
    const crashes: string[] = [];
    page.on('pageerror', (error) => crashes.push(error.message));
    await page.addInitScript((kind) => {
      if (kind === 'full') {
        Storage.prototype.setItem = () => {
          throw new DOMException('No room', 'QuotaExceededError');
        };
      } else {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('Forbidden', 'SecurityError');
          },
        });
      }
    }, trouble);
    const hands = mouse(page);
    await sitDown(page, { hands, start: 'Play' });
    await answer(page, hands);
    const notice = page.getByRole('alert');
    await expect(notice).toContainText(trouble === 'full' ? 'no room left' : 'does not let Keyfall keep');
    const coming = page.waitForEvent('download');
    await notice.getByRole('button', { name: 'Save as a file' }).click();
    expect((await coming).suggestedFilename()).toContain('.keyfall.json');
    await notice.getByRole('button', { name: 'Understood' }).click();
    const before = (await glance(page)).clock;
    await hands.skip();
    await expect.poll(async () => (await glance(page)).clock).not.toBe(before);
    await expect(notice).toHaveCount(0);
    expect(crashes).toEqual([]);
  });
}
