// The logs as they stand at the incident's minute, from the scenario, the seed and what has happened: nothing else.
import { first } from '../incident/conditions.ts';
import type { Incident } from '../incident/incident.ts';
import { sayMissing } from '../incident/missing.ts';
import { sayClock } from '../incident/say.ts';
import { sightEvidence } from '../incident/sight/estate.ts';
import type { LogTable, Logs } from '../scenario/log-nouns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { DeskState, DeskTable, Progress } from './desk-types.ts';
import { momentOf } from './cells.ts';
import { firstKept, lastKept, reachesBackTo } from './keeping.ts';
import { tableOf } from './tables.ts';
import type { View } from './tables.ts';
import { MINUTE_MS } from './local-time.ts';
import type { MadeTable, Trace } from './trace.ts';
import { MOST_TOKENS, tracesOf, unseenTraces } from './traces.ts';

/** Tokens between two words of progress. */
const STRIDE = 4000;

export interface MadeLogs {
  tables: MadeTable[];
  state: Omit<DeskState, 'loadedMs' | 'madeMs'>;
  traces: Trace[];
}

/** A scenario whose copy is too large to hold. */
export class LogsError extends Error {}

/** The tables that the team can read now. Every step is short, so that whoever runs it can do other things. */
export function* makeLogs(s: Scenario, x: Incident): Generator<Progress, MadeLogs> {
  const logs = logsOf(s);
  const open = openTables(x, logs).map(([, table]) => table);
  const fromMs = Math.min(...open.map((table) => firstKept(s, x, table)));
  const traces = yield* inOrder(tracesOf(s, x, logs, fromMs), 0.6);
  const view: View = { keeping: 'as kept', arrived: 'by now', nowMs: nowMs(s, x) };
  const tables = yield* fill(s, x, logs, traces, view);
  const about = Object.keys(logs.tables).map((id) => aboutTable(s, x, logs, id, tables));
  return { tables, traces, state: { minute: x.minute, tables: about } };
}

/** Tables that forget nothing hold what the others name: the copy is of the log, and of whatever belongs to it. */
function* fill(
  s: Scenario,
  x: Incident,
  logs: Logs,
  traces: Trace[],
  view: View,
): Generator<Progress, MadeTable[]> {
  const open = openTables(x, logs);
  const named = new Set<Trace>();
  const made = new Map<string, MadeTable>();
  const follows = ([, { row, stores }]: (typeof open)[number]) => row.of === 'each' && stores.length === 0;
  const order = [...open.filter((one) => !follows(one)), ...open.filter(follows)];
  for (const [index, [id, table]] of order.entries()) {
    yield { done: 0.6 + (0.4 * index) / open.length, says: `Filling ${table.label}` };
    const from = follows([id, table]) ? traces.filter((trace) => named.has(trace)) : traces;
    made.set(id, tableOf({ s, x, logs, id, traces: from, view, named }));
  }
  return open.flatMap(([id]) => made.get(id) ?? []);
}

/** Tables that are filled when somebody asks for them. */
export type TablesById = Record<string, () => MadeTable>;

/** What a rule is tried on: tables in which each token is seen as the door saw it, and which tokens are forged. */
export interface TrialLogs {
  tables: TablesById;
  tokens: Map<string, boolean>;
}

/** The days that every table the team can read still has; `now`: the same days as they stand now, late lines included. */
export function* makeSeen(s: Scenario, x: Incident): Generator<Progress, TrialLogs & { now: TablesById }> {
  const logs = logsOf(s);
  const open = openTables(x, logs).map(([, table]) => table);
  // A table that is gone altogether would leave nothing to try a rule on.
  const reach = open.map((table) => reachesBackTo(s, x, table)).filter((ms) => ms < Infinity);
  const traces = yield* inOrder(tracesOf(s, x, logs, Math.max(-Infinity, ...reach)), 1);
  const view: View = { keeping: 'as kept', arrived: 'at use', nowMs: nowMs(s, x) };
  return {
    tables: tablesOf(s, x, logs, traces, view),
    now: tablesOf(s, x, logs, traces, { ...view, arrived: 'by now' }),
    tokens: judgedOf(s, logs, traces, (table) => lastKept(s, x, table)),
  };
}

/** Another stretch of time: nothing thrown away, the repairs of the team in place. */
export function* makeUnseen(s: Scenario, x: Incident): Generator<Progress, TrialLogs> {
  const logs = logsOf(s);
  const traces = yield* inOrder(unseenTraces(s, x, logs), 1);
  const view: View = { keeping: 'all', arrived: 'at use', nowMs: Infinity };
  return { tables: tablesOf(s, x, logs, traces, view), tokens: judgedOf(s, logs, traces, () => Infinity) };
}

function tablesOf(s: Scenario, x: Incident, logs: Logs, traces: Trace[], view: View): TablesById {
  const open = openTables(x, logs);
  return Object.fromEntries(
    open.map(([id]) => [id, () => tableOf({ s, x, logs, id, traces, view, named: new Set() })]),
  );
}

/** Of each token that a rule may flag, whether it was forged. */
function judgedOf(
  s: Scenario,
  logs: Logs,
  traces: Trace[],
  lastOf: (table: LogTable) => number,
): Map<string, boolean> {
  const ids = new Set(Object.values(s.queries).map(({ table }) => table));
  const judged = [...ids].flatMap((id) => {
    const table = logs.tables[id];
    return table ? [{ ...table, members: new Set(table.populations), lastMs: lastOf(table) }] : [];
  });
  const mine = traces.filter((trace) =>
    judged.some(
      ({ members, time, lastMs }) =>
        members.has(trace.population) && (lastMs === Infinity || momentOf(trace, time) <= lastMs),
    ),
  );
  return new Map(mine.map((trace) => [nameOf(logs, trace), !logs.populations[trace.population]?.issued]));
}

export function nameOf(logs: Logs, { fields }: Trace): string {
  return String(fields[logs.names] ?? '');
}

function logsOf(s: Scenario): Logs {
  if (!s.logs) throw new LogsError('This scenario has no logs.');
  return s.logs;
}

const nowMs = (s: Scenario, x: Incident): number => (s.opensEpoch + x.minute) * MINUTE_MS;

function* inOrder(traces: Generator<Trace>, share: number): Generator<Progress, Trace[]> {
  const all: Trace[] = [];
  for (const trace of traces) {
    all.push(trace);
    if (all.length > MOST_TOKENS)
      throw new LogsError(
        `The logs of this scenario come to more than ${MOST_TOKENS} tokens. Accepted: fewer; a larger “one-in” copies fewer of them.`,
      );
    // How many there will be is not known before the last one: an ever smaller part of what is left.
    if (all.length % STRIDE === 0)
      yield { done: share * (1 - STRIDE / (all.length + STRIDE)), says: `${all.length} lines so far` };
  }
  return all.sort((a, b) => a.useMs - b.useMs);
}

/** The tables that the team can read. */
function openTables(x: Incident, { tables }: Logs): [id: string, table: LogTable][] {
  return Object.entries(tables).filter(([, { needs }]) => !needs || first(x, needs) !== undefined);
}

function aboutTable(s: Scenario, x: Incident, logs: Logs, id: string, made: MadeTable[]): DeskTable {
  const table = logs.tables[id] as LogTable;
  const rows = made.find((one) => one.id === id)?.rows;
  const columns = Object.entries(table.columns).map(([name, { type, says }]) => ({ name, type, says }));
  const about = { id, label: table.label, says: table.says, columns, notes: notesOf(s, x, table) };
  if (!rows) {
    const missing = table.needs && sayMissing(s, x, table.needs);
    return { ...about, rows: 0, notes: [], closed: missing ?? 'Nobody can read it yet.' };
  }
  const place = Object.values(table.columns).findIndex(({ shows }) => shows === table.time);
  const times = rows.flatMap((row) => (typeof row[place] === 'string' ? row[place] : []));
  const [from, to] = [times[0], times.at(-1)];
  return {
    ...about,
    rows: rows.length,
    ...(from && to ? { from: from.slice(0, 16), to: to.slice(0, 16) } : {}),
  };
}

/** What the team can know of what it keeps, and of what may be missing. */
function notesOf(s: Scenario, x: Incident, table: LogTable): string[] {
  const seen = sightEvidence(s, x);
  const stores = table.stores.flatMap((one) => {
    if ('from' in one)
      return first(x, one.from) === undefined ? [] : ['Kept for good since that was bought.'];
    const store = seen.find(({ id }) => id === one.store);
    if (!store || (one.needs && first(x, one.needs) === undefined)) return [];
    if (store.state === 'lost') return [`${store.label}: gone.`];
    const thin = one.oneIn > 1 ? ` One line in ${one.oneIn} of the rest.` : '';
    return [
      `${store.label}: keeps ${store.keeps}${store.from === undefined ? '' : `, back to ${store.from}`}; ${store.word}.${thin}`,
    ];
  });
  const copied = table.until && first(x, table.until);
  const copy =
    copied === undefined ? [] : [`A copy of ${sayClock(s, copied)}; what came later is not in it.`];
  const late =
    table.late.length > 0 ? ['Lines are sent by many machines and do not all arrive at once.'] : [];
  return [...stores, ...copy, ...late];
}
