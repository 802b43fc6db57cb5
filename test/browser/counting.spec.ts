// Rules are counted by whoever opens a game, not by whoever wrote its file.
import { expect, test } from '@playwright/test';
import { sqlCounter } from '../../src/forensics/sql-counter.ts';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { playTimed } from '../../src/incident/timed.ts';
import type { Move } from '../../src/scenario/moves.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { AT, bookGame, built, openGame } from './book-games.ts';
import { showDebrief } from './views.ts';

/** A game in which a rule ran in shadow that flags nobody forged, with counts as if it flagged nobody else. */
async function boasting(): Promise<Recording> {
  const scenario = built('overseas-server.json') as Scenario;
  const counter = sqlCounter(await loadSql(), scenario);
  const brief = scenario.start?.minute ?? 0;
  const soon = (at: number, move: Move) => ({ at: brief + at, move, soon: true });
  const sql = "SELECT jti FROM gateway WHERE bound = 'no'";
  const moves = [
    soon(110, { do: 'answer', inject: 'customer-mail', option: 'now' }),
    soon(115, { do: 'play', card: 'trace-mail' }),
    soon(240, { do: 'play', card: 'check-signatures' }),
    soon(760, { do: 'play', card: 'shadow-rule', rule: { sql } }),
  ];
  const script = { seed: 7, pinned: false, moves };
  const { recording } = playTimed(scenario, script, { start: 'brief', count: counter.measured });
  const until = brief + 1440;
  const cut = recording.moves.findIndex((move) => move.do === 'wait' && move.until >= until);
  const boast = (move: Move): Move => {
    if (move.do !== 'play' || !move.rule?.measured) return move;
    const { measured } = move.rule;
    const unseen = { ...measured.unseen, right: measured.unseen.forged, wrong: 0 };
    return { ...move, rule: { sql, measured: { ...measured, unseen } } };
  };
  return { ...recording, moves: [...recording.moves.slice(0, cut).map(boast), { do: 'wait', until }] };
}

test('a recording that praises its rule is set right, and says so', async ({ page }) => {
  test.setTimeout(120_000);
  await openGame(page, await boasting(), 'stage=off');
  await expect(page.getByText(/runs a rule that does not find what the file says/)).toBeVisible();
  await page.keyboard.press('q');
  const desk = page.getByRole('dialog', { name: 'Log desk' });
  await desk.getByRole('tab', { name: /^Rule/ }).click({ timeout: 30_000 });
  await expect(desk.getByText('in shadow', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('the book’s rules are counted for the seed of the game, beside the page', async ({ page }) => {
  test.setTimeout(120_000);
  // The same game without its rules: whoever counts gives the book more for detection.
  await showDebrief(page, bookGame(AT.close));
  await page.getByRole('tab', { name: 'Compare' }).click();
  const cells = page.getByRole('row', { name: /^Detection/ }).getByRole('cell');
  const points = async (place: number) => Number.parseFloat(await cells.nth(place).innerText());
  expect((await points(3)) - (await points(0))).toBeGreaterThan(15);
});
