// What the scenario hot-wallet promises. W01 to W14 are the assertions of its design; most stand in history.yaml, and are
// checked here as there. The rest compare games that nobody in the real case played.
import { expect, test, vi } from 'vitest';
import { assertionOf } from '../../src/cli/assertions.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { metrics } from '../../src/incident/score/metrics.ts';
import { score } from '../../src/incident/score/score.ts';
import { playTimed } from '../../src/incident/timed.ts';
import { unitsOf } from '../../src/incident/claims.ts';
import {
  CHEATS,
  HALTED,
  answer,
  at,
  book,
  card,
  determine,
  history,
  played,
  playedLine,
  publish,
  thin,
  wallet,
} from './hot-wallet-games.ts';
import type { Step } from './hot-wallet-games.ts';

vi.setConfig({ testTimeout: 60_000 });

const real = playedLine(history);
const nothing = played([]).incident;
const stolenAt = (x: Incident, clock: string): number => unitsOf(x, 'stolen', at(clock));
const stolen = (steps: Step[], clock: string): number => stolenAt(played(steps).incident, clock);
const total = (x: Incident): number => score(wallet, x).total;

test.each([
  ['history', history],
  ['by the book', book],
])('%s: no move is refused', (_, line) => {
  expect(playTimed(wallet, line).refused.map(({ why }) => why)).toEqual([]);
});

test.each([...history.expect, ...book.expect].map((one) => [one.id, one.says, one] as const))(
  '%s %s',
  (id, _, expectation) => {
    const line = id.startsWith('W') ? real : playedLine(book);
    const { actual, expected, ok } = assertionOf(wallet, metrics(wallet, line), expectation);
    expect({ actual, ok }, `expected ${JSON.stringify(expected)}`).toEqual({ actual, ok: true });
  },
);

// The check of the design reckons these by a formula of its own (arithmetic.py).
const DRAIN: [clock: string, taken: number][] = [
  ['04:52', 1500],
  ['05:07', 19_500],
  ['05:27', 40_000],
  ['05:36', 44_500],
  ['06:09', 61_000],
  ['09:40', 61_000],
  ['10:20', 97_000],
  ['13:30', 97_000],
  ['14:00', 118_000],
  ['16:00', 118_000],
];
test.each(DRAIN)('doing nothing, at %s: %i million won are gone', (clock, taken) => {
  expect(stolenAt(nothing, clock)).toBe(taken);
});

test('W03: the commission is told after 618 minutes', () => {
  const told = (metrics(wallet, real)['reporting'] as Record<string, Record<string, string[]>>)['kr-halt'];
  const [, second = ''] = told?.['supplementsAt'] ?? [];
  expect(at(second.slice(11, 16)) - at('04:42')).toBe(618);
});

test('W07: two figures, one theft: two bases, and neither is denied', () => {
  const { loss } = metrics(wallet, real)['claims'] as Record<string, Record<string, number>>;
  expect((loss?.['todays'] ?? 0) / (loss?.['theft-prices'] ?? 1)).toBeCloseTo(1.21, 4);
  const standing = (real.claims['loss']?.statements ?? []).map((one) => [one.id, one.standing]);
  expect(Object.fromEntries(standing)).toMatchObject({ todays: 'claimed', 'theft-prices': 'verified' });
});

test('W08: the two parts are the whole', () => {
  const { customers, company } = (metrics(wallet, real)['claims'] as Record<string, Record<string, number>>)[
    'loss'
  ] as { customers: number; company: number };
  expect(customers + company).toBe(44_500);
});

test('W09: what was frozen is 5.8 percent at most', () => {
  const frozen = (metrics(wallet, real)['claims'] as Record<string, Record<string, number>>)['frozen'];
  expect((frozen?.['december'] ?? 0) / 44_500).toBeLessThanOrEqual(0.0585);
});

test.each([
  ['Sable', [['04:44', card('halt-sable')]]],
  ['every chain', [['04:44', card('halt-all')]]],
  [
    'every chain, and our signing off',
    [
      ['04:44', card('halt-all')],
      ['05:00', card('signing-off')],
    ],
  ],
] as [string, Step[]][])('W10: a halt of %s takes nothing from the thief', (_, steps) => {
  const x = played(steps).incident;
  for (const [clock, taken] of DRAIN) expect(stolenAt(x, clock)).toBe(taken);
});

test('W11: with our signing off nothing can be swept, and all of three wallets goes', () => {
  const { incident, refused } = played([
    ...HALTED,
    ['04:52', card('signing-off')],
    ['04:57', card('sweep-sable', 'by-value')],
  ]);
  expect(refused).toHaveLength(1);
  expect(stolenAt(incident, '16:00')).toBe(118_000);
});

test.each([
  ['08:55', 0],
  ['09:25', 0],
  ['09:30', 4500],
  ['09:45', 18_000],
])('W12: Ember swept from %s on loses %i', (clock, lost) => {
  // Basalt is swept after Ember, a quarter of an hour each.
  const steps: Step[] = [...HALTED, ['08:00', card('halt-all')], [clock, card('sweep-ember')]];
  const x = played([...steps, [clock, card('sweep-basalt')]]).incident;
  expect(stolenAt(x, '16:00') - 61_000).toBe(lost);
});

test('W14: no score rule looks at who it was', () => {
  expect(real.claims['attacker']?.statements.map(({ id }) => id)).toEqual(['press', 'supervisor']);
  const measures = Object.values(wallet.score.rules).map(({ measure }) => JSON.stringify(measure));
  expect(measures.filter((text) => text.includes('attacker'))).toEqual([]);
});

test.each([
  ['by-value', 8700],
  ['by-number', 10_380],
  ['one-pass', 12_300],
])('a sweep %s, begun at 04:52, leaves him %i', (option, taken) => {
  expect(stolen([...HALTED, ['04:52', card('sweep-sable', option)]], '09:00')).toBe(taken);
});

test('the halt that stops nobody but customers, and starts a duty', () => {
  const x = played(HALTED).incident;
  expect(x.duties['kr-halt']?.startedAt).toBe(at('04:52'));
  expect(nothing.duties['kr-halt']?.startedAt).toBeUndefined();
  expect(unitsOf(x, 'shut-out', at('05:52'))).toBe(2_240_000);
});

test('he reads the papers: half an hour after the cause is public the second wallet empties', () => {
  const x = played([
    ['04:44', card('phone-tree')],
    ['07:00', card('publish-cause')],
  ]).incident;
  expect(x.injects['second-chain']?.sentAt).toBe(at('07:50'));
  expect(stolenAt(x, '07:51')).toBe(61_900);
});

const REPORT: Step[] = [['06:12', thin('kr-halt')]];
test.each([
  [
    'answers that it does not wait',
    answer('not-before-the-event', 'no-wait', 'The law says at once.'),
    '06:22',
  ],
  ['agrees to wait', answer('not-before-the-event', 'after'), '11:02'],
  ['says nothing until after the event', determine('personal-data', 'no'), '06:22'],
])('the order from upstairs: who %s', (_, move, filed) => {
  const x = played([...HALTED, ['04:44', card('phone-tree')], ['06:11', move], ...REPORT]).incident;
  expect(x.duties['kr-halt']?.filedAt).toBe(at(filed));
});

test('senders go on sending until they are told', () => {
  const told: Step[] = [
    ['04:44', card('phone-tree')],
    ['05:15', card('tell-customers')],
    ['05:35', publish],
  ];
  const day = (steps: Step[]) => unitsOf(played([...HALTED, ...steps]).incident, 'stray', at('11-29 05:43'));
  expect(day([])).toBe(4 * 2931);
  expect(day(told)).toBeLessThan(0.65 * day([]));
});

test('doing nothing is worst, the real case in the middle, the book best', () => {
  const lines = [nothing, real, playedLine(book)].map((x) => score(wallet, x));
  expect(lines.map((one) => one.total)).toEqual([2.5, 51.3, 95.1]);
  for (const axis of wallet.score.headline) {
    const points = lines.map((one) => one.axes[axis].points);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
  }
  expect([nothing, real, playedLine(book)].map((x) => x.ending)).toEqual(['second-wallet', 'stage', 'swept']);
});

test.each(Object.entries(CHEATS))('to %s loses to the book and to the real case', (_, steps) => {
  const { incident } = played(steps);
  expect(total(incident)).toBeLessThan(total(real));
  expect(total(incident)).toBeLessThan(total(playedLine(book)) - 25);
});
