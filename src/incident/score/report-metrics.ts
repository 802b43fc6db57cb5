// What can be read off a game about its reports.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Duty } from '../../scenario/table-nouns.ts';
import { businessDaysBetween } from '../calendar.ts';
import { zoneCalendar } from '../duties.ts';
import type { Incident } from '../incident.ts';
import { judge, judgeFrom, lateBy, readingsOf } from './judge.ts';
import type { Ends, Judgement } from './judge.ts';
import { isoDayOf, isoOf } from './say-json.ts';

type Json = Record<string, unknown>;

export function reportMetrics(s: Scenario, x: Incident): Json {
  return Object.fromEntries(Object.entries(s.duties).map(([id, duty]) => [id, dutyMetrics(s, x, id, duty)]));
}

function dutyMetrics(s: Scenario, x: Incident, id: string, duty: Duty): Json {
  const state = x.duties[id];
  const shown =
    state?.startedAt === undefined ? undefined : judgeFrom(s, x, id, [state.startedAt, state.startedAt]);
  const filings = x.filings.filter((one) => one.duty === id);
  const { fineCap, version } = duty.law;
  return {
    ...judgementMetrics(s, duty, judge(s, x, id)),
    dueShownAt: shown?.due && isoOf(s, shown.due[0]),
    filedAt: state?.filedAt === undefined ? undefined : isoOf(s, state.filedAt),
    filedDayOnly: filings[0]?.day || undefined,
    stages: filings.map(({ stage }) => stage),
    supplementsAt: filings.slice(1).map(({ minute }) => isoOf(s, minute)),
    readings: Object.fromEntries(
      Object.entries(readingsOf(s, x, duty)).map(([reading, start]) => [
        reading,
        { at: isoOf(s, start[0]), ...judgementMetrics(s, duty, judgeFrom(s, x, id, start)) },
      ]),
    ),
    facts: Object.fromEntries(
      Object.entries(state?.facts ?? {}).map(([fact, { knownAt, filedAt }]) => [
        fact,
        { knownAt: isoOf(s, knownAt), filedAt: filedAt === undefined ? undefined : isoOf(s, filedAt) },
      ]),
    ),
    fineCap: fineCap?.amount,
    fineCurrency: fineCap?.currency,
    lawVersion: version,
  };
}

/** One value where both ends agree, else both. */
function one<T>([low, high]: [T, T]): T | [T, T] {
  return low === high ? low : [low, high];
}

function judgementMetrics(
  s: Scenario,
  duty: Duty,
  { status, start, due, filed, elapsed, after }: Judgement,
): Json {
  const calendar = zoneCalendar(s, duty);
  const map = <T>(ends: Ends, of: (minute: number) => T): T | [T, T] => one([of(ends[0]), of(ends[1])]);
  const finite = after?.every(Number.isFinite) ? after : undefined;
  return {
    status,
    dueAt: due && map(due, (minute) => isoOf(s, minute)),
    dueDay: due && map(due, (minute) => isoDayOf(s, calendar, minute)),
    elapsedMinutes: elapsed && one(elapsed),
    lateMinutes: after && one(lateBy(after)),
    elapsedBusinessDays: start && filed && businessDays(s, duty, start, filed),
    marginMinutes: finite && finite[1] <= 0 ? one([0 - finite[1], 0 - finite[0]]) : undefined,
  };
}

/** Business days from the beginning to the report, by the duty's own calendar. */
function businessDays(s: Scenario, duty: Duty, start: Ends, filed: Ends): number | [number, number] {
  const calendar = zoneCalendar(s, duty);
  return one([
    businessDaysBetween(s, calendar, start[1], filed[0]),
    businessDaysBetween(s, calendar, start[0], filed[1]),
  ]);
}
