// The thief is found in the logs: by SQL, and with conditions alone; then the rule is put to work.
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Recording } from '../../src/incident/recording.ts';
import { playTimed } from '../../src/incident/timed.ts';
import type { Move } from '../../src/scenario/moves.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { built, openGame } from './book-games.ts';

const scenario = built('overseas-server.json') as Scenario;
const BRIEF = scenario.start?.minute ?? 0;

/** From the brief: the mail is traced, the signatures are checked, the list is completed. Nobody has proved anything. */
function suspicious(): Recording {
  const soon = (move: Move, at: number) => ({ at: BRIEF + at, move, soon: true });
  const moves = [
    soon({ do: 'answer', inject: 'customer-mail', option: 'now' }, 110),
    soon({ do: 'play', card: 'trace-mail' }, 115),
    soon({ do: 'play', card: 'check-signatures' }, 200),
    soon({ do: 'play', card: 'complete-list' }, 400),
  ];
  const until = BRIEF + 1440;
  const { recording } = playTimed(scenario, { seed: 7, pinned: false, moves }, { start: 'brief' });
  const cut = recording.moves.findIndex((move) => move.do === 'wait' && move.until >= until);
  return { ...recording, moves: [...recording.moves.slice(0, cut), { do: 'wait', until }] };
}

async function openDesk(page: Page): Promise<Locator> {
  await page.keyboard.press('q');
  const desk = page.getByRole('dialog', { name: 'Log desk' });
  await expect(desk.getByRole('button', { name: 'Show its first rows' })).toBeVisible({ timeout: 30_000 });
  return desk;
}

const tab = (desk: Locator, name: string) => desk.getByRole('tab', { name: new RegExp(`^${name}`) }).click();

async function ask(page: Page, desk: Locator, sql: string): Promise<void> {
  await tab(desk, 'Query');
  await desk.getByRole('textbox', { name: /^Query in SQL/ }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(sql);
  await desk.getByRole('button', { name: /^Run/ }).click();
}

/** Counts the rule, lets people run it in shadow and enforce it, and comes back to the table each time. */
async function putToWork(page: Page, desk: Locator, from: 'editor' | 'conditions'): Promise<void> {
  await tab(desk, 'Rule');
  await desk.getByRole('radio', { name: `From the ${from}` }).check();
  await desk.getByRole('button', { name: 'Count it' }).click();
  await expect(desk.getByText(/^It flags \d+ of [\d,]+ access cards/)).toBeVisible({ timeout: 40_000 });
  await desk.getByRole('button', { name: /^Run in shadow/ }).click();
  await expect(desk.getByText(/Run the rule in shadow: under way/)).toBeVisible();
  await page.keyboard.press('Escape');
  await skipUntil(page, 'Done: Run the rule in shadow.');
  await openAgain(page);
  await tab(desk, 'Rule');
  await desk.getByRole('button', { name: 'Count it' }).click();
  const enforce = desk.getByRole('button', { name: /^Enforce/ });
  await expect(enforce).toBeEnabled({ timeout: 40_000 });
  await enforce.click();
  await page.keyboard.press('Escape');
  await skipUntil(page, 'Done: Enforce the rule at the door.');
}

async function openAgain(page: Page): Promise<void> {
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog', { name: 'Log desk' }).getByRole('tab').first()).toBeVisible();
}

/** Lets time go by, answering what must be answered with its last option, until this stands in the log. */
async function skipUntil(page: Page, line: string): Promise<void> {
  const next = page.getByRole('button', { name: 'To the next event' });
  for (let tries = 0; tries < 40; tries += 1) {
    await page.keyboard.press('l');
    const log = page.getByRole('dialog');
    const words = await log.innerText();
    await page.keyboard.press('Escape');
    await expect(log).toBeHidden();
    if (words.includes(line)) return;
    await next.click();
  }
  throw new Error(`It never came to: ${line}`);
}

test('by SQL, from the first shadowy row to enforcement', async ({ page }) => {
  test.setTimeout(180_000);
  await openGame(page, suspicious(), 'stage=off');
  const desk = await openDesk(page);

  // A row that nobody expects: a member who does not exist, and yet a door answered.
  await ask(page, desk, "SELECT * FROM gateway WHERE result = 'no such member' ORDER BY at DESC");
  await expect(desk.getByText(/^\d+ rows in/)).toBeVisible();
  await desk
    .getByRole('button', { name: /^Open token/ })
    .first()
    .click();
  await expect(desk.getByText(/signature is valid/i).first()).toBeVisible();
  await expect(desk.getByText(/no record of making|issuer has no record/i).first()).toBeVisible();

  // What have cards in common that nobody issued?
  await ask(
    page,
    desk,
    `SELECT jti FROM gateway g
     WHERE g.at > (SELECT min(issued) FROM issuance)
       AND unixepoch(g.at) - unixepoch(g.iat) >= 15 * 60
       AND NOT EXISTS (SELECT 1 FROM issuance i WHERE i.jti = g.jti)`,
  );
  await expect(desk.getByText(/^\d+ rows in/)).toBeVisible();
  await putToWork(page, desk, 'editor');

  // The shadow run was the proof; the doors refuse what the rule flags.
  await expect(page.locator('.claims')).toContainText(/verified/);
  await page.keyboard.press('q');
  await tab(desk, 'Rule');
  await expect(desk.getByText('enforced', { exact: true })).toBeVisible();
});

test('with conditions alone, by somebody who writes no SQL', async ({ page }) => {
  test.setTimeout(180_000);
  await openGame(page, suspicious(), 'stage=off');
  const desk = await openDesk(page);
  await tab(desk, 'Conditions');
  await desk.getByRole('checkbox', { name: /is not on the issuance list/ }).check();
  await desk.getByRole('checkbox', { name: /at least 15 minutes before/ }).check();
  await expect(desk.getByText(/NOT EXISTS \(SELECT 1 FROM issuance/).first()).toBeVisible();
  await putToWork(page, desk, 'conditions');
  await page.keyboard.press('q');
  await tab(desk, 'Rule');
  await expect(desk.getByText('enforced', { exact: true })).toBeVisible();
});

const HOSTILE: [name: string, sql: string, says: RegExp][] = [
  ['attaching another database', "ATTACH 'x.db' AS x", /Line 1/],
  ['a pragma', 'PRAGMA query_only = OFF', /Line 1/],
  ['writing', "DELETE FROM gateway WHERE region = 'abroad'", /Line 1/],
  ['a slip', 'SELECT jti\nFORM gateway', /Line 2/],
  ['a column that is not there', 'SELECT jit FROM gateway', /jti/],
  [
    'no end',
    'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n',
    /did not come to an end/,
  ],
];

test('hostile queries get a sentence each, and the desk goes on', async ({ page }) => {
  test.setTimeout(120_000);
  await openGame(page, suspicious(), 'stage=off');
  const desk = await openDesk(page);
  for (const [name, sql, says] of HOSTILE) {
    await ask(page, desk, sql);
    await expect(desk.locator('.error').first(), name).toContainText(says, { timeout: 20_000 });
  }
  await ask(page, desk, 'SELECT count(*) AS everything FROM gateway');
  await expect(desk.getByRole('columnheader', { name: 'everything' })).toBeVisible({ timeout: 30_000 });
});

test('a pasted text of any kind is looked at, never trusted', async ({ page }) => {
  await openGame(page, suspicious(), 'stage=off');
  const desk = await openDesk(page);
  await tab(desk, 'Token');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  for (const [text, says] of [
    ['hello', /accepted: three/],
    [`${none}.e30.`, /none/i],
    ['<img src=x onerror=alert(1)>', /accepted: three/],
  ] as const) {
    await desk.getByRole('textbox', { name: 'Paste a token' }).fill(text);
    await desk.getByRole('button', { name: 'Inspect' }).click();
    await expect(desk.locator('.desk-panel')).toContainText(says);
    await expect(desk.locator('.desk-panel')).not.toContainText(/signature is valid/i);
  }
});

test('a hint comes some minutes later, the last one with a query', async ({ page }) => {
  await openGame(page, suspicious(), 'stage=off');
  const desk = await openDesk(page);
  await tab(desk, 'Hints');
  for (let left = 4; left > 0; left -= 1) {
    await desk.getByRole('button', { name: /^Ask for the next hint/ }).click();
    await desk.getByRole('button', { name: 'Wait for it' }).click();
    await expect(desk.getByRole('listitem')).toHaveCount(5 - left, { timeout: 30_000 });
  }
  await expect(desk.getByText('There is no further hint.')).toBeVisible();
  await desk.getByRole('button', { name: 'Put it into the editor' }).click();
  await expect(desk.getByRole('textbox', { name: /^Query in SQL/ })).toContainText('NOT EXISTS');
});

test('a kept query is in the recording', async ({ page }) => {
  await openGame(page, suspicious(), 'stage=off');
  const desk = await openDesk(page);
  await ask(page, desk, 'SELECT door, count(*) FROM gateway GROUP BY door');
  await desk.getByRole('textbox', { name: 'Name to keep the query under' }).fill('Doors');
  await desk.getByRole('button', { name: 'Keep' }).click();
  await expect(desk.getByRole('list', { name: 'Kept queries' })).toContainText('Doors');
  await page.keyboard.press('Escape');
  await page.locator('.menu summary').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the recording as a file' }).click();
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  expect(text).toContain('{"do":"save-query","name":"Doors"');
});

test('nothing of the desk is fetched before it is opened', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const ofTheDesk = () => fetched.filter((path) => /log-desk|desk-worker|\/desk-|sql-wasm/.test(path));
  await openGame(page, suspicious(), 'stage=off');
  expect(ofTheDesk()).toEqual([]);
  await openDesk(page);
  expect(ofTheDesk().length).toBeGreaterThan(2);
});
