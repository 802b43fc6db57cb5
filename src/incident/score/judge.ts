// How an authority would judge the time of a report, from whichever instant it takes as the beginning.
import type { Scenario } from '../../scenario/scenario.ts';
import type { VersionedDuty } from '../../scenario/table-nouns.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { candidatesOf, judgedBetween } from '../awareness.ts';
import type { Ends } from '../calendar.ts';
import { dueBetween } from '../due.ts';
import { arrivedBetween } from '../duties.ts';
import type { Incident } from '../incident.ts';
import { satisfier } from '../satisfied.ts';
import { stagesOf } from '../stages.ts';
import { lawAt } from '../versions.ts';

export type Punctuality = 'on-time' | 'late' | 'indeterminate' | 'not-filed' | 'not-due';

export interface Judgement {
  status: Punctuality;
  start?: Ends;
  due?: Ends;
  filed?: Ends;
  /** Minutes from the beginning to the report. */
  elapsed?: Ends;
  /** Minutes after it was due; before it, below nothing. */
  after?: Ends;
  /** The duty whose report met this one. */
  metBy?: string;
}

/** From the awareness that an adjudicator takes, or from the duty's own trigger. */
export function judge(s: Scenario, x: Incident, id: string): Judgement {
  const start = judgedBetween(s, x, id);
  return start === undefined ? { status: 'not-due' } : judgeFrom(s, x, id, start);
}

export function judgeFrom(s: Scenario, x: Incident, id: string, start: Ends): Judgement {
  const duty = s.duties[id];
  if (!duty) return { status: 'not-due' };
  const due = dueBetween(s, x, duty, start);
  const known = { start, ...(due.every(Number.isFinite) ? { due } : {}) };
  const met = metAt(s, x, id, start);
  if (!met) return { status: 'not-filed', ...known };
  const { filed, metBy, sure } = met;
  const elapsed: Ends = [filed[0] - start[1], filed[1] - start[0]];
  const time = timeliness(filed, due);
  return {
    ...known,
    ...(sure ? time : { ...time, status: 'indeterminate' as const }),
    filed,
    elapsed,
    ...(metBy === undefined ? {} : { metBy }),
  };
}

/** Late only if every hour of the day is. */
function timeliness(filed: Ends, due: Ends): { status: Punctuality; after: Ends } {
  const after: Ends = [filed[0] - due[1], filed[1] - due[0]];
  return { after, status: after[1] <= 0 ? 'on-time' : after[0] > 0 ? 'late' : 'indeterminate' };
}

interface Met {
  filed: Ends;
  metBy?: string;
  /** By every version that may count. */
  sure: boolean;
}

/** By its own first report, by one under another law that this law accepts, or without a form. */
function metAt(s: Scenario, x: Incident, id: string, start: Ends): Met | undefined {
  const own = x.filings.find(
    (one) => one.duty === id && one.stage === 'first' && one.withdrawnAt === undefined,
  );
  const others = start.map((minute) => satisfier(s, x, id, minute));
  const other = others.find((one) => one !== undefined);
  const sure = others.every((one) => one !== undefined);
  if (other && (!own || (sure && other.minute < own.minute)))
    return { filed: arrivedBetween(s, other), metBy: other.duty, sure };
  if (own) return { filed: arrivedBetween(s, own), sure: true };
  const { filedAt, metBy } = x.duties[id] ?? {};
  return filedAt === undefined || metBy !== undefined ? undefined : { filed: [filedAt, filedAt], sure: true };
}

/** A later report, from the beginning that the first one is judged by. */
export function judgeStage(s: Scenario, x: Incident, id: string, stage: string): Judgement {
  const [start] = judgedBetween(s, x, id) ?? [];
  const now =
    start === undefined ? undefined : stagesOf(s, x, id, start).find((one) => one.stage.id === stage);
  if (now?.due === undefined || !now.owed) return { status: 'not-due' };
  const due: Ends = [now.due, now.due];
  if (!now.filing) return { status: 'not-filed', due };
  const filed = arrivedBetween(s, now.filing);
  return { ...timeliness(filed, due), due, filed };
}

/** A fact that became certain later, against the law's time for a supplement; without one it is never late. */
export function judgeFact(s: Scenario, x: Incident, id: string, fact: string): Judgement {
  const state = x.duties[id]?.facts[fact];
  if (!state) return { status: 'not-due' };
  const within = supplementMinutes(s, x, id);
  const due: Ends = [state.knownAt + within, state.knownAt + within];
  const known = Number.isFinite(within) ? { due } : {};
  if (state.filedAt === undefined) return { status: 'not-filed', ...known };
  const filed: Ends = [state.filedAt, state.filedAt];
  return { ...timeliness(filed, due), ...known, filed };
}

/** Of the version that the duty is judged by. */
function supplementMinutes(s: Scenario, x: Incident, id: string): Minute {
  const duty = s.duties[id];
  const start = judgedBetween(s, x, id)?.[0] ?? x.duties[id]?.startedAt ?? x.minute;
  const law = duty && lawAt(duty, start);
  return law?.supplementMinutes ?? law?.deadline.minutes ?? Infinity;
}

/** The instants that could be taken as the beginning, by reading. Those that have not come are left out. */
export function readingsOf(s: Scenario, x: Incident, duty: VersionedDuty): Record<string, Ends> {
  return Object.fromEntries(candidatesOf(s, x, duty).map(({ reading, between }) => [reading, between]));
}

/** Minutes late, on time counting as none. */
export const lateBy = (after: Ends): Ends => [Math.max(0, after[0]), Math.max(0, after[1])];
