// Traces become rows: of each table what it keeps, what came late and what never came.
import { calendarOf, toLocal } from '../incident/calendar.ts';
import { first } from '../incident/conditions.ts';
import { firstDay } from '../incident/evidence.ts';
import type { Incident } from '../incident/incident.ts';
import type { Keeping, LogTable, Logs, Loss } from '../scenario/log-nouns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import type { Cell } from './desk-types.ts';
import type { MadeTable, Trace } from './trace.ts';
import { spanMaker } from './values.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** How the tables are looked at. */
export interface View {
  /** As the team finds them now, or with nothing thrown away yet (the log that nobody has seen). */
  keeping: 'as kept' | 'all';
  /** Rows that had come by now, or that had come when the door saw their token. */
  arrived: 'by now' | 'at use';
  nowMs: number;
}

/** One table of so many traces, which come in the order of their uses. Those that it keeps are added to `named`. */
export function tableOf(
  s: Scenario,
  x: Incident,
  logs: Logs,
  id: string,
  traces: readonly Trace[],
  view: View,
  named: Set<Trace>,
): MadeTable {
  const table = logs.tables[id] as LogTable;
  const columns = Object.entries(table.columns).map(([name, { type, says }]) => ({ name, type, says }));
  const rows =
    table.row.of === 'credential'
      ? credentialRows(s, x, table)
      : traceRows(s, x, logs, id, table, traces, view, named);
  return { id, columns, rows };
}

function traceRows(
  s: Scenario,
  x: Incident,
  logs: Logs,
  id: string,
  table: LogTable,
  traces: readonly Trace[],
  view: View,
  named: Set<Trace>,
): Cell[][] {
  const place = Object.keys(logs.tables).indexOf(id);
  const chance = chanceOf(x.seed, `table/${view.keeping}`, place);
  const member = new Set(table.populations);
  const places = new Map(Object.keys(logs.populations).map((one, index) => [one, index * 2 ** 24]));
  const kept = keeper(s, x, table, view);
  const lost = loser(s, x, table.lost, chance);
  const late = spanMaker(table.late, 'late', chance);
  const cells = cellsOf(s, table, logs);
  const had = new Set<Cell>();
  const made: { ms: number; row: Cell[] }[] = [];
  for (const trace of traces) {
    if (!member.has(trace.population)) continue;
    const name = table.row.of === 'each' ? (trace.fields[table.row.field] ?? null) : undefined;
    if (name === null || (name !== undefined && had.has(name))) continue;
    const ms = momentOf(trace, table.time);
    const number = (places.get(trace.population) ?? 0) + trace.number;
    const standsFor = kept(ms, trace.number);
    if (standsFor === 0 || lost(trace, ms, number)) continue;
    const arrivedMs = ms + late(number);
    if (arrivedMs > (view.arrived === 'at use' && table.row.of === 'issue' ? trace.useMs : view.nowMs))
      continue;
    if (name !== undefined) had.add(name);
    named.add(trace);
    made.push({ ms, row: cells.map((cell) => cell(trace, arrivedMs, standsFor)) });
  }
  if (table.row.of !== 'use') made.sort((a, b) => a.ms - b.ms);
  return made.map(({ row }) => row);
}

/** For how many tokens a row of that moment stands in this table; none when no store has it. */
function keeper(
  s: Scenario,
  x: Incident,
  table: LogTable,
  view: View,
): (ms: number, number: number) => number {
  if (view.keeping === 'all' || table.stores.length === 0) return () => 1;
  const stores = table.stores
    .filter(({ needs }) => !needs || first(x, needs) !== undefined)
    .flatMap((one) => {
      const from = firstMs(s, x, one);
      return from === undefined ? [] : [{ from, oneIn: one.oneIn }];
    })
    .sort((a, b) => a.oneIn - b.oneIn);
  return (ms, number) => {
    const store = stores.find(({ from }) => ms >= from);
    if (!store) return 0;
    return number % store.oneIn === 0 ? store.oneIn : 0;
  };
}

/** The first moment that a store still has, in UTC. */
function firstMs(s: Scenario, x: Incident, one: Keeping): number | undefined {
  if ('from' in one) {
    const from = first(x, one.from);
    return from === undefined ? undefined : (s.opensEpoch + from) * MINUTE_MS;
  }
  if (x.evidence[one.store]?.lostAt !== undefined) return undefined;
  const day = firstDay(s, x, one.store, x.minute);
  return day === undefined ? -Infinity : day * DAY_MS - offsetMs(s, day * 1440 - s.opensEpoch);
}

/** The first moment of which this table has anything. */
export function firstKept(s: Scenario, x: Incident, table: LogTable): number {
  const open = table.stores.filter(({ needs }) => !needs || first(x, needs) !== undefined);
  const from = open.flatMap((one) => firstMs(s, x, one) ?? []);
  if (table.stores.length > 0) return Math.min(Infinity, ...from);
  // One that forgets nothing goes back to the beginning; a list of what others name goes back as far as they do.
  return table.row.of === 'use' || table.row.of === 'issue' ? -Infinity : Infinity;
}

/** The first moment of which this table still has everything; −∞ for one that forgets nothing. */
export function reachesBackTo(s: Scenario, x: Incident, table: LogTable): number {
  const from = table.stores.flatMap((one) => (one.oneIn > 1 ? [] : (firstMs(s, x, one) ?? [])));
  return table.stores.length === 0 ? -Infinity : Math.min(Infinity, ...from);
}

function loser(
  s: Scenario,
  x: Incident,
  losses: Loss[],
  chance: Chance,
): (trace: Trace, ms: number, number: number) => boolean {
  const standing = losses
    .map((loss, index) => ({ ...loss, drawn: chance.share(`lost/${index}`) }))
    .filter(({ until }) => !until || first(x, until) === undefined);
  return (trace, ms, number) =>
    standing.some(({ where, share, from, to, drawn }) => {
      const minute = ms / MINUTE_MS - s.opensEpoch;
      if ((from !== undefined && minute < from) || (to !== undefined && minute >= to)) return false;
      if (where && Object.entries(where).some(([field, value]) => trace.fields[field] !== value))
        return false;
      return share === undefined || drawn(number) * WHOLE < share;
    });
}

function momentOf(trace: Trace, time: string): number {
  if (time === 'use') return trace.useMs;
  if (time === 'issue') return trace.issueMs;
  if (time === 'expiry') return trace.expiryMs;
  const value = trace.fields[time];
  return typeof value === 'number' ? value : trace.useMs;
}

type MakeCell = (trace: Trace, arrivedMs: number, standsFor: number) => Cell;

function cellsOf(s: Scenario, table: LogTable, logs: Logs): MakeCell[] {
  const say = localTime(s);
  const isTime = (field: string) =>
    Object.values(logs.populations).some(({ fields }) => fields[field]?.make === 'before');
  return Object.values(table.columns).map(({ shows }): MakeCell => {
    switch (shows) {
      case 'use':
        return (trace) => say(trace.useMs, 19);
      case 'issue':
        return (trace) => say(trace.issueMs, 23);
      case 'expiry':
        return (trace) => say(trace.expiryMs, 23);
      case 'arrived':
        return (_, arrivedMs) => say(arrivedMs, 19);
      case 'key':
        return (trace) => trace.key;
      case 'door':
        return (trace) => trace.door;
      case 'stands-for':
        return (trace, _, standsFor) => trace.standsFor * standsFor;
      default:
        if (!isTime(shows)) return (trace) => trace.fields[shows] ?? null;
        return ({ fields }) => (typeof fields[shows] === 'number' ? say(fields[shows], 19) : null);
    }
  });
}

/**
 * `2025-11-08 02:10:33.123` by the scenario's clocks, cut to so many characters. Hundreds of thousands are written in a
 * row, mostly of the same day, so the day and the offset are kept.
 */
function localTime(s: Scenario): (ms: number, length: number) => string {
  let hour = Number.NaN;
  let offset = 0;
  let day = Number.NaN;
  let date = '';
  return (ms, length) => {
    const utcHour = Math.floor(ms / 3_600_000);
    if (utcHour !== hour) [hour, offset] = [utcHour, offsetMs(s, utcHour * 60 - s.opensEpoch)];
    const local = ms + offset;
    const localDay = Math.floor(local / DAY_MS);
    if (localDay !== day) [day, date] = [localDay, new Date(localDay * DAY_MS).toISOString().slice(0, 10)];
    const left = local - localDay * DAY_MS;
    const clock = `${TWO[Math.floor(left / 3_600_000)]}:${TWO[Math.floor(left / 60_000) % 60]}:${TWO[Math.floor(left / 1000) % 60]}`;
    return length === 19
      ? `${date} ${clock}`
      : `${date} ${clock}.${String(left % 1000).padStart(3, '0')}`.slice(0, length);
  };
}

const TWO = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** What the scenario's clocks are ahead of UTC. */
function offsetMs(s: Scenario, minute: number): number {
  return (toLocal(s, calendarOf(s, undefined), minute) - s.opensEpoch - minute) * MINUTE_MS;
}

/** What a key set history can show. */
function credentialRows(s: Scenario, x: Incident, table: LogTable): Cell[][] {
  const say = localTime(s);
  const at = (minute: number | undefined): Cell =>
    minute === undefined || minute < 0 ? null : say((s.opensEpoch + minute) * MINUTE_MS, 19);
  return Object.entries(s.credentials)
    .filter(([id, { made }]) => made !== undefined || x.credentials[id]?.issuedAt !== undefined)
    .map(([id, { made }]) => {
      const state = x.credentials[id];
      const shown: Record<string, Cell> = {
        kid: id,
        made: made === undefined ? at(state?.issuedAt) : say((s.opensEpoch + made) * MINUTE_MS, 19),
        published: at(state?.issuedAt),
        taken_off: at(state?.retiredAt),
        state: KEY_STATES[state?.state ?? ''] ?? null,
      };
      return Object.values(table.columns).map(({ shows }) => shown[shows] ?? null);
    });
}

const KEY_STATES: Record<string, string> = {
  current: 'signs',
  previous: 'on the list',
  unpublished: 'never published',
  retired: 'taken off',
};
