// The library of duties: laws in several versions. Which version counts is a matter of the adjudicated instant.
import { readClock } from '../amounts.ts';
import { readDeadline } from '../deadline.ts';
import type { Draft } from '../draft.ts';
import { asList, durationAt, isYes, minuteAt, report, take, tidy } from '../draft.ts';
import type { Library } from '../library.ts';
import type { Path } from '../places.ts';
import type { LawVersion } from '../table-nouns.ts';
import type { LawInput } from '../schema/law.ts';
import type { DutyInput } from '../schema/play.ts';
import { didYouMean } from '../suggest.ts';

export interface Law {
  law: LawVersion;
  cutoff?: number;
}

/** The version in force at this minute; the nearest one where the library has a gap. */
export function lawAt(draft: Draft, path: Path, library: Library, id: string, minute: number): Law {
  const versions = Object.hasOwn(library, id) ? (library[id] ?? []) : [];
  const known = Object.keys(library);
  if (versions.length === 0) {
    const says = `There is no law "${id}" in the library.${didYouMean(id, known)} Laws are defined in scenarios/duties/.`;
    report(draft, [...path, 'use'], 'unknown-id', says);
    return { law: lawOf(draft, path, id, { deadline: 'at once' }) };
  }
  const begun = versions.filter(
    ({ valid }) => valid?.from === undefined || startOf(draft, path, valid.from) <= minute,
  );
  const version = begun.findLast(
    ({ valid }) => valid?.to === undefined || minute < startOf(draft, path, valid.to) + 1440,
  );
  const law = version ?? begun.at(-1) ?? versions[0] ?? { deadline: 'at once' };
  return withCutoff(draft, path, law['cut-off'], lawOf(draft, path, id, law));
}

function startOf(draft: Draft, path: Path, date: string): number {
  return minuteAt(draft, path, date);
}

/** A duty that the scenario makes itself: a rule of the house, a contract. */
export function ownLaw(draft: Draft, path: Path, duty: DutyInput): Law {
  const law = { ...duty, deadline: duty.deadline ?? 'at once' } as LawInput;
  return withCutoff(draft, path, duty['cut-off'], lawOf(draft, path, duty.own ?? 'own', law));
}

function withCutoff(draft: Draft, path: Path, cutoff: string | undefined, law: LawVersion): Law {
  return cutoff === undefined
    ? { law }
    : { law, cutoff: take(draft, [...path, 'cut-off'], readClock(cutoff), 0) };
}

function lawOf(draft: Draft, path: Path, id: string, input: LawInput): LawVersion {
  return tidy<LawVersion>({
    id,
    version: input.version ?? '',
    jurisdiction: input.jurisdiction ?? '',
    law: input.law ?? '',
    article: input.article ?? '',
    recipient: asList(input.recipient),
    deadline: take(draft, [...path, 'deadline'], readDeadline(input.deadline), { atOnce: true }),
    zone: input.zone ?? draft.zone.name,
    supplementMinutes:
      input.supplement === undefined
        ? undefined
        : durationAt(draft, [...path, 'supplement'], input.supplement),
    partial: isYes(input.partial),
    fineCap: input['fine-cap'],
    tag: input.tag ?? '',
    source: input.source ?? '',
    notice: input.notice ?? '',
  });
}
