// How an authority would judge the time of a report, from whichever instant it takes as the beginning.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Duty } from '../../scenario/table-nouns.ts';
import type { Minute } from '../../scenario/vocabulary.ts';
import { first } from '../conditions.ts';
import { arrivedBetween, dueAfter, judgedStart, wholeDay } from '../duties.ts';
import type { Incident } from '../incident.ts';

export type Punctuality = 'on-time' | 'late' | 'indeterminate' | 'not-filed' | 'not-due';

/** Both ends differ where only a day is on record. */
export type Ends = [Minute, Minute];

export interface Judgement {
  status: Punctuality;
  start?: Ends;
  due?: Ends;
  filed?: Ends;
  /** Minutes from the beginning to the report. */
  elapsed?: Ends;
  /** Minutes after it was due; before it, below nothing. */
  after?: Ends;
}

/** From the awareness that an adjudicator takes, or from the duty's own trigger. */
export function judge(s: Scenario, x: Incident, id: string): Judgement {
  const start = judgedStart(s, x, id);
  return start === undefined ? { status: 'not-due' } : judgeFrom(s, x, id, [start, start]);
}

export function judgeFrom(s: Scenario, x: Incident, id: string, start: Ends): Judgement {
  const duty = s.duties[id];
  if (!duty) return { status: 'not-due' };
  const due: Ends = [dueAfter(s, duty, start[0]), dueAfter(s, duty, start[1])];
  const known = { start, ...(due.every(Number.isFinite) ? { due } : {}) };
  const filed = firstReport(s, x, id);
  if (!filed) return { status: 'not-filed', ...known };
  const after: Ends = [filed[0] - due[1], filed[1] - due[0]];
  const status = after[1] <= 0 ? 'on-time' : after[0] > 0 ? 'late' : 'indeterminate';
  return { status, ...known, filed, after, elapsed: [filed[0] - start[1], filed[1] - start[0]] };
}

/** When the duty was met: by its first report, or without a form. */
export function firstReport(s: Scenario, x: Incident, id: string): Ends | undefined {
  const filing = x.filings.find(
    (one) => one.duty === id && one.stage === 'first' && one.withdrawnAt === undefined,
  );
  if (filing) return arrivedBetween(s, filing);
  const met = x.duties[id]?.filedAt;
  return met === undefined ? undefined : [met, met];
}

/** The instants that could be taken as the beginning, by reading. Those that have not come are left out. */
export function readingsOf(s: Scenario, x: Incident, duty: Duty): Record<string, Ends> {
  const found: Record<string, Ends> = {};
  for (const [id, reading] of Object.entries(s.claims[duty.aware ?? '']?.readings ?? {})) {
    const minute = first(x, reading.when);
    if (minute !== undefined) found[id] = reading.day ? wholeDay(s, minute) : [minute, minute];
  }
  return found;
}

/** Minutes late, on time counting as none. */
export const lateBy = (after: Ends): Ends => [Math.max(0, after[0]), Math.max(0, after[1])];
