import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Level } from '../../src/incident/incident.ts';
import { partsAt } from '../../src/incident/levels.ts';
import { open } from '../../src/incident/open.ts';
import { play } from '../../src/incident/play.ts';
import { PARTS } from '../../src/scenario/vocabulary.ts';
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

const STOCKS = ['a', 'b', 'c', 'd'];

/** Some stocks, flows between them that lose nothing, and cards that move amounts about. */
const network = fc.record({
  start: fc.tuple(...STOCKS.map(() => fc.integer({ min: 0, max: 300 }))),
  flows: fc.array(
    fc.record({
      from: fc.constantFrom(...STOCKS),
      into: fc.constantFrom(...STOCKS),
      rate: fc.integer({ min: 1, max: 50_000 }),
      first: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  moves: fc.array(
    fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom(...STOCKS), fc.integer({ min: 1, max: 90 })),
  ),
});

test('what leaves one stock arrives in another, and none falls below nothing', () => {
  fc.assert(
    fc.property(network, ({ start, flows, moves }) => {
      const s = scenarioOf(
        [
          FRAME,
          `stocks: { ${STOCKS.map((id, index) => `${id}: { unit: l, start: ${start[index]} }`).join(', ')} }`,
          'flows:',
          ...flows.map(
            ({ from, into, rate, first }, index) =>
              `  f${index}: { out-of: ${from}, into: ${into}, rate: ${rate} per day, first: ${first} }`,
          ),
          'cards:',
          '  none: { takes: at once }',
          ...moves.map(
            ([, from, units], index) =>
              `  m${index}: { takes: at once, then: [{ move: ${units}, out-of: ${from}, into: a }] }`,
          ),
        ].join('\n'),
      );
      const total = start.reduce((sum, one) => sum + one, 0) * PARTS;
      let x = open(s, 1);
      const check = () => {
        const parts = STOCKS.map((id) => partsAt(x.stocks[id] as Level, x.minute));
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(total);
      };
      moves.forEach(([minutes], index) => {
        x = play(s, x, { do: 'play', card: `m${index}` });
        check();
        x = play(s, x, { do: 'wait', until: x.minute + minutes });
        check();
      });
      x = play(s, x, { do: 'wait', until: s.closes });
      check();
    }),
    { seed: 11, numRuns: 60 },
  );
});
