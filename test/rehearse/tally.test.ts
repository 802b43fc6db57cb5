import { assert, nat, property, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import { NO_MEANS } from '../../src/rehearse/game.ts';
import { partsOf, rehearse } from '../../src/rehearse/rehearse.ts';
import { emptyTally, mergeTally } from '../../src/rehearse/tally.ts';
import type { Tally } from '../../src/rehearse/tally.ts';
import { spreadOf } from '../../src/rehearse/spread.ts';
import { small } from '../incident/scenarios.ts';

const s = small('sim-swap');
const PARTS = partsOf(['nothing', 'random', 'play-every-card'], 60, 1, NO_MEANS);

function merged(parts: readonly Tally[]): Tally {
  const tally = emptyTally();
  parts.forEach((part) => mergeTally(tally, structuredClone(part)));
  return tally;
}

test('sums that are the same in whatever order and grouping the parts are played', () => {
  const played = PARTS.map((part) => rehearse(s, part, NO_MEANS));
  const whole = merged(played);
  expect(whole.bots.random?.games).toBe(60);
  const shuffled = shuffledSubarray(played, { minLength: played.length, maxLength: played.length });
  assert(
    property(shuffled, nat(played.length), (order, cut) => {
      const two = merged([merged(order.slice(0, cut)), merged(order.slice(cut))]);
      expect(two).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});

test('parts that cover each seed of each bot once', () => {
  const seeds = PARTS.flatMap(({ bot, firstSeed, games }) =>
    Array.from({ length: games }, (_, index) => `${bot} ${firstSeed + index}`),
  );
  expect(new Set(seeds).size).toBe(seeds.length);
  expect(seeds.length).toBe(3 * 60);
});

const SPREADS: [name: string, values: number[], wanted: number[]][] = [
  ['one game', [300], [3, 3, 3, 3, 3]],
  ['four games', [400, 100, 300, 200], [1, 1, 2, 3, 4]],
  ['many alike', [100, 100, 100, 900], [1, 1, 1, 1, 9]],
];

test.each(SPREADS)('least, quartiles and most of %s', (_, values, wanted) => {
  const counts: Record<number, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  const { min, q1, median, q3, max } = spreadOf(counts);
  expect([min, q1, median, q3, max]).toEqual(wanted);
});
