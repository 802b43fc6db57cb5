// A counter whose tables lie in SQLite, as the worker, the command line and the room have it.
import type { SqlJsStatic } from 'sql.js';
import type { Scenario } from '../scenario/scenario.ts';
import { counterOf } from './count.ts';
import type { Counter, OpenTables } from './count.ts';
import type { Progress } from './desk-types.ts';
import type { TablesById } from './make-logs.ts';
import { names } from './sql/ask.ts';
import { finish } from './finish.ts';
import { openDatabase } from './sql/database.ts';
import type { OpenLog } from './sql/database.ts';

export function sqlCounter(SQL: SqlJsStatic, s: Scenario): Counter {
  return counterOf(s, (tables) => tablesOnDemand(SQL, tables, s.logs?.names ?? ''));
}

/** Loads the tables that a query mentions. A rule needs one or two of them, and the others are as large. */
function tablesOnDemand(SQL: SqlJsStatic, tables: TablesById, column: string): OpenTables {
  const all = Object.keys(tables);
  let log: OpenLog | undefined;
  let loaded: string[] = [];
  function* load(wanted: string[]): Generator<Progress, OpenLog> {
    if (log && wanted.every((id) => loaded.includes(id))) return log;
    log?.close();
    log = undefined;
    const ids = all.filter((id) => loaded.includes(id) || wanted.includes(id));
    loaded = [];
    log = yield* openDatabase(
      SQL,
      ids.flatMap((id) => tables[id]?.() ?? []),
    );
    loaded = ids;
    return log;
  }
  const mentionedIn = (sql: string) => all.filter((id) => mentions(sql, id));
  return {
    *load(sql) {
      yield* load(mentionedIn(sql));
    },
    find(sql) {
      const found = names(finish(load(mentionedIn(sql))), sql, column);
      // With all tables there, what is wrong can be said better.
      const again =
        'trouble' in found && loaded.length < all.length ? names(finish(load(all)), sql, column) : found;
      return 'trouble' in again ? again : { names: again };
    },
    close: () => log?.close(),
  };
}

/** Names of tables are letters, digits and underscores: nothing in them means something in a pattern. */
function mentions(sql: string, id: string): boolean {
  return new RegExp(String.raw`\b${id}\b`, 'i').test(sql);
}
