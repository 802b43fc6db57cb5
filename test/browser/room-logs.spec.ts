// The log desk on a phone: two of a team and a facilitator at the flagship's brief. One finds the forged cards in the logs
// and runs the rule in shadow; the other sees that it runs.
import { expect, test } from '@playwright/test';
import type { Browser, Locator, Page } from '@playwright/test';
import { joinLink } from '../../src/room/links.ts';
import type { RoomSession } from '../../src/session/remote.ts';
import { atBrief, toTheSuspicion } from '../server/at-logs.ts';
import type { AtBrief } from '../server/at-logs.ts';
import { startHost } from './workshop.ts';
import type { Host } from './workshop.ts';

test.describe.configure({ timeout: 180_000 });
test.use({ trace: 'off' });

const PHONE = { width: 390, height: 844 };
/** The README's. */
const ANTI_JOIN = `SELECT jti FROM gateway
WHERE unixepoch(at) - unixepoch(iat) >= 15 * 60
  AND jti NOT IN (SELECT jti FROM issuance)`;

let host: Host;
let facilitator: RoomSession;
let made: AtBrief['made'];
let origin: string;
test.beforeAll(async () => {
  host = await startHost(['--scenario', 'overseas-server', '--preset', '35']);
  ({ origin } = new URL(host.link('Phones')));
  ({ facilitator, made } = await atBrief(origin));
  await toTheSuspicion(facilitator);
});
test.afterAll(async () => {
  facilitator.close();
  await host.close();
});

async function sit(browser: Browser, name: string, seat: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, hasTouch: true, reducedMotion: 'reduce' });
  const phone = await context.newPage();
  await phone.goto(joinLink(`${origin}/`, made.code));
  await phone.getByLabel('Your name').fill(name);
  await phone.getByRole('button', { name: 'Join' }).click();
  await phone.getByRole('checkbox', { name: new RegExp(`^${seat}`) }).check();
  await phone.getByRole('button', { name: 'Sit down' }).click();
  await expect(phone.getByRole('main', { name: 'The table' })).toBeVisible();
  return phone;
}

const part = (phone: Page, name: string) =>
  phone.getByRole('navigation', { name: 'Parts of the table' }).getByRole('button', { name }).click();
const tab = (desk: Locator, name: string) => desk.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
const look = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/looks/room-logs-${name}.png` });

/** Nothing is cut off at the side. */
const fits = (phone: Page) =>
  expect
    .poll(() => phone.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(PHONE.width);

async function openDesk(phone: Page): Promise<Locator> {
  await part(phone, 'Map');
  await phone.getByRole('button', { name: 'Log desk' }).click();
  const desk = phone.getByRole('dialog', { name: 'Log desk' });
  await expect(desk.getByRole('tab').first()).toBeVisible();
  return desk;
}

test('on a phone, from the tables to a rule in shadow', async ({ browser }) => {
  const analyst = await sit(browser, 'Ada', 'Forensic');
  const lead = await sit(browser, 'Ben', 'Incident lead');
  const desk = await openDesk(analyst);

  await expect(desk.getByRole('button', { name: 'Show its first rows' })).toBeVisible({ timeout: 60_000 });
  await desk.getByRole('button', { name: 'Show its first rows' }).click();
  await expect(desk.getByText(/^100 rows in/)).toBeVisible();
  await fits(analyst);
  await look(analyst, 'tables');

  await tab(desk, 'Conditions');
  await desk.getByRole('checkbox', { name: /is not on the issuance list/ }).check();
  await desk.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(desk.getByText(/^[\d,]+ rows in/)).toBeVisible({ timeout: 20_000 });
  await fits(analyst);
  await look(analyst, 'conditions');

  await tab(desk, 'Query');
  await desk.getByRole('textbox', { name: /^Query in SQL/ }).click();
  await analyst.keyboard.insertText(ANTI_JOIN);
  await desk.getByRole('button', { name: /^Run/ }).click();
  await expect(desk.getByText(/^[\d,]+ rows in/)).toBeVisible({ timeout: 20_000 });
  await fits(analyst);
  await look(analyst, 'query');
  await desk
    .getByRole('button', { name: /^Open token/ })
    .first()
    .click();
  await expect(desk.getByText(/signature is valid/i).first()).toBeVisible();
  await fits(analyst);
  await look(analyst, 'token');

  // Kept for the team.
  await tab(desk, 'Query');
  await desk.getByRole('textbox', { name: 'Name to keep the query under' }).fill('Not on the list');
  await desk.getByRole('button', { name: 'Keep' }).click();
  await expect(desk.getByRole('list', { name: 'Kept queries' })).toContainText('Not on the list');

  await desk.getByRole('button', { name: 'Make it a rule' }).click();
  await desk.getByRole('button', { name: 'Count it' }).click();
  await expect(desk.getByText(/^It flags \d+ of [\d,]+ access cards/)).toBeVisible({ timeout: 60_000 });
  await fits(analyst);
  await look(analyst, 'rule');
  await desk.getByRole('button', { name: /^Run in shadow/ }).click();
  await expect(desk.getByText(/Run the rule in shadow: under way/)).toBeVisible({ timeout: 60_000 });
  await look(analyst, 'shadow');

  // The other seat of the team.
  await part(lead, 'Cards');
  await expect(
    lead.getByRole('region', { name: 'Under way' }).getByText(/Run the rule in shadow/),
  ).toBeVisible();
  await look(lead, 'lead-sees');
  const theirs = await openDesk(lead);
  await tab(theirs, 'Query');
  await expect(theirs.getByRole('list', { name: 'Kept queries' })).toContainText('Not on the list', {
    timeout: 60_000,
  });

  // The clock goes on; the logs stay until somebody wants them as they stand now.
  expect(await facilitator.act({ do: 'skip' })).toBeUndefined();
  await expect(desk.getByText(/These are still the logs from before/)).toBeVisible();
  await look(analyst, 'old');
  await desk.getByRole('button', { name: 'Take them as they stand now' }).click();
  await expect(desk.getByText(/These are still the logs from before/)).toHaveCount(0);
  for (let n = 0; n < 30 && !isInShadow(); n += 1)
    expect(await facilitator.act({ do: 'skip' })).toBeUndefined();
  await tab(theirs, 'Rule');
  await expect(theirs.getByText('in shadow', { exact: true })).toBeVisible({ timeout: 20_000 });
  await look(lead, 'in-shadow');
  for (const page of [analyst, lead]) await page.context().close();
});

const isInShadow = () => facilitator.sight.value?.queries.some(({ mode }) => mode === 'shadow') ?? false;
