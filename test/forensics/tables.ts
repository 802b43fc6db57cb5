// Two tiny tables, and a real SQLite to keep them in.
import type { Cell, DeskColumn } from '../../src/forensics/desk-types.ts';
import { finish } from '../../src/forensics/finish.ts';
import { openDatabase } from '../../src/forensics/sql/database.ts';
import type { OpenLog } from '../../src/forensics/sql/database.ts';
import { loadSql } from '../../src/forensics/sql/engine.ts';
import type { MadeTable } from '../../src/forensics/trace.ts';

/** Columns as `name` (text), `name number` or `name time`. */
export function tableOf(id: string, columns: string[], rows: Cell[][]): MadeTable {
  return { id, columns: columns.map(columnOf), rows };
}

function columnOf(text: string): DeskColumn {
  const [name = '', type = 'text'] = text.split(' ');
  return { name, type: type as DeskColumn['type'], says: '' };
}

export const TABLES = [
  tableOf(
    'gateway',
    ['at time', 'jti', 'door', 'bytes number'],
    [
      ['2025-06-20 00:03:11', 'a1', 'web', 120],
      ['2025-06-20 00:04:00', 'b2', 'web', 80],
      ['2025-06-20 09:30:00', 'c3', 'app', null],
      ['2025-06-21 10:00:00', 'd4', 'app', 4000],
      ['2025-06-21 10:00:01', 'd4', 'app', 4000],
    ],
  ),
  tableOf(
    'issuance',
    ['issued time', 'jti', 'client'],
    [
      ['2025-06-20 00:03:00', 'a1', 'browser'],
      ['2025-06-21 09:00:00', 'd4', 'phone'],
    ],
  ),
];

const SQL = await loadSql();

export function openLog(tables: MadeTable[] = TABLES): OpenLog {
  return finish(openDatabase(SQL, tables));
}
