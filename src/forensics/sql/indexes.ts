// Which columns get an index. Without one, `NOT EXISTS (… WHERE i.jti = g.jti)` reads one table again for each row of
// the other: hours instead of a tenth of a second. Each costs about 50 ms for 100,000 rows.
import type { Cell } from '../desk-types.ts';
import type { MadeTable } from '../trace.ts';

/** Rows that are looked at, spread over the table. */
const SAMPLE = 200;

/** Columns that name things: what they say seldom comes twice. Numbers only where another table has the same column. */
export function columnsToIndex(table: MadeTable, tables: readonly MadeTable[]): string[] {
  const rows = sampleOf(table.rows);
  return table.columns
    .filter(
      ({ name, type }, index) =>
        type !== 'time' &&
        (type === 'text' || isShared(name, table, tables)) &&
        names(rows.map((row) => row[index] ?? null)),
    )
    .map(({ name }) => name);
}

function sampleOf<T>(rows: readonly T[]): T[] {
  const stride = Math.max(1, Math.floor(rows.length / SAMPLE));
  return rows.filter((_, index) => index % stride === 0);
}

function isShared(name: string, table: MadeTable, tables: readonly MadeTable[]): boolean {
  return tables.some((other) => other !== table && other.columns.some((column) => column.name === name));
}

function names(values: Cell[]): boolean {
  const known = values.filter((value) => value !== null);
  return known.length > 0 && new Set(known).size * 2 > known.length;
}
