// The parts of the desk as the game has them.
import { first } from '../incident/conditions.ts';
import type { LogTable, Logs } from '../scenario/log-nouns.ts';
import type { DeskParts, OpenDesk } from './desk-parts.ts';
import { inspect } from './inspect.ts';
import type { Known } from './inspect/about.ts';
import { makeLogs, nameOf } from './make-logs.ts';
import { mint } from './mint.ts';
import { sqlCounter } from './sql-counter.ts';
import { names } from './sql/ask.ts';
import { reachesBackTo } from './keeping.ts';
import type { Trace } from './trace.ts';

export const MAKERS: Omit<DeskParts, 'loadSql'> = {
  makeLogs,
  counting: sqlCounter,
  inspect(token, desk) {
    const { scenario, incident } = desk;
    const { logs } = scenario;
    if (!logs) throw new Error('This scenario has no logs.');
    return inspect(token, { scenario, incident, logs, knows: (name) => listed(desk, logs, name) });
  },
  token(name, desk) {
    const { logs } = desk.scenario;
    const trace = logs && traceOf(desk, logs, name);
    const population = trace && logs?.populations[trace.population];
    return trace && population && mint(desk.incident, logs.token, population, trace);
  },
};

function traceOf({ traces }: OpenDesk, logs: Logs, name: string): Trace | undefined {
  return traces.find((trace) => nameOf(logs, trace) === name);
}

/** What the issuer's own list says of a token. */
function listed(desk: OpenDesk, logs: Logs, name: string): Known {
  const list = Object.entries(logs.tables).find(([, { row }]) => row.of === 'issue');
  if (!list) return 'cannot be read';
  const [id, table] = list;
  if (table.needs && first(desk.incident, table.needs) === undefined) return 'cannot be read';
  const column = Object.entries(table.columns).find(([, { shows }]) => shows === logs.names)?.[0];
  if (column === undefined) return 'cannot be read';
  const sql = `SELECT ${column} FROM ${id} WHERE ${column} = '${name.replaceAll("'", "''")}'`;
  const found = names(desk.log, sql, column);
  if ('trouble' in found) return 'cannot be read';
  if (found.has(name)) return 'listed';
  return isTooOld(desk, logs, table, name) ? 'too old' : 'not listed';
}

/** Issued, if ever, before the first day that the list still has. Of a token from elsewhere nobody can say. */
function isTooOld(desk: OpenDesk, logs: Logs, table: LogTable, name: string): boolean {
  const trace = traceOf(desk, logs, name);
  return trace !== undefined && trace.issueMs < reachesBackTo(desk.scenario, desk.incident, table);
}
