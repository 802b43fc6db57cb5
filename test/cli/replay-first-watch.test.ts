// The tutorial against its sketch: every instant and figure, and the six lines of its table of points.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assertionOf } from '../../src/cli/assertions.ts';
import { readReplayInput } from '../../src/cli/replay-input.ts';
import { keyfallRoot } from '../../src/cli/root.ts';
import { sqlCounter } from '../../src/forensics/sql-counter.ts';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { legal } from '../../src/incident/legal.ts';
import { open } from '../../src/incident/open.ts';
import { play } from '../../src/incident/play.ts';
import { metrics } from '../../src/incident/score/metrics.ts';
import { playTimed } from '../../src/incident/timed.ts';
import { writeSql } from '../../src/scenario/write-sql.ts';
import { amount, minuteOf } from '../incident/scenarios.ts';

const LINES = 'test/data/first-watch';
const FILES = [
  'scenarios/first-watch/by-the-book.yaml',
  ...readdirSync(join(keyfallRoot(), LINES)).map((name) => `${LINES}/${name}`),
];

function readLine(path: string) {
  const input = readReplayInput(join(keyfallRoot(), path));
  if (!('history' in input)) throw new Error('These are not timed moves.');
  return input;
}

const { scenario: s } = readLine(FILES[0] ?? '');
const counter = sqlCounter(await loadSql(), s);
afterAll(() => counter.close());

/** The seed must not matter: no figure of the sketch comes from the dice. */
const SEEDS = [2214, 1, 7];

test.each(FILES.flatMap((path) => SEEDS.map((seed): [string, number] => [path, seed])))(
  '%s with seed %i comes to what the sketch says',
  (path, seed) => {
    const { history } = readLine(path);
    const { incident, refused } = playTimed(s, { ...history, seed }, { count: counter.measured });
    expect(refused).toEqual([]);
    const all = metrics(s, incident);
    const failed = history.expect.map((one) => assertionOf(s, all, one)).filter(({ ok }) => !ok);
    expect(failed).toEqual([]);
    expect(history.expect.length).toBeGreaterThan(3);
  },
);

function idleUntil(instant: string, seed = 1): Incident {
  return play(s, open(s, seed), { do: 'wait', until: minuteOf(s, instant) });
}

test('ten lockers by the call, and 65.8 more from 22:25 on if nobody does anything', () => {
  expect(Math.floor(amount(idleUntil('2026-03-03 22:14'), 'opened'))).toBe(10);
  const known = amount(idleUntil('2026-03-03 22:25'), 'opened');
  expect(amount(idleUntil('2026-03-04 06:00'), 'opened') - known).toBeCloseTo(65.83, 2);
});

function counted(terms: string[], seed: number) {
  const about = s.queries['forged-passes'];
  const names = { table: about?.table ?? '', names: s.logs?.names ?? '' };
  const sql = writeSql(
    names,
    terms.map((term) => about?.terms[term]?.where ?? ''),
  );
  const answer = counter.count(idleUntil('2026-03-03 23:20', seed), { query: 'forged-passes', sql });
  if ('trouble' in answer) throw new Error(answer.trouble.says);
  return answer.measured;
}

const RULES: [terms: string[], flagged: [least: number, most: number], right: number][] = [
  [['not-issued'], [13, 13], 10],
  [['not-issued', 'waited'], [10, 10], 10],
  [['after-eight'], [208, 216], 10],
  [['two-lockers'], [4, 4], 0],
];

test.each(RULES.flatMap((rule) => SEEDS.map((seed): [...typeof rule, number] => [...rule, seed])))(
  'the rule %j flags between %j passes up to the call, %i of them forged, with seed %i',
  (terms, [least, most], right, seed) => {
    const { seen } = counted(terms, seed);
    expect(seen.flagged).toBeGreaterThanOrEqual(least);
    expect(seen.flagged).toBeLessThanOrEqual(most);
    expect(seen).toMatchObject({ right, forged: 10 });
  },
);

test('three of the thirteen are in the issue log a little later', () => {
  expect(counted(['not-issued'], 5).seen.signs['listed']).toBe(3);
  expect(counted(['not-issued', 'waited'], 5).seen.signs['listed']).toBe(0);
});

test('the copy of the door log ends with the call, however late it is read', () => {
  const early = counted(['not-issued', 'waited'], 3);
  const late = counter.count(idleUntil('2026-03-04 02:30', 3), {
    query: 'forged-passes',
    sql: 'SELECT pass FROM doors',
  });
  expect('measured' in late && late.measured.seen.tokens).toBe(early.seen.tokens);
});

test('the night job at three takes the records that a comparison needs, unless it is stopped', () => {
  const sql = 'SELECT doors.pass FROM doors JOIN issues ON issues.pass = doors.pass';
  const query = 'forged-passes';
  const after = counter.count(idleUntil('2026-03-04 03:30'), { query, sql });
  expect('measured' in after && after.measured.seen.tokens).toBe(0);
});

test('the rule only looks: there is nothing that it could refuse', () => {
  expect(
    legal(s, idleUntil('2026-03-03 23:20'), { do: 'rule', query: 'forged-passes', mode: 'enforce' }),
  ).toBe('This rule only looks: there is nothing that it could refuse.');
});
