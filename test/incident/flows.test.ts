import { expect, test } from 'vitest';
import { open } from '../../src/incident/open.ts';
import { play } from '../../src/incident/play.ts';
import { amount, scenarioOf } from './scenarios.ts';

const FRAME = `
format: 1
id: flows
title: Flows
zone: UTC
opens: 2026-01-01 00:00
closes: 2026-01-03 00:00
people: { team: {} }
`;

function after(minutes: number, world: string, ...cards: string[]) {
  const s = scenarioOf(FRAME + world);
  let x = open(s, 1);
  for (const card of cards) x = play(s, x, { do: 'play', card });
  return play(s, x, { do: 'wait', until: minutes });
}

test('an empty stock that is drawn on twice gives no more than comes in', () => {
  const x = after(
    60,
    `
stocks: { well: { unit: l }, one: { unit: l }, two: { unit: l } }
flows:
  rain: { into: well, rate: 10 per minute }
  first: { out-of: well, into: one, rate: 10 per minute }
  second: { out-of: well, into: two, rate: 10 per minute }
`,
  );
  expect([amount(x, 'well'), amount(x, 'one'), amount(x, 'two')]).toEqual([0, 600, 0]);
});

test('a chain of empty stocks passes on what comes in, in whatever order it is written', () => {
  const x = after(
    60,
    `
stocks: { a: { unit: l, start: 600 }, b: { unit: l }, c: { unit: l } }
flows:
  late: { out-of: b, into: c, rate: 20 per minute }
  early: { out-of: a, into: b, rate: 5 per minute }
`,
  );
  expect([amount(x, 'a'), amount(x, 'b'), amount(x, 'c')]).toEqual([300, 0, 300]);
});

test('a flow marked first is served before another out of the same stock', () => {
  const x = after(
    10,
    `
stocks: { a: { unit: l, start: 50 }, b: { unit: l }, c: { unit: l } }
flows:
  slow: { out-of: a, into: b, rate: 10 per minute }
  quick: { out-of: a, into: c, rate: 10 per minute, first: true }
`,
  );
  expect([amount(x, 'a'), amount(x, 'b'), amount(x, 'c')]).toEqual([0, 20, 30]);
});

test('a card that takes from a stock brings its last minute nearer', () => {
  const x = after(
    60,
    `
stocks: { a: { unit: l, start: 100 }, b: { unit: l } }
flows:
  drain: { out-of: a, into: b, rate: 2 per minute }
cards:
  buy: { takes: at once, uses: { a: 50 } }
`,
    'buy',
  );
  expect([amount(x, 'a'), amount(x, 'b')]).toEqual([0, 50]);
});
