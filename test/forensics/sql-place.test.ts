// What SQLite says of a query, as a sentence with a place. The tables are those of tables.ts.
import { afterAll, expect, test } from 'vitest';
import { ask } from '../../src/forensics/sql/ask.ts';
import { sayPlaced } from './say-placed.ts';
import { openLog } from './tables.ts';

const log = openLog();
afterAll(() => log.close());

const SAID: [sql: string, said: string][] = [
  // Names.
  ['SELECT *\n  FROM gatway', '2:8 There is no table gatway. Did you mean "gateway"?'],
  ['SELECT * FROM mail', '1:15 There is no table mail. The tables are gateway and issuance.'],
  ['SELECT * FROM other.gateway', '1:21 gateway is written alone: there is no other.gateway.'],
  ['SELECT dor FROM gateway', '1:8 There is no column dor in gateway. Did you mean "door"?'],
  [
    'SELECT door,\n\n   cliend\nFROM gateway, issuance',
    '3:4 There is no column cliend in gateway and issuance. Did you mean "client"?',
  ],
  ['SELECT G.Dor FROM gateway g', '1:8 gateway has no column Dor. Did you mean "door"?'],
  [
    'SELECT gate.jti FROM gateway AS gat',
    '1:8 There is no gate with a column jti in this part of the query. Did you mean "gat"?',
  ],
  ['SELECT client FROM gateway', '1:8 There is no column client in gateway. It is in issuance.'],
  ['SELECT jti gateway', '1:8 There is no column jti: this query reads no table, it has no FROM.'],
  [
    'SELECT 1 FROM gateway WHERE door = web',
    "1:36 There is no column web in gateway. A value stands between single quotes: 'web'.",
  ],
  ["SELECT 'dor' FROM gateway WHERE dor = 1", '1:33 There is no column dor'],
  [
    'SELECT g.at, jti FROM gateway g JOIN issuance ON g.jti = issuance.jti',
    '1:14 More than one table here has a column jti; write g.jti or issuance.jti.',
  ],
  // Grammar: the place where SQLite stumbles, however often the same word stands before it.
  ['SELECT jti FORM gateway', '1:12 Found "FORM". Did you mean "FROM"?'],
  ['SELECT jti FROM gateway WHER jti = 1', '1:25 Found "WHER". Did you mean "WHERE"?'],
  ["SELECT jti FROM gateway WHERE jti ILIKE 'a'", '1:35 Found "ILIKE". Did you mean "LIKE"?'],
  ['SELECT jti, jti, jti FROM gateway ORDER jti', '1:41 Found "jti" after "ORDER", where it cannot stand.'],
  ['SELECT jti, FROM gateway', '1:13 Found "FROM" after ",", where it cannot stand.'],
  ["SELECT 'a' 'b' 'c'", '1:16 Found "\'c\'" after "\'b\'", where it cannot stand.'],
  ['SELECT 1abc', '1:9 Found "abc" after "1", where it cannot stand.'],
  ['SELECT jti FROM gateway WHERE jti = 1 AND', '1:42 The query ends after "AND" and is not complete.'],
  ['SELECT', '1:7 The query ends after "SELECT" and is not complete.'],
  // Functions.
  ["SELECT uper('a')", '1:8 uper() is no function here. Did you mean "upper"?'],
  ['SELECT 1, xyzzy(1)', '1:11 xyzzy() is no function here.'],
  ["SELECT upper('a', 'b')", '1:8 upper() takes 1 value.'],
  ['SELECT substr()', '1:8 substr() takes 2 or 3 values.'],
  [
    'SELECT door FROM gateway WHERE sum(bytes) > 1',
    '1:32 sum() sums up many rows; it stands after SELECT, HAVING or ORDER BY.',
  ],
  ['SELECT sum(sum(bytes)) FROM gateway', '1:8 sum() sums up many rows'],
  ['SELECT row_number() FROM gateway', '1:8 row_number() needs OVER (…)'],
  ['SELECT abs(1) OVER ()', '1:8 abs() cannot stand before OVER.'],
  ['SELECT rank() OVER w FROM gateway', '1:20 There is no window w; one is named by WINDOW w AS (…).'],
  ['SELECT count(DISTINCT door, at) FROM gateway', '1:8 count() takes 0 or 1 value.'],
  // The rest.
  ['SELECT 1 FROM gateway GROUP BY sum(bytes)', '1:23 GROUP BY takes columns'],
  ['SELECT 1 HAVING 2', '1:10 HAVING needs GROUP BY before it'],
  ['SELECT 1 UNION SELECT 1, 2', '1:10 Both sides of UNION must have the same number of columns.'],
  ['VALUES (1), (1, 2)', '1:1 All rows after VALUES must have the same number of values.'],
  [
    'SELECT 1 ORDER BY 3',
    '1:10 Term 1 after ORDER BY is the number of a column that is not there; accepted: 1 to 1.',
  ],
  ['SELECT (SELECT 1, 2)', 'A SELECT in parentheses has 2 columns; accepted here: 1.'],
  ['WITH a(x, y) AS (SELECT 1) SELECT * FROM a', '1:6 a is given 2 names of columns, and its SELECT has 1.'],
  ['WITH a AS (SELECT * FROM a) SELECT * FROM a', '1:6 a is made from itself.'],
  [
    'SELECT * FROM gateway JOIN issuance USING (door)',
    '1:37 USING (door) needs a column door in both tables.',
  ],
  ['SELECT *', 'This query reads no table: it has no FROM.'],
  ["SELECT json('{')", 'A JSON function was given a text that is not JSON.'],
  [
    'SELECT sum(9223372036854775807) FROM gateway',
    'A number in this query became larger than 9,223,372,036,854,775,807.',
  ],
  ["SELECT jti MATCH 'a' FROM gateway", 'SQLite does not accept this: unable to use function MATCH'],
];

test.each(SAID)('%j', (sql, said) => {
  const answer = ask(log, sql);
  expect('trouble' in answer ? sayPlaced(answer.trouble) : 'an answer').toContain(said);
});
