// The game by the book, stopped at a minute: a full table without playing there.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Recording } from '../../src/incident/recording.ts';
import { playTimed } from '../../src/incident/timed.ts';
import type { History } from '../../src/scenario/history.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export const built = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../dist/web/scenarios/${name}`, import.meta.url), 'utf8'));

/** Minutes since the scenario opens. */
export const AT = {
  /** Monday 17 November 14:40: reports can be filed, an order of the ministry waits for an answer. */
  monday: 459_700,
  /** Wednesday 19 November 10:25: three cards run, somebody must decide, something can be determined. */
  wednesday: 462_325,
  close: Infinity,
};

/** Without the rules of the book: nobody has counted them here. */
export function bookGame(until: number): Recording {
  const scenario = built('overseas-server.json') as Scenario;
  const { book } = built('overseas-server.lines.json') as { book: History };
  const { recording } = playTimed(scenario, book);
  const cut = recording.moves.findIndex((move) => move.do === 'wait' && move.until >= until);
  if (cut < 0) return recording;
  return { ...recording, moves: [...recording.moves.slice(0, cut), { do: 'wait', until }] };
}

/** Opens it as somebody opens a file. */
export async function openGame(page: Page, recording: Recording, words = ''): Promise<void> {
  await page.goto(`/?${words}`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a recording' }).click();
  const buffer = Buffer.from(JSON.stringify(recording));
  await (await chooser).setFiles({ name: 'book.keyfall.json', mimeType: 'application/json', buffer });
  // The title page names the scenario too: it must be gone before a key is for the table.
  await expect(page.getByRole('button', { name: 'Open a recording' })).toHaveCount(0);
  await expect(page.getByRole('main')).toHaveAccessibleName(/table|debrief|^$/i);
  await expect(page.getByRole('heading', { name: /overseas server|Debrief/ }).first()).toBeVisible();
}
