// The walls behind the guard: whatever reaches SQLite writes nothing, and takes no more memory than there is for it.
import { afterAll, expect, test } from 'vitest';
import { ask } from '../../src/forensics/sql/ask.ts';
import { openLog, tableOf, TABLES } from './tables.ts';

const log = openLog();
afterAll(() => log.close());

/** Everything in the tables, and what the database says of itself. */
function contents(): string {
  const all = ['SELECT * FROM log.sqlite_schema', ...TABLES.map(({ id }) => `SELECT rowid, * FROM ${id}`)];
  return JSON.stringify(all.map((sql) => log.sqlite.exec(sql)));
}

const before = contents();

test('SQLite has a limit of memory, and leaves nothing to files', () => {
  const [[limit], [store]] = ['hard_heap_limit', 'temp_store'].map(
    (one) => log.sqlite.exec(`PRAGMA ${one}`)[0]?.values[0] ?? [],
  ) as [[number], [number]];
  expect(limit).toBe(256 * 1024 * 1024);
  expect(store).toBe(2);
  // To fill that much takes seconds. It can be lowered, and the tests below say the same of less.
  log.sqlite.exec('PRAGMA hard_heap_limit = 33554432');
});

const WRITES = [
  "INSERT INTO gateway VALUES ('x', 'x', 'x', 1)",
  "UPDATE gateway SET jti = 'x'",
  'DELETE FROM gateway',
  'DROP TABLE gateway',
  'CREATE TABLE log.other (a)',
  'CREATE TEMP TABLE other (a)',
  'CREATE TABLE other (a)',
  'ALTER TABLE gateway ADD COLUMN x',
  'DROP INDEX log."gateway by jti"',
  'WITH a AS (SELECT 1) DELETE FROM gateway',
  'REINDEX',
  'ANALYZE',
];

test.each(WRITES)('past the guard, SQLite itself refuses %s', (sql) => {
  expect(() => log.sqlite.exec(sql)).toThrow(/readonly|read-only/);
  expect(contents()).toBe(before);
});

const TOO_MUCH = [
  "SELECT length(printf('%1000000000d', 1))",
  'SELECT hex(zeroblob(30000000))',
  'SELECT zeroblob(1000000000)',
  "SELECT replace(printf('%5000000d', 1), ' ', 'abcdefghijklmnopqrstuvwxyz')",
  "WITH RECURSIVE n(x) AS (SELECT 'a' UNION ALL SELECT x || x FROM n) SELECT max(length(x)) FROM n",
  'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 40000) SELECT group_concat(hex(zeroblob(1000))) FROM n',
  'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 40000) SELECT hex(zeroblob(1000)) AS y FROM n ORDER BY y || x',
];

test.each(TOO_MUCH)('too much memory is a sentence: %s', (sql) => {
  const answer = ask(log, sql);
  expect('trouble' in answer && answer.trouble.says).toMatch(/^This query needs more memory/);
  expect(ask(log, 'SELECT count(*) FROM gateway')).toMatchObject({ rows: [[5]] });
  expect(contents()).toBe(before);
});

const DEEP = /^This query is nested too deeply/;
const LONG = /^This query has too many parts/;
const VIEWS = Array.from(
  { length: 150 },
  (_, index) => `, v${index + 1} AS (SELECT * FROM v${index} a, v${index} b)`,
);

const TOO_DEEP: [what: string, sql: string, said: RegExp][] = [
  ['signs', `SELECT ${'- '.repeat(4000)}1`, DEEP],
  ['sums', `SELECT 1${'+1'.repeat(4000)}`, DEEP],
  ['parentheses', `SELECT ${'('.repeat(4900)}1${')'.repeat(4900)}`, DEEP],
  ['queries in queries', `SELECT ${'(SELECT '.repeat(900)}1${')'.repeat(900)}`, DEEP],
  ['parts of parts', `WITH v0 AS (SELECT 1)${VIEWS.join('')} SELECT 1 FROM v150`, DEEP],
  ['unions', `SELECT 1${' UNION SELECT 2'.repeat(600)}`, LONG],
  ['tables', `SELECT 1 FROM gateway${', gateway'.repeat(80)}`, LONG],
  ['columns', `SELECT ${'1, '.repeat(2100)}1`, LONG],
];

test.each(TOO_DEEP)('a query that is too deep or too long is a sentence: %s', (_, sql, said) => {
  const answer = ask(log, sql);
  expect('trouble' in answer && answer.trouble.says).toMatch(said);
  expect(ask(log, 'SELECT 1')).toMatchObject({ rows: [[1]] });
});

test('names with quotes in them are names', () => {
  const odd = openLog([tableOf('a"b', ['c"d', 'select number'], [['x', 1]])]);
  expect(ask(odd, 'SELECT "c""d", "select" FROM "a""b"')).toMatchObject({ rows: [['x', 1]] });
  odd.close();
});

test('columns that name things are found without reading the whole table', () => {
  const rows = Array.from({ length: 500 }, (_, index) => [`id-${index}`, `door-${index % 3}`, index]);
  const shape = ['jti', 'door', 'number number'];
  const two = openLog([
    tableOf('one', shape, rows),
    tableOf(
      'two',
      ['jti', 'size number'],
      rows.map((row) => [row[0] ?? null, 1]),
    ),
  ]);
  const plan = (where: string) =>
    JSON.stringify(two.sqlite.exec(`EXPLAIN QUERY PLAN SELECT 1 FROM one WHERE ${where}`));
  expect(plan("jti = 'a'")).toContain('one by jti');
  expect(plan("door = 'a'")).toContain('SCAN');
  expect(plan('number = 1')).toContain('SCAN');
  two.close();
});
