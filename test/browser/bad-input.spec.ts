// Scenario files that are wrong or hostile, and a browser that cannot draw.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { answer, sitDown } from './at-table.ts';
import { mouse } from './hands.ts';

const FLAGSHIP = readFileSync(
  new URL('../../scenarios/overseas-server/scenario.yaml', import.meta.url),
  'utf8',
);

/** What the page did that a text must never make it do. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return seen;
}

/** Lets a file fall on the page, as from a desktop. */
async function drop(page: Page, text: string, name = 'scenario.yaml'): Promise<void> {
  const data = await page.evaluateHandle(
    ([words, called]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words ?? ''], called ?? ''));
      return transfer;
    },
    [text, name],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

async function check(page: Page, text: string, name?: string): Promise<void> {
  await page.goto('/#/check');
  await expect(page.getByRole('heading', { name: 'Check a scenario file' })).toBeVisible();
  await drop(page, text, name);
}

/** Puts other words in the place of some that must be there. */
function edit(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

test('each mistake with line, column, what was found and what is accepted', async ({ page }) => {
  const crashes = watch(page);
  const line = FLAGSHIP.split('\n').findIndex((one) => one.startsWith('    kind: prepare')) + 1;
  await check(page, edit(FLAGSHIP, '    kind: prepare', '    kind: prepair'));
  const issues = page.locator('.issues li');
  await expect(page.locator('.check-result')).toContainText(/“scenario.yaml” has \d+ mistakes?/);
  const kind = issues.filter({ hasText: 'prepair' }).first();
  await expect(kind).toContainText(`scenario.yaml, line ${line}, column 11`);
  // What would be accepted.
  await expect(kind).toContainText('accepted: prepare, detect, analyse');
  // Names are looked up once the shape is right.
  await drop(page, edit(FLAGSHIP, 'who: [identity, platform]', 'who: [identity, platfrom]'));
  const who = issues.filter({ hasText: 'platfrom' }).first();
  await expect(who).toContainText(/line \d+, column \d+/);
  await expect(who).toContainText('platform');
  await expect(page.getByRole('button', { name: 'Play it' })).toHaveCount(0);
  expect(crashes).toEqual([]);
});

test('the shipped file is clean and can be played from the page', async ({ page }) => {
  const crashes = watch(page);
  await page.goto('/');
  // Dropped on the title page it is checked too.
  await expect(page.getByRole('heading', { name: 'Keyfall' })).toBeVisible();
  await drop(page, FLAGSHIP);
  await expect(page.locator('.check-result')).toContainText('can be played', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Play it' }).click();
  await expect(page.getByRole('main', { name: 'The table' })).toBeVisible();
  expect(crashes).toEqual([]);
});

test('what reads well and never happens is a warning, with its section of the manual', async ({ page }) => {
  const crashes = watch(page);
  const stray = 'injects:\n  nobody-sends-this: { says: A call. }\n';
  await check(page, edit(FLAGSHIP, '\ninjects:\n', `\n${stray}`));
  await expect(page.locator('.check-result')).toContainText('1 warning');
  await expect(page.locator('.check-result')).toContainText('can be played');
  const issue = page.locator('.issues li').filter({ hasText: 'unreachable-inject' });
  await expect(issue).toContainText('Nobody can ever receive this');
  await expect(issue.locator('code').first()).toHaveText('when');
  await issue.getByText('Why, and how to mend it').click();
  await expect(issue.locator('pre').first()).toContainText('injects:');
  await expect(issue).toContainText('unreachable-inject.yaml:');
  await expect(page.locator('main')).not.toContainText('`');
  expect(crashes).toEqual([]);
});

const bomb = (): string => {
  const rows = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 12; level += 1) {
    rows.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
  }
  return rows.join('\n');
};

const HOSTILE: [string, () => string, RegExp][] = [
  ['more than 1 MB', () => `title: ${'a'.repeat(1_000_001)}`, /1.?000.?0\d\d.*1.?000.?000/],
  ['more than 8 MB', () => `title: ${'a'.repeat(8_000_001)}`, /Accepted: up to/],
  ['an alias bomb', bomb, /alias|values/i],
  ['20,000 levels of brackets', () => `title: ${'['.repeat(20_000)}`, /100 levels/],
  [
    '1,200 levels of indentation',
    () => Array.from({ length: 1200 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    /100 levels/,
  ],
  ['a key twice', () => 'format: 1\ntitle: a\ntitle: b\n', /twice/],
  ['__proto__', () => '__proto__: { polluted: true }\nformat: 1\n', /__proto__/],
  ['a tag', () => 'title: !!js/function "alert(1)"\n', /[Tt]ag/],
  ['nothing', () => '', /empty/],
  ['bytes', () => '\u0000\u0001\u0002', /YAML|accepted|empty|group|mapping/],
];

for (const [what, text, sentence] of HOSTILE) {
  test(`a scenario file with ${what} is refused with a sentence`, async ({ page }) => {
    const crashes = watch(page);
    await check(page, text());
    const issue = page.locator('.issues li').first();
    await expect(issue).toContainText(sentence, { timeout: 15_000 });
    await expect(issue).toContainText(/line \d+, column \d+/);
    await expect(page.getByRole('button', { name: 'Play it' })).toHaveCount(0);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    // The page is still there.
    await page.getByRole('button', { name: 'Back to the title' }).click();
    await expect(page.getByRole('heading', { name: 'Keyfall' })).toBeVisible();
    expect(crashes).toEqual([]);
  });
}

test('HTML in texts is shown as text', async ({ page }) => {
  const crashes = watch(page);
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script><b class=evil>bold</b>';
  const first = /^ {2}leaver-checklist:[^]*?says: >-\n {6}/m.exec(FLAGSHIP)?.[0] ?? '';
  expect(first).not.toBe('');
  const wrong = edit(
    edit(FLAGSHIP, 'title: The overseas server', `title: '${evil}'`),
    first,
    `${first}${evil} `,
  );
  await check(page, wrong);
  await page.getByRole('button', { name: 'Play it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror=alert(1)>');
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog')).toContainText('<b class=evil>bold</b>');
  await page.keyboard.press('Escape');
  await page.goto('/');
  await expect(page.getByRole('button', { name: /^Continue/ })).toContainText('<img');
  await expect(page.locator('.evil, img[src="x"], #app script')).toHaveCount(0);
  expect(crashes).toEqual([]);
});

test('HTML in the name of a file and in its mistakes is shown as text', async ({ page }) => {
  const crashes = watch(page);
  await check(page, '<b class=evil>: <img src=x onerror=alert(1)>\n', '<img src=x onerror=alert(1)>.yaml');
  await expect(page.locator('.check-result')).toContainText('<img src=x');
  await expect(page.locator('.evil, img[src="x"]')).toHaveCount(0);
  expect(crashes).toEqual([]);
});

test('without WebGL and canvas the figure stays, and the game goes on', async ({ page }) => {
  const crashes = watch(page);
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
    OffscreenCanvas.prototype.getContext = () => null;
  });
  const asked = page.waitForResponse(/\/mount-/);
  const hands = mouse(page);
  await sitDown(page, { hands, start: 'Play' });
  await asked;
  expect(await answer(page, hands)).toBe(true);
  await hands.skip();
  await hands.skip();
  await expect(page.locator('.estate-figure').first()).toBeVisible();
  await expect(page.locator('.estate')).not.toHaveAttribute('data-drawn', 'yes');
  expect(crashes).toEqual([]);
});

test('words in the address that mean nothing are answered with a sentence', async ({ page }) => {
  await page.goto('/?seed=<b>7</b>');
  await expect(page.locator('.title-says')).toContainText('Accepted: a whole number');
  await page.goto('/?seed=7#/play/no-such-game');
  await expect(page.getByRole('heading', { name: 'Keyfall' })).toBeVisible();
});
