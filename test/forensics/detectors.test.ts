// What each way of looking finds (facts/keys.md, D.4), on the log the team can see and on log nobody has seen.
import { expect, test } from 'vitest';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import { sqlCounter } from '../../src/forensics/sql-counter.ts';
import type { Measured } from '../../src/scenario/moves.ts';
import { writeSql } from '../../src/scenario/write-sql.ts';
import { flagship } from '../incident/scenarios.ts';
import { untouched } from './logs-of.ts';

const s = flagship();
const query = 'forged-cards';
const about = s.queries[query];
const SQL = await loadSql();
// One each, so that neither makes its logs anew for the other.
const counters = { left: sqlCounter(SQL, s), completed: sqlCounter(SQL, s) };

const asLeft = untouched(s, 4536, '2025-11-17 12:00');
const completed = { ...asLeft, happened: { ...asLeft.happened, 'done:complete-list': asLeft.minute } };

/** The rule that the flagship's own conditions come to. */
function sqlOf(terms: string[]): string {
  const names = { table: about?.table ?? '', names: s.logs?.names ?? '' };
  return writeSql(
    names,
    terms.map((term) => about?.terms[term]?.where ?? term),
  );
}

function found(sql: string, x = asLeft): Measured {
  const answer = (x === completed ? counters.completed : counters.left).count(x, { query, sql });
  if ('trouble' in answer) throw new Error(answer.trouble.says);
  return answer.measured;
}

interface Quality {
  precision: number;
  recall: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const onUnseen = ({ unseen }: Measured): Quality => ({
  precision: share(unseen.right, unseen.right + unseen.wrong),
  recall: share(unseen.right, unseen.forged),
});
const onSeen = ({ seen }: Measured): Quality => ({
  precision: share(seen.right, seen.flagged),
  recall: share(seen.right, seen.forged),
});

type Range = [least: number, most: number];
const NEAR_ONE: Range = [0.95, 1];

/** More members than the density of the copy would explain: a week of unseen log is denser than a month of the team's. */
const FAN_OUT = `gateway.address IN (SELECT address FROM gateway GROUP BY address
  HAVING count(DISTINCT sub) > 2 + (SELECT count(*) FROM gateway) / 20000)`;

const DETECTORS: [
  name: string,
  terms: string[],
  list: 'as left' | 'completed',
  precision: Range,
  recall: Range,
][] = [
  [
    'the anti-join with a completed list and a watermark',
    ['not-issued', 'watermark'],
    'completed',
    NEAR_ONE,
    [0.98, 1],
  ],
  ['the anti-join with a completed list, no watermark', ['not-issued'], 'completed', [0.3, 0.5], [0.99, 1]],
  [
    'the anti-join with a watermark while a host is silent',
    ['not-issued', 'watermark'],
    'as left',
    [0.5, 0.75],
    [0.98, 1],
  ],
  ['the anti-join on the list as it is', ['not-issued'], 'as left', [0.05, 0.12], [0.99, 1]],
  ['whether the member exists', ['no-member'], 'as left', [0.98, 1], [0.55, 0.59]],
  ['whether a sign-in stands behind it', ['no-sign-in'], 'as left', [0.8, 0.95], [0.97, 1]],
  ['the same, our own services left out', ['no-sign-in', 'no-service'], 'as left', NEAR_ONE, [0.97, 1]],
  ['one habit of the forger: the long life', ['long-life'], 'as left', [0.15, 0.3], [0.98, 1]],
  ['three habits together', ['long-life', 'whole-minute', 'no-session'], 'as left', NEAR_ONE, [0.97, 1]],
  ['pages an hour of one address', ['many-pages'], 'as left', [0.2, 0.45], [0.3, 0.55]],
  ['how many members one address reads', [FAN_OUT, 'no-service'], 'as left', [0.2, 0.7], [0.9, 1]],
  ['decoy accounts', ['decoy'], 'as left', [1, 1], [0.005, 0.02]],
  ['where it came from', ['abroad'], 'as left', [0.15, 0.4], [0.98, 1]],
  ['binding to a device', ['not-bound'], 'as left', [0, 0], [0, 0]],
];

test.each(DETECTORS)('on unseen log: %s', (_, terms, list, precision, recall) => {
  const quality = onUnseen(found(sqlOf(terms), list === 'completed' ? completed : asLeft));
  expect(quality.precision).toBeGreaterThanOrEqual(precision[0]);
  expect(quality.precision).toBeLessThanOrEqual(precision[1]);
  expect(quality.recall).toBeGreaterThanOrEqual(recall[0]);
  expect(quality.recall).toBeLessThanOrEqual(recall[1]);
});

// The team's own log has some sixty forged cards in the days that every store still has: figures are coarser there.
test.each(DETECTORS)('on the log the team can see: %s', (_, terms, list, precision, recall) => {
  const quality = onSeen(found(sqlOf(terms), list === 'completed' ? completed : asLeft));
  const COARSE = 0.12;
  expect(quality.precision).toBeGreaterThanOrEqual(precision[0] - COARSE);
  expect(quality.precision).toBeLessThanOrEqual(precision[1] + COARSE);
  expect(quality.recall).toBeGreaterThanOrEqual(recall[0] - COARSE);
  expect(quality.recall).toBeLessThanOrEqual(recall[1] + COARSE);
});

test('a rule at the door accuses members whose lines come late; a query over the settled log does not', () => {
  const late = found(sqlOf(['not-issued']), completed);
  const mark = found(sqlOf(['not-issued', 'watermark']), completed);
  expect(late.unseen.wrong / late.unseen.honest).toBeCloseTo(0.0087, 3);
  expect(mark.unseen.wrong / mark.unseen.honest).toBeLessThan(0.0005);
});

test('what a team may count of the flagged shows a wrong rule by itself', () => {
  const wrong = found(sqlOf(['long-life'])).seen;
  const right = found(sqlOf(['not-issued', 'watermark']), completed).seen;
  expect(wrong.signs['listed'] ?? 0).toBeGreaterThan(wrong.flagged / 2);
  expect(right.signs['listed']).toBe(0);
  expect(right.signs['nobody'] ?? 0).toBeGreaterThan(right.flagged / 3);
});

test('what a rule answers besides tokens of the judged table counts for nothing', () => {
  expect(found("SELECT 'no such card' AS jti").unseen).toMatchObject({ right: 0, wrong: 0 });
  expect(found('SELECT jti FROM issuance').unseen.right).toBe(0);
});

test('the same rule on the same game finds the same, whoever counts', () => {
  const again = sqlCounter(SQL, s);
  const sql = sqlOf(['no-member']);
  expect(again.count(asLeft, { query, sql })).toEqual({ measured: found(sql) });
  again.close();
});

test('a rule that does not run is a sentence', () => {
  expect(counters.left.count(asLeft, { query, sql: 'SELECT jit FROM gateway' })).toMatchObject({
    trouble: { says: expect.stringContaining('jit') },
  });
});

test('what a rule needs is made and loaded in steps that tell of themselves, once', () => {
  const counter = sqlCounter(SQL, s);
  const sql = sqlOf(['not-issued']);
  const words = () => [...counter.ready(asLeft, sql)].map(({ says }) => says);
  const told = words();
  // On three logs: as the door saw it, as it stands now, and on the one nobody has seen.
  for (const table of ['gateway', 'issuance']) {
    const loads = told.filter((says) => says === `Loading ${table}`);
    expect(loads.length).toBeGreaterThanOrEqual(3);
  }
  expect(told).not.toContain('Loading sessions');
  expect(words()).toEqual([]);
  expect(counter.count(asLeft, { query, sql })).toHaveProperty('measured');
  counter.close();
});
