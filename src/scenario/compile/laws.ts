// The library of duties: laws in several versions. All of them are kept: the instant at which a clock starts picks one.
import { readClock } from '../amounts.ts';
import { readDeadline } from '../deadline.ts';
import type { Draft } from '../draft.ts';
import { asList, durationAt, isYes, report, take, tidy } from '../draft.ts';
import { refer } from '../known.ts';
import type { ReadLibrary } from '../library.ts';
import type { Path } from '../places.ts';
import type { LawStage, LawVersion } from '../law-nouns.ts';
import type { LawInput } from '../schema/law.ts';
import type { DutyInput } from '../schema/play.ts';
import { didYouMean } from '../suggest.ts';
import type { Minute } from '../vocabulary.ts';
import { readInstant } from '../zone.ts';
import { libraryCalendar } from './law-calendars.ts';

const DAY = 1440;

/** Never empty; oldest first. */
export function versionsOf(
  draft: Draft,
  path: Path,
  { library }: ReadLibrary,
  duty: DutyInput,
): LawVersion[] {
  if (duty.use === undefined) return [ownLaw(draft, path, duty)];
  const found = Object.hasOwn(library, duty.use) ? (library[duty.use] ?? []) : [];
  if (found.length > 0) {
    const versions = found.map((law) => lawOf(draft, path, duty, duty.use ?? '', law));
    return versions.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  }
  const says = `There is no law "${duty.use}" in the library.${didYouMean(duty.use, Object.keys(library))} Laws are defined in scenarios/duties/.`;
  report(draft, [...path, 'use'], 'unknown-id', says);
  return [lawOf(draft, path, duty, duty.use, { deadline: 'at once' })];
}

/** A duty that the scenario makes itself: a rule of the house, a contract. */
function ownLaw(draft: Draft, path: Path, duty: DutyInput): LawVersion {
  const law = { ...duty, stages: [], calendar: undefined, deadline: duty.deadline ?? 'at once' };
  return { ...lawOf(draft, path, duty, duty.own ?? 'own', law), own: true };
}

function lawOf(draft: Draft, path: Path, duty: DutyInput, id: string, input: LawInput): LawVersion {
  const zone = input.zone ?? draft.zone.name;
  const day = (text: string | undefined, after: number) => dayAt(draft, path, zone, text, after);
  return tidy<LawVersion>({
    id,
    version: input.version ?? '',
    from: day(input.valid?.from, 0),
    until: day(input.valid?.to, DAY),
    own: false,
    jurisdiction: input.jurisdiction ?? '',
    law: input.law ?? '',
    article: input.article ?? '',
    trigger: input.trigger,
    recipient: asList(input.recipient),
    deadline: deadlineAt(draft, [...path, 'deadline'], input.deadline),
    noLaterMinutes: maybeDuration(draft, [...path, 'no-later'], input['no-later']),
    stages: stagesOf(draft, path, input),
    satisfiedBy: asList(input['satisfied-by']),
    zone,
    calendar: calendarOf(draft, path, duty, input.calendar, zone),
    cutoff:
      input['cut-off'] === undefined
        ? undefined
        : take(draft, [...path, 'cut-off'], readClock(input['cut-off']), 0),
    supplementMinutes: maybeDuration(draft, [...path, 'supplement'], input.supplement),
    partial: isYes(input.partial),
    fineCap: input['fine-cap'],
    tag: input.tag ?? '',
    source: input.source ?? '',
    notice: input.notice ?? '',
  });
}

/** By the clock of the law's own place: a law ends there at midnight. */
function dayAt(
  draft: Draft,
  path: Path,
  name: string,
  text: string | undefined,
  after: number,
): Minute | undefined {
  if (text === undefined) return undefined;
  const { opensEpoch } = draft.zone;
  return (
    take(draft, path, readInstant(text, { name, opensEpoch }), { minute: 0, day: true }, 'instant').minute +
    after
  );
}

const deadlineAt = (draft: Draft, path: Path, text: string) =>
  take(draft, path, readDeadline(text), { atOnce: true as const });

const maybeDuration = (draft: Draft, path: Path, text: string | undefined) =>
  text === undefined ? undefined : durationAt(draft, path, text);

function stagesOf(draft: Draft, path: Path, { stages }: LawInput): LawStage[] {
  return (stages ?? []).map((stage) =>
    tidy<LawStage>({
      ...stage,
      from: stage.from ?? 'trigger',
      deadline: deadlineAt(draft, [...path, 'stages'], stage.within),
    }),
  );
}

/** The scenario's own goes first: the one it names, or one it has for that zone; then the library's. */
function calendarOf(
  draft: Draft,
  path: Path,
  duty: DutyInput,
  law: string | undefined,
  zone: string,
): string {
  if (duty.calendar !== undefined) return refer(draft, 'calendar', duty.calendar, [...path, 'calendar']);
  const own = Object.entries(draft.input.calendars ?? {});
  const here = own.find(([, one]) => (one.zone ?? draft.zone.name) === zone);
  if (here) return here[0];
  return law === undefined && zone === draft.zone.name ? 'office' : libraryCalendar(law, zone);
}
