// What is stopped before SQLite sees it. Line and column count from 1.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import { guard } from '../../src/forensics/sql/guard.ts';
import { sayPlaced } from './say-placed.ts';

const REFUSED: [sql: string, said: string][] = [
  ['', '1:1 There is nothing here yet'],
  [' -- only a comment\n;', '1:1 There is nothing here yet'],
  ['SELECT 1; SELECT 2', '1:11 A second statement begins here with "SELECT"'],
  ['SELECT 1;\nDROP TABLE gateway', '2:1 A second statement begins here with "DROP"'],
  ['SELECT 1;;', '1:10 A second statement begins here with ";"'],
  ['PRAGMA query_only = OFF', '1:1 Found "PRAGMA"; a query begins with SELECT, WITH or VALUES'],
  ['pragma/**/hard_heap_limit=0', '1:1 Found "pragma"'],
  ["ATTACH 'other.db' AS other", '1:1 Found "ATTACH"'],
  ['DETACH log', '1:1 Found "DETACH"'],
  ['VACUUM', '1:1 Found "VACUUM"'],
  ['BEGIN', '1:1 Found "BEGIN"'],
  ['COMMIT', '1:1 Found "COMMIT"'],
  ['EXPLAIN SELECT 1', '1:1 Found "EXPLAIN"'],
  ['INSERT INTO gateway VALUES (1)', '1:1 Found "INSERT"'],
  ['REPLACE INTO gateway VALUES (1)', '1:1 Found "REPLACE"'],
  ['(SELECT 1)', '1:1 Found "("'],
  ['"SELECT" 1', '1:1 Found ""SELECT""'],
  ['SELEC 1', 'Did you mean "SELECT"?'],
  ['WITH a AS (SELECT 1)\nDELETE FROM gateway', '2:1 Found "DELETE"'],
  ['WITH a AS (SELECT 1) UPDATE gateway SET jti = 1', '1:22 Found "UPDATE"'],
  ['WITH a AS (SELECT 1) INSERT INTO gateway SELECT * FROM a', '1:22 Found "INSERT"'],
  ['WITH a AS (SELECT 1) REPLACE INTO gateway SELECT * FROM a', '1:22 Found "REPLACE"'],
  ['WITH a AS (DELETE FROM gateway RETURNING *) SELECT * FROM a', '1:12 Found "DELETE"'],
  ['SELECT 1 CREATE TABLE x(y)', '1:10 Found "CREATE"'],
  ["SELECT load_extension('evil.so')", '1:8 "load_extension" is not part of the log'],
  ["SELECT writefile('a', 'b')", '1:8 "writefile" is not part of the log'],
  ['SELECT "readfile"(\'/etc/passwd\')', '1:8 ""readfile"" is not part of the log'],
  ["SELECT fts3_tokenizer('simple')", '1:8 "fts3_tokenizer" is not part of the log'],
  ["SELECT * FROM pragma_table_info('gateway')", '1:15 "pragma_table_info" is not part of the log'],
  ['SELECT * FROM [sqlite_master]', '1:15 "[sqlite_master]" is not part of the log'],
  ["SELECT * FROM 'sqlite_schema'", '1:15 "\'sqlite_schema\'" is not part of the log'],
  ["SELECT 'a", '1:8 This string has no end'],
  ["SELECT 'it''s", '1:8 This string has no end'],
  ['SELECT "a', '1:8 This name has no end; it ends with a double quote.'],
  ['SELECT `a', '1:8 This name has no end; it ends with a backquote.'],
  ['SELECT [a', '1:8 This name has no end; it ends with a closing bracket.'],
  ['SELECT 1 /* and on', '1:10 This comment has no end'],
  ['SELECT 1 /*/', '1:10 This comment has no end'],
  ['SELECT\n1\0', '2:2 Found the character U+0000'],
  ["SELECT 'a\u0007b'", '1:10 Found the character U+0007'],
  ["SELECT 'a\u202eb'", '1:10 Found the character U+202E'],
  ['SELECT\u00a01', '1:7 Found the character U+00A0, which SQL takes for a letter'],
  ['SELECT jti\u200b FROM gateway', '1:11 Found the character U+200B, which SQL takes for a letter'],
  ['SELECT ‘web’', '1:8 Found the quote ‘'],
  ['SELECT (1', '1:8 This parenthesis is never closed.'],
  ['SELECT 1)', '1:9 This parenthesis closes none that is open.'],
  ['SELECT 1) UNION (SELECT 2', '1:9 This parenthesis closes none'],
  ['SELECT :name', '1:8 Found the parameter ":name"'],
  ['SELECT ?1', '1:8 Found the parameter "?1"'],
  ['SELECT jti::text', '1:11 Found ":", which means nothing in SQL.'],
  ['SELECT random()', '1:8 random() answers something else each time'],
  ['SELECT hex("randomblob"(4))', '1:12 randomblob() answers something else each time'],
  ["SELECT date('now')", "1:13 'now' asks the clock of this machine"],
  ["SELECT datetime(at, 'LocalTime')", "1:21 'LocalTime' asks the clock"],
  ['SELECT strftime(\'%s\', "now")', '1:23 "now" asks the clock'],
  ['SELECT datetime()', '1:8 datetime() asks the clock'],
  ["SELECT strftime('%s')", '1:8 strftime() asks the clock'],
  ['SELECT current_timestamp', '1:8 CURRENT_TIMESTAMP asks the clock'],
  [`SELECT '${'a'.repeat(10_000)}'`, 'This query has 10,009 characters; at most 10,000 are accepted.'],
];

test.each(REFUSED)('refused: %j', (sql, said) => {
  expect(sayPlaced(guard(sql))).toContain(said);
});

const ACCEPTED = [
  'SELECT 1;',
  ' \n\t-- what\n/* ever */ select 1 ; -- no more',
  'VALUES (1), (2)',
  'WITH a AS (SELECT 1) SELECT * FROM a',
  "SELECT replace(jti, 'a', 'b') FROM gateway",
  "SELECT 'DROP TABLE gateway; -- /* (' AS \"a;b\", [c(d], `e'f`",
  "SELECT 'pragma_table_info', 'now', 'sqlite_master'",
  "SELECT 1 AS begin, x'00ff', 1.5e-3, .5, 0x1F",
  "SELECT date('2025-06-20', '+1 day'), strftime('%H', at) FROM gateway",
  'SELECT deleted, "update" FROM gateway',
  "SELECT '한국어 “quoted” 👩‍💻'",
  'SELECT 1 /**/ - -1 -- (',
];

test.each(ACCEPTED)('accepted: %j', (sql) => {
  expect(guard(sql)).toBeUndefined();
});

test('any text at all is answered with a place inside it', () => {
  const pieces = fc.constantFrom(
    ...'\'"`[]();,-/*\n 1ax:?\0é'.split(''),
    'SELECT ',
    '--',
    '/*',
    '*/',
    'date(',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const sql = parts.join('');
      const { line = 1, col = 1 } = guard(sql) ?? {};
      expect(col).toBeGreaterThan(0);
      expect(col).toBeLessThanOrEqual((sql.split('\n')[line - 1] ?? '').length + 1);
    }),
  );
});

/** Where SQLite's own reader could see more than ours: ends of statements in strings, names and comments. */
test('what is accepted is one statement for SQLite too', async () => {
  const sqlite = new (await loadSql()).Database();
  const pieces = fc.constantFrom(
    "';'",
    '";"',
    '`;`',
    '[;]',
    "''''",
    "'--'",
    '--;\n',
    '/*;*/',
    '/*/;*/',
    ';',
    ',1',
    '/',
    '-',
    "x''",
  );
  let read = 0;
  const oneStatement = fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
    const sql = `SELECT 1 ${parts.join(' ')}`;
    fc.pre(guard(sql) === undefined);
    try {
      expect([...sqlite.iterateStatements(sql)]).toHaveLength(1);
      read += 1;
    } catch (error) {
      if (!/syntax error|incomplete|unrecognized|no such column/.test(String(error))) throw error;
    }
  });
  fc.assert(oneStatement, { numRuns: 2000, seed: 1 });
  expect(read).toBeGreaterThan(100);
});
