// Words of the language that hot-wallet needs, on a world that has nothing to do with keys or coins.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { metrics } from '../../src/incident/score/metrics.ts';
import { open } from '../../src/incident/open.ts';
import { sight } from '../../src/incident/sight.ts';
import { passing } from '../../src/incident/parties.ts';
import { play } from '../../src/incident/play.ts';
import { WHOLE } from '../../src/scenario/vocabulary.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { amount, scenarioOf, timed } from './scenarios.ts';

const WORLD = readFileSync('test/data/scenarios/false-clerk.yaml', 'utf8');
const s = scenarioOf(WORLD);
const passes = (plays: [string, string][], until: string, flow = 'false-calls') =>
  passing(s, timed(s, plays, until), flow) / WHOLE;
const TOLD: [string, string] = ['2026-03-03 00:00', 'tell-them'];
const BACK: [string, string] = ['2026-03-03 00:00', 'take-back'];

test.each([
  ['nobody told them', [], '2026-03-12 00:00', 1],
  ['the list has changed, which they do not read', [BACK], '2026-03-11 00:00', 1],
  ['told, that minute', [TOLD], '2026-03-03 00:00', 1],
  ['half a day after being told', [TOLD], '2026-03-03 12:00', 0.75],
  ['a day after being told', [TOLD], '2026-03-04 00:00', 0.5],
  ['two days after', [TOLD], '2026-03-05 00:00', 0.25],
  ['three days after', [TOLD], '2026-03-06 00:00', 0],
] as [string, [string, string][], string, number][])(
  'who learns by being told: %s',
  (_, plays, until, share) => {
    expect(passes(plays, until)).toBeCloseTo(share, 5);
  },
);

test('who reads the list goes by the list, and being told changes nothing', () => {
  expect(passes([BACK], '2026-03-03 00:00', 'false-mails')).toBe(0);
  expect(passes([TOLD], '2026-03-12 00:00', 'false-mails')).toBe(1);
});

test('what flows while they learn is the area under the staircase', () => {
  const paid = (plays: [string, string][]) => amount(timed(s, plays, '2026-03-06 00:00'), 'paid');
  // A day in full; 24 steps of an hour, the nth at 1 − n/48; 24 steps of two hours, the nth at ½ − n/48. 6,000 an hour.
  expect(paid([TOLD])).toBeCloseTo(6000 * (24 + 18.25 + 12.5), 0);
  expect(paid([])).toBe(4 * 144_000);
});

test('a statement can name so many times a stock, at the minute it is learned', () => {
  const x = timed(s, [['2026-03-02 01:00', 'count']], '2026-03-03 00:00');
  expect(metrics(s, x)['claims']).toMatchObject({
    damage: { heard: "a week's pay", plain: 6000, 'in-dollars': 7500, insured: 2400, truth: 144_000 },
  });
});

test('a line is closed with a written reason; that starts a duty, and what was paid until then is measured', () => {
  const start = play(s, open(s, 1), { do: 'wait', until: 180 });
  const close = (why?: string) =>
    play(s, start, { do: 'answer', inject: 'first-call', option: 'close', ...(why ? { why } : {}) });
  expect(close()).toBe(start);
  const x = play(s, close('She was asked for it twice.'), { do: 'wait', until: 1440 });
  expect(x.duties['line-closed']?.startedAt).toBe(180);
  expect(metrics(s, x)).toMatchObject({ closed: { paid: 6000 }, stocks: { paid: 18_000 } });
});

test('on the map a flow goes to the places of the doors on its way, and a place says what lies there', () => {
  const { map } = sight(s, play(s, open(s, 1), { do: 'wait', until: 180 }), 'solo');
  expect(map.places.map(({ id, note }) => [id, note])).toEqual([
    ['savings', '19,800 euros'],
    ['mailbox', 'touched'],
  ]);
  expect(map.streams.map(({ from, to }) => [from, to])).toEqual([['clerk', 'savings']]);
  expect(map.sources[0]?.note).toBe('1.7 euros a second');
});

test.each([
  ['{ text: much, times: 2 }', '`times` says something only beside `stock`.'],
  ['{ stock: paid, times: 0 }', 'Found 0; accepted: at least 0.000001.'],
])('what cannot be multiplied: %s', (value, says) => {
  const text = WORLD.replace('{ stock: paid, times: 1.25 }', value);
  const { issues } = readScenario([{ path: 'x.yaml', text }], []);
  expect(
    issues
      .filter(({ severity }) => severity === 'error')
      .map((one) => one.says)
      .join(' '),
  ).toContain(says);
});
