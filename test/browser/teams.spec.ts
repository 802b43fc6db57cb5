// Several teams beside each other: recordings opened at once, and a workshop with its hot wash, ratings and feedback.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { newRecording } from '../../src/incident/recording.ts';
import type { Recording } from '../../src/incident/recording.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { AT, bookGame, built } from './book-games.ts';
import { complaintsOf } from './console.ts';
import { startHost } from './workshop.ts';
import type { Host } from './workshop.ts';

const book = bookGame(AT.close);
const left = bookGame(AT.wednesday);
const nothing = newRecording(built('overseas-server.json') as Scenario, book.seed);

async function openFiles(page: Page, games: Record<string, Recording>): Promise<void> {
  await page.goto('/');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a recording' }).click();
  await (
    await chooser
  ).setFiles(
    Object.entries(games).map(([name, recording]) => ({
      name: `${name}.keyfall.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(recording)),
    })),
  );
}

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

test('three recordings opened at once stand side by side, and their report is one', async ({ page }) => {
  test.setTimeout(180_000);
  const complaints = complaintsOf(page);
  await openFiles(page, { Red: book, Blue: left, Green: nothing });
  await expect(page.getByRole('group', { name: 'Which team' }).getByRole('button')).toHaveText(
    ['Red', 'Blue', 'Green'],
    { timeout: 30_000 },
  );
  await page.getByRole('tab', { name: 'Compare' }).click();
  const all = page.getByRole('region', { name: 'All teams' });
  const points = all.getByRole('region', { name: 'Points' });
  await expect(points.locator('thead th')).toHaveText(
    ['Points', 'Red', 'Blue', 'Green', 'Doing nothing', 'History', 'By the book', 'Par'],
    { timeout: 120_000 },
  );
  const duties = all.getByRole('region', { name: 'Duties' });
  await expect(duties.getByRole('row', { name: /^24-hour report/ })).toContainText('never filed');
  await expect(all.getByRole('region', { name: 'What came of it' })).toContainText('Duties met on time');
  // Blue stopped halfway, Green did nothing: where they decided, they decided as Red did.
  await expect(all.getByText('No two teams decided the same thing in different ways.')).toBeVisible();
  await all
    .getByText(/^What only some decided/)
    .first()
    .click();
  const some = all.getByRole('region', { name: 'What only some decided' });
  await expect(some.getByRole('row', { name: /^Customer care, night desk/ }).first()).toContainText(
    'No answer',
  );
  await all.getByText('Cards that not all played').first().click();
  await expect(all.getByRole('region', { name: 'Cards that not all played' })).toContainText('Not played');
  await all.getByText('Cards that not all played').first().click();
  await all
    .getByText(/^What only some decided/)
    .first()
    .click();
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await all.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `test-results/looks/teams-${width}.png` });
    // The page itself never scrolls sideways; its tables do.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('group', { name: 'Which team' }).getByRole('button', { name: 'Green' }).click();
  await page.getByRole('tab', { name: 'Report' }).click();
  await expect(page.locator('.report-page')).toContainText('Blue');
  await page.getByRole('button', { name: 'Only Green' }).click();
  await expect(page.locator('.report-page')).not.toContainText('Blue');
  expect(complaints).toEqual([]);
});

test('recordings that do not go together are not opened, and it is said which', async ({ page }) => {
  await openFiles(page, { Red: book, Blue: { ...nothing, seed: nothing.seed + 1 } });
  await expect(page.getByRole('heading', { name: 'These recordings do not go together' })).toBeVisible();
  await expect(page.getByText(/“Blue.keyfall.json” has the seed/)).toBeVisible();
  await page.getByRole('button', { name: /title/i }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

const PHONE = { width: 390, height: 844 };
const SCREEN = { width: 1440, height: 900 };

let host: Host;
test.beforeAll(async () => {
  host = await startHost(['--scenario', 'first-watch', '--teams', 'Harbour,Lighthouse', '--preset', '35']);
});
test.afterAll(() => host.close());

async function device(browser: Browser, viewport: typeof PHONE, link: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport, reducedMotion: 'reduce' })).newPage();
  await page.goto(host.link(link));
  return page;
}

async function join(browser: Browser, name: string, team: string): Promise<Page> {
  const phone = await device(browser, PHONE, 'Phones');
  await phone.getByLabel('Your name').fill(name);
  await phone.getByRole('button', { name: 'Join' }).click();
  await phone.getByRole('combobox', { name: 'Team' }).selectOption(team);
  await phone.getByRole('checkbox', { name: /^Watch officer/ }).check();
  await phone.getByRole('button', { name: 'Sit down' }).click();
  await expect(phone.getByText('you have your seat')).toBeVisible();
  return phone;
}

const look = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/looks/after-${name}.png`, fullPage: true });
const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

test('a workshop of two teams: rated while it is played, answered on phones, and all of it in one report', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const desk = await device(browser, SCREEN, 'Facilitator');
  const complaints = complaintsOf(desk);
  const ola = await device(browser, SCREEN, 'Observer');
  await ola.getByLabel('Your name').fill('Ola');
  await ola.getByRole('button', { name: 'Join' }).click();
  const ada = await join(browser, 'Ada', 'Harbour');
  const ben = await join(browser, 'Ben', 'Lighthouse');
  await desk.getByRole('button', { name: 'Start' }).click();
  await expect(ada.getByRole('main', { name: 'The table' })).toBeVisible();
  await desk.getByRole('button', { name: 'Next event' }).click();

  // An observer, while it is played.
  const rated = ola.getByRole('region', { name: 'Ratings' });
  await rated.getByRole('radio', { name: 'Performed with some challenges' }).first().check();
  await rated.getByRole('textbox', { name: 'Why' }).first().fill('They asked twice.');
  await rated.getByRole('textbox', { name: 'Why' }).first().press('Tab');
  await ola.getByRole('combobox', { name: 'Kind' }).selectOption('A strength');
  await ola.getByRole('textbox', { name: 'Note' }).fill('Read the log aloud.');
  await ola.getByRole('button', { name: 'Keep the note' }).click();
  await expect(ola.locator('.notes li')).toContainText('A strength. Read the log aloud.');
  await look(ola, 'observer');
  await ola.setViewportSize(PHONE);
  await look(ola, 'observer-phone');
  await ola.setViewportSize(SCREEN);

  await desk.locator('.console-head details.menu > summary').last().click();
  await desk.getByRole('button', { name: 'End the workshop' }).click();
  await desk.getByRole('button', { name: 'Yes, end it for all teams' }).click();
  await expect(desk.getByText('It has ended.')).toBeVisible();

  // On the phones: answers and a form.
  for (const [phone, answer] of [
    [ada, 'Whether to wake the engineer.'],
    [ben, '문을 잠글지 말지'],
  ] as const) {
    await phone.getByRole('button', { name: 'To the debrief' }).first().click();
    await openTab(phone, 'Hot wash');
    await phone.getByRole('textbox', { name: /hardest/ }).fill(answer);
    await phone.getByRole('button', { name: 'Send my answers' }).click();
    await expect(phone.getByText('Your answers are in.')).toBeVisible();
  }
  await ada
    .getByRole('group', { name: /The pace left/ })
    .getByRole('radio', { name: '4' })
    .check();
  await ada.getByRole('textbox', { name: 'What should stay?' }).fill('The clock.');
  await ada.getByRole('button', { name: 'Hand the form in' }).click();
  await expect(ada.getByText('Your form is in.')).toBeVisible();
  await look(ada, 'phone');
  await ada.getByRole('textbox', { name: /hardest/ }).fill('Whether to wake anybody.');
  await ada.getByRole('button', { name: 'Send my answers' }).click();
  await expect(ada.getByText('문을 잠글지 말지')).toHaveCount(0);

  // The facilitator has all of it, takes down the rest, and more comes while the page is open.
  await desk.getByRole('button', { name: 'To the debrief of all teams' }).click();
  await openTab(desk, 'Hot wash');
  await expect(desk.getByText('Watch officer, Harbour: Whether to wake anybody.')).toBeVisible();
  await expect(desk.getByText('Watch officer, Lighthouse: 문을 잠글지 말지')).toBeVisible();
  await expect(desk.getByText('Ola: S, They asked twice.')).toBeVisible();
  await desk.getByRole('textbox', { name: /What went well/ }).fill('The pause.');
  await desk.getByRole('textbox', { name: /What went well/ }).press('Tab');
  await ben
    .getByRole('group', { name: /The pace left/ })
    .getByRole('radio', { name: '2' })
    .check();
  await ben.getByRole('button', { name: 'Hand the form in' }).click();
  await expect(desk.getByText('2 forms are in.')).toBeVisible();
  await expect(desk.getByText('3 answers are in.')).toBeVisible();
  for (const [width, height] of SIZES) {
    await desk.setViewportSize({ width, height });
    await look(desk, `hot-wash-${width}`);
  }
  await desk.setViewportSize(SCREEN);
  await openTab(desk, 'Compare');
  const columns = desk.getByRole('region', { name: 'Points' }).locator('thead th');
  for (const [at, name] of [
    'Points',
    'Harbour',
    'Lighthouse',
    'Doing nothing',
    'By the book',
    'Par',
  ].entries())
    await expect(columns.nth(at)).toHaveText(name, { timeout: 60_000 });
  await openTab(desk, 'Report');
  const report = desk.locator('.report-page');
  for (const said of [
    'Whether to wake anybody.',
    '문을 잠글지 말지',
    'They asked twice.',
    'Read the log aloud.',
    'The pause.',
    'The clock.',
    'Lighthouse',
  ])
    await expect(report).toContainText(said);
  const download = desk.waitForEvent('download');
  await desk.getByRole('button', { name: /Markdown/ }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('Whether to wake anybody.');

  // An observer hands a form in, too; players see nobody else’s.
  await ola.getByRole('button', { name: 'To the debrief of all teams' }).click();
  await openTab(ola, 'Hot wash');
  await expect(ola.getByRole('button', { name: 'Hand the form in' })).toBeVisible();
  await openTab(ben, 'Report');
  await expect(ben.locator('.report-page')).not.toContainText('Whether to wake anybody.');
  expect(complaints).toEqual([]);
  for (const page of [desk, ola, ada, ben]) await page.context().close();
});
