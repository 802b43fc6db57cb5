// One facilitator, a big screen and four phones through a whole short game, with a phone that loses the network and a
// server that is killed in the middle.
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { startHost } from './workshop.ts';
import type { Host } from './workshop.ts';

test.describe.configure({ timeout: 240_000 });
test.use({ trace: 'off' });

const PHONE = { width: 390, height: 844 };
const SCREEN = { width: 1440, height: 900 };

let host: Host;
test.beforeAll(async () => {
  host = await startHost(['--scenario', 'first-watch', '--teams', 'Harbour', '--preset', '35']);
});
test.afterAll(async () => {
  await host.close();
});

async function device(browser: Browser, viewport: typeof PHONE, link: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport, reducedMotion: 'reduce' })).newPage();
  await page.goto(host.link(link));
  return page;
}

async function join(browser: Browser, name: string, seat: string): Promise<Page> {
  const phone = await device(browser, PHONE, 'Phones');
  await phone.getByLabel('Your name').fill(name);
  await phone.getByRole('button', { name: 'Join' }).click();
  await phone.getByRole('checkbox', { name: new RegExp(`^${seat}`) }).check();
  await phone.getByRole('button', { name: 'Sit down' }).click();
  await expect(phone.getByText('you have your seat')).toBeVisible();
  return phone;
}

/** The same person with another phone. */
async function elsewhere(browser: Browser, phone: Page): Promise<Page> {
  await phone.getByRole('button', { name: 'Seats' }).click();
  await phone.getByText('Go on with another device').click();
  const link = await phone.getByRole('textbox', { name: 'Your own link' }).inputValue();
  const other = await (await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' })).newPage();
  await other.clock.setSystemTime(new Date(Date.now() - 86_400_000));
  await other.goto(link);
  return other;
}

const tab = (phone: Page, name: string) =>
  phone.getByRole('navigation', { name: 'Parts of the table' }).getByRole('button', { name });
const look = (page: Page, name: string) =>
  page.screenshot({ path: `test-results/looks/workshop-${name}.png` });

async function playCard(phone: Page, title: string): Promise<void> {
  await tab(phone, 'Cards').click();
  await phone
    .locator('.hand')
    .getByRole('button', { name: new RegExp(title) })
    .click();
  await phone.getByRole('button', { name: /^Play ·/ }).click();
}

test('a whole short workshop', async ({ browser }) => {
  const desk = await device(browser, SCREEN, 'Facilitator');
  const screen = await device(browser, SCREEN, 'Projector');
  await expect(screen.getByText('Point your phone at it')).toBeVisible();
  await look(screen, 'lobby');
  const ada = await join(browser, 'Ada', 'Watch officer');
  const ben = await join(browser, 'Ben', 'Engineer');
  const cho = await join(browser, 'Cho', 'Manager');
  const dee = await join(browser, 'Dee', 'Engineer');
  await expect(screen.getByText('Ada, Ben, Cho, Dee')).toBeVisible();

  await desk.getByRole('button', { name: 'Start' }).click();
  for (const phone of [ada, ben, cho, dee])
    await expect(phone.getByRole('main', { name: 'The table' })).toBeVisible();
  await expect(screen.getByText('Running')).toBeVisible();
  for (const time of ['22:00', '22:14']) {
    await desk.getByRole('button', { name: 'Next event' }).click();
    await expect(screen.locator('.big-clock')).toContainText(time);
  }

  // The engineer wants what is the watch officer's to do: it is proposed, voted on, and committed by the lead.
  await playCard(ben, 'Pull the door log');
  await expect(ada.getByRole('list', { name: 'Proposals' })).toContainText('Pull the door log');
  await cho.getByRole('button', { name: 'For', exact: true }).click();
  await expect(ada.getByText('For: Ben, Cho.')).toBeVisible();
  await look(ada, 'proposal');
  await ada.getByRole('button', { name: 'Commit' }).click();
  await expect(ada.getByRole('list', { name: 'Proposals' })).toHaveCount(0);
  await expect(screen.getByRole('list', { name: 'Under way' })).toContainText('Pull the door log');

  // In a lift: what comes meanwhile is there afterwards, and so is the seat.
  await cho.context().setOffline(true);
  await desk.getByRole('button', { name: 'Next event' }).click();
  await expect(ada.locator('.clock .time')).not.toHaveText('22:14');
  const now = await ada.locator('.clock .time').innerText();
  await cho.context().setOffline(false);
  await cho.reload();
  await expect(cho.getByText('Harbour · Manager')).toBeVisible();
  await expect(cho.locator('.clock .time')).toHaveText(now);

  // Another phone, whose clock is a day late: the same seat, and the address keeps nothing that proves it.
  const other = await elsewhere(browser, dee);
  await expect(other.getByText('Harbour · Engineer')).toBeVisible();
  expect(new URL(other.url()).hash).toMatch(/^#\/seat\/[\w.-]+$/);
  await look(dee, 'other-device');
  await dee.getByRole('button', { name: 'Done' }).click();
  await other.context().close();

  // A power cut: the phones wait, and what was played is there when the server is.
  const played = await screen.getByRole('list', { name: 'What happened last' }).innerText();
  await host.kill();
  await expect(ada.getByText('The connection is being sought.')).toBeVisible({ timeout: 60_000 });
  await host.again();
  for (const page of [ada, ben, cho, dee, desk, screen])
    await expect(page.getByText('The connection is being sought.')).toHaveCount(0, { timeout: 60_000 });
  expect(await screen.getByRole('list', { name: 'What happened last' }).innerText()).toBe(played);
  await expect(ben.getByText('Harbour · Engineer')).toBeVisible();

  // The facilitator's verbs.
  await desk.getByRole('button', { name: 'Pause all clocks' }).click();
  await expect(ada.getByText('Clock: paused')).toBeVisible();
  await expect(screen.getByText('Paused')).toBeVisible();
  await desk.getByRole('textbox', { name: 'Note' }).fill('Asked for the log before anything else.');
  await desk.getByRole('button', { name: 'Keep the note' }).click();
  await expect(desk.locator('.notes li')).toContainText('Asked for the log');
  await look(desk, 'console');
  await expect(screen.getByRole('region', { name: 'Scores' })).toHaveCount(0);
  await desk.getByRole('button', { name: 'Show the scores to everybody' }).click();
  await expect(screen.getByRole('region', { name: 'Scores' })).toContainText('Harbour');
  await desk.getByRole('button', { name: 'Go on', exact: true }).click();

  // To the end, and to the debrief.
  // The facilitator's own page says when it is over: a phone may hear of it a moment later.
  const ended = desk.getByText('It has ended.');
  for (let events = 0; events < 40 && (await ended.count()) === 0; events += 1) {
    const before = await desk.locator('.console-head .clock').innerText();
    await desk.getByRole('button', { name: 'Next event' }).click();
    await expect(desk.locator('.console-head .clock')).not.toHaveText(before, { timeout: 20_000 });
    await tab(ada, 'Desk').click();
  }
  await look(screen, 'end');
  await expect(ended).toBeVisible();
  await expect(ada.locator('.desk .ending')).toBeVisible();
  await ada.getByRole('button', { name: 'To the debrief' }).first().click();
  await expect(ada.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
  await desk.getByRole('button', { name: 'To the debrief of all teams' }).click();
  await expect(desk.getByRole('heading', { name: 'Debrief', level: 1 })).toBeVisible();
  for (const page of [ada, ben, cho, dee, desk, screen]) await page.context().close();
});

test('a phone asks nobody but this server, and never for Phaser', async ({ browser }) => {
  const phone = await (await browser.newContext({ viewport: PHONE })).newPage();
  const asked: string[] = [];
  phone.on('request', (request) => asked.push(request.url()));
  await phone.goto(host.link('Phones'));
  await expect(phone.getByRole('button', { name: 'Join' })).toBeVisible();
  const origin = new URL(host.link('Phones')).origin;
  expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
  expect(asked.filter((url) => /phaser|stage|mount/i.test(url))).toEqual([]);
  await phone.context().close();
});

test('the first page of a phone is at most 80 kB, compressed', async ({ browser }) => {
  const phone = await (await browser.newContext({ viewport: PHONE })).newPage();
  const bodies: Promise<Buffer>[] = [];
  phone.on('response', (response) => {
    if (['document', 'script', 'stylesheet'].includes(response.request().resourceType()))
      bodies.push(response.body());
  });
  await phone.goto(host.link('Phones'));
  await expect(phone.getByRole('button', { name: 'Join' })).toBeVisible();
  await phone.waitForLoadState('networkidle');
  const all = await Promise.all(bodies);
  expect(all.length).toBeGreaterThan(3);
  expect(all.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(80_000);
  await phone.context().close();
});

test('a wrong code is refused with a sentence', async ({ browser }) => {
  const phone = await (await browser.newContext({ viewport: PHONE })).newPage();
  await phone.goto(`${new URL(host.link('Phones')).origin}/#/join/`);
  await phone.getByLabel('Join code').fill('AAAAA-AAAAA');
  await phone.getByLabel('Your name').fill('Eve');
  await phone.getByRole('button', { name: 'Join' }).click();
  await expect(phone.getByRole('alert')).toContainText('There is no room with that code.');
  await phone.context().close();
});
