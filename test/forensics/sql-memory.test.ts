import { expect, test } from 'vitest';
import { ask } from '../../src/forensics/sql/ask.ts';
import { openLog, tableOf } from './tables.ts';

test('a table that does not fit is refused, and what it had taken is free again', () => {
  const log = openLog();
  // What the desk allows itself would take seconds to fill. SQLite lets a limit be lowered.
  log.sqlite.exec('PRAGMA hard_heap_limit = 8000000');
  const huge = tableOf(
    'huge',
    ['text'],
    Array.from({ length: 12 }, () => ['x'.repeat(1_000_000)]),
  );
  for (let time = 0; time < 3; time += 1) expect(() => openLog([huge])).toThrow('out of memory');
  openLog([{ ...huge, rows: huge.rows.slice(0, 4) }]).close();
  expect(ask(log, 'SELECT count(*) FROM gateway')).toMatchObject({ rows: [[5]] });
  log.close();
});
