// The logs of a game for tests, without anybody waiting for progress.
import { finish } from '../../src/forensics/finish.ts';
import { makeLogs } from '../../src/forensics/make-logs.ts';
import type { MadeLogs } from '../../src/forensics/make-logs.ts';
import type { Cell } from '../../src/forensics/desk-types.ts';
import { tracesOf } from '../../src/forensics/traces.ts';
import type { Trace } from '../../src/forensics/trace.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { play } from '../../src/incident/play.ts';
import type { Logs } from '../../src/scenario/log-nouns.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { atTheBrief, minuteOf } from '../incident/scenarios.ts';

export const logsOf = (s: Scenario, x: Incident): MadeLogs => finish(makeLogs(s, x));

/** Everybody who ever left a trace, whatever the stores still have. */
export const allTraces = (s: Scenario, x: Incident): Trace[] => [
  ...tracesOf(s, x, s.logs as Logs, -Infinity),
];

/** A column of a table, as a list. */
export function column(logs: MadeLogs, table: string, name: string): Cell[] {
  const made = logs.tables.find(({ id }) => id === table);
  const place = made?.columns.findIndex((one) => one.name === name) ?? -1;
  if (!made || place < 0) throw new Error(`There is no ${table}.${name} to be read.`);
  return made.rows.map((row) => row[place] ?? null);
}

/** The flagship where nobody did anything until then. */
export function untouched(s: Scenario, seed: number, instant: string): Incident {
  return play(s, atTheBrief(s, seed), { do: 'wait', until: minuteOf(s, instant) });
}
