// Asks the tables. Whatever the query is, the answer is rows or one sentence.
import type { Statement } from 'sql.js';
import { MOST_ROWS } from '../desk-types.ts';
import type { Cell, QueryAnswer, Trouble } from '../desk-types.ts';
import { didYouMean } from '../../scenario/suggest.ts';
import { cellOf, cut } from './cells.ts';
import type { Answered } from './cells.ts';
import type { OpenLog } from './database.ts';
import { guard } from './guard.ts';
import { place } from './place.ts';

/** Rows that are counted beyond those that are shown, and for how long. */
const MOST_COUNTED = 1_000_000;
const LONGEST_COUNT_MS = 1000;
const ROWS_BETWEEN_LOOKS = 1024;
const MOST_COLUMNS = 100;
/** Rows of an answer that names tokens. No log has more. */
const MOST_NAMES = 1_000_000;

/** Characters. A longer value is something else. */
const LONGEST_NAME = 200;

/** sql.js has it, its types do not. */
type ReadsBigInts = (params: null, config: { useBigInt: true }) => Answered[];

/** `more`: there are more rows than were counted. */
export function ask(log: OpenLog, sql: string, mostRows: number = MOST_ROWS): QueryAnswer {
  const begunMs = performance.now();
  return read(log, sql, (statement) => {
    const columns = statement.getColumnNames();
    if (columns.length > MOST_COLUMNS) return { trouble: tooWide(columns.length) };
    const rows: Cell[][] = [];
    while (rows.length < mostRows && statement.step()) rows.push(rowOf(statement));
    const counted =
      rows.length < mostRows ? { rowCount: rows.length, more: false } : count(statement, mostRows);
    return { columns: columns.map(cut), rows, ...counted, ms: performance.now() - begunMs };
  });
}

/**
 * The tokens that a query names: in the column called `column`, or in the only one there is. Rows without a name are
 * left out.
 */
export function names(
  log: OpenLog,
  sql: string,
  column: string,
  mostRows: number = MOST_NAMES,
): Set<string> | { trouble: Trouble } {
  return read(log, sql, (statement) => {
    const columns = statement.getColumnNames();
    const named = columns.findIndex((one) => one.toLowerCase() === column.toLowerCase());
    if (named < 0 && columns.length > 1) return { trouble: unnamed(columns, column) };
    const found = new Set<string>();
    for (let rows = 0; statement.step(); rows += 1) {
      if (rows >= mostRows) return { trouble: tooMany(mostRows) };
      const value = statement.get()[Math.max(named, 0)] ?? null;
      if (value === null) continue;
      const name = String(cellOf(value));
      if (name.length > LONGEST_NAME) return { trouble: tooLong(name.length) };
      found.add(name);
    }
    return found;
  });
}

/** Undoes nothing, because nothing was done: the statement is the only trace of a query, and it is freed. */
function read<T>(log: OpenLog, sql: string, take: (statement: Statement) => T): T | { trouble: Trouble } {
  const refused = guard(sql);
  if (refused) return { trouble: refused };
  let statement: Statement | undefined;
  try {
    statement = log.sqlite.prepare(sql);
    return take(statement);
  } catch (error) {
    if (!isSaid(error)) throw error;
    return { trouble: place(log, sql, error.message) };
  } finally {
    statement?.free();
  }
}

/** What SQLite says is a plain Error. Anything else is the engine itself breaking. */
function isSaid(error: unknown): error is Error {
  return error instanceof Error && error.name === 'Error';
}

function rowOf(statement: Statement): Cell[] {
  const get = statement.get.bind(statement) as ReadsBigInts;
  return get(null, { useBigInt: true }).map(cellOf);
}

/** Goes on without reading. Stops at a number, or when it takes long: the rows to show are there already. */
function count(statement: Statement, from: number): { rowCount: number; more: boolean } {
  const endMs = performance.now() + LONGEST_COUNT_MS;
  let rowCount = from;
  while (statement.step()) {
    if (rowCount >= MOST_COUNTED) return { rowCount, more: true };
    rowCount += 1;
    if (rowCount % ROWS_BETWEEN_LOOKS === 0 && performance.now() > endMs) return { rowCount, more: true };
  }
  return { rowCount, more: false };
}

function tooMany(most: number): Trouble {
  return {
    says: `This query names more than ${most.toLocaleString('en-US')} rows, more than any log has. Write SELECT DISTINCT, or give the join a condition.`,
  };
}

function tooLong(length: number): Trouble {
  return {
    says: `A rule answers names of tokens, which have at most ${LONGEST_NAME} characters; found one of ${length}.`,
  };
}

function tooWide(columns: number): Trouble {
  return {
    says: `This answer has ${columns.toLocaleString('en-US')} columns; at most ${MOST_COLUMNS} are shown. Name those you need.`,
  };
}

function unnamed(columns: string[], column: string): Trouble {
  const found = columns.slice(0, 8).map(cut).join(', ');
  return {
    says: `A rule answers names of tokens: one column, or one called ${column}. Found ${found}.${didYouMean(column, columns)}`,
  };
}
