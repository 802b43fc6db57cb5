// The game by the book, stopped at a minute: a full table without playing there.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Recording } from '../../src/incident/recording.ts';
import { playTimed } from '../../src/incident/timed.ts';
import type { History } from '../../src/scenario/history.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const built = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../dist/web/scenarios/${name}`, import.meta.url), 'utf8'));

/** Minutes since the scenario opens. */
export const AT = {
  /** Monday 17 November 14:39: reports run, an order of the ministry waits for an answer. */
  monday: 459_699,
  /** Wednesday 19 November 13:25: everything is on the table at once. */
  wednesday: 462_505,
  close: Infinity,
};

export function bookGame(until: number): Recording {
  const scenario = built('overseas-server.json') as Scenario;
  const { book } = built('overseas-server.lines.json') as { book: History };
  const moves = book.moves.filter(({ at }) => at < until);
  const { recording } = playTimed(scenario, { ...book, moves });
  if (until === Infinity) return recording;
  const early = recording.moves.filter((move) => move.do !== 'wait' || move.until < until);
  return { ...recording, moves: [...early, { do: 'wait', until }] };
}

/** Opens it as somebody opens a file. */
export async function openGame(page: Page, recording: Recording, words = ''): Promise<void> {
  await page.goto(`/?${words}`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a recording' }).click();
  const buffer = Buffer.from(JSON.stringify(recording));
  await (await chooser).setFiles({ name: 'book.keyfall.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('main')).toHaveAccessibleName(/table|debrief|^$/i);
  await expect(page.getByRole('heading', { name: /overseas server|Debrief/ }).first()).toBeVisible();
}
