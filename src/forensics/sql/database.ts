// The logs as tables of SQLite, in memory, and from then on read only.
import type { Database, SqlJsStatic } from 'sql.js';
import type { Cell, DeskColumn, Progress } from '../desk-types.ts';
import type { MadeTable } from '../trace.ts';
import { columnsToIndex } from './indexes.ts';

/** The tables of one moment, ready to be asked. Close it, or its memory stays taken. */
export interface OpenLog {
  sqlite: Database;
  tables: { id: string; columns: string[] }[];
  /** Tables that nobody can read yet, and why. */
  closed: Record<string, string>;
  close(): void;
}

/** For the tables and all that a query may put beside them. SQLite can lower this later, never raise it. */
const MOST_MEMORY_BYTES = 256 * 1024 * 1024;
/** Rows between two words of progress: about 10 ms. */
const ROWS_AT_ONCE = 5000;

/**
 * The tables lie in an attached database, because sql.js puts the main one into a file of its own making, outside of
 * the limit. Sorting stays in memory for the same reason. Large pages: searching is a third faster.
 */
const SETTINGS = `
  PRAGMA hard_heap_limit = ${MOST_MEMORY_BYTES};
  PRAGMA temp_store = MEMORY;
  PRAGMA trusted_schema = OFF;
  ATTACH ':memory:' AS log;
  PRAGMA log.page_size = 32768;
  PRAGMA log.journal_mode = OFF;`;

const TYPES: Record<DeskColumn['type'], string> = { text: 'TEXT', number: 'NUMERIC', time: 'TEXT' };

/** Loads the tables. Throws when they do not fit into the memory that SQLite may take. */
export function* openDatabase(
  SQL: SqlJsStatic,
  tables: readonly MadeTable[],
  closed: Record<string, string> = {},
): Generator<Progress, OpenLog, void> {
  const sqlite = new SQL.Database();
  try {
    sqlite.exec(SETTINGS);
    yield* load(sqlite, tables);
    sqlite.exec('PRAGMA query_only = ON');
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return {
    sqlite,
    tables: tables.map(({ id, columns }) => ({ id, columns: columns.map(({ name }) => name) })),
    closed,
    close: () => sqlite.close(),
  };
}

function* load(sqlite: Database, tables: readonly MadeTable[]): Generator<Progress, void, void> {
  const all = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let loaded = 0;
  sqlite.exec('BEGIN');
  for (const table of tables) {
    sqlite.exec(`CREATE TABLE log.${quoted(table.id)} (${table.columns.map(columnOf).join(', ')})`);
    for (let from = 0; from < table.rows.length; from += ROWS_AT_ONCE) {
      const rows = table.rows.slice(from, from + ROWS_AT_ONCE);
      insert(sqlite, table, rows);
      loaded += rows.length;
      yield { done: loaded / all, says: `Loading ${table.id}` };
    }
    for (const column of columnsToIndex(table, tables)) index(sqlite, table.id, column);
  }
  sqlite.exec('COMMIT');
}

/** One statement for many rows: with sql.js faster than many rows to a statement, and than rows as JSON. */
function insert(sqlite: Database, { id, columns }: MadeTable, rows: readonly Cell[][]): void {
  const places = columns.map(() => '?').join(', ');
  const statement = sqlite.prepare(`INSERT INTO log.${quoted(id)} VALUES (${places})`);
  try {
    for (const row of rows) statement.run(row);
  } finally {
    statement.free();
  }
}

function index(sqlite: Database, table: string, column: string): void {
  const name = quoted(`${table} by ${column}`);
  sqlite.exec(`CREATE INDEX log.${name} ON ${quoted(table)} (${quoted(column)})`);
}

const columnOf = ({ name, type }: DeskColumn): string => `${quoted(name)} ${TYPES[type]}`;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
