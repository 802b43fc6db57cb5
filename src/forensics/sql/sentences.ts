// What SQLite (3.54) says in its words, and the same as a sentence. `$1` is the first group of the pattern. The words
// at the end say where: at the first of them in the query.
export const SENTENCES: [said: RegExp, says: string, ...at: string[]][] = [
  [/^no such window: ([^]*)$/, 'There is no window $1; one is named by WINDOW $1 AS (…).', '$1'],
  [
    /^aggregate functions are not allowed in the GROUP BY/,
    'GROUP BY takes columns, and no function that sums up many rows.',
    'GROUP',
  ],
  [
    /HAVING clause on a non-aggregate query|GROUP BY clause is required before HAVING/,
    'HAVING needs GROUP BY before it; for single rows it is WHERE.',
    'HAVING',
  ],
  [/^SELECTs to the left and right of (\w+)/, 'Both sides of $1 must have the same number of columns.', '$1'],
  [
    /^all VALUES must have the same number/,
    'All rows after VALUES must have the same number of values.',
    'VALUES',
  ],
  [
    /^(\d+)\w\w (ORDER|GROUP) BY term out of range - should be between 1 and (\d+)$/,
    'Term $1 after $2 BY is the number of a column that is not there; accepted: 1 to $3.',
    '$2',
  ],
  [/^(\d+)\w\w ORDER BY term does not match/, 'Term $1 after ORDER BY is no column of the answer.', 'ORDER'],
  [
    /^sub-select returns (\d+) columns - expected (\d+)$/,
    'A SELECT in parentheses has $1 columns; accepted here: $2.',
  ],
  [
    /^table (.*) has (\d+) values for (\d+) columns$/,
    '$1 is given $3 names of columns, and its SELECT has $2.',
    '$1',
  ],
  [/^duplicate WITH table name: (.*)$/, 'WITH gives the name $1 twice.', '$1'],
  [/^cannot join using column (.*) - column not/, 'USING ($1) needs a column $1 in both tables.', 'USING'],
  [/^a JOIN clause is required before ON$/, 'ON needs a JOIN before it; without one it is WHERE.', 'ON'],
  [/^no tables specified$/, 'This query reads no table: it has no FROM.'],
  [
    /^circular reference: (.*)$/,
    '$1 is made from itself. Accepted: WITH RECURSIVE, a first SELECT, UNION ALL, and one that reads $1.',
    '$1',
  ],
  [
    /^DISTINCT aggregates must have exactly one argument$/,
    'DISTINCT inside a function takes one value.',
    'DISTINCT',
  ],
  [
    /^out of memory$|^string or blob too big$/,
    'This query needs more memory than there is for one. Ask for fewer rows, or for shorter values.',
  ],
  [
    /^Expression tree is too large|^Recursion limit$|^parser stack overflow$|nested too deep$/,
    'This query is nested too deeply, or one of its expressions is too long.',
  ],
  [
    /^too many (terms in compound SELECT|columns|arguments)|^at most \d+ tables in a join$/,
    'This query has too many parts for one: columns, tables, or SELECTs in a row.',
  ],
  [/^integer overflow$/, 'A number in this query became larger than 9,223,372,036,854,775,807.'],
  [/^malformed JSON$/, 'A JSON function was given a text that is not JSON.'],
  [/^attempt to write a readonly database$/, 'The log can only be read.'],
];
