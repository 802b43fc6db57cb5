// What can be read off a game about its reports.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Duty, VersionedDuty } from '../../scenario/table-nouns.ts';
import { businessDaysBetween, calendarOf } from '../calendar.ts';
import type { Ends } from '../calendar.ts';
import type { Incident } from '../incident.ts';
import { asOf } from '../versions.ts';
import { judge, judgeFact, judgeFrom, judgeStage, lateBy, readingsOf } from './judge.ts';
import type { Judgement } from './judge.ts';
import { isoDayOf, isoOf } from './say-json.ts';

type Json = Record<string, unknown>;

export function reportMetrics(s: Scenario, x: Incident): Json {
  return Object.fromEntries(Object.entries(s.duties).map(([id, duty]) => [id, dutyMetrics(s, x, id, duty)]));
}

function dutyMetrics(s: Scenario, x: Incident, id: string, about: VersionedDuty): Json {
  const state = x.duties[id];
  const shown =
    state?.startedAt === undefined ? undefined : judgeFrom(s, x, id, [state.startedAt, state.startedAt]);
  const judged = judge(s, x, id);
  const duty = asOf(about, judged.start?.[0] ?? state?.startedAt ?? x.minute);
  const filings = x.filings.filter((one) => one.duty === id);
  return {
    ...judgementMetrics(s, duty, judged),
    dueShownAt: shown?.due && isoOf(s, shown.due[0]),
    filedAt: state?.filedAt === undefined ? undefined : isoOf(s, state.filedAt),
    filedDayOnly: filings[0]?.day || undefined,
    stages: filings.map(({ stage }) => stage),
    supplementsAt: filings.slice(1).map(({ minute }) => isoOf(s, minute)),
    later: laterMetrics(s, x, id, duty),
    readings: Object.fromEntries(
      Object.entries(readingsOf(s, x, about)).map(([reading, start]) => [
        reading,
        readingMetrics(s, x, id, asOf(about, start[0]), start),
      ]),
    ),
    facts: factMetrics(s, x, id),
    fineCap: duty.law.fineCap?.amount,
    fineCurrency: duty.law.fineCap?.currency,
    lawVersion: duty.law.version,
    calendar: calendarOf(s, duty.law.calendar).label,
    versions: Object.fromEntries(
      about.versions.map(({ version, fineCap }) => [version, { fineCap: fineCap?.amount }]),
    ),
  };
}

function readingMetrics(s: Scenario, x: Incident, id: string, duty: Duty, start: Ends): Json {
  const judged = judgementMetrics(s, duty, judgeFrom(s, x, id, start));
  return { at: isoOf(s, start[0]), ...judged, lawVersion: duty.law.version };
}

/** Reports that the law asks for after the first one. */
function laterMetrics(s: Scenario, x: Incident, id: string, duty: Duty): Json | undefined {
  if (duty.law.stages.length === 0) return undefined;
  return Object.fromEntries(
    duty.law.stages.map((stage) => [stage.id, judgementMetrics(s, duty, judgeStage(s, x, id, stage.id))]),
  );
}

function factMetrics(s: Scenario, x: Incident, id: string): Json {
  return Object.fromEntries(
    Object.entries(x.duties[id]?.facts ?? {}).map(([fact, { knownAt, filedAt }]) => {
      const { status, due, after } = judgeFact(s, x, id, fact);
      return [
        fact,
        {
          knownAt: isoOf(s, knownAt),
          filedAt: filedAt === undefined ? undefined : isoOf(s, filedAt),
          dueAt: due && isoOf(s, due[0]),
          status,
          lateMinutes: after && lateBy(after)[0],
        },
      ];
    }),
  );
}

/** One value where both ends agree, else both. */
function one<T>([low, high]: [T, T]): T | [T, T] {
  return low === high ? low : [low, high];
}

function judgementMetrics(
  s: Scenario,
  duty: Duty,
  { status, start, due, filed, elapsed, after, metBy }: Judgement,
): Json {
  const calendar = calendarOf(s, duty.law.calendar);
  const map = <T>(ends: Ends, of: (minute: number) => T): T | [T, T] => one([of(ends[0]), of(ends[1])]);
  const finite = after?.every(Number.isFinite) ? after : undefined;
  return {
    status,
    metBy,
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
  const calendar = calendarOf(s, duty.law.calendar);
  return one([
    businessDaysBetween(s, calendar, start[1], filed[0]),
    businessDaysBetween(s, calendar, start[0], filed[1]),
  ]);
}
