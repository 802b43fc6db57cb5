// A counter whose tables lie in SQLite, as the worker, the command line and the room have it.
import type { SqlJsStatic } from 'sql.js';
import type { Scenario } from '../scenario/scenario.ts';
import { counterOf } from './count.ts';
import type { Counter } from './count.ts';
import type { Find } from './measure.ts';
import { names } from './sql/ask.ts';
import { openDatabase, finish } from './sql/database.ts';
import type { OpenLog } from './sql/database.ts';

export function sqlCounter(SQL: SqlJsStatic, s: Scenario): Counter {
  return counterOf(s, (tables) => {
    const log = finish(openDatabase(SQL, tables));
    return { find: findIn(log, s), close: () => log.close() };
  });
}

/** Names of tokens that a query answers, in tables that are open. */
export function findIn(log: OpenLog, s: Scenario): Find {
  return (sql) => {
    const found = names(log, sql, s.logs?.names ?? '');
    return 'trouble' in found ? found : { names: found };
  };
}
