import { expect, test, vi } from 'vitest';
import { replay } from '../../src/incident/replay.ts';
import { score } from '../../src/incident/score/score.ts';
import { finish } from '../../src/forensics/finish.ts';
import { BOTS, CHEATS } from '../../src/rehearse/bots.ts';
import type { BotId } from '../../src/rehearse/bots.ts';
import { canPlay, playGame } from '../../src/rehearse/game.ts';
import type { Means } from '../../src/rehearse/game.ts';
import { climb } from '../../src/rehearse/par/par.ts';
import { flagship } from '../incident/scenarios.ts';
import { SHIPPED, meansOf, scriptsOf, shipped } from './scripted.ts';

vi.setConfig({ testTimeout: 120_000 });

const SEEDS = [1, 2, 3];
const BOOKED = SHIPPED.filter((id) => scriptsOf(id).book);

const known = new Map<string, Promise<Means>>();
function meansFor(id: string): Promise<Means> {
  const found = known.get(id) ?? meansOf(id);
  known.set(id, found);
  return found;
}

function totalOf(id: string, bot: BotId, seed: number, means: Means): number {
  const s = shipped(id);
  return score(s, playGame(s, bot, seed, means).incident).total;
}

test('the flagship has a book and a history to be beaten', () => {
  expect(scriptsOf('overseas-server')).toMatchObject({ book: { pinned: false }, history: { pinned: true } });
});

test.each(BOTS)('%s plays the same game twice, and its recording replays to it', async (bot) => {
  const s = flagship();
  const means = await meansFor('overseas-server');
  const [one, two] = [playGame(s, bot, 5, means), playGame(s, bot, 5, means)];
  expect(two.recording).toEqual(one.recording);
  const again = replay(s, one.recording);
  expect(again.refused).toEqual([]);
  expect(again.incident).toEqual(one.incident);
});

test.each(BOOKED.flatMap((id) => CHEATS.map((bot) => [bot, id] as const)))(
  'the cheat %s loses to the book on the same seeds of %s',
  async (bot, id) => {
    const means = await meansFor(id);
    for (const seed of SEEDS)
      expect(totalOf(id, bot, seed, means)).toBeLessThan(totalOf(id, 'book', seed, means));
  },
);

test.each(BOOKED)('nothing, then history, then the book, then par: %s', async (id) => {
  const means = await meansFor(id);
  const s = shipped(id);
  for (const seed of SEEDS) {
    const scripted = canPlay('history', means)
      ? (['nothing', 'history', 'book'] as const)
      : (['nothing', 'book'] as const);
    const totals = scripted.map((bot) => totalOf(id, bot, seed, means));
    expect(totals).toEqual([...new Set(totals)].toSorted((a, b) => a - b));
    const par = finish(climb(s, { seed, climb: 0, games: 5 }, means));
    expect(par.worth[0]).toBeGreaterThanOrEqual(totals.at(-1) ?? Infinity);
  }
});

test('a book whose points do not hang on the dice', async () => {
  const means = await meansFor('overseas-server');
  const totals = Array.from({ length: 40 }, (_, seed) => totalOf('overseas-server', 'book', seed, means));
  expect(Math.min(...totals)).toBeGreaterThan(0.95 * Math.max(...totals));
});

test('par, as a recording that replays to what it says, the same for the same seed', async () => {
  const s = flagship();
  const means = await meansFor('overseas-server');
  const asked = { seed: 3, climb: 1, games: 25 };
  const [par, again] = [finish(climb(s, asked, means)), finish(climb(s, asked, means))];
  expect(again).toEqual(par);
  const { incident, refused } = replay(s, par.recording);
  expect(refused).toEqual([]);
  expect(incident.over).toBe(true);
  expect(score(s, incident).total).toBe(par.worth[0]);
});
