// What a table still has and what it never had: stores that forget, lines that were lost.
import { first } from '../incident/conditions.ts';
import { firstDay } from '../incident/evidence.ts';
import type { Incident } from '../incident/incident.ts';
import type { Keeping, LogTable, Loss } from '../scenario/log-nouns.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { WHOLE } from '../scenario/vocabulary.ts';
import type { Chance } from './chance.ts';
import { DAY_MS, MINUTE_MS, offsetMs } from './local-time.ts';
import type { Trace } from './trace.ts';

/** For how many tokens a row of that moment stands in this table; none when no store has it. */
export function keeper(s: Scenario, x: Incident, table: LogTable): (ms: number, number: number) => number {
  if (table.stores.length === 0) return () => 1;
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

/** The last moment of which this table has anything: of a copy, the one at which it was made. */
export function lastKept(s: Scenario, x: Incident, { until }: LogTable): number {
  const minute = until && first(x, until);
  return minute === undefined ? Infinity : (s.opensEpoch + minute) * MINUTE_MS;
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

/** Whether a line never comes: of these tokens, in this window, by chance; until it is repaired. */
export function loser(
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
