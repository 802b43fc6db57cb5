// What really happened, and three things that could have been done instead, on the shipped scenario.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assertionOf } from '../../src/cli/assertions.ts';
import { readReplayInput } from '../../src/cli/replay-input.ts';
import { keyfallRoot } from '../../src/cli/root.ts';
import { sqlCounter } from '../../src/forensics/sql-counter.ts';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import { replay } from '../../src/incident/replay.ts';
import { fingerprint } from '../../src/incident/fingerprint.ts';
import { metrics } from '../../src/incident/score/metrics.ts';
import { score } from '../../src/incident/score/score.ts';
import { playTimed } from '../../src/incident/timed.ts';
import type { History, TimedMove } from '../../src/scenario/history.ts';
import { readInstant } from '../../src/scenario/zone.ts';

type Inner = Record<string, Record<string, unknown>>;

function readLine(file: string) {
  const input = readReplayInput(join(keyfallRoot(), 'scenarios/overseas-server', file));
  if (!('history' in input)) throw new Error('These are not timed moves.');
  return input;
}

const { scenario, history } = readLine('history.yaml');
const SQL = await loadSql();

/** Of the scenario's own zone. */
function at(instant: string): number {
  const read = readInstant(instant, { name: scenario.zone, opensEpoch: scenario.opensEpoch });
  if (!('value' in read)) throw new Error(read.says);
  return read.value.minute;
}

function timed(instant: string, move: TimedMove['move']): TimedMove {
  return { at: at(instant), move, basis: '', soon: false, line: 0, col: 0 };
}

const metricsOf = (moves: TimedMove[]) =>
  metrics(scenario, playTimed(scenario, { ...history, moves }).incident) as Record<string, Inner>;

test('history: no move is refused', () => {
  expect(playTimed(scenario, history).refused).toEqual([]);
});

/** Not declared by the scenario yet, under these names; empty this list with it. */
const UNDECLARED: string[] = [];

test.each(history.expect.filter(({ id, metric }) => metric !== 'replay.equal' && !UNDECLARED.includes(id)))(
  'history: $id $says',
  (expectation) => {
    const { incident } = playTimed(scenario, history);
    const { actual, expected, ok } = assertionOf(scenario, metrics(scenario, incident), expectation);
    expect({ actual, ok }, `expected ${JSON.stringify(expected)}`).toEqual({ actual, ok: true });
  },
);

test('history as a recording gives the same game', () => {
  const { incident, recording } = playTimed(scenario, history);
  const again = replay(scenario, recording);
  expect(again.refused).toEqual([]);
  const print = (x: typeof incident) => fingerprint(x, score(scenario, x).ledger);
  expect(print(again.incident)).toBe(print(incident));
});

test('the report 23 hours after the brief is not late', () => {
  const earlier = at('2025-11-18 15:00');
  const moves = history.moves.map((one) =>
    one.move.do === 'file' && one.move.duty === 'kr-24h'
      ? { ...one, at: earlier, move: { ...one.move, ends: earlier } }
      : one,
  );
  const { status, lateMinutes, elapsedMinutes } =
    metricsOf(moves.sort((a, b) => a.at - b.at))['reporting']?.['kr-24h'] ?? {};
  expect({ status, lateMinutes, elapsedMinutes }).toEqual({
    status: 'on-time',
    lateMinutes: 0,
    elapsedMinutes: 1380,
  });
});

const rotated = (option: string): TimedMove[] => [
  timed('2025-01-02 11:00', { do: 'answer', inject: 'leaver-checklist', option: 'replace' }),
  timed('2025-01-06 10:00', { do: 'answer', inject: 'budget-desk', option: 'choose' }),
  timed('2025-01-06 11:00', { do: 'play', card: 'custody-list', ends: at('2025-01-14 18:00') }),
  timed('2025-02-05 09:00', { do: 'play', card: 'rotate-at-leaver', option, ends: at('2025-02-20 18:00') }),
];

test.each([
  ['a fresh key keeps the thief out', 'fresh', null],
  ['the spare was in the same file', 'spare', '2025-04-14T02:10+09:00'],
])('a key replaced when the engineer left: %s', (_, option, firstMoved) => {
  const { incident, refused } = playTimed(scenario, { ...history, moves: rotated(option) });
  expect(refused).toEqual([]);
  expect(metrics(scenario, incident)['flows']).toMatchObject({ harvest: { firstMoved } });
});

test('holds that were verified before the order lose nothing after it', () => {
  const holds: [string, string, string][] = [
    ['hold-logs', '2025-11-17 16:30', '2025-11-17 17:00'],
    ['hold-archive', '2025-11-18 09:00', '2025-11-18 09:30'],
    ['hold-issuer', '2025-11-18 09:00', '2025-11-18 09:30'],
    ['verify-holds', '2025-11-19 18:30', '2025-11-19 19:00'],
  ];
  const others = history.moves.filter(
    ({ move }) => !(move.do === 'play' && holds.some(([card]) => card === move.card)),
  );
  const added = holds.map(([card, from, to]) => timed(from, { do: 'play', card, ends: at(to) }));
  const stores = metricsOf([...others, ...added].sort((a, b) => a.at - b.at))['evidence'] ?? {};
  const lost = Object.keys(scenario.evidence).filter((id) => stores[id]?.['lostAfterOrder'] !== 0);
  expect(lost).toEqual([]);
});

test('the axes of doing nothing, history and the book lie in that order', () => {
  const counter = sqlCounter(SQL, scenario);
  const total = (one: Pick<History, 'seed' | 'pinned' | 'moves'>) =>
    score(scenario, playTimed(scenario, one, { count: counter.measured }).incident);
  const nothing = total({ ...history, moves: [] });
  const real = total(history);
  const book = total(readLine('by-the-book.yaml').history);
  for (const axis of scenario.score.headline) {
    expect(nothing.axes[axis].points).toBeLessThanOrEqual(real.axes[axis].points);
    expect(real.axes[axis].points).toBeLessThan(book.axes[axis].points);
  }
  expect(nothing.total).toBe(1);
  expect(real.total).toBeGreaterThan(20);
  expect(real.total).toBeLessThan(30);
  expect(book.total).toBeGreaterThan(75);
});
