// A scenario that can be told in another language: nothing of it is fetched before somebody chooses it; then every text of the
// scenario is in it, says so, and the game is the same one.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { playTimed } from '../../src/incident/timed.ts';
import type { Recording } from '../../src/incident/recording.ts';
import type { History } from '../../src/scenario/history.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { built } from './book-games.ts';
import { faults } from './faults.ts';

test.use({ trace: 'off', reducedMotion: 'reduce', actionTimeout: 15_000 });

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** Where pictures go, for somebody who wants to look; else none are taken. */
const PICTURES = process.env['KEYFALL_PICTURES'];

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${page.viewportSize()?.width}-${name}.png` });
}

const korean = (page: Page) => page.getByRole('radio', { name: /^Korean/ });
const sheetOf = (page: Page) => page.getByRole('dialog');

function bookGame(until: number): Recording {
  const scenario = built('first-watch.json') as Scenario;
  const { book } = built('first-watch.lines.json') as { book: History };
  const { recording } = playTimed(scenario, book);
  const cut = recording.moves.findIndex((move) => move.do === 'wait' && move.until >= until);
  if (cut < 0) return recording;
  return { ...recording, moves: [...recording.moves.slice(0, cut), { do: 'wait', until }] };
}

async function openGame(page: Page, recording: Recording, words = ''): Promise<void> {
  await page.goto(`/?scenario=first-watch&${words}`);
  await korean(page).check();
  await expect(page.getByRole('heading', { name: '첫 당직' })).toBeVisible();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a recording' }).click();
  const buffer = Buffer.from(JSON.stringify(recording));
  await (await chooser).setFiles({ name: 'book.keyfall.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('button', { name: 'Open a recording' })).toHaveCount(0);
}

/** Elements whose own text has Hangul in it, and that are in no element that says it is Korean. */
const unsaid = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) =>
        [...one.childNodes].some((node) => node.nodeType === 3 && /[가-힣]/.test(node.textContent ?? '')),
      )
      .filter((one) => one.closest('[lang]')?.getAttribute('lang') !== 'ko')
      .filter((one) => one.closest('[aria-hidden="true"]') === null)
      // In these there can be text and nothing else.
      .filter((one) => one.tagName !== 'title' && one.tagName !== 'OPTION')
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent}`),
  );

test('nothing of a language is fetched before it is chosen; then title and summary are in it, and it is remembered', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const ofKorean = () => asked.filter((url) => /texts\.ko|plex-sans-kr/.test(url));
  await page.goto('/?seed=7');
  await expect(page.getByRole('heading', { name: 'First watch' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(ofKorean()).toEqual([]);
  await korean(page).check();
  await expect(page.getByRole('heading', { name: '첫 당직' })).toHaveAttribute('lang', 'ko');
  expect(ofKorean().some((url) => url.includes('first-watch.texts.ko.json'))).toBe(true);
  await expect(
    page.getByText(/Only the scenario’s own words are in Korean.+No native professional/),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: '첫 당직' })).toBeVisible();
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('heading', { name: 'First watch' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('what is written in one language only has nothing to choose', async ({ page }) => {
  await page.goto('/?scenario=overseas-server');
  await expect(page.getByRole('heading', { name: 'The overseas server' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Told in' })).toHaveCount(0);
});

for (const size of SIZES)
  test(`a game told in Korean says where it is Korean, and nothing is cut, ${size.width} wide`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(size);
    await page.goto('/?seed=2214&stage=on');
    await expect(korean(page)).toBeVisible();
    await picture(page, 'choice');
    await korean(page).check();
    await expect(page.getByRole('heading', { name: '첫 당직' })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await picture(page, 'title');
    expect(await faults(page)).toEqual([]);
    const title = await new AxeBuilder({ page }).analyze();
    expect(title.violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.getByRole('button', { name: /당직|Decide/ }).first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await picture(page, 'start');
    await openGame(page, bookGame(105), 'stage=on');
    await expect(page.locator('.clock')).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await picture(page, 'table');
    expect(await faults(page)).toEqual([]);
    expect(await unsaid(page)).toEqual([]);
    const card = page.locator('.hand .paper h3').first();
    if (await card.isVisible()) {
      await card.click();
      await expect(sheetOf(page)).toBeVisible();
      await picture(page, 'card');
      expect(await unsaid(page)).toEqual([]);
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await openGame(page, bookGame(Infinity));
    await expect(page.getByRole('heading', { name: /Debrief|조용한 아침|오늘 밤/ }).first()).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await picture(page, 'debrief');
    expect(await unsaid(page)).toEqual([]);
    expect(await faults(page)).toEqual([]);
  });

test('an answer that is taken in Korean is the answer of the scenario, so that the recording knows no language', async ({
  page,
}) => {
  // 22:25: the door log is read, the report can be filed.
  await openGame(page, bookGame(73));
  await page.locator('.duty').getByRole('button', { name: '데이터청 신고' }).click();
  const sheet = sheetOf(page);
  const field = (label: string) => sheet.locator('.report-field').filter({ hasText: label });
  await field('영향을 받은 것').getByRole('radio', { name: 'State it' }).check();
  await expect(field('영향을 받은 것').getByRole('option')).toHaveText([
    'Choose one',
    '출입증과 보관함',
    '비밀번호',
    '이름과 주소',
  ]);
  await field('영향을 받은 것').locator('button').first().click();
  await expect(field('영향을 받은 것').getByRole('combobox')).toHaveValue('passes and lockers');
  await picture(page, 'report');
});
