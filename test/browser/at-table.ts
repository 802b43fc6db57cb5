// What a person at the table sees and does, in the words of the page. Used by the tests that play games.
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Hands } from './hands.ts';

/** A table that has been looked at: what somebody would take in at one glance. */
export interface Glance {
  over: boolean;
  clock: string;
  /** Messages that wait for an answer. */
  waiting: number;
  /** Titles of the cards in hand that can be played now. */
  playable: string[];
  duties: { label: string; state: string }[];
  tools: string[];
  /** What can be estimated. */
  estimate: string;
}

export function glance(page: Page): Promise<Glance> {
  return page.evaluate(() => {
    const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
    const words = (one: Element | null | undefined): string => one?.textContent?.trim() ?? '';
    return {
      over: document.querySelector('.desk .ending') !== null,
      clock: words(document.querySelector('.clock .now')),
      waiting: all('.message button.decide').length,
      playable: all('.hand .slot:not([data-leaving]) .paper[data-legal="yes"] h3').map(words),
      duties: all('.duty').map((duty) => ({
        label: words(duty.querySelector('h3')),
        state: duty.dataset['state'] ?? '',
      })),
      tools: all('.tools button').map(words),
      estimate: words(document.querySelector('.estimate-box h3')),
    };
  });
}

/** Everything of a game that a person can compare: the clock, the desk, the hand, the duties, the claims. */
export async function tableWords(page: Page): Promise<string[]> {
  const parts = ['.clock', '.desk', '.hand', '.duties', '.claims', '.under-way', '.standing', '.stores'];
  return Promise.all(parts.map(async (part) => `${part}: ${await page.locator(part).innerText()}`));
}

/** The lines of *What happened*. */
export async function logWords(page: Page): Promise<string> {
  await page.keyboard.press('l');
  const sheet = page.getByRole('dialog');
  const words = await sheet.locator('.body').innerText();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  return words;
}

/** Lets time go by until this stands in the log, so many times. */
export async function skipUntil(page: Page, line: string, times = 1): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await logWords(page)).split(line).length > times) return;
    await page.getByRole('button', { name: 'To the next event' }).click();
  }
  throw new Error(`It never came to: ${line}`);
}

export type Start = 'Play' | 'Start at the brief';

/** From the title to the table. */
export async function sitDown(
  page: Page,
  { hands, start = 'Start at the brief', words = 'seed=7' }: { hands: Hands; start?: Start; words?: string },
): Promise<void> {
  await page.goto(`/?scenario=overseas-server&${words}`);
  await hands.press(page.getByRole('button', { name: start, exact: true }));
  await expect(page.getByRole('main', { name: 'The table' })).toBeVisible();
}

/** Sends what lies open. False when the rules refuse it: then the sheet says why, and is closed. */
async function send(page: Page, hands: Hands, button: Locator): Promise<boolean> {
  const sheet = page.getByRole('dialog');
  await hands.press(button);
  const refused = sheet.getByRole('alert');
  await expect(async () => {
    expect((await sheet.count()) === 0 || (await refused.count()) > 0).toBe(true);
  }).toPass();
  if ((await sheet.count()) === 0) return true;
  expect((await refused.innerText()).length, 'a refusal is a sentence').toBeGreaterThan(10);
  await closeSheet(page);
  return false;
}

async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Answers the most urgent message with the first option that is open. */
export async function answer(page: Page, hands: Hands): Promise<boolean> {
  await hands.shortcut('d', page.locator('.message button.decide').first());
  const sheet = page.getByRole('dialog');
  const options = sheet.locator('.choice input:enabled');
  await expect(sheet).toBeVisible();
  if ((await options.count()) === 0) {
    await closeSheet(page);
    return false;
  }
  await hands.choose(options.first());
  return send(page, hands, sheet.getByRole('button', { name: 'Decide' }));
}

/** Plays a card from the hand, or from the drawer where it is not in hand. */
export async function playCard(page: Page, hands: Hands, title: string): Promise<boolean> {
  const sheet = page.getByRole('dialog');
  const inHand = page.locator('.hand .slot:not([data-leaving])').getByRole('button', { name: title });
  if ((await inHand.count()) > 0) {
    await hands.near('c');
    await hands.press(inHand);
  } else {
    await hands.press(page.getByRole('button', { name: /^More procedures/ }));
    const row = sheet.locator('li[data-legal="yes"]').getByRole('button', { name: title, exact: true });
    await expect(sheet.getByRole('heading', { name: 'Procedures' })).toBeVisible();
    if ((await row.count()) === 0) {
      await closeSheet(page);
      return false;
    }
    await hands.press(row);
  }
  await expect(sheet.getByRole('heading', { name: title })).toBeVisible();
  const play = sheet.getByRole('button', { name: /^Play/ });
  const options = sheet.locator('.choice input[type="radio"]:enabled');
  if ((await options.count()) > 0) await hands.choose(options.first());
  if (await play.isDisabled()) {
    await closeSheet(page);
    return false;
  }
  return send(page, hands, play);
}

/** States a range for the first thing that can be estimated. */
export async function estimate(page: Page, hands: Hands, low: string, high: string): Promise<boolean> {
  await hands.shortcut('e', page.locator('.estimate-box button'));
  const sheet = page.getByRole('dialog');
  await hands.write(sheet.getByRole('textbox', { name: /^At least/ }), low);
  await hands.write(sheet.getByRole('textbox', { name: /^At most/ }), high);
  return send(page, hands, sheet.getByRole('button', { name: 'State it' }));
}

/** Files a report with an answer in every field: what can be said, and “not yet known” for the rest. */
export async function fileReport(page: Page, hands: Hands, duty: string): Promise<boolean> {
  await hands.press(page.locator('.duty').getByRole('button', { name: duty, exact: true }));
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  // A partial one while fields are open, the first report or a supplement when all have an answer.
  const file = sheet.getByRole('button', { name: /^File (a|the)/ });
  if ((await file.count()) === 0) {
    await closeSheet(page);
    return false;
  }
  for (const field of await sheet.locator('.report-field').all()) {
    const unknown = field.getByRole('radio', { name: 'Not yet known' });
    if ((await unknown.count()) > 0) {
      await hands.choose(unknown);
      continue;
    }
    await hands.choose(field.getByRole('radio', { name: 'State it' }));
    const text = field.getByRole('textbox').first();
    if ((await text.count()) > 0) await hands.write(text, 'Incident lead and privacy officer');
  }
  await expect(sheet.locator('.foot')).toContainText('Every field has an answer.');
  return send(page, hands, file);
}

/** Judges the first thing that can be judged, with its first verdict. */
export async function determine(page: Page, hands: Hands, reason: string): Promise<boolean> {
  await hands.press(page.locator('.tools').getByRole('button', { name: 'Determine' }));
  const sheet = page.getByRole('dialog');
  await hands.choose(sheet.getByRole('radio').first());
  await hands.write(sheet.getByRole('textbox'), reason);
  return send(page, hands, sheet.getByRole('button', { name: 'Determine' }));
}

/** Tells everybody who can be told what is known, by every way. */
export async function publish(page: Page, hands: Hands): Promise<boolean> {
  await hands.press(page.locator('.tools').getByRole('button', { name: 'Write to people' }));
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: 'Write to people' })).toBeVisible();
  const whom = sheet.getByRole('group', { name: 'Whom' }).locator('input:enabled');
  if ((await whom.count()) > 0) {
    for (const one of await whom.all()) await hands.choose(one);
    await hands.choose(sheet.getByRole('group', { name: 'Wording' }).getByRole('radio').first());
    await hands.choose(sheet.getByRole('group', { name: 'What was seen' }).getByRole('checkbox').first());
    await hands.choose(sheet.getByRole('group', { name: 'What they can do' }).getByRole('checkbox').first());
    await hands.choose(sheet.getByRole('group', { name: 'By which way' }).getByRole('checkbox').first());
    const button = sheet.getByRole('button', { name: /^Publish/ });
    if (await button.isEnabled()) return send(page, hands, button);
  }
  await closeSheet(page);
  return false;
}

/** Something to do once, as soon as it can be done. */
export interface Errand {
  what: string;
  can(seen: Glance): boolean;
  /** False: not yet; it is tried again later. */
  run(): Promise<boolean>;
}

/** No game has as many events. */
const MOST_STEPS = 400;

/** Plays to the ending: answers, runs errands, else waits for the next event. Gives the errands that were run. */
export async function playOn(page: Page, hands: Hands, errands: readonly Errand[] = []): Promise<string[]> {
  const left = new Set(errands);
  const done: string[] = [];
  /** Messages that cannot be answered now. */
  let stuck = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const seen = await glance(page);
    if (seen.over) return done;
    if (seen.waiting > stuck) {
      if (!(await answer(page, hands))) stuck = seen.waiting;
      continue;
    }
    stuck = Math.min(stuck, seen.waiting);
    const errand = [...left].find(({ can }) => can(seen));
    if (errand !== undefined && (await errand.run())) {
      left.delete(errand);
      done.push(errand.what);
      continue;
    }
    await hands.skip();
    stuck = 0;
  }
  throw new Error(
    `The game did not end in ${MOST_STEPS} steps. The clock says ${(await glance(page)).clock}.`,
  );
}
