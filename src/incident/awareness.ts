// When a clock may have started: every candidate that has come, and which of them counts for the law of its day.
import type { Scenario } from '../scenario/scenario.ts';
import type { ClaimReading, VersionedDuty } from '../scenario/table-nouns.ts';
import type { Minute, Trigger } from '../scenario/vocabulary.ts';
import { wholeDay } from './calendar.ts';
import type { Ends } from './calendar.ts';
import { first } from './conditions.ts';
import type { Incident } from './incident.ts';
import { isLawAt, lawAt } from './versions.ts';

export interface Candidate {
  reading: string;
  about: ClaimReading;
  minute: Minute;
  /** All of its day where the hour is not known. */
  between: Ends;
  /** By the law in force then, this is enough to start the clock. */
  counts: boolean;
}

/** Started by something that is done, not by something that is known. */
const ACTS: readonly Trigger[] = ['own-control', 'order', 'payment'];

export function candidatesOf(s: Scenario, x: Incident, duty: VersionedDuty): Candidate[] {
  if (startsWithAct(duty)) return [];
  return Object.entries(s.claims[duty.aware ?? '']?.readings ?? {}).flatMap(([reading, about]) => {
    const minute = first(x, about.when);
    if (minute === undefined) return [];
    const between: Ends = about.day ? wholeDay(s, minute) : [minute, minute];
    return [{ reading, about, minute, between, counts: isEnough(about, duty, between[0]) }];
  });
}

/** A suspicion starts one law and leaves another asleep. */
function isEnough({ counts }: ClaimReading, duty: VersionedDuty, minute: Minute): boolean {
  if (typeof counts === 'boolean') return counts;
  return counts.includes(lawAt(duty, minute).trigger?.type ?? 'knowledge');
}

function startsWithAct({ versions }: VersionedDuty): boolean {
  return versions.some(({ trigger }) => trigger !== undefined && ACTS.includes(trigger.type));
}

/** What an adjudicator takes for this duty: the earliest candidate that counts. */
export function adjudicatedFor(s: Scenario, x: Incident, duty: VersionedDuty): Candidate | undefined {
  const counting = candidatesOf(s, x, duty).filter(({ counts }) => counts);
  return counting.toSorted((a, b) => a.between[0] - b.between[0])[0];
}

/** Between which minutes a duty is judged to have started: adjudicated awareness, or its own trigger. */
export function judgedBetween(s: Scenario, x: Incident, id: string): Ends | undefined {
  const duty = s.duties[id];
  if (!duty) return undefined;
  const byAct = duty.aware === undefined || startsWithAct(duty);
  const taken = byAct ? undefined : (adjudicatedFor(s, x, duty)?.between ?? truthBetween(s, x, duty));
  const act = byAct ? duty.clock : duty.trigger;
  const acted = taken ?? (act && first(x, act));
  const start: Ends | undefined = typeof acted === 'number' ? [acted, acted] : acted;
  return start && isLawAt(duty, start[0]) ? start : undefined;
}

/** Where nobody wrote readings: the instant that the claim itself has. */
function truthBetween(s: Scenario, x: Incident, { aware = '' }: VersionedDuty): Ends | undefined {
  const { readings = {}, truth } = s.claims[aware] ?? {};
  if (!truth || !('instant' in truth) || Object.keys(readings).length > 0) return undefined;
  if (truth.instant > x.minute) return undefined;
  return truth.day ? wholeDay(s, truth.instant) : [truth.instant, truth.instant];
}

/** The first minute of it. */
export function judgedStart(s: Scenario, x: Incident, id: string): Minute | undefined {
  return judgedBetween(s, x, id)?.[0];
}
