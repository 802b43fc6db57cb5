// What comes back from the tables of tables.ts.
import { afterAll, expect, test } from 'vitest';
import type { Cell } from '../../src/forensics/desk-types.ts';
import { ask, names } from '../../src/forensics/sql/ask.ts';
import { openLog } from './tables.ts';

const log = openLog();
afterAll(() => log.close());

function answerTo(sql: string, mostRows?: number) {
  const answer = ask(log, sql, mostRows);
  if ('trouble' in answer) throw new Error(answer.trouble.says);
  return answer;
}

const ANSWERS: [what: string, sql: string, rows: Cell[][]][] = [
  [
    'a join',
    'SELECT g.jti, client, bytes FROM gateway g JOIN issuance i ON g.jti = i.jti ORDER BY 1, g.at',
    [
      ['a1', 'browser', 120],
      ['d4', 'phone', 4000],
      ['d4', 'phone', 4000],
    ],
  ],
  [
    'an anti-join',
    'SELECT jti FROM gateway g WHERE NOT EXISTS (SELECT 1 FROM issuance i WHERE i.jti = g.jti) ORDER BY jti',
    [['b2'], ['c3']],
  ],
  [
    'an outer join',
    'SELECT g.jti FROM gateway g LEFT JOIN issuance i USING (jti) WHERE i.jti IS NULL ORDER BY 1',
    [['b2'], ['c3']],
  ],
  ['a difference', 'SELECT jti FROM gateway EXCEPT SELECT jti FROM issuance', [['b2'], ['c3']]],
  [
    'groups',
    'SELECT door, count(*), sum(bytes) FROM gateway GROUP BY door HAVING count(*) > 2',
    [['app', 3, 8000]],
  ],
  [
    'a window',
    "SELECT jti, row_number() OVER (PARTITION BY door ORDER BY at) FROM gateway WHERE door = 'web'",
    [
      ['a1', 1],
      ['b2', 2],
    ],
  ],
  ['the row before', 'SELECT lag(jti) OVER (ORDER BY at) FROM gateway LIMIT 2', [[null], ['a1']]],
  [
    'a named part',
    "WITH late AS (SELECT * FROM gateway WHERE at >= '2025-06-21') SELECT count(*) FROM late",
    [[2]],
  ],
  [
    'counting up',
    'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 4) SELECT sum(x) FROM n',
    [[10]],
  ],
  ['hours of a time', "SELECT DISTINCT strftime('%H', at) FROM gateway ORDER BY 1", [['00'], ['09'], ['10']]],
  [
    'values alone',
    "VALUES (1, 'a'), (2, NULL)",
    [
      [1, 'a'],
      [2, null],
    ],
  ],
  ['no rows', 'SELECT * FROM gateway WHERE 0', []],
];

test.each(ANSWERS)('%s', (_, sql, rows) => {
  expect(answerTo(sql)).toMatchObject({ rows, rowCount: rows.length, more: false });
});

test('the same query answers the same', () => {
  const sql = 'SELECT door, group_concat(jti) FROM gateway GROUP BY door';
  const { ms: _, ...first } = answerTo(sql);
  expect(answerTo(sql)).toMatchObject(first);
});

const CELLS: [sql: string, cell: Cell][] = [
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', '9007199254740993'],
  ['-9223372036854775808', '-9223372036854775808'],
  ['0.1', 0.1],
  ['1e999', 'Infinity'],
  ['NULL', null],
  ["x'00ff'", "x'00ff'"],
  ['zeroblob(1000)', "x'00000000000000000000000000000000…' (1,000 bytes)"],
  [`printf('%1000d', 1)`, `${' '.repeat(300)}… (1,000 characters)`],
  [`printf('%299d', 1) || '👩👩'`, `${' '.repeat(298)}1… (303 characters)`],
  ["'<b>' || char(0) || '</b>'", '<b>\0</b>'],
];

test.each(CELLS)('the cell %s', (sql, cell) => {
  expect(answerTo(`SELECT ${sql}`).rows).toEqual([[cell]]);
});

test('columns of the same name all stay', () => {
  const { columns, rows } = answerTo('SELECT 1 AS a, 2 AS a, 3 AS A');
  expect(columns).toEqual(['a', 'a', 'A']);
  expect(rows).toEqual([[1, 2, 3]]);
});

const COUNT_TO = (end: number) =>
  `WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT ${end}) SELECT x FROM n`;

test('rows beyond those that are shown are counted', () => {
  const { rows, rowCount, more } = answerTo(COUNT_TO(2500));
  expect(rows).toHaveLength(1000);
  expect({ rowCount, more }).toEqual({ rowCount: 2500, more: false });
  expect(answerTo(COUNT_TO(2500), 3).rows).toEqual([[1], [2], [3]]);
});

test('an answer without an end is shown in part, and says that there is more', () => {
  const { rows, rowCount, more } = answerTo(COUNT_TO(-1));
  expect(rows).toHaveLength(1000);
  expect(rowCount).toBeGreaterThanOrEqual(1000);
  expect(more).toBe(true);
});

test('an answer of very many columns is refused with their number', () => {
  const wide = `SELECT ${Array.from({ length: 101 }, () => 1).join(', ')}`;
  expect(ask(log, wide)).toEqual({
    trouble: { says: 'This answer has 101 columns; at most 100 are shown. Name those you need.' },
  });
});

const NAMED: [sql: string, found: string[]][] = [
  ['SELECT jti FROM gateway', ['a1', 'b2', 'c3', 'd4']],
  ['SELECT at, JTI FROM gateway', ['a1', 'b2', 'c3', 'd4']],
  ['SELECT g.jti AS token FROM gateway g', ['a1', 'b2', 'c3', 'd4']],
  ['SELECT g.jti, i.jti FROM gateway g LEFT JOIN issuance i USING (jti) WHERE i.jti IS NULL', ['b2', 'c3']],
  ['SELECT NULL AS jti UNION SELECT 7', ['7']],
  ['SELECT jti FROM gateway WHERE 0', []],
];

test.each(NAMED)('tokens named by %s', (sql, found) => {
  expect([...(names(log, sql, 'jti') as Set<string>)].sort()).toEqual(found);
});

const NO_NAMES: [sql: string, said: string][] = [
  ['SELECT at, door FROM gateway', 'one column, or one called jti. Found at, door.'],
  ['SELECT at, jit FROM (SELECT at, jti AS jit FROM gateway)', 'Did you mean "jit"?'],
  ["SELECT printf('%300d', 1)", 'at most 200 characters'],
  [COUNT_TO(1001), 'more than 1,000 rows'],
  ['DELETE FROM gateway', 'only reads'],
];

test.each(NO_NAMES)('no tokens are named by %s', (sql, said) => {
  const found = names(log, sql, 'jti', 1000);
  expect('trouble' in found && found.trouble.says).toContain(said);
});
