// Traces become rows: of each table what it keeps, what came late and what never came.
import type { Incident } from '../incident/incident.ts';
import type { LogTable, Logs } from '../scenario/log-nouns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { cellsOf, momentOf } from './cells.ts';
import { chanceOf } from './chance.ts';
import type { Cell } from './desk-types.ts';
import { keeper, lastKept, loser } from './keeping.ts';
import { credentialRows } from './key-history.ts';
import type { MadeTable, Trace } from './trace.ts';
import { spanMaker } from './values.ts';

/** How the tables are looked at. */
export interface View {
  /** As the team finds them now, or with nothing thrown away yet (the log that nobody has seen). */
  keeping: 'as kept' | 'all';
  /** Rows that had come by now, or that had come when the door saw their token. */
  arrived: 'by now' | 'at use';
  nowMs: number;
}

/** A table on its way. */
export interface Making {
  s: Scenario;
  x: Incident;
  logs: Logs;
  id: string;
  /** In the order of their uses. */
  traces: readonly Trace[];
  view: View;
  /** Those that the table keeps are added. */
  named: Set<Trace>;
}

export function tableOf(making: Making): MadeTable {
  const { s, x, logs, id } = making;
  const table = logs.tables[id] as LogTable;
  const columns = Object.entries(table.columns).map(([name, { type, says }]) => ({ name, type, says }));
  const rows = table.row.of === 'credential' ? credentialRows(s, x, table) : traceRows(making, table);
  return { id, columns, rows };
}

function traceRows({ s, x, logs, id, traces, view, named }: Making, table: LogTable): Cell[][] {
  const place = Object.keys(logs.tables).indexOf(id);
  const chance = chanceOf(x.seed, `table/${view.keeping}`, place);
  const member = new Set(table.populations);
  const places = new Map(Object.keys(logs.populations).map((one, index) => [one, index * 2 ** 24]));
  const kept = view.keeping === 'all' ? () => 1 : keeper(s, x, table);
  const lastMs = view.keeping === 'all' ? Infinity : lastKept(s, x, table);
  const lost = loser(s, x, table.lost, chance);
  const late = spanMaker(table.late, 'late', chance);
  const cells = cellsOf(s, table, logs);
  const latest = (trace: Trace) =>
    view.arrived === 'at use' && table.row.of === 'issue' ? trace.useMs : view.nowMs;
  const had = new Set<Cell>();
  const made: { ms: number; row: Cell[] }[] = [];
  for (const trace of traces) {
    if (!member.has(trace.population)) continue;
    const name = table.row.of === 'each' ? (trace.fields[table.row.field] ?? null) : undefined;
    if (name === null || (name !== undefined && had.has(name))) continue;
    const ms = momentOf(trace, table.time);
    if (ms > lastMs) continue;
    const number = (places.get(trace.population) ?? 0) + trace.number;
    const standsFor = kept(ms, trace.number);
    const arrivedMs = ms + late(number);
    if (standsFor === 0 || arrivedMs > latest(trace) || lost(trace, ms, number)) continue;
    if (name !== undefined) had.add(name);
    named.add(trace);
    made.push({ ms, row: cells.map((cell) => cell(trace, arrivedMs, standsFor)) });
  }
  if (table.row.of !== 'use') made.sort((a, b) => a.ms - b.ms);
  return made.map(({ row }) => row);
}
