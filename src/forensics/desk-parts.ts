// What the worker of the desk is made of: the parts that know how rows come about, how rules are counted, what a token
// is. Given from outside, so that the worker can be tried with tables of a few rows.
import type { SqlJsStatic } from 'sql.js';
import type { Incident } from '../incident/incident.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Counter } from './count.ts';
import type { DeskState, Inspection, Progress } from './desk-types.ts';
import type { OpenLog } from './sql/database.ts';
import type { MadeTable, Trace } from './trace.ts';

/** The tables of a moment, and what they were made from. */
export interface OpenDesk {
  scenario: Scenario;
  incident: Incident;
  log: OpenLog;
  traces: Trace[];
}

/** Counts what rules find; keeps the logs it has made for that. */
export type Counting = Pick<Counter, 'ready' | 'count' | 'close'>;

/** What others make, so that this file knows neither how rows come about nor what a token is. */
export interface DeskParts {
  loadSql(): Promise<SqlJsStatic>;
  makeLogs(
    scenario: Scenario,
    incident: Incident,
  ): Generator<
    Progress,
    { tables: MadeTable[]; traces: Trace[]; state: Omit<DeskState, 'madeMs' | 'loadedMs'> }
  >;
  counting(SQL: SqlJsStatic, scenario: Scenario): Counting;
  inspect(token: string, desk: OpenDesk): Promise<Inspection>;
  token(name: string, desk: OpenDesk): string | undefined;
}
